/** The owner's page and its way to the server: the bearer key stays on this side and never reaches a browser. */
import { fileURLToPath } from 'node:url';
import express, { type Router } from 'express';
import { type Language, languageOf } from '../language.ts';
import { printNumber } from '../phone/number.ts';
import { ownerPage } from './page.ts';

export interface OwnerFacts {
  readonly serverUrl: string;
  readonly ownerKey: string;
  readonly site: string;
  readonly companyName: string;
  readonly purposes: readonly { readonly id: string; readonly label: Readonly<Partial<Record<Language, string>>> }[];
  readonly examplePhone: string;
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function ownerPages(facts: OwnerFacts): Router {
  const router = express.Router();

  /** A server that is just being restarted is no reason for an error page. */
  function ask(path: string, init: { method?: string; accept?: string; body?: unknown } = {}) {
    return fetch(new URL(path, facts.serverUrl), {
      method: init.method ?? 'GET',
      headers: {
        authorization: `Bearer ${facts.ownerKey}`,
        accept: init.accept ?? 'application/json',
        ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: init.body === undefined ? null : JSON.stringify(init.body),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => undefined);
  }

  router.get('/owner', (request, response) => {
    const lang = languageOf(request);
    const purposes = facts.purposes.map(({ id, label }) => ({ id, label: label[lang] ?? label.de ?? id }));
    const { companyName } = facts;
    response.set('Content-Security-Policy', policy).set('Cache-Control', 'no-store');
    const screen = { lang, companyName, purposes, examplePhone: printNumber(facts.examplePhone) };
    response.type('html').send(ownerPage(screen).text);
  });
  for (const file of ['owner.css', 'owner.js']) {
    router.get(`/${file}`, (_request, response) => response.sendFile(file, { root: folder }));
  }

  router.get('/owner/consents', async (_request, response) => {
    const answer = await ask(`/v1/consents?site=${encodeURIComponent(facts.site)}`);
    response.set('Cache-Control', 'no-store');
    if (answer === undefined) return void response.status(503).json({});
    response.status(answer.status).json(await answer.json());
  });

  router.get('/owner/proofs/:subject', async (request, response) => {
    const lang = request.query.lang === 'en' ? 'en' : 'de';
    const path = `/v1/subjects/${encodeURIComponent(request.params.subject)}/proof?lang=${lang}`;
    const answer = await ask(path, { accept: 'text/html' });
    if (answer === undefined) return void response.status(503).type('text').send('The Jawort server does not answer.');
    for (const name of ['content-type', 'content-security-policy', 'cache-control']) {
      const value = answer.headers.get(name);
      if (value !== null) response.set(name, value);
    }
    response.status(answer.status).send(Buffer.from(await answer.arrayBuffer()));
  });

  router.post('/owner/check', express.json(), async (request, response) => {
    const { phone, purpose } = request.body ?? {};
    const answer = await ask('/v1/consent-checks', { method: 'POST', body: { site: facts.site, phone, purpose } });
    if (answer === undefined) return void response.status(503).json({ allowed: false, reason: 'unavailable' });
    response.status(answer.status).json(await answer.json());
  });

  return router;
}
