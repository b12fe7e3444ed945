import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestFirst,
  factsIn,
  isSnapshotDue,
  type Snapshot,
  snapshotName,
  snapshotReasons,
} from '@/domain/snapshots';
import { shrunkenAmong, thinning, tooManyOf } from '@/domain/thinning';

const start = Date.parse('2026-01-01T08:00:00.000Z');
const hour = 3_600_000;
const day = 24 * hour;

function snapshotAt(time: number, records: number, size = 1000): Snapshot {
  const facts = {
    at: new Date(time).toISOString(),
    reason: 'timed' as const,
    people: Math.floor(records / 3),
    notes: Math.floor(records / 3),
    records,
    bytes: size * 6,
    database: '1a2b3c4d',
    sequence: Math.floor((time - start) / 1000),
  };
  return { ...facts, name: snapshotName(facts), size };
}

/** Takes a snapshot at each time and thins after each, as the store does. */
function live(taken: readonly Snapshot[]): Snapshot[] {
  let kept: Snapshot[] = [];
  for (const snapshot of taken) {
    kept.push(snapshot);
    const gone = new Set(tooManyOf(kept, snapshot.at));
    kept = kept.filter(({ name }) => !gone.has(name));
  }
  return kept;
}

/** Days on which something is done, and how often on each; the data mostly grows. */
const schedule = fc
  .array(
    fc.record({
      days: fc.integer({ min: 0, max: 9 }),
      minutes: fc.array(fc.integer({ min: 30, max: 300 }), { minLength: 1, maxLength: 8 }),
      grows: fc.integer({ min: 0, max: 400 }),
      size: fc.integer({ min: 500, max: 30 * 2 ** 20 }),
    }),
    { minLength: 5, maxLength: 120 },
  )
  .map((turns) => {
    let time = start;
    let records = 50;
    return turns.flatMap(({ days, minutes, grows, size }) => {
      time += days * day;
      records += grows;
      return minutes.map((each) => {
        time += each * 60_000;
        return snapshotAt(time, records, size);
      });
    });
  });

const names = (snapshots: readonly Snapshot[]) => snapshots.map(({ name }) => name);
const bytesOf = (some: readonly Snapshot[]) => some.reduce((sum, { size }) => sum + size, 0);

describe('the name of a snapshot', () => {
  it('says all that a list needs, and nothing else is taken for one', () => {
    for (const reason of snapshotReasons) {
      const { name, size: _size, ...facts } = { ...snapshotAt(start, 7), reason };
      expect(factsIn(snapshotName(facts))).toEqual(facts);
      expect(name).not.toMatch(/[:/\\]/u);
    }
    for (const other of [
      'writing.json.gz',
      `${crypto.randomUUID()}.json.gz`,
      `${snapshotAt(start, 7).name}.part`,
      snapshotAt(start, 7).name.replace('timed', 'nothing'),
    ]) {
      expect(factsIn(other)).toBeNull();
    }
  });
});

