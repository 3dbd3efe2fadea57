/** What every use case is given. Nothing here is global; a test hands in its own clock. */

import type { Clock } from '../clock.ts';
import type { Language, Site } from '../consent/site.ts';
import type { Wording } from '../consent/wording.ts';
import type { Ids } from '../ids.ts';
import type { Books, Ledger } from '../ledger/ledger.ts';
import type { Count } from './counted.ts';
import type { Openings } from './openings.ts';

export interface Log {
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
  error(about: object, message: string): void;
}

export interface CurrentWording {
  readonly id: string;
  readonly wording: Wording;
}

export interface OwnersEar {
  readonly alerts: { readonly email?: string | undefined; readonly url?: string | undefined };
  readonly canMail: boolean;
}

/** What Meta has handed over, and been told "200" for, and nobody has worked on yet: a STOP perhaps. */
export interface Backlog {
  /** Something was taken in: do not wait for the next poll. */
  wake(): void;
  /**
   * Whoever is to say something about consent waits until all that was taken in before has been worked on. What comes in
   * meanwhile does not make it longer.
   * @param patience in milliseconds, of whoever waits less long than others.
   * @throws LedgerUnavailable if it takes too long: then nobody can say.
   */
  caughtUp(patience?: number): Promise<void>;
  /**
   * The same inside a transaction, for whoever sends: works on what waits there and then, if it is not much.
   * @returns false if something still waits.
   */
  workOff(books: Books): Promise<boolean>;
}

export interface Context {
  readonly sites: readonly Site[];
  /** This server as browsers reach it, without a slash at the end. */
  readonly publicUrl: string;
  /** The newest wording of a site in one of its languages. */
  readonly wordingOf: (site: Site, language: Language) => CurrentWording;
  readonly limits: {
    readonly templatesPerIpPerDay: number | 'off';
    readonly templatesPerSitePerDay: number | 'off';
  };
  readonly ledger: Ledger;
  /** Keyed hash of WHATSAPP_TOKEN: what waits because a token was refused is tried again with another one. */
  readonly tokenDigest: string;
  /** Of this server process; several may share one database. */
  readonly processId: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Where the owner hears of trouble, and whether mails can be sent at all. */
  readonly owner: OwnersEar;
  /** What happened, for /metrics. */
  readonly count: Count;
  /** Forms that were opened: counted, and nothing else of them. */
  readonly openings: Openings;
  readonly backlog: Backlog;
  /** Something was queued: do not wait for the next poll. */
  readonly wakeOutbox: () => void;
  /** Something leaves the house: a copy of the database from before must be known as one when it is put back. */
  readonly left: () => void;
  /** A key was destroyed: the database's files have to be swept of its traces soon. */
  readonly erased: () => void;
}

export function siteById(context: Pick<Context, 'sites'>, id: string): Site | undefined {
  return context.sites.find((site) => site.id === id);
}

/** The language asked for if the site has it, else the site's own. */
export function languageOf(site: Site, asked: string | undefined): Language {
  const wanted = asked?.slice(0, 2).toLowerCase();
  return site.languages.find((language) => language === wanted) ?? site.languages[0];
}
