/** What a person's message means, by the rules a court would apply: STOP is easy, JA is strict. Pure. */
import { alwaysStop, isAlwaysWord } from './always-stop.ts';
import { createCourtesy } from './courtesy.ts';
import { editDistance } from './edit-distance.ts';
import { createLanguageReader, type LanguageReader, type Verdict } from './language-reader.ts';
import { allLanguages } from './languages/all-languages.ts';
import { entries, spellings, squeeze, wordsOf } from './normalise.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import type { Language } from './site.ts';
import { isStrictYes } from './strict-yes.ts';

/**
 * The meaning of a typed text.
 * - `stop`: a whole-message opt-out word or a clear phrase → withdraw at once, before anything else.
 * - `hint`: might be an opt-out → pause marketing and ask.
 * - `yes` / `no`: a whole-message word of the question's language; only answers an open question.
 * - `start`: a start word, the site's own, or "Start News <company>".
 * - `other`: none of these.
 */
export type Meaning =
  | { readonly kind: 'stop' }
  | { readonly kind: 'hint' }
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  /** `language` only when exactly one of the site's languages has the keyword. */
  | { readonly kind: 'start'; readonly language?: Language }
  | { readonly kind: 'other' };

export interface ReplyContext {
  /** The site's languages, its own first: opt-out and start words of these (and the "always" words) count. */
  readonly languages: readonly Language[];
  /** Languages of the questions open to this person; yes and no count only in these. */
  readonly questionLanguages: readonly Language[];
  readonly companyName: string;
  readonly optOutWords: readonly string[];
  readonly startWords: readonly string[];
}

const packs = Object.entries(allLanguages) as [Language, (typeof allLanguages)[Language]][];
const readers = Object.fromEntries(
  packs.map(([language, pack]) => [language, createLanguageReader(pack.replies)]),
) as Record<Language, LanguageReader>;
const everyReader = Object.values(readers);
const courtesy = createCourtesy(
  packs.flatMap(([, pack]) => entries(pack.replies.politeness)),
  packs.flatMap(([, pack]) => entries(pack.replies.signOffs)),
);

/** WhatsApp ends a text at 4,096 characters; what lies beyond is not a person's reply, and work stays bounded. */
const mostCharacters = 8_192;

/** STOP beats everything else in the same text; a missed STOP is an unlawful message, a wrong one is undone with START. */
export function understand(text: string, context: ReplyContext): Meaning {
  const cut = text.length > mostCharacters;
  const spoken = sentencesOf(text.slice(0, mostCharacters));
  const message = courtesy.strip(spoken, context.companyName);
  const own = context.languages.map((language) => readers[language]);
  if (spoken.length === 0) return isOnlyAngrySigns(text) ? { kind: 'hint' } : { kind: 'other' };

  if (isStopWord(spoken, message, own, context)) return { kind: 'stop' };
  const verdicts = message.map(judge);
  if (verdicts.includes('stop')) return { kind: 'stop' };
  const hinted =
    verdicts.includes('hint') || message.some((sentence) => own.some((reader) => reader.hasHint(sentence)));
  const interjected =
    (hasBareStop(message) && !verdicts.includes('never')) || own.some((reader) => reader.isPerhapsOptOut(message));
  if (
    hinted &&
    (interjected || own.some((reader) => message.some((sentence) => stopsAndComplains(sentence, reader))))
  ) {
    return { kind: 'stop' };
  }
  if (cut) return { kind: hinted ? 'hint' : 'other' };

  const asking = context.questionLanguages.map((language) => readers[language]);
  if (asking.some((reader) => isStrictYes(text, entries(reader.words.yes)))) return { kind: 'yes' };
  const asks = message.some((sentence) => sentence.questionMark);
  if (!asks && asking.some((reader) => reader.isNo(message))) return { kind: 'no' };
  const start = startLanguage(spoken, message, asks, context);
  if (start) return start;
  return hinted || interjected || isNearStop(message, own) ? { kind: 'hint' } : { kind: 'other' };
}

