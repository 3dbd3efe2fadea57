/** The harness's own book: who did what, and what of it was acknowledged. It is all that the judge believes. */

export type ActKind = 'opt-in' | 'sentence' | 'start' | 'yes' | 'typed-yes' | 'no' | 'stop' | 'owner-withdrawal';

export interface Act {
  readonly kind: ActKind;
  /** Milliseconds since 1970, as all times here: before the first byte of it left. */
  readonly begunAt: number;
  /** When 200 or 202 had arrived; absent if that never came, and then nobody knows whether it counts. */
  readonly heardAt?: number;
}

export interface Life {
  readonly phone: string;
  readonly acts: readonly Act[];
  /** Of the form, without dashes, if it was sent. */
  readonly reference?: string;
}

export interface LifeBook {
  readonly phone: string;
  readonly acts: Act[];
  reference?: string;
}

/** What may be so now: one answer if everything was acknowledged, two if somebody's last act was not. */
export function mayBeWrittenTo({ acts }: Life): ReadonlySet<boolean> {
  let possible: ReadonlySet<boolean> = new Set([false]);
  for (const { kind, heardAt } of acts) {
    const after =
      kind === 'yes' || kind === 'typed-yes' ? true : kind === 'no' || isWithdrawal(kind) ? false : undefined;
    if (after === undefined) continue;
    possible = heardAt === undefined ? new Set([...possible, after]) : new Set([after]);
  }
  return possible;
}

export function isWithdrawal(kind: ActKind): boolean {
  return kind === 'stop' || kind === 'owner-withdrawal';
}

/** Did the house say that it knows of this person? */
export function isKnown({ acts }: Life): boolean {
  return acts.some(({ heardAt }) => heardAt !== undefined);
}

/** From when a withdrawal was acknowledged until the person asked to be asked again. */
export function silences({ acts }: Life): { readonly from: number; readonly until: number }[] {
  return acts.flatMap(({ kind, heardAt }, place) => {
    if (!isWithdrawal(kind) || heardAt === undefined) return [];
    const back = acts.slice(place + 1).find((later) => later.kind === 'start' || later.kind === 'sentence');
    return [{ from: heardAt, until: back?.begunAt ?? Number.POSITIVE_INFINITY }];
  });
}
