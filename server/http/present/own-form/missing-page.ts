/** What an address says that belongs to no form: mistyped, or the site is gone. */
import type { Language } from '../../../consent/site.ts';
import { deadEnd } from '../own-page/dead-end.ts';
import type { Page } from '../own-page/frame.ts';
import { ownFormTexts } from './texts.ts';

export function missingPage(language: Language): Page {
  const { missingTitle, missingText } = ownFormTexts(language, 'formal');
  return deadEnd(language, missingTitle, missingText);
}
