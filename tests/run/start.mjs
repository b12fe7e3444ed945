/** `npm start`: puts in place what is missing, builds, and opens a browser on a sample profile. */
import { ensureChromium, ensurePackages, run } from './setup.mjs';

try {
  await ensurePackages();
  const env = { CONFIDANT_CHROMIUM: await ensureChromium() };
  await run('wxt', ['build']);
  await run('node', ['tests/run/sample.ts'], { env });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
