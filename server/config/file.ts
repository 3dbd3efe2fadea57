/** From the config file to settings, or to mistakes: all of them at once, each with its key. */

import { lintSite } from '../consent/lint/lint-site.ts';
import type { AvatarFile, Site } from '../consent/site.ts';
import { wordingProblems, wordingWarnings } from '../consent/wording-problems.ts';
import { isPrivateEnough, webUrl } from './address.ts';
import { appearanceSchema } from './appearance-schema.ts';
import { type ReadPicture, readAvatar } from './avatar-file.ts';
import { completeSite } from './complete-site.ts';
import { type FileContent, fileSchema } from './file-schema.ts';
import { jsonMistake } from './json-mistake.ts';
import { firstPerKey, type Mistake } from './mistakes.ts';
import { type Findings, siteFindings } from './site-rules.ts';

interface FileReading extends Findings {
  /** Texts that must not be sent as they stand. The server says so and starts: its heuristics are no judge. */
  readonly textErrors: readonly Mistake[];
  /** Absent when the file cannot be understood as a whole. */
  readonly content?: Omit<FileContent, 'sites'> & {
    readonly sites: readonly Site[];
    /** Ids of those whose `origins` the file leaves out. */
    readonly guessedOrigins: readonly string[];
  };
}

interface FileSource {
  readonly path: string;
  readonly read: (path: string) => string;
  readonly readPicture: ReadPicture;
  readonly production: boolean;
}

export function readConfigFile({ path, read, readPicture, production }: FileSource): FileReading {
  let text: string;
  try {
    text = read(path).replace(/^\uFEFF/, ''); // Windows editors put an invisible mark first
  } catch (error) {
    return unreadable(whyUnread(error));
  }
  const broken = jsonMistake(text);
  if (broken) return unreadable(`is not valid JSON at line ${broken.line}, column ${broken.column}: ${broken.why}`);
  return understand(JSON.parse(text), production, (name) => readAvatar(name, path, readPicture));
}

function unreadable(what: string): FileReading {
  return { mistakes: [{ path: [], what }], warnings: [], textErrors: [] };
}

function whyUnread(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') {
    return 'does not exist. Let "npm run jawort -- init" (installed from npm: "npx jawort init") ask you a few questions and write it, or set JAWORT_CONFIG to the path of yours.';
  }
  if (code === 'EACCES') return 'may not be read by the user that runs Jawort. Give that user the right to read it.';
  if (code === 'EISDIR') return 'is a folder. Set JAWORT_CONFIG to the path of the file itself.';
  return 'could not be read. Set JAWORT_CONFIG to the path of a readable file.';
}

function understand(raw: unknown, production: boolean, pictureOf: (name: string) => AvatarFile | string): FileReading {
  const parsed = fileSchema.safeParse(raw);
  const rawSites = sitesIn(raw);
  const findings = rawSites.map((site, index) => siteFindings(site, ['sites', index]));
  const pictures = rawSites.map((site) => {
    const name = appearanceSchema.safeParse(valueAt(site, ['appearance'])).data?.avatar;
    return name === undefined ? undefined : pictureOf(name);
  });
  const mistakes = firstPerKey([
    ...(parsed.success ? [] : parsed.error.issues.flatMap(mistakesOf)),
    ...findings.flatMap((found) => found.mistakes),
    ...repeated(rawSites, ['id'], 'is the id of another site too. Give each its own.'),
    ...repeated(
      rawSites,
      ['whatsapp', 'phoneNumberId'],
      'belongs to another site too. Each site needs a WhatsApp number of its own.',
    ),
    ...publicUrlMistakes(raw, production),
    ...webhookMistakes(rawSites, production),
    ...ownerUrlMistakes(raw, rawSites, production),
    ...pictures.flatMap((found, index): Mistake[] =>
      typeof found === 'string' ? [{ path: ['sites', index, 'appearance', 'avatar'], what: found }] : [],
    ),
  ]);
  const warnings = [
    ...findings.flatMap((found) => found.warnings),
    ...repeated(rawSites, ['whatsapp', 'number'], 'is the number of another site too. Check which one is right.'),
  ];
  if (!parsed.success || mistakes.length > 0) return { mistakes, warnings, textErrors: [] };

  const sites = parsed.data.sites.flatMap((site, index) => {
    const picture = pictures[index];
    return completeSite(site, typeof picture === 'string' ? undefined : picture) ?? [];
  });
  const wording = sites.flatMap((site, index) =>
    wordingProblems(site).map(
      (what): Mistake => ({ path: ['sites', index], what: `cannot be shown in WhatsApp. ${what}` }),
    ),
  );
  const tooLong = sites.flatMap((site, index) =>
    wordingWarnings(site).map((what): Mistake => ({ path: ['sites', index], what: `is long for WhatsApp. ${what}` })),
  );
  const linted = sites.flatMap((site, index) =>
    lintSite(site).map(({ severity, path, what }) => ({
      severity,
      mistake: { path: ['sites', index, ...path], what },
    })),
  );
  const lintOf = (wanted: string) => linted.flatMap(({ severity, mistake }) => (severity === wanted ? [mistake] : []));
  const guessedOrigins = parsed.data.sites.filter(({ origins }) => origins === undefined).map(({ id }) => id);
  return {
    mistakes: wording,
    warnings: [...warnings, ...tooLong, ...lintOf('warning')],
    textErrors: lintOf('error'),
    content: { ...parsed.data, sites, guessedOrigins },
  };
}

