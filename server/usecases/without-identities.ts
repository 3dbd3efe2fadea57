/**
 * Masks every identity inside a piece of evidence: where one is kept as such, and where somebody wrote it into a text, a STOP
 * with the number in it or a note of the company. Meta's message ids contain the number too.
 */
import { comparablePhone, type Identity, maskIdentity } from '../consent/identity.ts';
import { spellingsOf } from '../phone.ts';

/** Every number and user id that is kept as such in these values. */
export function identitiesIn(value: unknown): Identity[] {
  if (Array.isArray(value)) return value.flatMap(identitiesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): Identity[] => {
    if (typeof inner !== 'string') return identitiesIn(inner);
    if (key === 'phone') return [{ type: 'phone', value: inner }];
    return key === 'userId' ? [{ type: 'user-id', value: inner }] : [];
  });
}

/** @param known whose identities are looked for in texts; any other number in a text is not known to be a person's. */
export function maskFor(known: readonly Identity[]): (value: unknown) => unknown {
  const inText = textMaskFor(known);
  const mask = (value: unknown): unknown => {
    if (typeof value === 'string') return inText(value);
    if (Array.isArray(value)) return value.map(mask);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskField(key, inner) ?? mask(inner)]));
  };
  return mask;
}

/** Undefined if the key does not say that it is an identity. */
function maskField(key: string, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (key === 'phone') return maskIdentity({ type: 'phone', value });
  if (key === 'userId') return maskIdentity({ type: 'user-id', value });
  return key === 'messageId' ? maskMessageId(value) : undefined;
}

function textMaskFor(known: readonly Identity[]): (text: string) => string {
  const once = [...new Map(known.map((identity) => [identity.value, identity])).values()];
  const replacements = once.flatMap((identity): { written: string | RegExp; masked: string }[] => {
    const masked = maskIdentity(identity);
    if (identity.type === 'user-id') return [{ written: identity.value, masked }];
    return [...new Set([identity.value, comparablePhone(identity.value)])].map((e164) => ({
      written: spellingsOf(e164),
      masked,
    }));
  });
  return (text) => replacements.reduce((left, { written, masked }) => left.replaceAll(written, () => masked), text);
}

/** The number stands at its beginning. */
export function maskMessageId(id: string): string {
  return `…${id.slice(-10)}`;
}
