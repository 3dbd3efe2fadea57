/** The form's token: says, under our signature, which site, wording and reference a visitor was given, and when. */
import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { website } from '../consent/source.ts';
import { Refusal } from './refusal.ts';

const lifetimeHours = 24;

const payload = z.object({
  /** site */
  s: z.string(),
  /** canonical reference */
  r: z.string(),
  /** wording id */
  w: z.string(),
  /** issued at, milliseconds */
  t: z.number(),
  /** source; absent: the website */
  o: z.string().optional(),
});

export interface FormToken {
  readonly site: string;
  readonly reference: string;
  readonly wording: string;
  readonly issuedAt: Date;
  /** Where the visitor came from. */
  readonly source: string;
}

export function signFormToken(key: KeyObject, token: FormToken): string {
  const { site, reference, wording, issuedAt, source } = token;
  const short = {
    s: site,
    r: reference,
    w: wording,
    t: issuedAt.getTime(),
    ...(source !== website && { o: source }),
  };
  const body = Buffer.from(JSON.stringify(short satisfies z.infer<typeof payload>)).toString('base64url');
  return `${body}.${signature(key, body).toString('base64url')}`;
}

/** @throws Refusal if the token is not ours (malformed) or older than 24 hours (gone). */
export function readFormToken(key: KeyObject, text: string, now: Date): FormToken {
  const [body = '', mark = '', ...rest] = text.split('.');
  const given = Buffer.from(mark, 'base64url');
  const expected = signature(key, body);
  const genuine = rest.length === 0 && given.length === expected.length && timingSafeEqual(given, expected);
  if (!genuine) throw invalid();
  const { s, r, w, t, o = website } = payload.parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
  if (now.getTime() - t > lifetimeHours * 3_600_000) {
    throw new Refusal(
      'gone',
      'token-expired',
      'This form is more than 24 hours old. Fetch a new one and send it again.',
      [{ pointer: '#/token', code: 'token-expired', detail: 'Fetch a new form.' }],
    );
  }
  return { site: s, reference: r, wording: w, issuedAt: new Date(t), source: o };
}

function invalid(): Refusal {
  const detail = 'Send the token exactly as the form route gave it.';
  return new Refusal('unprocessable', 'token-invalid', 'This token was not issued by this server.', [
    { pointer: '#/token', code: 'token-invalid', detail },
  ]);
}

function signature(key: KeyObject, body: string): Buffer {
  return createHmac('sha256', key).update(`form|${body}`).digest();
}
