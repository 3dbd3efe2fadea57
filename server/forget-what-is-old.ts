/** What nobody needs any more goes, and what nobody could use any more is given up. Once an hour is often enough. */
import { after, iso } from './clock.ts';
import { longestWaitSeconds } from './notify/retry-schedule.ts';
import { forgetUnknownSends } from './outbox/unknown.ts';
import { clearedDays } from './usecases/alert.ts';
import type { Context } from './usecases/context.ts';
import { watchFreeMessages } from './usecases/count-costs.ts';
import { forgetOldDeliveries } from './usecases/delivery-log.ts';
import { giveUpNotices } from './usecases/give-up-notices.ts';
import { giveUpHeldAnswers } from './usecases/held-sends.ts';
import { clearIfNothingIsParked } from './usecases/parked.ts';
import { restOldNews } from './usecases/rest-old-news.ts';

/** The daily caps look a day back. */
const networkHours = 25;
/** Meta repeats a webhook for a week. */
const seenDays = 14;
/** Long enough for the owner to notice in the log, and to ask for help. */
const parkedDays = 30;

export async function forgetWhatIsOld(context: Context): Promise<void> {
  const now = context.clock.now();
  await context.ledger.transact(async (books) => {
    await books.outbox.forgetNetworks(iso(after(now, { hours: -networkHours })));
    await books.inbox.forgetSeen(iso(after(now, { days: -seenDays })));
    if (await books.inbox.forgetParked(iso(after(now, { days: -parkedDays })))) context.erased();
    await clearIfNothingIsParked(context, books);
    await books.endpoints.forgetOldSecrets(iso(now));
    await books.alerts.forgetCleared(iso(after(now, { days: -clearedDays })));
  });
  await giveUpNotices(context, longestWaitSeconds);
  await giveUpHeldAnswers(context);
  await forgetUnknownSends(context);
  await watchFreeMessages(context);
  await restOldNews(context);
  while ((await forgetOldDeliveries(context)) > 0);
}
