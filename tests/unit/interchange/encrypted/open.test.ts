/** What is encrypted here opens here, and nothing else does. */
import { armor, Decrypter } from 'age-encryption';
import { describe, expect, it, vi } from 'vitest';
import { openEncrypted } from '@/interchange/encrypted/open';
import { isEncrypted } from '@/interchange/encrypted/recognise';
import { makeBackupKey, sealForKey, sealWithPassphrase } from '@/interchange/encrypted/seal';
import { bytesOf, headLength, littleWork, passphrase, plain, sealed, withHead } from './sealed';

async function expectPlain(file: Blob, phrase = passphrase): Promise<void> {
  const result = await openEncrypted(file, phrase);
  if (!result.ok) throw new Error(`Refused: ${result.code}`);
  expect(await bytesOf(result.file)).toEqual(await bytesOf(plain));
}

describe('round trip', () => {
  it('with a passphrase, and an empty file', async () => {
    await expectPlain(new Blob([await sealed()]));
    const empty = await openEncrypted(new Blob([await sealed(new Blob([]))]), passphrase);
    expect(empty.ok && empty.file.size).toBe(0);
  });

  it('with the work of a real one, and says how far it is', async () => {
    const file = await sealWithPassphrase(plain, passphrase);
    expect(await file.slice(0, 80).text()).toMatch(/\n-> scrypt \S+ 18\n/);
    const shares: number[] = [];
    const result = await openEncrypted(file, passphrase, (share) => shares.push(share));
    expect(result.ok).toBe(true);
    expect(shares.at(-1)).toBe(1);
  });

  it('in letters', async () => {
    const file = new Blob([`\n${armor.encode(await sealed())}`.replaceAll('\n', '\r\n')]);
    expect(await isEncrypted(file)).toBe(true);
    await expectPlain(file);
  });

  it('for a key, with nothing but the file and its passphrase', async () => {
    const key = await makeBackupKey(passphrase, littleWork);
    const file = await sealForKey(plain, key);
    await expectPlain(file);
    expect(await openEncrypted(file, 'another phrase')).toEqual({
      ok: false,
      code: 'wrongPassphrase',
    });
    // The secret half is nowhere in it as it is.
    expect(JSON.stringify(key)).not.toContain('AGE-SECRET-KEY');
  });

  it.each([
    ['caf\u00e9 caf\u00e9 caf\u00e9', 'cafe\u0301 cafe\u0301 cafe\u0301'],
    ['cafe\u0301 cafe\u0301 cafe\u0301', 'caf\u00e9 caf\u00e9 caf\u00e9'],
  ])('whichever way é is written', async (made, typed) => {
    await expectPlain(await sealWithPassphrase(plain, made, littleWork), typed);
  });
});

describe('refused', () => {
  it('a wrong passphrase', async () => {
    const file = new Blob([await sealed()]);
    for (const phrase of ['an invented Phrase', '', `${passphrase} `]) {
      expect(await openEncrypted(file, phrase)).toEqual({ ok: false, code: 'wrongPassphrase' });
    }
  });

  it.each(['21', '30', '1000000000', '018', '+18', '1e1', '0', '-1', ''])(
    'a work factor of %j, before any work is done',
    async (work) => {
      const file = withHead(await sealed(), (head) =>
        head.replace(/(-> scrypt \S+) 1\n/, `$1 ${work}\n`),
      );
      const given = vi.spyOn(Decrypter.prototype, 'addPassphrase');
      expect(await openEncrypted(file, passphrase)).toEqual({ ok: false, code: 'badWork' });
      expect(given).not.toHaveBeenCalled();
    },
  );

  it('a hostile work factor in the key that travels along', async () => {
    const key = await makeBackupKey(passphrase, littleWork);
    const hostile = withHead(Uint8Array.fromBase64(key.file), (head) =>
      head.replace(/(-> scrypt \S+) 1\n/, '$1 25\n'),
    );
    const file = (await bytesOf(hostile)).toBase64();
    expect(await openEncrypted(await sealForKey(plain, { ...key, file }), passphrase)).toEqual({
      ok: false,
      code: 'badWork',
    });
  });

  it('a file for a key whose share is no share: the file is at fault, not the reading', async () => {
    const key = await makeBackupKey(passphrase, littleWork);
    const file = await bytesOf(await sealForKey(plain, key));
    const damaged = withHead(file, (head) =>
      head.replace(/-> X25519 \S+/, `-> X25519 ${'A'.repeat(43)}`),
    );
    expect(await openEncrypted(damaged, passphrase)).toEqual({ ok: false, code: 'damaged' });
  });

  it('a file that has a passphrase and another recipient', async () => {
    const file = withHead(await sealed(), (head) =>
      head.replace('\n---', '\n-> X25519 AAAA\nAAAA\n---'),
    );
    expect(await openEncrypted(file, passphrase)).toEqual({ ok: false, code: 'damaged' });
  });

  it('a later version of the format, and what is larger than any backup', async () => {
    const later = withHead(await sealed(), (head) => head.replace('/v1\n', '/v2\n'));
    expect(await isEncrypted(later)).toBe(true);
    expect(await openEncrypted(later, passphrase)).toEqual({ ok: false, code: 'newerAge' });
    const large = new Blob([await sealed()]);
    Object.defineProperty(large, 'size', { value: 2 ** 30 });
    expect(await openEncrypted(large, passphrase)).toEqual({ ok: false, code: 'tooLarge' });
  });

  it('what the browser cannot read', async () => {
    const file = new Blob([await sealed()]);
    const gone = () => Promise.reject(new DOMException('Gone', 'NotReadableError'));
    Object.defineProperty(file, 'slice', { value: () => ({ text: gone, arrayBuffer: gone }) });
    expect(await isEncrypted(file)).toBe(false);
    expect(await openEncrypted(file, passphrase)).toEqual({ ok: false, code: 'unreadable' });
  });

  it('a file without a head, or with one that does not end', async () => {
    for (const text of ['', '{}', 'age-encryption.org/v1\n', 'age-encryption.org/v1\n--- \n']) {
      expect(await openEncrypted(new Blob([text]), passphrase)).toEqual({
        ok: false,
        code: 'damaged',
      });
    }
    const endless = new Blob(['age-encryption.org/v1\n', '-> x y\n'.repeat(100_000)]);
    expect(await openEncrypted(endless, passphrase)).toEqual({ ok: false, code: 'damaged' });
  });
});

