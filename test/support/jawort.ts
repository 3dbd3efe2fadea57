/** Gives a test its own whole Jawort: real HTTP, real SQLite in a folder of its own, and a simulated WhatsApp on loopback. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { SimulatedWhatsApp } from '../../demo/whatsapp/contract.ts';
import { startSimulatedWhatsApp } from '../../demo/whatsapp/start.ts';
import type { Clock } from '../../server/clock.ts';
import { loadConfig } from '../../server/config.ts';
import type { FormResponse } from '../../server/http/wire.ts';
import { type RunningServer, startServer } from '../../server/start.ts';
import type { Log } from '../../server/usecases/context.ts';
import { expireSilentOptIns } from '../../server/usecases/expire.ts';
import { makeDatabase, type Row, type TestDatabase } from './database.ts';
import { makeFastFolder } from './fast-folder.ts';

export const ownerKey = 'owner-key-of-the-tests-only';
export const appSecret = 'app-secret-of-the-tests-only';
export const verifyToken = 'verify-token-of-the-tests';
export const whatsappToken = 'whatsapp-token-of-the-tests';
export const phoneNumberId = '106540352242922';
export const siteId = 'blumen-mueller';
export const origin = 'https://blumen-mueller.example';

/** The business, as a simulated WhatsApp has to know it. */
export const account = {
  appSecret,
  verifyToken,
  token: whatsappToken,
  phoneNumberId,
  businessNumber: '+493012345678',
};

/** For a server of this business that has the WhatsApp beside it. */
export function environmentBeside(whatsapp: SimulatedWhatsApp) {
  return {
    JAWORT_OWNER_KEY: ownerKey,
    WHATSAPP_TOKEN: whatsappToken,
    WHATSAPP_APP_SECRET: appSecret,
    WHATSAPP_VERIFY_TOKEN: verifyToken,
    WHATSAPP_GRAPH_URL: whatsapp.graphUrl,
  };
}

/** A clock that tests can turn. It runs on from where it was set, as real ones do. */
export interface TurnableClock extends Clock {
  advance(time: { readonly days?: number; readonly hours?: number; readonly seconds?: number }): void;
}

export function turnableClock(): TurnableClock {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    advance({ days = 0, hours = 0, seconds = 0 }) {
      ahead += ((days * 24 + hours) * 3600 + seconds) * 1000;
    },
  };
}

type Overrides = Record<string, unknown>;

/** The config file of a small shop, with what a test wants different. */
export function siteConfig(overrides: Overrides = {}): Overrides {
  return {
    id: siteId,
    origins: [origin],
    company: {
      name: 'Blumen Müller',
      legalName: 'Blumen Müller GmbH',
      address: 'Lindenstraße 12, 10969 Berlin',
      email: 'hallo@blumen-mueller.example',
      privacyUrl: 'https://blumen-mueller.example/datenschutz',
      imprintUrl: 'https://blumen-mueller.example/impressum',
    },
    whatsapp: { number: '+493012345678', phoneNumberId, businessAccountId: '102290129340398' },
    languages: ['de', 'en'],
    formality: 'informal',
    purposes: [
      {
        id: 'offers',
        kind: 'marketing',
        label: {
          de: 'Angebote und Neuheiten zu Blumen und Geschenken, höchstens 4-mal im Monat',
          en: 'offers and news about flowers and gifts, at most 4 times a month',
        },
      },
      {
        id: 'orders',
        kind: 'transactional',
        label: { de: 'Meldungen zu deiner Bestellung', en: 'messages about your order' },
      },
    ],
    chatPurpose: 'offers',
    phone: { field: 'required', country: 'DE', countries: ['DE', 'AT', 'CH'] },
    ...overrides,
  };
}

export interface Jawort {
  readonly url: string;
  readonly server: RunningServer;
  readonly whatsapp: SimulatedWhatsApp;
  readonly clock: TurnableClock;
  /** Everything that was logged, as text. */
  readonly logged: () => string;
  readonly folder: string;
  /** The variables it was started with: for a command beside it, or a second server on the same database. */
  readonly env: Readonly<Record<string, string>>;
  readonly publicUrl: string;
  form(lang?: string): Promise<FormResponse>;
  /** A first opt-in as the panel records it. */
  optIn(form: FormResponse, answers?: Overrides, headers?: Record<string, string>): Promise<Response>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  asOwner(path: string, init?: RequestInit): Promise<Response>;
  check(person: { phone: string } | { userId: string }, purpose?: string): Promise<Record<string, unknown>>;
  /**
   * Resolves when all that is due has left and what WhatsApp says about it has come back. What has not been sent by then
   * is not going to be sent.
   */
  allSent(): Promise<void>;
  /** What passing time does to opt-ins, without waiting for housekeeping to come round. */
  tidy(): Promise<void>;
  /** Resolves when all that WhatsApp has handed over has been worked on. */
  worked(): Promise<void>;
  /** What lies in the database, once that is so: for what no route can show, such as that something is gone. */
  rows(sql: string): Promise<Row[]>;
  /** A change behind the server's back, at a moment when it is done with that. */
  run(sql: string): Promise<void>;
  /** Stops the server and starts it again on the same data, with another site configuration if `site` is given. */
  restart(change?: {
    readonly site?: Overrides;
    readonly whileDown?: () => void | Promise<void>;
    /** From then on. */
    readonly env?: Readonly<Record<string, string>>;
  }): Promise<void>;
  close(): Promise<void>;
}

