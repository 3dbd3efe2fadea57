/** What the tables of counters have in common: they are read by days, and one day has only so many sources. */
import { expressionBuilder } from 'kysely';
import { countedSource } from '../consent/source.ts';
import type { Database } from './dialect/dialect.ts';
import type { Tables } from './schema.ts';

/** One site's rows. @param from, to days, both included. */
export function onDays(site: string, from: string, to: string) {
  const counter = expressionBuilder<Tables, 'tally' | 'form_counts' | 'costs'>();
  return counter.and([counter('site', '=', site), counter.between('day', from, to)]);
}

/** The name that a source is counted under on this day. @param day YYYY-MM-DD */
export async function sourceOn(
  db: Database,
  table: 'tally' | 'form_counts',
  { site, day, source }: { readonly site: string; readonly day: string; readonly source: string },
): Promise<string> {
  const rows = await db
    .selectFrom(table)
    .select('source')
    .distinct()
    .where(onDays(site, day, day))
    .execute();
  return countedSource(source, new Set(rows.map((row) => row.source)));
}
