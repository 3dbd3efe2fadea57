/** A shop and a Jawort server of cardboard: the three routes of the widget, on two origins, as in life. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aForm, type FormChanges } from '../widget/a-form.ts';
import { buildWidget, realisticSettings } from '../widget/sizes.ts';

/** The strictest policy a shop can have: nothing but our script by its nonce, and no string ever becomes code or markup. */
const strictest = (server: string) =>
  [
    "default-src 'none'",
    "script-src 'nonce-shop'",
    "style-src 'none'",
    `connect-src ${server}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

export interface Stub {
  readonly shop: string;
  readonly server: string;
  /** Bodies of the opt-ins that arrived. */
  readonly recorded: Record<string, unknown>[];
  /** What the routes do next. */
  readonly behave: {
    panel: 'there' | 'missing';
    form: FormChanges | 'broken' | 'slow';
    record: number;
    problem: string;
    state: 'requested' | 'given';
    delivery: 'async' | 'head' | 'twice';
  };
  reset(): void;
  close(): Promise<void>;
}

const usual: Stub['behave'] = {
  panel: 'there',
  form: {},
  record: 202,
  problem: '',
  state: 'requested',
  delivery: 'async',
};

export async function startStub(): Promise<Stub> {
  const folder = await buildWidget(await mkdtemp(join(tmpdir(), 'jawort-widget-')));
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const bubble = await readFile(join(folder, manifest.bubble), 'utf8');
  const panel = await readFile(join(folder, manifest.panel), 'utf8');
  const recorded: Stub['recorded'] = [];
  const behave = { ...usual };

  const server = createServer(async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    const path = new URL(request.url ?? '/', 'http://stub').pathname;
    const script = (code: string) => response.setHeader('content-type', 'text/javascript').end(code);
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

    if (path === '/w/blumen-mueller.js') {
      const settings = { ...realisticSettings, server: 'http://wrong.invalid', panel: `/w/${manifest.panel}` };
      script(bubble.replace('__JAWORT_SETTINGS__', () => JSON.stringify(settings)));
    } else if (path === `/w/${manifest.panel}` && behave.panel === 'there') script(panel);
    else if (path === '/v1/sites/blumen-mueller/form') {
      if (behave.form === 'broken') json(503, {});
      else if (behave.form !== 'slow') json(200, aForm(behave.form));
    } else if (path === '/v1/sites/blumen-mueller/opt-ins') {
      recorded.push(JSON.parse(await bodyOf(request)));
      json(behave.record, { errors: [{ pointer: '#/phone', code: 'invalid', detail: behave.problem }] });
    } else if (path.startsWith('/v1/sites/blumen-mueller/opt-ins/')) json(200, { state: behave.state });
    else json(404, {});
  });
  const serverAddress = await listen(server);

  const shop = createServer((request, response) => shopPage(request, response, serverAddress, behave.delivery));
  const shopAddress = await listen(shop);

  return {
    shop: shopAddress,
    server: serverAddress,
    recorded,
    behave,
    reset() {
      Object.assign(behave, usual);
      recorded.length = 0;
    },
    async close() {
      for (const each of [server, shop]) {
        each.closeAllConnections();
        await new Promise((done) => each.close(done));
      }
      await rm(folder, { recursive: true });
    },
  };
}

function shopPage(request: IncomingMessage, response: ServerResponse, server: string, delivery: string): void {
  const styled = request.url?.startsWith('/schaufenster');
  if (!styled) response.setHeader('Content-Security-Policy', strictest(server));
  const tag = `<script ${delivery === 'head' ? '' : 'async'} nonce="shop" src="${server}/w/blumen-mueller.js"></script>`;
  const style = `<style>
    :root { color-scheme: light dark; background: light-dark(#fbf7f2, #121212) } a { color: light-dark(#7a2e4a, #f0b5cb) } body { margin: 0; font: 17px/1.6 Georgia, serif } main { max-width: 60rem; margin: 0 auto; padding: 3rem 1.5rem 12rem }
    * { letter-spacing: .5px } div:empty { display: none } body > div { border: 9px solid red; transform: rotate(5deg) } button { background: hotpink }
  </style>`;
  response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><html lang="de-DE"><head>
    <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Blumen Müller</title>
    ${styled ? style : ''}${delivery === 'head' ? tag : ''}</head><body><main><h1>Blumen Müller</h1>
    <p>Frische Sträuße, jeden Morgen gebunden. Tulpen, Ranunkeln und Anemonen aus der Region.</p>
    <p><a href="#strauss">Zum Strauß der Woche</a></p></main>
    ${delivery === 'head' ? '' : tag}${delivery === 'twice' ? tag : ''}</body></html>`);
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += part;
  return body;
}
