/** Web addresses in the settings. An origin that is nearly right fails silently in the browser, so each way is named. */
import { z } from 'zod';
import { type About, wanted } from './setting.ts';

/** Exactly what a browser sends as `Origin`: scheme and host, and the port if it is an unusual one. */
export function exactOrigin(about: About) {
  return originText(about, (typed, url) =>
    typed.slice(url.protocol.length + 2).includes('/')
      ? `has a path or a slash at the end, but browsers send the origin only. Write "${url.origin}".`
      : undefined,
  );
}

/** An origin too, but a person pastes it from the address bar: the slash at the end is forgiven. */
export function serverAddress(about: About) {
  return originText(about, (_, url) =>
    url.pathname !== '/' ? `has a path, but Jawort needs a host of its own. Write "${url.origin}".` : undefined,
  );
}

/** A page that a visitor can open. */
export function page({ about, write }: About) {
  return z
    .string({ error: wanted('text in quotation marks', write) })
    .trim()
    .max(500, `is longer than 500 characters. ${write}`)
    .refine((typed) => webUrl(typed) !== undefined, `is not the whole address of a page. ${write}`)
    .meta({ description: about });
}

/** `http:` is for the machine on the desk only: anybody between could read the numbers, or the page could be another. */
export function isPrivateEnough({ protocol, hostname }: URL): boolean {
  return (
    protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname) || hostname.endsWith('.localhost')
  );
}

export function webUrl(typed: string): URL | undefined {
  const url = /^https?:\/\/[^\s]+$/i.test(typed) ? URL.parse(typed) : null;
  return url && url.username === '' && url.password === '' && url.hostname !== '' ? url : undefined;
}

function originText({ about, write }: About, furtherProblem: (typed: string, url: URL) => string | undefined) {
  return z
    .string({ error: wanted('text in quotation marks', write) })
    .trim()
    .max(300, `is longer than 300 characters. ${write}`)
    .superRefine((typed, context) => {
      const message = originProblem(typed, write, furtherProblem);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    })
    .transform((typed) => webUrl(typed)?.origin ?? typed)
    .meta({ description: about });
}

function originProblem(
  typed: string,
  write: string,
  furtherProblem: (typed: string, url: URL) => string | undefined,
): string | undefined {
  if (typed.includes('*')) return `has a "*", but each page's origin has to be listed by itself. ${write}`;
  const url = webUrl(typed);
  if (url === undefined) return `is not an origin that starts with https:// (or http://). ${write}`;
  if (typed.includes('?') || typed.includes('#')) return `has a "?" or "#" in it. Write "${url.origin}".`;
  return furtherProblem(typed, url);
}
