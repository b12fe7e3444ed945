/**
 * Stands in for the elliptic curves that age-encryption brings along (wxt.config.ts): 39 of its 57 kB.
 * A passphrase needs none of them, and X25519 is in both browsers' own Web Crypto, which the library
 * asks first; of the curve it then wants the base point only. Other kinds of keys are never used here:
 * header.ts turns files for them away.
 */
const isMissing = (): never => {
  throw new Error('Not among the curves of Confidant');
};

/** The base point: u = 9, as RFC 7748 says. */
const GuBytes = new Uint8Array(32);
GuBytes[0] = 9;

export const x25519 = { GuBytes, scalarMult: isMissing, scalarMultBase: isMissing };
export const p256 = {};
export const MLKEM768P256 = {};
export const MLKEM768X25519 = {};
