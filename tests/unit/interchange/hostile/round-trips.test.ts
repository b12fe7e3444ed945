/** A thousand made-up networks out and in and out again, and a thousand ways of damaging a file. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AllRecords } from '@/domain/schema/records';
import { readBackup } from '@/interchange/backup/read';
import { writeBackup } from '@/interchange/backup/write';
import { applyRestore } from '@/storage/bulk/apply-restore';
import { planRestore } from '@/storage/bulk/plan-restore';
import { readAll } from '@/storage/bulk/read-all';
import type { ConfidantDatabase } from '@/storage/database';
import {
  addPerson,
  contents,
  contextOn,
  newDatabase,
  today,
  writeNote,
} from '../../../integration/storage/support';
import { anyRecords } from '../../../fixtures/any-records';
import { backupOf, dataPart, writtenAt } from '../../../fixtures/backup-file';
import { seeded } from '../../../fixtures/seeded';

/** Restores a file in place of what is there. Throws when it is refused. */
async function restore(db: ConfidantDatabase, file: Blob): Promise<void> {
  const result = await readBackup(file);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  const plan = await planRestore(db, result.backup.data);
  const options = { mode: 'replace', restorePoint: null } as const;
  expect(await applyRestore(db, plan, contextOn(today), options)).toBe('done');
}

async function exported(db: ConfidantDatabase): Promise<string> {
  const { file } = await writeBackup((take) => readAll(db, take), writtenAt);
  return dataPart(file);
}

describe('out, in and out again', () => {
  it('is the same byte for byte, whatever is written in it', async () => {
    const db = newDatabase();
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        await restore(db, await backupOf(records));
        const first = await writeBackup((take) => readAll(db, take), writtenAt);
        await restore(db, first.file);
        expect(await exported(db)).toBe(await dataPart(first.file));
        if (records.settings.length > 0) {
          expect(await dataPart(first.file)).toBe(await dataPart(await backupOf(records)));
        }
      }),
      seeded(1_000),
    );
  });
});

/** Files with something in them, cut or changed where nobody would choose. */
const files = anyRecords.filter(({ people }) => people.length > 1).map((records) => ({ records }));

async function bytesOf({ records }: { records: AllRecords }): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await backupOf(records)).arrayBuffer());
}

/** Where the lines begin and end that say when and by which version: those are not summed. */
function notSummed(bytes: Uint8Array): [from: number, to: number] {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 2_000));
  return [text.indexOf('"appVersion"'), text.indexOf('"counts"')];
}

function isSpace(byte: number): boolean {
  return [0x09, 0x0a, 0x0d, 0x20].includes(byte);
}

describe('a damaged file', () => {
  it('is refused whichever of its bytes is another, and nothing here changes', async () => {
    const db = await someone();
    const kept = await contents(db);
    await fc.assert(
      fc.asyncProperty(
        files,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (file, at, mask) => {
          const bytes = await bytesOf(file);
          const [from, to] = notSummed(bytes);
          // The line break at the very end may be any white space.
          const where = at % (bytes.length - 1);
          fc.pre(where < from || where >= to);
          const before = bytes[where] ?? 0;
          // White space round the head's values may be of another kind.
          fc.pre(!isSpace(before) || !isSpace(before ^ mask));
          bytes[where] = before ^ mask;
          await expectRefused(db, bytes);
        },
      ),
      seeded(1_000),
    );
    expect(await contents(db)).toEqual(kept);
  });

  it('is refused wherever it ends too soon, and nothing here changes', async () => {
    const db = await someone();
    const before = await contents(db);
    await fc.assert(
      fc.asyncProperty(files, fc.nat(), async (file, at) => {
        const bytes = await bytesOf(file);
        await expectRefused(db, bytes.subarray(0, at % (bytes.length - 1)));
      }),
      seeded(200),
    );
    expect(await contents(db)).toEqual(before);
  });
});

async function someone(): Promise<ConfidantDatabase> {
  const db = newDatabase();
  await writeNote(db, await addPerson(db), 'Kept.');
  return db;
}

async function expectRefused(db: ConfidantDatabase, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await expect(restore(db, new Blob([bytes]))).rejects.toThrow(/"code":/);
}