/** Rule 2: the whole message is a listed word, alone or among words that change nothing. */
function isStopWord(
  spoken: readonly Sentence[],
  message: readonly Sentence[],
  own: readonly LanguageReader[],
  context: ReplyContext,
): boolean {
  const said = [spoken, message].map(whole);
  if (said.some((each) => listed([...alwaysStop, ...context.optOutWords]).has(each))) return true;
  if (message.some((sentence) => sentence.questionMark)) return false;
  return own.some(
    (reader) =>
      said.some((each) => listed([reader.words.optOut, reader.words.everydayOptOut].flatMap(entries)).has(each)) ||
      reader.isOnlyOptOut(message),
  );
}

/** Rule 3. A clear phrase counts in every language: who writes English to a German shop means it no less. */
function judge(sentence: Sentence): Verdict {
  const verdicts = everyReader.map((reader) => reader.clearPhrase(sentence));
  if (verdicts.includes('never')) return 'never';
  if (verdicts.includes('stop')) return 'stop';
  return verdicts.includes('hint') ? 'hint' : undefined;
}

/** "Stopp, ich meinte Samstag", "full stop, Anna": perhaps only an interjection. */
function hasBareStop(message: readonly Sentence[]): boolean {
  const short = wordsIn(message).length <= 2;
  return message.some(({ words, questionMark }) =>
    words.some((word, place) => {
      const next = words[place + 1];
      const alone = (place === 0 || word.afterComma) && (!next || next.afterComma);
      const typed = squeeze(word.text);
      return !questionMark && ((alone && isAlwaysWord(typed)) || (short && typed === 'stop'));
    }),
  );
}

/** "STOP ihr nervt", "wrong number, remove" */
function stopsAndComplains(sentence: Sentence, reader: LanguageReader): boolean {
  if (sentence.questionMark || !reader.hasHint(sentence)) return false;
  const ends = [sentence.words[0], sentence.words.at(-1)].map((word) => squeeze(word?.text ?? ''));
  return ends.includes('stop') || reader.hasBareWord(sentence);
}

/** Rule 4: a slip of the finger near an opt-out word. */
function isNearStop(message: readonly Sentence[], own: readonly LanguageReader[]): boolean {
  const said = [wordsIn(message), ...own.map((reader) => reader.withoutFilling(message))].map((words) =>
    words.join(''),
  );
  const candidates = new Set([...said, ...said.map(squeeze)]);
  const lookalikes = listed(everyReader.flatMap((reader) => reader.words.lookalikes.split(' ')));
  const long = own.flatMap((reader) => entries(reader.words.optOut)).concat(alwaysStop);
  return [...candidates].some((typed) => {
    if (typed.length < 3 || typed.length > 24 || lookalikes.has(squeeze(typed))) return false;
    if (/^\d+$/.test(typed)) return false;
    if (editDistance(typed, 'stop') <= 1 || editDistance(typed, 'stopp') <= 1) return true;
    return long.some((word) => word.length >= 8 && !word.includes(' ') && editDistance(typed, word) <= 2);
  });
}

function startLanguage(
  spoken: readonly Sentence[],
  message: readonly Sentence[],
  asks: boolean,
  context: ReplyContext,
): Meaning | undefined {
  if (!asks || message.flatMap((sentence) => sentence.words).length === 1) {
    const speaking = context.languages.filter((language) => readers[language].isStart(message));
    const [language] = speaking;
    if (language) return speaking.length === 1 ? { kind: 'start', language } : { kind: 'start' };
  }
  const words = listed(context.startWords);
  return words.has(whole(spoken)) || words.has(whole(message)) ? { kind: 'start' } : undefined;
}

/** Pressed without a word; a single 👎 or 🛑 may be anything, so it is asked back. */
function isOnlyAngrySigns(text: string): boolean {
  return text.length < 100 && /[🛑🚫⛔✋👎🖕🤬😡]/u.test(text);
}

/** Spaces do not matter: "stop all", "S T O P", "ab melden"; nor does saying it twice. */
function whole(sentences: readonly Sentence[]): string {
  const words = wordsIn(sentences).map(squeeze);
  return squeeze(words.filter((word, place) => word !== words[place - 1]).join(''));
}

function wordsIn(sentences: readonly Sentence[]): string[] {
  return sentences.flatMap((sentence) => sentence.words.map((word) => word.text));
}

function listed(entries: readonly string[]): ReadonlySet<string> {
  return new Set(entries.flatMap(spellings).map((entry) => squeeze(wordsOf(entry).join(''))));
}
