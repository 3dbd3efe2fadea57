import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateReferences, printReference, referenceFromBytes } from '../../server/consent/reference.ts';

const reference = fc.uint8Array({ minLength: 7, maxLength: 7 }).map(referenceFromBytes);
/** No letters or digits: those beside a reference without dashes make another word. */
const surroundings = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\p{L}\p{N}]/gu, ' '));

describe('A reference', () => {
  it('is ten characters that nobody confuses, made of fifty random bits', () => {
    fc.assert(
      fc.property(reference, (ref) => {
        expect(ref).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
        expect(printReference(ref)).toMatch(/^.{4}-.{4}-.{2}$/);
      }),
    );
    expect(printReference('7KQ2M9XAVD')).toBe('7KQ2-M9XA-VD');
    expect(
      new Set([1, 2, 4, 8, 16, 32, 64, 128].map((bit) => referenceFromBytes(new Uint8Array(7).fill(bit)))).size,
    ).toBe(8);
    expect(() => referenceFromBytes(new Uint8Array(6))).toThrow('7 random bytes');
  });

  it('is found again as printed, in any sentence', () => {
    fc.assert(
      fc.property(reference, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (ref, before, after) => {
        expect(candidateReferences(`${before} (Nr. ${printReference(ref)}) ${after}`)).toContain(ref);
      }),
    );
  });

  it('is found with other dashes, with spaces, without dashes, in any case, and with O, I and L for 0 and 1', () => {
    const between = fc.constantFrom('-', '–', '—', '‑', '−', ' ', ' - ', '', '\u00a0', '\u00ad');
    const slip = (text: string) => text.replaceAll('0', 'o').replace('1', 'l').replaceAll('1', 'I');
    fc.assert(
      fc.property(
        reference,
        between,
        between,
        fc.boolean(),
        fc.boolean(),
        surroundings,
        (ref, one, two, small, slipped, other) => {
          const typed = `${ref.slice(0, 4)}${one}${ref.slice(4, 8)}${two}${ref.slice(8)}`;
          const cased = small ? typed.toLowerCase() : typed;
          expect(candidateReferences(`${other} ${slipped ? slip(cased) : cased} ${other}`)).toContain(ref);
        },
      ),
    );
  });

  it('is found with a word stuck to it, an accent, bold marks or an emoji beside it', () => {
    for (const text of [
      'Nr7KQ2-M9XA-VDdanke',
      '7KQ2-M9XA-VD\u0301',
      '*7KQ2-M9XA-VD*',
      '🌷7KQ2-M9XA-VD🌷',
      '７ＫＱ２-M9XA-VD',
      '_7kq2m9xavd_',
    ]) {
      expect(candidateReferences(text), text).toContain('7KQ2M9XAVD');
    }
  });

  it('may be an ordinary word; whether it is one, only the ledger knows', () => {
    expect(candidateReferences('Bis Donnerstag!')).toEqual(['D0NNERSTAG']);
    expect(candidateReferences('Hallo, wann habt ihr offen?')).toEqual([]);
    expect(candidateReferences('')).toEqual([]);
  });

  it('is found among many likely words, because the printed form goes first', () => {
    const words = Array.from({ length: 500 }, (_, index) => `${index + 1_000_000_000}`).join(' ');
    const found = candidateReferences(`${words} (Nr. 7KQ2-M9XA-VD)`);
    expect(found[0]).toBe('7KQ2M9XAVD');
    expect(found.length).toBeLessThanOrEqual(32);
  });

  it('costs bounded work in a hostile text of 64 KB', () => {
    const unit = fc.oneof(
      fc.constantFrom('abcd-', 'abcd ', 'abcdefghij ', '7KQ2-M9XA-VD ', '7KQ2 M9XA VD', '\uFDFA', '- ', 'a'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    );
    fc.assert(
      fc.property(unit, (repeated) => {
        const long = repeated.repeat(Math.ceil(65_536 / repeated.length)).slice(0, 65_536);
        const start = performance.now();
        expect(candidateReferences(long).length).toBeLessThanOrEqual(32);
        expect(performance.now() - start).toBeLessThan(20_000);
      }),
      { numRuns: 40 },
    );
  });
});
