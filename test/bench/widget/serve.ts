/** One server on loopback for everybody: a shop page, and each subject's files in brotli, as a good server sends them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Subject } from './subject.ts';

export interface Served {
  /** A page nobody has been to: a browser that has seen a script before keeps it compiled. */
  pageFor(subject: Subject): string;
  close(): Promise<void>;
}

const page = brotliCompressSync(`<!doctype html><html lang="de"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1"><title>Blumen Müller</title><link rel="icon" href="data:,">
  <style>body { margin: 0; font: 17px/1.6 sans-serif } main { max-width: 60rem; margin: auto; padding: 3rem 1.5rem } li { padding: 1rem }</style>
  </head><body><main><h1>Blumen Müller</h1><p>Frische Sträuße, jeden Morgen gebunden.</p>
  <ul>${'<li><h2>Tulpen</h2><p>Aus der Region, zehn Stück.</p><button type="button">In den Korb</button></li>'.repeat(40)}</ul>
  </main></body></html>`);

export async function serve(subjects: readonly Subject[]): Promise<Served> {
  const bodies = new Map<string, Buffer>();
  for (const { name, files } of subjects) {
    for (const [path, body] of files) bodies.set(`${encodeURIComponent(name)}/${path}`, brotliCompressSync(body));
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench');
    const path = pathname.replace(/^\/\d+\//, '');
    const body = path.endsWith('/') ? page : bodies.get(path);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    const type = path.endsWith('/') ? 'text/html' : path.endsWith('.js') ? 'text/javascript' : 'application/json';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'br' }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  let visits = 0;
  return {
    pageFor: ({ name }) => `http://127.0.0.1:${port}/${visits++}/${encodeURIComponent(name)}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
