/** The way of every automatic message to a person: when it was queued and handed over, its id, and what WhatsApp said of it. */
import type { ToldStep } from '../http/wire.ts';
import type { DeliveryStep } from '../ledger/delivery-steps.ts';
import type { Books } from '../ledger/ledger.ts';
import { messageIdPlace, type OutboxKind, type OutboxRow } from '../ledger/outbox-rows.ts';
import type { VaultEntry } from '../ledger/vault.ts';
import { maskMessageId } from './without-identities.ts';

export interface MessagePath {
  /** Ours; Meta was given it too. */
  readonly id: string;
  readonly kind: OutboxKind;
  readonly queuedAt: string;
  /** Null if it never left. */
  readonly leftAt: string | null;
  /** Meta's. Null if there never was one, or the evidence that held it is gone. */
  readonly messageId: string | null;
  /** What WhatsApp said last, else where it stands with us. */
  readonly status: string;
  /** `accepted` first, by the answer to our own request, which tells no time of Meta's. */
  readonly steps: readonly DeliveryStep[];
}

/** @param evidence of the whole family, readable. */
export async function pathsOf(
  books: Books,
  family: readonly string[],
  evidence: readonly VaultEntry[],
  reveal: boolean,
): Promise<MessagePath[]> {
  const accepted = evidence.filter(({ name }) => name === 'acceptance').flatMap(({ value }) => messageIdIn(value));
  const paths: MessagePath[] = [];
  for (const row of await books.outbox.ofSubjects(family)) {
    const messageId = await idOf(books, family, row, accepted);
    paths.push({
      id: row.id,
      kind: row.kind,
      queuedAt: row.createdAt,
      leftAt: row.claimedAt,
      messageId: messageId === undefined ? null : reveal ? messageId : maskMessageId(messageId),
      status: row.delivery ?? row.state,
      steps: [...acceptance(row), ...row.steps],
    });
  }
  return paths;
}

/** As records and exports tell them. */
export function toldSteps(steps: readonly DeliveryStep[]): ToldStep[] {
  return steps.map(({ status, at, metaTime, code }) => ({
    status,
    at,
    meta_time: metaTime ?? null,
    ...(code !== undefined && { code }),
  }));
}

function acceptance({ state, settledAt }: OutboxRow): DeliveryStep[] {
  return state === 'sent' && settledAt !== null ? [{ status: 'accepted', at: settledAt }] : [];
}

/** @param accepted ids of questions, from the evidence: which of them was this one's tells its keyed hash. */
async function idOf(
  books: Books,
  family: readonly string[],
  row: OutboxRow,
  accepted: readonly string[],
): Promise<string | undefined> {
  const { sealedMessageId, messageLookup, site } = row;
  if (sealedMessageId) return books.vault.openInRow(family, 'evidence', messageIdPlace(row.id), sealedMessageId);
  if (messageLookup === null) return undefined;
  return accepted.find((id) => books.keyring.lookups(site, 'message', id).includes(messageLookup));
}

function messageIdIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || !('messageId' in value)) return [];
  return typeof value.messageId === 'string' ? [value.messageId] : [];
}
