/** The database: whether it opens, is of this version and takes a commit, and what lies in it that somebody should know of. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, type Clock, iso } from '../../clock.ts';
import type { Config } from '../../config.ts';
import { createIds } from '../../ids.ts';
import type { AlertKey } from '../../ledger/alerts.ts';
import type { Books, Ledger } from '../../ledger/ledger.ts';
import { pendingMigrations } from '../../ledger/migrate.ts';
import { databaseFile, openStore } from '../../ledger/open-store.ts';
import { aliveSeconds } from '../../ledger/processes.ts';
import { openConfiguredLedger, placeOf } from '../../open-ledger.ts';
import { digestOfToken } from '../../usecases/held-sends.ts';
import { alertOfHold, remedyOf } from '../../usecases/hold-sends.ts';
import { turnsToMiss } from '../../usecases/watch-seals.ts';
import { restart } from '../at-meta/remedies.ts';
import { fail, type Line, ok, warn } from '../line.ts';

export interface OpenedDatabase {
  readonly line: Line;
  readonly ledger?: Ledger | undefined;
}

/** Opens it as it is: nothing is made, nothing brought to a newer schema. */
export async function openDatabase(config: Config, clock: Clock): Promise<OpenedDatabase> {
  const { databaseUrl, dataFolder } = config;
  const what = databaseUrl === undefined ? `The embedded database in ${dataFolder}` : 'The PostgreSQL database';
  try {
    if (databaseUrl === undefined && !existsSync(join(dataFolder, databaseFile)))
      return {
        line: warn(
          'database',
          `There is no database in ${dataFolder} yet.`,
          'The server makes it at its first start: jawort start.',
        ),
      };
    const pending = await pendingIn(config);
    if (pending > 0)
      return {
        line: warn(
          'database',
          `${what} is of an older version.`,
          'The server brings it up to date at its next start. Make a copy first: jawort backup.',
        ),
      };
    const ledger = await openConfiguredLedger(config, clock, createIds(clock));
    try {
      await ledger.beat();
    } catch (error) {
      await ledger.close();
      throw error;
    }
    return {
      ledger,
      line: ok('database', `${what} is of this version and takes commits. jawort verify checks every record.`),
    };
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).replaceAll(databaseUrl ?? '\0', '…');
    const remedy =
      databaseUrl === undefined
        ? 'Look at the rights of the folder, the disk, and JAWORT_SECRET.'
        : 'Look at DATABASE_URL, JAWORT_SECRET, and whether PostgreSQL runs.';
    return { line: fail('database', `${what} cannot be used: ${why}`, remedy) };
  }
}

async function pendingIn(config: Config): Promise<number> {
  const store = openStore(placeOf(config));
  try {
    return (await pendingMigrations(store.migrator)).length;
  } finally {
    await store.close();
  }
}

/** Whether somebody is at work on it, and seals. */
export function lookAtWork(ledger: Ledger, { seals, secrets }: Config, now: Date): Promise<Line[]> {
  return ledger.read(async (books) => {
    const since = iso(after(now, { seconds: -aliveSeconds }));
    const alive = await books.processes.aliveSince(since);
    const tokens = await books.processes.tokensSince(since);
    const server =
      alive.length > 0
        ? ok(
            'server',
            `${alive.length === 1 ? 'One server process is' : `${alive.length} server processes are`} at work.`,
          )
        : fail('server', 'No server is at work on this database: nobody is asked and nothing leaves.', 'jawort start');
    return [
      server,
      ...judgeTokensAtWork(tokens, (token) => digestOfToken(ledger.keyring, token), secrets.whatsappToken),
      await sealLine(books, seals.everyMinutes, now),
    ];
  });
}

/** Everything that is asked of Meta here is asked with the token of the file; messages leave with that of the server. */
function judgeTokensAtWork(
  tokens: readonly string[],
  digest: (token: string | undefined) => string,
  ours: string | undefined,
): Line[] {
  // Of a file without one, the line about the token says enough.
  if (ours === undefined || tokens.every((token) => token === digest(ours))) return [];
  if (tokens.includes(digest(undefined)))
    return [fail('token', 'The running server has no WHATSAPP_TOKEN: no message leaves.', restart)];
  return [fail('token', 'The running server has another WHATSAPP_TOKEN than jawort.env.', restart)];
}

