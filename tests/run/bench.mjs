/**
 * `npm run bench`: builds, then measures every budget as a ratio to a baseline in the same run.
 * Prints a line of JSON each, `{"name","ours","baseline","ratio","limit"}`; fails when one is over.
 */
import { ensureChromium, ensurePackages, run } from './setup.mjs';

try {
  await ensurePackages();
  const env = { CONFIDANT_CHROMIUM: await ensureChromium() };
  await run('wxt', ['build', '--level', 'error'], { env });
  await run('playwright', ['test', '--config', 'tests/bench/playwright.config.ts'], { env });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
