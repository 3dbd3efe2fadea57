/** The mail with a customer's message, in each language that a site can have. */
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../server/config.ts';
import { languages } from '../../server/http/wire.ts';
import { forwardedMail } from '../../server/notify/forwarded-mail.ts';
import { siteConfig } from '../support/jawort.ts';

const message = { at: '2026-11-05T22:35:10.000Z', type: 'text', text: '?' };
const [shop] = loadConfig({}, () => JSON.stringify({ sites: [siteConfig()] })).sites;
if (!shop) throw new Error('no site');
const mailIn = (language: (typeof languages)[number], from: string) =>
  forwardedMail({ ...shop, languages: [language] }, { ...message, from }).text;

describe('A forwarded message', () => {
  test.each(languages)('in "%s" tells the time readably, and where to answer', (language) => {
    const text = mailIn(language, '+491712345678');
    expect(text).toMatch(/^\S+ ?\S*: .*5.*2026.*22:35.* UTC$/m);
    expect(text).not.toContain('2026-11-05');
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/WhatsApp.*: https:\/\/wa\.me\/491712345678$/);
    // A WhatsApp user id opens no chat.
    expect(mailIn(language, 'DE.1122334455')).not.toContain('wa.me');
  });
});
