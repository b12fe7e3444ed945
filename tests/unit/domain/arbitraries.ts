/** Anything the rules may be asked about, for property tests. Days lie around one another. */
import * as fc from 'fast-check';
import { addDays } from '@/domain/day';
import type { Dossier } from '@/domain/due-item';
import { builtInTypes } from '@/domain/relationship-types';
import { change, dossier, followUp, idOf, importantDate, promise, role } from './records';

export const someDay = fc
  .integer({ min: 0, max: 1500 })
  .map((count) => addDays('2025-01-01', count));
const maybeDay = fc.option(someDay);
const moment = someDay.map((day) => `${day}T12:00:00.000Z`);

const someRole = fc
  .record({
    typeId: fc.constantFrom(...builtInTypes.map(({ id }) => id), 'gone'),
    startedOn: maybeDay,
    endedOn: maybeDay,
  })
  .map(({ typeId, ...span }) => role(typeId, span));

const snooze = fc
  .record({ setOn: someDay, length: fc.integer({ min: 1, max: 60 }) })
  .map(({ setOn, length }) => ({
    setAt: `${setOn}T10:00:00.000Z`,
    setOn,
    until: addDays(setOn, length),
  }));

const dayOfYear = someDay.map((day) => day.slice(5));

export const someDossier: fc.Arbitrary<Dossier> = fc
  .record({
    roles: fc.array(someRole, { maxLength: 3 }),
    rhythmDays: fc.option(fc.integer({ min: 1, max: 400 }), { freq: 2 }),
    trackingSince: maybeDay,
    restartedOn: maybeDay,
    snooze: fc.option(snooze),
    suggestedOn: maybeDay,
    state: fc.record({
      lastContactOn: maybeDay,
      contactDays: fc.integer({ min: 0, max: 9 }),
      medianGapDays: fc.option(fc.integer({ min: 1, max: 90 })),
    }),
    followUps: fc.array(fc.tuple(someDay, moment), { maxLength: 2 }),
    promises: fc.array(fc.tuple(maybeDay, moment), { maxLength: 2 }),
    dates: fc.array(fc.tuple(dayOfYear, fc.integer({ min: 0, max: 60 }), moment), { maxLength: 2 }),
    changes: fc.array(someDay, { maxLength: 3 }),
    dismissDormant: fc.boolean(),
    dismissChange: fc.boolean(),
  })
  .map((made) => {
    const observedChanges = made.changes.map((on) => change(on));
    const { lastContactOn } = made.state;
    const dismissed = observedChanges[0];
    const id = idOf(7);
    return dossier(
      {
        id,
        relationships: made.roles,
        rhythmDays: made.rhythmDays,
        trackingSince: made.trackingSince,
        restartedOn: made.restartedOn,
        snooze: made.snooze,
        suggestedOn: made.suggestedOn,
        dismissals: [
          ...(made.dismissDormant && lastContactOn !== null
            ? [{ kind: 'dormant' as const, sourceId: id, day: lastContactOn }]
            : []),
          ...(made.dismissChange && dismissed !== undefined
            ? [{ kind: 'change' as const, sourceId: dismissed.id, day: dismissed.on }]
            : []),
        ],
      },
      {
        state: made.state,
        followUps: made.followUps.map(([dueOn, updatedAt]) => followUp(dueOn, { updatedAt })),
        promises: made.promises.map(([dueOn, updatedAt]) => promise(dueOn, { updatedAt })),
        importantDates: made.dates.map(([monthDay, leadDays, updatedAt]) =>
          importantDate(monthDay, { leadDays, updatedAt }),
        ),
        observedChanges,
      },
    );
  });
