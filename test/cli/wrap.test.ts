/** Long sentences on a narrow screen stay readable, and in a log stay one line that can be searched for. */
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { fail, linesAsText, ok } from '../../server/cli/line.ts';
import { wrapLines } from '../../server/cli/wrap.ts';

const lines = [
  ok('token', 'The token is good.'),
  fail('webhook', 'A signed event is answered with HTTP 403.', 'Restart the server, and then look once more.'),
];

describe('A finding', () => {
  test('is broken where words end, and goes on under its own beginning', () => {
    expect(linesAsText(lines, { hasColours: false, columns: 40 }).split('\n')).toEqual([
      'ok    token    The token is good.',
      'fail  webhook  A signed event is',
      '               answered with HTTP 403.',
      '               → Restart the server, and',
      '                 then look once more.',
    ]);
  });

  test('is as wide on a screen with colours', () => {
    const coloured = linesAsText(lines, { hasColours: true, columns: 40 });
    expect(stripVTControlCharacters(coloured)).toBe(linesAsText(lines, { hasColours: false, columns: 40 }));
  });

  test('in a file or a log is one line', () => {
    expect(linesAsText(lines, { hasColours: false }).split('\n')).toHaveLength(3);
  });
});

describe('A list', () => {
  test('goes on behind its number, and an address that is longer than the line stays whole', () => {
    expect(wrapLines('  1. Write it into the file and then restart.\nhttps://shop.example/a-long-way', 30)).toBe(
      '  1. Write it into the file\n     and then restart.\nhttps://shop.example/a-long-way',
    );
  });
});
