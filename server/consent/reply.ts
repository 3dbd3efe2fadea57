/** What a person's message means, by the rules a court would apply: STOP is easy, JA is strict. Pure. */

import type { Language } from './site.ts';
import { courtesy, everyAnswer, everyReader, type LanguageReader, readers } from './understanding/all-readers.ts';
import { alwaysStop, isAlwaysWord } from './understanding/always-stop.ts';
import { isNearStop } from './understanding/near-stop.ts';
import type { Verdict } from './understanding/phrase-reader.ts';
import { type Sentence, sentencesOf } from './understanding/sentences.ts';
import { isStrictYes } from './understanding/strict-yes.ts';
import { isUnknown } from './understanding/vocabulary.ts';
import { joined, listedOnce, wordsIn } from './understanding/whole-message.ts';

/**
 * The meaning of a typed text.
 * - `stop`: a whole-message opt-out word or a clear phrase → withdraw at once, before anything else.
 * - `hint`: might be an opt-out → pause marketing and ask.
 * - `yes` / `no`: a whole-message word of the question's language; only answers an open question.
 * - `start`: a start word, the site's own, or "Start News <company>".
 * - `settings`, `data`, `choose`: whole-message words of a subscriber who manages what was agreed to.
 * - `other`: none of these.
 */
export type Meaning =
  /** `erase`: asks for the data to be erased as well ("LÖSCHEN"). */
  | { readonly kind: 'stop'; readonly erase?: true }
  | { readonly kind: 'hint' }
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  /** `language` only when exactly one of the site's languages has the keyword. */
  | { readonly kind: 'start'; readonly language?: Language }
  /** "EINSTELLUNGEN" */
  | { readonly kind: 'settings' }
  /** "AUSKUNFT" */
  | { readonly kind: 'data' }
  /** "PROMO", "TRANS", "ALLE": what a subscriber wants to keep receiving. */
  | { readonly kind: 'choose'; readonly keeps: KindsKept }
  | { readonly kind: 'other' };

export type KindsKept = 'marketing' | 'other' | 'all';

export interface ReplyContext {
  /** The site's languages, its own first: opt-out and start words of these (and the "always" words) count. */
  readonly languages: readonly Language[];
  /** Languages of the questions open to this person; yes and no count only in these. */
  readonly questionLanguages: readonly Language[];
  readonly companyName: string;
  readonly optOutWords: readonly string[];
  readonly startWords: readonly string[];
}

/** WhatsApp ends a text at 4,096 characters; what lies beyond is not a person's reply, and work stays bounded. */
const mostCharacters = 8_192;

/** STOP beats everything else in the same text; a missed STOP is an unlawful message, a wrong one is undone with START. */
export function understand(text: string, context: ReplyContext): Meaning {
  const spoken = sentencesOf(beginning(text));
  if (spoken.length === 0) return { kind: isOnlyAngrySigns(text) ? 'hint' : 'other' };
  const message = courtesy.strip(spoken, context.companyName);
  const own = context.languages.map((language) => readers[language]);
  const whole = wholeOf(spoken, message);

  if (isAlwaysStop(whole, context)) return { kind: 'stop' };
  const erase = asksForErasure(whole, message, own);
  if (erase || isStopWord(whole, message, own)) {
    if (isOrdinaryWord(whole, own)) return { kind: 'hint' };
    return erase ? { kind: 'stop', erase } : { kind: 'stop' };
  }
  const foreign = everyReader.filter((reader) => !own.includes(reader));
  const verdicts = [...message, ...spoken.filter(beginsWithSlip)].map((sentence) =>
    judge(sentence, message, own, foreign),
  );
  if (verdicts.includes('stop')) return { kind: 'stop' };

  const hinted =
    verdicts.includes('hint') || message.some((sentence) => own.some((reader) => reader.hasHint(sentence)));
  const stopCalled =
    (hasBareStop(message) && !verdicts.includes('never')) || own.some((reader) => reader.isPerhapsOptOut(message));
  const complains = message.some((sentence) => own.some((reader) => stopsAndComplains(sentence, reader)));
  const stopBeside = message.some((sentence) => own.some((reader) => isCall(sentence, reader)));
  if (complains || (hinted && (stopCalled || stopBeside))) return { kind: 'stop' };

  // The unread tail of a long text may take back a yes, never a stop.
  if (text.length <= mostCharacters) {
    const answer = answerIn(text, message, context) ?? startIn(whole, message, context) ?? managingIn(whole, own);
    if (answer) return answer;
  }
  // "stp" alone: the French please, or a slip for "stop".
  const perhapsTyped = message.length > 0 ? message : spoken;
  return { kind: hinted || stopCalled || isNearStop(perhapsTyped, own) ? 'hint' : 'other' };
}

/** Ends between two words: half a word would be another word. */
function beginning(text: string): string {
  if (text.length <= mostCharacters) return text;
  const end = text.lastIndexOf(' ', mostCharacters);
  return text.slice(0, end > 0 ? end : mostCharacters);
}

/** Rule 2: the whole message is one of the words that end everything on every site, or the operator's own. */
function isAlwaysStop({ said, withoutAnswers }: Whole, context: ReplyContext): boolean {
  const always = listedOnce([...alwaysStop, ...context.optOutWords]);
  return [...said, withoutAnswers].some((each) => always.has(each));
}

/**
 * "Fine, thanks" on a site in English and Italian, where "fine" is the end: whoever wrote it may have meant either, so it is
 * asked back. On a site in Italian alone the word counts.
 */
function isOrdinaryWord({ said }: Whole, own: readonly LanguageReader[]): boolean {
  return said.some((each) => own.some((reader) => reader.isOrdinary(each)));
}

