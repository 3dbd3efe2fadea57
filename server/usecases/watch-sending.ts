/** Messages that are tried again and again: whoever waits for them notices it long before Meta's page of faults does. */
import { after, iso } from '../clock.ts';
import type { Site } from '../consent/site.ts';
import type { Books } from '../ledger/ledger.ts';
import { clearAlert, raiseAlert } from './alert.ts';
import type { Context } from './context.ts';
import { isSilent } from './whatsapp-silent.ts';

/** What was tried twice and could have left so long ago is no hiccup, however long the pauses between the tries are. */
const patienceSeconds = 60;

export async function watchSending(context: Context): Promise<void> {
  const troubles = await context.ledger.read((books) => lookInto(context, books));
  const news = troubles.filter(({ isFailing, isTold }) => isTold !== isFailing);
  if (news.length === 0) return;
  await context.ledger.transact(async (books) => {
    for (const { site, isFailing } of news) {
      const key = { site, kind: 'sending', about: '' } as const;
      if (!isFailing) await clearAlert(context, books, key);
      else
        await raiseAlert(context, books, key, {
          severity: 'warning',
          sentence: `Messages cannot be sent for the moment and are tried again by themselves. If it lasts: is graph.facebook.com reachable from here (WHATSAPP_GRAPH_URL), and does metastatus.com name a fault?`,
        });
    }
  });
}

async function lookInto(context: Context, books: Books) {
  const open = await books.alerts.open();
  const found: { readonly site: string; readonly isFailing: boolean; readonly isTold: boolean }[] = [];
  for (const site of context.sites) {
    const isFailing = (await isSilent(books, site.id)) || (await isTriedInVain(context, books, site));
    const isTold = open.some((alert) => alert.kind === 'sending' && alert.site === site.id);
    found.push({ site: site.id, isFailing, isTold });
  }
  return found;
}

/** A template waits for the visitor's own message before it is tried at all. */
async function isTriedInVain({ clock }: Context, books: Books, { id, confirmation }: Site): Promise<boolean> {
  const wait = confirmation.templateAfterSeconds === 'never' ? 0 : confirmation.templateAfterSeconds;
  const before = (seconds: number) => iso(after(clock.now(), { seconds: -seconds }));
  const queuedBy = before(patienceSeconds);
  return books.outbox.isTriedInVain(id, { queuedBy, templatesQueuedBy: before(patienceSeconds + wait) });
}
