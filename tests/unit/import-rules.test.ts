/** The architecture is a lint rule: these are imports it must refuse, and some it must allow. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'confidant-lint-'));
cpSync('oxlint.config.ts', path.join(folder, 'oxlint.config.ts'));
symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const refused: [layer: string, statement: string][] = [
  ['domain', "import { Dexie } from 'dexie'"],
  ['domain', "import { database } from '@/storage/open'"],
  ['domain', "import { browser } from 'wxt/browser'"],
  ['storage', "import { browser } from 'wxt/browser'"],
  ['storage', "import { send } from '@/messaging/client'"],
  ['interchange', "import { database } from '@/storage/open'"],
  ['content', "import { database } from '@/storage/open'"],
  ['content', "import { database } from '../storage/open'"],
  ['content', "import { database } from '../../storage/open'"],
  ['content', "import { z } from 'zod'"],
  ['content', "import { useState } from 'react'"],
  ['content', "import { person } from '@/domain/schema/records'"],
  ['content', "import { routes } from '@/messaging/routes'"],
  ['ui', "import { database } from '@/storage/open'"],
  ['ui', "import { send } from '@/messaging/client'"],
  ['pages', "import { start } from '@/background/start'"],
  ['pages', "import { startContent } from '@/content/start'"],
  ['pages', "import { runCommand } from '@/storage/run-command'"],
  ['background', "import { Ring } from '@/ui/ring'"],
];

const allowed: [layer: string, statement: string][] = [
  ['content', "import type { Person } from '@/domain/schema/records'"],
  ['content', "import { addDays } from '@/domain/day'"],
  ['storage', "import { addDays } from '@/domain/day'"],
  ['pages', "import { database } from '@/storage/open'"],
  ['background', "import { runCommand } from '@/storage/run-command'"],
];

/** Messages of the import rule for a file of that layer with this one statement. */
function lint(layer: string, statement: string): string {
  const file = path.join(folder, 'src', layer, 'deeper', 'file.ts');
  mkdirSync(path.dirname(file), { recursive: true });
  const names = /\{ (\w+) \}/.exec(statement)?.[1] ?? 'nothing';
  const use = statement.includes('import type')
    ? `export type Used = ${names};`
    : `export const used = ${names};`;
  writeFileSync(file, `${statement};\n${use}\n`);
  try {
    return execFileSync('oxlint', ['src'], { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  } finally {
    rmSync(file);
  }
}

describe('import rules', () => {
  it.each(refused)('src/%s may not: %s', (layer, statement) => {
    expect(lint(layer, statement)).toContain('no-restricted-imports');
  });

  it.each(allowed)('src/%s may: %s', (layer, statement) => {
    expect(lint(layer, statement)).not.toContain('no-restricted-imports');
  });
});
