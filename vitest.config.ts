import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('src', import.meta.url)),
      '#i18n': fileURLToPath(new URL('.wxt/i18n', import.meta.url)),
    },
  },
  test: {
    include: ['tests/{unit,integration}/**/*.test.{ts,tsx}'],
    // For what hangs: how long something takes on a busy machine decides nothing.
    // The random suites may be asked for more (tests/fixtures/seeded.ts).
    testTimeout: 60_000 * Math.max(1, Number(process.env['CONFIDANT_TIMES'] ?? 1)),
  },
});