/** Numbers from 0 to 1 that are the same at every run. */
function* chances(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

describe('damage anywhere', () => {
  it('1,000 flips of a byte: all refused', async () => {
    const file = await sealed();
    const chance = chances(1);
    const opened: string[] = [];
    for (let flip = 0; flip < 1000; flip += 1) {
      // Every byte of the head in turn, and then anywhere.
      const at = flip < headLength(file) ? flip : Math.floor(chance.next().value * file.length);
      const bit = 1 << Math.floor(chance.next().value * 8);
      const damaged = file.slice();
      damaged[at] = (damaged[at] ?? 0) ^ bit;
      const result = await openEncrypted(new Blob([damaged]), passphrase);
      if (result.ok) opened.push(`byte ${at}, bit ${bit}`);
    }
    expect(opened).toEqual([]);
  });

  it('a flip of every byte of the head of one for a key, and of the first behind it: all refused', async () => {
    const key = await makeBackupKey(passphrase, littleWork);
    const file = await bytesOf(await sealForKey(plain, key));
    const opened: number[] = [];
    for (let at = 0; at < headLength(file) + 32; at += 1) {
      const damaged = file.slice();
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      const result = await openEncrypted(new Blob([damaged]), passphrase);
      if (result.ok || result.code === 'unreadable') opened.push(at);
    }
    expect(opened).toEqual([]);
  });

  it('200 truncations, and after every piece: all refused', async () => {
    const file = await sealed();
    const chance = chances(2);
    const head = headLength(file);
    const piece = 65_536 + 16;
    const borders = [0, head, head + 16, head + 16 + piece, head + 16 + 2 * piece];
    const lengths = [
      ...borders,
      ...borders.map((length) => length + 1),
      file.length - 1,
      file.length - 16,
    ];
    while (lengths.length < 200) lengths.push(Math.floor(chance.next().value * file.length));
    const opened: number[] = [];
    for (const length of lengths) {
      const result = await openEncrypted(new Blob([file.subarray(0, length)]), passphrase);
      if (result.ok) opened.push(length);
    }
    expect(opened).toEqual([]);
  });

  it('pieces in another order, twice, or with more behind them: refused', async () => {
    const file = await sealed();
    const payload = headLength(file) + 16;
    const piece = 65_536 + 16;
    const parts = [0, 1, 2].map((index) =>
      file.subarray(payload + index * piece, payload + (index + 1) * piece),
    );
    const [first = file, second = file, last = file] = parts;
    const begin = file.subarray(0, payload);
    for (const order of [
      [second, first, last],
      [first, first, second, last],
      [first, last],
      [first, second, last, last],
    ]) {
      expect(await openEncrypted(new Blob([begin, ...order]), passphrase)).toEqual({
        ok: false,
        code: 'damaged',
      });
    }
    await expectPlain(new Blob([begin, first, second, last]));
  });
});
