import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  // Takes an hour at its full sizes: measured when they are named.
  testIgnore: process.env['CURVE_SIZES'] === undefined ? 'curve.bench.ts' : [],
  outputDir: '../../test-results/bench',
  workers: 1,
  retries: 0,
  timeout: 15 * 60_000,
  reporter: [['dot']],
});
