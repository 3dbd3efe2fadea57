/** The loop that empties the outbox: woken by whoever queues something, and looking by itself every second. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from '../usecases/context.ts';
import type { WhatsApp } from '../whatsapp/port.ts';
import { claimDue } from './claim.ts';
import { post } from './post.ts';
import { createSilence } from './silence.ts';

export interface Outbox {
  /** Sends everything that is due now, and what follows from it at once. */
  empty(): Promise<void>;
  start(): void;
  wake(): void;
  /** Finishes what is on its way; nothing new leaves. */
  stop(): Promise<void>;
}

const pollMilliseconds = 1000;
/** Sends wait for Meta, not for us; one that hangs must not keep the others back. */
const mostAtOnce = 20;
const longestDrainMilliseconds = 5000;
const breathMilliseconds = 30;
/** When a number has sent enough for this second: soon there is room again. */
const throttledMilliseconds = 100;

export function createOutbox(context: Context, whatsapp: WhatsApp): Outbox {
  const onTheWay = new Set<Promise<void>>();
  let running: Promise<void> | undefined;
  let stopped = false;
  let wake = () => {};
  const silence = createSilence(context, whatsapp, () => wake());

  const claimAndPost = async (): Promise<number> => {
    const free = mostAtOnce - onTheWay.size;
    if (stopped || free <= 0) return 0;
    const { claimed, isThrottled, toAsk } = await claimDue(context, free, silence.answered);
    silence.ask(toAsk);
    if (isThrottled) setTimeout(() => wake(), throttledMilliseconds).unref();
    if (claimed.length > 0) context.left();
    for (const one of claimed) {
      const sending: Promise<void> = post(context, whatsapp, one)
        .catch((error: unknown) =>
          context.log.error({ err: error, outbox: one.row.id }, 'a send could not be written down'),
        )
        .finally(() => {
          onTheWay.delete(sending);
          wake();
        });
      onTheWay.add(sending);
    }
    return claimed.length;
  };

  const loop = async () => {
    while (!stopped) {
      const woken = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMilliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      try {
        await claimAndPost();
      } catch (error) {
        context.log.error({ err: error }, 'the outbox could not work; it tries again');
      }
      await woken;
      // The answer to the webhook leaves first, and what comes in one burst is claimed in one go. It also makes it unlikely
      // that a process killed right after an answer has claimed something that it had no time to send.
      if (!stopped) await pause(breathMilliseconds);
    }
  };

  return {
    async empty() {
      while ((await claimAndPost()) > 0 || onTheWay.size > 0 || silence.isAsking())
        await Promise.all([...onTheWay, silence.settled()]);
    },
    start() {
      running ??= loop();
    },
    wake: () => wake(),
    async stop() {
      stopped = true;
      wake();
      await running;
      // What Meta has not answered by then is looked at after the next start, as a send of unknown outcome.
      await Promise.race([
        Promise.all([...onTheWay, silence.settled()]),
        pause(longestDrainMilliseconds, undefined, { ref: false }),
      ]);
    },
  };
}
