/**
 * All settings of a server, from the environment and the config file. Read once at the start; a server that would run
 * with half of them does not start, and says everything that is wrong at once.
 */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readPictureFile } from './config/avatar-file.ts';
import { readEnvironment } from './config/environment.ts';
import { readConfigFile } from './config/file.ts';
import { mailboxesWithoutServer } from './config/mail-rules.ts';
import { ConfigError, linesOf } from './config/mistakes.ts';
import type { Site } from './consent/site.ts';
import type { Secrets } from './secrets.ts';
import type { OwnersEar } from './usecases/context.ts';

export { ConfigError } from './config/mistakes.ts';

export interface Config {
  /** Origin under which browsers reach this server, without a trailing slash. */
  readonly publicUrl: string;
  /** For Express: hops, or subnets. Never true. */
  readonly trustProxy: number | readonly string[];
  readonly limits: {
    readonly requestsPerMinutePerIp: number | 'off';
    readonly templatesPerIpPerDay: number | 'off';
    readonly templatesPerSitePerDay: number | 'off';
  };
  readonly sites: readonly Site[];
  /** Who is told when something needs the owner. */
  readonly alerts: { readonly email?: string | undefined; readonly url?: string | undefined };
  readonly smtpFrom: string | undefined;
  readonly seals: { readonly everyMinutes: number; readonly appendTo?: string | undefined };
  readonly host: string;
  readonly port: number;
  /** Folder of the embedded database. */
  readonly dataFolder: string;
  /** PostgreSQL in place of it. With the password in it: never shown. */
  readonly databaseUrl: string | undefined;
  /** File that survives the database: what must hold even after an old backup was restored. */
  readonly journalPath: string;
  readonly production: boolean;
  /** The Cloud API; the url has no trailing slash. */
  readonly graph: { readonly url: string; readonly version: string };
  readonly secrets: Secrets;
  /** Texts that advertise where they must not, or do not say what they have to. The server starts; `jawort check` fails. */
  readonly textErrors: readonly string[];
  /** Allowed, but probably not meant. One line each, for the log at the start; never with a value from the environment. */
  readonly warnings: readonly string[];
  /** Ids of sites that name no `origins`: then imprint and privacy policy say where the pages are, and may be elsewhere. */
  readonly guessedOrigins: readonly string[];
}

/**
 * @param readFile reads the config file as text; throws like `readFileSync`.
 * @param readPicture reads a picture beside it.
 * @throws {ConfigError} with every mistake, one line each, and nothing else.
 */
export function loadConfig(
  env: NodeJS.ProcessEnv,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
  readPicture = readPictureFile,
): Config {
  const environment = readEnvironment(env);
  const { production, configPath } = environment;
  const file = readConfigFile({ path: configPath, read: readFile, readPicture, production });

  const unreached = file.content ? mailboxesWithoutServer(file.content, environment.secrets.smtpUrl) : [];
  const mistakes = [...environment.mistakes, ...file.mistakes, ...(production ? unreached : [])];
  const problems = linesOf(mistakes, configPath);
  if (problems.length > 0 || file.content === undefined) throw new ConfigError(problems);

  const { content } = file;
  const publicUrl = content.publicUrl ?? `http://localhost:${environment.port}`;
  // At a desk nobody waits for the mails.
  const warnings = linesOf([...environment.warnings, ...file.warnings, ...unreached], configPath);
  return {
    publicUrl,
    trustProxy: content.trustProxy,
    limits: content.limits,
    sites: content.sites,
    seals: content.seals,
    alerts: content.alerts,
    smtpFrom: environment.smtpFrom,
    host: environment.host,
    port: environment.port,
    dataFolder: environment.dataFolder,
    databaseUrl: environment.databaseUrl,
    journalPath: environment.journalPath,
    production,
    graph: environment.graph,
    secrets: environment.secrets,
    textErrors: linesOf(file.textErrors, configPath),
    warnings:
      production && publicUrl.startsWith('https:') && content.trustProxy === 0 ? [...warnings, noProxy] : warnings,
    guessedOrigins: content.guessedOrigins,
  };
}

/** What use cases may know of it: whether mails can leave, not how. */
export function ownersEar({ alerts, secrets }: Config): OwnersEar {
  return { alerts, canMail: secrets.smtpUrl !== undefined };
}

/** What must not be full: the database's folder, or where the journal lies if the database is elsewhere. */
export function diskFolderOf({ databaseUrl, dataFolder, journalPath }: Config): string {
  return databaseUrl === undefined ? dataFolder : dirname(journalPath);
}

/** Jawort speaks plain HTTP, so https means that something stands in front; trusting nobody, it sees one address for all. */
const noProxy =
  'trustProxy is 0, but publicUrl is https://, so a proxy stands in front: all visitors seem to come from its address, ' +
  'in the evidence and for the limits. Usually 1 is right.';
