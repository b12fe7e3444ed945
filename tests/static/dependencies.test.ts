/** What others wrote and we ship or build with: where it comes from, and under which licence. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** One entry of the lock file, as far as it is looked at. */
type Locked = {
  version: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  hasInstallScript?: boolean;
};
type Lists = { dependencies: Record<string, string>; devDependencies: Record<string, string> };
type Lock = { lockfileVersion: number; packages: Record<string, Locked & Partial<Lists>> };
type Own = Lists & { allowScripts: Record<string, boolean> };

const lock: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const own: Own = JSON.parse(readFileSync('package.json', 'utf8'));
const packages = Object.entries(lock.packages).filter(([place]) => place !== '');

/** May be shipped in a program under the MIT licence without further ado. */
const free = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Unlicense',
]);
/** Not free of conditions; looked at one by one. */
const looked: Record<string, string> = {
  'webextension-polyfill': 'MPL-2.0 asks for the source of its own files: shipped unchanged',
  lightningcss: 'MPL-2.0; works while building, and is not shipped',
};

describe('the lock file', () => {
  it('is of the format that is read here', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(packages.length).toBeGreaterThan(100);
  });

  it('has a SHA-512 for every package, and names no place to take it from: no git, address or folder', () => {
    const loose = packages.filter(
      ([, { integrity, resolved, link, version }]) =>
        !/^sha512-[\w+/]{86}==$/.test(integrity ?? '') ||
        link === true ||
        !/^\d+\.\d+\.\d+/.test(version) ||
        resolved !== undefined,
    );
    expect(loose).toEqual([]);
  });

  it('is of the versions that are asked for, each of which is exact', () => {
    const asked = { ...own.dependencies, ...own.devDependencies };
    for (const [name, version] of Object.entries(asked)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
    const root = lock.packages[''];
    expect(root?.dependencies).toEqual(own.dependencies);
    expect(root?.devDependencies).toEqual(own.devDependencies);
  });

  it('runs no script of a package at installation that was not allowed by name', () => {
    const running = packages.filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = running.map(([place]) => place.replace(/^.*node_modules\//, ''));
    expect(names.filter((name) => !(name in own.allowScripts))).toEqual([]);
  });
});

describe('the licences', () => {
  it('of all that is not for development alone are in the list', () => {
    const others = packages
      .filter(([, { dev, devOptional }]) => !dev && !devOptional)
      .filter(([, { license }]) => !free.has(license ?? 'none'))
      .map(([place]) => place.replace(/^.*node_modules\//, ''));
    const unknown = others.filter(
      (name) => !Object.keys(looked).some((one) => name === one || name.startsWith(`${one}-`)),
    );
    expect(unknown).toEqual([]);
    for (const name of Object.keys(looked)) expect(others).toContain(name);
  });
});
