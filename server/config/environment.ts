/** Everything that comes from environment variables. No line made here ever shows a value: most of them are secrets. */
import { join } from 'node:path';
import { isNearby } from '../notify/public-address.ts';
import type { Secrets } from '../secrets.ts';
import { isPrivateEnough, webUrl } from './address.ts';
import { firstPerKey, type Mistake } from './mistakes.ts';
import { nearest } from './nearest.ts';
import { secretFindings } from './secret-rules.ts';
import type { Findings } from './site-rules.ts';

interface EnvironmentReading extends Findings {
  readonly configPath: string;
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  /** With the password in it: never shown. */
  readonly databaseUrl: string | undefined;
  readonly journalPath: string;
  readonly production: boolean;
  readonly graph: { readonly url: string; readonly version: string };
  /** Sender of mails. */
  readonly smtpFrom: string | undefined;
  readonly secrets: Secrets;
}

type Environment = Readonly<Record<string, string | undefined>>;

const known = [
  'PORT',
  'HOST',
  'DATABASE_URL',
  'JAWORT_CONFIG',
  'JAWORT_DATA',
  'JAWORT_SECRET',
  'JAWORT_SECRET_PREVIOUS',
  'JAWORT_JOURNAL',
  'JAWORT_OWNER_KEY',
  'WHATSAPP_TOKEN',
  'WHATSAPP_APP_SECRET',
  'WHATSAPP_VERIFY_TOKEN',
  'WHATSAPP_GRAPH_URL',
  'WHATSAPP_GRAPH_VERSION',
  'SMTP_URL',
  'SMTP_FROM',
];

export function readEnvironment(env: Environment): EnvironmentReading {
  // Spaces and line ends come along when a secret is read from a file; an empty variable is one that is not set.
  const read = (name: string) => env[name]?.trim() || undefined;
  const production = read('NODE_ENV') === 'production';
  const port = portOf(read('PORT'));
  const graphUrl = graphUrlOf(read('WHATSAPP_GRAPH_URL'), production);
  const graphVersion = graphVersionOf(read('WHATSAPP_GRAPH_VERSION'));
  const secrets = secretsIn(read);
  const dataFolder = read('JAWORT_DATA') ?? 'data/';
  const databaseUrl = read('DATABASE_URL');
  const aboutSecrets = secretFindings(secrets, { production, emptySecret: env.JAWORT_SECRET?.trim() === '' });
  return {
    configPath: read('JAWORT_CONFIG') ?? 'jawort.config.json',
    host: read('HOST') ?? '127.0.0.1',
    port: port.value,
    dataFolder,
    databaseUrl,
    journalPath: read('JAWORT_JOURNAL') ?? join(dataFolder, 'journal.jsonl'),
    production,
    graph: { url: graphUrl.value, version: graphVersion.value },
    smtpFrom: read('SMTP_FROM'),
    secrets,
    mistakes: firstPerKey([
      ...mistake('PORT', port.what),
      ...mistake('WHATSAPP_GRAPH_URL', graphUrl.what),
      ...mistake('WHATSAPP_GRAPH_VERSION', graphVersion.what),
      ...mistake('DATABASE_URL', databaseProblem(databaseUrl)),
      ...mistake('SMTP_URL', smtpProblem(secrets.smtpUrl)),
      ...mistake('SMTP_FROM', secrets.smtpUrl !== undefined && read('SMTP_FROM') === undefined ? noSender : undefined),
      ...missingBesideDatabase(read, databaseUrl),
      ...aboutSecrets.mistakes,
    ]),
    warnings: [...misspelt(env), ...aboutSecrets.warnings, ...unusualSmtp(secrets.smtpUrl, production)],
  };
}

interface Read<Value> {
  readonly value: Value;
  readonly what?: string;
}

function portOf(typed: string | undefined): Read<number> {
  const usual = 8787;
  if (typed === undefined) return { value: usual };
  const value = Number(typed);
  if (/^\d{1,5}$/.test(typed) && value <= 65_535) return { value };
  return { value: usual, what: 'is not a port. Write a whole number from 1 to 65535, for example 8787.' };
}

