/** What time does: opt-ins expire, sends of unknown outcome are looked at, evidence and traces of destroyed keys go. */
import { after, iso } from './clock.ts';
import type { JournalFile } from './journal-file.ts';
import { longestWaitSeconds } from './notify/retry-schedule.ts';
import { resolveUnknownSends } from './outbox/unknown.ts';
import { sealFile } from './seal-file.ts';
import type { Context } from './usecases/context.ts';
import { forgetOldDeliveries } from './usecases/delivery-log.ts';
import { expireSilentOptIns } from './usecases/expire.ts';
import { giveUpNotices } from './usecases/give-up-notices.ts';
import { markJournal, writeJournal } from './usecases/keep-journal.ts';
import { writeSeals } from './usecases/keep-seal-file.ts';
import { moveToNewestMaster } from './usecases/keys.ts';
import { retainOnceADay } from './usecases/retention.ts';
import { sealWhatGrew } from './usecases/seal.ts';

const everyMilliseconds = 1000;
const forgetEveryMilliseconds = 3_600_000;
const showEveryMilliseconds = 4000;
const longestLook = 60_000;
/** A line of 150 bytes, and only while something leaves. A copy of the database is older than that when it is put back. */
const markEveryMilliseconds = 60_000;
/** The daily caps look a day back. */
const networkHours = 25;
/** Meta repeats a webhook for a week. */
const seenDays = 14;
/** Long enough for the owner to notice in the log, and to ask for help. */
const parkedDays = 30;

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
}

export function createHousekeeping(context: Context, { seals, journal }: HousekeepingOptions): Housekeeping {
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  let stopped = false;
  // Also at the start: whoever was killed may have destroyed a key without having swept.
  let mustSweep = true;
  // As well: what it had sent since its last mark, nobody knows.
  let mustMark = true;
  let markedAt = Number.NEGATIVE_INFINITY;
  let forgottenAt = Number.NEGATIVE_INFINITY;
  let seenAt = Number.NEGATIVE_INFINITY;
  let retainedOn = '';
  let keysReadAt = context.clock.now().getTime();
  let masterId = context.ledger.keyring.master.id;
  let sealLookedAt = Number.NEGATIVE_INFINITY;
  let lastSealInFile: string | undefined;

  /** One job that fails, for a damaged record perhaps, must not keep the others from being done. */
  const tidy = async () => {
    const jobs = {
      showAlive,
      keepJournal,
      keepMark,
      resolveUnknownSends: () => resolveUnknownSends(context),
      expire,
      forgetWhatIsOld,
      retain,
      seal,
      refreshKeys,
      sweep,
    };
    for (const [job, work] of Object.entries(jobs)) {
      try {
        await work();
      } catch (error) {
        context.log.error({ err: error, job }, 'housekeeping could not do one of its jobs; it tries again');
      }
    }
    if (!stopped) schedule();
  };
  const expire = async () => {
    while (!stopped && (await expireSilentOptIns(context)) > 0);
  };
  const showAlive = async () => {
    const now = context.clock.now();
    if (now.getTime() - seenAt < showEveryMilliseconds) return;
    await context.ledger.transact((books) => books.processes.beat(context.processId, iso(now)));
    seenAt = now.getTime();
  };
  /** Once a day, by one process. */
  const retain = async () => {
    const today = iso(context.clock.now()).slice(0, 10);
    if (retainedOn === today) return;
    const gone = await retainOnceADay(context);
    if (gone === 'not-yet') return;
    retainedOn = today;
    if (gone !== 'done') context.log.info({ gone }, 'retention');
  };
  /** Nothing waits for it: a file that cannot be written is told, and tried again. */
  const keepJournal = async () => {
    try {
      while (((await writeJournal(context, journal)) ?? 0) > 0);
    } catch (error) {
      context.log.error({ err: error, journal: journal.path }, 'the journal could not be written; it is tried again');
    }
  };
  const keepMark = async () => {
    const now = context.clock.now().getTime();
    if (!mustMark || (!stopped && now - markedAt < markEveryMilliseconds)) return;
    mustMark = false;
    try {
      if (await markJournal(context, journal)) markedAt = now;
      else mustMark = true;
    } catch (error) {
      mustMark = true;
      context.log.error({ err: error, journal: journal.path }, 'the journal could not be marked; it is tried again');
    }
  };
  const refreshKeys = async () => {
    const now = context.clock.now().getTime();
    if (now - keysReadAt < longestLook) return;
    await context.ledger.refreshKeys();
    // Until we looked, people who came new were given keys under the old master: whoever made them moves them.
    const { id } = context.ledger.keyring.master;
    if (id !== masterId) await moveToNewestMaster(context);
    masterId = id;
    keysReadAt = now;
  };
  const seal = async () => {
    const now = context.clock.now();
    if (now.getTime() - sealLookedAt < longestLook && now.getTime() - sealLookedAt < seals.everyMinutes * 60_000)
      return;
    sealLookedAt = now.getTime();
    const last = await context.ledger.read((books) => books.seals.latest());
    // Whoever is first makes it; the database tells the others.
    if (!last || now.getTime() - new Date(last.at).getTime() >= seals.everyMinutes * 60_000)
      await sealWhatGrew(context);
    await keepSealFile();
  };
  /** Also what the command sealed, or another server, and what could not be appended the last time. */
  const keepSealFile = async () => {
    const { appendTo } = seals;
    const latest = await context.ledger.read((books) => books.seals.latest());
    if (appendTo === undefined || latest?.hash === lastSealInFile) return;
    try {
      const { isDone } = await writeSeals(context, sealFile(appendTo, context.ledger.keyring));
      if (isDone) lastSealInFile = latest?.hash;
    } catch (error) {
      context.log.error({ err: error, file: appendTo }, 'the file of seals could not be written; it is tried again');
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
  const forgetWhatIsOld = async () => {
    const now = context.clock.now();
    if (now.getTime() - forgottenAt < forgetEveryMilliseconds) return;
    await context.ledger.transact(async (books) => {
      await books.outbox.forgetNetworks(iso(after(now, { hours: -networkHours })));
      await books.inbox.forgetSeen(iso(after(now, { days: -seenDays })));
      if (await books.inbox.forgetParked(iso(after(now, { days: -parkedDays })))) context.erased();
      await books.endpoints.forgetOldSecrets(iso(now));
    });
    await giveUpNotices(context, longestWaitSeconds);
    while ((await forgetOldDeliveries(context)) > 0);
    forgottenAt = now.getTime();
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
      await keepJournal();
      await keepMark();
      // The others need not wait until they notice.
      await context.ledger.transact((books) => books.processes.leave(context.processId)).catch(() => {});
    },
  };
}
