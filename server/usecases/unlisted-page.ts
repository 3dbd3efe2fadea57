/** Why a page gets no form, in words for whoever looks at it: an owner in a preview of a theme, most likely. */
import { aroundTheForm } from '../consent/languages/around-the-form.ts';
import { type Context, languageOf, siteById } from './context.ts';
import { Refusal } from './refusal.ts';

/** @param origin as the page's browser says it, or whoever pretends to be one. */
export function unlistedPage(
  context: Pick<Context, 'sites'>,
  siteId: string,
  { lang, origin }: { readonly lang: string | undefined; readonly origin: string | undefined },
): string {
  const site = siteById(context, siteId);
  if (!site) throw new Refusal('not-found', 'unknown-site', 'There is no such site on this server.');
  const { unlisted } = aroundTheForm[languageOf(site, lang)];
  return unlisted({ company: site.company.name, origin: repeatable(origin) });
}

const longest = 100;

/** Only what is an origin and nothing else is said again: not "null", no path, no words of somebody else. */
function repeatable(origin: string | undefined): string | undefined {
  if (origin === undefined || origin.length > longest) return undefined;
  const url = /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? URL.parse(origin) : null;
  return url?.origin === origin ? origin : undefined;
}
