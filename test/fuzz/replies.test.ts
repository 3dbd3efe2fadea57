/** What people write in the chat: read in all nine languages, to its end, in time that grows with its length. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeWording, renderSentence } from '../../server/consent/compose.ts';
import { findPrefilledSentence, withoutReferences } from '../../server/consent/prefilled.ts';
import { candidateReferences, parseReference, printReference } from '../../server/consent/reference.ts';
import { type ReplyContext, understand } from '../../server/consent/reply.ts';
import type { Language } from '../../server/consent/site.ts';
import { load, smallShop } from '../config/small-shop.ts';
import { boundedly } from './boundedly.ts';
import { cases, patience } from './cases.ts';
import { oddText } from './hostile.ts';

const languages: readonly Language[] = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'tr'];
const label = Object.fromEntries(languages.map((language) => [language, `Blumen (${language}), 4-mal im Monat`]));
const purposes = [
  { id: 'offers', label },
  { id: 'news', label: Object.fromEntries(languages.map((language) => [language, `Blumen (${language})`])) },
];
const [site] = load({ sites: [{ ...smallShop(), languages, purposes }] }).sites;
if (!site) throw new Error('The shop of this test has a mistake.');
const wordings = languages.map((language) => composeWording(site, language));
const sentences = wordings.map((wording) => renderSentence(wording, ['offers', 'news'], '7KQ2-M9XA-VD'));

const kinds = ['stop', 'hint', 'yes', 'no', 'start', 'settings', 'data', 'choose', 'other'];
const reference = /^[0-9A-HJKMNP-TV-Z]{10}$/;

/** Pieces of the real texts among the odd ones: what looks nearly right goes furthest. */
const said = fc.oneof(
  { weight: 3, arbitrary: oddText },
  {
    weight: 1,
    arbitrary: fc
      .tuple(oddText, fc.constantFrom(...sentences), fc.nat(), fc.nat(), oddText)
      .map(([before, sentence, from, to, after]) => {
        return `${before}${sentence.slice(0, from % sentence.length)}${after}${sentence.slice(to % sentence.length)}`;
      }),
  },
);

const context: fc.Arbitrary<ReplyContext> = fc.record({
  languages: fc.subarray([...languages], { minLength: 1 }),
  questionLanguages: fc.subarray([...languages]),
  companyName: fc.oneof(fc.constant('Blumen Müller'), oddText),
  optOutWords: fc.array(oddText, { maxLength: 2 }),
  startWords: fc.array(oddText, { maxLength: 2 }),
});

describe('Whatever is written into the chat', () => {
  test(
    'has one meaning, whatever the languages, the company and its own words are',
    () => {
      fc.assert(
        fc.property(said, context, (text, around) => {
          const meaning = understand(text, around);
          expect(kinds).toContain(meaning.kind);
          if (around.questionLanguages.length === 0) expect(['yes', 'no']).not.toContain(meaning.kind);
        }),
        cases('replies'),
      );
    },
    patience,
  );

  test(
    'is searched for our own sentence, and what is left of it are the person’s words',
    () => {
      fc.assert(
        fc.property(said, fc.option(fc.constantFrom('7KQ2M9XAVD', '0110O1'), { nil: undefined }), (text, stored) => {
          const found = findPrefilledSentence(text, wordings);
          if (found) expect(wordings).toContain(found.wording);
          expect(found?.rest.length ?? 0).toBeLessThanOrEqual(text.normalize('NFC').length + 1);
          expect(withoutReferences(text, stored).length).toBeLessThanOrEqual(text.length + 1);
        }),
        cases('sentences'),
      );
    },
    patience,
  );

  test(
    'holds at most 32 candidates for a reference, each of them well formed',
    () => {
      fc.assert(
        fc.property(said, (text) => {
          const found = candidateReferences(text);
          expect(found.length).toBeLessThanOrEqual(32);
          for (const one of found) {
            expect(one).toMatch(reference);
            expect(parseReference(printReference(one))).toBe(one);
          }
          expect(parseReference(text) ?? '7KQ2M9XAVD').toMatch(reference);
        }),
        cases('references'),
      );
    },
    patience,
  );
});

describe('A text made to be slow', () => {
  const everywhere: ReplyContext = {
    languages,
    questionLanguages: languages,
    companyName: 'Blumen Müller',
    optOutWords: ['INFOSTOP'],
    startWords: ['BLUMEN'],
  };
  const units = [
    ...[
      ' ',
      '\n',
      '-',
      '(',
      '( ',
      'nr',
      'nr ',
      'nr:.# ',
      '\u200b',
      '\ufdfa',
      'a\u0301',
      '\ud800',
      '👍',
      '*_',
      '.',
      '1',
    ],
    ...[
      'a ',
      'a.',
      's t o p ',
      'stop',
      'stopp!',
      'keine ',
      'ja ',
      'nehmt mich bitte ',
      'dont want the more to me ',
      'x',
    ],
    ...[
      'Donnerstag ',
      '7KQ2-',
      '7KQ2 M9XA ',
      '7KQ2-M9XA-VD',
      'abcd-abcd-ab',
      '(Nr. ',
      'I1lO0',
      'abcdefgh ab ',
      'dass ',
    ],
    ...[
      'non voglio più ',
      'no quiero recibir ',
      'je ne veux plus ',
      'não quero ',
      'geen ',
      'nie chcę ',
      'istemiyorum ',
    ],
    ...[...sentences, ...sentences.map((sentence) => sentence.slice(0, sentence.length / 2))],
  ];
  /** WhatsApp ends a text at 4,096 characters; a caption or a payload that somebody signs need not. */
  const sizes = [8_192, 1_000_000];

  for (const size of sizes) {
    test(`of ${size} characters is read in bounded time`, { timeout: patience }, () => {
      for (const unit of units) {
        const text = unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
        boundedly(() => {
          understand(text, everywhere);
          findPrefilledSentence(text, wordings);
          withoutReferences(text, '7KQ2M9XAVD');
          candidateReferences(text);
          parseReference(text);
        });
      }
    });
  }
});
