/**
 * `/p/…`, the person's own page. GET never changes anything and never uses the link up: link previews and scanners open it
 * before the person does. What changes something is a form that is sent, from this very page.
 */
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Language } from '../../consent/site.ts';
import type { Context } from '../../usecases/context.ts';
import {
  correctOwnNumber,
  eraseOwnData,
  openOwnPage,
  readOwnData,
  readOwnReceipt,
  saveOwnChoice,
} from '../../usecases/own-page.ts';
import { Refusal } from '../../usecases/refusal.ts';
import { dataPage } from '../present/own-page/data-page.ts';
import { expiredPage } from '../present/own-page/expired.ts';
import type { Page } from '../present/own-page/frame.ts';
import { type Notice, ownPage } from '../present/own-page/page.ts';
import { receiptPage, receiptRecord } from '../present/own-page/receipt.ts';
import { languages } from '../wire.ts';

const mostBytes = '16kb';

export function ownPageRoutes(context: Context): Router {
  const routes = Router();
  routes.use('/p', (_request, response, next) => {
    // The address is the key to the page: it must not travel on in a Referer, nor stay in a cache.
    response.set({
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'same-origin',
      'X-Robots-Tag': 'noindex, nofollow',
    });
    next();
  });

  const show = async (request: Request<{ token: string }>, response: Response, notice?: Notice) => {
    const { token } = request.params;
    send(response, ownPage(await openOwnPage(context, token), addressOf(token), notice));
  };

  routes.get(
    '/p/:token',
    orExpired(async (request, response) => show(request, response, noticeIn(request.query.done))),
  );

  routes.get(
    '/p/:token/data',
    orExpired(async ({ params: { token } }, response) => {
      const page = await openOwnPage(context, token);
      send(response, dataPage(page, await readOwnData(context, token), addressOf(token)));
    }),
  );
  routes.get(
    '/p/:token/data.json',
    orExpired(async ({ params: { token } }, response) => {
      const data = await readOwnData(context, token);
      response.attachment(`${data.site}-data.json`).json(data);
    }),
  );
  routes.get(
    '/p/:token/receipt',
    orExpired(async ({ params: { token } }, response) => {
      const page = await openOwnPage(context, token);
      const { proof } = await readOwnReceipt(context, token);
      send(response, receiptPage(page, proof, addressOf(token)));
    }),
  );
  routes.get(
    '/p/:token/receipt.json',
    orExpired(async ({ params: { token } }, response) => {
      const { site, proof } = await readOwnReceipt(context, token);
      response.attachment(`${site.id}-receipt.json`).json(receiptRecord(site, proof));
    }),
  );

  routes.post(
    '/p/:token',
    fromThisPage(context.publicUrl),
    express.urlencoded({ extended: false, limit: mostBytes }),
    orExpired(async (request, response) => {
      const { token } = request.params;
      const fields = new Map(Object.entries((request.body ?? {}) as Record<string, unknown>));
      const done = (notice: Notice['kind']) => response.redirect(303, `${addressOf(token)}?done=${notice}`);
      switch (fields.get('do')) {
        case 'save': {
          const { asked } = await saveOwnChoice(context, token, [fields.get('purpose') ?? []].flat().map(String));
          return done(asked ? 'savedAsked' : 'saved');
        }
        case 'correct':
          return show(request, response, await correct(context, token, String(fields.get('phone') ?? '')));
        case 'erase':
          if (fields.get('confirm') !== 'yes') return show(request, response, { kind: 'eraseUnconfirmed' });
          await eraseOwnData(context, token);
          return done('erased');
        default:
          throw new Refusal('malformed', 'malformed', 'This form says nothing that can be done here.');
      }
    }),
  );
  return routes;
}

async function correct(context: Context, token: string, phone: string): Promise<Notice> {
  try {
    const { whatsappUrl } = await correctOwnNumber(context, token, phone);
    return { kind: 'numberSaved', whatsappUrl };
  } catch (error) {
    const field = error instanceof Refusal ? error.errors[0] : undefined;
    if (field?.pointer === '#/newPhone') return { kind: 'numberWrong', detail: field.detail };
    throw error;
  }
}

/** Another page must not send a form in the person's name, even if it knew the address. */
function fromThisPage(publicUrl: string): RequestHandler {
  const own = new URL(publicUrl).origin;
  return (request, _response, next) => {
    const origin = request.get('origin');
    // A page with `Referrer-Policy: same-origin` still names itself to itself.
    if (origin !== undefined && origin !== own) {
      throw new Refusal('forbidden', 'origin', 'This form can only be sent from the page itself.');
    }
    next();
  };
}

function orExpired(
  work: (request: Request<{ token: string }>, response: Response) => Promise<void>,
): (request: Request<{ token: string }>, response: Response) => Promise<void> {
  return async (request, response) => {
    try {
      await work(request, response);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'link-expired') throw error;
      const wanted = request.acceptsLanguages(...languages);
      response.status(410);
      send(response, expiredPage((wanted || 'de') as Language));
    }
  };
}

function noticeIn(done: unknown): Notice | undefined {
  const kind = (['saved', 'savedAsked', 'erased'] as const).find((one) => one === done);
  return kind && { kind };
}

function send(response: Response, { markup, policy }: Page): void {
  response.set('Content-Security-Policy', policy).type('text/html').send(markup);
}

function addressOf(token: string): string {
  return `/p/${encodeURIComponent(token)}`;
}
