/** `sha256:` and the digest in hex. */
export async function checksumOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256:${digest.toHex()}`;
}
