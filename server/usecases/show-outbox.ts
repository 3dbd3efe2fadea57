/** What waits to be sent and why, for the owner; and the word that lets it go on. Names nobody. */
import { after, iso } from '../clock.ts';
import type { Hold } from '../ledger/holds.ts';
import type { OutboxKind } from '../ledger/outbox-rows.ts';
import type { Context } from './context.ts';
import { remedyOf, trySendsAgain } from './hold-sends.ts';
import { Refusal } from './refusal.ts';

/** A week: then whoever was not asked has expired, and an answer makes no sense. */
const rememberedDays = 7;

export interface ShownHold extends Pick<Hold, 'id' | 'site' | 'kind' | 'about' | 'code' | 'why' | 'since'> {
  /** What ends it. */
  readonly remedy: string;
  /** Messages that wait for it. */
  readonly waiting: number;
}

export interface ShownOutbox {
  /** Messages that will leave by themselves. */
  readonly waiting: readonly { readonly site: string; readonly kind: OutboxKind; readonly count: number }[];
  readonly holds: readonly ShownHold[];
  /** Sends that may or may not have happened: looked at again, or given up. */
  readonly unknown: readonly {
    readonly id: string;
    readonly site: string;
    readonly kind: OutboxKind;
    readonly at: string;
    readonly givenUp: boolean;
  }[];
}

/** @param site all of them if undefined. */
export async function showOutbox({ ledger, clock }: Context, site: string | undefined): Promise<ShownOutbox> {
  const isMeant = (one: { readonly site: string }) => site === undefined || one.site === site;
  return ledger.read(async (books) => {
    const counted = (await books.outbox.waiting()).filter(isMeant);
    const holds: ShownHold[] = [];
    for (const hold of (await books.holds.all()).filter(isMeant)) {
      const { id, kind, about, code, why, since } = hold;
      const waiting = await books.outbox.countHeld(id);
      holds.push({ id, site: hold.site, kind, about, code, why, since, remedy: remedyOf(hold), waiting });
    }
    const since = iso(after(clock.now(), { days: -rememberedDays }));
    const unknown = (await books.outbox.doubtful(since)).filter(isMeant).map((row) => ({
      id: row.id,
      site: row.site,
      kind: row.kind,
      at: row.claimedAt ?? row.createdAt,
      givenUp: row.state === 'failed',
    }));
    const free = counted.filter(({ heldBy, state }) => heldBy === null && state !== 'unknown');
    return { waiting: summed(free), holds, unknown };
  });
}

function summed(counted: readonly { readonly site: string; readonly kind: OutboxKind; readonly count: number }[]) {
  const sums = new Map<string, { site: string; kind: OutboxKind; count: number }>();
  for (const { site, kind, count } of counted) {
    const key = `${site} ${kind}`;
    sums.set(key, { site, kind, count: count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()];
}

export interface Resumed extends Pick<Hold, 'id' | 'site' | 'kind' | 'about'> {
  readonly released: number;
}

/** Lifts one hold by its id, or all. @throws Refusal if there is none with this id. */
export async function resumeOutbox(
  context: Context,
  { site, hold: wanted }: { readonly site?: string | undefined; readonly hold?: string | undefined },
): Promise<Resumed[]> {
  return context.ledger.transact(async (books) => {
    const all = (await books.holds.all()).filter((hold) => site === undefined || hold.site === site);
    const meant = all.filter(({ id }) => wanted === undefined || id === wanted);
    if (wanted !== undefined && meant.length === 0)
      throw new Refusal('not-found', 'unknown-hold', 'There is no such hold. "jawort outbox" lists them.');
    const resumed: Resumed[] = [];
    for (const hold of meant) {
      const released = await trySendsAgain(context, books, hold);
      resumed.push({ id: hold.id, site: hold.site, kind: hold.kind, about: hold.about, released });
    }
    return resumed;
  });
}
