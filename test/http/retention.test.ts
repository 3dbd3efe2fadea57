/** What time does to evidence: kept as long as somebody may ask for it, gone the day after, and a fact remains. */
import { afterEach, describe, expect, test } from 'vitest';
import { holdPerson } from '../../server/usecases/hold.ts';
import { applyRetention, type Due, planRetention } from '../../server/usecases/retention.ts';
import { type Jawort, siteConfig, siteId, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';
import { isQuestion } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';
const evidence = async () => (await jawort.rows("SELECT name FROM vault WHERE kind = 'evidence'")).length;
async function due(): Promise<Due[]> {
  const found: Due[] = [];
  for await (const one of planRetention(jawort.server.context)) found.push(one);
  return found;
}
const erasures = async () =>
  (await jawort.rows("SELECT data FROM events WHERE type = 'data.erased'"))
    .map(({ data }) => JSON.parse(String(data)))
    .filter(({ why }) => why === 'retention');
const chainFits = async () => {
  const [row] = await jawort.rows('SELECT subject_id FROM consents');
  const { chains } = await (await jawort.asOwner(`/v1/subjects/${row?.subject_id}/proof`)).json();
  return chains.every(({ intact }: { intact: boolean }) => intact);
};

describe('Retention', () => {
  test('runs by itself once a day; what it erases leaves a fact without personal data, and the chain still fits', async () => {
    jawort = await startJawort();
    await (await subscribe(jawort, phone)).write('STOP');
    await jawort.allSent();
    jawort.clock.advance({ days: 4 * 366 });
    await expect.poll(evidence, { timeout: 8000 }).toBe(0);
    expect(await erasures()).toEqual([{ what: ['contact', 'evidence'], why: 'retention' }]);
    expect(await chainFits()).toBe(true);
    expect((await jawort.check({ phone })).allowed).toBe(false);
    const days = await jawort.rows("SELECT name, holder FROM leases WHERE name LIKE 'retention%'");
    expect(days).toHaveLength(1);
  }, 20_000);

  test('leaves alone what is given, however old', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    jawort.clock.advance({ days: 20 * 366 });
    expect(await due()).toEqual([]);
    expect(await applyRetention(jawort.server.context)).toBe(0);
    expect(await evidence()).toBeGreaterThan(0);
  });

  test('follows the rule of each purpose', async () => {
    const [offers, orders] = siteConfig().purposes as object[];
    const exactly = (years: number, from: string) => ({ retention: { years, from, to: 'exact' } });
    jawort = await startJawort({
      site: {
        purposes: [
          { ...offers, ...exactly(5, 'last-use') },
          { ...orders, ...exactly(1, 'withdrawal') },
        ],
      },
    });
    await (await subscribe(jawort, phone, ['offers'])).write('STOP');
    await (await subscribe(jawort, '+491712345679', ['orders'])).write('STOP');
    await jawort.allSent();
    jawort.clock.advance({ days: 364 });
    expect(await due()).toEqual([]);
    jawort.clock.advance({ days: 3 });
    expect((await due()).map(({ purposes, extent }) => ({ purposes, extent }))).toEqual([
      { purposes: ['orders'], extent: 'everything' },
    ]);
    jawort.clock.advance({ days: 4 * 366 });
    expect((await due()).map(({ purposes }) => purposes).toSorted()).toEqual([['offers'], ['orders']]);
  });

  test('waits for the end of a legal hold', async () => {
    jawort = await startJawort();
    await (await subscribe(jawort, phone)).write('STOP');
    await jawort.allSent();
    const hold = (held: boolean) => holdPerson(jawort.server.context, { site: siteId, phone, held, reason: 'Klage' });
    await hold(true);
    jawort.clock.advance({ days: 4 * 366 });
    expect(await applyRetention(jawort.server.context)).toBe(0);
    await hold(false);
    expect(await applyRetention(jawort.server.context)).toBe(1);
    expect(await evidence()).toBe(0);
  });

  test('a refusal is reduced to a marker: "refused" can still be told, by whom and how cannot', async () => {
    jawort = await startJawort();
    const form = await jawort.form();
    await jawort.optIn(form, { phone });
    const person = jawort.whatsapp.person(phone);
    await person.write(form.whatsapp.text);
    await person.tap(await jawort.whatsapp.nextSend(isQuestion), 'NEIN');
    await jawort.allSent();
    jawort.clock.advance({ days: 7, seconds: 1 });
    await jawort.tidy();
    expect(await jawort.rows('SELECT id FROM vault')).toEqual([]);
    expect(await jawort.rows('SELECT subject_id FROM data_keys WHERE wrapped IS NOT NULL')).toEqual([]);
    expect((await jawort.check({ phone })).reason).toBe('refused');
    expect(await chainFits()).toBe(true);
  });
});
