/**
 * While WhatsApp does not answer (see `whatsapp-silent.ts`), it is first asked something that sends nothing; only when it
 * answers that may one message try.
 */
import { iso } from '../clock.ts';
import { type Context, siteById } from '../usecases/context.ts';
import type { WhatsApp } from '../whatsapp/port.ts';

export interface Silence {
  /** Sites for which it has answered by now. Whoever lets a message try takes the site out. */
  readonly answered: Set<string>;
  /** Nobody waits for it, except for `settled`. */
  ask(sites: readonly string[]): void;
  settled(): Promise<unknown>;
  isAsking(): boolean;
}

/** @param wake when it has answered. */
export function createSilence(context: Context, whatsapp: WhatsApp, wake: () => void): Silence {
  const answered = new Set<string>();
  const asking = new Map<string, Promise<void>>();

  async function ask(site: string): Promise<void> {
    if (await whatsapp.answers(siteById(context, site)?.whatsapp.phoneNumberId ?? '')) {
      answered.add(site);
      wake();
      return;
    }
    await context.ledger.transact(async (books) => {
      const before = await books.unanswered.get(site);
      if (before) await books.unanswered.count(site, before.inARow + 1, iso(context.clock.now()));
    });
  }

  return {
    answered,
    ask(sites) {
      for (const site of sites) {
        if (asking.has(site)) continue;
        const one = ask(site)
          .catch((error: unknown) => context.log.error({ err: error }, 'a silence could not be written down'))
          .finally(() => asking.delete(site));
        asking.set(site, one);
      }
    },
    settled: () => Promise.all(asking.values()),
    isAsking: () => asking.size > 0,
  };
}
