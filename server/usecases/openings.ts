/**
 * Counts the forms that were opened. In memory, and written in batches: looking at a form must not cost a commit. What was not
 * written when a server is killed is lost, and nothing depends on it.
 */
import { iso } from '../clock.ts';
import { countedSource } from '../consent/source.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Context } from './context.ts';

export interface OpenedForm {
  readonly site: string;
  readonly source: string;
  readonly wording: string;
}

export interface Openings {
  add(form: OpenedForm): void;
  /** Done when all that was added before is written. @throws LedgerUnavailable; what could not be written is kept for the next time. */
  write(): Promise<void>;
}

/** For a command, which shows nobody a form. */
export const noOpenings: Openings = { add() {}, async write() {} };

/** Of a site, between two batches: somebody who invents sources must not fill the memory. The ledger keeps fewer still. */
const mostSources = 300;

interface Counter extends OpenedForm {
  readonly day: string;
  times: number;
}

export function createOpenings({ ledger, clock }: { ledger: Ledger; clock: Context['clock'] }): Openings {
  let counters = new Map<string, Counter>();
  const add = (form: OpenedForm, day: string, times: number) => {
    const known = new Set([...counters.values()].filter((one) => one.site === form.site).map((one) => one.source));
    const source = countedSource(form.source, known, mostSources);
    const key = `${form.site} ${day} ${source} ${form.wording}`;
    const counter = counters.get(key) ?? { site: form.site, source, wording: form.wording, day, times: 0 };
    counters.set(key, { ...counter, times: counter.times + times });
  };

  async function writeBatch(): Promise<void> {
    if (counters.size === 0) return;
    const batch = [...counters.values()];
    counters = new Map();
    try {
      await ledger.transact(async (books) => {
        for (const { day, times, ...form } of batch) await books.formCounts.add('opened', form, day, times);
      });
    } catch (error) {
      for (const { day, times, ...form } of batch) add(form, day, times);
      throw error;
    }
  }

  let underWay = Promise.resolve();
  return {
    add: (form) => add(form, iso(clock.now()).slice(0, 10), 1),
    // One after the other: whoever reads the counts afterwards must also find what another call was just writing.
    write() {
      underWay = underWay.catch(() => {}).then(writeBatch);
      return underWay;
    },
  };
}
