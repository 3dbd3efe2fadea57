import { describe, expect, it } from 'vitest';
import { comparablePhone } from '../../server/consent/identity.ts';

describe('Two spellings of one number', () => {
  it.each([
    ['Mexico, with the 1 of old mobiles', '+5215512345678', '+525512345678'],
    ['Brazil, without the ninth digit', '+551187654321', '+5511987654321'],
    ['Argentina, with the 9 of mobiles', '+5491123456789', '+541123456789'],
  ])('compare equal: %s', (_what, one, other) => {
    expect(comparablePhone(one)).toBe(comparablePhone(other));
  });

  it.each([
    ['a Brazilian landline and a mobile', '+551123456789', '+5511923456789'],
    ['two people', '+491711234567', '+491711234568'],
    ['a number elsewhere that only looks like one', '+5215512345', '+525512345'],
  ])('do not, when they are two: %s', (_what, one, other) => {
    expect(comparablePhone(one)).not.toBe(comparablePhone(other));
  });
});
