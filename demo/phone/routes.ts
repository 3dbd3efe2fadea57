/** The phone's own web address: its screen at `/send`, as wa.me has it, and what the screen needs to live. */
import { fileURLToPath } from 'node:url';
import express, { type Response, type Router } from 'express';
import { languageOf } from '../language.ts';
import type { RunningSimulation } from '../whatsapp/simulation.ts';
import { createDevice, type DeviceState } from './device.ts';
import { readNumber } from './number.ts';
import { phonePage } from './page.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  // The shop's stage shows the phone beside the shop.
  'frame-ancestors http://localhost:* http://127.0.0.1:*',
].join('; ');

export function phonePages(whatsapp: RunningSimulation, businessName: string): Router {
  const device = createDevice(whatsapp);
  const router = express.Router();
  const json = express.json();

  router.get('/', (_request, response) => response.redirect('/send'));
  router.get('/phone.css', (_request, response) => response.sendFile('phone.css', { root: folder }));
  router.get('/phone.js', (_request, response) => response.sendFile('phone.js', { root: folder }));

  router.get('/send', (request, response) => {
    const { businessNumber } = whatsapp.options;
    const lang = languageOf(request);
    const asked = String(request.query.phone ?? '').replace(/\D/g, '');
    const draft = String(request.query.text ?? '').slice(0, 4096);
    const other = new URLSearchParams({
      phone: asked || businessNumber.slice(1),
      text: draft,
      lang: lang === 'de' ? 'en' : 'de',
    });
    const wrong = asked !== '' && `+${asked}` !== businessNumber;
    response.set('Content-Security-Policy', policy).set('Cache-Control', 'no-store');
    const screen = {
      lang,
      businessName,
      businessNumber,
      draft: wrong ? '' : draft,
      otherLanguageUrl: `/send?${other}`,
    };
    response.type('html').send(phonePage(wrong ? { ...screen, wrongNumber: `+${asked}` } : screen).text);
  });

  router.get('/events', (_request, response) => {
    response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    tellState(response, device.state());
    const stop = device.watch((state) => tellState(response, state));
    response.once('close', stop);
  });

  router.post('/messages', json, (request, response) => {
    const text: unknown = request.body?.text;
    if (typeof text !== 'string' || text.trim() === '') return void response.sendStatus(400);
    device.write(text.trim());
    response.sendStatus(202);
  });

  router.post('/taps', json, (request, response) => {
    const { messageId, title, row } = request.body ?? {};
    response.sendStatus(device.tap(String(messageId), Number.isInteger(row) ? row : String(title)) ? 202 : 404);
  });

  router.post('/seen', (_request, response) => {
    device.look();
    response.sendStatus(204);
  });

  router.post('/device', json, (request, response) => {
    const number = readNumber(String(request.body?.number ?? ''));
    if (number === undefined) return void response.sendStatus(422);
    device.become(number);
    if (typeof request.body.hidesNumber === 'boolean') device.hideNumber(request.body.hidesNumber);
    response.sendStatus(204);
  });

  return router;
}

function tellState(response: Response, state: DeviceState): void {
  response.write(`data: ${JSON.stringify(state)}\n\n`);
}
