/** What a theme says by the attributes of the element, and that its colours are as readable as those of the configuration. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrastOf } from '../../server/colours.ts';
import { attributeNames, partsFor, settingsFrom } from '../../widget/embed/attributes.ts';
import { inkOn } from '../../widget/embed/ink.ts';

const said = (attributes: Readonly<Record<string, string>>) => settingsFrom((name) => attributes[name] ?? null);

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

it('takes an attribute that a theme has left empty for one that is not there, and umlauts in paths as browsers write them', () => {
  const empty = Object.fromEntries(attributeNames.map((name) => [name, '']));
  expect(said(empty)).toEqual({ preview: true });
  expect(partsFor(said(empty))).toEqual([]);
  expect(said({ include: '/über-uns* /caf%C3%A9', exclude: ' ' })).toEqual({
    pages: { include: ['/%C3%BCber-uns*', '/caf%C3%A9'], exclude: [] },
  });
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