/** One mistake per unknown key, each with its own key and its own sentence. */
function mistakesOf(issue: FileIssue): Mistake[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, what: issue.message }];
  const sentences = issue.message.split('\n');
  return issue.keys.map((key, index) => ({ path: [...issue.path, key], what: sentences[index] ?? issue.message }));
}

type FileIssue = NonNullable<ReturnType<typeof fileSchema.safeParse>['error']>['issues'][number];

/** Looks at the raw value: the rest of the file may be unreadable, and this is a mistake all the same. */
function publicUrlMistakes(raw: unknown, production: boolean): Mistake[] {
  const path = ['publicUrl'];
  const typed = valueAt(raw, path);
  if (!production || raw === null || typeof raw !== 'object') return [];
  if (typed === undefined) {
    const write = 'Write the address of this server as browsers reach it, for example "https://optin.example.com".';
    return [{ path, what: `is missing. ${write}` }];
  }
  const url = typeof typed === 'string' ? webUrl(typed.trim()) : undefined;
  const what = 'starts with http://, but in production it has to be https://, or phone numbers travel unprotected.';
  return url === undefined || isPrivateEnough(url) ? [] : [{ path, what }];
}

/** A number that travels to a receiver must not be read on the way. */
function webhookMistakes(rawSites: readonly unknown[], production: boolean): Mistake[] {
  if (!production) return [];
  const what = 'starts with http://, but in production events may only travel over https://.';
  return rawSites.flatMap((site, index) => {
    const hooks = valueAt(site, ['webhooks']);
    return (Array.isArray(hooks) ? hooks : []).flatMap((hook: unknown, place): Mistake[] =>
      isOpenOnTheWay(valueAt(hook, ['url'])) ? [{ path: ['sites', index, 'webhooks', place, 'url'], what }] : [],
    );
  });
}

/** What customers write, even less. */
function ownerUrlMistakes(raw: unknown, rawSites: readonly unknown[], production: boolean): Mistake[] {
  if (!production) return [];
  const forwards = rawSites.flatMap((site, index): Mistake[] =>
    isOpenOnTheWay(valueAt(site, ['forward', 'url']))
      ? [
          {
            path: ['sites', index, 'forward', 'url'],
            what: 'starts with http://, but in production messages may only travel over https://.',
          },
        ]
      : [],
  );
  if (!isOpenOnTheWay(valueAt(raw, ['alerts', 'url']))) return forwards;
  const what = 'starts with http://, but in production alerts may only travel over https://.';
  return [...forwards, { path: ['alerts', 'url'], what }];
}

function isOpenOnTheWay(typed: unknown): boolean {
  const url = typeof typed === 'string' ? webUrl(typed.trim()) : undefined;
  return url !== undefined && !isPrivateEnough(url);
}

function repeated(rawSites: readonly unknown[], path: readonly string[], what: string): Mistake[] {
  const values = rawSites.map((site) => valueAt(site, path));
  return values.flatMap((value, index) =>
    typeof value === 'string' && values.indexOf(value) < index ? [{ path: ['sites', index, ...path], what }] : [],
  );
}

function sitesIn(raw: unknown): readonly unknown[] {
  const sites = valueAt(raw, ['sites']);
  return Array.isArray(sites) ? sites : [];
}

function valueAt(raw: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined,
    raw,
  );
}
