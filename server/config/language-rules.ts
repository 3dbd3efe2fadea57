/** Texts by language: one that a site needs and does not have, and one that nobody will ever see. */
import type { Mistake } from './mistakes.ts';
import type { Parts } from './site-parts.ts';

export function missingLanguages(parts: Parts): Mistake[] {
  return [...labels(parts), ...greeting(parts)];
}

export function unseenTexts(parts: Parts): Mistake[] {
  return [...unseenLabels(parts), ...unseenBubbleTexts(parts)];
}

function labels({ languages, purposes }: Parts): Mistake[] {
  return (purposes ?? []).flatMap(({ label }, index) =>
    (languages ?? [])
      .filter((language) => label[language] === undefined)
      .map((language) => ({
        path: ['purposes', index, 'label', language],
        what: `is missing, and the site speaks "${language}". Write there what you will send and how often, or take "${language}" out of languages.`,
      })),
  );
}

/** Half of the visitors would be greeted, or in a language that is not theirs. */
function greeting({ languages, appearance }: Parts): Mistake[] {
  const text = appearance?.greeting?.text;
  if (text === undefined) return [];
  return (languages ?? [])
    .filter((language) => text[language] === undefined)
    .map((language) => ({
      path: ['appearance', 'greeting', 'text', language],
      what: `is missing, and the site speaks "${language}". Write the greeting in it, or take "${language}" out of languages.`,
    }));
}

function unseenLabels({ languages, purposes }: Parts): Mistake[] {
  if (languages === undefined) return [];
  return (purposes ?? []).flatMap(({ label }, index) =>
    Object.keys(label)
      .filter((language) => !languages.some((spoken) => spoken === language))
      .map((language) => ({
        path: ['purposes', index, 'label', language],
        what: `is never shown, because "${language}" is not in the site's languages.`,
      })),
  );
}

/** Of texts, greeting and prefill: languages that the site does not have, and a link that it does not show. */
function unseenBubbleTexts({ languages, appearance, texts, prefill, questionLink }: Parts): Mistake[] {
  const groups: readonly (readonly [readonly string[], object | undefined])[] = [
    [['texts'], texts],
    [['appearance', 'greeting', 'text'], appearance?.greeting?.text],
    [['prefill'], prefill],
  ];
  const foreign = groups.flatMap(([path, byLanguage]) =>
    Object.keys(byLanguage ?? {})
      .filter((language) => languages !== undefined && !languages.some((spoken) => spoken === language))
      .map((language) => ({
        path: [...path, language],
        what: `is never shown, because "${language}" is not in the site's languages.`,
      })),
  );
  const unlinked = Object.entries(texts ?? {})
    .filter(([, own]) => questionLink === false && own?.questionLink !== undefined)
    .map(([language]) => ({
      path: ['texts', language, 'questionLink'],
      what: 'is never shown, because questionLink is not true.',
    }));
  return [...foreign, ...unlinked];
}
