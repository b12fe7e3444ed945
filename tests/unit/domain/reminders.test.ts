import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '@/domain/day';
import { defaultSettings } from '@/domain/default-settings';
import type { DueItem } from '@/domain/due-item';
import { type Announced, decideReminders, type ReminderSettings } from '@/domain/reminders';
import type { FollowUp } from '@/domain/schema/records';
import { followUp, idOf } from './records';

const timeZone = 'Europe/Berlin';
const settings: ReminderSettings = {
  ...defaultSettings('2026-01-01T00:00:00.000Z'),
  notifications: true,
};

/** A local time in Berlin. */
function berlin(local: string): string {
  return Temporal.PlainDateTime.from(local)
    .toZonedDateTime(timeZone)
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}

function due(person: number, day: string): DueItem {
  return {
    personId: idOf(person),
    score: 1,
    reasons: [
      { kind: 'rhythm', sourceId: idOf(person), day, rhythmDays: 30, daysLate: 0, never: false },
    ],
  };
}

/** The line of a follow-up on the list. */
function lineOf({ id, dueOn, text, at }: FollowUp, person: number): DueItem {
  return {
    personId: idOf(person),
    score: 1,
    reasons: [{ kind: 'followUp', sourceId: id, day: dueOn, text, at, repeating: false }],
  };
}

type Changes = Partial<ReminderSettings>;
const decide = (
  local: string,
  asked: {
    items?: DueItem[];
    heldBack?: DueItem[];
    timed?: FollowUp[];
    announced?: Announced;
    settings?: Changes;
  } = {},
) =>
  decideReminders({
    now: berlin(local),
    timeZone,
    settings: { ...settings, ...asked.settings },
    items: asked.items ?? [],
    heldBack: asked.heldBack ?? [],
    timedFollowUps: asked.timed ?? [],
    announced: asked.announced ?? {},
  });

describe('the digest', () => {
  const items = [due(1, '2026-11-23')];
  // 23 November 2026 is a Monday.
  it.each([
    ['waits for its hour', '2026-11-23T08:59', {}, false],
    ['comes at its hour', '2026-11-23T09:00', {}, true],
    ['comes at the next start when its hour was missed', '2026-11-23T15:12', {}, true],
    ['stays away on other weekdays', '2026-11-23T09:00', { digestWeekdays: [2, 3] }, false],
    ['is held by quiet hours', '2026-11-23T20:00', {}, false],
    ['is held by quiet hours past midnight', '2026-11-23T07:59', { digestAt: '07:00' }, false],
    ['comes when they end', '2026-11-23T08:00', { digestAt: '07:00' }, true],
    ['comes when they end the next morning', '2026-11-24T08:00', { digestAt: '21:00' }, true],
    [
      'and then is the one of the evening before',
      '2026-11-23T08:00',
      { digestAt: '21:00', digestWeekdays: [1, 2, 3, 4, 5] },
      false,
    ],
    [
      'knows no quiet hours when both ends are the same',
      '2026-11-23T23:00',
      { quietFrom: '08:00', quietTo: '08:00' },
      true,
    ],
    ['never comes without the permission', '2026-11-23T09:00', { notifications: false }, false],
  ])('%s', (_, now, changes, comes) => {
    expect(decide(now, { items, settings: changes }).announce.digest !== null).toBe(comes);
  });

  it('holds the whole list, and comes once a day', () => {
    const first = decide('2026-11-23T09:00', { items });
    expect(first.announce.digest).toEqual(items);
    const more = [...items, due(2, '2026-11-23')];
    expect(
      decide('2026-11-23T11:00', { items: more, announced: first.announced }).announce.digest,
    ).toBeNull();
  });
  it('comes the next day only with a person or reason not announced before', () => {
    const { announced } = decide('2026-11-23T09:00', { items });
    expect(decide('2026-11-24T09:00', { items, announced }).announce.digest).toBeNull();
    const more = [...items, due(2, '2026-11-24')];
    expect(decide('2026-11-24T09:00', { items: more, announced }).announce.digest).toEqual(more);
  });
  it('says again what was put off until later and has come back', () => {
    const first = decide('2026-11-23T09:00', { items });
    const meanwhile = decide('2026-11-24T09:00', { items: [], announced: first.announced });
    expect(
      decide('2026-11-30T09:00', { items, announced: meanwhile.announced }).announce.digest,
    ).toEqual(items);
  });
  it('does not say again what only had no room on the list meanwhile', () => {
    const first = decide('2026-11-23T09:00', { items });
    const { announced } = decide('2026-11-24T09:00', {
      heldBack: items,
      announced: first.announced,
    });
    expect(decide('2026-11-30T09:00', { items, announced }).announce.digest).toBeNull();
  });
  it('does not come for what you set yourself later on a day that had nothing', () => {
    const { announced } = decide('2026-11-23T09:00');
    expect(decide('2026-11-23T10:00', { items, announced }).announce.digest).toBeNull();
  });
});

