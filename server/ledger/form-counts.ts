/**
 * How often a form was opened, sent, and confirmed: by day, site, source and wording. Counters only, so that nobody can be
 * found in them, and nobody who invents sources can fill the table.
 */
import { onDays, sourceOn } from './counters.ts';
import type { Database } from './dialect/dialect.ts';
import { remembered } from './remembered.ts';

export interface FormCounts {
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
  readonly source: string;
  /** Id of the wording that was shown. */
  readonly wording: string;
  readonly opened: number;
  readonly submitted: number;
  readonly given: number;
}

export type FormStep = 'opened' | 'submitted' | 'given';

export type FormCountBook = ReturnType<typeof formCounts>;

export function formCounts(db: Database) {
  type Key = { readonly site: string; readonly day: string; readonly source: string; readonly wording: string };

  /** Almost every time: somebody came by this way today already. */
  const addTo = (step: FormStep) =>
    remembered(db, (times: number, site: string, day: string, source: string, wording: string) =>
      db
        .updateTable('form_counts')
        .set((eb) => ({ [step]: eb(step, '+', times) }))
        .where('site', '=', site)
        .where('day', '=', day)
        .where('source', '=', source)
        .where('wording', '=', wording),
    );
  const more = { opened: addTo('opened'), submitted: addTo('submitted'), given: addTo('given') };

  return {
    /** @param day YYYY-MM-DD, or a time on it. */
    async add(step: FormStep, form: Omit<Key, 'day'>, day: string, times = 1): Promise<void> {
      const key: Key = { site: form.site, day: day.slice(0, 10), source: form.source, wording: form.wording };
      const { numAffectedRows = 0n } = await more[step](times, key.site, key.day, key.source, key.wording);
      if (numAffectedRows > 0n) return;
      const source = await sourceOn(db, 'form_counts', key);
      const none = { opened: 0, submitted: 0, given: 0 };
      await db
        .insertInto('form_counts')
        .values({ ...key, source, ...none, [step]: times })
        .onConflict((conflict) =>
          conflict
            .columns(['site', 'day', 'source', 'wording'])
            .doUpdateSet((eb) => ({ [step]: eb(`form_counts.${step}`, '+', times) })),
        )
        .execute();
    },

    /** @param from, to days, both included. */
    async between(site: string, from: string, to: string): Promise<FormCounts[]> {
      const rows = await db
        .selectFrom('form_counts')
        .selectAll()
        .where(onDays(site, from, to))
        .orderBy('day')
        .orderBy('source')
        .orderBy('wording')
        .execute();
      return rows.map(({ day, source, wording, opened, submitted, given }) => ({
        day,
        source,
        wording,
        opened: Number(opened),
        submitted: Number(submitted),
        given: Number(given),
      }));
    },
  };
}
