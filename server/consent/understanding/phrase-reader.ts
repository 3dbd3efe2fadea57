/** Judges one sentence by a language's patterns: a clear opt-out, a hint of one, or certainly none. Knows no language. */
import { isAlwaysWord } from './always-stop.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match, PhraseList, Reading } from './phrases.ts';
import type { Sentence } from './sentences.ts';

/** `never`: looks like an opt-out and certainly is none. */
export type Verdict = 'stop' | 'hint' | 'never' | undefined;

export interface PhraseReader {
  /** @param message the whole, for what its other sentences say the sentence is about. */
  clearPhrase(sentence: Sentence, message: readonly Sentence[]): Verdict;
  hasHint(sentence: Sentence): boolean;
  /** An opt-out word is a clause of its own: "wrong number, remove". */
  hasBareWord(sentence: Sentence): boolean;
}

/** Without one of these, the others change nothing. */
const decisive = ['clear', 'clearNegative', 'never'] as const;

export function createPhraseReader(lexicon: Lexicon): PhraseReader {
  const { phrases, business, shipping, parcel, subject, optOut, everyday, read, mayHave } = lexicon;

  const concerns = (set: ReadonlySet<string>, reading: Reading, match: Match) =>
    clausesOf(reading, match).some((word) => set.has(word));
  const isAboutBusiness = (reading: Reading, match: Match) => concerns(business, reading, match);
  /** Asked for each sentence of a message: without it, a text of full stops takes seconds. */
  const parcels = new WeakMap<readonly Sentence[], boolean>();
  const isAboutParcel = (message: readonly Sentence[]): boolean => {
    const known = parcels.get(message) ?? message.some((each) => read(each).words.some((word) => parcel.has(word)));
    parcels.set(message, known);
    return known;
  };

  return {
    clearPhrase(sentence, message) {
      if (!mayHave(sentence, decisive)) return undefined;
      const reading = read(sentence);
      // "Stoppt den Versand, die Adresse ist falsch": what is under way here is a parcel.
      const isParcel = () => isAboutParcel(message);
      const concernsSubject = (match: Match) =>
        clausesOf(reading, match).some((word) => subject.has(word) && !(shipping.has(word) && isParcel()));
      const concernsBusiness = (match: Match) =>
        isAboutBusiness(reading, match) || (concerns(shipping, reading, match) && isParcel());
      const barred = barredClauses(phrases.never, reading);
      const negative = phrases.clearNegative.find(reading);
      const clear = phrases.clear.find(reading);
      const complaints = clear.length > 0 ? [...negative, ...phrases.hints.find(reading)] : [];
      const positive = clear.filter((match) => {
        // "not interested stop messaging me": this "not" has had its effect.
        const spent = complaints.filter((complaint) => complaint.end <= match.start);
        return !isNegated(lexicon, reading, match, spent);
      });
      const meant = [...negative, ...positive].filter(
        (match) => !liesIn(barred, reading, match) && (!concernsBusiness(match) || concernsSubject(match)),
      );
      if (meant.length === 0) return barred.size > 0 ? 'never' : undefined;
      // "Keine Nachrichten mehr zu meiner Bestellung" may mean these only.
      const partial = meant.every((match) => negative.includes(match) && isAboutBusiness(reading, match));
      const softened = meant.every((match) => isSoftened(phrases.softens, reading, match));
      const asked = isAsked(phrases, sentence, reading) || has(phrases.conditions, reading);
      return partial || softened || asked ? 'hint' : 'stop';
    },
    hasHint(sentence) {
      const reading = read(sentence);
      const barred = barredClauses(phrases.never, reading);
      if (phrases.hints.find(reading).some((match) => !liesIn(barred, reading, match))) return true;
      return reading.words.some((word, place) => {
        if (!optOut.has(word) || isAlwaysWord(word)) return false;
        const match = { start: place, end: place + 1 };
        return (
          !liesIn(barred, reading, match) && !isNegated(lexicon, reading, match) && !isAboutBusiness(reading, match)
        );
      });
    },
    hasBareWord(sentence) {
      const { words, clauses } = read(sentence);
      return words.some(
        (word, place) =>
          (optOut.has(word) || everyday.has(word)) &&
          clauses[place] !== clauses[place - 1] &&
          clauses[place] !== clauses[place + 1],
      );
    },
  };
}

function has(phrases: PhraseList, reading: Reading): boolean {
  return phrases.find(reading).length > 0;
}

/** A polite request has the form of a question; "könnt ihr mir sagen, wie …" really is one. */
function isAsked({ questions, requests }: Lexicon['phrases'], sentence: Sentence, reading: Reading): boolean {
  if (!sentence.questionMark && !has(questions, reading)) return false;
  const asksHow = questions.find(reading).some(({ phrase }) => !phrase.atStart);
  return asksHow || !has(requests, reading);
}

/**
 * The clauses of what certainly is no opt-out; it lies within one: "ihr seid nett, ich möchte trotzdem keine Werbung
 * bekommen" is not "ihr habt keine". The other clauses count ("das brauche ich nicht mehr, bitte abmelden"), unless the
 * sentence begins with it: "Kaartje: ik wil niets meer dan jou".
 */
function barredClauses(never: PhraseList, reading: Reading): ReadonlySet<number | undefined> {
  const barred = new Set<number | undefined>();
  for (const { start, end, phrase } of never.find(reading)) {
    const clause = reading.clauses[start];
    if (clause !== reading.clauses[end - 1]) continue;
    for (const each of phrase.atStart ? reading.clauses : [clause]) barred.add(each);
  }
  return barred;
}

function liesIn(clauses: ReadonlySet<number | undefined>, reading: Reading, { start, end }: Match): boolean {
  return reading.clauses.slice(start, end).some((clause) => clauses.has(clause));
}

/** In the clause that says it: "bitte abmelden, so viele Nachrichten" is clear. */
function isSoftened(softens: PhraseList, reading: Reading, match: Match): boolean {
  const clause = reading.clauses[match.end - 1];
  return softens.find(reading).some(({ start }) => reading.clauses[start] === clause);
}

/** How far before a phrase "nicht" still belongs to it, and how far behind it. */
const reachBefore = 4;
const reachBehind = 3;

/** "nicht abmelden", "meldet mich nicht ab", "abmelden will ich mich nicht" */
function isNegated(
  { negations }: Lexicon,
  { words, clauses }: Reading,
  { start, end }: Match,
  spent: readonly Match[] = [],
): boolean {
  const clause = clauses[end - 1] ?? 0;
  const isLastInClause = (place: number) => clauses[place] === clause && clauses[place + 1] !== clause;
  const first = Math.max(0, start - reachBefore);
  return words.slice(first, end + reachBehind).some((word, offset) => {
    const place = first + offset;
    if (!negations.has(word) || spent.some((match) => place >= match.start && place < match.end)) return false;
    if (place < start) return clauses[place] === clauses[start];
    return place < end || isLastInClause(place);
  });
}

/** All words of the clauses that a match lies in. */
function clausesOf({ words, clauses }: Reading, { start, end }: Match): string[] {
  const first = clauses[start] ?? 0;
  const last = clauses[end - 1] ?? first;
  // Numbered in their order.
  let from = start;
  while (from > 0 && clauses[from - 1] === first) from--;
  let to = end;
  while (to < words.length && clauses[to] === last) to++;
  return words.slice(from, to);
}