describe('a follow-up with a time of day', () => {
  const timed = [followUp('2026-11-23', { at: '14:00' })];
  it.each([
    ['waits for its time', '2026-11-23T13:59', {}, 0],
    ['is announced at its time', '2026-11-23T14:00', {}, 1],
    ['is announced at the next wake when that was missed', '2026-11-24T10:00', {}, 1],
    ['is held by quiet hours', '2026-11-23T14:00', { quietFrom: '13:00', quietTo: '15:00' }, 0],
    ['from their first minute', '2026-11-23T14:00', { quietFrom: '14:00', quietTo: '15:00' }, 0],
    ['and comes when they end', '2026-11-23T15:00', { quietFrom: '13:00', quietTo: '15:00' }, 1],
    ['comes on days without a digest', '2026-11-23T14:00', { digestWeekdays: [] }, 1],
    ['never comes without the permission', '2026-11-23T14:00', { notifications: false }, 0],
  ])('%s', (_, now, changes, count) => {
    expect(decide(now, { timed, settings: changes }).announce.timed).toHaveLength(count);
  });
  it('is announced once, and again when it was moved', () => {
    const { announced } = decide('2026-11-23T14:00', { timed });
    expect(decide('2026-11-23T14:01', { timed, announced }).announce.timed).toEqual([]);
    const moved = [followUp('2026-11-25', { at: '14:00', id: timed[0]?.id ?? '' })];
    expect(decide('2026-11-25T14:00', { timed: moved, announced }).announce.timed).toEqual(moved);
  });
  it('that was slept through comes within the digest, not as a burst beside it', () => {
    const slept = [
      followUp('2026-11-22', { at: '10:00' }),
      followUp('2026-11-22', { at: '11:00' }),
    ];
    const { announce, announced } = decide('2026-11-23T09:00', {
      timed: slept,
      items: [due(1, '2026-11-22')],
    });
    expect(announce.digest).toHaveLength(1);
    expect(announce.timed).toEqual([]);
    expect(decide('2026-11-23T09:01', { timed: slept, announced }).announce.timed).toEqual([]);
  });
  describe('of several slept through', () => {
    it('comes as one digest of them, not as a burst', () => {
      const slept = ['11:00', '12:00'].map((at) => followUp('2026-11-23', { at }));
      const justNow = followUp('2026-11-23', { at: '17:55' });
      const all = [...slept, justNow];
      const items = [due(9, '2026-11-23'), ...all.map(lineOf)];
      const { announced } = decide('2026-11-23T09:00', { items });
      const woken = decide('2026-11-23T18:00', { items, timed: all, announced });
      expect(woken.announce).toEqual({ digest: all.map(lineOf), timed: [] });
      const again = decide('2026-11-23T18:01', { items, timed: all, announced: woken.announced });
      expect(again.announce).toEqual({ digest: null, timed: [] });
    });
    it('is not news any more to the digest that follows', () => {
      const held = ['21:00', '22:00'].map((at) => followUp('2026-11-22', { at }));
      const asked = { items: held.map(lineOf), timed: held };
      const { announce, announced } = decide('2026-11-23T08:00', asked);
      expect(announce).toEqual({ digest: asked.items, timed: [] });
      expect(decide('2026-11-23T09:00', { ...asked, announced }).announce.digest).toBeNull();
    });
  });
  it.each([
    ['a quarter of an hour late was slept through', '08:45', 0],
    ['less late than that is said by itself', '08:46', 1],
  ])('that is %s', (_what, at, times) => {
    const late = [followUp('2026-11-23', { at })];
    const { announce } = decide('2026-11-23T09:00', { timed: late, items: [due(1, '2026-11-22')] });
    expect(announce.digest).toHaveLength(1);
    expect(announce.timed).toHaveLength(times);
  });
});

describe('the next wake', () => {
  it.each([
    ['is the digest in the early morning', '2026-11-23T08:10', {}, '2026-11-23T09:00'],
    ['is the end of the quiet time before that', '2026-11-23T06:00', {}, '2026-11-23T08:00'],
    ['is midnight when the day has no more', '2026-11-23T10:00', {}, '2026-11-24T00:00'],
    [
      'is a timed follow-up before that',
      '2026-11-23T10:00',
      { timed: [followUp('2026-11-23', { at: '14:00' })] },
      '2026-11-23T14:00',
    ],
    [
      'is later by what daylight saving skips',
      '2026-03-29T01:00',
      { settings: { digestAt: '02:30', quietFrom: '00:00', quietTo: '00:00' } },
      '2026-03-29T03:30',
    ],
  ])('%s', (_, now, asked, next) => {
    expect(decide(now, asked).nextWakeAt).toBe(berlin(next));
  });
  it.each([
    // Cairo and Beirut move their clocks at midnight: the day begins at one.
    ['Africa/Cairo', '2026-04-23T20:00:00.000Z', '2026-04-23T22:00:00.000Z'],
    ['Asia/Beirut', '2026-03-28T20:00:00.000Z', '2026-03-28T22:00:00.000Z'],
    ['Pacific/Apia', '2011-12-29T23:00:00.000Z', '2011-12-30T10:00:00.000Z'],
  ])('is the first moment of the next day in %s', (zone, now, next) => {
    const quiet = {
      ...settings,
      digestWeekdays: [],
      quietFrom: '00:00',
      quietTo: '00:00',
      digestAt: '00:00',
    };
    const asked = {
      now,
      timeZone: zone,
      settings: quiet,
      items: [],
      heldBack: [],
      timedFollowUps: [],
      announced: {},
    };
    expect(decideReminders(asked).nextWakeAt).toBe(next);
  });
});