describe('thinning', () => {
  it('keeps the newest and the largest, and stays within its room, over months', () => {
    fc.assert(
      fc.property(schedule, (taken) => {
        const kept = live(taken);
        expect(kept).toContain(taken.at(-1));
        const largest = Math.max(...taken.map(({ records }) => records));
        expect(kept.some(({ records }) => records === largest)).toBe(true);
        const most = 30 * 2 ** 20;
        expect(bytesOf(kept)).toBeLessThanOrEqual(thinning.mostBytes + 3 * most);
        expect(kept.length).toBeLessThan(60);
        // A second time nothing more goes.
        expect(tooManyOf(kept, taken.at(-1)?.at ?? '')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps all of the last hours, one a day for a fortnight, one a month for a year', () => {
    const taken: Snapshot[] = [];
    for (let at = start; at < start + 300 * day; at += hour / 2) {
      if (new Date(at).getUTCHours() >= 8 && new Date(at).getUTCHours() < 18)
        taken.push(snapshotAt(at, 100));
    }
    const kept = live(taken);
    const now = Date.parse(taken.at(-1)?.at ?? '');
    const ages = kept.map(({ at }) => (now - Date.parse(at)) / hour);
    expect(ages.filter((age) => age < 4)).toHaveLength(8);
    const days = new Set(kept.map(({ at }) => at.slice(0, 10)));
    for (let back = 0; back < 14; back += 1) {
      expect(days).toContain(new Date(now - back * day).toISOString().slice(0, 10));
    }
    const months = new Set(kept.map(({ at }) => at.slice(0, 7)));
    expect(months.size).toBe(10);
    expect(kept.length).toBeLessThan(8 + 12 + 14 + 12);
  });

  it('never has an empty or much shrunken database displace a good one', () => {
    fc.assert(
      fc.property(
        schedule,
        fc.array(
          fc.record({
            after: fc.nat(),
            minutes: fc.integer({ min: 1, max: 5000 }),
            share: fc.integer({ min: 0, max: 49 }),
          }),
          { minLength: 1, maxLength: 60 },
        ),
        (good, plants) => {
          const planted = plants.map(({ after, minutes, share }) => {
            const before = good[after % good.length] ?? snapshotAt(start, 50);
            const records = Math.floor((before.records * share) / 100);
            return snapshotAt(Date.parse(before.at) + minutes * 60_000 + 1, records, 300);
          });
          const bad = new Set(names(planted));
          const both = [...good, ...planted].toSorted((a, b) => (a.at < b.at ? -1 : 1));
          const end = both.at(-1);
          const withPlants = live(both).filter(({ name }) => !bad.has(name));
          const gone = new Set(end ? tooManyOf(live(good), end.at) : []);
          const without = live(good).filter(({ name }) => !gone.has(name));
          expect(names(withPlants)).toEqual(names(without));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('keeps the last good one while an empty database is kept for a year', () => {
    const good = snapshotAt(start, 5000, 10_000);
    const empty = Array.from({ length: 400 }, (_, index) =>
      snapshotAt(start + (index + 1) * day, 0, 300),
    );
    expect(live([good, ...empty])).toContainEqual(good);
  });

  it('keeps the largest, and the newest good one, whatever their age', () => {
    const largest = snapshotAt(start, 5000);
    const good = snapshotAt(start + day, 4000);
    const empty = Array.from({ length: 14 }, (_, index) =>
      snapshotAt(start + (index + 13) * 30 * day, 0, 300),
    );
    const kept = live([largest, good, ...empty]);
    expect(kept).toContainEqual(largest);
    expect(kept).toContainEqual(good);
  });

  it('gives shrunken ones no room of the good ones', () => {
    const size = 30 * 2 ** 20;
    const minute = 60_000;
    const good = Array.from({ length: 6 }, (_, index) =>
      snapshotAt(start + index * minute, 1000, size),
    );
    const shrunken = Array.from({ length: 6 }, (_, index) =>
      snapshotAt(start + (index + 6) * minute, 400, size),
    );
    const kept = live([...good, ...shrunken]);
    expect(kept).toEqual(expect.arrayContaining(good));
    expect(bytesOf(kept) - bytesOf(good)).toBeLessThanOrEqual(thinning.mostShrunkenBytes);
  });

  it('keeps the one an undo goes back to', () => {
    const old = snapshotAt(start, 100);
    const next = snapshotAt(start + 400 * day, 101);
    expect(tooManyOf([old, next], next.at)).toEqual([old.name]);
    expect(tooManyOf([old, next], next.at, old.name)).toEqual([]);
  });

  it('keeps what was there before a loss, though most of it is still here and grows again', () => {
    const first = snapshotAt(start, 1000);
    const good = snapshotAt(start + hour, 1010);
    const left = snapshotAt(start + 1.7 * hour, 601);
    const grown = snapshotAt(start + day, 1200);
    const all = [first, good, left, grown];
    const lostAt = new Date(start + 1.5 * hour).toISOString();
    const later = new Date(start + 500 * day).toISOString();
    for (const now of [grown.at, later]) {
      expect(tooManyOf(all, now, null, lostAt)).not.toContain(good.name);
    }
    // Most of them were removed on purpose before the loss: those have to stay as well.
    const fewer = snapshotAt(start + hour, 300);
    expect(tooManyOf([first, fewer, grown], later, null, lostAt)).toEqual([]);
  });

  it('leaves those of a moment in the future the room that the others do not need', () => {
    const size = 30 * 2 ** 20;
    const ahead = Array.from({ length: 7 }, (_, index) =>
      snapshotAt(start + 400 * day + index * 60_000, 1000, size),
    );
    const older = snapshotAt(start, 1000, size);
    const newest = snapshotAt(start + hour, 1001, size);
    const gone = tooManyOf([...ahead, older, newest], newest.at);
    expect(gone).not.toContain(newest.name);
    expect(gone).not.toContain(older.name);
    expect(gone).toEqual(names(ahead.slice(0, 3).toReversed()));
  });

  it('takes nothing for shrunken because of one that was made before the clock went back', () => {
    const ahead = snapshotAt(start + 400 * day, 400);
    const newest = snapshotAt(start, 1000);
    expect([...shrunkenAmong([ahead, newest], newest.at)]).toEqual([]);
    const left = snapshotAt(start + hour, 100);
    expect([...shrunkenAmong([ahead, left], left.at)]).toEqual([left]);
  });
});

describe('which to offer after a loss', () => {
  it('is the newest that holds what was known, not the empty one made since', () => {
    const large = snapshotAt(start, 1000);
    const newer = snapshotAt(start + day, 990);
    const left = snapshotAt(start + 2 * day, 13);
    const empty = snapshotAt(start + 3 * day, 0);
    const { at } = empty;
    expect(bestFirst([large, newer, left, empty], 1003, at)).toEqual([newer, large, left]);
    // Most of them were removed on purpose before the loss.
    expect(bestFirst([large, newer, left, empty], 14, at)[0]).toBe(left);
  });

  it('is none of a moment in the future before those made since the clock went back', () => {
    const ahead = snapshotAt(start + 400 * day, 900);
    const further = snapshotAt(start + 401 * day, 920);
    const older = snapshotAt(start, 990);
    const newest = snapshotAt(start + day, 1000);
    const all = [older, ahead, newest, further];
    expect(bestFirst(all, 1000, newest.at)).toEqual([newest, older, further, ahead]);
    // Nothing was made since: the newest by its own clock.
    expect(bestFirst([ahead, further], 1000, newest.at)).toEqual([further, ahead]);
  });

  it('is none that was made of what the loss left, while there is another', () => {
    const good = snapshotAt(start, 15_000);
    const few = snapshotAt(start - day, 3000);
    const left = snapshotAt(start + 2 * hour, 13_500);
    const lostAt = new Date(start + hour).toISOString();
    expect(bestFirst([few, good, left], 15_000, left.at, lostAt)).toEqual([good, few, left]);
    expect(bestFirst([left], 15_000, left.at, lostAt)).toEqual([left]);
  });
});

describe('when one is due', () => {
  const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
  it('is after 30 minutes of changes, of much data after a day', () => {
    const small = snapshotAt(start, 100);
    const large = snapshotAt(start, 100, 4 * 2 ** 20);
    expect(isSnapshotDue(undefined, at(0))).toBe(true);
    expect(isSnapshotDue(small, at(29))).toBe(false);
    expect(isSnapshotDue(small, at(30))).toBe(true);
    expect(isSnapshotDue(large, at(23 * 60))).toBe(false);
    expect(isSnapshotDue(large, at(24 * 60))).toBe(true);
    expect(isSnapshotDue(small, at(-10))).toBe(true);
  });
});
