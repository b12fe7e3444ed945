/**
 * What happened, read stretch by stretch as far back as somebody looks. Each stretch is a live query
 * of its own days: a new note about last week reads last week again, and nothing else.
 */
import { liveQuery, type Subscription } from 'dexie';
import type { Day } from '@/domain/day';
import { database } from '@/storage/open';
import {
  readStretch,
  type Stretch,
  stretchBefore,
  type TimelineEvent,
  type TimelineQuery,
} from '@/storage/queries/timeline';

export type TimelineView = {
  /** Newest first. */
  events: readonly TimelineEvent[];
  /** Nothing happened before the last of them. */
  complete: boolean;
  /** The next stretch is on its way. */
  reading: boolean;
  /** What went wrong, for the error boundary. */
  error?: unknown;
};

/** Records a stretch holds at least: a few screens of lines. */
const stretchSize = 60;

type Loaded = { stretch: Stretch; events: readonly TimelineEvent[] | null };

/** Reads while anybody listens. */
export class TimelinePages {
  readonly #query: TimelineQuery;
  /** The first stretch ends before this day. */
  readonly #before: Day | null;
  readonly #listeners = new Set<() => void>();
  #subscriptions: Subscription[] = [];
  #loaded: Loaded[] = [];
  #finding = false;
  /** What was asked before the last end is not listened to. */
  #round = 0;
  #view: TimelineView = { events: [], complete: false, reading: true };

  constructor(query: TimelineQuery, before: Day | null) {
    this.#query = query;
    this.#before = before;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.readOn();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#end();
    };
  };

  readonly view = (): TimelineView => this.#view;

  /** Reads the next stretch, unless one is on its way or there is none. */
  readonly readOn = (): void => {
    if (!this.#waiting() && !this.#complete()) void this.#findNext();
  };

  #end(): void {
    for (const subscription of this.#subscriptions) subscription.unsubscribe();
    this.#subscriptions = [];
    this.#loaded = [];
    this.#finding = false;
    this.#round += 1;
  }

  #waiting(): boolean {
    return this.#finding || this.#loaded.some(({ events }) => events === null);
  }

  #complete(): boolean {
    return this.#loaded.at(-1)?.stretch.from === null;
  }

  async #findNext(): Promise<void> {
    this.#finding = true;
    this.#tell();
    const round = this.#round;
    const before = this.#loaded.at(-1)?.stretch.from ?? this.#before;
    try {
      const stretch = await stretchBefore(database, this.#query, before, stretchSize);
      if (round !== this.#round) return;
      this.#finding = false;
      this.#follow(stretch);
    } catch (error) {
      this.#fail(error);
    }
  }

  #follow(stretch: Stretch): void {
    const loaded: Loaded = { stretch, events: null };
    this.#loaded.push(loaded);
    const reading = liveQuery(() => readStretch(database, this.#query, stretch)).subscribe({
      next: (events) => {
        loaded.events = events;
        this.#tell();
      },
      error: (error: unknown) => this.#fail(error),
    });
    this.#subscriptions.push(reading);
  }

  #tell(): void {
    this.#view = {
      events: this.#loaded.flatMap(({ events }) => events ?? []),
      complete: this.#complete() && !this.#waiting(),
      reading: this.#waiting(),
    };
    for (const listener of this.#listeners) listener();
  }

  #fail(error: unknown): void {
    this.#view = { ...this.#view, reading: false, error };
    for (const listener of this.#listeners) listener();
  }
}
