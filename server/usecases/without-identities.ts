/** Masks every identity inside a piece of evidence, wherever it stands. Meta's message ids contain the number too. */
import { maskIdentity } from '../consent/identity.ts';

export function withoutIdentities(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIdentities);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskField(key, inner)]));
}

function maskField(key: string, value: unknown): unknown {
  if (typeof value !== 'string') return withoutIdentities(value);
  if (key === 'phone') return maskIdentity({ type: 'phone', value });
  if (key === 'userId') return maskIdentity({ type: 'user-id', value });
  if (key === 'messageId') return maskMessageId(value);
  return value;
}

/** The number stands at its beginning. */
export function maskMessageId(id: string): string {
  return `…${id.slice(-10)}`;
}
