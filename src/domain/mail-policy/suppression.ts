/** The list of addresses that asked for silence: digests only, so that it outlives the client's erasure and knows him again after an import. */
import type { MailPurpose } from './purposes';

/** Hex digits of a digest that are kept: 128 bits. */
const KEPT = 32;

/**
 * What stands in the suppression list for an address. The same mailbox gives the same digest in any spelling, whoever the client is and whether he still is one;
 * without the salt nobody can try addresses against it.
 * @param sha256 SHA-256 of a text in hex digits
 * @param salt a secret of the file that its copies and imports keep
 * @param canonical the address in the form by which two spellings of one mailbox are equal
 * @param purpose null for letters of every purpose
 * @example suppressionDigest(sha256, salt, 'annak@gmail.com', null) //=> 32 hex digits
 */
export function suppressionDigest(
  sha256: (text: string) => string,
  salt: string,
  canonical: string,
  purpose: MailPurpose | null,
): string {
  return sha256(`suppressed\n${salt}\n${canonical}\n${purpose ?? ''}`).slice(0, KEPT);
}

/**
 * Whether an address asked not to get letters of this purpose, or of any.
 * @param list the digests as stored
 */
export function isSuppressed(
  list: ReadonlySet<string>,
  sha256: (text: string) => string,
  salt: string,
  canonical: string,
  purpose: MailPurpose,
): boolean {
  return [null, purpose].some((one) => list.has(suppressionDigest(sha256, salt, canonical, one)));
}