export async function startJawort(
  options: {
    readonly site?: Overrides;
    readonly file?: Overrides;
    readonly env?: Record<string, string>;
    readonly whatsapp?: Overrides;
    /** A database of this kind, whatever the test run is about. */
    readonly on?: (folder: string) => TestDatabase | Promise<TestDatabase>;
  } = {},
): Promise<Jawort> {
  const folder = makeFastFolder('jawort-test-');
  const database = await (options.on ?? makeDatabase)(folder);
  const clock = turnableClock();
  const lines: string[] = [];
  const note = (level: string) => (about: object, message: string) => {
    lines.push(
      `${level} ${message} ${JSON.stringify(about, (_key, value: unknown) => (value instanceof Error ? String(value.stack) : value))}`,
    );
  };
  const log: Log = { info: note('info'), warn: note('warn'), error: note('error') };
  const whatsapp = await startSimulatedWhatsApp({
    ...account,
    businessAccountId: '102290129340398',
    now: () => clock.now(),
    ...options.whatsapp,
  });
  const publicUrl = 'https://optin.example.com';
  const env = {
    PORT: '0',
    ...database.env,
    JAWORT_CONFIG: join(folder, 'jawort.config.json'),
    JAWORT_SECRET: 'a secret that only the tests use 0123456789',
    ...environmentBeside(whatsapp),
    ...options.env,
  };
  const start = (site = options.site) => {
    const file = {
      publicUrl,
      limits: { requestsPerMinutePerIp: 'off', templatesPerIpPerDay: 'off', templatesPerSitePerDay: 'off' },
      sites: [siteConfig(site)],
      ...options.file,
    };
    writeFileSync(env.JAWORT_CONFIG, JSON.stringify(file));
    return startServer(loadConfig(env), log, clock);
  };
  let server = await start();
  whatsapp.setWebhookUrl(`${server.url}/webhooks/whatsapp`);

  const request = (path: string, init: RequestInit = {}) => fetch(`${server.url}${path}`, init);
  const json = { 'content-type': 'application/json' };
  // A server that is down, or cannot work, is looked at as it is.
  const worked = async () => {
    const once = () => server.context.backlog.caughtUp();
    // On a slow machine a large batch may take longer than anybody waits who only asks.
    await once()
      .catch(once)
      .catch(() => {});
  };
  const rows = async (sql: string) => {
    await worked();
    return database.rows(sql);
  };
  const run = async (sql: string) => {
    await worked();
    await database.run(sql);
  };
  return {
    get url() {
      return server.url;
    },
    get server() {
      return server;
    },
    whatsapp,
    clock,
    folder,
    env,
    publicUrl,
    logged: () => lines.join('\n'),
    async form(lang = 'de') {
      const response = await request(`/v1/sites/${siteId}/form?lang=${lang}`, { headers: { origin } });
      return (await response.json()) as FormResponse;
    },
    optIn: (form, answers = {}, headers = {}) =>
      request(`/v1/sites/${siteId}/opt-ins`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain;charset=UTF-8', origin, ...headers },
        body: JSON.stringify({
          token: form.token,
          wording: form.wording.id,
          purposes: ['offers'],
          phone: '0171 2345678',
          page: `${origin}/rosen?utm_source=brief#oben`,
          ...answers,
        }),
      }),
    get: (path, headers = {}) => request(path, { headers }),
    asOwner: (path, init = {}) =>
      request(path, { ...init, headers: { authorization: `Bearer ${ownerKey}`, ...init.headers } }),
    async check(person, purpose = 'offers') {
      const response = await request('/v1/consent-checks', {
        method: 'POST',
        headers: { ...json, authorization: `Bearer ${ownerKey}` },
        body: JSON.stringify({ site: siteId, purpose, ...person }),
      });
      return (await response.json()) as Record<string, unknown>;
    },
    async allSent() {
      const left = async () => {
        await server.emptyOutbox();
        await whatsapp.settled();
        await worked();
        // Now, and not when the waiting began: what was just worked on may have queued an answer.
        const isDue = `state = 'sending' OR (state = 'queued' AND held_by IS NULL AND due_at <= '${clock.now().toISOString()}')`;
        return rows(`SELECT kind, state FROM outbox WHERE ${isDue}`);
      };
      await expect.poll(left).toEqual([]);
    },
    async tidy() {
      while ((await expireSilentOptIns(server.context)) > 0);
    },
    worked,
    rows,
    run,
    async restart({ site, whileDown, env: changed } = {}) {
      await server.close();
      await whileDown?.();
      Object.assign(env, changed);
      server = await start(site);
      whatsapp.setWebhookUrl(`${server.url}/webhooks/whatsapp`);
    },
    async close() {
      await server.close();
      await whatsapp.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
