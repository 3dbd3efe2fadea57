/** One message that has to leave, as the use cases see it. */
import { type DeliveryStep, stepsIn } from './delivery-steps.ts';
import type { Tables } from './schema.ts';

/** Something may still become of it. */
export const unsettled = ['queued', 'sending', 'unknown'] as const;

/**
 * `template`, `interactive`: the two paths of the question. The others answer something the person just wrote.
 */
export type OutboxKind =
  | 'template'
  | 'interactive'
  | 'welcome'
  | 'refused'
  | 'stopped'
  | 'remind'
  | 'pause'
  | 'settings'
  | 'data'
  | 'erasure'
  | 'changed'
  | 'nothing-stored';

export interface OutboxRow {
  /** Travels to Meta as `biz_opaque_callback_data` and comes back in statuses. */
  readonly id: string;
  readonly site: string;
  readonly subjectId: string;
  readonly kind: OutboxKind;
  readonly questionId: string | null;
  readonly identityId: string;
  readonly wordingId: string;
  readonly state: Tables['outbox']['state'];
  readonly attempts: number;
  readonly doubts: number;
  readonly dueAt: string;
  readonly claimedAt: string | null;
  /** Sent: when Meta took it. */
  readonly settledAt: string | null;
  readonly messageLookup: string | null;
  /** Sealed at `messageIdPlace`; null as well where the evidence of the question holds it. */
  readonly sealedMessageId: Uint8Array | null;
  /** The last of the steps. */
  readonly delivery: string | null;
  readonly steps: readonly DeliveryStep[];
  /** Waits until this hold is lifted. */
  readonly heldBy: string | null;
  readonly createdAt: string;
}

/** Meta's message id and its keyed hash; neither is kept of somebody whose evidence is gone. */
export interface MessageId {
  readonly lookup: string | null;
  readonly sealed: Uint8Array | null;
}

/** Where the message id of a row is sealed. */
export function messageIdPlace(rowId: string): string {
  return `outbox|sealed_message_id|${rowId}`;
}

export function asOutboxRow(row: Tables['outbox']): OutboxRow {
  return {
    id: row.id,
    site: row.site,
    subjectId: row.subject_id,
    kind: row.kind as OutboxKind,
    questionId: row.question_id,
    identityId: row.identity_id,
    wordingId: row.wording_id,
    state: row.state,
    attempts: row.attempts,
    doubts: row.doubts,
    dueAt: row.due_at,
    claimedAt: row.claimed_at,
    settledAt: row.settled_at,
    messageLookup: row.message_lookup,
    sealedMessageId: row.sealed_message_id,
    delivery: row.delivery,
    steps: stepsIn(row.steps),
    heldBy: row.held_by,
    createdAt: row.created_at,
  };
}
