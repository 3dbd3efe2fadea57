/** What a welcome tells people to write works, in each language, on a site that speaks no other. */
import { afterEach, expect, test } from 'vitest';
import type { SentMessage } from '../../demo/whatsapp/contract.ts';
import { allLanguages } from '../../server/consent/languages/all-languages.ts';
import type { Language } from '../../server/consent/site.ts';
import { chatWords, wordsNamedBy } from '../support/chat-words.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';
const linkIn = (sent: SentMessage) =>
  /https:\/\/optin\.example\.com(\/p\/[\w.-]+)/.exec(JSON.stringify(sent.body))?.[1];
const hasLink = (sent: SentMessage) => linkIn(sent) !== undefined;
const hasButtons = (sent: SentMessage) => JSON.stringify(sent.body).includes('"type":"button"');
const textOf = (sent: SentMessage) => String((sent.body.text as { body?: unknown } | undefined)?.body);
const reasons = async () => {
  const reason = async (purpose: string) => (await jawort.check({ phone }, purpose)).reason;
  return [await reason('offers'), await reason('orders')];
};

test.each(Object.keys(allLanguages) as Language[])(
  'A site that speaks only %s: the words for choice, data and erasure bring a link, and PROMO, TRANS and ALLE choose',
  async (language) => {
    const label = (text: string) => ({ [language]: text });
    jawort = await startJawort({
      site: {
        languages: [language],
        purposes: [
          { id: 'offers', kind: 'marketing', label: label('Flora A') },
          { id: 'orders', kind: 'transactional', label: label('Flora B') },
        ],
      },
    });
    const form = await jawort.form(language);
    expect(form.lang).toBe(language);
    await jawort.optIn(form, { phone, purposes: ['offers', 'orders'] });
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write(form.whatsapp.text);
    await visitor.tap(await jawort.whatsapp.nextSend(hasButtons), 0);
    expect(await reasons()).toEqual(['given', 'given']);
    await jawort.allSent();
    const welcome = jawort.whatsapp.sends.at(-1);
    if (!welcome) throw new Error('There was no welcome.');
    const { settings, data } = wordsNamedBy(textOf(welcome));
    const { erase, all } = chatWords[language];

    const page = async (word: string) => {
      await visitor.write(word);
      const link = linkIn(await jawort.whatsapp.nextSend(hasLink));
      const answer = await jawort.get(link ?? '/nowhere');
      return { status: answer.status, isInLanguage: (await answer.text()).includes(`lang="${language}"`) };
    };
    const opened = { status: 200, isInLanguage: true };
    expect(await page(settings), settings).toEqual(opened);
    expect(await page(data), data).toEqual(opened);
    expect(await reasons()).toEqual(['given', 'given']);

    await visitor.write('TRANS');
    expect(await reasons()).toEqual(['withdrawn', 'given']);
    await visitor.write(all);
    expect(await reasons(), all).toEqual(['requested', 'given']);
    await visitor.tap(await jawort.whatsapp.nextSend(hasButtons), 0);
    expect(await reasons(), all).toEqual(['given', 'given']);
    await visitor.write('PROMO');
    expect(await reasons()).toEqual(['given', 'withdrawn']);

    expect(await page(erase), erase).toEqual(opened);
    expect(await reasons()).toEqual(['withdrawn', 'withdrawn']);
  },
);
