/** Whatever happens, and wherever it stops: search answers as looking through everything would. */
import * as fc from 'fast-check';
import { expect, it, type MockInstance, vi } from 'vitest';
import { addDays, type Day } from '@/domain/day';
import { displayName } from '@/domain/display-name';
import type { ConfidantDatabase } from '@/storage/database';
import { rollDay } from '@/storage/day-roll';
import { observeProfile } from '@/storage/observe';
import { runCommand } from '@/storage/run-command';
import { indexStep } from '@/storage/search/index-step';
import { indexAnew, indexPeopleAnew } from '@/storage/search/pending';
import { history, keys, pick, plan, type Step } from '../storage/history';
import { contextOn, id, newDatabase, today as firstDay } from '../storage/support';
import { hitsOf } from './support';

/** What the index does after a step; most of the time nothing. */
const indexing = fc.constantFrom(
  'nothing',
  'nothing',
  'step',
  'all',
  'crash reading',
  'crash writing',
  'crash clearing',
  'change meanwhile',
  'anew',
  'people anew',
);
type Indexing = typeof indexing extends fc.Arbitrary<infer Kind> ? Kind : never;

const questions = [
  'ada', 'od', 'ada note', 'note 12', 'note 3', 'acme', 'acme note', 'lunch', 'lunch ada', 't1',
  'fair', 'fair lunch note', 'h1', 'h2 ada', 'call 2', 'nobody',
]; // prettier-ignore

/** Every word of a text. */
function wordsIn(text: string): string[] {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/u);
}

/** Who is found by looking through everything. */
async function scanned(db: ConfidantDatabase, question: string): Promise<string[]> {
  const asked = wordsIn(question);
  const notes = (await db.notes.toArray()).filter(({ deletedAt }) => deletedAt === null);
  const talks = (await db.interactions.toArray()).filter(({ deletedAt }) => deletedAt === null);
  const people = (await db.people.toArray()).filter(({ deletedAt }) => deletedAt === null);
  return people
    .filter((person) => {
      const texts = [
        displayName(person, ''),
        person.name,
        person.company,
        person.headline,
        person.howMet,
        ...Object.values(person.seen ?? {}).filter((value) => !/^\d{4}-/u.test(value ?? '')),
        ...person.tags,
        ...notes.filter(({ personId }) => personId === person.id).map(({ text }) => text),
        ...talks
          .filter(({ personIds }) => personIds.includes(person.id))
          .map((each) => each.summary),
      ];
      const words = texts.flatMap((text) => wordsIn(text ?? ''));
      return asked.every((word) => words.some((each) => each.startsWith(word)));
    })
    .map((person) => person.id)
    .toSorted();
}

class Crash extends Error {}

async function index(db: ConfidantDatabase, how: Indexing, today: Day): Promise<void> {
  const quick = { newId: id, worth: 1, pause: async () => {} };
  switch (how) {
    case 'nothing':
      return;
    case 'step':
      await indexStep(db, quick);
      return;
    case 'all':
      while ((await indexStep(db, quick)) === 'more');
      return;
    case 'anew':
      return indexAnew(db, id);
    case 'people anew':
      return indexPeopleAnew(db, id);
    case 'change meanwhile':
      await indexStep(db, { ...quick, pause: () => changeSomebody(db, today) });
      return;
    case 'crash reading':
      await crashing(() => indexStep(db, { ...quick, pause: () => Promise.reject(new Crash()) }));
      return;
    case 'crash writing':
      await crashing(() => indexStep(db, quick), vi.spyOn(db.searchPages, 'bulkPut'));
      return;
    case 'crash clearing':
      await crashing(() => indexStep(db, quick), vi.spyOn(db.searchPending, 'bulkDelete'));
      return;
  }
}

/** A crash stops the work where it is; nobody tidies up. */
async function crashing(work: () => Promise<unknown>, crashesAt?: MockInstance): Promise<void> {
  crashesAt?.mockImplementation(() => {
    throw new Crash();
  });
  await work().catch(() => {});
  crashesAt?.mockRestore();
}

async function changeSomebody(db: ConfidantDatabase, today: Day): Promise<void> {
  const [personId] = await db.people.toCollection().primaryKeys();
  if (personId === undefined) return;
  const input = { who: { personId }, fields: { howMet: `fair ${id().slice(0, 2)}` } };
  await runCommand(db, { commandId: id(), name: 'person.change', input }, contextOn(today));
}

/** Runs a step; answers the day after it. */
async function take(db: ConfidantDatabase, step: Step, today: Day): Promise<Day> {
  if (step.what === 'nextDay') {
    const next = addDays(today, pick([1, 3, 40], step.a) ?? 1);
    await rollDay(db, next);
    return next;
  }
  if (step.what === 'observe') {
    const seen = { name: null, headline: `h${step.b % 3}`, company: null };
    await observeProfile(
      db,
      { keys: [pick(keys, step.a) ?? 'vanity:a'], ...seen },
      contextOn(today),
    );
    return today;
  }
  const planned = await plan(db, step, today);
  if (!planned) return today;
  const { name } = planned;
  const input: object = { ...Object(planned.input) };
  if (name === 'interaction.log') Object.assign(input, { summary: `call ${step.b % 4} lunch` });
  await runCommand(db, { commandId: id(), name, input }, contextOn(today));
  return today;
}

it('finds whom a look at everything finds, after any history', async () => {
  await fc.assert(
    fc.asyncProperty(
      history,
      fc.array(indexing, { minLength: 40, maxLength: 40 }),
      async (steps, indexings) => {
        const db = newDatabase();
        let today: Day = firstDay;
        await rollDay(db, today);
        for (const [at, step] of steps.entries()) {
          today = await take(db, step, today);
          await index(db, indexings[at] ?? 'nothing', today);
          // Each time would take long; the last one sees it all.
          if (at % 5 !== 0 && at !== steps.length - 1) continue;
          for (const question of questions) {
            const hits = await hitsOf(db, question, { on: today, limit: 100 });
            const found = hits.map(({ person }) => person.id).toSorted();
            const meant = await scanned(db, question);
            // With nobody meant, words like those asked for are found.
            if (meant.length > 0) expect(found, question).toEqual(meant);
          }
        }
        await db.delete();
      },
    ),
    { numRuns: Number(process.env['HISTORIES'] ?? 30) },
  );
}, 600_000);
