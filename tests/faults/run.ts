/**
 * The fault suite: does to real installations in real browsers what happens to browsers, and counts
 * what survives. `npm run test:faults`; docs/reliability.md says what each line promises.
 *
 * - `FAULTS_SEED=7`: the random moments, operations and texts; a failure comes again with its seed.
 * - `FAULTS_ONLY=4,6`: these lines alone.
 * - `FAULTS_ROUNDS=0.1`: this share (or multiple) of the rounds.
 * - `--long`: as many rounds as the table says; hours.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { contextOf, type FaultLine, type NotRun, type Tally, wordsOf } from './line.ts';
import { lines } from './lines/all.ts';

const seed = Number(process.env['FAULTS_SEED'] ?? 2_026);
const share = Number(process.env['FAULTS_ROUNDS'] ?? 1);
const long = process.argv.includes('--long');
const only = process.env['FAULTS_ONLY']?.split(',').map(Number);
const report = 'test-results/faults.json';

type Row = { number: number; fault: string; goal: string; seconds: number } & (Tally | NotRun);

async function rowOf(line: FaultLine): Promise<Row> {
  const { number, fault, goal } = line;
  const began = performance.now();
  const result = await line
    .run(contextOf(number, { seed, share, long }))
    .catch((error: unknown): Tally => {
      return { tried: 1, survived: 0, lost: 1, notes: [`ended by ${wordsOf(error)}`] };
    });
  const seconds = Math.round((performance.now() - began) / 1_000);
  return { number, fault, goal, seconds, ...result };
}

function wordsFor(row: Row): string {
  const title = `${String(row.number).padStart(2)}  ${row.fault}`;
  if ('notRun' in row) return `${title}\n    not run: ${row.notRun}`;
  const counts = `tried ${row.tried}, survived ${row.survived}, lost ${row.lost}`;
  return [title, `    ${counts} (goal: ${row.goal}; ${row.seconds} s)`]
    .concat(row.notes.map((note) => `    ${note}`))
    .join('\n');
}

console.log(`Faults with seed ${seed}${long ? ', long' : ''}`);
const rows: Row[] = [];
for (const line of lines.filter(({ number }) => only === undefined || only.includes(number))) {
  const row = await rowOf(line);
  rows.push(row);
  console.log(wordsFor(row));
}
const tallies = rows.filter((row) => 'tried' in row);
const tried = tallies.reduce((sum, row) => sum + row.tried, 0);
const survived = tallies.reduce((sum, row) => sum + row.survived, 0);
const losers = tallies.filter((row) => row.lost > 0 || row.survived < row.tried);
const idle = rows.filter((row) => 'notRun' in row).map(({ number }) => number);
console.log(
  `\ntried ${tried}, survived ${survived}, lost ${tried - survived}, seed ${seed}` +
    (idle.length > 0 ? `; not run: ${idle.join(', ')}` : ''),
);
if (losers.length > 0) {
  const how = `FAULTS_SEED=${seed}${share === 1 ? '' : ` FAULTS_ROUNDS=${share}`}`;
  const which = losers.map(({ number }) => number).join(',');
  console.log(`Again: ${how} FAULTS_ONLY=${which} npm run test:faults${long ? ' -- --long' : ''}`);
}
await mkdir('test-results', { recursive: true });
await writeFile(report, JSON.stringify({ seed, long, tried, survived, rows }, null, 1));
process.exitCode = losers.length === 0 && rows.length > 0 ? 0 : 1;
