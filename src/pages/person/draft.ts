/**
 * One text while it is being written: when it is saved, what is shown about that, and what happens
 * when saving fails or somebody else changed it meanwhile. Knows nothing of React or the browser;
 * drafts.ts brings the surroundings, writing-field.tsx shows it.
 *
 * Saves go out one after the other, at once and then at most every `throttle` milliseconds. A save
 * whose answer did not come (the worker died) is sent again under the same command id, which acts
 * once. What is not saved yet is remembered outside (unsaved.ts) until it is.
 */
import type { ErrorCode } from '@/domain/commands';
import type { Content, DraftSurroundings, DraftView, DraftWrite, Stored } from './draft-types';

const contentOf = ({ text, on, pinned }: Content): Content => ({ text, on, pinned });
const same = (a: Content, b: Content) =>
  a.text === b.text && a.on === b.on && a.pinned === b.pinned;

/** A save without an answer yet. */
type Sent = { write: DraftWrite; content: Content; baseRevision: number };

/** Milliseconds between two saves. */
export const throttle = 300;
/** Milliseconds before a failed save is tried again; the last one repeats. */
const patience = [100, 500, 1_000, 2_000, 5_000];
/** Milliseconds within which a worker that died is noticed; what took longer had no answer at all. */
const soon = 1_000;
/** Trying again does not help against these. */
const hopeless: ReadonlySet<ErrorCode> = new Set([
  'invalid',
  'notFound',
  'forbidden',
  'newerDatabase',
]);

export class Draft {
  /** The note's id, or the person's whose text it is. */
  id: string;
  #now: Content;
  #saved: Content;
  #revision: number;
  #around: DraftSurroundings;
  #inFlight: Sent | null = null;
  #nextId: string;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #lastSentAt = Number.NEGATIVE_INFINITY;
  #failures = 0;
  #view: DraftView = { status: 'untouched', error: null, theirs: null };
  #listeners = new Set<() => void>();

  /** Starts on what is stored, or on `blank` when nothing is. */
  constructor(id: string, stored: Stored | null, blank: Content, around: DraftSurroundings) {
    this.id = id;
    this.#around = around;
    this.#now = this.#saved = contentOf(stored ?? blank);
    this.#revision = stored?.revision ?? 0;
    this.#nextId = around.newId();
  }

  get text(): string {
    return this.#now.text;
  }

