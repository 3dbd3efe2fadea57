/**
 * A whole ledger as a stream of items: for each subject its events, the heads of it that seals cover, and its own count;
 * then the seals. No personal data in any of it. The same stream is checked in place and written to a file.
 */
import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const keys = z.strictObject({
  kind: z.literal('ledger'),
  version: z.literal(1),
  at: z.string(),
  /** Raw Ed25519 public keys, base64url, by key id. */
  keys: z.record(z.string(), z.string()),
});
const event = z.strictObject({
  kind: z.literal('event'),
  id: z.string(),
  subject: z.string(),
  seq: z.int(),
  type: z.string(),
  at: z.string(),
  data: z.record(z.string(), z.unknown()),
  previous: hash.nullable(),
  hash,
});
const leaf = z.strictObject({
  kind: z.literal('leaf'),
  seal: z.int(),
  position: z.int().nonnegative(),
  subject: z.string(),
  seq: z.int(),
  head: hash,
});
const subject = z.strictObject({
  kind: z.literal('subject'),
  subject: z.string(),
  seq: z.int(),
  head: hash.nullable(),
});
const seal = z.strictObject({
  kind: z.literal('seal'),
  seq: z.int(),
  at: z.string(),
  leaves: z.int(),
  root: hash,
  previous: hash.nullable(),
  key: z.string(),
  hash,
  signature: z.string(),
});
const end = z.strictObject({ kind: z.literal('end'), events: z.int(), subjects: z.int(), seals: z.int() });

export const item = z.discriminatedUnion('kind', [keys, event, leaf, subject, seal, end]);

export type Item = z.infer<typeof item>;
export type EventItem = z.infer<typeof event>;
export type LeafItem = z.infer<typeof leaf>;
export type SubjectItem = z.infer<typeof subject>;
export type SealItem = z.infer<typeof seal>;

/** What could not be read as an item, and why. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly where: string;
  readonly why: string;
}
