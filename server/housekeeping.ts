/** What time does: opt-ins expire, sends of unknown outcome are looked at, evidence and traces of destroyed keys go. */
import { hasPassed, iso } from './clock.ts';
import { failingJobs } from './failing-jobs.ts';
import { forgetWhatIsOld } from './forget-what-is-old.ts';
import type { JournalFile } from './journal-file.ts';
import { resolveUnknownSends } from './outbox/unknown.ts';
import { sealFile } from './seal-file.ts';
import type { Context } from './usecases/context.ts';
import { expireSilentOptIns } from './usecases/expire.ts';
import { markJournal, writeJournal } from './usecases/keep-journal.ts';
import { writeSeals } from './usecases/keep-seal-file.ts';
import { moveToNewestMaster } from './usecases/keys.ts';
import { retainOnceADay } from './usecases/retention.ts';
import { sealWhatGrew } from './usecases/seal.ts';
import { type DiskSpace, watchDisk } from './usecases/watch-disk.ts';
import { createSealWatch } from './usecases/watch-seals.ts';
import { watchSending } from './usecases/watch-sending.ts';

const everyMilliseconds = 1000;
const writeOpeningsEveryMilliseconds = 10_000;
const forgetEveryMilliseconds = 3_600_000;
const showEveryMilliseconds = 4000;
const longestLook = 60_000;
/** A line of 150 bytes, and only while something leaves. A copy of the database is older than that when it is put back. */
const markEveryMilliseconds = 60_000;

export interface Housekeeping {
  start(): void;
  stop(): Promise<void>;
  /** A key was destroyed: sweep its traces soon. */
  sweepSoon(): void;
  /** Something has left: mark the journal, if it was not marked a moment ago. */
  markSoon(): void;
}

export interface HousekeepingOptions {
  readonly journal: JournalFile;
  readonly seals: { readonly everyMinutes: number; readonly appendTo?: string | undefined };
  /** Does not make anybody wait. */
  readonly lookAtToken: () => void;
  /** Where the data lies. */
  readonly diskSpace: () => Promise<DiskSpace>;
}

