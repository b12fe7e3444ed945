/**
 * What was typed and is not in the database yet, kept in `localStorage` until it is: written with
 * each keystroke, gone with each save. It covers a panel that is closed, and an extension that is
 * updated, while the background does not answer. The next panel sends it on.
 */
import { commandSchemas, type CommandReply, type Outcome } from '@/domain/commands';
import type { DraftWrite } from './draft-types';

const prefix = 'unsaved:';
const thisPage = crypto.randomUUID();
const lockOf = (page: string) => `${prefix}${page}`;

type Entry = {
  /** The page that writes it; while that page lives, it is none of ours. */
  owner: string;
  writes: DraftWrite[];
};

let held = false;
/** Says to other pages, until this one dies, that its unsaved texts are looked after. */
function holdLock(): void {
  if (held) return;
  held = true;
  void navigator.locks.request(lockOf(thisPage), () => new Promise(() => {}));
}

/** Each page has its own: two may be writing the same note, and one of them saves it first. */
const keyOf = (id: string) => `${prefix}${thisPage}:${id}`;

/** Keeps the writes of a draft that have no answer yet; none of them forgets it. */
export function rememberUnsaved(id: string, writes: DraftWrite[]): void {
  keep(keyOf(id), writes);
}

function keep(key: string, writes: DraftWrite[]): void {
  try {
    if (writes.length === 0) {
      localStorage.removeItem(key);
      return;
    }
    holdLock();
    localStorage.setItem(key, JSON.stringify({ owner: thisPage, writes }));
  } catch {
    // No room: the database is the place that counts, and the editor shows how that goes.
  }
}

type Sending = {
  send: (write: DraftWrite) => Promise<Outcome<CommandReply>>;
  /** The store has this text already: an answer was lost, not the text. */
  isSaved: (write: DraftWrite) => Promise<boolean>;
};

/**
 * Sends what pages that are gone left behind. What meanwhile conflicts with the store becomes a
 * note of its own; what cannot be saved now stays for the next time. One page at a time: two that are
 * opened together must not make two notes of one text.
 */
export function sendUnsaved(how: Sending): Promise<void> {
  return navigator.locks.request('unsaved.sending', () => sendAll(how));
}

async function sendAll(how: Sending): Promise<void> {
  const { held: locks = [] } = await navigator.locks.query();
  const living = new Set([lockOf(thisPage), ...locks.map((lock) => lock.name)]);
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(prefix))) {
    const left = entryOf(localStorage.getItem(key));
    if (!left) localStorage.removeItem(key);
    else if (!living.has(lockOf(left.owner))) {
      await sendLeft(key, left.writes, how);
    }
  }
}

async function sendLeft(key: string, writes: DraftWrite[], how: Sending): Promise<void> {
  const [first, ...rest] = writes;
  if (!first) {
    keep(key, []);
    return;
  }
  const outcome = await how.send(first);
  if (outcome.ok) {
    keep(key, rest);
    await sendLeft(key, rest, how);
  } else if (outcome.error.code === 'conflict') {
    const last = rest.at(-1) ?? first;
    if (await how.isSaved(last)) {
      keep(key, []);
      return;
    }
    const write = asNewNote(last);
    const anew = keyOf(write.input.noteId);
    keep(anew, [write]);
    keep(key, []);
    await sendLeft(anew, [write], how);
  }
}

function asNewNote(write: DraftWrite): DraftWrite & { name: 'note.write' } {
  const commandId = crypto.randomUUID();
  const fresh = { noteId: crypto.randomUUID(), baseRevision: 0, pinned: false };
  if (write.name === 'note.write') {
    const { noteId: splitFrom } = write.input;
    return { commandId, name: 'note.write', input: { splitFrom, ...write.input, ...fresh } };
  }
  const { who, fields } = write.input;
  const on = Temporal.Now.plainDateISO().toString();
  return { commandId, name: 'note.write', input: { who, on, text: fields.howMet ?? '', ...fresh } };
}

/** Null for what no version of ours has written. */
function entryOf(json: string | null): Entry | null {
  try {
    const found: unknown = JSON.parse(json ?? 'null');
    if (!isRecord(found) || !Array.isArray(found['writes'])) return null;
    const { owner } = found;
    return typeof owner === 'string' ? { owner, writes: found['writes'].map(writeOf) } : null;
  } catch {
    return null;
  }
}

/** Throws when it is none. */
function writeOf(found: unknown): DraftWrite {
  if (!isRecord(found)) throw new TypeError('No write.');
  const { commandId, name, input } = found;
  if (typeof commandId !== 'string') throw new TypeError('A write has no id.');
  return name === 'note.write'
    ? { commandId, name, input: commandSchemas['note.write'].parse(input) }
    : { commandId, name: 'person.change', input: commandSchemas['person.change'].parse(input) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
