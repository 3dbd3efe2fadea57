/** What time takes away, and why: what a dry run lists, one entry per person or opt-in. */

export type DueKind =
  /** Everything of a person: no consent needs the evidence any more. */
  | 'evidence'
  /** Only what belongs to some opt-ins of a person; other evidence is still needed. */
  | 'evidence-in-part'
  /** An opt-in that nobody confirmed: its record, the number with it. */
  | 'unconfirmed'
  /** The same after a template had left: the number. A record without it stays, to answer a complaint. */
  | 'unconfirmed-number'
  /** That record, 90 days later. */
  | 'complaint-record'
  /** The keyed hash by which a check could still say "expired" for a day. */
  | 'expired-marker'
  /** A request that was refused: all but the keyed hash by which a check says "refused". */
  | 'refusal'
  /** The keyed hash of a number that was asked by mistake, after 90 days. */
  | 'asked-by-mistake';

export interface Due {
  readonly kind: DueKind;
  readonly subjectId: string;
  readonly site: string;
  readonly optIns: readonly string[];
  readonly purposes: readonly string[];
  /** What the time is counted from: when it ended or was last used, was asked for, or was refused. */
  readonly since: string;
  readonly keptUntil: string;
}

/** How many of each went. */
export type Tally = Readonly<Partial<Record<DueKind, number>>>;

export function tally(kinds: Iterable<DueKind>, before: Tally = {}): Tally {
  const counts: Partial<Record<DueKind, number>> = { ...before };
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

export function sumOf(counts: Tally): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
