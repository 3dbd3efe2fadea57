/** What time does: opt-ins expire, sends of unknown outcome are looked at, traces of destroyed keys are swept away. */
import { resolveUnknownSends } from './outbox/unknown.ts';
import type { Context } from './usecases/context.ts';
import { expireSilentOptIns } from './usecases/expire.ts';

const everyMilliseconds = 1000;

export interface Housekeeping {
  start(): void;
  stop(): Promise<void>;
}

/** @param takeErased tells (once) whether a key was destroyed since it was last asked. */
export function createHousekeeping(context: Context, takeErased: () => boolean): Housekeeping {
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  let stopped = false;

  const tidy = async () => {
    try {
      await resolveUnknownSends(context);
      while (!stopped && (await expireSilentOptIns(context)) > 0);
      if (takeErased()) await context.ledger.forgetDeletedPages();
    } catch (error) {
      context.log.error({ err: error }, 'housekeeping could not work; it tries again');
    }
    if (!stopped) schedule();
  };
  const schedule = () => {
    timer = setTimeout(() => {
      round = tidy();
    }, everyMilliseconds);
  };

  return {
    start: schedule,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
