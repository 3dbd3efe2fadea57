/** What people type into `jawort init`, in the form the configuration wants: nobody has to know that form by heart. */
import { isPrivateEnough, webUrl } from '../config/address.ts';
import { asE164 } from '../phone.ts';

/** As Meta shows it: `+49 40 12345678`. */
export function asNumber(typed: string): string {
  return asE164(typed) ?? typed;
}

/** Browsers do not show https:// any more, so nobody types it. A word without a dot is no address of a website. */
export function asWebAddress(typed: string): string {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(typed)) return typed;
  const url = webUrl(`http://${typed}`);
  if (url === undefined) return typed;
  if (isPrivateEnough(url)) return `http://${typed}`;
  return url.hostname.includes('.') ? `https://${typed}` : typed;
}

export function asFormality(typed: string): string {
  const word = typed.toLowerCase();
  if (word === 'du') return 'informal';
  return word === 'sie' ? 'formal' : word;
}

export function asMailbox(typed: string): string {
  return /^(?:none|nobody|no|keine?r?s?|nein|niemand|-)$/i.test(typed) ? '' : typed;
}
