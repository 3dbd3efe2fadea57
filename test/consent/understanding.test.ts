/** The rules of understanding one by one; the shares of everyday replies are in replies.test.ts. */
import { describe, expect, it } from 'vitest';
import { allLanguages } from '../../server/consent/languages/all-languages.ts';
import type { LanguagePack } from '../../server/consent/languages/language-pack.ts';
import { type Meaning, type ReplyContext, understand } from '../../server/consent/reply.ts';
import type { Language } from '../../server/consent/site.ts';
import { compilePhrase } from '../../server/consent/understanding/phrases.ts';
import { chatWords, wordsNamedBy } from '../support/chat-words.ts';

const german: ReplyContext = {
  languages: ['de'],
  questionLanguages: [],
  companyName: 'Blumen Müller',
  optOutWords: ['INFOSTOP', 'Blumen ade'],
  startWords: ['BLUMEN', 'Strauß ja'],
};
const both: ReplyContext = { ...german, languages: ['de', 'en'] };
const asked: ReplyContext = { ...german, questionLanguages: ['de'] };

function kind(text: string, context: ReplyContext = german): string {
  return understand(text, context).kind;
}

describe('STOP', () => {
  it.each(['stop', 'STOPP', 'stop all', 'unsubscribe', 'unsub', 'opt out', 'Opt-Out!'])(
    '%s ends everything on a site of any language, whatever the operator configures',
    (word) => {
      const bare = { ...german, optOutWords: [], startWords: [] };
      expect(kind(word, { ...bare, languages: ['de'] })).toBe('stop');
      expect(kind(word, { ...bare, languages: ['en'] })).toBe('stop');
      expect(kind(word, { ...bare, startWords: [word] })).toBe('stop');
    },
  );

  it('other words count only on sites of their language', () => {
    expect(kind('Ende', { ...german, languages: ['en'] })).toBe('other');
    expect(kind('quit', german)).toBe('other');
    expect(kind('Ende', both)).toBe('stop');
    expect(kind('quit', both)).toBe('stop');
  });

  it('an ordinary word of one language of the site that is an opt-out word of another is asked back', () => {
    const on = (...languages: Language[]) => ({ ...german, languages });
    expect(kind('Fine', on('it'))).toBe('stop');
    expect(kind('Fine, thanks', on('it', 'en'))).toBe('hint');
    expect(kind('Fine, thanks', on('de', 'en'))).toBe('other');
    expect(kind('dur', on('tr'))).toBe('stop');
    expect(kind('dur', on('tr', 'fr'))).toBe('hint');
    expect(kind('te duur', on('tr', 'nl'))).toBe('other');
    expect(kind('Halt', on('de'))).toBe('stop');
    expect(kind('Halt', on('nl', 'de'))).toBe('hint');
    expect(kind('Wissen', on('nl', 'de'))).toBe('hint');
    expect(understand('wissen', on('nl'))).toEqual({ kind: 'stop', erase: true });
  });

  it('a word that means the end in both languages of the site still ends', () => {
    expect(kind('para', { ...german, languages: ['pt', 'es'] })).toBe('stop');
    expect(kind('fin', { ...german, languages: ['fr', 'es'] })).toBe('stop');
    expect(kind('stop, thanks', { ...german, languages: ['it', 'en'] })).toBe('stop');
  });

  it('a clear phrase counts in every language, because it is meant no less', () => {
    expect(kind('please take me off your list', german)).toBe('stop');
    expect(kind('bitte keine Werbung mehr', { ...german, languages: ['en'] })).toBe('stop');
  });

  it('beats JA in the same text, in any order', () => {
    for (const text of ['JA STOP', 'stop ja', 'Ja, stopp bitte', 'Ja.\nSTOP', 'ja, ich möchte mich abmelden']) {
      expect(kind(text, asked), text).toBe('stop');
    }
  });

  it("counts with the operator's own words, also of two words, alone or with a please", () => {
    for (const text of ['infostop', 'InfoStop!', 'infostop bitte', 'blumen ade', 'Blumen-Ade']) {
      expect(kind(text), text).toBe('stop');
    }
    expect(kind('Wann ist Infostop?')).toBe('other');
  });

  it('counts beside the name of the company, even if the company is called Stopp', () => {
    expect(kind('Stop Blumen Müller')).toBe('stop');
    expect(kind('STOP blumen mueller bitte')).toBe('stop');
    expect(kind('Stopp', { ...german, companyName: 'Stopp' })).toBe('stop');
    expect(kind('Danke', { ...german, companyName: 'Danke' })).toBe('other');
  });

  it('is found behind odd letters: full width, mathematical, Turkish, invisible, spelled out', () => {
    const odd = [
      'ＳＴＯＰ',
      '𝓼𝓽𝓸𝓹',
      'S\u200bT\u2060O\uFE0FP',
      'ŞTOP',
      '🆂🆃🅾🅿',
      's-t-o-p',
      'UNSUBSCRİBE',
      'unsubscrıbe',
      'ſtop',
    ];
    for (const text of odd) expect(kind(text), text).toBe('stop');
  });

  it('does not need umlauts', () => {
    for (const text of ['kündigen', 'kuendigen', 'kundigen', 'KÜNDIGEN', 'ku\u0308ndigen'])
      expect(kind(text), text).toBe('stop');
  });

  it('a listed word in a question is asked back, but STOP? still stops', () => {
    expect(kind('Abmelden?')).toBe('hint');
    expect(kind('STOP?')).toBe('stop');
  });

  it('a phrase that is asked, negated, or about an order does not withdraw', () => {
    expect(kind('Wie melde ich mich ab?')).toBe('hint');
    expect(kind('Bitte meldet mich nicht ab')).toBe('other');
    expect(kind('Ich möchte mich vom Kurs abmelden')).toBe('other');
    expect(kind('cancel my order', both)).toBe('other');
    expect(kind('Wann endet der Sale?', both)).toBe('other');
    expect(kind('Stoppt ihr auch am Samstag?', both)).toBe('other');
  });

  it('a slip of the finger that is the whole message is asked back, even if French knows the word', () => {
    for (const text of ['stpo', 'ststop', 'stp', 'Edne', 'kuendigne']) expect(kind(text), text).toBe('hint');
    for (const text of ['Shop', 'top', 'Rose']) expect(kind(text), text).toBe('other');
  });

  it('what certainly is no opt-out takes nothing back from the rest of the sentence', () => {
    expect(kind('Ich habe keine Nachrichten bekommen')).toBe('other');
    expect(kind('Das brauche ich nicht mehr, bitte abmelden')).toBe('stop');
    expect(kind('I signed up by accident, please take me off again', both)).toBe('stop');
  });

  it('what is sent may be a parcel: a stop of the shipment withdraws nothing if the address is spoken of', () => {
    for (const [language, text] of [
      ['de', 'Versand bitte einstellen, die Adresse ist falsch'],
      ['es', 'paren el envío por favor, puse la dirección vieja'],
      ['fr', "Arrêtez l'envoi svp. Mauvaise adresse."],
      ['it', 'fermate la spedizione, ho messo il vecchio indirizzo'],
      ['tr', 'Gönderimi durdurun, adres yanlış'],
    ] as const) {
      expect(kind(text, { ...german, languages: [language] }), text).not.toBe('stop');
    }
    expect(kind('Versand bitte einstellen')).toBe('stop');
    expect(kind('Stoppt den Versand von Werbung an diese Adresse')).toBe('stop');
  });

  it('an everyday word that is a sentence of its own counts beside a complaint', () => {
    expect(kind('Das sind mir zu viele Nachrichten. Bitte aufhören.')).toBe('stop');
    expect(kind('I get way too many of these. Please stop.', both)).toBe('stop');
    expect(kind('Zwei Sträuße reichen. Ende.')).not.toBe('stop');
    expect(kind('Das sind mir zu viele Nachrichten. Aufhören?')).toBe('hint');
  });

  it('a please at the end is a please, before an English "messaging me" it is a slip', () => {
    expect(kind('stp txting me', both)).toBe('stop');
    expect(kind('stp un petit message quand vous arrivez', { ...german, languages: ['fr', 'en'] })).toBe('other');
  });

  it('a short word for messages is read through a hurried thumb, an opt-out word is asked back', () => {
    const turkish: ReplyContext = { ...german, languages: ['tr'] };
    expect(kind('mesja istemiyorum', turkish)).toBe('stop');
    expect(kind('reklm istemiyorum', turkish)).toBe('stop');
    expect(kind('ipatl', turkish)).toBe('hint');
  });

  it('a polite request may follow its reason', () => {
    expect(kind('Ich bin umgezogen, könnt ihr mich von der Liste nehmen? Danke für alles')).toBe('stop');
    expect(kind('I moved to Leeds, can you take me off the list? Thanks for everything', both)).toBe('stop');
    expect(kind('Ich bin umgezogen, wie melde ich mich ab?')).toBe('hint');
  });

  it('a polite request is no question', () => {
    expect(kind('Könnt ihr mich bitte abmelden?')).toBe('stop');
    expect(kind('Können Sie mir sagen, wie ich mich abmelde?')).toBe('hint');
    expect(kind('Could you take me off your list?', both)).toBe('stop');
    expect(kind('Could you tell me how to unsubscribe?', both)).toBe('hint');
  });
});

