/** Commands of all kinds about a few people, each building on what the ones before have answered. */
import type { CommandName, CommandReply, Outcome } from '../../src/domain/commands.ts';
import type { Random } from '../fixtures/random.ts';
import type { Command } from './ask.ts';

type Known = { personId: string; id: string; revision: number };

export class RandomCommands {
  readonly #random: Random;
  readonly #people: string[] = [];
  readonly #notes = new Map<string, Known>();
  readonly #followUps = new Map<string, Known>();
  readonly #sent: string[] = [];
  #count = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  next(): Command {
    this.#count += 1;
    const { name, input } = this.#any();
    const commandId = this.#uuid();
    this.#sent.push(commandId);
    return { commandId, name, input };
  }

  /** What the background answered: the next edit of the same thing builds on it. */
  heard({ input }: Command, answer: Outcome<CommandReply>): void {
    const revision = answer.ok ? answer.value.revision : null;
    const { noteId, followUpId }: { noteId?: string; followUpId?: string } = Object(input);
    const known = this.#notes.get(noteId ?? '') ?? this.#followUps.get(followUpId ?? '');
    if (known && revision !== null) known.revision = revision;
  }

  #any(): { name: CommandName; input: unknown } {
    const personId = this.#person();
    const who = {
      personId,
      create: { name: `Person ${this.#people.indexOf(personId)}`, keys: [], seen: null },
    };
    const on = '2026-03-04';
    const text = `Text ${this.#count} ${this.#random().toString(36)}`;
    const makers: (() => { name: CommandName; input: unknown })[] = [
      () => {
        const note = this.#known(this.#notes, personId);
        const input = {
          who,
          noteId: note.id,
          baseRevision: note.revision,
          text,
          on,
          pinned: false,
        };
        return { name: 'note.write', input };
      },
      () => {
        const { id, revision } = this.#known(this.#followUps, personId);
        const plan = { dueOn: '2099-01-01', at: null, repeat: null };
        const input = { who, followUpId: id, baseRevision: revision, text, ...plan };
        return { name: 'followUp.write', input };
      },
      () => ({
        name: 'interaction.log',
        input: {
          who,
          interactionId: this.#uuid(),
          baseRevision: 0,
          kind: 'call',
          direction: null,
          on,
          summary: text,
          minutes: null,
          alsoPersonIds: [],
          next: null,
        },
      }),
      () => ({
        name: 'promise.write',
        input: {
          who,
          promiseId: this.#uuid(),
          baseRevision: 0,
          owedBy: 'me',
          text,
          promisedOn: on,
          dueOn: null,
        },
      }),
      () => ({ name: 'person.change', input: { who, fields: { howMet: text, tags: [text] } } }),
      () => ({ name: 'interaction.talkedToday', input: { who, interactionId: this.#uuid() } }),
      () => ({
        name: 'trash.put',
        input: { table: 'notes', id: this.#known(this.#notes, personId).id },
      }),
      () => ({ name: 'undo', input: { commandId: this.#sent.at(-1) ?? this.#uuid() } }),
    ];
    return this.#pick(makers)();
  }

  /** Somebody known, or somebody new while there are few. */
  #person(): string {
    if (this.#people.length < 6 && this.#random() < 0.5) this.#people.push(this.#uuid());
    if (this.#people.length === 0) this.#people.push(this.#uuid());
    return this.#pick(this.#people);
  }

  /** One of this person's that is there already, or a new one. */
  #known(all: Map<string, Known>, personId: string): Known {
    const theirs = [...all.values()].filter((each) => each.personId === personId);
    if (theirs.length > 0 && this.#random() < 0.6) return this.#pick(theirs);
    const known = { personId, id: this.#uuid(), revision: 0 };
    all.set(known.id, known);
    return known;
  }

  #pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.#random() * items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  }

  #uuid(): string {
    const hex = Array.from({ length: 30 }, () => Math.floor(16 * this.#random()).toString(16)).join(
      '',
    );
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-a${hex.slice(15, 18)}-${hex.slice(18)}`;
  }
}
