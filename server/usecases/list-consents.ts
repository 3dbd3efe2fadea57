/** The owner's list of consents, page by page, and one of them with its history. */
import type { Consent, LedgerEvent } from '../consent/events.ts';
import { inOrder } from '../consent/projection.ts';
import type { ConsentFilter } from '../ledger/consents.ts';
import type { Context } from './context.ts';
import { familyOf } from './person.ts';
import { Refusal } from './refusal.ts';

export async function listConsents(
  context: Context,
  filter: ConsentFilter,
  page: { readonly after?: string | undefined; readonly size: number },
): Promise<{ items: Consent[]; next: string | null }> {
  return context.ledger.read(async (books) => {
    const found = await books.consents.page(filter, page.after, page.size + 1);
    const items = found.slice(0, page.size);
    return { items, next: found.length > page.size ? (items.at(-1)?.id ?? null) : null };
  });
}

export async function showConsent(context: Context, id: string): Promise<{ consent: Consent; events: LedgerEvent[] }> {
  return context.ledger.read(async (books) => {
    const consent = await books.consents.get(id);
    if (!consent) throw new Refusal('not-found', 'unknown-consent', 'There is no consent with this id.');
    const question = await books.questions.ofOptIn(consent.optInId);
    const events: LedgerEvent[] = [];
    for (const subjectId of await familyOf(books, consent.subjectId)) {
      events.push(...(await books.chain.ofSubject(subjectId)).filter((event) => isAbout(event, consent, question?.id)));
    }
    return { consent, events: inOrder(events) };
  });
}

function isAbout(event: LedgerEvent, consent: Consent, questionId: string | undefined): boolean {
  const { data } = event;
  if ('optIn' in data && data.optIn === consent.optInId) return true;
  if ('question' in data && data.question !== undefined && data.question === questionId) return true;
  return 'consents' in data && data.consents.some((one) => (typeof one === 'string' ? one : one.id) === consent.id);
}
