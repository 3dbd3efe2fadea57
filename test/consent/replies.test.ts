/** Replies as people type them. A missed STOP is an unlawful message, so the bar is a share, not a list of favourites. */
import { describe, expect, it } from 'vitest';
import { type Meaning, type ReplyContext, understand } from '../../server/consent/reply.ts';
import type { Language } from '../../server/consent/site.ts';
import german from './replies.de.json' with { type: 'json' };
import english from './replies.en.json' with { type: 'json' };
import spanish from './replies.es.json' with { type: 'json' };
import french from './replies.fr.json' with { type: 'json' };
import italian from './replies.it.json' with { type: 'json' };
import dutch from './replies.nl.json' with { type: 'json' };
import polish from './replies.pl.json' with { type: 'json' };
import portuguese from './replies.pt.json' with { type: 'json' };
import turkish from './replies.tr.json' with { type: 'json' };

type Corpus = Readonly<Record<'stop' | 'hint' | 'ordinary' | 'yes' | 'unclear' | 'no' | 'start', readonly string[]>>;

const corpora: readonly (readonly [Language, Corpus])[] = [
  ['de', german],
  ['en', english],
  ['fr', french],
  ['it', italian],
  ['es', spanish],
  ['nl', dutch],
  ['pl', polish],
  ['pt', portuguese],
  ['tr', turkish],
];

/** Reads each line once, however often it is asked about. */
type Reader = (line: string) => Meaning['kind'];

function readerOf(languages: readonly Language[], asking: readonly Language[] = []): Reader {
  const context: ReplyContext = {
    languages,
    questionLanguages: asking,
    companyName: 'Blumen Müller',
    optOutWords: ['INFOSTOP'],
    startWords: ['BLUMEN'],
  };
  const read = new Map<string, Meaning['kind']>();
  return (line) => {
    const kind = read.get(line) ?? understand(line, context).kind;
    read.set(line, kind);
    return kind;
  };
}

function except(lines: readonly string[], read: Reader, ...kinds: readonly string[]): string[] {
  return lines.filter((line) => !kinds.includes(read(line)));
}

function only(lines: readonly string[], read: Reader, kind: string): string[] {
  return lines.filter((line) => read(line) === kind);
}

/** A site with more languages has more words that can collide. */
function sitesWith(language: Language): Language[][] {
  const [other, third] = (['de', 'en', 'fr'] as const).filter((one) => one !== language);
  const all = corpora.map(([one]) => one);
  return [[language], [other ?? 'de', language], [language, third ?? 'en'], all];
}

describe.each(corpora)('Replies in the language %s', (language, corpus) => {
  it('at most 1 of 100 ordinary messages withdraws on a site that speaks all the other languages', () => {
    const others = readerOf(corpora.map(([one]) => one).filter((one) => one !== language));
    const withdrawn = only(corpus.ordinary, others, 'stop');
    expect(withdrawn.length / corpus.ordinary.length, withdrawn.join(' | ')).toBeLessThanOrEqual(0.01);
  });

  describe.each(sitesWith(language))('on a site with %j', (...languages) => {
    const context = readerOf(languages);
    const asked = readerOf(languages, [language]);

    it('at least 98 of 100 clear opt-outs are recognised at once', () => {
      const missed = except(corpus.stop, context, 'stop');
      expect(missed.length / corpus.stop.length, missed.join(' | ')).toBeLessThanOrEqual(0.02);
    });

    it('a clear opt-out that is not recognised at once is at least asked back', () => {
      const lost = except(corpus.stop, context, 'stop', 'hint');
      expect(lost.length / corpus.stop.length, lost.join(' | ')).toBeLessThanOrEqual(0.005);
    });

    it('an open question does not make an opt-out any harder', () => {
      const missed = except(corpus.stop, asked, 'stop');
      expect(missed.length / corpus.stop.length, missed.join(' | ')).toBeLessThanOrEqual(0.02);
    });

    it('at most 1 of 100 ordinary messages withdraws', () => {
      const withdrawn = only(corpus.ordinary, context, 'stop');
      expect(withdrawn.length / corpus.ordinary.length, withdrawn.join(' | ')).toBeLessThanOrEqual(0.01);
    });

    it('at most 5 of 100 ordinary messages are asked back', () => {
      const asked = only(corpus.ordinary, context, 'hint');
      expect(asked.length / corpus.ordinary.length, asked.join(' | ')).toBeLessThanOrEqual(0.05);
    });

    it('grumbling, slips of the finger and "how do I get out?" are asked back', () => {
      expect(except(corpus.hint, context, 'hint')).toEqual([]);
    });

    it('a yes is a yes only while a question in its language is open', () => {
      expect(except(corpus.yes, asked, 'yes')).toEqual([]);
      expect(only(corpus.yes, context, 'yes')).toEqual([]);
    });

    it('nothing else is ever a yes', () => {
      const others = [corpus.stop, corpus.hint, corpus.ordinary, corpus.unclear, corpus.no, corpus.start].flat();
      expect(only(others, asked, 'yes')).toEqual([]);
    });

    it('a no is a no while a question is open', () => {
      expect(except(corpus.no, asked, 'no')).toEqual([]);
      expect(only(corpus.no, context, 'no')).toEqual([]);
    });

    it('a start word starts', () => {
      expect(except(corpus.start, context, 'start')).toEqual([]);
      expect(only([corpus.ordinary, corpus.stop, corpus.yes].flat(), context, 'start')).toEqual([]);
    });
  });
});
