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
    /**
     * The same trouble seen again is counted, not told again, unless it got worse. It never gets better before it is over: what
     * goes up and down would be told each time.
     */
    async raise(
      key: AlertKey,
      { severity, sentence }: Pick<Alert, 'severity' | 'sentence'>,
    ): Promise<{ readonly alert: Alert; readonly isNew: boolean; readonly isWorse: boolean }> {
      const now = stamp.now();
      const known = await openRow(key);
      if (known) {
        const isWorse = known.severity === 'warning' && severity === 'critical';
        const isLess = known.severity === 'critical' && severity === 'warning';
        const seen = { seen_at: now, times: known.times + 1, ...(!isLess && { sentence, severity }) };
        await db.updateTable('alerts').set(seen).where('id', '=', known.id).execute();
        return { alert: asAlert({ ...known, ...seen }), isNew: false, isWorse };
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
      return { alert: asAlert(row), isNew: true, isWorse: false };
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

    /** What was wrong and is over since then, newest first. */
    async cleared(since: string): Promise<Alert[]> {
      const rows = await db
        .selectFrom('alerts')
        .selectAll()
        .where('cleared_at', '>', since)
        .orderBy('cleared_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map(asAlert);
    },

    /** How many began or ended since then. */
    async newsSince(time: string): Promise<number> {
      const row = await db
        .selectFrom('alerts')
        .select((eb) => [
          eb.fn.countAll<number>().filterWhere('since', '>', time).as('begun'),
          eb.fn.countAll<number>().filterWhere('cleared_at', '>', time).as('ended'),
        ])
        .executeTakeFirstOrThrow();
      return Number(row.begun) + Number(row.ended);
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
