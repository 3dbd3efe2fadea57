/**
 * Forms in which somebody typed a number, and nobody has proved since that it was theirs. Whoever owns the number may know
 * that it was typed, when and for what; whose address and page it was is the other's business (GDPR 15(4)).
 */
import type { Identity } from '../consent/identity.ts';
import type { SubjectExport } from '../http/wire.ts';
import type { Books } from '../ledger/ledger.ts';

export type TypedForms = SubjectExport['forms_with_this_number'];

/** @param own the subject whose identities these are, if there is one. */
export async function formsWithNumber(
  books: Books,
  site: string,
  identities: readonly Identity[],
  own?: string,
): Promise<TypedForms> {
  const rows = await books.subjects.findIdentities(site, identities);
  const typedFor = [
    ...new Set(rows.filter(({ proven, subjectId }) => !proven && subjectId !== own).map((row) => row.subjectId)),
  ];
  if (typedFor.length === 0) return [];
  const consents = await books.consents.ofSubjects(typedFor);
  const optIns = await books.optIns.ofSubjects(typedFor);
  return Promise.all(
    optIns.map(async ({ id, recordedAt, wordingId, expiresAt }) => {
      const wording = await books.wordings.mustGet(wordingId);
      const asked = consents.filter(({ optInId }) => optInId === id);
      return {
        at: recordedAt,
        source: asked[0]?.source ?? 'unknown',
        wording: wordingId,
        expires_at: expiresAt,
        purposes: asked.map(({ purpose, state, since }) => {
          const label = wording.purposes.find((one) => one.id === purpose)?.label ?? purpose;
          return { purpose, label, state, since };
        }),
      };
    }),
  );
}
