/** Troubles the owner has to know of: one row each, however often it is seen, and the time when it was over. */
import type { Database } from './dialect/dialect.ts';
import type { Tables } from './schema.ts';
import type { Stamp } from './stamp.ts';

export interface AlertKey {
  /** Empty: the whole server. */
  readonly site: string;
  readonly kind: string;
  /** What of that kind: a language, a receiver; else empty. */
  readonly about: string;
}

export interface Alert extends AlertKey {
  readonly id: string;
  readonly severity: Tables['alerts']['severity'];
  /** What is wrong and what to do about it. Never personal data. */
  readonly sentence: string;
  readonly since: string;
  readonly seenAt: string;
  readonly times: number;
  readonly clearedAt: string | null;
}

export type Alerts = ReturnType<typeof alerts>;

export function alerts(db: Database, stamp: Stamp) {
  const openRow = ({ site, kind, about }: AlertKey) =>
    db
      .selectFrom('alerts')
      .selectAll()
      .where('cleared_at', 'is', null)
      .where('site', '=', site)
      .where('kind', '=', kind)
      .where('about', '=', about)
      .executeTakeFirst();

  return {
    /** @returns the alert, and whether it is news: the same trouble seen again is counted, not told again. */
    async raise(
      key: AlertKey,
      { severity, sentence }: Pick<Alert, 'severity' | 'sentence'>,
    ): Promise<{ readonly alert: Alert; readonly isNew: boolean }> {
      const now = stamp.now();
      const known = await openRow(key);
      if (known) {
        const seen = { sentence, severity, seen_at: now, times: known.times + 1 };
        await db.updateTable('alerts').set(seen).where('id', '=', known.id).execute();
        return { alert: asAlert({ ...known, ...seen }), isNew: false };
      }
      const row: Tables['alerts'] = {
        id: stamp.id('alr'),
        site: key.site,
        kind: key.kind,
        about: key.about,
        severity,
        sentence,
        since: now,
        seen_at: now,
        times: 1,
        cleared_at: null,
      };
      await db.insertInto('alerts').values(row).execute();
      return { alert: asAlert(row), isNew: true };
    },

    /** @returns the alert that is over now, if there was one. */
    async clear(key: AlertKey): Promise<Alert | undefined> {
      const known = await openRow(key);
      if (!known) return undefined;
      const cleared_at = stamp.now();
      await db.updateTable('alerts').set({ cleared_at }).where('id', '=', known.id).execute();
      return asAlert({ ...known, cleared_at });
    },

    /** What is wrong now, oldest first. */
    async open(): Promise<Alert[]> {
      const rows = await db.selectFrom('alerts').selectAll().where('cleared_at', 'is', null).orderBy('id').execute();
      return rows.map(asAlert);
    },

    async forgetCleared(before: string): Promise<void> {
      await db.deleteFrom('alerts').where('cleared_at', '<=', before).execute();
    },
  };
}

function asAlert(row: Tables['alerts']): Alert {
  const { id, site, kind, about, severity, sentence, since, seen_at, times, cleared_at } = row;
  return { id, site, kind, about, severity, sentence, since, seenAt: seen_at, times, clearedAt: cleared_at };
}
