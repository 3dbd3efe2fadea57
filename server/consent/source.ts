/** Where a visitor comes from, as a link or a page names it. Whatever cannot be a name of ours becomes the website. */

export const website = 'website';

/** Names that the server gives itself: a link must not make a form look like a chat. */
const own: ReadonlySet<string> = new Set(['chat', 'correction', 'preferences', 'unknown']);

/** In the numbers: all sources of a day that came after so many others. The consents themselves keep theirs. */
const others = 'other';
const mostSources = 100;

/** Short enough for every report. */
const usable = /^[a-z0-9._-]{1,64}$/;

/** A date has eight; more is a telephone or a customer number, and the facts that hold it could never forget it. */
const mostDigits = 8;

export function sourceIn(named: string | undefined): string {
  const source = named?.trim().toLowerCase() ?? '';
  if (!usable.test(source) || own.has(source)) return website;
  return source.replace(/\D/g, '').length > mostDigits ? website : source;
}

/**
 * The name that a source is counted under. Somebody who invents sources must fill neither a table nor a report, nor crowd out
 * those that nobody invents.
 * @param known what has a counter already.
 */
export function countedSource(source: string, known: ReadonlySet<string>, most = mostSources): string {
  const hasItsOwn = source === website || own.has(source) || known.has(source) || known.size < most;
  return hasItsOwn ? source : others;
}
