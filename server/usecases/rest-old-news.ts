/**
 * Some troubles have no end that anybody tells: a PIN was changed, a rule was seen broken, Meta let the owner know something.
 * After a week in which they were not seen again they are no trouble any more; a list that only grows is read by nobody.
 */
import { after, iso } from '../clock.ts';
import { type AlertAbout, clearAlert } from './alert.ts';
import type { Context } from './context.ts';

const days = 7;

export async function restOldNews(context: Context): Promise<void> {
  const old = iso(after(context.clock.now(), { days: -days }));
  const isOldNews = ({ kind, severity, seenAt }: { kind: string; severity: string; seenAt: string }) =>
    (kind === 'meta' || kind === 'account') && severity === 'warning' && seenAt <= old;
  const resting = (await context.ledger.read((books) => books.alerts.open())).filter(isOldNews);
  if (resting.length === 0) return;
  await context.ledger.transact(async (books) => {
    for (const { site, kind, about } of resting) await clearAlert(context, books, { site, kind, about } as AlertAbout);
  });
}
