/** Reads what the suites wrote of themselves: how many cases held, and which did not. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** Cases that held, and the names of those that did not. */
export type Count = { passed: number; failed: string[] };

const vitestReport = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

const playwrightSpec = z.object({
  file: z.string(),
  title: z.string(),
  tests: z.array(z.object({ status: z.string() })),
});
const playwrightSuite = z.object({
  title: z.string(),
  specs: z.array(playwrightSpec).default([]),
  get suites() {
    return z.array(playwrightSuite).default([]);
  },
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number() }),
  suites: z.array(playwrightSuite),
  /** What belongs to no test: a file that does not load. */
  errors: z.array(z.object({ message: z.string().optional() })).default([]),
});

const faultsReport = z.object({
  survived: z.number(),
  rows: z.array(
    z.object({
      number: z.number(),
      fault: z.string(),
      tried: z.number().default(0),
      survived: z.number().default(0),
    }),
  ),
});

async function read<Shape extends z.ZodType>(shape: Shape, file: string): Promise<z.infer<Shape>> {
  return shape.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** A case that was skipped did not hold; a file that does not load counts as one. */
export async function countVitest(file: string): Promise<Count> {
  const report = await read(vitestReport, file);
  const failed = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const where = path.relative('', name);
    const cases = assertionResults.filter((each) => each.status !== 'passed');
    if (cases.length === 0 && status === 'failed') return [where];
    return cases.map(({ fullName }) => `${where}: ${fullName}`);
  });
  return { passed: report.numPassedTests, failed };
}

/** A case that was skipped, or held at a second try only, did not hold. */
export async function countPlaywright(file: string): Promise<Count> {
  const report = await read(playwrightReport, file);
  const failed = report.suites.flatMap((suite) => failedIn(suite, ''));
  const errors = report.errors.map(({ message = 'an error outside the tests' }) =>
    message.split('\n', 1).join(),
  );
  return { passed: report.stats.expected, failed: [...failed, ...errors] };
}

function failedIn(suite: z.infer<typeof playwrightSuite>, above: string): string[] {
  const inside = suite.suites.flatMap((each) => failedIn(each, `${above} › ${each.title}`));
  const here = suite.specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status !== 'expected')
      .map(({ status }) => `${file}${above} › ${title} (${status})`),
  );
  return [...here, ...inside];
}

/** A line of the table that could not run here is neither. */
export async function countFaults(file: string): Promise<Count> {
  const { survived, rows } = await read(faultsReport, file);
  const failed = rows.flatMap((row) => {
    const name = `line ${row.number}, ${row.fault}`;
    return Array.from({ length: row.tried - row.survived }, () => name);
  });
  return { passed: survived, failed };
}
