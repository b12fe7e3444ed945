/** The age program and Confidant open each other's files. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openEncrypted } from '@/interchange/encrypted/open';
import { makeBackupKey, sealForKey, sealWithPassphrase } from '@/interchange/encrypted/seal';
import { age, hasAge } from '../../../fixtures/age-program';
import { bytesOf, passphrase } from './sealed';

const folder = 'tests/fixtures/encrypted';
const plain = await readFile(`${folder}/plain.json`, 'utf8');

describe('files made by the age program', () => {
  it.each(['binary.age', 'armored.age'])('%s opens here', async (name) => {
    const file = new Blob([await readFile(`${folder}/${name}`)]);
    const result = await openEncrypted(file, 'an invented phrase, café');
    expect(result.ok && (await result.file.text())).toBe(plain);
  });

  it('one for a key says so', async () => {
    const file = new Blob([await readFile(`${folder}/for-a-key.age`)]);
    expect(await openEncrypted(file, passphrase)).toEqual({ ok: false, code: 'otherKey' });
  });
});

/** Only where age is installed: elsewhere there is no such case, and the output says so. */
if (hasAge()) {
  describe('the age program', () => {
    it('opens what was encrypted with a passphrase', async () => {
      await inFolder(async (at) => {
        const file = await sealWithPassphrase(new Blob([plain]), passphrase);
        await writeFile(path.join(at, 'backup.age'), await bytesOf(file));
        await age(at, '-d -o backup.json backup.age', passphrase);
        expect(await readFile(path.join(at, 'backup.json'), 'utf8')).toBe(plain);
      });
    });

    it('opens a scheduled one with the key file beside it, or with the one in its head', async () => {
      await inFolder(async (at) => {
        const key = await makeBackupKey(passphrase);
        const file = await sealForKey(new Blob([plain]), key);
        await writeFile(path.join(at, 'backup.age'), await bytesOf(file));
        await writeFile(path.join(at, 'key.age'), Uint8Array.fromBase64(key.file));
        await age(at, '-d -i key.age -o backup.json backup.age', passphrase);
        expect(await readFile(path.join(at, 'backup.json'), 'utf8')).toBe(plain);

        execFileSync('sh', ['-c', await documentedWay()], { cwd: at });
        expect(await readFile(path.join(at, 'confidant-key.age'))).toEqual(
          await readFile(path.join(at, 'key.age')),
        );
      });
    });
  });
} else {
  console.log('age is not installed: that it opens our files was not tried');
}

/** The command of docs/backup-format.md that takes the key out of a backup's head. */
async function documentedWay(): Promise<string> {
  const command = /^sed -n .*$/m.exec(await readFile('docs/backup-format.md', 'utf8'))?.[0] ?? '';
  return command.replaceAll(/confidant-backup-[\d-]+\.json\.age/g, 'backup.age');
}

async function inFolder(work: (at: string) => Promise<void>): Promise<void> {
  const at = await mkdtemp(path.join(tmpdir(), 'confidant-age-'));
  try {
    await work(at);
  } finally {
    await rm(at, { recursive: true, force: true });
  }
}
