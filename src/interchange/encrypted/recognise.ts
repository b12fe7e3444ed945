/**
 * Knows an encrypted file by how it begins, and what it is called. Without the age library, which is
 * loaded only when one is opened or written.
 */
import { backupFileName } from '../backup/file';

export const ageBegins = 'age-encryption.org/';
export const armorBegins = '-----BEGIN AGE ENCRYPTED FILE-----';

/** Whether this is a file in the age format, as bytes or in letters; false when it cannot be read. */
export async function isEncrypted(file: Blob): Promise<boolean> {
  try {
    const begin = await file.slice(0, 128).text();
    return begin.startsWith(ageBegins) || begin.trimStart().startsWith(armorBegins);
  } catch {
    return false;
  }
}

/** The name to save an encrypted backup under. `day` is local. */
export function encryptedFileName(day: string): string {
  return `${backupFileName(day)}.age`;
}
