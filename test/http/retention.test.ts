/** What time does to evidence: kept as long as somebody may ask for it, gone the day after, and a fact remains. */
import { afterEach, describe, expect, test } from 'vitest';
import type { ProofRecord, SubjectExport } from '../../server/http/wire.ts';
import type { Due } from '../../server/usecases/due.ts';
import { holdPerson } from '../../server/usecases/legal-hold.ts';
import { applyRetention, planRetention } from '../../server/usecases/retention.ts';
import { run } from '../support/command.ts';
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
/** Looked at while no server runs, which would do it. */
const purposesDue = async () => {
  const { said } = await run(jawort.env, ['--json', 'retention', '--dry-run'], { clock: jawort.clock });
  return (JSON.parse(said) as Due[]).map(({ kind, purposes }) => `${kind}: ${purposes}`).toSorted();
};
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
    await expect.poll(evidence).toBe(0);
    expect(await erasures()).toEqual([{ what: ['contact', 'evidence'], why: 'retention' }]);
    expect(await chainFits()).toBe(true);
    expect((await jawort.check({ phone })).allowed).toBe(false);
    const days = await jawort.rows("SELECT name, holder FROM leases WHERE name LIKE 'retention once %'");
    expect(days).toHaveLength(1);
  });

  test('leaves alone what is given, however old', async () => {
    jawort = await startJawort();
    await subscribe(jawort, phone);
    jawort.clock.advance({ days: 20 * 366 });
    expect(await due()).toEqual([]);
    expect(await applyRetention(jawort.server.context)).toEqual({});
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
    await jawort.restart({
      whileDown: async () => {
        jawort.clock.advance({ days: 364 });
        expect(await purposesDue()).toEqual([]);
        jawort.clock.advance({ days: 3 });
        expect(await purposesDue()).toEqual(['evidence: orders']);
        jawort.clock.advance({ days: 4 * 366 });
        expect(await purposesDue()).toEqual(['evidence: offers', 'evidence: orders']);
      },
    });
  });

  describe('of a purpose with five years', () => {
    const [offers, orders] = siteConfig().purposes as object[];
    const fiveYears = { years: 5, from: 'withdrawal', to: 'exact' };
    const told = async () => {
      const { consents, retention } = (await (
        await jawort.asOwner('/v1/subjects/export', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ site: siteId, phone }),
        })
      ).json()) as SubjectExport;
      const [row] = await jawort.rows('SELECT subject_id FROM consents');
      const proof = `/v1/subjects/${row?.subject_id}/proof`;
      const { pii_processing } = (await (await jawort.asOwner(proof)).json()) as ProofRecord;
      const sheet = await (await jawort.asOwner(`${proof}?lang=en`, { headers: { accept: 'text/html' } })).text();
      return {
        record: pii_processing[0]?.purposes[0]?.retention_period,
        exported: retention.find(({ what }) => what === 'evidence: offers')?.rule,
        years: consents[0]?.evidence_retention.years,
        kept: Number(consents[0]?.evidence_kept_until?.slice(0, 4)) - jawort.clock.now().getUTCFullYear(),
        sheet,
      };
    };
    const stopped = async () => {
      jawort = await startJawort({ site: { purposes: [{ ...offers, retention: fiveYears }, orders] } });
      await (await subscribe(jawort, phone)).write('STOP');
      await jawort.allSent();
    };

    test('stays as promised when the purpose is taken out of the configuration, and proof and export say so', async () => {
      await stopped();
      const withoutOffers = { purposes: [orders], chatPurpose: 'orders' };
      await jawort.restart({ site: withoutOffers });
      expect(await told()).toMatchObject({
        record: expect.stringContaining('5 years from its end'),
        exported: '5 years from its end',
        years: 5,
        kept: 5,
        sheet: expect.stringContaining('5 years'),
      });
      await jawort.restart({
        site: withoutOffers,
        whileDown: async () => {
          jawort.clock.advance({ days: 4 * 366 });
          expect(await purposesDue()).toEqual([]);
          jawort.clock.advance({ days: 366 });
          expect(await purposesDue()).toEqual(['evidence: offers']);
        },
      });
    });

    test('follows the owner who changes it in the configuration, for what was given before as well, and so do proof and export', async () => {
      await stopped();
      const oneYear = { purposes: [{ ...offers, retention: { ...fiveYears, years: 1 } }, orders] };
      await jawort.restart({ site: oneYear });
      expect(await told()).toMatchObject({
        record: expect.stringContaining('1 years from its end'),
        exported: '1 years from its end',
        years: 1,
        kept: 1,
        sheet: expect.stringContaining('1 years'),
      });
      await jawort.restart({
        site: oneYear,
        whileDown: async () => {
          jawort.clock.advance({ days: 367 });
          expect(await purposesDue()).toEqual(['evidence: offers']);
        },
      });
    });
  });

  test('waits for the end of a legal hold', async () => {
    jawort = await startJawort();
    await (await subscribe(jawort, phone)).write('STOP');
    await jawort.allSent();
    const hold = (held: boolean) => holdPerson(jawort.server.context, { site: siteId, phone, held, reason: 'Klage' });
    await hold(true);
    jawort.clock.advance({ days: 4 * 366 });
    expect(await applyRetention(jawort.server.context)).toEqual({});
    await hold(false);
    expect(await applyRetention(jawort.server.context)).toEqual({ evidence: 1 });
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
