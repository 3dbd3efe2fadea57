/**
 * The loop of whoever brings something to the owner's systems: it looks every second, carries few things at once to each
 * receiver, and what is cut off when it stops is found again after the next start.
 */
import { longestAttemptMilliseconds } from './deliver.ts';

export interface Rounds {
  /** Tries everything that is due now. */
  empty(): Promise<void>;
  start(): void;
  /** What is on its way is cut off, and found again after the next start. */
  stop(): Promise<void>;
}

export interface Carrying {
  /** How many more may be on their way to this receiver; none once it has to stop. */
  free(receiver: string): number;
  /** Nobody waits for it, except for `empty` and `stop`. @param work does not fail. */
  carry(receiver: string, work: Promise<void>): void;
  readonly stopping: AbortSignal;
}

const pollMilliseconds = 1000;
/**
 * One that hangs has these many connections open, and no more. There is no bound for all together: those that hang would fill
 * it, and a healthy one would have to wait for them. How many there can be, the configuration says.
 */
const mostAtOnce = 4;
/** Longer than an attempt may take: whoever does not come back was killed. */
export const claimSeconds = (longestAttemptMilliseconds / 1000) * 2;

/**
 * @param lookRound claims what is due and carries it. @returns how much that was.
 * @param onFailure told if a look round fails; the next one is taken all the same.
 */
export function createRounds(
  lookRound: (carrying: Carrying) => Promise<number>,
  onFailure: (error: unknown) => void,
): Rounds {
  const onTheWay = new Map<Promise<void>, string>();
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<unknown> = Promise.resolve();

  const carrying: Carrying = {
    stopping: stopping.signal,
    free(receiver) {
      const busy = [...onTheWay.values()].filter((one) => one === receiver).length;
      return stopping.signal.aborted ? 0 : mostAtOnce - busy;
    },
    carry(receiver, work) {
      const carried: Promise<void> = work.finally(() => onTheWay.delete(carried));
      onTheWay.set(carried, receiver);
    },
  };

  const look = async () => {
    try {
      await lookRound(carrying);
    } catch (error) {
      onFailure(error);
    }
    if (!stopping.signal.aborted) schedule();
  };
  const schedule = () => {
    timer = setTimeout(() => {
      round = look();
    }, pollMilliseconds);
  };

  return {
    async empty() {
      while ((await lookRound(carrying)) > 0 || onTheWay.size > 0) await Promise.all(onTheWay.keys());
    },
    start: schedule,
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await round;
      await Promise.all(onTheWay.keys());
    },
  };
}
