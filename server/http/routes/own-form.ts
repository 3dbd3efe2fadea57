/**
 * `/o/{site}`, the form as a page of its own: for e-mails, printed codes and bios. GET only shows it; what records the first
 * opt-in is the form that is sent, from this very page, or the widget that takes its place where scripts run.
 */
import express, { type Request, type Response, Router } from 'express';
import type { Language, Site } from '../../consent/site.ts';
import { sourceIn, website } from '../../consent/source.ts';
import type { Context } from '../../usecases/context.ts';
import { Refusal } from '../../usecases/refusal.ts';
import { type OwnFormOutcome, type SentForm, sendOwnForm, siteWithOwnForm } from '../../usecases/send-own-form.ts';
import { showForm } from '../../usecases/show-form.ts';
import { isOpening, isShownToSomebody } from '../openings.ts';
import type { SiteOrigins } from '../origins.ts';
import { readersLanguage, sendPage } from '../page-for-people.ts';
import { type Complaint, type Entries, formPage } from '../present/own-form/form-page.ts';
import { missingPage } from '../present/own-form/missing-page.ts';
import { sentPage } from '../present/own-form/sent-page.ts';
import { troublePage } from '../present/own-page/dead-end.ts';
import type { Page } from '../present/own-page/frame.ts';
import { errorsToProblems } from '../problem.ts';
import { textIn } from '../text-in.ts';
import { fromOwnPage } from './own-page.ts';

const mostBytes = '16kb';
const statusOf = { expired: 410, changed: 409, wrong: 422 } as const;

type OwnFormRequest = Request<{ site: string }>;

export function ownFormRoutes(context: Context, origins: SiteOrigins): Router {
  const routes = Router();
  routes.use('/o', (_request, response, next) => {
    response.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' });
    next();
  });

  /** @returns which wording was shown. */
  const show = (request: OwnFormRequest, response: Response, site: Site, sent?: SentForm, complaint?: Complaint) => {
    const language = languageFor(request, site);
    const source = sourceIn(textIn(request.query.source));
    const form = showForm(context, site.id, { lang: language, source });
    const page = formPage({
      site,
      language,
      form,
      source,
      address: addressOf(site, language, source),
      publicUrl: context.publicUrl,
      ...(sent && { entries: entriesOf(sent, form.wording.id) }),
      ...(complaint && { complaint }),
    });
    sendPage(response, page);
    return { site: site.id, source, wording: form.wording.id };
  };

  routes.get('/o/:site', (request, response) => {
    const shown = show(request, response, siteWithOwnForm(context, request.params.site));
    const { publicUrl, openings } = context;
    if (isOpening(request, origins, publicUrl) && isShownToSomebody(request, publicUrl)) openings.add(shown);
  });

  routes.post(
    '/o/:site',
    fromOwnPage(context.publicUrl),
    express.urlencoded({ extended: false, limit: mostBytes }),
    async (request: OwnFormRequest, response: Response) => {
      const site = siteWithOwnForm(context, request.params.site);
      const sent = formIn(request.body);
      const outcome = await sendOwnForm(context, site, sent, { ip: request.ip, origin: request.get('origin') });
      if (outcome.kind === 'requested') sendPage(response, thanks(request, site, outcome));
      else show(request, response.status(statusOf[outcome.kind]), site, sent, outcome);
    },
  );
  // An address that was cut short is read by people too.
  routes.get('/o{/*rest}', () => {
    throw new Refusal('not-found', 'not-found', 'There is nothing at this address.');
  });
  routes.use(
    '/o',
    errorsToProblems(context.log, (error) => context.ledger.isUnavailable(error), tellOnAPage),
  );
  return routes;
}

function thanks(
  request: OwnFormRequest,
  site: Site,
  { optIn, wording, language }: Extract<OwnFormOutcome, { kind: 'requested' }>,
): Page {
  // Whoever changes their mind opens no second form.
  const again = `${addressOf(site, language, sourceIn(textIn(request.query.source)))}&again=1`;
  return sentPage({ site, language }, wording, optIn, again);
}

/** Asked for in the address, else what the browser prefers, else the site's own. */
function languageFor(request: Request, site: Site): Language {
  const asked = textIn(request.query.lang)?.slice(0, 2).toLowerCase();
  const known = site.languages.find((language) => language === asked);
  return (
    known ?? site.languages.find((one) => one === request.acceptsLanguages(...site.languages)) ?? site.languages[0]
  );
}

function addressOf(site: Site, language: Language, source: string): string {
  const from = source === website ? '' : `&source=${encodeURIComponent(source)}`;
  return `/o/${encodeURIComponent(site.id)}?lang=${language}${from}`;
}

function formIn(body: unknown): SentForm {
  const fields = new Map(Object.entries((body ?? {}) as Record<string, unknown>));
  const text = (name: string) => textIn(fields.get(name)) ?? '';
  const purposes = [fields.get('purpose') ?? []].flat().map(String);
  return { token: text('token'), wording: text('wording'), purposes, phone: text('phone'), country: text('country') };
}

/** A tick belongs to the text beside it: beside another one it is no longer the person's. */
function entriesOf({ wording, purposes, phone, country }: SentForm, shown: string): Entries {
  return { purposes: wording === shown ? purposes : [], phone: phone.slice(0, 40), country };
}

function tellOnAPage(response: Response, status: number): void {
  const language = readersLanguage(response);
  if (status === 503) response.set('Retry-After', '5');
  sendPage(response.status(status), status === 404 ? missingPage(language) : troublePage(language));
}
