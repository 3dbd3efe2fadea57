/** Meta's error codes, sorted by what the owner and the queue should do. */
import { describe, expect, test } from 'vitest';
import { classify } from '../../server/whatsapp/error-classes.ts';

const outcome = (code: number | undefined, status?: number) => classify(code, status).outcome;

test.each([4, 80007, 130429, 131056, 2, 131016, 131000, 133004, 131057, 1])(
  '%i passes by itself: try again',
  (code) => {
    expect(outcome(code, 400)).toBe('retry');
  },
);

test.each([
  0, 190, 3, 10, 200, 250, 299, 131005, 368, 131031, 130497, 131042, 133010, 131045, 131048, 131064, 132015, 132016,
  132001, 131063, 135000, 131037,
])('%i needs the owner: hold everything', (code) => {
  expect(outcome(code, 500)).toBe('hold');
});

test.each([
  131026, 131050, 131047, 131049, 130472, 130403, 131021, 100, 33, 131008, 131009, 131051, 132000, 132005, 132007,
  132012, 132018, 131030, 131062,
])('%i ends this message', (code) => {
  expect(outcome(code, 500)).toBe('final');
});

describe('how much has to wait for the owner', () => {
  const held = (code: number | undefined, status?: number) => {
    const found = classify(code, status);
    if (found.outcome !== 'hold') throw new Error(`${code} is ${found.outcome}`);
    return found;
  };

  test('is one template in one language, one country, or the whole number', () => {
    expect([132001, 132015, 132016].map((code) => held(code).scope)).toEqual(['template', 'template', 'template']);
    expect(held(130497).scope).toBe('country');
    const all = [
      0, 190, 3, 10, 200, 131005, 368, 131031, 131042, 133010, 131045, 131048, 131063, 131064, 135000, 131037,
    ];
    expect(new Set(all.map((code) => held(code).scope))).toEqual(new Set(['number']));
    expect(held(999999, 403).scope).toBe('number');
  });

  test('may be over with another token, if it is about the token or what it may do', () => {
    expect([0, 190, 3, 10, 250, 131005].every((code) => held(code).isAboutToken)).toBe(true);
    expect([held(999999, 401), held(999999, 403)].every(({ isAboutToken }) => isAboutToken)).toBe(true);
    expect([368, 131031, 131042, 132015, 130497].some((code) => held(code).isAboutToken)).toBe(false);
  });
});

describe('how long and how often', () => {
  const again = (code: number) => {
    const found = classify(code);
    if (found.outcome !== 'retry') throw new Error(`${code} is ${found.outcome}`);
    return found;
  };

  test('too many messages to one person wait four times as long each time, up to an hour', () => {
    expect([1, 2, 3, 50].map((n) => again(131056).wait?.(n))).toEqual([4, 16, 64, 3600]);
  });

  test('maintenance takes at least a minute', () => {
    expect([1, 2].map((n) => again(131057).wait?.(n))).toEqual([60, 60]);
  });

  test('the unknown error is tried again twice at most, because the request itself may be wrong', () => {
    expect(again(1).atMost).toBe(2);
    expect(again(2).atMost).toBeUndefined();
  });
});

describe('without a code that we know', () => {
  test('server faults and rate limits pass', () => {
    for (const status of [500, 502, 503, 504, 408, 429]) {
      expect(outcome(undefined, status)).toBe('retry');
      expect(outcome(999999, status)).toBe('retry');
    }
  });

  test('a refused token or permission holds', () => {
    expect([outcome(999999, 401), outcome(999999, 403)]).toEqual(['hold', 'hold']);
  });

  test('a new code of Meta ends the one message and does not stop all others', () => {
    expect([outcome(999999, 400), outcome(999999), outcome(undefined)]).toEqual(['final', 'final', 'final']);
  });

  test("an answer without a code is not Meta's, and nobody would say when that is over: it is tried again, slowly", () => {
    for (const status of [301, 400, 401, 403, 404]) {
      expect(classify(undefined, status)).toMatchObject({ outcome: 'retry', sentence: expect.stringMatching(/Graph/) });
    }
  });
});

test('every class tells the owner in a sentence what is the matter', () => {
  for (const code of [1, 131056, 190, 250, 132001, 131026, 999999]) {
    expect(classify(code, 400).sentence).toMatch(/^[A-Z].+\.$/);
  }
});
