/** Histories of a store for the property test: anything that can happen, on any days, in any order. */
import * as fc from 'fast-check';
import type { CommandInput, CommandName } from '@/domain/commands';
import { addDays, type Day } from '@/domain/day';
import { dueItemOf } from '@/domain/re-engagement-list';
import type { ProfileKey } from '@/domain/profile-key';
import type { ConfidantDatabase } from '@/storage/database';
import { readDossier } from '@/storage/queries/person-page';
import { readTypes } from '@/storage/queries/settings';
import { partTables } from '@/storage/tables';
import { id } from './support';

/** Numbers that a step makes its choices with. */
export type Step = { what: (typeof steps)[number]; a: number; b: number; c: number };
/** A command that a step comes to, in the store as it is then. */
export type Planned = { name: CommandName; input: unknown };

const steps = [
  'nextDay', 'nextDay', 'nextDay', 'observe', 'add', 'add', 'change', 'roles', 'roles', 'snooze',
  'skip', 'pause', 'archive', 'dismiss', 'merge', 'link', 'unlink', 'note', 'log', 'log', 'log',
  'talked', 'followUp', 'followUp', 'status', 'promise', 'keep', 'date', 'trash', 'restore', 'type',
  'untype', 'settings', 'freshStart', 'undo',
] as const; // prettier-ignore

export const history: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ what: fc.constantFrom(...steps), a: fc.nat(999), b: fc.nat(999), c: fc.nat(999) }),
  { minLength: 5, maxLength: 40, size: 'max' },
);

export const keys: ProfileKey[] = ['vanity:a', 'vanity:b', 'member:1', 'member:2', 'sales:x'];

/** One of the list, by a number. */
export function pick<Value>(list: readonly Value[], number: number): Value | undefined {
  return list[number % Math.max(1, list.length)];
}

/** Holds the input to the command's type. */
function of<Name extends CommandName>(name: Name, input: CommandInput<Name>): Planned {
  return { name, input };
}

