/** Whether a request for a form is somebody who opens it: what a browser does by itself, or once more, is none. */
import type { Request } from 'express';
import type { SiteOrigins } from './origins.ts';

/** A design tool's preview says so, and so does an open panel that fetches a new form. */
export function isOpening(request: Request, origins: SiteOrigins): boolean {
  if (request.method !== 'GET' || !origins.mayUse(request)) return false;
  if ('again' in request.query || 'preview' in request.query) return false;
  // Fetched ahead, for a page that perhaps nobody looks at.
  return !/prefetch|prerender/i.test(`${request.get('sec-purpose')} ${request.get('purpose')}`);
}

/** The page `/o/…` was counted when it was opened; with script, its panel then fetches the form again. */
export function isFromOwnFormPage(request: Request, publicUrl: string): boolean {
  const referrer = request.get('referer');
  if (referrer === undefined || !URL.canParse(referrer)) return false;
  const { origin, pathname } = new URL(referrer);
  return origin === new URL(publicUrl).origin && pathname.startsWith('/o/');
}
