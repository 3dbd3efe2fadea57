/** The script that groups digits: with the numbering plans of the site's countries, and only where it is worth its weight. */
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, test } from 'vitest';
import { mostNumberBytes } from '../../server/http/number-script.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { allCountries } from '../widget/number-plans.ts';

let jawort: Jawort;
afterEach(() => jawort.close());

const dach = ['DE', 'AT', 'CH'];
const siteWith = (phone: object) => ({ phone: { field: 'required', country: 'DE', countries: dach, ...phone } });
async function start(phone: object = {}): Promise<string | undefined> {
  jawort = await startJawort({ site: siteWith(phone) });
  return formatOf();
}
const formatOf = async () => (await jawort.form()).phone.format;

describe('The number script of a site', () => {
  test('is named by the form, kept for ever by browsers, and knows the countries of the site and no others', async () => {
    const path = (await start()) ?? '';
    expect(path).toMatch(/^\/w\/assets\/number-[\w-]{10}\.js$/);
    const answer = await jawort.get(path, { 'accept-encoding': 'br' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');

    const code = await answer.text();
    expect(code).not.toContain('__JAWORT');
    const plans = /\{"version".*?"countries":\{.*?\}\}/.exec(code)?.[0] ?? 'null';
    const { country_calling_codes, countries } = runInNewContext(`(${plans})`);
    expect({ ...country_calling_codes }).toEqual({ 41: ['CH'], 43: ['AT'], 49: ['DE'] });
    expect(Object.keys(countries).sort()).toEqual(['AT', 'CH', 'DE']);
  });

  test('has another name as soon as the site takes other countries, and the old one is gone', async () => {
    const before = (await start()) ?? '';
    await jawort.restart({ site: siteWith({ countries: ['DE', 'AT'] }) });
    // Whoever got the form before the restart.
    expect((await jawort.get(before)).status).toBe(404);
    const after = (await formatOf()) ?? '';
    expect(after).not.toBe(before);
    expect((await jawort.get(after)).status).toBe(200);
    await jawort.restart({ site: siteWith({}) });
    expect((await jawort.get(before)).status).toBe(200);
  });

  test('is absent without a field, and where it would be too heavy', async () => {
    expect(await start({ field: 'hidden' })).toBeUndefined();
    await jawort.restart({ site: siteWith({ countries: allCountries }) });
    expect(await formatOf()).toBeUndefined();
    // Few enough to be tried, too many to fit.
    await jawort.restart({ site: siteWith({ countries: allCountries.slice(0, 60) }) });
    expect(await formatOf()).toBeUndefined();

    await jawort.restart({ site: siteWith({ countries: [...dach, 'FR', 'IT', 'NL', 'BE', 'LU', 'PL', 'CZ', 'DK'] }) });
    const heavy = await jawort.get((await formatOf()) ?? '', { 'accept-encoding': 'identity' });
    expect(heavy.status).toBe(200);
    expect(mostNumberBytes).toBe(14_000);
  });
});