  /** Nothing of this draft is missing in the store. */
  get clean(): boolean {
    return same(this.#now, this.#saved) && this.#inFlight === null;
  }

  /** Saved at least once. */
  get stored(): boolean {
    return this.#revision > 0;
  }

  readonly view = (): DraftView => this.#view;

  /** Calls back after each change of `view` or, by the store, of `text`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What the fields hold now. */
  write(change: Partial<Content>): void {
    const now = { ...this.#now, ...change };
    if (same(now, this.#now)) return;
    this.#now = now;
    this.#nextId = this.#around.newId();
    this.#rememberUnsaved();
    if (this.#view.status === 'conflict') return;
    if (this.#view.status === 'failed' && !this.#inFlight) this.#failures = 0;
    this.#show({
      status: this.#failures > 1 ? 'failed' : 'saving',
      error: this.#view.error,
      theirs: null,
    });
    this.#schedule();
  }

  /** Saves now what waits for the throttle. */
  flush(): void {
    if (this.#timer === null || this.#failures > 0) return;
    this.#save();
  }

  /**
   * The page goes away: nobody will hear the answers. Sends what was sent but not answered once
   * more (it acts once), then the rest as following it.
   */
  leave(): void {
    if (this.#view.status === 'conflict') return;
    for (const write of this.#unsaved()) void this.#around.send(write);
  }

  /** Tries a failed save at once. */
  retry(): void {
    this.#failures = 0;
    this.#show({ status: 'saving', error: null, theirs: null });
    this.#save();
  }

  /** What the store has now. Takes it over unless something is being written here. */
  observe(stored: Stored): void {
    if (stored.revision <= this.#revision) return;
    if (this.#view.status === 'conflict') {
      this.#show({ ...this.#view, theirs: stored });
      return;
    }
    if (!this.clean || this.#timer !== null) return;
    this.#revision = stored.revision;
    this.#now = this.#saved = contentOf(stored);
    this.#tell();
  }

  /** Ends a conflict with one's own version, written over the other one. */
  keepMine(): void {
    const { theirs } = this.#view;
    if (theirs) this.#writeOver(theirs);
    else this.#startAnew();
    this.#saveAfterConflict();
  }

  /** Ends a conflict with what the store has. */
  keepTheirs(): void {
    const { theirs } = this.#view;
    if (!theirs) return;
    this.#revision = theirs.revision;
    this.#now = this.#saved = contentOf(theirs);
    this.#rememberUnsaved();
    this.#show({ status: 'saved', error: null, theirs: null });
  }

  /** Ends a conflict with both: the other stays, one's own becomes a note of its own. */
  keepBoth(): void {
    this.#around.remember(this.id, []);
    this.#startAnew();
    this.#saveAfterConflict();
  }

  #saveAfterConflict(): void {
    this.#nextId = this.#around.newId();
    this.#rememberUnsaved();
    this.#show({ status: 'saving', error: null, theirs: null });
    this.#save();
  }

  #startAnew(): void {
    this.id = this.#around.newId();
    this.#revision = 0;
    this.#now = { ...this.#now, pinned: false };
    this.#saved = { ...this.#now, text: '' };
  }

  /** The next save follows this version; a pin stays as it is there, and a day not changed here. */
  #writeOver(stored: Stored): void {
    const on = this.#now.on === this.#saved.on ? stored.on : this.#now.on;
    this.#revision = stored.revision;
    this.#saved = contentOf(stored);
    this.#now = { ...this.#now, on, pinned: stored.pinned };
  }

  #schedule(): void {
    if (this.#inFlight || this.#timer !== null) return;
    const wait = this.#lastSentAt + throttle - performance.now();
    if (wait <= 0) this.#save();
    else this.#timer = setTimeout(() => this.#save(), wait);
  }

  #save(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#inFlight === null) {
      if (same(this.#now, this.#saved)) {
        this.#settled();
        return;
      }
      this.#inFlight = {
        write: this.#latest(this.#revision),
        content: this.#now,
        baseRevision: this.#revision,
      };
    }
    this.#rememberUnsaved();
    void this.#deliver(this.#inFlight);
  }

  async #deliver(sent: Sent): Promise<void> {
    this.#lastSentAt = performance.now();
    const outcome = await this.#around.send(sent.write);
    // An earlier try of the same save has been answered meanwhile.
    if (this.#inFlight !== sent) return;
    if (outcome.ok) {
      this.#inFlight = null;
      this.#failures = 0;
      this.#saved = sent.content;
      this.#revision = outcome.value.revision ?? this.#revision;
      this.#goOn();
    } else if (outcome.error.code === 'conflict') {
      this.#inFlight = null;
      await this.#meetOther();
    } else {
      this.#failed(outcome.error.code);
    }
  }

  /** The store has another revision than this draft began from. */
  async #meetOther(): Promise<void> {
    const theirs = await this.#around.read(this.id);
    if (theirs && (theirs.text === this.#saved.text || theirs.text === this.#now.text)) {
      // Only its day or pin changed, or both wrote the same: nothing to choose from.
      this.#writeOver(theirs);
      this.#nextId = this.#around.newId();
      this.#goOn();
      return;
    }
    this.#rememberUnsaved();
    this.#show({ status: 'conflict', error: null, theirs });
  }

  #failed(code: ErrorCode): void {
    this.#failures += 1;
    if (hopeless.has(code)) {
      this.#inFlight = null;
      this.#nextId = this.#around.newId();
      this.#rememberUnsaved();
      this.#show({ status: 'failed', error: code, theirs: null });
      return;
    }
    const wait = patience[Math.min(this.#failures, patience.length) - 1] ?? throttle;
    this.#timer = setTimeout(() => this.#save(), wait);
    // A worker that died is back at the first retry: not worth a word. One that was silent is.
    const waited = performance.now() - this.#lastSentAt;
    if (this.#failures > 1 || waited > soon)
      this.#show({ status: 'failed', error: code, theirs: null });
  }

  #goOn(): void {
    this.#rememberUnsaved();
    if (same(this.#now, this.#saved)) this.#settled();
    else this.#schedule();
  }

  #settled(): void {
    this.#rememberUnsaved();
    const status = this.#revision === 0 ? 'untouched' : 'saved';
    this.#show({ status, error: null, theirs: null });
  }

  #latest(baseRevision: number): DraftWrite {
    return this.#around.compose(this.id, this.#now, baseRevision, this.#nextId);
  }

  /** Saves that have no answer yet, in the order in which they must act. */
  #unsaved(): DraftWrite[] {
    const sent = this.#inFlight;
    if (!sent) return same(this.#now, this.#saved) ? [] : [this.#latest(this.#revision)];
    return same(this.#now, sent.content)
      ? [sent.write]
      : [sent.write, this.#latest(sent.baseRevision + 1)];
  }

  #rememberUnsaved(): void {
    this.#around.remember(this.id, this.#unsaved());
  }

  #show(view: DraftView): void {
    this.#view = view;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
