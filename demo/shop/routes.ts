/** The shop's web address: another origin than the Jawort server, under a policy as strict as a careful shop would set. */
import { fileURLToPath } from 'node:url';
import express, { type Response, type Router } from 'express';
import type { Html } from '../html.ts';
import { languageOf } from '../language.ts';
import { imprintPage, privacyPage } from './legal.ts';
import { type ShopFacts, shopPage } from './page.ts';
import { stagePage } from './stage.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = ['base.css', 'shop.css', 'stage.css', 'stage.js', 'wa-me.js'];

export function shopPages(facts: ShopFacts): Router {
  const router = express.Router();
  const server = new URL(facts.scriptUrl).origin;

  function send(response: Response, page: Html, policy: readonly string[]): void {
    response.set('Content-Security-Policy', policy.join('; ')).set('Cache-Control', 'no-store');
    response.type('html').send(page.text);
  }

  const own = ["default-src 'none'", "style-src 'self'", 'img-src data:', "base-uri 'none'", "form-action 'none'"];
  const shop = [
    ...own,
    `script-src 'self' ${server}`,
    `connect-src ${server}`,
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  const stage = [...own, "script-src 'self'", `frame-src 'self' ${facts.phoneUrl}`, "frame-ancestors 'none'"];

  router.get('/', (request, response) => send(response, stagePage(facts, languageOf(request)), stage));
  router.get('/shop', (request, response) => send(response, shopPage(facts, languageOf(request)), shop));
  router.get(['/privacy', '/datenschutz'], (request, response) =>
    send(response, privacyPage(facts, languageOf(request)), shop),
  );
  router.get(['/imprint', '/impressum'], (request, response) =>
    send(response, imprintPage(facts, languageOf(request)), shop),
  );
  for (const file of files) router.get(`/${file}`, (_request, response) => response.sendFile(file, { root: folder }));
  return router;
}