/** The command a step comes to; undefined for steps that are no command, or have no object. */
export async function plan(
  db: ConfidantDatabase,
  { what, a, b, c }: Step,
  today: Day,
): Promise<Planned | undefined> {
  const people = await db.people.toCollection().primaryKeys();
  const personId = pick(people, a);
  const who = { personId: personId ?? id() };
  if (what === 'add') {
    const create = {
      name: pick(['Ada', 'Ödön', null], b) ?? null,
      keys: [pick(keys, c) ?? 'vanity:z'],
      seen: null,
    };
    return of('person.add', { who: { personId: id(), create } });
  }
  if (what === 'settings') return of('settings.change', { fields: { dailyBudget: a % 3 } });
  if (what === 'freshStart') {
    return of('freshStart.answer', {
      answer: pick(['restart', 'spread', 'decline'], a) ?? 'decline',
      days: 5,
    });
  }
  if (what === 'type') {
    const rhythmDays = pick([7, 30, null], b) ?? null;
    const typeId = pick(['mentor', 'own'], a) ?? 'own';
    return of('relationshipType.write', {
      typeId,
      label: 'x',
      rhythmDays,
      weight: 1,
      side: 'either',
      prompts: [],
    });
  }
  if (what === 'untype')
    return of('relationshipType.remove', { typeId: pick(['mentor', 'own'], a) ?? '' });
  if (what === 'undo') {
    const commands = await db.commands.orderBy('at').primaryKeys();
    return of('undo', { commandId: pick(commands.toReversed().slice(0, 4), a) ?? id() });
  }
  if (what === 'trash' || what === 'restore') {
    const table = pick([...partTables, 'people' as const, 'people' as const], b) ?? 'people';
    const ids = await db[table].toCollection().primaryKeys();
    const object = { table, id: pick(ids, a) ?? id() };
    return what === 'trash' ? of('trash.put', object) : of('trash.restore', object);
  }
  if (personId === undefined) return undefined;
  switch (what) {
    case 'change':
      return of('person.change', {
        who,
        fields: {
          rhythmDays: pick([null, 5, 30], b) ?? null,
          tags: [`t${c % 3}`],
          company: pick(['Acme', null], c) ?? null,
        },
      });
    case 'roles': {
      const role = (number: number) => ({
        id: id(),
        typeId: pick(['mentor', 'alumni', 'own', 'directReport'], number) ?? 'mentor',
        startedOn: pick([null, addDays(today, (number % 60) - 20)], number) ?? null,
        endedOn: pick([null, null, addDays(today, (number % 50) + 3)], number) ?? null,
      });
      return of('person.setRelationships', {
        who,
        relationships: b % 5 === 0 ? [] : [role(b), role(c)],
      });
    }
    case 'snooze':
      return of('person.snooze', {
        personId,
        until: b % 4 === 0 ? null : addDays(today, 1 + (c % 40)),
      });
    case 'skip':
      return of('person.skip', { personId });
    case 'pause':
      return of('person.pause', { personId, paused: b % 2 === 0 });
    case 'archive':
      return of('person.archive', { personId, archived: b % 2 === 0 });
    case 'dismiss': {
      const dossier = await readDossier(db, personId);
      const item = dossier && dueItemOf(dossier, await readTypes(db), today);
      const reason = item && pick(item.reasons, b);
      return reason
        ? of('person.dismiss', {
            personId,
            kind: reason.kind,
            sourceId: reason.sourceId,
            day: reason.day,
          })
        : undefined;
    }
    case 'merge':
      return of('person.merge', { into: personId, from: pick(people, b) ?? id() });
    case 'link':
      return of('person.link', { who, keys: [pick(keys, b) ?? 'vanity:z'], take: c % 2 === 0 });
    case 'unlink':
      return of('person.unlink', { personId, key: pick(keys, b) ?? 'vanity:z' });
    case 'note': {
      const note = pick(await db.notes.where('personId').equals(personId).toArray(), b);
      const written = { text: `note ${b} ${c}`, on: addDays(today, -(c % 9)), pinned: c % 5 === 0 };
      return note && b % 2 === 0
        ? of('note.write', { who, noteId: note.id, baseRevision: note.revision, ...written })
        : of('note.write', { who, noteId: id(), baseRevision: 0, ...written });
    }
    case 'log': {
      const also = c % 3 === 0 ? people.filter((each) => each !== personId) : [];
      return of('interaction.log', {
        who,
        interactionId: id(),
        baseRevision: 0,
        kind: 'call',
        direction: null,
        on: addDays(today, -(pick([0, b % 40, b], c) ?? 0)),
        summary: '',
        minutes: null,
        alsoPersonIds: also,
        ...(c % 6 === 0 ? { contactIds: [personId] } : {}),
        next: c % 7 === 0 ? { followUpId: id(), text: 'x', dueOn: addDays(today, b % 20) } : null,
      });
    }
    case 'talked':
      return of('interaction.talkedToday', { who, interactionId: id() });
    case 'followUp': {
      const dueOn = addDays(today, (b % 30) - 5);
      const repeat =
        c % 3 === 0 ? ({ every: 1 + (c % 2), unit: 'month', from: dueOn } as const) : null;
      return of('followUp.write', {
        who,
        followUpId: id(),
        baseRevision: 0,
        text: 'x',
        dueOn,
        at: null,
        repeat,
      });
    }
    case 'status': {
      const followUpId = pick(await db.followUps.toCollection().primaryKeys(), b) ?? id();
      return of('followUp.setStatus', {
        followUpId,
        status: pick(['open', 'done', 'dropped'], c) ?? 'open',
      });
    }
    case 'promise':
      return of('promise.write', {
        who,
        promiseId: id(),
        baseRevision: 0,
        owedBy: 'me',
        text: 'x',
        promisedOn: today,
        dueOn: c % 4 === 0 ? null : addDays(today, b % 20),
      });
    case 'keep': {
      const promiseId = pick(await db.promises.toCollection().primaryKeys(), b) ?? id();
      return of('promise.setStatus', { promiseId, status: pick(['open', 'done'], c) ?? 'open' });
    }
    case 'date':
      return of('importantDate.write', {
        who,
        importantDateId: id(),
        baseRevision: 0,
        kind: 'birthday',
        label: '',
        monthDay: pick(['02-29', addDays(today, b % 30).slice(5), '12-31'], c) ?? '01-01',
        year: null,
        leadDays: b % 7,
      });
    default:
      return undefined;
  }
}
