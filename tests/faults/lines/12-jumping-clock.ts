/**
 * The clock jumps, the time zone changes, and daylight saving comes and goes: the shipped
 * background with a clock in the test's hand.
 */
import assert from 'node:assert/strict';
import { installExtension, type Installed } from '../../e2e/support/installed.ts';
import type { Random } from '../../fixtures/random.ts';
import { command, settled } from '../ask.ts';
import { beforeBackground } from '../changed-build.ts';
import { type FaultLine, inRounds, noted } from '../line.ts';
import { type Said, noticesSaid, writingDownNotices } from '../said-notices.ts';
import { rowsOf } from '../stored.ts';

/** What a page of the extension has; evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

/** Zones that change at different moments, by half an hour, or never; and both sides of a date line. */
const zones =
  'Europe/Berlin America/New_York America/St_Johns Australia/Lord_Howe Africa/Casablanca Asia/Kolkata Pacific/Kiritimati Pacific/Pago_Pago America/Sao_Paulo Pacific/Chatham UTC'.split(
    ' ',
  );

/** Moments around which zones change, and the year does. */
const edges = [
  '2026-03-08T07:00Z',
  '2026-03-29T01:00Z',
  '2026-04-04T15:00Z',
  '2026-10-03T15:30Z',
  '2026-10-25T01:00Z',
  '2026-11-01T06:00Z',
  '2026-12-31T23:59Z',
];

type Clock = { at: string; zone: string };

export const jumpingClock: FaultLine = {
  number: 12,
  fault: 'time-zone, daylight-saving and clock jumps',
  goal: '0 wrong days, 0 doubles',
  run: async ({ rounds, random }) => {
    const installed = await installExtension({
      grant: ['notifications'],
      change: async (folder) => {
        await writingDownNotices(folder);
        await beforeBackground(folder, clockOf);
      },
    });
    let clock: Clock = { at: '2026-03-20T10:00:00Z', zone: 'Europe/Berlin' };
    const dueOn: string[] = [];
    const digests = new Map<string, number>();
    const timed = new Map<string, number>();
    let announced = 0;
    try {
      await setClock(installed, clock);
      const always = { digestAt: '07:00', quietFrom: '22:00', quietTo: '06:00' };
      await command(installed, 'settings.change', { fields: { notifications: true, ...always } });
      const tally = await inRounds(rounds(500, 60), async (round) => {
        const numbers = random(round);
        clock = jumped(clock, numbers);
        await setClock(installed, clock);
        await settled(installed);
        const local = Temporal.Instant.from(clock.at).toZonedDateTimeISO(clock.zone);
        const today = local.toPlainDate().toString();
        const where = `${clock.at} in ${clock.zone}`;

        const badge = await installed.run(() => chrome.action.getBadgeText({}));
        const expected = dueOn.filter((day) => day <= today).length;
        assert.equal(badge, expected === 0 ? '' : `${expected}`, `the badge at ${where}`);
        const rolled = (await rowsOf(installed, 'device')).find(({ id }) => id === 'rolled');
        assert.equal(Object(rolled?.['value']).on, today, `the day at ${where}`);
        for (const each of await noticesSaid(installed)) {
          announced += 1;
          assert.ok(isWaking(local), `${each.id} in the quiet hours, at ${where}`);
          once(each, today, each.id === 'digest' ? digests : timed);
        }
        if (numbers() < 0.4) dueOn.push(await plan(installed, local, numbers));
      });
      return noted(tally, `${announced} notices, ${digests.size} of them digests of a day each`);
    } finally {
      await installed.close();
    }
  },
};

/** Counts a notice of a day, or of a follow-up at its time: none may come twice. */
function once({ id }: Said, today: string, seen: Map<string, number>): void {
  const key = id === 'digest' ? today : id;
  seen.set(key, (seen.get(key) ?? 0) + 1);
  assert.equal(seen.get(key), 1, `${id} came twice, on ${today}`);
}

function isWaking(local: Temporal.ZonedDateTime): boolean {
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return time >= '06:00' && time < '22:00';
}

/** A step of minutes or days, forward or back, another zone, or the edge of a change. */
function jumped({ at, zone }: Clock, random: Random): Clock {
  const pick = (list: string[]) => list[Math.floor(random() * list.length)] ?? 'UTC';
  const now = Temporal.Instant.from(at);
  const kind = random();
  if (kind < 0.25) return { at, zone: pick(zones) };
  if (kind < 0.45) {
    const minutes = Math.round(180 * (random() - 0.5));
    return { at: Temporal.Instant.from(pick(edges)).add({ minutes }).toString(), zone };
  }
  const hours = kind < 0.8 ? Math.round(30 * random()) : Math.round(240 * (random() - 0.5));
  const then = now.add({ minutes: 60 * hours + Math.floor(60 * random()) });
  // Within one year: more days than are remembered would be another test.
  const inYear = then.toString().startsWith('2026') ? then : Temporal.Instant.from(pick(edges));
  return { at: inYear.toString(), zone };
}

/** One more follow-up within a month, now and then at a time of day; its day. */
async function plan(
  installed: Installed,
  local: Temporal.ZonedDateTime,
  random: Random,
): Promise<string> {
  const dueOn = local
    .toPlainDate()
    .add({ days: Math.round(30 * random()) })
    .toString();
  await command(installed, 'followUp.write', {
    who: { personId: crypto.randomUUID(), create: { name: 'Jane Doe', keys: [], seen: null } },
    followUpId: crypto.randomUUID(),
    baseRevision: 0,
    text: 'Ask how the launch went',
    dueOn,
    at: null,
    repeat: null,
  });
  return dueOn;
}

async function setClock(installed: Installed, clock: Clock): Promise<void> {
  await installed.run(
    (given) => chrome.runtime.sendMessage(JSON.parse(given)),
    JSON.stringify({ to: 'clock', ...clock }),
  );
}

/** Runs before the background: its clock and zone are what the last message to 'clock' said. */
const clockOf = `{
  const RealDate = Date;
  let ahead = 0;
  let zone = Temporal.Now.timeZoneId();
  const now = () => RealDate.now() + ahead;
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      if (given.length === 0) super(now());
      else super(...given);
    }
    static now() {
      return now();
    }
  };
  const instant = () => Temporal.Instant.fromEpochMilliseconds(now());
  const zoned = (given = zone) => instant().toZonedDateTimeISO(given);
  Object.assign(Temporal.Now, {
    instant,
    timeZoneId: () => zone,
    zonedDateTimeISO: zoned,
    plainDateISO: (given) => zoned(given).toPlainDate(),
    plainDateTimeISO: (given) => zoned(given).toPlainDateTime(),
    plainTimeISO: (given) => zoned(given).toPlainTime(),
  });
  chrome.runtime.onMessage.addListener((message, _sender, answer) => {
    if (message.to !== 'clock') return;
    ahead = RealDate.parse(message.at) - RealDate.now();
    zone = message.zone;
    answer(null);
  });
}`;
