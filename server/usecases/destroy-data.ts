/**
 * Makes a person's data unreadable for good: the keys are destroyed, with everything that could find or name the person.
 * What stays is a chain of facts without personal data, which still verifies.
 */
import { tellingOfAnEnd } from '../consent/notice.ts';
import type { Books } from '../ledger/ledger.ts';
import type { VaultKind } from '../ledger/vault.ts';
import type { Context } from './context.ts';
import { familyOf } from './person.ts';

/** @param why stands in the fact. @returns false if nothing was left to destroy. */
export async function destroyData(
  context: Context,
  books: Books,
  subjectId: string,
  kinds: readonly VaultKind[],
  why: string,
): Promise<boolean> {
  const family = await familyOf(books, subjectId);
  const isContactAlone = !kinds.includes('evidence');
  if (isContactAlone && !(await books.vault.hasKey(family, kinds))) return false;
  // The fact first: who is told of it may have to be told the number, a last time.
  await books.chain.append(subjectId, { type: 'data.erased', data: { what: kinds, why } });
  if (!isContactAlone) await books.inbox.forgetParkedAbout(await lookupsOf(books, family));
  // An erasure that comes out of the journal was told at its time.
  const wasTold = why === 'journal' && !isContactAlone;
  if (kinds.includes('contact')) await books.notices.forgetWhoOf(family, wasTold ? [] : tellingOfAnEnd);
  for (const id of family) {
    for (const kind of kinds) await books.vault.destroyKey(id, kind);
    // The keyed hashes live as long as the evidence: without it there is nothing to be found any more.
    if (!isContactAlone) {
      await books.subjects.removeAllIdentities(id);
      await books.optIns.forgetFingerprints(id);
      await books.questions.forgetAllAsked(id);
      await books.outbox.forgetMessages(id);
    } else await books.subjects.forgetAllContacts(id);
  }
  await books.journal.note({ kind: 'erased', subjects: family, what: kinds });
  context.erased();
  return true;
}

async function lookupsOf(books: Books, subjects: readonly string[]): Promise<string[]> {
  const rows = await Promise.all(subjects.map((id) => books.subjects.identitiesOf(id)));
  return rows.flat().map(({ lookup }) => lookup);
}
