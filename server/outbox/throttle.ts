/**
 * How fast messages may leave: so many a second from one number, one every six seconds to one person, and one at a time
 * while WhatsApp does not answer.
 */
import { after, iso } from '../clock.ts';
import type { Books } from '../ledger/ledger.ts';
import type { OutboxRow } from '../ledger/outbox-rows.ts';
import { type Context, siteById } from '../usecases/context.ts';
import { mayTry } from '../usecases/whatsapp-silent.ts';

export const secondsBetweenForOne = 6;
/** What may go to one person in one go. As many in any time in which they would have become free again: never more. */
const burstForOne = 45;

export interface Throttle {
  /** Sites of which nothing more leaves in this round. */
  readonly full: readonly string[];
  /** One of them has sent enough for this second: in a moment there is room again. */
  isForAMoment(): boolean;
  /** Of these WhatsApp has to be asked first whether it answers at all. */
  readonly toAsk: readonly string[];
  hasRoom(site: string): Promise<boolean>;
  took(site: string): void;
  /** For the other processes, and for the next round. */
  writeDown(): Promise<void>;
}

/** @param answered sites for which WhatsApp has just answered something; what tries takes its site out. */
export function createThrottle(
  { sites }: Pick<Context, 'sites'>,
  books: Books,
  now: Date,
  answered: Set<string>,
): Throttle {
  const room = new Map<string, number>();
  const taken = new Map<string, number>();
  const full: string[] = [];
  const silent = new Set<string>();
  const toAsk: string[] = [];
  const roomOf = async (site: string) => {
    const most = siteById({ sites }, site)?.whatsapp.messagesPerSecond ?? Number.POSITIVE_INFINITY;
    const tries = await mayTry(books, site, now, answered.has(site));
    if (tries === 'all') return most - (await books.pace.taken(site, now));
    silent.add(site);
    if (tries === 'ask') toAsk.push(site);
    return tries === 'one' ? 1 : 0;
  };
  return {
    full,
    toAsk,
    isForAMoment: () => full.some((site) => !silent.has(site)),
    async hasRoom(site) {
      const free = room.get(site) ?? (await roomOf(site));
      room.set(site, free);
      if (free <= 0 && !full.includes(site)) full.push(site);
      return free > 0;
    },
    took(site) {
      answered.delete(site);
      room.set(site, (room.get(site) ?? 0) - 1);
      taken.set(site, (taken.get(site) ?? 0) + 1);
    },
    async writeDown() {
      for (const [site, count] of taken) await books.pace.take(site, now, count);
    },
  };
}

export async function isTooFastForOne({ clock }: Context, books: Books, row: OutboxRow): Promise<boolean> {
  const since = iso(after(clock.now(), { seconds: -secondsBetweenForOne * burstForOne }));
  return (await books.outbox.claimedSince(row.subjectId, since)) >= burstForOne;
}
