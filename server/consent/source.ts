/** Where a visitor comes from, as a link or a page names it. Whatever cannot be a name of ours becomes the website. */

export const website = 'website';

/** Names that the server gives itself: a link must not make a form look like a chat. */
const own: ReadonlySet<string> = new Set(['chat', 'correction', 'preferences', 'unknown']);

/** Short enough for every report. */
const usable = /^[a-z0-9._-]{1,64}$/;

/** A date has eight; more is a telephone or a customer number, and the facts that hold it could never forget it. */
const mostDigits = 8;

export function sourceIn(named: string | undefined): string {
  const source = named?.trim().toLowerCase() ?? '';
  if (!usable.test(source) || own.has(source)) return website;
  return source.replace(/\D/g, '').length > mostDigits ? website : source;
}