async function sealLine(books: Books, everyMinutes: number, now: Date): Promise<Line> {
  const [last, [unsealed]] = [await books.seals.latest(), await books.seals.unsealedHeads(1)];
  if (!last)
    return ok(
      'seal',
      unsealed ? 'There is no seal yet; the server makes it within a minute.' : 'There is nothing to seal yet.',
    );
  const is = `The last seal is of ${last.at.slice(0, 16).replace('T', ' ')} UTC`;
  if (!unsealed) return ok('seal', `${is}, and nothing has come since.`);
  const minutes = (now.getTime() - new Date(last.at).getTime()) / 60_000;
  if (minutes <= turnsToMiss * everyMinutes + 5) return ok('seal', `${is}; what has come since is sealed next.`);
  return warn(
    'seal',
    `${is}, and records have come since: they are not protected against a silent change.`,
    'Look into the log of the server, or seal by hand: jawort seal.',
  );
}

/** The doctor looks at these himself, and knows better than what was seen some time ago. */
const lookedAtHere: ReadonlySet<string> = new Set(['token', 'parked', 'disk', 'seal']);

/** Not that a file of seals cannot be written, or that a seal cannot be made: of that he knows nothing. */
function isLookedAtHere({ kind, about }: AlertKey): boolean {
  return about === '' && lookedAtHere.has(kind);
}

function isSame(one: AlertKey, other: AlertKey): boolean {
  return one.site === other.site && one.kind === other.kind && one.about === other.about;
}

/** What is held, parked or waiting, and the troubles that nobody has cleared. */
export function lookAtTroubles(ledger: Ledger, severalSites: boolean): Promise<Line[]> {
  return ledger.read(async (books) => {
    const at = (site: string, line: Line): Line => (severalSites && site !== '' ? { ...line, site } : line);
    const holds = await books.holds.all();
    const toldOfHolds = holds.map(alertOfHold);
    const held = holds.map((hold) => {
      const { site, kind, about, why, since } = hold;
      return at(
        site,
        fail(
          'held',
          `Since ${since.slice(0, 16).replace('T', ' ')} UTC (${[kind, about].filter((part) => part !== '').join(' ')}): ${why}`,
          remedyOf(hold),
        ),
      );
    });
    const alerts = (await books.alerts.open())
      .filter((alert) => !isLookedAtHere(alert) && !toldOfHolds.some((told) => isSame(told, alert)))
      .map(({ site, kind, severity, sentence }) =>
        at(site, (severity === 'critical' ? fail : warn)(`alert ${kind}`, sentence)),
      );
    const parked = (await books.inbox.parked()).length;
    const lines = [...held, ...alerts, ...(parked > 0 ? [parkedLine(parked)] : [])];
    return lines.length === 0 ? [ok('troubles', 'Nothing is held or parked, and no alert is open.')] : lines;
  });
}

function parkedLine(count: number): Line {
  return warn(
    'parked',
    `${count} incoming ${count === 1 ? 'item' : 'items'} could not be worked on.`,
    'jawort inbox shows and retries them. They are kept for 30 days.',
  );
}

/** Webhooks that are ours and not worked on yet. */
export function lookAtBacklog(ledger: Ledger, now: Date): Promise<Line[]> {
  return ledger.read(async (books) => {
    const [first] = await books.intake.oldest(1);
    const oldest = first && (await books.intake.open(first.id));
    const waited = oldest ? now.getTime() - new Date(oldest.receivedAt).getTime() : 0;
    return [judgeBacklog(await books.intake.count(), waited / 60_000)];
  });
}

export function judgeBacklog(count: number, minutes: number): Line {
  if (count === 0) return ok('backlog', 'No webhook waits to be worked on.');
  const is = `${count} webhooks wait, the oldest for ${Math.floor(minutes)} minutes.`;
  const remedy = 'They are safe. Look whether the server runs, and into its log.';
  if (minutes > 10) return fail('backlog', is, remedy);
  return minutes > 1 ? warn('backlog', is, remedy) : ok('backlog', is);
}
