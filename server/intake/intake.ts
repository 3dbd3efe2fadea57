/**
 * Works on what was taken in, right after the commit that made it ours. A server that was killed in between finds it at its
 * next start; one body that kills it again and again is parked, so that those behind it get their turn.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { aboutNobody } from '../ledger/inbox.ts';
import type { TakenIn } from '../ledger/intake.ts';
import type { Books } from '../ledger/ledger.ts';
import { LedgerUnavailable } from '../ledger/ledger-unavailable.ts';
import type { Backlog, Context } from '../usecases/context.ts';
import { park } from '../usecases/parked.ts';
import { aboutBody } from './about.ts';
import { createWork, parkWhole } from './work.ts';

export interface Intake extends Backlog {
  /** From now on it is worked on as soon as it comes in. */
  start(): void;
  /** Works on what waits, and ends. */
  stop(): Promise<void>;
}

const pollMilliseconds = 1000;
const mostAttempts = 3;
const longestDrainMilliseconds = 3000;

/** @param patience in milliseconds: who asks something waits no longer than that. */
export function createIntake(context: Context, patience = 5000): Intake {
  const { ledger } = context;
  const work = createWork(context);
  let timer: NodeJS.Timeout | undefined;
  let isStarted = false;
  let isWanted = false;
  let endBy = Number.POSITIVE_INFINITY;
  let draining: Promise<void> | undefined;
  let current: Promise<boolean> | undefined;
  /** What lay there when we began: perhaps one of these has killed whoever worked on it before. */
  let foundUntil: string | undefined;
  /** Begun on alone by this process, which still lives: if the database was away, that is no fault of the body's. */
  let begun: string | undefined;

  /** @returns false if something still waits. */
  const workOnSome = async (): Promise<boolean> => {
    const [first] = await ledger.read((books) => books.intake.oldest(1));
    foundUntil ??= (await ledger.read((books) => books.intake.newest())) ?? '';
    if (!first) return true;
    try {
      if (first.id <= foundUntil) return await alone(first.id);
      return await ledger.transact((books) => work.some(books));
    } catch (error) {
      if (ledger.isUnavailable(error)) throw error;
      return await alone(first.id);
    } finally {
      context.wakeOutbox();
    }
  };

  /** Written down before it is begun, so that the next one knows. */
  const alone = async (id: string): Promise<boolean> => {
    const attempts = begun === id ? 0 : await ledger.transact((books) => books.intake.attempt(id));
    if (attempts === undefined) return false;
    if (attempts > mostAttempts) {
      // Reading it may be what ends us: then not even that is tried.
      await giveUp(id, 'the server ended each time it was worked on', attempts > mostAttempts + 1);
    } else {
      begun = id;
      try {
        await ledger.transact((books) => work.oldest(books, id));
      } catch (error) {
        if (ledger.isUnavailable(error)) throw error;
        await giveUp(id, error);
      }
    }
    return false;
  };

  const giveUp = (id: string, why: unknown, isUnread = false) =>
    ledger.transact(async (books) => {
      const taken = await openIfWhole(context, books, id);
      if (taken) await parkWhole(context, books, taken, why, isUnread ? aboutNobody : aboutBody(context, books, taken));
      else await park(context, books, { kind: 'part', webhook: null }, 'what was stored of it is damaged');
      await books.intake.done(id);
    });

  /** Whoever needs it done takes part in the same round. */
  const round = (): Promise<boolean> => {
    current ??= workOnSome().finally(() => {
      current = undefined;
    });
    return current;
  };

  const drain = async () => {
    try {
      do {
        isWanted = false;
        while (performance.now() < endBy && !(await round()));
      } while (isWanted);
    } catch (error) {
      context.log.error({ err: error }, 'what WhatsApp has handed over could not be worked on; it is tried again');
    }
  };

  const wake = () => {
    isWanted = true;
    if (!isStarted) return;
    draining ??= drain().finally(() => {
      draining = undefined;
    });
  };

  const untilWorked = async (newest: string, isTooLate: () => boolean) => {
    while (await ledger.read((books) => books.intake.hasUpTo(newest))) {
      if (isTooLate()) throw stillWorking();
      await round();
    }
  };

  return {
    wake,
    async caughtUp(shorter = patience) {
      const newest = await ledger.read((books) => books.intake.newest());
      if (newest === undefined) return;
      await inTime(shorter, (isTooLate) => untilWorked(newest, isTooLate));
    },
    async workOff(books) {
      const [first] = await books.intake.oldest(1);
      if (!first) return true;
      // Not in a transaction that has other work to do as well.
      if (foundUntil === undefined || first.id <= foundUntil) {
        wake();
        return false;
      }
      const isEmpty = await work.some(books);
      if (!isEmpty) wake();
      context.wakeOutbox();
      return isEmpty;
    },
    start() {
      isStarted = true;
      timer = setInterval(wake, pollMilliseconds);
      wake();
    },
    async stop() {
      clearInterval(timer);
      isStarted = false;
      endBy = performance.now() + longestDrainMilliseconds;
      await draining;
      await drain();
    },
  };
}

async function openIfWhole({ ledger }: Context, books: Books, id: string): Promise<TakenIn | undefined> {
  try {
    return await books.intake.open(id);
  } catch (error) {
    if (ledger.isUnavailable(error)) throw error;
    return undefined;
  }
}

/** @throws LedgerUnavailable if the work takes longer; what is under way goes on. */
async function inTime<T>(milliseconds: number, work: (isTooLate: () => boolean) => Promise<T>): Promise<T> {
  const done = new AbortController();
  let isLate = false;
  const tooLate = pause(milliseconds, undefined, { signal: done.signal, ref: false }).then(() => {
    isLate = true;
    throw stillWorking();
  });
  // Nobody listens any more once the work is done.
  tooLate.catch(() => {});
  try {
    return await Promise.race([work(() => isLate), tooLate]);
  } finally {
    done.abort();
  }
}

function stillWorking(): LedgerUnavailable {
  return new LedgerUnavailable('Messages that came in before are still being worked on.');
}