describe('JA', () => {
  it('counts only in the language of an open question', () => {
    expect(kind('ja', asked)).toBe('yes');
    expect(kind('ja', { ...both, questionLanguages: [] })).toBe('other');
    expect(kind('ja', { ...both, questionLanguages: ['en'] })).toBe('other');
    expect(kind('yes', { ...both, questionLanguages: ['de'] })).toBe('other');
    expect(kind('yes', { ...both, questionLanguages: ['de', 'en'] })).toBe('yes');
  });

  it.each([
    'ja, aber',
    'ok',
    '👍',
    'Ja?',
    '~ja~',
    '> ja',
    'ja 🤔',
    'já',
    'jä',
    'ja 1',
    'ja/nein',
    'J A',
    'jaaa',
    'ja ja',
  ])('%s is asked once more', (text) => expect(kind(text, asked)).toBe('other'));

  it('a JA with an unread tail is no JA', () => {
    expect(kind(`ja${' '.repeat(9_000)}aber nicht`, asked)).toBe('other');
    expect(kind(`ja${'\u200b'.repeat(9_000)}`, asked)).toBe('other');
  });

  it("the operator's start word does not turn a JA into a new opt-in", () => {
    expect(kind('ja', { ...asked, startWords: ['ja'] })).toBe('yes');
  });
});

