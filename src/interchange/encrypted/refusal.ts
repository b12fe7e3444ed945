/** Why an encrypted file does not open. */
export type EncryptedRefusalCode =
  | 'unreadable' // the browser could not read the file
  | 'tooLarge'
  | 'newerAge' // a version of the age format that came later
  | 'badWork' // the passphrase would take more work than any of ours, or it is not said how much
  | 'otherKey' // for somebody's key, not for a passphrase
  | 'wrongPassphrase'
  | 'damaged'; // changed or cut off, wherever

/** Thrown inside this folder; `openEncrypted` turns it into its answer. */
export class EncryptedRefusal extends Error {
  override name = 'EncryptedRefusal';

  readonly code: EncryptedRefusalCode;

  constructor(code: EncryptedRefusalCode) {
    super(code);
    this.code = code;
  }
}
