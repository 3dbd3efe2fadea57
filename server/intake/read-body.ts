/** What stands in a body that was taken in: its parts in an order that is the same each time it is read. */
import type { TakenIn } from '../ledger/intake.ts';
import { surroundingsIn } from '../whatsapp/around.ts';
import { readWebhook } from '../whatsapp/inbound.ts';
import type { InboundItem } from '../whatsapp/port.ts';

export type Part =
  | { readonly kind: 'item'; readonly item: InboundItem }
  /** `webhook`: one with nothing but this in it, so that a later version can read it once more. */
  | { readonly kind: 'unreadable'; readonly reason: string; readonly webhook: unknown };

export interface ReadBody {
  readonly taken: TakenIn;
  /** Undefined: not even JSON. */
  readonly parts: readonly Part[] | undefined;
  /** Something in it means nothing to us, and may mean something to the company. */
  readonly hasOthers: boolean;
  /** How many of which kind mean nothing to us. */
  readonly ignored: Readonly<Record<string, number>>;
  readonly json: unknown;
}

/** A reason to park it. */
export const notJson = 'it is no JSON';

export function readBody(taken: TakenIn): ReadBody {
  const json = parse(taken.bytes);
  if (json === undefined) return { taken, parts: undefined, hasOthers: false, ignored: {}, json };
  const { items, unreadable, ignored } = readWebhook(json);
  const around = unreadable.length > 0 ? surroundingsIn(json) : undefined;
  const aside = unreadable.map(
    ({ reason, raw }): Part => ({ kind: 'unreadable', reason, webhook: around?.(raw) ?? json }),
  );
  return {
    taken,
    json,
    ignored,
    hasOthers: unreadable.length > 0 || Object.keys(ignored).length > 0,
    parts: [...items.map((item): Part => ({ kind: 'item', item })), ...aside],
  };
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
