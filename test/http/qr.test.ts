/** The way to WhatsApp as a code: read here by a decoder that knows nothing of what made it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OptInResponse } from '../../server/http/wire.ts';
import { type Jawort, startJawort } from '../support/jawort.ts';
import { readPicture } from '../support/qr-picture.ts';

let jawort: Jawort;
beforeAll(async () => {
  jawort = await startJawort();
});
afterAll(() => jawort.close());

async function codeOf(answer: Response): Promise<string | undefined> {
  const { qr } = (await answer.json()) as OptInResponse;
  return qr && readPicture(qr);
}

describe('The QR code', () => {
  test('holds the chat with the sentence for exactly what was ticked, and the reference', async () => {
    const form = await jawort.form();
    const scanned = new URL((await codeOf(await jawort.optIn(form, { qr: true, purposes: ['orders'] }))) ?? '');
    expect(`${scanned.origin}${scanned.pathname}`).toBe('https://wa.me/493012345678');
    expect(scanned.searchParams.get('text')).toBe(
      `Hallo Blumen Müller, ja, ich möchte Nachrichten per WhatsApp: Meldungen zu deiner Bestellung. (Nr. ${form.reference})`,
    );
  });

  test('comes only if asked for, is the same each time, and makes no other opt-in of it', async () => {
    const form = await jawort.form();
    const plain = (await (await jawort.optIn(form)).json()) as OptInResponse;
    expect(plain).toEqual({ reference: form.reference, state: 'requested' });
    const [one, two] = [await jawort.optIn(form, { qr: true }), await jawort.optIn(form, { qr: true })];
    expect([one.status, two.status]).toEqual([202, 202]);
    expect(await one.text()).toBe(await two.text());
    expect(await jawort.rows('SELECT id FROM opt_ins')).toHaveLength(2);
  });

  test('has the margin that cameras look for', async () => {
    const { qr } = (await (await jawort.optIn(await jawort.form(), { qr: true })).json()) as OptInResponse;
    const columns = [...(qr?.path ?? '').matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => ({
      from: Math.min(Number(x), Number(y)),
      to: Math.max(Number(x) + Number(width), Number(y) + 1),
    }));
    expect(Math.min(...columns.map(({ from }) => from))).toBe(4);
    expect(Math.max(...columns.map(({ to }) => to))).toBe((qr?.size ?? 0) - 4);
  });

  test('stands on the proof as the way the person took', async () => {
    const { items } = (await (await jawort.asOwner('/v1/consents')).json()) as { items: { subjectId: string }[] };
    const ways = await Promise.all(
      items.map(async ({ subjectId }) => {
        const path = `/v1/subjects/${subjectId}/proof?lang=de`;
        const sheet = await (await jawort.asOwner(path, { headers: { accept: 'text/html' } })).text();
        return /<dt>Weg zu WhatsApp<\/dt><dd>([^<]+)/.exec(sheet)?.[1];
      }),
    );
    expect(ways).toEqual(['QR-Code', 'Link', 'QR-Code']);
  });
});
