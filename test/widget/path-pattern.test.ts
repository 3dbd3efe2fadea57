/** Which paths a pattern of `pages` names, by example. */
import { expect, it } from 'vitest';
import { names } from '../../widget/parts/path-pattern.ts';

it.each([
  ['/kasse', ['/kasse', '/kasse/'], ['/kassel', '/kasse/adresse', '/de/kasse', '/']],
  ['/kasse/', ['/kasse', '/kasse/'], ['/kassel', '/kasse/adresse']],
  ['/produkte/*', ['/produkte', '/produkte/', '/produkte/tulpen', '/produkte/tulpen/rot/'], ['/produktefinder', '/']],
  ['/kasse*', ['/kasse', '/kasse/', '/kassel', '/kasse/adresse'], ['/de/kasse']],
  ['*/kasse', ['/kasse', '/de/kasse', '/de/kasse/'], ['/kassel']],
  ['/', ['/'], ['/kasse', '/index.html']],
  ['*', ['/', '/kasse/'], []],
  ['/a.b+(c)', ['/a.b+(c)', '/a.b+(c)/'], ['/aXb+(c)', '/a.bb(c)']],
])('%s names %j, and not %j', (pattern, these, others) => {
  expect(these.filter((path) => !names(pattern, path))).toEqual([]);
  expect(others.filter((path) => names(pattern, path))).toEqual([]);
});
