/**
 * Finds the line that a shop adds to the visitor's message (`prefill`): neither its words nor the title of a page are the
 * person's. Whoever signs up on a page that sells "No advertising" stickers has not said STOP.
 */
import { literally, tidy } from './prefilled.ts';
import type { Site } from './site.ts';

/** The widget cuts titles at a hundred. */
const titlePattern = '.{0,120}?';
const addressPattern = String.raw`https?:\/\/\S{1,2000}`;
const hostPattern = String.raw`\S{1,260}`;

/**
 * @param sentenceFound only then a line without an address is ours for certain: it could be the very word that somebody types.
 */
export function withoutPageLine(text: string, { prefill }: Pick<Site, 'prefill'>, sentenceFound: boolean): string {
  const lines = Object.values(prefill ?? {}).filter((line) => sentenceFound || line?.includes('{url}'));
  let said = lines.length > 0 ? tidy(text) : text;
  for (const line of lines) if (line !== undefined) said = said.replace(patternOf(line), ' ');
  return said;
}

const places: Readonly<Record<string, string>> = {
  '{title}': titlePattern,
  '{url}': addressPattern,
  '{host}': hostPattern,
};

function patternOf(line: string): RegExp {
  const parts = line.split(/(\{(?:title|url|host)\})/);
  return new RegExp(parts.map((part) => places[part] ?? literally(part)).join(''), 'u');
}

/** Why a line could not be told from what somebody writes around it; undefined if it can. */
export function pageLineProblem(line: string): string | undefined {
  const [before = '', behind, ...more] = line.split('{title}');
  if (behind === undefined) return undefined;
  if (more.length > 0) return 'names {title} twice.';
  const isPlain = /\p{L}{2}/u.test(before.replace(/\{\w+\}/g, '')) && behind.includes('{url}');
  if (isPlain) return undefined;
  return 'needs words before {title} and {url} behind it: only so the title of a page is never mistaken for what the visitor says.';
}
