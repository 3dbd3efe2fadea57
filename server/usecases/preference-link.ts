/**
 * The address of somebody's own page. It was sent into the chat, so whoever holds it controls the chat; it lives 15 minutes
 * and can be opened as often as link previews and scanners like: only a form that is sent changes anything.
 */
import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';

export const linkMinutes = 15;

/** `subject.expiry.signature`: no number, no name. */
export function preferenceToken(key: KeyObject, subjectId: string, now: Date): string {
  const body = `${subjectId}.${(now.getTime() + linkMinutes * 60_000).toString(36)}`;
  return `${body}.${signature(key, body).toString('base64url')}`;
}

/** Undefined if it is not ours or older than 15 minutes. */
export function readPreferenceToken(key: KeyObject, token: string, now: Date): { subjectId: string } | undefined {
  const [subjectId = '', expiry = '', mark = '', ...rest] = token.split('.');
  const given = Buffer.from(mark, 'base64url');
  const expected = signature(key, `${subjectId}.${expiry}`);
  const genuine = rest.length === 0 && given.length === expected.length && timingSafeEqual(given, expected);
  return genuine && Number.parseInt(expiry, 36) > now.getTime() ? { subjectId } : undefined;
}

function signature(key: KeyObject, body: string): Buffer {
  return createHmac('sha256', key).update(`preferences|${body}`).digest();
}
