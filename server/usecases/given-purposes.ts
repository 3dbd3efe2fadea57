/** What somebody receives today, in the terms of a wording. */
import type { Wording } from '../consent/wording.ts';
import type { Books } from '../ledger/ledger.ts';

/** Those of the given purposes that this wording names: an older one may have been about others. */
export async function givenPurposes(books: Books, subjectId: string, wording: Wording): Promise<string[]> {
  const consents = await books.consents.ofSubjects([subjectId]);
  const given = new Set(consents.filter(({ state }) => state === 'given').map(({ purpose }) => purpose));
  return wording.purposes.map(({ id }) => id).filter((id) => given.has(id));
}
