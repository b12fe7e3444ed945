/** What `npm test` says at its end: nothing that did not hold is left out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { countFaults, countPlaywright, countVitest } from '../../run/reports';

const folder = mkdtempSync(path.join(tmpdir(), 'confidant-reports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(value: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(value));
  return file;
}

it('of Vitest: what failed, was skipped, or did not load', async () => {
  const assertionResults = [
    { fullName: 'holds', status: 'passed' },
    { fullName: 'fails', status: 'failed' },
    { fullName: 'is skipped', status: 'pending' },
  ];
  const testResults = [
    { name: path.resolve('tests/a.test.ts'), status: 'failed', assertionResults },
    { name: path.resolve('tests/b.test.ts'), status: 'failed', assertionResults: [] },
  ];
  expect(await countVitest(report({ numPassedTests: 1, testResults }))).toEqual({
    passed: 1,
    failed: ['tests/a.test.ts: fails', 'tests/a.test.ts: is skipped', 'tests/b.test.ts'],
  });
});

it('of Playwright: what failed, was skipped, held at a second try, or belongs to no test', async () => {
  const spec = (title: string, status: string) => {
    return { file: 'a.spec.ts', title, tests: [{ status }] };
  };
  const inner = { title: 'inner', specs: [spec('is skipped', 'skipped'), spec('c', 'flaky')] };
  const outer = { title: 'a.spec.ts', specs: [spec('a', 'expected'), spec('b', 'unexpected')] };
  const file = report({
    stats: { expected: 1 },
    suites: [{ ...outer, suites: [inner] }],
    errors: [{ message: 'does not load' }],
  });
  expect(await countPlaywright(file)).toEqual({
    passed: 1,
    failed: [
      'a.spec.ts › b (unexpected)',
      'a.spec.ts › inner › is skipped (skipped)',
      'a.spec.ts › inner › c (flaky)',
      'does not load',
    ],
  });
});

it('of the fault suite: each round lost, by its line; a line that was not run is neither', async () => {
  const rows = [
    { number: 1, fault: 'SIGKILL', tried: 4, survived: 2 },
    { number: 3, fault: 'disk full', notRun: 'nothing to mount' },
  ];
  expect(await countFaults(report({ tried: 4, survived: 2, rows }))).toEqual({
    passed: 2,
    failed: ['line 1, SIGKILL', 'line 1, SIGKILL'],
  });
});
