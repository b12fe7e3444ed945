/**
 * What a fresh machine lacks, put in place before anything else runs. Plain JavaScript without
 * packages: it is all that the machine's own Node (20 or later) has to run. Everything after it
 * runs on the current Node that comes with the development dependencies.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = path.join(root, 'node_modules', '.bin');

/** Runs a command with its output on the terminal; rejects when it fails. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      ...options,
      env: { ...process.env, ...options.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` },
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} ended with ${code}`)),
    );
  });
}

/** Installs the locked packages when they are missing or the lock has changed. */
export async function ensurePackages() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    throw new Error(`Node ${process.versions.node} is too old: install Node 20 or later.`);
  }
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(root, 'node_modules', '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing packages (once)…');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  try {
    execFileSync(
      path.join(bin, process.platform === 'win32' ? 'node.cmd' : 'node'),
      ['--version'],
      {
        shell: process.platform === 'win32',
      },
    );
  } catch {
    throw new Error(
      'The "node" package did not install its program. Run: npm rebuild node --foreground-scripts',
    );
  }
  writeFileSync(stamp, lock);
}

const chromiums = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const chromiumPlaces = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const base = process.env[name];
    return base
      ? [
          `${base}\\Chromium\\Application\\chrome.exe`,
          `${base}\\Google\\Chrome\\Application\\chrome.exe`,
          `${base}\\Microsoft\\Edge\\Application\\msedge.exe`,
        ]
      : [];
  }),
];
const firefoxes = ['firefox-esr', 'firefox'];
const firefoxPlaces = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

function find(names, places) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, ...places].find((candidate) => existsSync(candidate));
}

/** Installs a Debian package where that works without asking: root, and apt-get there. */
async function aptInstall(name) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !find(['apt-get'], [])) return;
  console.log(`Installing ${name} with apt-get…`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  try {
    await run('apt-get', ['update', '-qq'], quiet);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], quiet);
  } catch (error) {
    console.error(String(error));
  }
}

/** Path of an installed Chromium, Chrome or Edge; installs Chromium where that needs no question. */
export async function ensureChromium() {
  const given = process.env['CONFIDANT_CHROMIUM'];
  if (given) return given;
  let found = find(chromiums, chromiumPlaces);
  if (!found) {
    await aptInstall('chromium');
    found = find(chromiums, chromiumPlaces);
  }
  if (!found) {
    throw new Error(
      'No Chromium, Chrome or Edge was found. Install one (Debian, Ubuntu: sudo apt-get install chromium; ' +
        'macOS: brew install --cask chromium), or name it: CONFIDANT_CHROMIUM=/path/to/chromium',
    );
  }
  return found;
}

/** Path of an installed Firefox, 147 or later; installs Firefox ESR where that needs no question. */
export async function ensureFirefox() {
  const given = process.env['CONFIDANT_FIREFOX'];
  if (given) return given;
  let found = find(firefoxes, firefoxPlaces);
  if (!found) {
    await aptInstall('firefox-esr');
    found = find(firefoxes, firefoxPlaces);
  }
  if (!found) {
    throw new Error(
      'No Firefox was found. Install one (Debian: sudo apt-get install firefox-esr; macOS: ' +
        'brew install --cask firefox), or name it: CONFIDANT_FIREFOX=/path/to/firefox',
    );
  }
  return found;
}
