/**
 * Housekeeping jobs that fail again and again are trouble, one alert each; a single failure is not, it is tried again.
 *
 * Where the database itself cannot be written, the alert cannot be kept either: then the line in the log is the alert.
 */
import { type AlertAbout, clearAlert, raiseAlert } from './usecases/alert.ts';
import type { Context } from './usecases/context.ts';

export interface FailingJobs {
  /** Never throws. */
  failed(job: string): Promise<void>;
  /** It has really done something, and was not just not its turn. Never throws. */
  worked(job: string): Promise<void>;
}

/** A database that was locked for a moment is no trouble. */
const patienceMilliseconds = 60_000;

interface Trouble {
  readonly key: AlertAbout;
  readonly sentence: string;
  /** Its next turn may be tomorrow. */
  readonly atOnce?: true;
}

const journal: Trouble = {
  key: { site: '', kind: 'housekeeping', about: 'journal' },
  sentence:
    'The journal (JAWORT_JOURNAL) cannot be written: a backup that is put back would not know of later withdrawals and erasures. Check its folder, its rights and the disk.',
};

/** In the owner's words. */
const told: Readonly<Record<string, Trouble>> = {
  retain: {
    key: { site: '', kind: 'retention', about: '' },
    sentence:
      'Retention has failed: evidence that has to go may still be there. Look into the log, then run: jawort retention',
    atOnce: true,
  },
  seal: {
    key: { site: '', kind: 'seal', about: 'job' },
    sentence: 'Seals cannot be made, so the end of the ledger is not protected. The log says why.',
  },
  sealFile: {
    key: { site: '', kind: 'seal', about: 'file' },
    sentence: 'Seals cannot be appended to the file in seals.appendTo. Check its folder, its rights and the disk.',
  },
  keepJournal: journal,
  keepMark: journal,
};

export function failingJobs(context: Context): FailingJobs {
  const since = new Map<string, number>();
  const well = new Set<string>();

  const keyOf = (job: string): AlertAbout => told[job]?.key ?? { site: '', kind: 'housekeeping', about: job };
  const sentenceOf = (job: string) =>
    told[job]?.sentence ??
    `A regular job of the server fails again and again (${job}). The log says why, at "housekeeping could not do one of its jobs".`;

  return {
    async failed(job) {
      const now = context.clock.now().getTime();
      const first = since.get(job) ?? now;
      since.set(job, first);
      well.delete(job);
      if (told[job]?.atOnce !== true && now - first < patienceMilliseconds) return;
      // The next time in a minute: each time is a write.
      since.set(job, now);
      const what = { severity: 'warning', sentence: sentenceOf(job) } as const;
      await context.ledger.transact((books) => raiseAlert(context, books, keyOf(job), what)).catch(() => {});
    },
    async worked(job) {
      since.delete(job);
      if (well.has(job)) return;
      try {
        // Also what a process before this one had raised.
        await context.ledger.transact((books) => clearAlert(context, books, keyOf(job)));
        well.add(job);
      } catch {
        // Asked again the next time.
      }
    },
  };
}
