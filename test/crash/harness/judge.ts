/** What must hold after all the killing. Every function looks for one kind of wrong, and says what it has found. */
import type { SentMessage } from '../../../demo/whatsapp/contract.ts';
import { isKnown, type Life, mayBeWrittenTo, silences } from './book.ts';
import type { Evidence, OutboxEvidence } from './evidence.ts';

/** Answers to what somebody has just written; everything else is silent after a withdrawal. */
const answers = ['stopped', 'refused', 'erasure', 'settings', 'data', 'changed', 'nothing-stored'];
/** From the claim to Meta's door, on a machine on which everything else is busy as well. */
const longestOnTheWay = 15_000;
/** After this a row that waits for nothing is forgotten. */
const overdueMilliseconds = 15_000;
/** Meta's answer takes 30 s at most, and what a dead server had in hand is taken over within a minute. */
const longestInHand = 100_000;

export function judge(lives: readonly Life[], evidence: Evidence): string[] {
  return [
    ...lives.flatMap((life) => lostActs(life, evidence)),
    ...lives.flatMap((life) => sentIntoSilence(life, evidence)),
    ...sentTwice(evidence),
    ...sentWithoutABook(evidence),
    ...forgottenRows(evidence),
    ...(evidence.parked > 0 ? [`${evidence.parked} items of webhooks were parked`] : []),
    ...(evidence.notWorkedOn > 0 ? [`${evidence.notWorkedOn} acknowledged webhooks were never worked on`] : []),
  ];
}

/** An acknowledged form, and the acknowledged message that belongs to it. */
function lostActs({ acts, reference }: Life, { optIns }: Evidence): string[] {
  const heard = (kind: string) => acts.some((act) => act.kind === kind && act.heardAt !== undefined);
  if (reference === undefined) return [];
  const recorded = optIns.get(reference);
  if (heard('opt-in') && !recorded) return ['an acknowledged opt-in is not there'];
  if (heard('sentence') && recorded && !recorded.isClaimed) return ['an acknowledged message with a reference is lost'];
  return [];
}

/** @param answer of the gate, asked at the end; undefined if it could not be asked. */
export function wrongAtTheGate(life: Life, answer: { allowed: boolean; reason: string } | undefined): string[] {
  const story = life.acts.map(({ kind, heardAt }) => `${kind}${heardAt === undefined ? '?' : ''}`).join(', ');
  if (!answer) return ['the gate did not answer at the end'];
  const { allowed, reason } = answer;
  if (!mayBeWrittenTo(life).has(allowed)) return [`the gate says ${allowed} (${reason}) after: ${story}`];
  if (isKnown(life) && reason === 'never') return [`nobody knows whoever did this: ${story}`];
  return [];
}

function sentIntoSilence(life: Life, { arrived, outbox }: Evidence): string[] {
  return silences(life).flatMap(({ from, until }) =>
    arrived.flatMap((sent) => {
      const at = Date.parse(sent.at);
      if (sent.to !== life.phone || at <= from || at >= until) return [];
      const row = rowOf(sent, outbox);
      if (!row || answers.includes(row.kind)) return [];
      // It was on its way already when the withdrawal was acknowledged.
      const wasOnItsWay = row.claimedAt !== null && row.claimedAt <= from && at - from <= longestOnTheWay;
      return wasOnItsWay ? [] : [`"${row.kind}" was sent ${at - from} ms after a withdrawal was acknowledged`];
    }),
  );
}

/** Of one opt-in one question is seen, and of one message one copy; every further one is written down as a doubt. */
function sentTwice({ arrived, outbox, optInOf }: Evidence): string[] {
  const seen = new Map<string, number>();
  for (const sent of arrived) {
    const row = rowOf(sent, outbox);
    if (row) seen.set(row.id, (seen.get(row.id) ?? 0) + 1);
  }
  const wrong = [...outbox.values()].flatMap(({ id, kind, doubts }) =>
    (seen.get(id) ?? 0) > 1 + doubts ? [`"${kind}" was seen ${seen.get(id)} times, with ${doubts} doubts noted`] : [],
  );
  const byOptIn = Map.groupBy(
    [...outbox.values()].filter(({ kind }) => kind === 'template' || kind === 'interactive'),
    ({ questionId }) => optInOf.get(questionId ?? '') ?? '',
  );
  for (const [optIn, rows] of byOptIn) {
    if (optIn === '') continue;
    const times = rows.reduce((sum, { id }) => sum + (seen.get(id) ?? 0), 0);
    const doubts = rows.reduce((sum, row) => sum + row.doubts, 0);
    if (times > 1 + doubts) {
      const how = rows.map(({ kind, state, detail }) => `${kind} ${state} (${detail ?? ''})`).join('; ');
      wrong.push(`one opt-in was asked ${times} times, with ${doubts} doubts noted: ${how}`);
    }
  }
  return wrong;
}

/** What people see is in the book, and not as something that never left. */
function sentWithoutABook({ arrived, outbox }: Evidence): string[] {
  return arrived.flatMap((sent) => {
    const row = rowOf(sent, outbox);
    if (!row) return ['something was sent of which the database knows nothing'];
    const isDenied = row.state === 'queued' || row.state === 'failed' || row.state === 'dropped';
    return isDenied && row.doubts === 0 ? [`"${row.kind}" was seen, and is noted as ${row.state} (${row.detail})`] : [];
  });
}

/** Nothing hangs for ever. */
function forgottenRows({ outbox }: Evidence): string[] {
  const now = Date.now();
  const busy = new Set([...outbox.values()].filter(({ state }) => state === 'sending').map((row) => row.subjectId));
  return [...outbox.values()].flatMap((row) => {
    const late = now - row.dueAt;
    const waitsForNothing = row.heldBy === null && late > overdueMilliseconds && !busy.has(row.subjectId);
    if (row.state === 'queued' && waitsForNothing) return [`a queued "${row.kind}" is ${late} ms late`];
    if (row.state === 'unknown' && late > overdueMilliseconds)
      return [`nobody looks at an unknown "${row.kind}" again`];
    const inHand = row.state === 'sending' && row.claimedAt !== null ? now - row.claimedAt : 0;
    return inHand > longestInHand ? [`"${row.kind}" has been on its way for ${inHand} ms`] : [];
  });
}

function rowOf({ callbackData }: SentMessage, outbox: Evidence['outbox']): OutboxEvidence | undefined {
  return callbackData === undefined ? undefined : outbox.get(callbackData);
}
