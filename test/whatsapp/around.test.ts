import { describe, expect, test } from 'vitest';
import { surroundingsIn } from '../../server/whatsapp/around.ts';

const metadata = { display_phone_number: '493012345678', phone_number_id: '106540352242922' };
const webhook = (value: Record<string, unknown>) => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '102290129340398', changes: [{ field: 'messages', value: { metadata, ...value } }] }],
});

describe('A part of a webhook that is kept by itself', () => {
  test('keeps what it came with, and of many contacts only its own', () => {
    const messages = [{ from: '491711111111' }, { from: '491722222222' }];
    const contacts = [{ wa_id: '491711111111' }, { wa_id: '491722222222' }, { wa_id: '491733333333' }];
    const body = webhook({ contacts, messages, statuses: [{ id: 'wamid.1' }] });
    expect(surroundingsIn(body)(messages[1])).toEqual(webhook({ contacts: [contacts[1]], messages: [messages[1]] }));
  });

  test('keeps the only contact, even if the part names nobody', () => {
    const part = { id: 'wamid.1' };
    const body = webhook({ contacts: [{ user_id: 'DE.1349' }], messages: [part] });
    expect(surroundingsIn(body)(part)).toEqual(body);
  });

  test('does not grow with the number of its neighbours', () => {
    const people = Array.from({ length: 20_000 }, (_, index) => String(491_700_000_000 + index));
    const messages = people.map((from) => ({ from }));
    const body = webhook({ contacts: people.map((wa_id) => ({ wa_id })), messages });
    const around = surroundingsIn(body);
    const kept = messages.map((message) => JSON.stringify(around(message)).length);
    expect(Math.max(...kept)).toBeLessThan(400);
  });

  test('of which nothing is known stands for the whole', () => {
    expect(surroundingsIn('no webhook')({})).toBe('no webhook');
  });
});
