/** Finds what a text has to say and does not. A consent to "news" is a consent to nothing: BGH asks for the range of goods. */
import type { Language } from '../site.ts';
import { withoutAmounts } from './advertising.ts';
import { labelWords } from './label-words.ts';
import { isOneOf, plainly } from './plain-words.ts';

export type MissingInLabel = 'range' | 'frequency';

/** Whether a purpose says what the messages are about, and how often they come. */
export function missingInLabel(label: string, language: Language): MissingInLabel[] {
  const { frequency, vague } = labelWords[language];
  const words = plainly(withoutAmounts(label)).split(' ');
  const saysHowOften = words.some((word) => /\d/.test(word) || isOneOf(word, frequency));
  const saysWhat = words.some(
    (word) => word.length > 2 && !/^\d/.test(word) && !isOneOf(word, frequency) && !isOneOf(word, vague),
  );
  return [...(saysWhat ? [] : (['range'] as const)), ...(saysHowOften ? [] : (['frequency'] as const))];
}