/** Rule 2: the whole message is a listed word, alone or among words that change nothing. */
function isStopWord(
  { said, withoutAnswers }: Whole,
  message: readonly Sentence[],
  own: readonly LanguageReader[],
): boolean {
  if (message.some((sentence) => sentence.questionMark)) return false;
  return own.some(
    (reader) =>
      said.some(reader.isOptOutWord) ||
      (reader.isClearWord(withoutAnswers) && !reader.isNegated(message)) ||
      reader.isOnlyOptOut(message),
  );
}

/** A whole message in the form of listed words. */
interface Whole {
  /** With its politeness and without. */
  readonly said: readonly string[];
  /** "Ja, stopp" → "stop" */
  readonly withoutAnswers: string;
}

function wholeOf(spoken: readonly Sentence[], message: readonly Sentence[]): Whole {
  return {
    said: [spoken, message].map((each) => joined(wordsIn(each))),
    withoutAnswers: joined(wordsIn(message).filter((word) => !everyAnswer.has(word.text))),
  };
}

function asksForErasure({ said }: Whole, message: readonly Sentence[], own: readonly LanguageReader[]): boolean {
  if (message.some((sentence) => sentence.questionMark)) return false;
  return said.some((each) => own.some(({ erasure }) => erasure.has(each)));
}

/** Only the word alone: "meine Daten stimmen nicht" is for the company. */
function managingIn({ said }: Whole, own: readonly LanguageReader[]): Meaning | undefined {
  const says = (list: (reader: LanguageReader) => ReadonlySet<string>) =>
    own.some((reader) => said.some((each) => list(reader).has(each)));
  if (says(({ settings }) => settings)) return { kind: 'settings' };
  if (says(({ data }) => data)) return { kind: 'data' };
  if (says(({ promo }) => promo)) return { kind: 'choose', keeps: 'marketing' };
  if (says(({ trans }) => trans)) return { kind: 'choose', keeps: 'other' };
  return says(({ all }) => all) ? { kind: 'choose', keeps: 'all' } : undefined;
}

/**
 * Rule 3. A clear phrase counts in every language: who writes English to a German shop means it no less. What certainly is
 * none, only the site's own languages know: words of another may look like anything.
 */
function judge(
  sentence: Sentence,
  message: readonly Sentence[],
  own: readonly LanguageReader[],
  foreign: readonly LanguageReader[],
): Verdict {
  if (sentence.words.every(({ typed }) => isUnknown(typed))) return undefined;
  const spoken = own.map((reader) => reader.clearPhrase(sentence, message));
  if (spoken.includes('never')) return 'never';
  if (spoken.includes('stop')) return 'stop';
  const verdicts = [...spoken, ...foreign.map((reader) => reader.clearPhrase(sentence, message))];
  return (['stop', 'hint', 'never'] as const).find((verdict) => verdicts.includes(verdict));
}

/** "stp txting me": before the rest of a sentence the French "please" may be a slip for "stop". */
function beginsWithSlip({ words: [first, second] }: Sentence): boolean {
  return first?.text === 'stp' && second !== undefined;
}

/** "Jeden Tag eine Nachricht. Bitte aufhören." The everyday word is a sentence of its own. */
function isCall(sentence: Sentence, reader: LanguageReader): boolean {
  return (
    !sentence.questionMark && (reader.isPerhapsOptOut([sentence]) || reader.isOptOutWord(joined(wordsIn([sentence]))))
  );
}

/** "Stopp, ich meinte Samstag", "full stop": perhaps only an interjection. */
function hasBareStop(message: readonly Sentence[]): boolean {
  const short = wordsIn(message).length <= 2;
  return message.some(({ words, questionMark }) =>
    words.some((word, place) => {
      const next = words[place + 1];
      const alone = (place === 0 || word.afterComma) && (!next || next.afterComma);
      const typed = word.typed.squeezed;
      return !questionMark && ((alone && isAlwaysWord(typed)) || (short && typed === 'stop'));
    }),
  );
}

/** "STOP ihr nervt", "wrong number, remove" */
function stopsAndComplains(sentence: Sentence, reader: LanguageReader): boolean {
  if (sentence.questionMark || !reader.hasHint(sentence)) return false;
  const ends = [sentence.words[0], sentence.words.at(-1)].map((word) => word?.typed.squeezed ?? '');
  return ends.includes('stop') || reader.hasBareWord(sentence);
}

/** Rule 5. Refusing is easier than agreeing: "nein, das will ich nicht" counts, "ja, das will ich" is asked once more. */
function answerIn(text: string, message: readonly Sentence[], context: ReplyContext): Meaning | undefined {
  const asking = context.questionLanguages.map((language) => readers[language]);
  if (asking.some((reader) => isStrictYes(text, reader.yes))) return { kind: 'yes' };
  const unsure = message.some((sentence) => sentence.questionMark);
  return !unsure && asking.some((reader) => reader.isNo(message)) ? { kind: 'no' } : undefined;
}

function startIn({ said }: Whole, message: readonly Sentence[], context: ReplyContext): Meaning | undefined {
  const asks = message.some((sentence) => sentence.questionMark) && wordsIn(message).length > 1;
  const speaking = asks ? [] : context.languages.filter((language) => readers[language].isStart(message));
  const [language] = speaking;
  if (language) return speaking.length === 1 ? { kind: 'start', language } : { kind: 'start' };
  const words = listedOnce(context.startWords);
  return said.some((each) => words.has(each)) ? { kind: 'start' } : undefined;
}

/** Pressed without a word; a single 👎 or 🛑 may be anything, so it is asked back. */
function isOnlyAngrySigns(text: string): boolean {
  return text.length < 100 && /[🛑🚫⛔✋👎🖕🤬😡]/u.test(text);
}
