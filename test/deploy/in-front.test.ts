/** The examples for what stands in front of and around the server: they fit what it listens to, lets in and needs. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../server/config.ts';
import { siteConfig } from '../support/jawort.ts';
import { root } from './dockerfile.ts';

const read = (name: string) => readFileSync(join(root, name), 'utf8').replace(/^\s*#.*$/gm, '');
const usual = loadConfig({}, () => JSON.stringify({ sites: [siteConfig()] }));
/** What the server itself lets in at the webhook's door. */
const mostMegabytes = Number(/mostBytes = '(\d+)mb'/.exec(read('server/http/routes/webhook.ts'))?.[1]);

const proxies = [
  [
    'nginx',
    read('deploy/nginx.conf'),
    /client_max_body_size (\d+)m;/,
    /location ~\* \^\/metrics\(\/\|\$\) \{\s*return 404;/,
  ],
  ['Caddy', read('deploy/Caddyfile'), /max_size (\d+)MB/, /@inside path \/metrics \/metrics\/\*\s*respond @inside 404/],
] as const;

describe.each(proxies)('%s in front of the server', (_name, file, size, blocked) => {
  it('looks for it where it listens by default', () => {
    expect(file).toContain(`${usual.host}:${usual.port}`);
  });

  it('lets in whatever Meta may send', () => {
    expect(mostMegabytes).toBeGreaterThanOrEqual(3);
    expect(Number(size.exec(file)?.[1])).toBeGreaterThan(mostMegabytes);
  });

  it('keeps the metrics inside', () => {
    expect(file).toMatch(blocked);
  });

  it('keeps no copy of an answer, and writes no log of visitors', () => {
    expect(file).not.toMatch(/proxy_cache\b|^\s*log\b|access_log (?!off)/m);
  });
});

describe('nginx in front of the server', () => {
  it('passes on the address it sees, never one that a visitor claims', () => {
    const forwarded = [...read('deploy/nginx.conf').matchAll(/X-Forwarded-For (.+);/g)].map(([, value]) => value);
    expect(forwarded).toEqual(['$remote_addr']);
  });
});

describe('The unit for systemd', () => {
  const unit = Object.fromEntries(
    read('deploy/jawort.service')
      .split('\n')
      .filter((line) => line.includes('='))
      .map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
  );
  const home = unit.WorkingDirectory ?? '';

  it('starts the server itself, with the Node that npm ci brings', () => {
    const [node = '', ...args] = (unit.ExecStart ?? '').split(' ');
    expect(existsSync(node.replace(home, root))).toBe(true);
    expect(args).toEqual(['server/main.ts']);
    expect(existsSync(join(root, 'server/main.ts'))).toBe(true);
  });

  it('as a user without power, who may write to the data and to nothing else', () => {
    expect(unit.User).toBe('jawort');
    expect(unit.ProtectSystem).toBe('strict');
    expect(unit.ReadWritePaths).toBe(join(home, usual.dataFolder).replace(/\/$/, ''));
  });
});
