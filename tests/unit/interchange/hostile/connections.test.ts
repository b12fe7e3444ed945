/**
 * Connections.csv, damaged a thousand ways: it is read or refused and never thrown over, and nobody
 * is taken for somebody else, because people are known by their address and by nothing else.
 */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Connection } from '@/domain/connection';
import { readConnections } from '@/interchange/connections/read';
import { planConnections } from '@/storage/bulk/plan-connections';
import { addPerson, newDatabase } from '../../../integration/storage/support';
import { connectionsFile } from '../../../fixtures/connections/generate';
import { seeded } from '../../../fixtures/seeded';

const today = '2026-11-23';
const file = connectionsFile(80);
const bytes = new TextEncoder().encode(file);

type Damage = { how: number; at: number; length: number; byte: number };
const damage: fc.Arbitrary<Damage> = fc.record({
  how: fc.nat({ max: 5 }),
  at: fc.nat({ max: bytes.length - 1 }),
  length: fc.integer({ min: 1, max: 300 }),
  byte: fc.oneof(
    fc.constantFrom(
      ...['"', ',', '\n', '\r', ';', '\t', '\0', ' '].map((sign) => sign.charCodeAt(0)),
    ),
    fc.nat({ max: 255 }),
  ),
});

function damaged(before: Uint8Array, { how, at, length, byte }: Damage): Uint8Array<ArrayBuffer> {
  const head = before.subarray(0, at);
  const part = before.subarray(at, at + length);
  const tail = before.subarray(at + length);
  const parts = [
    [head, [byte], before.subarray(at + 1)], // another byte
    [head, [byte], before.subarray(at)], // one more
    [head, tail], // some gone
    [head, part, part, tail], // some twice
    [head, part.toReversed(), tail], // some the other way round
    [tail, part, head], // the end first
  ][how];
  return new Uint8Array(Buffer.concat((parts ?? []).map((some) => Uint8Array.from(some))));
}

async function read(content: Uint8Array<ArrayBuffer>): Promise<Connection[]> {
  const result = await readConnections(new Blob([content]), today);
  return result.ok ? result.file.connections : [];
}

it('is read or refused; no row gets the address of another, and nobody is known by their name', async () => {
  const whole = await read(bytes);
  const nameOf = new Map(whole.map(({ key, name }) => [key, name]));
  const names = new Set(whole.map(({ name }) => name));
  expect(nameOf.size).toBeGreaterThan(70);
  const db = newDatabase();
  // People with the names of the list and addresses of their own, and some who are in the list.
  for (const [index, { key, name }] of whole.entries()) {
    const theirs = index % 4 === 0 && key !== null ? key : (`vanity:namesake-${index}` as const);
    await addPerson(db, { name: name ?? '', keys: [theirs] });
  }
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
      let content: Uint8Array<ArrayBuffer> = bytes;
      for (const each of damages) content = damaged(content, each);
      const connections = await read(content);
      // What is cut and put together anew may say anything; a wrong byte moves no name to another's address.
      const moved = damages.some(({ how }) => how > 1);
      const named = connections.filter(
        ({ key, name }) => names.has(name) && nameOf.has(key) && nameOf.get(key) !== name,
      );
      if (!moved) expect(named).toEqual([]);
      const plan = await planConnections(db, { connections, on: today });
      const keys = new Set<string | null>(connections.map(({ key }) => key));
      for (const { before } of plan.updated) {
        expect(before.keyIds.some((key) => keys.has(key))).toBe(true);
      }
    }),
    seeded(1_000),
  );
});
