/**
 * Which of the things a page says are taken for true of the person in the address.
 *
 * After in-page navigation LinkedIn changes the address, the contact link, the toolbar and the
 * heading at different moments and in any order, so for a while a page speaks of two people. Wrong
 * facts are worse than none: a name would be kept under somebody else's key, and a member id would
 * show one person's notes on another's page. So on every page but the first of a document, a fact
 * has to stand still for a while; longer, when it was on the page before under another address, or
 * when two places disagree (on the first page too: it may be turning before we have looked twice);
 * and another person's name, or a member id from before, needs a second place that says the same.
 */
import type { ProfileKey } from '@/domain/profile-key';
import type { Reading } from './readers/reading';

export type Facts = Pick<Reading, 'name' | 'headline' | 'company' | 'member' | 'own'>;

/** How long a page has to stand still, in milliseconds, before what it says is believed. */
export const patience = {
  /** The page says that it is this person's. */
  said: 400,
  /** Nothing on the page says whose it is. */
  unsaid: 1_500,
  /** Something was on the page before, or two places disagree. */
  doubtful: 2_500,
} as const;

const nothing: Facts = { name: null, headline: null, company: null, member: null, own: false };

type Field = 'name' | 'headline' | 'company' | 'member';

/** One for each document: it remembers what earlier profiles in it have said. */
export class AcceptedFacts {
  /** Whose profile is shown; undefined before the first look at the document. */
  #key: ProfileKey | null | undefined;
  /** Nothing was on the page before: a page load, not an in-page navigation. */
  #firstPage = true;
  #facts = nothing;
  /** What the page said last, and since when (milliseconds of the clock passed in). */
  #said = '';
  #since = 0;
  /** Every text and id seen on the page, with the profile it was seen under first. */
  readonly #seenUnder = new Map<string, ProfileKey | 'nobody'>();
  /** Every name taken for true, with whose it is. */
  readonly #nameOf = new Map<string, ProfileKey>();

  /**
   * This profile is shown now, or none. `left` is the name that the page has in its title still.
   * True when it is another than before.
   */
  turnTo(key: ProfileKey | null, left: string | null, now: number): boolean {
    if (key === this.#key) return false;
    if (this.#key !== undefined) {
      this.#firstPage = false;
      this.#see(left, this.#key ?? 'nobody');
    }
    this.#key = key;
    this.#facts = nothing;
    this.#said = '';
    this.#since = now;
    return true;
  }

  /** What is believed after this reading; the same object as before when nothing changed. */
  consider(reading: Reading, now: number): Facts {
    const key = this.#key ?? null;
    if (key === null) return nothing;
    const { anchor: _, ready: __, ...says } = reading;
    const said = JSON.stringify(says);
    if (said !== this.#said) {
      this.#said = said;
      this.#since = now;
    }
    if (reading.belongs !== 'no') {
      const believe = <Name extends Field>(field: Name) => this.#believe(field, reading, key, now);
      const name = believe('name');
      // What stands round somebody else's name is theirs.
      const sure = name === reading.name && (name !== null || this.#firstPage);
      const { headline, company, member } = this.#facts;
      const next: Facts = {
        name,
        headline: sure ? believe('headline') : headline,
        company: sure ? believe('company') : company,
        member: sure ? believe('member') : member,
        // Kept nowhere: it only says that nothing is drawn.
        own: reading.own,
      };
      if (JSON.stringify(next) !== JSON.stringify(this.#facts)) this.#facts = next;
      if (name !== null) this.#nameOf.set(name, key);
    }
    for (const field of ['name', 'headline', 'company', 'member'] as const) {
      this.#see(reading[field], key);
    }
    return this.#facts;
  }

  /** Nothing more will be believed unless the page changes. */
  isSettled(now: number): boolean {
    return now - this.#since >= patience.doubtful;
  }

  #see(value: string | null, key: ProfileKey | 'nobody'): void {
    if (value !== null && !this.#seenUnder.has(value)) this.#seenUnder.set(value, key);
  }

  #believe<Name extends Field>(
    field: Name,
    reading: Reading,
    key: ProfileKey,
    now: number,
  ): Facts[Name] {
    const says: Facts = reading;
    const before = this.#facts[field];
    const value = says[field];
    if (value === null || value === before) return before;
    const quiet = now - this.#since;
    const confirmed =
      (field === 'name' || field === 'member') && witnesses(reading).includes(value);
    // What is believed already is only corrected by what is beyond doubt.
    if (before !== null) return confirmed && quiet >= patience.doubtful ? value : before;
    if (this.#firstPage && !reading.changing && !disagrees(reading)) return value;

    const leftOver = !confirmed && (this.#seenUnder.get(value) ?? key) !== key;
    const taken = field === 'name' && !confirmed && (this.#nameOf.get(value) ?? key) !== key;
    if (taken || (leftOver && (field === 'member' || reading.belongs === 'unsaid'))) return before;
    return quiet >= needed(reading, leftOver) ? value : before;
  }
}

function needed(reading: Reading, leftOver: boolean): number {
  if (leftOver || reading.changing || disagrees(reading)) return patience.doubtful;
  return reading.belongs === 'yes' ? patience.said : patience.unsaid;
}

/** Two places that are about the person in the address name different people. */
function disagrees({ name, witness }: Reading): boolean {
  return name !== null && (witness?.name ?? name) !== name;
}

function witnesses({ witness }: Reading): unknown[] {
  return [witness?.name, witness?.member];
}
