/**
 * Encrypts a backup in the age format, so that it opens here and with the age program anywhere.
 * What is inside is the backup as it is, plain JSON.
 */
import { Encrypter, generateX25519Identity, identityToRecipient, Stanza } from 'age-encryption';
import { keyStanza } from './header';
import { normalised } from './passphrase';

/** How much work one try of a passphrase is, as a power of two: age's own, about a second. */
const usualWork = 18;

/**
 * A key to encrypt for without the passphrase that opens it. Nothing here is secret: the file holds
 * the key's other half, encrypted with the passphrase.
 */
export type BackupKey = {
  /** `age1…` */
  recipient: string;
  /** An age file with the identity in it, in base64. */
  file: string;
};

/** The file, encrypted with a passphrase. Works a second or more in one piece: not for a page. */
export async function sealWithPassphrase(
  file: Blob,
  passphrase: string,
  work = usualWork,
): Promise<Blob> {
  return seal(file, passphraseEncrypter(passphrase, work));
}

/** A new key, whose other half this passphrase opens. Works as long as `sealWithPassphrase`. */
export async function makeBackupKey(passphrase: string, work = usualWork): Promise<BackupKey> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const words = `# The key to backups of Confidant.\n# public key: ${recipient}\n${identity}\n`;
  const file = await passphraseEncrypter(passphrase, work).encrypt(words);
  return { recipient, file: file.toBase64() };
}

/**
 * The file, encrypted for a key without asking anybody. The key's own file travels in the head, which
 * readers skip when they do not know it: the backup and the passphrase are all it takes to come back.
 */
export function sealForKey(file: Blob, key: BackupKey): Promise<Blob> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(key.recipient);
  const own = new Stanza([keyStanza], Uint8Array.fromBase64(key.file));
  encrypter.addRecipient({ wrapFileKey: () => [own] });
  return seal(file, encrypter);
}

function passphraseEncrypter(passphrase: string, work: number): Encrypter {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(normalised(passphrase));
  encrypter.setScryptWorkFactor(work);
  return encrypter;
}

async function seal(file: Blob, encrypter: Encrypter): Promise<Blob> {
  return new Response(await encrypter.encrypt(file.stream())).blob();
}
