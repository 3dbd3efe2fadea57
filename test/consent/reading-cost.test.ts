/** Anybody can send the longest text there is, again and again, and everybody else waits while it is read. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type ReplyContext, understand } from '../../server/consent/reply.ts';
import { everyReader } from '../../server/consent/understanding/all-readers.ts';
import { sentencesOf } from '../../server/consent/understanding/sentences.ts';

const context: ReplyContext = {
  languages: ['de'],
  questionLanguages: ['de'],
  companyName: 'Rosenhof Lindner',
  optOutWords: ['Schluss jetzt'],
  startWords: ['Rosen'],
};
const long = 'Rosen kommen morgen frisch aus Holland. '.repeat(100);

afterEach(() => vi.restoreAllMocks());

describe('Reading a long text', () => {
  test('brings it into plain letters once, for all nine languages and all of its sentences', () => {
    understand(long, context);
    const normalize = vi.spyOn(String.prototype, 'normalize');
    understand(long, context);
    const ofLong = normalize.mock.calls.length;
    normalize.mockClear();
    understand('Rosen', context);
    expect(ofLong).toBeLessThanOrEqual(normalize.mock.calls.length + 1);
  });

  test('looks at a word once, however often it stands there', () => {
    const words = sentencesOf(long).flatMap((sentence) => sentence.words);
    expect(words).toHaveLength(600);
    expect(new Set(words.map(({ typed }) => typed)).size).toBe(6);
  });

  test('keeps nothing of it: the next message begins anew', () => {
    const [one, other] = [sentencesOf('Rosen'), sentencesOf('Rosen')].map(([sentence]) => sentence?.words[0]?.typed);
    expect(one).toEqual(other);
    expect(one).not.toBe(other);
  });

  test('of names and numbers asks no language for a phrase', () => {
    const [sentence] = sentencesOf('Xqvbnmw 4711 Zzyxwkq');
    if (!sentence) throw new Error('There is a sentence.');
    expect(everyReader.map((reader) => reader.clearPhrase(sentence, [sentence]))).toEqual(
      everyReader.map(() => undefined),
    );
    expect(sentence.words.map(({ typed }) => typed.readings)).toEqual([[], [], []]);
  });
});
