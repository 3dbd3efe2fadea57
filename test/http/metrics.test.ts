/** What an owner's monitoring sees: numbers that move, in Prometheus' own form, and nobody in them. */
import { request } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { raiseAlert } from '../../server/usecases/alert.ts';
import { type Jawort, ownerKey, siteId, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';

const phone = '+491712345678';
let jawort: Jawort;
afterEach(() => jawort.close());

const scrape = async (headers: Record<string, string> = {}) => {
  const response = await jawort.get('/metrics', headers);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  return response.text();
};
const asOwner = { authorization: `Bearer ${ownerKey}` };

interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const line = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)$/;
const label = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/gy;

/** The text format 0.0.4: whatever does not fit it is a mistake. */
function samplesIn(text: string): Sample[] {
  const types = new Map<string, string>();
  const samples: Sample[] = [];
  for (const one of text.split('\n')) {
    if (one === '') continue;
    const about = /^# (HELP|TYPE) (\S+) (.+)$/.exec(one);
    if (about) {
      const [, what, name = '', said = ''] = about;
      if (what === 'TYPE') {
        expect(types.has(name), `${name} is described once`).toBe(false);
        expect(said).toMatch(/^(?:counter|gauge|histogram|summary)$/);
        types.set(name, said);
      }
      continue;
    }
    const [, name = '', rest = '', value = ''] = line.exec(one) ?? expect.fail(`not in the form: ${one}`);
    const labels = [...rest.matchAll(label)];
    expect(labels.map(([whole]) => whole).join(''), one).toBe(rest);
    // As Go reads a number, which is how Prometheus does.
    expect(value).toMatch(/^(?:[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?|nan|[+-]Inf)$/i);
    const base = name.replace(/_(?:bucket|sum|count)$/, '');
    expect(types.has(name) || types.has(base), `${name} has a type`).toBe(true);
    samples.push({
      name,
      labels: Object.fromEntries(labels.map(([, key, said]) => [key, said])),
      value: Number(value.replace('Inf', 'Infinity')),
    });
  }
  return samples;
}

const valueIn = (samples: readonly Sample[], name: string, labels: Record<string, string> = {}) =>
  samples.find((one) => one.name === name && Object.entries(labels).every(([key, value]) => one.labels[key] === value))
    ?.value;

describe('The numbers', () => {
  test('are in Prometheus’ own form, each described once, and of this server alone', async () => {
    jawort = await startJawort();
    const samples = samplesIn(await scrape(asOwner));
    expect(samples.length).toBeGreaterThan(50);
    for (const name of ['process_cpu_seconds_total', 'nodejs_eventloop_lag_seconds', 'jawort_ledger_up'])
      expect(
        samples.some((one) => one.name === name),
        name,
      ).toBe(true);
    expect(valueIn(samples, 'jawort_disk_free_bytes')).toBeGreaterThan(0);
  });

  test('move when somebody signs up, and hold neither a number nor a name', async () => {
    jawort = await startJawort();
    const before = samplesIn(await scrape(asOwner));
    const begun = before.filter(({ name, value }) => /_(?:sends|items|parcels)_total$/.test(name) && value === 0);
    // Each at zero from the start, and none that nobody would ever count.
    expect(begun.map(({ name, labels }) => `${name} ${labels.outcome}`).toSorted()).toEqual(
      [
        ...['accepted', 'retry', 'hold', 'final', 'unknown'].map((outcome) => `jawort_sends_total ${outcome}`),
        ...['ours', 'passed-on', 'nobody', 'parked'].map((outcome) => `jawort_webhook_items_total ${outcome}`),
        ...['delivered', 'failed', 'given-up'].map((outcome) => `jawort_parcels_total ${outcome}`),
      ].toSorted(),
    );
    const person = await subscribe(jawort, phone);
    await jawort.whatsapp.person('+4915112345678').write('Habt ihr offen?');
    await jawort.allSent();
    // Counted consents are good for five minutes.
    jawort.clock.advance({ seconds: 301 });
    const text = await scrape(asOwner);
    const samples = samplesIn(text);
    expect(valueIn(samples, 'jawort_sends_total', { outcome: 'accepted' })).toBe(2);
    expect(valueIn(samples, 'jawort_webhook_items_total', { outcome: 'ours' })).toBeGreaterThan(1);
    expect(valueIn(samples, 'jawort_webhook_items_total', { outcome: 'passed-on' })).toBe(1);
    expect(valueIn(samples, 'jawort_webhooks_total')).toBeGreaterThan(2);
    expect(valueIn(samples, 'jawort_consents', { site: siteId, state: 'given' })).toBe(1);
    expect(valueIn(samples, 'jawort_intake_waiting')).toBe(0);
    expect(
      valueIn(samples, 'jawort_http_request_duration_seconds_count', {
        route: '/v1/sites/:site/opt-ins',
        method: 'POST',
        status: '202',
      }),
    ).toBe(1);
    for (const secret of [phone.slice(3), '15112345678', person.userId, person.name, 'sub_', 'wamid'])
      expect(text).not.toContain(secret);
  });

  test('show what waits, what is held, what needs the owner and what Meta priced', async () => {
    jawort = await startJawort();
    const { context } = jawort.server;
    await subscribe(jawort, phone);
    await context.ledger.transact(async (books) => {
      await books.holds.place({ site: siteId, kind: 'template', about: 'de' }, { why: 'It is paused.' });
      await raiseAlert(
        context,
        books,
        { site: siteId, kind: 'template', about: 'de' },
        { severity: 'warning', sentence: 'x' },
      );
      await books.parcels.queue({ site: 'gone', kind: 'forward', content: Buffer.from('x') });
      const [parcel] = await books.parcels.due({ site: 'gone', kind: 'forward' }, context.clock.now().toISOString(), 1);
      await books.parcels.again(parcel?.id ?? '', '2999-01-01T00:00:00.000Z', 'later');
      const day = context.clock.now().toISOString().slice(0, 10);
      for (const category of ['utility', 'something-meta-invented'])
        await books.costs.add({ site: siteId, day, category, type: 'regular' });
    });
    const samples = samplesIn(await scrape());
    expect(valueIn(samples, 'jawort_holds', { site: siteId, kind: 'template' })).toBe(1);
    expect(valueIn(samples, 'jawort_alerts_open', { site: siteId, kind: 'template', severity: 'warning' })).toBe(1);
    expect(valueIn(samples, 'jawort_parcels_waiting', { kind: 'forward' })).toBe(1);
    expect(valueIn(samples, 'jawort_messages_priced_this_month', { category: 'utility' })).toBe(1);
    // A word of Meta's that nobody knows is no label of its own.
    expect(valueIn(samples, 'jawort_messages_priced_this_month', { category: 'other' })).toBe(1);
    expect(valueIn(samples, 'jawort_outbox', { state: 'queued', held: 'no' })).toBe(0);
  });

  test('have no label for every address that somebody tries, nor for every kind that a webhook names', async () => {
    jawort = await startJawort();
    const rows = async () => samplesIn(await scrape()).filter(({ name }) => name.startsWith('jawort_')).length;
    const unknown = async (turn: number) => {
      await jawort.get(`/nowhere-${turn}`);
      await fetch(`${jawort.url}/nowhere`, { method: 'PROPFIND' });
      await jawort.whatsapp.deliver(
        JSON.stringify({
          object: 'whatsapp_business_account',
          entry: [{ id: '1', changes: [{ field: `invented-${turn}`, value: {} }] }],
        }),
      );
    };
    await unknown(0);
    await jawort.allSent();
    await rows();
    const before = await rows();
    for (let turn = 1; turn < 20; turn += 1) await unknown(turn);
    await jawort.allSent();
    expect(await rows()).toBe(before);
  });
});

describe('Who may read them', () => {
  test('is whoever asks on this machine; how many consents there are, only the owner', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    expect(await scrape()).not.toContain('jawort_consents');
    expect(await scrape(asOwner)).toContain('jawort_consents{');
    expect(await scrape({ authorization: 'Bearer wrong' })).not.toContain('jawort_consents');
  });

  test.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])(
    'is nobody who comes through a proxy on this machine (%s), except the owner',
    async (header) => {
      jawort = await startJawort({ file: { trustProxy: 1 } });
      for (const value of ['203.0.113.7', '127.0.0.1', '']) {
        const refused = await status({ [header]: value });
        expect(refused, `${header}: ${value}`).toBe(401);
      }
      expect(await status({ [header]: '203.0.113.7', ...asOwner })).toBe(200);
      expect(await status({ [header]: '203.0.113.7', authorization: 'Bearer wrong' })).toBe(401);
    },
  );

  test('is nobody who comes through a proxy on this machine that adds no header, except the owner', async () => {
    jawort = await startJawort();
    const { port } = new URL(jawort.url);
    const name = new URL(jawort.publicUrl).host;
    for (const host of [name, name.toUpperCase(), `${name}:${port}`, '203.0.113.7', '127.0.0.1.evil.example'])
      expect(await status({ host }), host).toBe(401);
    expect(await status({ host: name, ...asOwner })).toBe(200);
    for (const host of ['localhost', `localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
      expect(await status({ host }), host).toBe(200);
  });

  test('is counted like everybody else: too many requests without a key are turned away', async () => {
    jawort = await startJawort({ file: { limits: { requestsPerMinutePerIp: 5 } } });
    for (let turn = 0; turn < 5; turn += 1) await scrape();
    expect(await status({})).toBe(429);
    expect(await status(asOwner)).toBe(200);
  });
});

/** With empty headers too, which fetch would leave out. */
function status(headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${jawort.url}/metrics`, { headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    })
      .on('error', reject)
      .end();
  });
}
