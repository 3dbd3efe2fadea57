/** Answers that people read in a browser: as a page, in their language, with the policy that belongs to it. */
import type { Response } from 'express';
import type { Language } from '../consent/site.ts';
import type { Page } from './present/own-page/frame.ts';
import { languages } from './wire.ts';

export function sendPage(response: Response, { markup, policy }: Page): void {
  response.set('Content-Security-Policy', policy).type('text/html').send(markup);
}

/** When nobody knows whose page it is: the browser's language decides. */
export function readersLanguage({ req }: Response): Language {
  return languages.find((one) => one === req.acceptsLanguages(...languages)) ?? 'de';
}
