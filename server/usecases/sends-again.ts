/** Meta took a message: whatever trouble of its kind was told and is tried again since, is over now, and not before. */
import type { HoldTarget } from '../ledger/holds.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OutboxRow } from '../ledger/outbox-rows.ts';
import { clearAlert } from './alert.ts';
import type { Context } from './context.ts';
import { countryOf, languageOfTemplate } from './held-sends.ts';
import { alertOfHold } from './hold-sends.ts';

export async function sendsAgain(context: Context, books: Books, row: OutboxRow): Promise<void> {
  const told = (await books.alerts.open()).filter(
    // A template that is only flagged is sent all the same.
    ({ site, kind, severity }) =>
      site === row.site && (kind === 'queue-held' || (kind === 'template' && severity === 'critical')),
  );
  if (told.length === 0) return;
  for (const target of await shownBy(books, row)) {
    const { kind, about } = alertOfHold(target);
    // What is held by now again is not over.
    const isTold = told.some((alert) => alert.kind === kind && alert.about === about);
    if (isTold && !(await books.holds.on(target))) await clearAlert(context, books, alertOfHold(target));
  }
}

/** What cannot be in the way, if this one left. */
async function shownBy(books: Books, row: OutboxRow): Promise<HoldTarget[]> {
  const { site } = row;
  const [country, language] = [await countryOf(books, row), await languageOfTemplate(books, row)];
  return [
    { site, kind: 'number', about: '' },
    ...(country === undefined ? [] : [{ site, kind: 'country', about: country } as const]),
    ...(language === undefined ? [] : [{ site, kind: 'template', about: language } as const]),
  ];
}
