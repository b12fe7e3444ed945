/**
 * Every check, one after another, also when one fails; ends with one line that adds up all of
 * them: `N passed, N failed`. A check without cases of its own (types, lint, a build) counts as one.
 */
import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { type Count, countFaults, countPlaywright, countVitest } from './reports.ts';

type Check = {
  name: string;
  command: [string, ...string[]];
  /** Reads how many cases ran, for a check that has cases. */
  count?: () => Promise<Count>;
  /** The checks after it mean nothing when it fails. */
  needed?: true;
};

const results = 'test-results';

/** Vitest with a report to count by; `name` is the report's, `more` are arguments. */
function vitest(name: string, ...more: string[]): Pick<Check, 'command' | 'count'> {
  const report = `${results}/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { command: ['vitest', 'run', ...more, ...reporters], count: () => countVitest(report) };
}

const checks: Check[] = [
  { name: 'generated types', command: ['wxt', 'prepare'], needed: true },
  { name: 'types', command: ['tsc'] },
  { name: 'lint', command: ['oxlint', '--deny-warnings'] },
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'unit and integration', ...vitest('vitest') },
  { name: 'build for Chromium', command: ['wxt', 'zip'], needed: true },
  { name: 'build for Firefox', command: ['wxt', 'zip', '--browser', 'firefox'], needed: true },
  { name: 'sizes', command: ['size-limit'] },
  {
    name: 'what the builds are made of',
    ...vitest('vitest-static', '--config', 'tests/static/vitest.config.ts'),
  },
  {
    name: 'web-ext lint',
    command: ['web-ext', 'lint', '--source-dir=.output/firefox-mv3', '--no-config-discovery'],
  },
  {
    name: 'the main job of npm start',
    command: ['node', 'tests/run/sample.ts', '--pictures', `${results}/pictures`],
  },
  {
    name: 'end to end',
    command: ['playwright', 'test'],
    count: () => countPlaywright(`${results}/playwright.json`),
  },
  {
    name: 'faults',
    command: ['node', '--import', './tests/faults/aliases.mjs', 'tests/faults/run.ts'],
    count: () => countFaults(`${results}/faults.json`),
  },
];

async function run([command, ...args]: Check['command']): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('exit', (code) => resolve(code === 0));
  });
}

await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });
const failed: string[] = [];
const lines: string[] = [];
let passed = 0;
for (const check of checks) {
  console.log(`\n── ${check.name}`);
  const ok = await run(check.command);
  const count = await countOf(check, ok);
  passed += count.passed;
  failed.push(...count.failed.map((name) => `${check.name}: ${name}`));
  lines.push(`${check.name}: ${count.passed} passed, ${count.failed.length} failed`);
  if (!ok && check.needed) break;
}
console.log(`\n${lines.join('\n')}\n`);
// Here again: whoever reads the end of a long output sees which they were.
for (const name of failed) console.log(`failed: ${name}`);
console.log(`\n${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 && passed > 0 ? 0 : 1;

/** A check that failed counts as one at least, also when its report says nothing of it. */
async function countOf({ count }: Check, ok: boolean): Promise<Count> {
  if (!count) return ok ? { passed: 1, failed: [] } : { passed: 0, failed: ['as a whole'] };
  const unread: Count = { passed: 0, failed: ['its report cannot be read'] };
  const counted = await count().catch(() => unread);
  return ok || counted.failed.length > 0 ? counted : { ...counted, failed: ['as a whole'] };
}
