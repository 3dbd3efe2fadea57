import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../server/consent/choice.ts';
import type { Choice } from '../../server/consent/conversation.ts';
import { usualRetention } from '../../server/consent/retention.ts';
import type { Purpose } from '../../server/consent/site.ts';

const purpose = (id: string, kind: Purpose['kind']): Purpose => ({ id, kind, label: {}, retention: usualRetention });
const site = {
  purposes: [purpose('offers', 'marketing'), purpose('orders', 'transactional'), purpose('help', 'support')] as const,
};

describe.each<[string, Choice, readonly string[], { drops: string[]; keeps: string[]; asks: string[] }]>([
  [
    'PROMO keeps advertising only',
    { keeps: 'marketing' },
    ['offers', 'orders'],
    { drops: ['orders'], keeps: ['offers'], asks: [] },
  ],
  [
    'TRANS ends advertising',
    { keeps: 'other' },
    ['offers', 'orders', 'help'],
    { drops: ['offers'], keeps: ['orders', 'help'], asks: [] },
  ],
  [
    'TRANS asks for what it names and is not given',
    { keeps: 'other' },
    ['offers'],
    { drops: ['offers'], keeps: [], asks: ['orders', 'help'] },
  ],
  [
    'ALLE asks for what is missing',
    { keeps: 'all' },
    ['offers'],
    { drops: [], keeps: ['offers'], asks: ['orders', 'help'] },
  ],
  [
    'a row ends one purpose',
    { drop: 'orders' },
    ['offers', 'orders'],
    { drops: ['orders'], keeps: ['offers'], asks: [] },
  ],
  ['a row asks for one purpose', { add: 'orders' }, ['offers'], { drops: [], keeps: ['offers'], asks: ['orders'] }],
  [
    'a purpose that is not offered any more is not asked for',
    { add: 'gone' },
    ['offers'],
    { drops: [], keeps: ['offers'], asks: [] },
  ],
])('A choice: %s', (_title, choice, given, outcome) => {
  test('says what ends, stays and has to be asked', () => {
    expect(outcomeOf(choice, site, given)).toEqual(outcome);
  });
});