export function createHousekeeping(
  context: Context,
  { seals, journal, lookAtToken, diskSpace }: HousekeepingOptions,
): Housekeeping {
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  let stopped = false;
  // Also at the start: whoever was killed may have destroyed a key without having swept.
  let mustSweep = true;
  // As well: what it had sent since its last mark, nobody knows.
  let mustMark = true;
  let markedAt = Number.NEGATIVE_INFINITY;
  let openingsWrittenAt = context.clock.now().getTime();
  let forgottenAt = Number.NEGATIVE_INFINITY;
  let seenAt = Number.NEGATIVE_INFINITY;
  let retainedOn = '';
  let keysReadAt = context.clock.now().getTime();
  let masterId = context.ledger.keyring.master.id;
  let sealLookedAt = Number.NEGATIVE_INFINITY;
  let lastSealInFile: string | undefined;
  let lookedRoundAt = Number.NEGATIVE_INFINITY;
  const failing = failingJobs(context);
  const sealWatch = createSealWatch(context, seals.everyMinutes);

  /** One job that fails, for a damaged record perhaps, must not keep the others from being done. */
  const tidy = async () => {
    const jobs = {
      showAlive,
      writeOpenings,
      keepJournal,
      keepMark,
      resolveUnknownSends: () => resolveUnknownSends(context),
      expire,
      forgetWhatIsOld: forgetHourly,
      retain,
      seal,
      refreshKeys,
      lookAtToken,
      sweep,
      lookRound,
    };
    for (const [job, work] of Object.entries(jobs)) {
      try {
        if ((await work()) !== 'not-its-turn') await failing.worked(job);
      } catch (error) {
        context.log.error({ err: error, job }, 'housekeeping could not do one of its jobs; it tries again');
        await failing.failed(job);
      }
    }
    if (!stopped) schedule();
  };
  const expire = async () => {
    while (!stopped && (await expireSilentOptIns(context)) > 0);
  };
  const showAlive = async () => {
    const now = context.clock.now();
    if (!hasPassed(showEveryMilliseconds, seenAt, now.getTime())) return;
    await context.ledger.transact((books) => books.processes.beat(context.processId, iso(now), context.tokenDigest));
    seenAt = now.getTime();
  };
  const writeOpenings = async () => {
    const now = context.clock.now().getTime();
    if (!hasPassed(writeOpeningsEveryMilliseconds, openingsWrittenAt, now)) return 'not-its-turn';
    openingsWrittenAt = now;
    await context.openings.write();
    return undefined;
  };
  /** Once a day, by one process. */
  const retain = async () => {
    const today = iso(context.clock.now()).slice(0, 10);
    if (retainedOn === today) return 'not-its-turn';
    const gone = await retainOnceADay(context);
    if (gone === 'not-yet') return 'not-its-turn';
    retainedOn = today;
    if (gone === 'done') return 'not-its-turn';
    context.log.info({ gone }, 'retention');
    return undefined;
  };
  /** Nothing waits for it: a file that cannot be written is told, and tried again. */
  const keepJournal = async () => {
    try {
      while (((await writeJournal(context, journal)) ?? 0) > 0);
      return undefined;
    } catch (error) {
      context.log.error({ err: error, journal: journal.path }, 'the journal could not be written; it is tried again');
      await failing.failed('keepJournal');
      return 'not-its-turn';
    }
  };
  const keepMark = async () => {
    const now = context.clock.now().getTime();
    if (!mustMark || (!stopped && !hasPassed(markEveryMilliseconds, markedAt, now))) return 'not-its-turn';
    mustMark = false;
    try {
      if (await markJournal(context, journal)) markedAt = now;
      else mustMark = true;
      return undefined;
    } catch (error) {
      mustMark = true;
      context.log.error({ err: error, journal: journal.path }, 'the journal could not be marked; it is tried again');
      await failing.failed('keepMark');
      return 'not-its-turn';
    }
  };
  const refreshKeys = async () => {
    const now = context.clock.now().getTime();
    if (!hasPassed(longestLook, keysReadAt, now)) return;
    await context.ledger.refreshKeys();
    // Until we looked, people who came new were given keys under the old master: whoever made them moves them.
    const { id } = context.ledger.keyring.master;
    if (id !== masterId) await moveToNewestMaster(context);
    masterId = id;
    keysReadAt = now;
  };
  const seal = async () => {
    const now = context.clock.now();
    if (!hasPassed(Math.min(longestLook, seals.everyMinutes * 60_000), sealLookedAt, now.getTime()))
      return 'not-its-turn';
    sealLookedAt = now.getTime();
    const last = await context.ledger.read((books) => books.seals.latest());
    // Whoever is first makes it; the database tells the others.
    if (!last || hasPassed(seals.everyMinutes * 60_000, new Date(last.at).getTime(), now.getTime()))
      await sealWhatGrew(context);
    await keepSealFile();
    return undefined;
  };
  const lookRound = async () => {
    const now = context.clock.now().getTime();
    if (!hasPassed(longestLook, lookedRoundAt, now)) return 'not-its-turn';
    lookedRoundAt = now;
    await sealWatch.look();
    await watchDisk(context, await diskSpace());
    await watchSending(context);
    return undefined;
  };
  /** Also what the command sealed, or another server, and what could not be appended the last time. */
  const keepSealFile = async () => {
    const { appendTo } = seals;
    const latest = await context.ledger.read((books) => books.seals.latest());
    if (appendTo === undefined || latest?.hash === lastSealInFile) return;
    try {
      const { isDone } = await writeSeals(context, sealFile(appendTo, context.ledger.keyring));
      if (isDone) lastSealInFile = latest?.hash;
      await failing.worked('sealFile');
    } catch (error) {
      context.log.error({ err: error, file: appendTo }, 'the file of seals could not be written; it is tried again');
      await failing.failed('sealFile');
    }
  };
  const sweep = async () => {
    if (!mustSweep) return;
    mustSweep = false;
    try {
      if (!(await context.ledger.forgetDeletedPages())) mustSweep = true;
    } catch (error) {
      mustSweep = true;
      throw error;
    }
  };
  const forgetHourly = async () => {
    const now = context.clock.now().getTime();
    if (!hasPassed(forgetEveryMilliseconds, forgottenAt, now)) return;
    await forgetWhatIsOld(context);
    forgottenAt = now;
  };
  const schedule = () => {
    timer = setTimeout(() => {
      round = tidy();
    }, everyMilliseconds);
  };

  return {
    start: schedule,
    sweepSoon() {
      mustSweep = true;
    },
    markSoon() {
      mustMark = true;
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
      // Lost if the database is away: nothing depends on it, and nobody should wait for it.
      await context.openings.write().catch(() => {});
      await keepJournal();
      await keepMark();
      // The others need not wait until they notice.
      await context.ledger.transact((books) => books.processes.leave(context.processId)).catch(() => {});
    },
  };
}
