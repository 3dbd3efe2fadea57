/** An owner may word bubble and form otherwise; what people agree by stays as it is. */
import { describe, expect, it } from 'vitest';
import { composeWording } from '../../server/consent/compose.ts';
import { legalTextKeys, ownTextKeys } from '../../server/consent/own-texts.ts';
import { load, siteWith } from '../config/small-shop.ts';

function shop(texts = {}, questionLink = false) {
  const [site] = load({ sites: [{ ...firstOf(siteWith(['texts'], { de: texts })), questionLink }] }).sites;
  if (!site) throw new Error('The shop has no site.');
  return site;
}

function firstOf(file: unknown): object {
  return (file as { sites: [object] }).sites[0];
}

describe('An owner’s own words', () => {
  it('take the place of ours, and of nothing else', () => {
    const ours = composeWording(shop(), 'de');
    const theirs = composeWording(shop({ bubble: 'Post vom Blumenladen', nextSteps: ['Tippen.', 'JA sagen.'] }), 'de');
    expect(theirs).toEqual({
      ...ours,
      texts: { ...ours.texts, bubble: 'Post vom Blumenladen', nextSteps: ['Tippen.', 'JA sagen.'] },
    });
  });

  it('add no second link to a form that carries none', () => {
    expect(composeWording(shop({ questionLink: 'Fragen?' }), 'de').texts).not.toHaveProperty('questionLink');
    expect(composeWording(shop({ questionLink: 'Fragen?' }, true), 'de').texts.questionLink).toBe('Fragen?');
  });

  it('are allowed or refused for every text there is: none is forgotten', () => {
    const known = [...ownTextKeys, ...legalTextKeys].sort();
    const { texts } = composeWording(shop({}, true), 'de');
    expect(known).toEqual([...Object.keys(texts), 'box'].sort());
  });
});
