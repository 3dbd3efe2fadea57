/** An alert becomes parcels: to the owner's webhook, and as a mail. Mails go to people, so there is an end to them. */
import { after, iso } from '../clock.ts';
import type { Alert } from '../ledger/alerts.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Context } from './context.ts';

/** The owner's webhook for alerts is an endpoint like those of the sites, but of none of them. */
export const alertsEndpoint = { site: '', id: 'alerts' } as const;

export type AlertNews = 'alert.raised' | 'alert.cleared';

/** What travels to the webhook, and what a mail is made of. */
export interface AlertNotice {
  readonly type: AlertNews;
  /** ISO 8601 */
  readonly timestamp: string;
  readonly data: Pick<Alert, 'site' | 'kind' | 'about' | 'severity' | 'sentence' | 'since'>;
}

/** Instead of an alert: there were too many, and mails stop until there are fewer. */
export interface TooManyAlerts {
  readonly type: 'alert.too-many';
  readonly timestamp: string;
  readonly inTheLastHour: number;
}

/** More than this in an hour is not read any more. */
export const mostMailsAnHour = 20;

export async function tellOwner(context: Context, books: Books, type: AlertNews, alert: Alert): Promise<void> {
  const { alerts, canMail } = context.owner;
  const { site, kind, about, severity, sentence, since } = alert;
  const timestamp = iso(context.clock.now());
  const notice: AlertNotice = { type, timestamp, data: { site, kind, about, severity, sentence, since } };
  // Of a way that does not work the owner hears by the other one: an alert about it would be one more that fails.
  const isUsable = (way: 'url' | 'email') => !(kind === 'alerting' && about === way);
  if (alerts.url !== undefined && isUsable('url'))
    await books.parcels.queue({ site: '', kind: 'alert', content: asContent(notice) });
  if (alerts.email === undefined || !canMail || !isUsable('email')) return;
  const content = await mailed(context, books, notice);
  if (content) await books.parcels.queue({ site: '', kind: 'alert-mail', content: asContent(content) });
}

/** One mail for each, then one that says that there are more, then none until it is quieter. Nothing is lost: they are listed. */
async function mailed(
  { clock }: Context,
  books: Books,
  notice: AlertNotice,
): Promise<AlertNotice | TooManyAlerts | undefined> {
  const inTheLastHour = await books.alerts.newsSince(iso(after(clock.now(), { hours: -1 })));
  if (inTheLastHour <= mostMailsAnHour) return notice;
  if (inTheLastHour > mostMailsAnHour + 1) return undefined;
  return { type: 'alert.too-many', timestamp: notice.timestamp, inTheLastHour };
}

function asContent(what: AlertNotice | TooManyAlerts): Buffer {
  return Buffer.from(JSON.stringify(what));
}
