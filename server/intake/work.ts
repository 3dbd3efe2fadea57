/**
 * Bodies that were taken in are worked on inside one transaction: the oldest first, some of their items at a time, and a
 * body goes out of the intake together with the last of its items. There is one writing transaction at a time, of all processes
 * together, and how far a body is stands in the database: so nothing is worked on twice or out of turn, whoever does it.
 */
import type { Site } from '../consent/site.ts';
import { type About, aboutNobody } from '../ledger/inbox.ts';
import type { Waiting } from '../ledger/intake.ts';
import type { Books } from '../ledger/ledger.ts';
import type { Context } from '../usecases/context.ts';
import { forwardBody } from '../usecases/forward.ts';
import { park } from '../usecases/parked.ts';
import { aboutIn, receiveItem } from '../usecases/receive-batch.ts';
import { addresseesOf } from '../whatsapp/around.ts';
import { readWebhook } from '../whatsapp/inbound.ts';
import type { InboundItem } from '../whatsapp/port.ts';
import { notJson, type Part, type ReadBody, readBody } from './read-body.ts';
import { written } from './written.ts';

/** So many items share a transaction. Meta sends up to a thousand at once, and everybody else would wait for the last of them. */
const atATime = 25;
/** And not more than fit into this time: reading one long message takes a hundred times as long as reading a "JA". */
const longestMilliseconds = 150;
const atOnce = 5;

export interface Work {
  /** @returns false if something still waits. */
  some(books: Books): Promise<boolean>;
  /** The oldest alone, as long as it is this one. */
  oldest(books: Books, id: string): Promise<void>;
}

export function createWork(context: Context): Work {
  /** A large body is read once for all of its transactions. */
  let begun: ReadBody | undefined;

  const open = async (books: Books, id: string): Promise<ReadBody | undefined> => {
    if (begun?.taken.id === id) return begun;
    const taken = await books.intake.open(id);
    return taken && readBody(taken);
  };

  /** @returns how many of its parts were worked on, and whether it is done. */
  const workOn = async (books: Books, { id, worked }: Waiting, most: number): Promise<[number, boolean]> => {
    const body = await open(books, id);
    if (!body) return [0, true];
    const parts = body.parts ?? [];
    const until = Math.min(worked + most, parts.length);
    const isDone = until === parts.length;
    if (body.parts === undefined) await parkWhole(context, books, body.taken, notJson);
    await workOnParts(context, books, body, parts.slice(worked, until));
    if (isDone) await books.intake.done(id);
    else await books.intake.workedOn(id, until);
    begun = isDone ? undefined : body;
    return [until - worked, isDone];
  };

  return {
    async some(books) {
      const endBy = performance.now() + longestMilliseconds;
      let left = atATime;
      for (const waiting of await books.intake.oldest(atATime)) {
        let { worked } = waiting;
        let isDone = false;
        do {
          const [count, isLast] = await workOn(books, { id: waiting.id, worked }, Math.min(left, atOnce));
          worked += count;
          left -= Math.max(count, 1);
          isDone = isLast;
        } while (!isDone && left > 0 && performance.now() < endBy);
        if (!isDone || left <= 0 || performance.now() >= endBy) break;
      }
      return (await books.intake.oldest(1)).length === 0;
    },
    async oldest(books, id) {
      const [first] = await books.intake.oldest(1);
      if (first?.id === id) await workOn(books, first, atATime);
    },
  };
}

/** @param parts of this body: all of them, or some. What is not ours goes on to the company, whole. */
export async function workOnParts(
  context: Context,
  books: Books,
  body: ReadBody,
  parts: readonly Part[],
  parkedSince?: string,
): Promise<void> {
  const arrival = { receivedAt: body.taken.receivedAt, ...(parkedSince !== undefined && { parkedSince }) };
  const passedOn = new Map<Site, InboundItem[]>();
  for (const part of parts) {
    if (part.kind === 'unreadable') {
      await parkPart(context, books, body, part);
      context.count({ item: 'parked' });
      continue;
    }
    const { belongs, site } = await receiveItem(context, books, part.item, arrival);
    context.count({ item: belongs });
    if (!site || belongs === 'ours') continue;
    passedOn.set(site, [...(passedOn.get(site) ?? []), part.item]);
  }
  const isEnd = parts.at(-1) === body.parts?.at(-1);
  if (isEnd) for (const [ignored, times] of Object.entries(body.ignored)) context.count({ ignored, times });
  if (isEnd && body.hasOthers) for (const site of sitesIn(context, body)) passedOn.set(site, passedOn.get(site) ?? []);
  for (const [site, items] of passedOn) await forward(context, books, site, body, items);
}

async function parkPart(
  context: Context,
  books: Books,
  { taken, json }: ReadBody,
  { webhook, reason }: Extract<Part, { kind: 'unreadable' }>,
): Promise<void> {
  try {
    const id = await books.isolated(() => {
      // Who it is from can mostly be read. Of a whole webhook, nobody can say whose part it was.
      const about = webhook === json ? aboutNobody : aboutIn(context, books, readWebhook(webhook).items);
      return park(context, books, { kind: 'part', webhook, receivedAt: taken.receivedAt }, reason, about);
    });
    context.log.error({ parked: id, reason }, 'a part of a webhook could not be read, and was parked');
  } catch (error) {
    if (context.ledger.isUnavailable(error)) throw error;
    // What is nested a million deep can be read, and not be written.
    await parkWhole(context, books, taken, reason);
  }
}

/** Whom the things are addressed to that mean nothing to us. */
function sitesIn({ sites }: Context, { json }: ReadBody): Site[] {
  const named = addresseesOf(json);
  return sites.filter(({ whatsapp }) => named.has(whatsapp.phoneNumberId) || named.has(whatsapp.businessAccountId));
}

async function forward(
  context: Context,
  books: Books,
  site: Site,
  { taken }: ReadBody,
  items: readonly InboundItem[],
): Promise<void> {
  try {
    await books.isolated(() => forwardBody(context, books, site, taken, items));
  } catch (error) {
    if (context.ledger.isUnavailable(error)) throw error;
    // What the items have done stands.
    const id = await park(context, books, { kind: 'forwarding', site: site.id, body: written(taken), items }, error);
    context.log.error({ parked: id, site: site.id, err: error }, 'a webhook could not be forwarded, and was parked');
  }
}

/** As it came. */
export async function parkWhole(
  context: Context,
  books: Books,
  taken: ReadBody['taken'],
  why: unknown,
  about: About = aboutNobody,
): Promise<void> {
  const id = await park(context, books, { kind: 'body', body: written(taken) }, why, about);
  context.log.error({ parked: id, intake: taken.id, err: why }, 'a whole webhook was parked');
}
