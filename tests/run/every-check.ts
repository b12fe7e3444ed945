/**
 * Every check, one after another, also when one fails; ends with one line that adds up all of
 * them: `N passed, N failed`. A check without cases of its own (types, lint, a build) counts as one.
 */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';

type Count = { passed: number; failed: number };
type Check = {
  name: string;
  command: [string, ...string[]];
  /** Reads how many cases ran, for a check that has cases. */
  count?: () => Promise<Count>;
  /** The checks after it mean nothing when it fails. */
  needed?: true;
};

const results = 'test-results';

async function readJson(file: string): Promise<Record<string, unknown>> {
  const value: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (typeof value !== 'object' || value === null) throw new Error(`${file} holds no object`);
  return { ...value };
}

function numberIn(value: Record<string, unknown>, key: string): number {
  const number = value[key];
  return typeof number === 'number' ? number : 0;
}

async function countVitest(file: string): Promise<Count> {
  const report = await readJson(file);
  return {
    passed: numberIn(report, 'numPassedTests'),
    // A file that does not load has no tests: it counts as one failure.
    failed: numberIn(report, 'numFailedTests') + numberIn(report, 'numPendingTests'),
  };
}

async function countPlaywright(): Promise<Count> {
  const report = await readJson(`${results}/playwright.json`);
  const stats = { ...Object(report['stats']) };
  return {
    passed: numberIn(stats, 'expected'),
    failed: numberIn(stats, 'unexpected') + numberIn(stats, 'flaky') + numberIn(stats, 'skipped'),
  };
}

/** A line of the table that could not run here is neither. */
async function countFaults(): Promise<Count> {
  const report = await readJson(`${results}/faults.json`);
  const tried = numberIn(report, 'tried');
  const passed = numberIn(report, 'survived');
  return { passed, failed: tried - passed };
}

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
    count: countPlaywright,
  },
  {
    name: 'faults',
    command: ['node', '--import', './tests/faults/aliases.mjs', 'tests/faults/run.ts'],
    count: countFaults,
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
const total: Count = { passed: 0, failed: 0 };
const lines: string[] = [];
for (const check of checks) {
  console.log(`\n── ${check.name}`);
  const ok = await run(check.command);
  const count = (await check.count?.().catch(() => null)) ?? { passed: ok ? 1 : 0, failed: 0 };
  if (!ok && count.failed === 0) count.failed = 1;
  total.passed += count.passed;
  total.failed += count.failed;
  lines.push(`${check.name}: ${count.passed} passed, ${count.failed} failed`);
  if (!ok && check.needed) break;
}
console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
