/** What the judge looks at besides the book: what WhatsApp took and showed, and what lies in the database. */
import type { SentMessage } from '../../../demo/whatsapp/contract.ts';
import type { Row } from '../../support/database.ts';

export interface OutboxEvidence {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly subjectId: string;
  readonly questionId: string | null;
  readonly doubts: number;
  readonly dueAt: number;
  readonly claimedAt: number | null;
  readonly heldBy: string | null;
  readonly detail: string | null;
}

export interface Evidence {
  readonly outbox: ReadonlyMap<string, OutboxEvidence>;
  /** Which opt-in a question is about. */
  readonly optInOf: ReadonlyMap<string, string>;
  /** By reference: whether the message with it has come. */
  readonly optIns: ReadonlyMap<string, { readonly isClaimed: boolean }>;
  readonly parked: number;
  readonly notWorkedOn: number;
  /** Messages that people have seen, in the order in which WhatsApp took them. */
  readonly arrived: readonly SentMessage[];
}

export async function gather(
  rows: (sql: string) => Promise<Row[]>,
  arrived: readonly SentMessage[],
): Promise<Evidence> {
  const outbox = (await rows('SELECT * FROM outbox')).map(asOutbox);
  const questions = await rows('SELECT id, opt_in_id FROM questions');
  const optIns = await rows('SELECT reference, claimed_at FROM opt_ins WHERE reference IS NOT NULL');
  const count = async (table: string) => Number((await rows(`SELECT count(*) AS n FROM ${table}`))[0]?.n);
  return {
    outbox: new Map(outbox.map((row) => [row.id, row])),
    optInOf: new Map(questions.flatMap(({ id, opt_in_id: of }) => (of === null ? [] : [[String(id), String(of)]]))),
    optIns: new Map(optIns.map((row) => [String(row.reference), { isClaimed: row.claimed_at !== null }])),
    parked: await count('parked'),
    notWorkedOn: await count('intake'),
    arrived,
  };
}

export function asOutbox(row: Row): OutboxEvidence {
  const time = (value: unknown) => (value === null ? null : Date.parse(String(value)));
  const text = (value: unknown) => (value === null ? null : String(value));
  return {
    id: String(row.id),
    kind: String(row.kind),
    state: String(row.state),
    subjectId: String(row.subject_id),
    questionId: text(row.question_id),
    doubts: Number(row.doubts),
    dueAt: time(row.due_at) ?? 0,
    claimedAt: time(row.claimed_at),
    heldBy: text(row.held_by),
    detail: text(row.detail),
  };
}

/** For whoever has to find out what went wrong: what was seen, and what is noted of it. */
export function sendsTo({ phone }: { readonly phone: string }, { arrived, outbox }: Evidence): string {
  const seen = arrived.flatMap(({ to, at, callbackData = '' }) => {
    const row = outbox.get(callbackData);
    return to === phone ? [`${row?.kind} at ${at} (${row?.state}, ${row?.doubts} doubts, ${row?.detail})`] : [];
  });
  return `seen: ${seen.join(', ') || 'nothing'}`;
}
