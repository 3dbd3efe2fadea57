/** The playground's web address: its page, the small shop in its frames, and the way to the server it tries settings on. */
import { fileURLToPath } from 'node:url';
import express, { type Router } from 'express';
import { z } from 'zod';
import { languageOf } from '../language.ts';
import { framePage } from './frame.ts';
import { playgroundPage } from './page.ts';
import type { PreviewServer } from './preview-server.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = ['playground.css', 'frame.css', 'playground.js', 'settings.js', 'screens.js', 'code.js', 'colour.js'];

const own = ["default-src 'none'", "style-src 'self'", "base-uri 'none'", "form-action 'none'"];
const page = [...own, "script-src 'self'", "connect-src 'self'", "frame-src 'self'", 'img-src data:'];

/**
 * Whether the values are right, the server says, in its own words. Which keys there may be, we say: others would make it
 * write to files or call addresses.
 */
const tried = z.strictObject({
  publicUrl: z.string(),
  site: z.partialRecord(
    z.enum([
      'id',
      'origins',
      'company',
      'whatsapp',
      'languages',
      'formality',
      'purposes',
      'phone',
      'appearance',
      'hours',
      'texts',
      'questionLink',
    ]),
    z.json(),
  ),
});

export function playgroundPages(preview: PreviewServer): Router {
  const router = express.Router();

  router.get('/playground', (request, response) => {
    response.set('Content-Security-Policy', [...page, "frame-ancestors 'none'"].join('; '));
    response
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(playgroundPage(languageOf(request)).text);
  });

  router.get('/playground/frame', (request, response) => {
    const { url } = preview;
    if (url === undefined) return void response.status(503).type('text').send('No settings have been applied yet.');
    const policy = [
      ...own,
      `script-src ${url}`,
      `connect-src ${url}`,
      `img-src ${url} data:`,
      "frame-ancestors 'self'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ];
    response.set('Content-Security-Policy', policy.join('; ')).set('Cache-Control', 'no-store');
    response
      .type('html')
      .send(framePage(languageOf(request), request.query.on === 'phone' ? 'phone' : 'desktop', url).text);
  });

  router.post('/playground/settings', express.json({ limit: '64kb' }), async (request, response) => {
    const settings = tried.safeParse(request.body);
    if (!settings.success) return void response.status(400).json({ mistakes: [z.prettifyError(settings.error)] });
    response.set('Cache-Control', 'no-store').json(await preview.apply(settings.data));
  });

  for (const file of files) {
    router.get(`/playground/${file}`, (_request, response) => response.sendFile(file, { root: folder }));
  }
  return router;
}
