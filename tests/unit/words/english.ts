/** The words as the build makes them from src/locales/en.yml, without a browser. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Translate } from '@/words/translate';

const file = fileURLToPath(new URL('../../../src/locales/en.yml', import.meta.url));
const messages: unknown = parse(readFileSync(file, 'utf8'));

function messageOf(key: string): string | Record<string, string> {
  let found: unknown = messages;
  for (const part of key.split('.')) {
    found = typeof found === 'object' && found !== null ? Reflect.get(found, part) : undefined;
  }
  if (typeof found === 'string') return found;
  if (typeof found === 'object' && found !== null) {
    return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, String(value)]));
  }
  throw new Error(`No message ${key} in src/locales/en.yml.`);
}

function translated(key: string, ...given: unknown[]): string {
  let message = messageOf(key);
  let placed: unknown[] = [];
  let named: Record<string, unknown> = {};
  for (const each of given) {
    if (typeof each === 'number') {
      if (typeof message !== 'string') message = message[each === 1 ? '1' : 'n'] ?? '';
      placed = [each];
    } else if (Array.isArray(each)) placed = each;
    else if (typeof each === 'object') named = { ...each };
  }
  if (typeof message !== 'string') throw new Error(`Message ${key} wants a number.`);
  return message
    .replaceAll(/\$(\d)/gu, (_, index: string) => String(placed[Number(index) - 1]))
    .replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(named[name]));
}

// The keys are checked by the types of the callers, and again by messageOf.
export const english = translated as Translate;
