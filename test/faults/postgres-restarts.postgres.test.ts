/** PostgreSQL goes away under load and comes back: nobody waits for ever, nothing acknowledged is lost. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { postgresDatabase } from '../support/database.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { type StoppablePostgres, startPostgres } from '../support/postgres.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion, isWelcome, to } from '../support/texts.ts';

const subscriber = '+491712345678';
const people = Array.from({ length: 12 }, (_, place) => `+4915123450${String(100 + place)}`);
let postgres: StoppablePostgres | undefined;
let jawort: Jawort | undefined;
afterEach(async () => {
  await jawort?.close();
  await postgres?.stop();
});

/** As a patient visitor, and as Meta: again until it is taken. */
async function untilTaken(attempt: () => Promise<{ readonly status: number }>, came: number[]): Promise<void> {
  for (;;) {
    const { status } = await attempt();
    came.push(status);
    if (status === 200 || status === 202) return;
    await pause(100);
  }
}

test('PostgreSQL restarts under load: "not now" meanwhile, then everything acknowledged is there and goes on', async () => {
  const database = await startPostgres();
  postgres = database;
  const house = await startJawort({ on: (folder) => postgresDatabase(folder, database.url) });
  jawort = house;
  await subscribe(house, subscriber);
  const forms = await Promise.all(people.map(() => house.form()));
  const came: number[] = [];
  const come = async (phone: string, place: number) => {
    const form = forms[place];
    if (!form) throw new Error('No form.');
    await untilTaken(() => house.optIn(form, { phone }), came);
    const visitor = house.whatsapp.person(phone);
    const message = { messageId: `wamid.${place}` };
    await untilTaken(() => visitor.write(form.whatsapp.text, message), came);
  };
  // Some come before it goes, most while it is away, some when it is back.
  const isEarly = (place: number) => place < 4;
  const isLate = (place: number) => place >= 10;
  const comeAll = (when: (place: number) => boolean) =>
    people.flatMap((phone, place) => (when(place) ? [come(phone, place)] : []));

  const load = comeAll(isEarly);
  await database.goAway();
  load.push(...comeAll((place) => !isEarly(place) && !isLate(place)));
  await expect.poll(() => came).toContain(503);
  expect(await house.check({ phone: subscriber })).toEqual({ allowed: false, reason: 'unavailable' });
  // The panel opens all the same: its texts need no database.
  expect((await house.form()).wording.id).toBe(forms[0]?.wording.id);
  expect((await house.get('/healthz')).status).toBe(200);
  expect((await house.get('/readyz')).status).toBe(503);
  await database.comeBack();
  load.push(...comeAll(isLate));
  await Promise.all(load);
  expect(came.filter((status) => status >= 500 && status !== 503)).toEqual([]);
  expect((await house.get('/readyz')).status).toBe(200);
  expect(await house.check({ phone: subscriber })).toMatchObject({ allowed: true });

  for (const phone of people) {
    const question = await house.whatsapp.nextSend((sent) => isQuestion(sent) && sent.to === phone);
    expect((await house.whatsapp.person(phone).tap(question, 'JA')).status).toBe(200);
    await house.whatsapp.nextSend((sent) => isWelcome(sent) && sent.to === phone);
  }
  expect(await house.rows('SELECT reference FROM opt_ins WHERE reference IS NOT NULL')).toHaveLength(people.length + 1);
  for (const phone of people) expect(house.whatsapp.sends.filter(to(phone)).filter(isQuestion)).toHaveLength(1);
});
