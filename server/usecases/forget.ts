/** Contact data goes as soon as no purpose needs it any more. Evidence has its own, longer life. */
import { isAlive } from '../consent/consent.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Context } from './context.ts';

/** Destroys the contact key if nothing is alive and nothing has to be answered any more. */
export async function forgetIdleContact(context: Context, books: Books, subjectId: string): Promise<void> {
  const consents = await books.consents.ofSubjects([subjectId]);
  if (consents.some(({ state }) => isAlive(state))) return;
  if (await books.outbox.hasUnsettled(subjectId)) return;
  if (!(await books.vault.destroyKey(subjectId, 'contact'))) return;
  // The keyed hash lives as long as the evidence: what is sealed must be found when the person asks for it, or has it erased.
  const hasEvidence = (await books.vault.ofSubject(subjectId, 'evidence')).length > 0;
  if (consents.length > 0 || hasEvidence) await books.subjects.forgetAllContacts(subjectId);
  else {
    await books.subjects.removeAllIdentities(subjectId);
    await books.outbox.forgetMessages(subjectId);
  }
  await books.chain.append(subjectId, { type: 'data.erased', data: { what: ['contact'], why: 'no-purpose-left' } });
  await books.journal.note({ kind: 'erased', subjects: [subjectId], what: ['contact'] });
  context.erased();
}
