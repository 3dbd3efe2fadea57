/** What time does: opt-ins expire, sends of unknown outcome are looked at, traces of destroyed keys are swept away. */
import { after, iso } from './clock.ts';
import { resolveUnknownSends } from './outbox/unknown.ts';
import type { Context } from './usecases/context.ts';
import { expireSilentOptIns } from './usecases/expire.ts';

const everyMilliseconds = 1000;
const forgetEveryMilliseconds = 3_600_000;
/** The daily caps look a day back. */
const networkHours = 25;
/** Meta repeats a webhook for a week. */
const seenDays = 14;

export interface Housekeeping {
  start(): void;
  stop(): Promise<void>;
  /** A key was destroyed: sweep its traces soon. */
  sweepSoon(): void;
}

export function createHousekeeping(context: Context): Housekeeping {
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  let stopped = false;
  // Also at the start: whoever was killed may have destroyed a key without having swept.
  let mustSweep = true;
  let forgottenAt = Number.NEGATIVE_INFINITY;

  const tidy = async () => {
    try {
      await resolveUnknownSends(context);
      while (!stopped && (await expireSilentOptIns(context)) > 0);
      await forgetWhatIsOld();
      await sweep();
    } catch (error) {
      context.log.error({ err: error }, 'housekeeping could not work; it tries again');
    }
    if (!stopped) schedule();
  };
  const sweep = async () => {
    if (!mustSweep) return;
    mustSweep = false;
    try {
      mustSweep ||= !(await context.ledger.forgetDeletedPages());
    } catch (error) {
      mustSweep = true;
      throw error;
    }
  };
  const forgetWhatIsOld = async () => {
    const now = context.clock.now();
    if (now.getTime() - forgottenAt < forgetEveryMilliseconds) return;
    await context.ledger.transact(async (books) => {
      await books.outbox.forgetNetworks(iso(after(now, { hours: -networkHours })));
      await books.inbox.forgetSeen(iso(after(now, { days: -seenDays })));
    });
    forgottenAt = now.getTime();
  };
  const schedule = () => {
    timer = setTimeout(() => {
      round = tidy();
    }, everyMilliseconds);
  };

  return {
    start: schedule,
    sweepSoon() {
      mustSweep = true;
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
