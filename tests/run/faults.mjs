/** `npm run test:faults`: builds for both browsers, then does what happens to browsers. See tests/faults/run.ts. */
import { ensureChromium, ensureFirefox, ensurePackages, run } from './setup.mjs';

try {
  await ensurePackages();
  const env = {
    CONFIDANT_CHROMIUM: await ensureChromium(),
    CONFIDANT_FIREFOX: await ensureFirefox(),
  };
  await run('wxt', ['build', '--level', 'error'], { env });
  await run('wxt', ['build', '--level', 'error', '--browser', 'firefox'], { env });
  const script = ['--import', './tests/faults/aliases.mjs', 'tests/faults/run.ts'];
  await run('node', [...script, ...process.argv.slice(2)], { env });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
