import { expect, test } from 'vitest';
import { type ChatEvent, type Conversation, follow, unseen } from '../../demo/phone/conversation.ts';

const at = '2026-11-02T10:00:00.000Z';
const question: ChatEvent = { kind: 'arrived', id: 'q', text: 'Bist du sicher?', buttons: ['JA', 'NEIN'], at };

function chat(...events: ChatEvent[]): Conversation {
  return events.reduce(follow, [] as Conversation);
}

test('what I write gets one tick, and two when the company has heard it', () => {
  const written = chat({ kind: 'wrote', id: 'm', text: 'Hallo', at });
  expect(written).toMatchObject([{ from: 'me', text: 'Hallo', state: 'sent' }]);
  expect(follow(written, { kind: 'heard', id: 'm' })).toMatchObject([{ state: 'delivered' }]);
});

test('a tick never goes back: read stays read when a late "heard" comes', () => {
  const ticks = chat(
    { kind: 'wrote', id: 'm', text: 'Hallo', at },
    { kind: 'read-by-business', id: 'm' },
    { kind: 'heard', id: 'm' },
  );
  expect(ticks[0]?.state).toBe('read');
});

test('a question shows its buttons, and which one was tapped last', () => {
  const tapped = chat(
    question,
    { kind: 'wrote', id: 'a', text: 'NEIN', at, tapped: { messageId: 'q', title: 'NEIN' } },
    { kind: 'wrote', id: 'b', text: 'JA', at, tapped: { messageId: 'q', title: 'JA' } },
  );
  expect(tapped[0]).toMatchObject({ buttons: ['JA', 'NEIN'], tapped: 'JA' });
  expect(tapped[2]).toMatchObject({ from: 'me', text: 'JA', quoted: 'Bist du sicher?' });
});

test('a typed JA is an ordinary message and marks no button', () => {
  const typed = chat(question, { kind: 'wrote', id: 'a', text: 'JA', at });
  expect(typed[0]).not.toHaveProperty('tapped');
  expect(typed[1]).not.toHaveProperty('quoted');
});

test('a long message is quoted in one short line', () => {
  const long = 'Sehr lang. '.repeat(30);
  const answered = chat(
    { ...question, text: long },
    { kind: 'wrote', id: 'a', text: 'JA', at, tapped: { messageId: 'q', title: 'JA' } },
  );
  expect(answered[1]?.quoted).toMatch(/^Sehr lang\..{1,70}…$/);
});

test('only messages of the company that nobody has looked at count as unseen', () => {
  const before = chat(question, { kind: 'wrote', id: 'm', text: 'Hallo', at });
  expect(unseen(before).map(({ id }) => id)).toEqual(['q']);
  expect(unseen(follow(before, { kind: 'seen', id: 'q' }))).toEqual([]);
});
