/** What a phone field becomes while somebody types, deletes and pastes, and where the caret stands in it. */
import { describe, expect, it } from 'vitest';
import { regroup } from '../../widget/number/regroup.ts';
import { dach, numbersOf } from './number-plans.ts';

/** A field with the caret at `|`. */
function read(drawn: string) {
  const caret = drawn.indexOf('|');
  return { text: drawn.replace('|', ''), caret };
}

function draw(next: ReturnType<typeof regroup>) {
  return next && `${next.text.slice(0, next.caret)}|${next.text.slice(next.caret)}`;
}

interface Circumstances {
  readonly before?: string;
  readonly by?: string | undefined;
  readonly country?: string;
  readonly numbers?: typeof dach;
}

const after = (drawn: string, how: Circumstances = {}) =>
  draw(
    regroup(
      { ...read(drawn), before: how.before ?? '', inputType: 'by' in how ? how.by : 'insertText' },
      how.country ?? 'DE',
      how.numbers ?? dach,
    ),
  );

const pasted = { by: 'insertFromPaste' };

/** Types the digits one after another, and answers with everything that stood there. */
function typed(digits: string, country = 'DE', numbers = dach): string[] {
  const seen: string[] = [];
  let text = '';
  for (const digit of digits) {
    const next = regroup(
      { text: text + digit, caret: text.length + 1, before: text, inputType: 'insertText' },
      country,
      numbers,
    );
    text = next?.text ?? text + digit;
    seen.push(text);
  }
  return seen;
}

describe('digits that are typed', () => {
  it('are grouped as the country does, and no digit is ever lost or added', () => {
    expect(typed('01712345678').at(-1)).toBe('0171 2345678');
    expect(typed('06641234567', 'AT').at(-1)).toBe('0664 1234567');
    expect(typed('0791234567', 'CH').at(-1)).toBe('079 123 45 67');
    expect(typed('+43664123', 'DE')).toEqual([
      ...['+', '+4', '+43', '+43 6', '+43 66', '+43 664', '+43 664 1', '+43 664 12', '+43 664 123'],
    ]);
    expect(typed('2125550123', 'US', numbersOf('US')).at(-1)).toBe('(212) 555-0123');
    for (const [digits, country] of [
      ['0049171234567890123', 'AT'],
      ['+4901712345678', 'DE'],
      ['00', 'CH'],
      ['+9715012345', 'DE'],
    ] as const) {
      expect(
        typed(digits, country)
          .at(-1)
          ?.replace(/[^+\d]/g, ''),
      ).toBe(digits);
    }
  });

  it('begin with 00 as Europe dials it, and stay so', () => {
    expect(typed('0043664123').at(-1)).toBe('0043 664 123');
  });

  it('are left alone where there are words between them', () => {
    expect(after('ruf mich an: 0171|')).toBeUndefined();
  });
});

describe('the caret', () => {
  it.each([
    ['stays behind the digit typed in the middle', '0171 29|345678', '0171 29|345678'],
    ['stays where the groups around it change', '+491719|2345678', '+49 171 9|2345678'],
    ['steps over a space that comes in before it', '01712|', '0171 2|'],
    ['stays at the beginning', '|01712345678', '|0171 2345678'],
    ['stays in the middle after a selection was replaced', '0171 9|8', '0171 9|8'],
  ])('%s', (_, field, expected) => expect(after(field)).toBe(expected));
});

describe('deleting', () => {
  const backwards = (field: string, before: string) => after(field, { before, by: 'deleteContentBackward' });

  it('a space takes the digit before it along, which is what is in the way', () => {
    expect(backwards('0171|2345678', '0171 2345678')).toBe('017|2 345678');
  });

  it('forwards over a space takes the digit behind it', () => {
    expect(after('0171|2345678', { before: '0171 2345678', by: 'deleteContentForward' })).toBe('0171| 345678');
  });

  it('a digit is just that', () => {
    expect(backwards('0171 234567|', '0171 2345678')).toBe('0171 234567|');
    expect(backwards('|', '0')).toBe('|');
  });

  it('the whole number away, one key after another, always comes to an end', () => {
    let text = '(212) 555-0123';
    const us = numbersOf('US');
    for (let keys = 0; text !== ''; keys++) {
      expect(keys).toBeLessThan(11);
      const left = text.slice(0, -1);
      const next = regroup(
        { text: left, caret: left.length, before: text, inputType: 'deleteContentBackward' },
        'US',
        us,
      );
      text = next?.text ?? left;
    }
  });
});

describe('a number that is pasted or filled in', () => {
  it.each([
    ['0049 (0)171/234 56-78', '+49 171 2345678|'],
    ['tel:+491712345678', '+49 171 2345678|'],
    ['+49 (0) 171 234 56 78', '+49 171 2345678|'],
    ['＋４９ １７１ ２３４５６７８', '+49 171 2345678|'],
    ['\u202a+49\u00a0171\u00a02345678\u202c', '+49 171 2345678|'],
    ['٠١٧١٢٣٤٥٦٧٨', '0171 2345678|'],
    ['0171-234.56.78', '0171 2345678|'],
    [' 01712345678 ', '0171 2345678|'],
    ['00436641234567', '+43 664 1234567|'],
  ])('as "%s" is written as it is dialled', (number, expected) => {
    expect(after(`${number}|`, pasted)).toBe(expected);
    // Filled in by the browser: nothing says how.
    expect(after(`${number}|`, { by: undefined })).toBe(expected);
  });

  it('into the middle keeps the rest and the caret', () => {
    expect(after('0171 23|78', pasted)).toBe('0171 23|78');
  });
});
