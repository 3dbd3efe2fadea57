/** Whether a request for a form is somebody who opens it: what a browser does by itself, or once more, is none. */
import type { Request } from 'express';
import type { SiteOrigins } from './origins.ts';

/** A design tool's preview says so, and so does an open panel that fetches a new form. */
export function isOpening(request: Request, origins: SiteOrigins, publicUrl: string): boolean {
  if (request.method !== 'GET' || !origins.mayUse(request)) return false;
  if ('again' in request.query || 'preview' in request.query) return false;
  if (isFromOwnFormPage(request, origins, publicUrl)) return false;
  // Fetched ahead, for a page that perhaps nobody looks at.
  return !/prefetch|prerender/i.test(`${request.get('sec-purpose')} ${request.get('purpose')}`);
}

/**
 * Whether a page is going to be shown to somebody: every browser says so by itself. What only looks where a link leads, as
 * link previews and mail scanners do, says nothing.
 */
export function isShownToSomebody(request: Request, publicUrl: string): boolean {
  const mode = request.get('sec-fetch-mode');
  const purpose = request.get('sec-fetch-dest');
  // To a server without https, browsers say nothing either.
  if (mode === undefined) return new URL(publicUrl).protocol === 'http:';
  // A program that says how it asks, and not what for, is counted as it is where it asks for the form itself.
  return purpose === undefined || (mode === 'navigate' && purpose === 'document');
}

/** The page `/o/…` was counted when it was opened. It may then be shown anew; and with script, its panel fetches the form again. */
function isFromOwnFormPage(request: Request, origins: SiteOrigins, publicUrl: string): boolean {
  const referrer = request.get('referer');
  // Some browsers are told never to send one. Where the server has a host of its own, no other page there leads to a form.
  if (referrer === undefined) return !origins.includeOwn(request) && request.get('sec-fetch-site') === 'same-origin';
  if (!URL.canParse(referrer)) return false;
  const { origin, pathname } = new URL(referrer);
  return origin === new URL(publicUrl).origin && pathname.startsWith('/o/');
}
