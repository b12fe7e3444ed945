/**
 * The browser is closed for hours or weeks, over reminders that come due. Time cannot be made to
 * pass: every stored day is moved back instead, which comes to the same.
 */
import assert from 'node:assert/strict';
import { installExtension } from '../../e2e/support/installed.ts';
import { installInFirefox } from '../../e2e/support/installed-firefox.ts';
import type { InstallOptions, Installation } from '../../e2e/support/installation.ts';
import type { Random } from '../../fixtures/random.ts';
import { command, settled } from '../ask.ts';
import { added, type FaultContext, type FaultLine, inRounds, type Tally } from '../line.ts';
import { noticesSaid, writingDownNotices } from '../said-notices.ts';

export const closedOverReminders: FaultLine = {
  number: 10,
  fault: 'browser closed for 1 hour to 30 days over due reminders',
  goal: 'all in one digest after the start, each once, both browsers',
  run: async (context) =>
    added(
      await absences('Chromium', installExtension, context.rounds(30, 2), context),
      await absences('Firefox', installInFirefox, context.rounds(30, 1), context),
    ),
};

async function absences(
  browser: string,
  install: (options: InstallOptions) => Promise<Installation>,
  count: number,
  context: FaultContext,
): Promise<Tally> {
  const installed = await install({ grant: ['notifications'], change: writingDownNotices });
  /** Everybody whose follow-up is open: all of them are in the digest of a new day. */
  let due = 0;
  try {
    const always = { digestAt: '00:00', quietFrom: '00:00', quietTo: '00:00' };
    await command(installed, 'settings.change', { fields: { notifications: true, ...always } });
    return await inRounds(count, async (round) => {
      const random = context.random(round, browser);
      // Every other time for hours.
      const away: Away =
        round % 2 === 0
          ? { days: 1 + Math.floor(30 * random()), hours: 0 }
          : { days: 0, hours: 1 + Math.floor(23 * random()) };
      const people = 2 + Math.floor(4 * random());
      for (let planned = 0; planned < people; planned += 1) await plan(installed, away, random);
      await settled(installed);
      assert.deepEqual(await noticesSaid(installed), [], 'said before it was due');
      due += people;

      await installed.run(moveBack, JSON.stringify(away));
      await installed.restart(random() < 0.5 ? 'closed' : 'killed');
      await settled(installed);
      const said = await noticesSaid(installed);
      const heard = `${JSON.stringify(away)}: ${JSON.stringify(said)}`;
      assert.equal(said.length, 1, heard);
      assert.equal(said[0]?.id, 'digest', heard);
      // The digest of a new day says everybody; on the same day, whoever was slept through.
      const expected = away.days > 0 ? due : people;
      assert.equal(said[0]?.title, `${expected} people to get back to`, heard);

      await installed.restart('closed');
      await settled(installed);
      assert.deepEqual(await noticesSaid(installed), [], 'said again');
    });
  } finally {
    await installed.close();
  }
}

/** How long the browser stays closed: whole days, or hours. */
type Away = { days: number; hours: number };

/** A follow-up that comes due while the browser is closed: on one of the days, or at a time. */
async function plan(installed: Installation, away: Away, random: Random): Promise<void> {
  const now = Temporal.Now.plainDateTimeISO();
  const ahead = away.days * 24 * 60 || away.hours * 60;
  const at =
    away.days > 0
      ? now.add({ days: 1 + Math.floor(away.days * random()) })
      : now.add({ minutes: Math.ceil(1 + random() * (ahead - 2)) });
  const isLastDay = at.since(now).total('days') >= away.days;
  const timed = away.days === 0 || (!isLastDay && random() < 0.5);
  await command(installed, 'followUp.write', {
    who: { personId: crypto.randomUUID(), create: { name: 'Jane Doe', keys: [], seen: null } },
    followUpId: crypto.randomUUID(),
    baseRevision: 0,
    text: 'Ask how the launch went',
    dueOn: at.toPlainDate().toString(),
    at: timed ? at.toPlainTime().toString({ smallestUnit: 'minute' }) : null,
    repeat: null,
  });
}

/**
 * Evaluated in a page: moves every stored day back by whole days, or the times of day of what is
 * not due yet by hours, after which the background has to work out anew who is due when.
 */
async function moveBack(given: string): Promise<void> {
  const { days, hours }: Away = JSON.parse(given);
  const now = Temporal.Now.plainDateTimeISO();
  const moved = (text: string) =>
    text.replaceAll(/\d{4}-\d{2}-\d{2}/g, (day) =>
      Temporal.PlainDate.from(day).subtract({ days }).toString(),
    );
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('confidant');
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const names = [...database.objectStoreNames].filter((name) => !name.startsWith('search'));
  const transaction = database.transaction(names, 'readwrite');
  const done = new Promise((resolve) => transaction.addEventListener('complete', resolve));
  for (const name of names) {
    const store = transaction.objectStore(name);
    const reading = store.getAll();
    reading.addEventListener('success', () => {
      for (const row of reading.result) {
        const next = JSON.parse(moved(JSON.stringify(row)));
        if (hours > 0 && name === 'followUps' && row.at) {
          const at = Temporal.PlainDateTime.from(`${row.dueOn}T${row.at}`);
          if (Temporal.PlainDateTime.compare(at, now) > 0) {
            const earlier = at.subtract({ hours });
            next.dueOn = earlier.toPlainDate().toString();
            next.at = earlier.toPlainTime().toString({ smallestUnit: 'minute' });
          }
        }
        if (hours > 0 && row.id === 'rolled') next.value.derivation = 0;
        store.put(next);
      }
    });
  }
  await done;
  database.close();
}
