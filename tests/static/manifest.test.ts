/**
 * The whole manifests, as they were last looked at. A change of any permission, address, policy or
 * key fails here until the file in `manifests/` is changed on purpose, in the same commit.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builds, folderOf, namesIn, readIn, type Build } from './built.ts';

function readObject(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  return { ...Object(value) };
}

function manifestOf(build: Build): Record<string, unknown> {
  return readObject(readIn(folderOf(build), 'manifest.json'));
}

describe.each(builds)('the manifest of %s', (build) => {
  it('is the one that was looked at', () => {
    const file = path.resolve('tests/static/manifests', `${build}.json`);
    const { version, ...rest } = manifestOf(build);
    expect(rest).toEqual(readObject(readFileSync(file, 'utf8')));
    expect(version).toBe(readObject(readFileSync('package.json', 'utf8'))['version']);
  });

  it('gives no file to pages and listens to nobody outside', () => {
    const manifest = manifestOf(build);
    expect(manifest['web_accessible_resources']).toBeUndefined();
    // Chromium lets every extension in unless it is told otherwise; Firefox lets nobody in.
    expect(manifest['externally_connectable']).toEqual(
      build === 'chrome-mv3' ? { ids: [] } : undefined,
    );
    expect(manifest['incognito']).toBe('not_allowed');
    expect(manifest['host_permissions']).toEqual(['https://*.linkedin.com/*']);
    expect(manifest['optional_host_permissions']).toBeUndefined();
  });

  it('forbids its pages every connection and every script from elsewhere', () => {
    const policies = { ...Object(manifestOf(build)['content_security_policy']) };
    expect(Object.keys(policies)).toEqual(['extension_pages']);
    const rules = String(policies['extension_pages']).split('; ');
    for (const rule of ["default-src 'none'", "script-src 'self'", "connect-src 'none'"]) {
      expect(rules).toContain(rule);
    }
    expect(String(policies['extension_pages'])).not.toMatch(/unsafe|https?:|\*|blob:|wasm/);
  });

  it('names only files that are there', () => {
    const names = namesIn(folderOf(build));
    const named = JSON.stringify(manifestOf(build)).matchAll(/"([\w/-]+\.(?:js|html|png|css))"/g);
    for (const [, file] of named) expect(names).toContain(file);
  });
});
