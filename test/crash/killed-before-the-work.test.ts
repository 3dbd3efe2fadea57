/** The server has told Meta "200", and is killed before it has worked on what it was handed. */
import { expect, test } from 'vitest';
import { isQuestion, isStopAnswer } from '../support/texts.ts';
import { serverToKill } from './server-to-kill.ts';

const phone = '+491712345678';

test('Nothing of it is lost: the JA and the STOP at the end of a large webhook count after the next start, each once', async () => {
  const { whatsapp, database, start, kill, check } = await serverToKill();
  /** The large one alone: what became of our own messages comes in at any time. */
  const waiting = () => database.rows('SELECT id FROM intake WHERE length(sealed) > 10000');
  const crowd = (size: number) =>
    Array.from({ length: size }, (_, turn) =>
      whatsapp.person(`+49172${1_000_000 + turn}`).updates.write('Habt ihr heute offen?'),
    );
  await start();
  const visitor = whatsapp.person(phone);
  await visitor.write('START');
  const question = await whatsapp.nextSend(isQuestion);
  for (const [update, outcome] of [
    [visitor.updates.tap(question, 'JA'), 'given'],
    [visitor.updates.write('STOP'), 'withdrawn'],
  ] as const) {
    expect((await whatsapp.deliver([...crowd(600), update])).status).toBe(200);
    await kill();
    expect(await waiting()).toHaveLength(1);
    await start();
    // The first to ask has to wait for it.
    expect((await check(phone)).reason).toBe(outcome);
    expect(await waiting()).toEqual([]);
  }
  await whatsapp.nextSend(isStopAnswer);
  await whatsapp.settled();
  expect(whatsapp.sends.filter(isStopAnswer)).toHaveLength(1);
  const facts = await database.rows("SELECT type FROM events WHERE type LIKE 'consent.%'");
  expect(facts.map(({ type }) => type)).toEqual(['consent.given', 'consent.withdrawn']);
});
