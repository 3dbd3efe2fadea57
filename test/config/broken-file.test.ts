import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonMistake } from '../../server/config/json-mistake.ts';
import { ConfigError, loadConfig } from '../../server/config.ts';
import { goodSecrets, problems, smallShop } from './small-shop.ts';

describe('a file that is no JSON is told with line and column', () => {
  it.each([
    ['', 1, 1, 'ends too early'],
    ['{\n  "a": 1,\n}', 3, 1, 'one too many'],
    ['{\r\n  "a": [1, 2,]\r\n}', 2, 14, 'one too many'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'a comma is missing'],
    ['{\n  // my shop\n  "a": 1\n}', 2, 3, 'comments'],
    ['{ "a": 1, // hops\n  "b": 2 }', 1, 11, 'comments'],
    ['{ "a": 1 // hops\n }', 1, 10, 'comments'],
    ["{ 'a': 1 }", 1, 3, 'quotation marks'],
    ['{ "a": „x“ }', 1, 8, 'quotation marks'],
    ['{ a: 1 }', 1, 3, 'quotation marks'],
    ['{ "a" 1 }', 1, 7, 'colon'],
    ['{ "a": }', 1, 8, 'a value is missing'],
    ['{ "a": "x\n" }', 1, 8, 'not closed in its line'],
    ['{ "a": "C:\\data" }', 1, 8, 'backslash'],
    ['{ "a": 01 }', 1, 8, 'no value'],
    ['{ "a": True }', 1, 8, 'no value'],
    ['{ "a": [1 }', 1, 11, 'comma is missing'],
    ['{ "a": 1 ', 1, 10, 'ends too early'],
    ['{ } }', 1, 5, 'more text'],
    ['{\n  "a": 1,\n  "a": 2\n}', 3, 3, 'stands twice'],
  ])('%j', (text, line, column, why) => {
    expect(problems(text)).toEqual([
      expect.stringMatching(
        new RegExp(`^jawort.config.json is not valid JSON at line ${line}, column ${column}: .*${why}`),
      ),
    ]);
  });

  it('and never with the text itself, which may hold a secret', () => {
    expect(problems('{ "token": EAAG-secret }').join()).not.toContain('EAAG');
  });

  it('and a million brackets do not bring the server down', () => {
    expect(problems('['.repeat(1_000_000))).toEqual([expect.stringContaining('ends too early')]);
  });

  it('exactly when JSON itself says so, or a key stands twice', () => {
    const good = JSON.stringify(
      { sites: [smallShop()], limits: { a: [-1.5e-7, 0, true, null, 'ä\u2028"\\\n', {}, []] } },
      null,
      1,
    );
    const typo = fc.tuple(
      fc.nat(good.length),
      fc.nat(3),
      fc.string({ unit: fc.constantFrom(...'{}[],:"\\ 01-+.eE/tn\n\u0001'), maxLength: 3 }),
    );
    const text = fc.oneof(
      typo.map(([at, gone, added]) => good.slice(0, at) + added + good.slice(at + gone)),
      fc.string({ unit: fc.constantFrom(...'{}[],:"\\ 019-+.eEun\n\ttrufalse'), maxLength: 12 }),
      fc.json(),
    );
    fc.assert(
      fc.property(text, (content) => {
        const mistake = jsonMistake(content);
        if (mistake?.why.includes('stands twice')) return true;
        return (mistake === undefined) === isJson(content);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a file that cannot be read', () => {
  const failing = (code: string) => () => {
    throw Object.assign(new Error(`${code}: no`), { code });
  };

  it.each([
    ['ENOENT', 'jawort.config.json does not exist. Let "npm run jawort -- init"'],
    ['EACCES', 'jawort.config.json may not be read by the user that runs Jawort.'],
    ['EISDIR', 'jawort.config.json is a folder.'],
    ['EIO', 'jawort.config.json could not be read.'],
  ])('because of %s gets a sentence on what to do', (code, line) => {
    expect(() => loadConfig(goodSecrets, failing(code))).toThrow(line);
    expect(() => loadConfig(goodSecrets, failing(code))).toThrow(ConfigError);
  });

  it('does not hide the mistakes in the environment', () => {
    expect(() => loadConfig({ PORT: 'x' }, failing('ENOENT'))).toThrow('PORT is not a port');
  });

  it('is noticed on a real disk too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jawort-config-'));
    try {
      expect(() => loadConfig({ ...goodSecrets, JAWORT_CONFIG: join(folder, 'none.json') })).toThrow(
        'none.json does not exist',
      );
      expect(() => loadConfig({ ...goodSecrets, JAWORT_CONFIG: folder })).toThrow('is a folder');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
