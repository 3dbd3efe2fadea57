/** Customers will also just write to the number: whether somebody reads that. */
import type { Config } from '../../config.ts';
import type { Site } from '../../consent/site.ts';
import { fail, type Line, ok, warn } from '../line.ts';

export function judgeForward({ forward }: Site, { secrets }: Pick<Config, 'secrets'>, isInApp = false): Line {
  const { url, email } = forward;
  if (email !== undefined && secrets.smtpUrl === undefined)
    return fail(
      'forwarding',
      `Messages of customers should go to ${email}, but SMTP_URL is not set.`,
      'Set SMTP_URL and SMTP_FROM in jawort.env.',
    );
  const to = [...(url === undefined ? [] : [hostOf(url)]), ...(email === undefined ? [] : [email])];
  if (to.length > 0) return ok('forwarding', `Messages that belong to no opt-in go to ${to.join(' and ')}.`);
  if (isInApp) return ok('forwarding', 'Messages that belong to no opt-in are read in the WhatsApp Business app.');
  return warn(
    'forwarding',
    'Customers who just write are heard by nobody: what belongs to no opt-in is lost.',
    'Write your help desk or mailbox into the site: "forward": { "url": "https://…" } or { "email": "…" }.',
  );
}

/** An address of a help desk often has its key in it. */
function hostOf(url: string): string {
  return URL.parse(url)?.origin ?? 'the address in forward.url';
}
