/** `npm test`: puts in place what is missing, then runs every check there is. */
import { ensureChromium, ensureFirefox, ensurePackages, run } from './setup.mjs';

try {
  await ensurePackages();
  const env = {
    CONFIDANT_CHROMIUM: await ensureChromium(),
    CONFIDANT_FIREFOX: await ensureFirefox(),
  };
  await run('node', ['tests/run/every-check.ts'], { env });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
