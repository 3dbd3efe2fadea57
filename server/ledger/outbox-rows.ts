/** What still has to leave, and what became of it. Queued in the same transaction as the reason for it. */
import { type DeliveryStep, keptSteps, stepsIn } from './delivery-steps.ts';
import type { Database } from './dialect/dialect.ts';
import { rememberedInsert } from './remembered.ts';
import type { Tables } from './schema.ts';
import type { Stamp } from './stamp.ts';

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

export type OutboxRows = ReturnType<typeof outboxRows>;

export function outboxRows(db: Database, stamp: Stamp) {
  const rows = () => db.selectFrom('outbox').selectAll();
  const insert = rememberedInsert(db, 'outbox');
  const unsettled = ['queued', 'sending', 'unknown'] as const;
  /** What is settled is in no index of states: these few are looked for every second, for ever. */
  const unsettledRows = () => rows().where('settled_at', 'is', null);

  return {
    async queue(row: {
      site: string;
      subjectId: string;
      kind: OutboxKind;
      questionId: string | null;
      identityId: string;
      wordingId: string;
      dueAt: string;
      doubts?: number;
      ipLookup?: string | null;
    }): Promise<string> {
      const id = stamp.id('out');
      await insert({
        id,
        site: row.site,
        subject_id: row.subjectId,
        kind: row.kind,
        question_id: row.questionId,
        identity_id: row.identityId,
        wording_id: row.wordingId,
        state: 'queued',
        attempts: 0,
        doubts: row.doubts ?? 0,
        due_at: row.dueAt,
        claimed_at: null,
        settled_at: null,
        message_lookup: null,
        delivery: null,
        detail: null,
        ip_lookup: row.ipLookup ?? null,
        created_at: stamp.now(),
        claimed_by: null,
        held_by: null,
      });
      return id;
    },

    /** Due rows, oldest first; of one person only the first, and none while another is on its way. */
    async due(now: string, most: number): Promise<OutboxRow[]> {
      const found = await unsettledRows()
        .where('state', '=', 'queued')
        .where('due_at', '<=', now)
        .where('held_by', 'is', null)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('outbox as other')
                .select('other.id')
                .whereRef('other.subject_id', '=', 'outbox.subject_id')
                .where('other.state', '=', 'sending'),
            ),
          ),
        )
        .orderBy('due_at')
        .orderBy('id')
        .limit(most)
        .execute();
      const seen = new Set<string>();
      return found.map(asOutboxRow).filter(({ subjectId }) => !seen.has(subjectId) && seen.add(subjectId));
    },

    async get(id: string): Promise<OutboxRow | undefined> {
      const row = await rows().where('id', '=', id).executeTakeFirst();
      return row && asOutboxRow(row);
    },

    async byMessage(lookups: readonly string[]): Promise<OutboxRow | undefined> {
      const row = await rows().where('message_lookup', 'in', lookups).executeTakeFirst();
      return row && asOutboxRow(row);
    },

    async ofQuestion(questionId: string): Promise<OutboxRow[]> {
      return (await rows().where('question_id', '=', questionId).orderBy('id').execute()).map(asOutboxRow);
    },

    /** On their way since before that time. */
    async sendingSince(before: string): Promise<OutboxRow[]> {
      const found = await unsettledRows()
        .where('state', '=', 'sending')
        .where('claimed_at', '<=', before)
        .orderBy('id')
        .execute();
      return found.map(asOutboxRow);
    },

    /** On their way by the hand of a process that is not among these. */
    async sendingOfOthers(alive: readonly string[]): Promise<OutboxRow[]> {
      const found = await unsettledRows()
        .where('state', '=', 'sending')
        .where(({ eb, or }) => or([eb('claimed_by', 'is', null), eb('claimed_by', 'not in', alive)]))
        .orderBy('id')
        .execute();
      return found.map(asOutboxRow);
    },

    /** Of unknown outcome, and to be looked at by now. */
    async unknownDue(now: string): Promise<OutboxRow[]> {
      const found = await unsettledRows()
        .where('state', '=', 'unknown')
        .where('due_at', '<=', now)
        .orderBy('id')
        .execute();
      return found.map(asOutboxRow);
    },

    async hasUnsettled(subjectId: string): Promise<boolean> {
      const row = await db
        .selectFrom('outbox')
        .select('id')
        .where('subject_id', '=', subjectId)
        .where('state', 'in', unsettled)
        .executeTakeFirst();
      return row !== undefined;
    },

    /** @param by the process that has it in hand. */
    async claim(id: string, at: string, by: string): Promise<void> {
      await db
        .updateTable('outbox')
        .set((eb) => ({ state: 'sending' as const, claimed_at: at, claimed_by: by, attempts: eb('attempts', '+', 1) }))
        .where('id', '=', id)
        .execute();
    },

    async sent(id: string, at: string, { lookup, sealed }: MessageId): Promise<void> {
      await db
        .updateTable('outbox')
        .set({
          state: 'sent',
          settled_at: at,
          claimed_by: null,
          message_lookup: lookup,
          sealed_message_id: sealed,
        })
        .where('id', '=', id)
        .execute();
    },

    async again(id: string, dueAt: string, detail: string): Promise<void> {
      await db.updateTable('outbox').set({ state: 'queued', due_at: dueAt, detail }).where('id', '=', id).execute();
    },

    /** It may or may not have been sent. */
    async unknown(id: string, lookAgainAt: string, detail: string): Promise<void> {
      await db
        .updateTable('outbox')
        .set((eb) => ({ state: 'unknown' as const, due_at: lookAgainAt, detail, doubts: eb('doubts', '+', 1) }))
        .where('id', '=', id)
        .execute();
    },

    /** While we were away nobody could tell us: the waiting for statuses begins anew. */
    async waitAgain(lookAgainAt: string): Promise<void> {
      await db
        .updateTable('outbox')
        .set({ due_at: lookAgainAt })
        .where('settled_at', 'is', null)
        .where('state', '=', 'unknown')
        .execute();
    },

    async end(id: string, state: 'failed' | 'dropped', at: string, detail: string): Promise<void> {
      await db
        .updateTable('outbox')
        .set({ state, settled_at: at, claimed_by: null, detail })
        .where('id', '=', id)
        .execute();
    },

    async dropQueuedOfQuestions(questionIds: readonly string[], at: string, why: string): Promise<void> {
      if (questionIds.length === 0) return;
      await db
        .updateTable('outbox')
        .set({ state: 'dropped', settled_at: at, detail: why })
        .where('question_id', 'in', questionIds)
        .where('state', '=', 'queued')
        .execute();
    },

    /** The keyed hashes of addresses are needed for a day only. */
    async forgetNetworks(before: string): Promise<void> {
      await db
        .updateTable('outbox')
        .set({ ip_lookup: null })
        .where('ip_lookup', 'is not', null)
        .where('created_at', '<=', before)
        .execute();
    },

    async ofSubjects(subjectIds: readonly string[]): Promise<OutboxRow[]> {
      if (subjectIds.length === 0) return [];
      return (await rows().where('subject_id', 'in', subjectIds).orderBy('id').execute()).map(asOutboxRow);
    },

    /**
     * Meta's message ids contain the number: not even their keyed hashes stay. When it was read goes as well.
     * @param until only what was queued by then.
     */
    async forgetMessages(subjectId: string, until?: string): Promise<void> {
      const all = db
        .updateTable('outbox')
        .set({ message_lookup: null, sealed_message_id: null, steps: null, ip_lookup: null })
        .where('subject_id', '=', subjectId);
      await (until === undefined ? all : all.where('created_at', '<=', until)).execute();
    },

    /** The ids alone of what was sent about one question: times may stay as facts, as they do in the chain. */
    async forgetMessageIdsAbout(questionId: string): Promise<void> {
      await db
        .updateTable('outbox')
        .set({ message_lookup: null, sealed_message_id: null })
        .where('question_id', '=', questionId)
        .execute();
    },

    async dropQueued(subjectId: string, at: string, why: string): Promise<void> {
      await db
        .updateTable('outbox')
        .set({ state: 'dropped', settled_at: at, detail: why })
        .where('subject_id', '=', subjectId)
        .where('state', '=', 'queued')
        .execute();
    },

    /** For a database that was set back in time: what waited then may have been sent since. @returns how many. */
    async dropAllUnsent(at: string, why: string): Promise<number> {
      const { numUpdatedRows } = await db
        .updateTable('outbox')
        .set({ state: 'dropped', settled_at: at, detail: why })
        .where('settled_at', 'is', null)
        .where('state', 'in', unsettled)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },

    async delivered(id: string, delivery: string): Promise<void> {
      await db.updateTable('outbox').set({ delivery }).where('id', '=', id).execute();
    },

    /** @param row as it stands now. */
    async addStep({ id, steps }: OutboxRow, step: DeliveryStep): Promise<void> {
      await db
        .updateTable('outbox')
        .set({ steps: keptSteps([...steps, step]) })
        .where('id', '=', id)
        .execute();
    },

    /** It stays queued, but does not leave before the hold is lifted. */
    async hold(id: string, holdId: string, detail: string): Promise<void> {
      await db
        .updateTable('outbox')
        .set({ state: 'queued', held_by: holdId, claimed_by: null, detail })
        .where('id', '=', id)
        .execute();
    },

    /** @returns how many may leave again. */
    async release(holdId: string, now: string): Promise<number> {
      const { numUpdatedRows } = await db
        .updateTable('outbox')
        .set({ held_by: null, due_at: now })
        .where('held_by', '=', holdId)
        .where('settled_at', 'is', null)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },

    /** Held rows that wait for this hold. */
    async countHeld(holdId: string): Promise<number> {
      const row = await db
        .selectFrom('outbox')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('held_by', '=', holdId)
        .where('settled_at', 'is', null)
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },

    async moveToSubject(from: string, to: string): Promise<void> {
      await db.updateTable('outbox').set({ subject_id: to }).where('subject_id', '=', from).execute();
    },

    async moveToIdentity(subjectId: string, from: string, to: string): Promise<void> {
      await db
        .updateTable('outbox')
        .set({ identity_id: to })
        .where('subject_id', '=', subjectId)
        .where('identity_id', '=', from)
        .execute();
    },
  };
}

function asOutboxRow(row: Tables['outbox']): OutboxRow {
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
