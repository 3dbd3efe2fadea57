/** The owner's numbers: forms by day and source, consents by day and source, and what WhatsApp charged by day and category. Names nobody. */
import { iso } from '../clock.ts';
import type { ConsentState } from '../consent/consent.ts';
import type { PricedMessages } from '../ledger/costs.ts';
import type { FormCounts } from '../ledger/form-counts.ts';
import { type Context, siteById } from './context.ts';
import { Refusal } from './refusal.ts';

export interface Stats {
  readonly site: string;
  readonly from: string;
  readonly to: string;
  readonly consents: readonly ({ readonly day: string; readonly source: string } & Readonly<
    Record<ConsentState, number>
  >)[];
  readonly forms: readonly FormCounts[];
  readonly messages: readonly Omit<PricedMessages, 'site'>[];
}

/** @param asked days, YYYY-MM-DD in UTC, both included; without them, this month until today. @throws Refusal */
export async function showStats(
  context: Context,
  asked: { readonly site: string; readonly from?: string | undefined; readonly to?: string | undefined },
): Promise<Stats> {
  if (!siteById(context, asked.site)) throw new Refusal('not-found', 'unknown-site', 'There is no such site.');
  const to = asked.to ?? iso(context.clock.now()).slice(0, 10);
  const from = asked.from ?? `${to.slice(0, 7)}-01`;
  if (from > to) {
    const detail = 'The first day is later than the last one.';
    throw new Refusal('unprocessable', 'invalid', detail, [{ pointer: '#/from', code: 'invalid', detail }]);
  }
  // What this process has counted and not yet written; if it cannot be written, what is there is still told.
  await context.openings.write().catch(() => {});
  return context.ledger.read(async (books) => {
    const rows = new Map<string, { day: string; source: string } & Record<ConsentState, number>>();
    for (const { day, source, state, count } of await books.tally.between(asked.site, from, to)) {
      const key = `${day} ${source}`;
      const row = rows.get(key) ?? { day, source, requested: 0, given: 0, refused: 0, expired: 0, withdrawn: 0 };
      rows.set(key, { ...row, [state]: count });
    }
    const messages = (await books.costs.between(asked.site, from, to)).map(({ day, category, type, count }) => ({
      day,
      category,
      type,
      count,
    }));
    const forms = await books.formCounts.between(asked.site, from, to);
    return { site: asked.site, from, to, consents: [...rows.values()], forms, messages };
  });
}
