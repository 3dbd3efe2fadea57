/** The compose files, read as Docker reads them: what they mount, set and open fits the image and the server. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadConfig } from '../../server/config.ts';
import { production } from '../config/small-shop.ts';
import { siteConfig } from '../support/jawort.ts';
import { imageOf, readDockerfile, root } from './dockerfile.ts';

interface Service {
  readonly image?: string;
  readonly env_file?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly (string | { readonly type: string; readonly source: string; readonly target: string })[];
  readonly ports?: readonly string[];
  readonly depends_on?: readonly string[] | Readonly<Record<string, unknown>>;
  readonly cap_drop?: readonly string[];
  readonly read_only?: boolean;
  readonly stop_grace_period?: string;
}

interface Compose {
  readonly services: Readonly<Record<'jawort' | string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const image = imageOf(readDockerfile());
const read = (name: string) => parse(readFileSync(join(root, name), 'utf8')) as Compose;
const sqlite = read('compose.yaml');
const postgres = read('compose.postgres.yaml');

/** Fills in what `.env` holds, as Docker does. */
const filledIn = (value: string) =>
  value.replace(/\$\{(\w+):\?[^}]*\}/g, (_all, name: string) => `${name.toLowerCase()}1`);

function mountsOf(service: Service | undefined) {
  return (service?.volumes ?? []).map((volume) => {
    if (typeof volume !== 'string') return volume;
    const [source = '', target = ''] = volume.split(':');
    return { type: source.startsWith('.') ? 'bind' : 'volume', source, target };
  });
}

/** The settings with which the server in the container starts. */
function settingsOf(...files: readonly Compose[]) {
  const set = files.flatMap(({ services }) => Object.entries(services.jawort?.environment ?? {}));
  const env = Object.fromEntries(set.map(([name, value]) => [name, filledIn(value)]));
  return loadConfig({ ...production, ...image.env, ...env }, () =>
    JSON.stringify({ publicUrl: 'https://optin.example.com', trustProxy: 1, sites: [siteConfig()] }),
  );
}

describe.each([
  ['compose.yaml', sqlite],
  ['compose.postgres.yaml', postgres],
])('%s', (_name, file) => {
  const services = Object.entries(file.services);

  it('mounts only volumes that it declares and files that are here or that `jawort init` writes', () => {
    const made = ['./jawort.config.json'];
    const mounts = services.flatMap(([, service]) => mountsOf(service));
    const named = mounts.filter(({ type }) => type === 'volume').map(({ source }) => source);
    expect(new Set(named)).toEqual(new Set(Object.keys(file.volumes)));
    for (const { type, source } of mounts)
      if (type === 'bind' && !made.includes(source)) expect(existsSync(join(root, source)), source).toBe(true);
  });

  it('waits only for services that there are', () => {
    const known = [...Object.keys(sqlite.services), ...Object.keys(file.services)];
    for (const [, { depends_on: others = [] }] of services)
      for (const other of Array.isArray(others) ? others : Object.keys(others)) expect(known).toContain(other);
  });

  it('opens nothing to the internet but the TLS proxy', () => {
    const open = services.filter(([, { ports }]) => ports !== undefined).map(([name]) => name);
    expect(open).toEqual(file === sqlite ? ['caddy'] : []);
  });
});

describe('The server in compose.yaml', () => {
  const { jawort, caddy } = sqlite.services;

  it('keeps its database in a volume, and finds its configuration where it looks for it', () => {
    const targets = mountsOf(jawort).map(({ target }) => target);
    expect(targets).toEqual([settingsOf(sqlite).dataFolder, jawort?.environment?.JAWORT_CONFIG]);
    // The rest is read-only: what a command writes where it is started has to have a place.
    expect(targets).toContain(image.workdir);
    expect(jawort?.env_file).toBe('jawort.env');
  });

  it('has no rights that it does not need, and the time to drain', () => {
    expect(jawort).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    const longestDrain = /longestDrainMilliseconds = (\d+)_000/.exec(
      readFileSync(join(root, 'server/run-server.ts'), 'utf8'),
    );
    expect(Number.parseInt(jawort?.stop_grace_period ?? '', 10)).toBeGreaterThan(Number(longestDrain?.[1]));
  });

  it('is where the proxy looks for it, and the proxy gets its file', () => {
    expect(caddy?.environment?.JAWORT).toBe(`jawort:${image.ports[0]}`);
    const caddyfile = readFileSync(join(root, 'deploy/Caddyfile'), 'utf8');
    for (const [, name = ''] of caddyfile.matchAll(/\{\$(\w+)/g))
      expect(Object.keys(caddy?.environment ?? {})).toContain(name);
    expect(mountsOf(caddy)[0]).toMatchObject({ source: './deploy/Caddyfile', target: '/etc/caddy/Caddyfile' });
  });
});

describe('With compose.postgres.yaml on top', () => {
  it('the server starts on PostgreSQL, with a journal in a volume of its own, apart from the database', () => {
    const { databaseUrl = '', journalPath } = settingsOf(sqlite, postgres);
    const { jawort, postgres: database } = postgres.services;
    const { username, password, hostname, pathname } = new URL(databaseUrl);
    expect(Object.keys(postgres.services)).toContain(hostname);
    expect(database?.environment).toMatchObject({ POSTGRES_USER: username, POSTGRES_DB: pathname.slice(1) });
    expect(filledIn(database?.environment?.POSTGRES_PASSWORD ?? '')).toBe(password);

    const journal = mountsOf(jawort).find(({ target }) => target === dirname(journalPath));
    expect(journal?.type).toBe('volume');
    expect(mountsOf(database).map(({ source }) => source)).not.toContain(journal?.source);
    expect(image.folders).toContain(journal?.target);
  });
});
