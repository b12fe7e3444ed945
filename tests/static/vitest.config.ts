import { defineConfig } from 'vitest/config';

/** What is proved of the shipped builds by reading them: run after both were made (tests/run/every-check.ts). */
export default defineConfig({
  test: { include: ['tests/static/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
});
