/** What a theme says by the attributes of the element, and that its colours are as readable as those of the configuration. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrastOf } from '../../server/colours.ts';
import { appearanceSchema } from '../../server/config/appearance-schema.ts';
import { loadConfig } from '../../server/config.ts';
import { composeWording } from '../../server/consent/compose.ts';
import { bubbleSettings } from '../../server/http/bubble-settings.ts';
import { attributeNames, partsFor, settingsFrom } from '../../widget/embed/attributes.ts';
import { inkOn } from '../../widget/embed/ink.ts';
import { siteConfig } from '../support/jawort.ts';

const said = (attributes: Readonly<Record<string, string>>) => settingsFrom((name) => attributes[name] ?? null);

/** What the server hands to the bubble of a site that is configured so. */
function styleOf(appearance: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const [site] = loadConfig({}, () => JSON.stringify({ sites: [siteConfig({ appearance })] })).sites;
  if (!site) throw new Error('The test needs a site.');
  const wordingOf: Parameters<typeof bubbleSettings>[0]['wordingOf'] = (one, language) => ({
    id: '',
    wording: composeWording(one, language),
  });
  return bubbleSettings({ wordingOf, publicUrl: '' }, site, { panel: '' }).style;
}

it('chooses the same readable text colour as the server for any colour a theme can set', () => {
  const part = fc.integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, '0'));
  const colours = fc.tuple(part, part, part).map((parts) => `#${parts.join('')}`);
  fc.assert(
    fc.property(colours, (colour) => {
      expect(inkOn(colour)).toBe(contrastOf(colour).ink);
    }),
    { numRuns: 5000 },
  );
  // Where white and near-black are all but equal.
  for (let grey = 100; grey < 140; grey++) {
    const colour = `#${grey.toString(16).repeat(3)}`;
    expect(inkOn(colour)).toBe(contrastOf(colour).ink);
  }
});

it('says nothing where a theme says nothing, or what cannot be meant', () => {
  expect(said({ site: 'a', server: 'https://b' })).toEqual({});
  expect(partsFor(said({}))).toEqual([]);
  const nonsense = said({
    mode: 'bubble',
    position: 'left',
    color: 'red',
    size: 'XXL',
    'offset-block': '1em',
    'open-after': 'x',
  });
  expect(nonsense).toEqual({});
});

it('takes an attribute that a theme has left empty for one that is not there, and umlauts as browsers write them in addresses', () => {
  const empty = Object.fromEntries(attributeNames.map((name) => [name, '']));
  expect(said(empty)).toEqual({ preview: true });
  expect(partsFor(said(empty))).toEqual([]);
  expect(said({ include: '/über-uns* /caf%C3%A9', exclude: ' ' })).toEqual({
    pages: { include: ['/%C3%BCber-uns*', '/caf%C3%A9'], exclude: [] },
  });
  expect(said({ 'open-at-hash': 'über' })).toEqual(said({ 'open-at-hash': '#%C3%BCber' }));
  expect(said({ 'open-at-hash': 'über' })).toEqual({ triggers: { hash: '%C3%BCber' } });
});

it('puts each attribute where the bubble looks for it, and names the parts that it needs', () => {
  const all = said({
    ...{ mode: 'launcher', position: 'start', lang: 'en', source: 'theme', label: 'Hi', preview: '', show: 'icon' },
    ...{ color: '#ffe600', theme: 'dark', size: 'large', 'offset-block': '8', 'offset-inline-mobile': '9' },
    ...{ greeting: 'Hello', 'greeting-after': '0', 'open-after': '1.5', 'open-at-scroll': '50' },
    ...{ 'open-when-visible': 'footer', 'open-on-click': '.news', 'open-at-hash': '#news' },
    ...{ include: '/a*, /b', exclude: '/c' },
  });
  expect(all).toEqual({
    ...{ mode: 'launcher', position: 'start', lang: 'en', source: 'theme', label: 'Hi', preview: true, show: 'icon' },
    style: { color: '#ffe600', ink: '#0a0f0d', scheme: 'dark', size: '64px', block: '8px', 'inline-mobile': '9px' },
    greeting: { text: { '': 'Hello' }, afterSeconds: 0 },
    triggers: { afterSeconds: 1.5, scrollPercent: 50, whenVisible: 'footer', click: '.news', hash: 'news' },
    pages: { include: ['/a*', '/b'], exclude: ['/c'] },
  });
  expect([...partsFor(all)].sort()).toEqual(['greeting', 'icon', 'mobile', 'pages', 'triggers']);
  // As a style property, nothing at all: the site's own must not stay.
  expect(said({ theme: 'page' })).toEqual({ style: { scheme: '' } });
  expect(new Set(attributeNames).size).toBe(attributeNames.length);
});

it.each(['size', 'theme'] as const)('means by every %s what the configuration means by that name', (setting) => {
  const styles = readFileSync('widget/bubble/bubble.css', 'utf8');
  const name = setting === 'theme' ? 'scheme' : setting;
  const usual = new RegExp(`--${name}: (\\w+);`).exec(styles)?.[1];
  /** As the bubble draws it: what nobody says, or what is said to be nothing, is left to its own styles. */
  const drawn = (style: Readonly<Record<string, string | undefined>>) => style[name] || usual;
  const known: readonly string[] = appearanceSchema.shape[setting].unwrap().options;
  const meant = known.map((word) => drawn(styleOf({ [setting]: word })));
  expect(new Set(meant).size).toBe(known.length);
  // Whatever the site has, the page's own word wins.
  for (const own of known) {
    const bySite = styleOf({ [setting]: own });
    const byPage = known.map((word) => drawn({ ...bySite, ...said({ [setting]: word }).style }));
    expect(byPage, `on a site with "${own}"`).toEqual(meant);
  }
});
