/** One way to hash a value: SHA-256 over its RFC 8785 (canonical JSON) form, so that anybody can recompute it. */
import { createHash, createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The exact bytes that are hashed, as text. */
export function canonicalForm(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Only JSON values have a canonical form.');
  return text;
}

/** Lower-case hex. */
export function sha256Of(value: unknown): string {
  return createHash('sha256').update(canonicalForm(value)).digest('hex');
}

/**
 * A commitment: proves later what was meant, reveals nothing now. Without the salt (which dies with the vault entry) not
 * even a guessed phone number can be tested against it.
 */
export function commitmentTo(value: unknown, salt: string): string {
  return createHmac('sha256', Buffer.from(salt, 'base64url')).update(canonicalForm(value)).digest('hex');
}
