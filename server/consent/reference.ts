/** The reference ties a web form to a chat: ten Crockford base32 characters, printed 4-4-2, found again in edited text. */

/** Crockford's: without I, L, O (read as 1, 1, 0) and U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 10;

/** @param bytes at least seven random ones; 50 bits of them are used. */
export function referenceFromBytes(bytes: Uint8Array): string {
  if (bytes.length < 7) throw new Error(`A reference needs 7 random bytes, not ${bytes.length}.`);
  let bits = 0n;
  for (const byte of bytes.subarray(0, 7)) bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length }, (_, place) => alphabet.charAt(Number((bits >> BigInt(place * 5)) & 31n))).join('');
}

/** `7KQ2M9XAVD` → `7KQ2-M9XA-VD` */
export function printReference(reference: string): string {
  return `${reference.slice(0, 4)}-${reference.slice(4, 8)}-${reference.slice(8)}`;
}

/** The canonical form of something typed, or undefined if it cannot be a reference. */
export function parseReference(typed: string): string | undefined {
  const canonical = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}\u2212]/gu, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(canonical) ? canonical : undefined;
}

/** Far more than an honest message holds; each costs a look-up. */
const mostCandidates = 32;

/** A reference is short; WhatsApp ends a text at 4,096 characters. */
const mostCharacters = 65_536;

/** Dashes as phones and autocorrection write them. */
const dash = String.raw`[\p{Pd}\u2212]`;
const printed = new RegExp(`(?=([0-9a-z]{4}${dash}[0-9a-z]{4}${dash}[0-9a-z]{2}))`, 'giu');

/**
 * Everything in a text that could be a reference, in canonical form, the likeliest first, at most 32. "Donnerstag" is
 * among them: whether a candidate is one, only the ledger knows.
 */
export function candidateReferences(text: string): string[] {
  // Decomposed, so that an accent or an invisible character beside the reference does not hide it.
  const plain = text
    .slice(0, mostCharacters)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '');
  const found = new Set<string>();
  // As printed, wherever it stands, even with a word stuck to it. A look-ahead, because two may overlap.
  for (const [, whole = ''] of plain.matchAll(printed)) {
    const reference = parseReference(whole);
    if (reference) found.add(reference);
    if (found.size === mostCandidates) break;
  }
  for (const loose of looseCandidates(plain)) {
    if (found.size === mostCandidates) break;
    const reference = parseReference(loose);
    if (reference) found.add(reference);
  }
  return [...found];
}

/** Whole words of 10, or 4 4 2, 8 2, 4 6 with at most three dashes or spaces between: dashes lost, or typed as spaces. */
function* looseCandidates(plain: string): Generator<string> {
  const words = [...plain.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (const [place, first] of words.entries()) {
    if (first.text.length === length) yield first.text;
    if (first.text.length !== 4 && first.text.length !== 8) continue;
    let text = first.text;
    let end = first.end;
    for (const next of words.slice(place + 1, place + 3)) {
      if (!/^[\s\p{Pd}\u2212]{1,3}$/u.test(plain.slice(end, Math.min(next.start, end + 4)))) break;
      text += next.text;
      end = next.end;
      if (text.length === length) yield text;
      // A dash is only forgiven where one is printed.
      if (text.length !== 8) break;
    }
  }
}
