/** The proof with masked numbers does not tell a number because somebody wrote it into a text. */
import { createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ProofRecord } from '../../server/http/wire.ts';
import { holdPerson } from '../../server/usecases/legal-hold.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { subscribe } from '../support/subscribe.ts';

const phone = '+491712345678';
const spellings = [
  '+49 171 2345678',
  '0049-171-234 56 78',
  '0171/2345678',
  '+49 (0) 171 / 23 45 678',
  '491712345678',
  '(0171) 234–5678',
  '0171.234.56.78',
  '٠١٧١٢٣٤٥٦٧٨',
];
const masked = '+49 ••• •••78';
/** Not this person's, and so nobody can know whose. */
const others = ['0171 2345679', '+49 171 34567890'];

let jawort: Jawort;
let path: string;

/** Who wrote the number in a STOP, and of whom the company wrote it down. */
async function wroteNumbers(): Promise<void> {
  jawort = await startJawort();
  const visitor = await subscribe(jawort, phone);
  const { userId } = visitor;
  const { items } = await (await jawort.asOwner('/v1/consents')).json();
  path = `/v1/subjects/${items[0].subjectId}/proof`;
  await visitor.write(`STOP, keine Werbung mehr an ${spellings.slice(0, 2).join(' oder ')}!`);
  await jawort.allSent();
  const body = { site: siteId, phone, channel: 'phone', note: `Anrufe von ${spellings.join(', ')}; ${userId}` };
  await jawort.asOwner('/v1/withdrawals', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const reason = `Klage wegen ${spellings[2]}, nicht ${others.join(', ')}`;
  await holdPerson(jawort.server.context, { site: siteId, phone, held: true, reason });
}

const record = async (query = '') => (await (await jawort.asOwner(`${path}${query}`)).json()) as ProofRecord;
const page = async (query = '') =>
  (await jawort.asOwner(`${path}${query}`, { headers: { accept: 'text/html' } })).text();
const digits = (text: string) => text.replace(/[٠-٩]/g, (one) => String(one.charCodeAt(0) - 0x660));

describe('The masked proof', () => {
  beforeEach(wroteNumbers);
  afterEach(() => jawort.close());

  test('shortens the person’s own number in every text, however it is written, though the contact data is gone', async () => {
    expect(await jawort.rows("SELECT id FROM vault WHERE kind = 'contact'")).toEqual([]);
    const { identities_masked: isMasked, ...told } = await record();
    expect(isMasked).toBe(true);
    for (const text of [JSON.stringify(told), await page()]) {
      for (const spelling of spellings) expect(text).not.toContain(spelling);
      expect(digits(text).replace(/[\s./()–-]/g, '')).not.toContain('1712345678');
      expect(text).toContain(`keine Werbung mehr an ${masked} oder ${masked}!`);
      expect(text).toContain(`Klage wegen ${masked}, nicht ${others.join(', ')}`);
    }
  });

  test('shortens the user id in a text as well', async () => {
    const { userId } = jawort.whatsapp.person(phone);
    expect(JSON.stringify(await record('?reveal=identities'))).toContain(`; ${userId}`);
    expect(JSON.stringify(await record())).not.toContain(userId);
  });

  test('leaves hashes and commitments alone; unmasked, every text is whole and matches them', async () => {
    const [shown, whole] = [await record(), await record('?reveal=identities')];
    const sums = ({ events }: ProofRecord) =>
      events.map(({ hash, evidence }) => ({ hash, evidence: evidence.map(({ commitment }) => commitment) }));
    expect(sums(shown)).toEqual(sums(whole));
    for (const { evidence } of shown.events) for (const one of evidence) expect(one).not.toHaveProperty('salt');
    const notes = whole.events.flatMap(({ evidence }) => evidence).filter(({ name }) => name === 'note');
    expect(notes).not.toEqual([]);
    for (const { value, salt, commitment } of notes) {
      const sum = createHmac('sha256', Buffer.from(salt ?? '', 'base64url')).update(canonicalize(value) ?? '');
      expect(sum.digest('hex')).toBe(commitment);
    }
    for (const spelling of spellings) expect(JSON.stringify(whole)).toContain(spelling);
  });
});
