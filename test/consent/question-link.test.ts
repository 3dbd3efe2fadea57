/** The link for a question is shown, so it belongs to the wording; where it is not shown, no wording changes. */
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../server/config.ts';
import { composeWording } from '../../server/consent/compose.ts';
import { allLanguages } from '../../server/consent/languages/all-languages.ts';
import type { Language } from '../../server/consent/site.ts';
import { siteConfig } from '../support/jawort.ts';

const languages = Object.keys(allLanguages) as Language[];

function wordingOf(language: Language, questionLink: boolean | undefined) {
  const purposes = [{ id: 'offers', kind: 'marketing', label: { [language]: 'Blumen, 4 × im Monat' } }];
  const file = { sites: [siteConfig({ languages: [language], purposes, questionLink })] };
  const [site] = loadConfig({}, () => JSON.stringify(file)).sites;
  if (!site) throw new Error('The test needs a site.');
  return composeWording(site, language);
}

describe.each(languages)('The link for a question in %s', (language) => {
  it('adds its own words to the wording of a site that shows it, and changes nothing else', () => {
    const { questionLink, ...others } = wordingOf(language, true).texts;
    expect(questionLink).toMatch(/\?.*WhatsApp/);
    expect(others).toEqual(wordingOf(language, undefined).texts);
  });

  it('leaves no trace in the wording of a site that does not show it, which therefore keeps its id', () => {
    expect(Object.keys(wordingOf(language, undefined).texts)).not.toContain('questionLink');
    expect(Object.keys(wordingOf(language, false).texts)).not.toContain('questionLink');
  });

  it('says that it subscribes to nothing, in two lines of the narrowest phone', () => {
    const { questionLink = '' } = wordingOf(language, true).texts;
    expect(questionLink).toMatch(/ohne|without|sans|senza|\bsin\b|zonder|\bbez\b|\bsem\b|olmadan/i);
    expect(questionLink.length).toBeLessThanOrEqual(60);
  });
});
