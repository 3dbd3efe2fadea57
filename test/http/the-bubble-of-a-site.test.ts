/** What the visitors of a shop load: its own settings, and of the small parts only those that the settings name. */
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BubbleSettings } from '../../widget/contract.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';

let jawort: Jawort;
beforeAll(async () => {
  jawort = await startJawort();
});
afterAll(() => jawort.close());

const scriptOf = async (name: string) => (await jawort.get(`/w/${name}`)).text();

/** The object literal after its first key, as JavaScript reads it. */
function settingsIn(script: string): BubbleSettings {
  const from = script.indexOf('{"site":');
  for (let to = script.indexOf('}', from); to > 0; to = script.indexOf('}', to + 1)) {
    try {
      return JSON.parse(runInNewContext(`JSON.stringify(${script.slice(from, to + 1)})`));
    } catch {
      // Not the end of it yet.
    }
  }
  throw new Error('There are no settings.');
}

test('a shop that asks for nothing special has none of the parts, and its element only those it asks for', async () => {
  const plain = await scriptOf(`${siteId}.js`);
  expect(settingsIn(plain)).not.toHaveProperty('triggers');
  expect(plain).not.toMatch(/__JAWORT|IntersectionObserver|currententrychange|part=greeting/);
  const element = await scriptOf(`${siteId}.mjs?with=greeting,nonsense,__proto__`);
  expect(element).toContain('part=greeting');
  expect(element).not.toMatch(/IntersectionObserver|currententrychange/);
  expect(await scriptOf(`${siteId}.mjs?with=`)).not.toContain('part=greeting');
  expect(await scriptOf('element.js')).toContain('jawort-bubble');
  expect((await jawort.get('/w/nobody.mjs')).status).toBe(404);
});

test('what a shop has set arrives in its script, with the part that does it', async () => {
  await jawort.restart({
    site: {
      appearance: {
        ...{ position: 'start', color: '#ffe600', theme: 'dark', size: 'large', show: 'icon' },
        offset: { block: 24, inline: 16, mobile: { block: 80, inline: 8 } },
        greeting: { text: { de: 'Fragen?', en: 'Questions?' }, afterSeconds: 5 },
      },
      triggers: { afterSeconds: 20, hash: 'whatsapp' },
      pages: { exclude: ['/kasse*'] },
    },
  });
  const script = await scriptOf(`${siteId}.js`);
  expect(settingsIn(script)).toMatchObject({
    position: 'start',
    style: {
      ...{ color: '#ffe600', ink: '#0a0f0d', scheme: 'dark', size: '64px', block: '24px', inline: '16px' },
      ...{ 'block-mobile': '80px', 'inline-mobile': '8px' },
    },
    greeting: { text: { de: 'Fragen?', en: 'Questions?' }, afterSeconds: 5 },
    triggers: { afterSeconds: 20, hash: 'whatsapp' },
    pages: { exclude: ['/kasse*'] },
  });
  for (const sign of ['part=greeting', 'IntersectionObserver', 'currententrychange', '-mobile,var(', '.title=']) {
    expect(script).toContain(sign);
  }
});