describe('jumps of clock and time zone', () => {
  const zones = [
    'Europe/Berlin',
    'America/New_York',
    'Asia/Tokyo',
    'Pacific/Apia',
    'America/St_Johns',
    'Africa/Cairo',
    'Australia/Lord_Howe',
    'Pacific/Kiritimati',
    'UTC',
  ];
  const jump = fc.record({
    timeZone: fc.constantFrom(...zones),
    // Back and forth over 70 days with changes of daylight saving in most zones.
    hours: fc.integer({ min: 0, max: 70 * 24 }),
    minutes: fc.integer({ min: 0, max: 59 }),
  });
  const start = Temporal.Instant.from('2026-09-10T00:00:00Z');
  const plan = Array.from({ length: 40 }, (_, index) => addDays('2026-09-05', index * 2));

  it('make, in five hundred of them, no wrong day, no double digest, no double reminder, nothing in the quiet time', () => {
    fc.assert(
      fc.property(fc.array(jump, { minLength: 500, maxLength: 500 }), (jumps) => {
        const timed = plan.map((dueOn, index) =>
          followUp(dueOn, { at: '14:00', id: idOf(5000 + index) }),
        );
        let announced: Announced = {};
        const digests: string[] = [];
        const said: string[] = [];
        for (const { timeZone: zone, hours, minutes } of jumps) {
          const now = start.add({ hours, minutes });
          const moment = now.toString({ fractionalSecondDigits: 3 });
          const today = dayOf(moment, zone);
          const items = plan.filter((day) => day <= today).map((day, index) => due(index, day));
          const decided = decideReminders({
            now: moment,
            timeZone: zone,
            settings,
            items,
            heldBack: [],
            timedFollowUps: timed,
            announced,
          });
          announced = decided.announced;
          expect(decided.nextWakeAt > moment).toBe(true);
          expect(
            decided.nextWakeAt <= now.add({ hours: 25 }).toString({ fractionalSecondDigits: 3 }),
          ).toBe(true);

          const local = now.toZonedDateTimeISO(zone);
          const speaks = decided.announce.digest !== null || decided.announce.timed.length > 0;
          if (speaks) expect(local.hour >= 8 && local.hour < 20).toBe(true);
          if (decided.announce.digest !== null) {
            expect(local.hour >= 9).toBe(true);
            expect(
              decided.announce.digest
                .flatMap(({ reasons }) => reasons)
                .every(({ day }) => day <= today),
            ).toBe(true);
            digests.push(today);
          }
          for (const each of decided.announce.timed) {
            expect(`${each.dueOn}T14:00` <= local.toPlainDateTime().toString()).toBe(true);
            said.push(each.id);
          }
        }
        expect(new Set(digests).size).toBe(digests.length);
        expect(new Set(said).size).toBe(said.length);
        expect(digests.length).toBeGreaterThan(5);
      }),
      { numRuns: 8 },
    );
  });

  it.each(zones)(
    'lose nothing in %s: woken only when asked for, every reminder comes in its hour',
    (zone) => {
      const timed = plan.map((dueOn, index) =>
        followUp(dueOn, { at: '02:30', id: idOf(6000 + index) }),
      );
      const open = { ...settings, quietFrom: '00:00', quietTo: '00:00' };
      let announced: Announced = {};
      let now = start.toString({ fractionalSecondDigits: 3 });
      const said = new Map<string, string>();
      while (now < '2026-12-01T00:00:00.000Z') {
        const decided = decideReminders({
          now,
          timeZone: zone,
          settings: open,
          items: [],
          heldBack: [],
          timedFollowUps: timed,
          announced,
        });
        announced = decided.announced;
        for (const { id } of decided.announce.timed) said.set(id, now);
        // Or this would have no end.
        if (decided.nextWakeAt <= now) throw new Error(`No wake after ${now}`);
        now = decided.nextWakeAt;
      }
      for (const { id, dueOn } of timed) {
        const moment = said.get(id) ?? '';
        if (dueOn < '2026-09-12') continue;
        expect(dayOf(moment, zone)).toBe(dueOn);
        const local = Temporal.Instant.from(moment)
          .toZonedDateTimeISO(zone)
          .toPlainTime()
          .toString();
        expect(['02:30:00', '03:00:00', '03:30:00']).toContain(local);
      }
    },
  );
});
