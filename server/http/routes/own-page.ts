/**
 * `/p/…`, the person's own page. GET never changes anything and never uses the link up: link previews and scanners open it
 * before the person does. What changes something is a form that is sent, from this very page.
 */
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
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
import { caughtUp } from '../caught-up.ts';
import { readersLanguage, sendPage } from '../page-for-people.ts';
import { dataPage } from '../present/own-page/data-page.ts';
import { expiredPage, troublePage } from '../present/own-page/dead-end.ts';
import { type Notice, ownPage } from '../present/own-page/page.ts';
import { receiptPage, receiptRecord } from '../present/own-page/receipt.ts';
import { errorsToProblems } from '../problem.ts';

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
  routes.use('/p', caughtUp(context));

  const show = async (request: Request<{ token: string }>, response: Response, notice?: Notice) => {
    const { token } = request.params;
    sendPage(response, ownPage(await openOwnPage(context, token), addressOf(token), notice));
  };

  routes.get('/p/:token', async (request, response) => show(request, response, noticeIn(request.query.done)));

  routes.get('/p/:token/data', async ({ params: { token } }, response) => {
    const page = await openOwnPage(context, token);
    sendPage(response, dataPage(page, await readOwnData(context, token), addressOf(token)));
  });
  routes.get('/p/:token/data.json', async ({ params: { token } }, response) => {
    const data = await readOwnData(context, token);
    response.attachment(`${data.site}-data.json`).json(data);
  });
  routes.get('/p/:token/receipt', async ({ params: { token } }, response) => {
    const page = await openOwnPage(context, token);
    const { proof } = await readOwnReceipt(context, token);
    sendPage(response, receiptPage(page, proof, addressOf(token)));
  });
  routes.get('/p/:token/receipt.json', async ({ params: { token } }, response) => {
    const { site, proof } = await readOwnReceipt(context, token);
    response.attachment(`${site.id}-receipt.json`).json(receiptRecord(site, proof));
  });

  routes.post(
    '/p/:token',
    fromOwnPage(context.publicUrl),
    express.urlencoded({ extended: false, limit: mostBytes }),
    async (request: Request<{ token: string }>, response: Response) => {
      const { token } = request.params;
      const fields = new Map(Object.entries((request.body ?? {}) as Record<string, unknown>));
      const back = (notice?: Notice['kind']) =>
        response.redirect(303, notice === undefined ? addressOf(token) : `${addressOf(token)}?done=${notice}`);
      switch (fields.get('do')) {
        case 'save': {
          return back(await saveOwnChoice(context, token, [fields.get('purpose') ?? []].flat().map(String)));
        }
        case 'correct': {
          const notice = await correct(context, token, String(fields.get('phone') ?? ''), request.ip);
          return notice ? show(request, response, notice) : back();
        }
        case 'erase':
          if (fields.get('confirm') !== 'yes') return show(request, response, { kind: 'eraseUnconfirmed' });
          await eraseOwnData(context, token);
          return back('erased');
        default:
          throw new Refusal('malformed', 'malformed', 'This form says nothing that can be done here.');
      }
    },
  );
  routes.use(
    '/p',
    errorsToProblems(context.log, (error) => context.ledger.isUnavailable(error), tellOnAPage),
  );
  return routes;
}

/** @returns what to tell; undefined if there was nothing to carry over to another number. */
async function correct(
  context: Context,
  token: string,
  phone: string,
  ip: string | undefined,
): Promise<Notice | undefined> {
  try {
    const { asked, ended, whatsappUrl, comesByItself } = await correctOwnNumber(context, token, phone, ip);
    if (asked.length + ended.length === 0) return undefined;
    return { kind: comesByItself ? 'numberSaved' : 'numberSavedByLink', whatsappUrl };
  } catch (error) {
    const field = error instanceof Refusal ? error.errors[0] : undefined;
    // A page that was open while the use was restricted; it says so above the switches.
    if (field?.code === 'restricted') return undefined;
    if (field?.code === 'same-number') return { kind: 'numberSame', typed: phone };
    if (field?.pointer === '#/newPhone') return { kind: 'numberWrong', detail: field.detail, typed: phone };
    throw error;
  }
}

/** Another page must not send a form in the person's name, even if it knew the address. */
export function fromOwnPage(publicUrl: string): RequestHandler {
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

function tellOnAPage(response: Response, status: number, code: string): void {
  const language = readersLanguage(response);
  if (status === 503) response.set('Retry-After', '5');
  sendPage(response.status(status), code === 'link-expired' ? expiredPage(language) : troublePage(language));
}

function noticeIn(done: unknown): Notice | undefined {
  const kind = (['saved', 'savedAsked', 'savedNotAsked', 'notAsked', 'erased'] as const).find((one) => one === done);
  return kind && { kind };
}

function addressOf(token: string): string {
  return `/p/${encodeURIComponent(token)}`;
}