describe('START', () => {
  it('names its language only if one of the languages of the site has it', () => {
    expect(understand('anmelden', both)).toEqual({ kind: 'start', language: 'de' });
    expect(understand('subscribe', both)).toEqual({ kind: 'start', language: 'en' });
    expect(understand('start', both)).toEqual({ kind: 'start' });
    expect(understand('start', german)).toEqual({ kind: 'start', language: 'de' });
    expect(understand('subscribe', german)).toEqual({ kind: 'other' });
  });

  it('is "Start News" with the name of the company, and the site\'s own word', () => {
    expect(kind('Start News Blumen Müller')).toBe('start');
    expect(kind('start news blumen mueller!')).toBe('start');
    expect(understand('Blumen', both)).toEqual({ kind: 'start' });
    expect(kind('strauss ja')).toBe('start');
  });

  it('is not any sentence with the word in it', () => {
    expect(kind('Wann ist der Start der Aktion?')).toBe('other');
    expect(kind('Ich möchte Blumen bestellen')).toBe('other');
    expect(kind('Kann ich mich zum Kurs anmelden?')).toBe('other');
  });
});

describe.each(Object.entries(allLanguages) as [Language, LanguagePack][])(
  'On a site that speaks only %s',
  (language, pack) => {
    const context: ReplyContext = { ...german, languages: [language] };
    const facts = {
      company: {
        name: 'Blumen Müller',
        legalName: 'Blumen Müller GmbH',
        address: 'Lindenstraße 12, 10969 Berlin',
        email: 'hallo@blumen-mueller.example',
        privacyUrl: 'https://blumen-mueller.example/datenschutz',
        imprintUrl: 'https://blumen-mueller.example/impressum',
      },
      mix: 'marketing',
      deletedAfter: { count: 7, unit: 'day' },
    } as const;
    const { erase, all } = chatWords[language];
    /** As it stands in the text, as people type it, and from a keyboard without the letters of this language. */
    const typed = (word: string) => {
      const plain = word.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i');
      const small = word.toLocaleLowerCase(language);
      return [word, small, `${word}!`, plain, plain.toLowerCase(), ` ${small} `];
    };
    const meanings = (word: string) => typed(word).map((text) => understand(text, context));
    const alike = (word: string, meaning: Meaning) => typed(word).map(() => meaning);

    it.each(['informal', 'formal'] as const)('the words that its %s welcome names are understood', (formality) => {
      const { settings, data } = wordsNamedBy(pack.texts({ ...facts, formality }).welcome);
      expect(meanings(settings), settings).toEqual(alike(settings, { kind: 'settings' }));
      expect(meanings(data), data).toEqual(alike(data, { kind: 'data' }));
    });

    it(`${erase} withdraws and asks for erasure`, () => {
      expect(meanings(erase)).toEqual(alike(erase, { kind: 'stop', erase: true }));
    });

    it(`PROMO, TRANS and ${all} choose`, () => {
      expect(meanings('PROMO')).toEqual(alike('PROMO', { kind: 'choose', keeps: 'marketing' }));
      expect(meanings('TRANS')).toEqual(alike('TRANS', { kind: 'choose', keeps: 'other' }));
      expect(meanings(all)).toEqual(alike(all, { kind: 'choose', keeps: 'all' }));
    });
  },
);

describe('A language is only data', () => {
  const packs = Object.entries(allLanguages) as [Language, LanguagePack][];

  it.each(packs)(
    'every ordinary word that %s names is an opt-out word of another language',
    (language, { replies }) => {
      const on = (...languages: Language[]) => ({ ...german, languages });
      for (const word of replies.ordinary.split(', ')) {
        const ending = packs.map(([other]) => other).filter((other) => kind(word, on(other)) === 'stop');
        expect(ending, word).not.toContain(language);
        expect(ending.length, word).toBeGreaterThan(0);
        for (const other of ending) expect(kind(word, on(other, language)), `${word} on ${other}`).toBe('hint');
      }
    },
  );

  it('every language has words for everything', () => {
    for (const { replies } of Object.values(allLanguages)) {
      for (const list of [
        replies.optOut,
        replies.yes,
        replies.no,
        replies.start,
        replies.politeness,
        replies.negations,
      ]) {
        expect(list).not.toBe('');
      }
      expect(replies.clear.length).toBeGreaterThan(0);
      expect(replies.hints.length).toBeGreaterThan(0);
    }
  });

  it('a misprint in a pattern is an error, not a rule that catches nothing', () => {
    expect(() => compilePhrase('<mesages> bitte', new Map())).toThrow('<mesages>');
    expect(() => compilePhrase('^', new Map())).toThrow('empty');
  });
});
