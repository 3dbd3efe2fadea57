/** What holds for every text, not only for those we thought of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReplyContext, understand } from '../../server/consent/reply.ts';
import { alwaysStop } from '../../server/consent/understanding/always-stop.ts';
import german from './replies.de.json' with { type: 'json' };
import english from './replies.en.json' with { type: 'json' };

const context: ReplyContext = {
  languages: ['de', 'en'],
  questionLanguages: ['de', 'en'],
  companyName: 'Blumen Müller',
  optOutWords: ['INFOSTOP'],
  startWords: ['BLUMEN'],
};
const kinds = ['stop', 'hint', 'yes', 'no', 'start', 'other'];

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.constantFrom(...german.stop, ...english.ordinary, ...german.hint), { maxLength: 5 })
    .map((all) => all.join(' ')),
);
const stopWord = fc.constantFrom(...alwaysStop, 'abmelden', 'abbestellen', 'Austragen', 'infostop');
const invisible = fc.constantFrom('', '\u200b', '\u200d', '\u2060', '\ufe0f', '\u00ad');
/** What people put around a word without meaning anything by it. */
const around = fc.array(
  fc.constantFrom(' ', '!', '.', '\n', '🙏', '"', '*', 'bitte ', ' danke', ' please ', '…', '💐'),
  {
    maxLength: 4,
  },
);

describe('Whatever is written', () => {
  it('has exactly one meaning, and the same one every time', () => {
    fc.assert(
      fc.property(text, (said) => {
        const meaning = understand(said, context);
        expect(kinds).toContain(meaning.kind);
        expect(understand(said, context)).toEqual(meaning);
      }),
    );
  });

  it('is no yes or no without an open question', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.constantFrom(...german.yes, ...english.yes, ...german.no)), (said) => {
        expect(['yes', 'no']).not.toContain(understand(said, { ...context, questionLanguages: [] }).kind);
      }),
    );
  });

  it('is no yes unless it is made of the word and decoration only', () => {
    fc.assert(
      fc.property(fc.constantFrom('ja', 'JA', 'yes'), fc.string({ unit: 'grapheme', minLength: 1 }), (yes, more) => {
        const said = `${yes} ${more}`;
        const letters =
          said
            .normalize('NFKC')
            .replace(/\p{Cf}|\uFE0F/gu, '')
            .toLowerCase()
            .match(/[\p{L}\p{N}]+/gu)
            ?.join(' ') ?? '';
        const allowed = /^(ja|yes)( (bitte|gern|gerne|danke|please|thanks|thank you))?$/.test(letters);
        if (!allowed || more.includes('?')) expect(understand(said, context).kind).not.toBe('yes');
      }),
    );
  });
});

describe('An opt-out word', () => {
  const decorated = fc.tuple(around, stopWord, around).map(([before, word, after]) => {
    return `${before.join(' ')} ${word} ${after.join(' ')}`;
  });

  it('stops in any case, with any decoration and politeness, question open or not', () => {
    fc.assert(
      fc.property(decorated, fc.boolean(), fc.boolean(), (said, shouted, open) => {
        const typed = shouted ? said.toUpperCase() : said;
        expect(understand(typed, open ? context : { ...context, questionLanguages: [] }).kind, typed).toBe('stop');
      }),
    );
  });

  it('stops with invisible characters between its letters and with repeated letters', () => {
    fc.assert(
      fc.property(stopWord, invisible, fc.nat({ max: 30 }), (word, hidden, times) => {
        const last = word.slice(-1);
        const typed = [...`${word}${last.repeat(times)}`].join(hidden);
        expect(understand(typed, context).kind, typed).toBe('stop');
      }),
    );
  });

  it('stops beside a yes', () => {
    fc.assert(
      fc.property(fc.constantFrom('ja', 'JA!', 'yes', 'Ja,'), stopWord, fc.boolean(), (yes, word, first) => {
        expect(understand(first ? `${yes} ${word}` : `${word} ${yes}`, context).kind).toBe('stop');
      }),
    );
  });
});

describe('A hostile text', () => {
  const unit = fc.oneof(
    fc.constantFrom(
      'keine ',
      'nehmt mich bitte ',
      'dont want to me the more ',
      's t o p ',
      'wie ich man ',
      '\uFDFA',
      'a\u0301',
      'stop',
      '. ',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  );

  it('of 64 KB is read in bounded time', () => {
    fc.assert(
      fc.property(unit, (repeated) => {
        const long = repeated.repeat(Math.ceil(65_536 / repeated.length)).slice(0, 65_536);
        const start = performance.now();
        understand(long, context);
        // Measured below 0.1 s; the margin is for a busy machine, catastrophic patterns take minutes.
        expect(performance.now() - start).toBeLessThan(20_000);
      }),
      { numRuns: 40 },
    );
  });

  it('of nothing but STOP stops, however long', () => {
    for (const long of ['stop '.repeat(13_000), `sto${'p'.repeat(65_000)}`, 'STOPP!!! '.repeat(7_000)]) {
      expect(understand(long, context).kind).toBe('stop');
    }
  });
});
