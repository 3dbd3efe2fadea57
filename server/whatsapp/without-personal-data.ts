/**
 * Meta's error texts repeat what they complain about: the number, the user id, even the access token ("Malformed access
 * token EAA…"). They reach logs and the outbox, where none of it may stand.
 */

const personal = [
  /Bearer\s+\S+/gi,
  // Business-scoped user ids: DE.1349…, US.ENT.1181…
  /\b[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]+/g,
  // Phone numbers, however they are grouped.
  /\+?\d[\d\s().\-/]{4,}\d/g,
  // Tokens, message ids, button payloads: anything long that is not a word.
  /[A-Za-z0-9_\-.=+/]{24,}/g,
];

/** The text on one line, at most 200 characters, with `secrets` and everything that looks like a person or a key as `…`. */
export function withoutPersonalData(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret !== '') clean = clean.replaceAll(secret, '…');
  }
  for (const pattern of personal) clean = clean.replace(pattern, '…');
  return clean.replace(/\s+/g, ' ').trim().slice(0, 200);
}
