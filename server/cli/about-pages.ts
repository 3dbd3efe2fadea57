/** On which pages a site's form works, for `check` and `doctor`: a page that is not among them only shows a sentence. */
import type { Config } from '../config.ts';
import type { Site } from '../consent/site.ts';

export function aboutPages({ guessedOrigins }: Config, { id, origins }: Site): string {
  const where = `The form works on ${origins.join(', ')}`;
  if (!guessedOrigins.includes(id)) return `${where}.`;
  return `${where}, where imprint and privacy policy are, because "origins" is left out. Do visitors see another address in their browser (with www. it is another)? Then write it there.`;
}
