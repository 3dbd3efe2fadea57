/** A shop and a Jawort server of cardboard: the three routes of the widget, on two origins, as in life. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeEach } from 'vitest';
import type { BubbleSettings, PartName } from '../../widget/contract.ts';
import { builtWidget } from '../support/built-widget.ts';
import { aForm, type FormChanges } from '../widget/a-form.ts';
import { compose, realisticSettings } from '../widget/sizes.ts';
import { forAll } from './for-all.ts';

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
  /** Path of the number script as it is built: without numbering plans. */
  readonly number: string;
  /** Queries of the forms that were asked for, and bodies of the opt-ins that arrived. */
  readonly asked: URLSearchParams[];
  readonly recorded: Record<string, unknown>[];
  /** What the routes do next. */
  readonly behave: {
    panel: 'there' | 'missing';
    /** What the panel fetches for the time after the tap. */
    after: 'there' | 'missing';
    form: FormChanges | 'broken' | 'slow' | 'unlisted';
    record: number;
    problem: string;
    state: 'requested' | 'given';
    /** What the site's settings have besides the realistic ones, and the parts they need. */
    settings: Partial<BubbleSettings>;
    parts: readonly PartName[];
    /** Another shop than the usual one, `{server}` filled in, and the policy it is served with. */
    page: string;
    policy: string;
  };
  reset(): void;
  close(): Promise<void>;
}

const usual: Stub['behave'] = {
  panel: 'there',
  after: 'there',
  form: {},
  record: 202,
  problem: '',
  state: 'requested',
  settings: {},
  parts: [],
  page: '',
  policy: '',
};

/** The code of nothing in particular, and a picture of one pixel: only their looks are of interest here. */
export const aCode = { size: 29, path: 'M4 4h7v7h-7zM18 4h7v7h-7zM4 18h7v7h-7zM13 13h3v3h-3zM20 20h4v2h-4z' };
const aFace = Buffer.from('R0lGODlhAQABAIAAAKo3WgAAACwAAAAAAQABAAACAkQBADs=', 'base64');

/** One for all tests of a file, as new for each of them. */
export function stubForAll(): Stub {
  const stub = forAll(startStub);
  beforeEach(() => stub.reset());
  return stub;
}

async function startStub(): Promise<Stub> {
  const folder = await builtWidget();
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  const recorded: Stub['recorded'] = [];
  const asked: URLSearchParams[] = [];
  const behave = { ...usual };

  const server = createServer(async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://stub');
    const script = (code: string) => response.setHeader('content-type', 'text/javascript').end(code);
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

    if (/^.w.blumen-mueller.m?js$/.test(path)) {
      const settings = { ...realisticSettings, server: 'http://wrong.invalid', panel: `/w/${manifest.panel}` };
      const wanted = [...behave.parts, ...(searchParams.get('with') ?? '').split(',')];
      const parts = Object.entries<string>(manifest.parts).filter(([name]) => wanted.includes(name));
      const code = await read(path.endsWith('.mjs') ? manifest.module : manifest.bubble);
      const texts = await Promise.all(parts.map(([, file]) => read(file)));
      script(compose(code, { ...settings, ...behave.settings }, texts));
    } else if (path === '/w/element.js') script(await read(manifest.element));
    else if (path === '/w/assets/face.gif') response.setHeader('content-type', 'image/gif').end(aFace);
    else if (path.startsWith('/w/assets/after-') && behave.after === 'missing') json(404, {});
    else if (path.startsWith('/w/assets/') && (behave.panel === 'there' || path !== `/w/${manifest.panel}`)) {
      script(await read(path.slice('/w/'.length)));
    } else if (path === '/v1/sites/blumen-mueller/form') {
      asked.push(searchParams);
      if (behave.form === 'broken') json(503, {});
      else if (behave.form === 'unlisted') json(403, {});
      else if (behave.form !== 'slow') json(200, aForm(behave.form));
    } else if (path === '/v1/sites/blumen-mueller/origin') {
      const text = 'Diese Seite ist bei Blumen Müller nicht eingetragen, deshalb geht das Formular hier nicht.';
      json(200, behave.form === 'unlisted' ? { listed: false, text } : { listed: true });
    } else if (path === '/v1/sites/blumen-mueller/opt-ins') {
      const optIn = JSON.parse(await bodyOf(request));
      recorded.push(optIn);
      if (behave.record === 202) {
        json(202, { reference: '7KQ2-M9XA-VD', state: 'requested', ...(optIn.qr && { qr: aCode }) });
      } else
        json(behave.record, { errors: [{ pointer: '#/phone', code: 'phone-not-mobile', detail: behave.problem }] });
    } else if (path.startsWith('/v1/sites/blumen-mueller/opt-ins/')) json(200, { state: behave.state });
    else json(404, {});
  });
  const serverAddress = await listen(server);

  const shop = createServer((request, response) => shopPage(request, response, serverAddress, behave));
  const shopAddress = await listen(shop);

  return {
    shop: shopAddress,
    server: serverAddress,
    number: `/w/${manifest.number}`,
    asked,
    recorded,
    behave,
    reset() {
      Object.assign(behave, usual);
      recorded.length = 0;
      asked.length = 0;
    },
    async close() {
      for (const each of [server, shop]) {
        each.closeAllConnections();
        await new Promise((done) => each.close(done));
      }
    },
  };
}

function shopPage(
  request: IncomingMessage,
  response: ServerResponse,
  server: string,
  { page, policy }: Stub['behave'],
): void {
  if (page) {
    if (policy) response.setHeader('Content-Security-Policy', policy.replaceAll('{server}', server));
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page.replaceAll('{server}', server));
    return;
  }
  const styled = request.url?.startsWith('/schaufenster');
  if (!styled) response.setHeader('Content-Security-Policy', strictest(server));
  const tag = `<script async nonce="shop" src="${server}/w/blumen-mueller.js"></script>`;
  const style = `<style>
    :root { color-scheme: light dark; background: light-dark(#fbf7f2, #121212) } a { color: light-dark(#7a2e4a, #f0b5cb) } body { margin: 0; font: 17px/1.6 Georgia, serif } main { max-width: 60rem; margin: 0 auto; padding: 3rem 1.5rem 12rem }
    * { letter-spacing: .5px } div:empty { display: none } body > div { border: 9px solid red; transform: rotate(5deg) } button { background: hotpink }
  </style>`;
  response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><html lang="de-DE"><head>
    <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Blumen Müller</title>
    ${styled ? style : ''}</head><body><main><h1>Blumen Müller</h1>
    <p>Frische Sträuße, jeden Morgen gebunden. Tulpen, Ranunkeln und Anemonen aus der Region.</p>
    <p><a href="#strauss">Zum Strauß der Woche</a></p></main>
    ${tag}</body></html>`);
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
