/** The fields of the ISO/IEC TS 27560 record say what is so for this shop and this person, and not what is usual. */
import { afterEach, describe, expect, test } from 'vitest';
import type { ProofRecord } from '../../server/http/wire.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { isQuestion } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';

/** From the form to the question, in a shop of its own. */
async function asked(shop: Parameters<typeof startJawort>[0] = {}, { typed = true, hidesPhone = false } = {}) {
  jawort = await startJawort(shop);
  const form = await jawort.form();
  expect((await jawort.optIn(form, { phone: typed ? phone : undefined })).status).toBe(202);
  const visitor = jawort.whatsapp.person(phone, { hidesPhone });
  await visitor.write(form.whatsapp.text);
  const question = await jawort.whatsapp.nextSend(isQuestion);
  await jawort.allSent();
  return { visitor, question };
}

async function purpose() {
  const { items } = await (await jawort.asOwner('/v1/consents')).json();
  const record: ProofRecord = await (await jawort.asOwner(`/v1/subjects/${items[0].subjectId}/proof`)).json();
  const [first] = record.pii_processing.flatMap(({ purposes }) => purposes);
  if (!first) throw new Error('The record has no purpose.');
  return first;
}

const validities = async () =>
  (await purpose()).events.map(({ event_state: state, validity_duration: valid }) => `${state}: ${valid}`);

describe('How long a state is valid', () => {
  test('a request until it expires, a given consent until it is withdrawn', async () => {
    const { visitor, question } = await asked();
    const { expires_at: until } = (await jawort.rows('SELECT expires_at FROM opt_ins'))[0] ?? {};
    expect(await validities()).toEqual([`requested: until ${until}`]);
    await visitor.tap(question, 'JA');
    expect(await validities()).toEqual([`requested: until ${until}`, 'given: until withdrawn']);
    await visitor.write('STOP');
    expect((await validities()).at(-1)).toBe('withdrawn: none');
  });

  test('a refused or expired one for no time at all', async () => {
    const { visitor, question } = await asked();
    await visitor.tap(question, 'NEIN');
    expect((await validities()).at(-1)).toBe('refused: none');
    await jawort.close();

    await asked();
    jawort.clock.advance({ days: 7, seconds: 1 });
    await jawort.tidy();
    expect((await validities()).at(-1)).toBe('expired: none');
  });
});

describe('The kinds of data', () => {
  test('name the IP address only where it was kept, and say where it was truncated', async () => {
    await asked();
    expect((await purpose()).pii_type).toEqual(['telephone number', 'WhatsApp user id', 'messages', 'IP address']);
    await jawort.close();
    await asked({ site: { evidence: { ip: 'truncated' } } });
    expect((await purpose()).pii_type).toContain('IP address (truncated)');
    await jawort.close();
    await asked({ site: { evidence: { ip: 'off' } } });
    expect((await purpose()).pii_type).not.toContainEqual(expect.stringContaining('IP'));
  });

  test('are those of that day, whatever the shop keeps today', async () => {
    const { visitor, question } = await asked({ site: { evidence: { ip: 'truncated' } } });
    await visitor.tap(question, 'JA');
    await jawort.allSent();
    await jawort.restart({ site: { evidence: { ip: 'full' } } });
    expect((await purpose()).pii_type).toContain('IP address (truncated)');
    const { items } = await (await jawort.asOwner('/v1/consents')).json();
    const sheet = await jawort.asOwner(`/v1/subjects/${items[0].subjectId}/proof?lang=de`, {
      headers: { accept: 'text/html' },
    });
    expect(await sheet.text()).toContain('<dt>Umfang der IP-Adresse</dt><dd>gekürzt</dd>');
  });

  test('have no telephone number of somebody who has never shown one', async () => {
    const site = { phone: { field: 'optional', country: 'DE', countries: ['DE'] } };
    await asked({ site }, { typed: false, hidesPhone: true });
    expect((await purpose()).pii_type).toEqual(['WhatsApp user id', 'messages', 'IP address']);
  });

  test('are none any more once everything is erased', async () => {
    await asked();
    await jawort.asOwner('/v1/subjects/erase', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ site: siteId, phone }),
    });
    expect((await purpose()).pii_type).toEqual([]);
  });
});

describe('Place and law', () => {
  test('are those of the company: its server by name, and the country of its number beside the GDPR', async () => {
    const whatsapp = { number: '+41446681800', phoneNumberId: '106540352242922', businessAccountId: '1' };
    await asked({ file: { publicUrl: 'https://ja.blumen.example' }, site: { whatsapp } });
    expect(await purpose()).toMatchObject({
      storage_locations: ['server of Blumen Müller GmbH (ja.blumen.example)'],
      jurisdiction: 'EU (GDPR); CH',
    });
  });
});