function graphUrlOf(typed: string | undefined, production: boolean): Read<string> {
  const usual = 'https://graph.facebook.com';
  if (typed === undefined) return { value: usual };
  const url = webUrl(typed);
  if (url === undefined || url.search !== '' || url.hash !== '') {
    return { value: usual, what: `is not a web address. Leave it out for Meta's own, ${usual}.` };
  }
  if (production && !isPrivateEnough(url)) {
    return {
      value: usual,
      what: 'starts with http://, but in production the access token may only travel over https://.',
    };
  }
  return { value: `${url.origin}${url.pathname.replace(/\/+$/, '')}` };
}

function graphVersionOf(typed: string | undefined): Read<string> {
  const usual = 'v25.0';
  if (typed === undefined) return { value: usual };
  return /^v\d{1,3}\.\d{1,2}$/.test(typed)
    ? { value: typed }
    : { value: usual, what: `is not a version of the Graph API. Write it like ${usual}, or leave it out.` };
}

function databaseProblem(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const url = URL.parse(typed);
  if (url?.protocol === 'postgres:' || url?.protocol === 'postgresql:') return undefined;
  return (
    'is not the address of a PostgreSQL database. Write it like postgresql://user:password@host:5432/jawort, ' +
    'or remove it: Jawort then keeps its database in the folder JAWORT_DATA.'
  );
}

const noSender = 'is missing. With SMTP_URL it has to be given: the address that mails come from.';

function smtpProblem(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const url = URL.parse(typed);
  if ((url?.protocol === 'smtp:' || url?.protocol === 'smtps:') && url.hostname !== '') return undefined;
  return 'is not the address of a mail server. Write it like smtps://user:password@mail.example.com:465.';
}

/** The password travels to it, and what customers write. */
function unusualSmtp(typed: string | undefined, production: boolean): Mistake[] {
  const url = typed === undefined ? null : URL.parse(typed);
  if (!production || url?.protocol !== 'smtp:' || isNearby(url.hostname)) return [];
  const what =
    'starts with smtp://. Mails then leave only if the server offers encryption (STARTTLS); smtps:// is the safer choice if it has that.';
  return mistake('SMTP_URL', what);
}

/** Nothing beside a database server can be made up: another process, or another machine, has to find the same. */
function missingBesideDatabase(read: (name: string) => string | undefined, databaseUrl: string | undefined): Mistake[] {
  if (databaseUrl === undefined || databaseProblem(databaseUrl) !== undefined) return [];
  const why = 'is missing. With DATABASE_URL it has to be given, because';
  return [
    ...(read('JAWORT_SECRET') === undefined
      ? mistake('JAWORT_SECRET', `${why} every process needs the same. Make one with: openssl rand -base64 32`)
      : []),
    ...(read('JAWORT_JOURNAL') === undefined
      ? mistake('JAWORT_JOURNAL', `${why} it must survive the database. Write the path of a file outside its backups.`)
      : []),
  ];
}

function secretsIn(read: (name: string) => string | undefined): Secrets {
  const names: Readonly<Record<keyof Secrets, string>> = {
    secret: 'JAWORT_SECRET',
    secretPrevious: 'JAWORT_SECRET_PREVIOUS',
    ownerKey: 'JAWORT_OWNER_KEY',
    whatsappToken: 'WHATSAPP_TOKEN',
    whatsappAppSecret: 'WHATSAPP_APP_SECRET',
    whatsappVerifyToken: 'WHATSAPP_VERIFY_TOKEN',
    smtpUrl: 'SMTP_URL',
  };
  const found = Object.entries(names).map(([key, name]) => [key, read(name)] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

/** JAWORT_SECERT would be ignored in silence, and a fresh secret made in its place. Other tools' names are theirs. */
function misspelt(env: Environment): Mistake[] {
  return Object.keys(env)
    .filter((name) => /^(?:JAWORT|WHATSAPP|SMTP)_/.test(name) && !known.includes(name))
    .flatMap((name) => {
      const meant = nearest(name, known);
      return meant === undefined
        ? []
        : [{ path: [name], what: `is not a variable that Jawort knows. Did you mean ${meant}?` }];
    });
}

function mistake(name: string, what: string | undefined): Mistake[] {
  return what === undefined ? [] : [{ path: [name], what }];
}
