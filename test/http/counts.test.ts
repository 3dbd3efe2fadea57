/** Counts without people: how often a form was opened, sent and confirmed, and nothing about who. */
import { afterEach, describe, expect, test } from 'vitest';
import type { FormResponse } from '../../server/http/wire.ts';
import { type Jawort, origin, siteConfig, siteId, startJawort } from '../support/jawort.ts';
import { isQuestion, isWelcome } from '../support/texts.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

interface Counted {
  readonly day: string;
  readonly source: string;
  readonly wording: string;
  readonly opened: number;
  readonly submitted: number;
  readonly given: number;
}
const address = (query = '') => `/v1/sites/${siteId}/form?lang=de${query}`;
const open = async (query?: string, headers: Record<string, string> = { origin }) =>
  (await (await jawort.get(address(query), headers)).json()) as FormResponse;
async function counts(from = '2020-01-01'): Promise<Counted[]> {
  await jawort.worked();
  const answer = await jawort.asOwner(`/v1/stats?site=${siteId}&from=${from}`);
  return ((await answer.json()) as { forms: Counted[] }).forms;
}
const stored = () => jawort.rows('SELECT * FROM form_counts');
const today = () => jawort.clock.now().toISOString().slice(0, 10);

describe('A form', () => {
  test('counts as opened, sent and confirmed on the day of each, by source and wording, and stays when the person is gone', async () => {
    jawort = await startJawort();
    const form = await open('&source=plakat');
    await open();
    const first = today();
    const phone = '+491712345678';
    await jawort.optIn(form, { phone, purposes: ['offers', 'orders'] });
    await jawort.optIn(form, { phone, purposes: ['offers', 'orders'] });
    const visitor = jawort.whatsapp.person(phone);
    await visitor.write(form.whatsapp.text);
    const question = await jawort.whatsapp.nextSend(isQuestion);
    jawort.clock.advance({ days: 1 });
    await visitor.tap(question, 'JA');
    await visitor.tap(question, 'JA');
    await jawort.whatsapp.nextSend(isWelcome);
    await jawort.allSent();
    // A yes in a chat that began there was no form.
    const other = jawort.whatsapp.person('+491609876543');
    await other.write('START');
    await other.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    await jawort.allSent();
    const erased = await jawort.asOwner('/v1/subjects/erase', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ site: siteId, phone }),
    });
    expect(erased.status).toBe(200);
    const wording = form.wording.id;
    expect(await counts()).toEqual([
      { day: first, source: 'plakat', wording, opened: 1, submitted: 1, given: 0 },
      { day: first, source: 'website', wording, opened: 1, submitted: 0, given: 0 },
      { day: today(), source: 'plakat', wording, opened: 0, submitted: 0, given: 1 },
    ]);
  });

  test('that is fetched once more by an open panel, in a preview, ahead of time, by a foreign page or only looked for is not opened', async () => {
    jawort = await startJawort();
    await open('&again=1');
    await open('&preview=1');
    await open('', { origin, 'sec-purpose': 'prefetch;prerender' });
    await open('', { origin: 'https://copycat.example' });
    await fetch(jawort.url + address(), { method: 'HEAD', headers: { origin } });
    expect(await counts()).toEqual([]);
    // By the server's own pages, and by a program.
    await open('', { origin: jawort.publicUrl });
    await open('', {});
    expect(await counts()).toMatchObject([{ opened: 2 }]);
  });

  test('counts where shop and server have one address, also if the browser never says from which page', async () => {
    const publicUrl = 'https://www.blumen-mueller.example';
    jawort = await startJawort({ file: { publicUrl }, site: { ...siteConfig(), origins: [publicUrl] } });
    await open('', { 'sec-fetch-site': 'same-origin' });
    expect(await counts()).toMatchObject([{ source: 'website', opened: 1 }]);
  });

  test('costs no commit when it is opened: it is written down some seconds later, or when the server stops', async () => {
    jawort = await startJawort();
    for (let times = 0; times < 5; times += 1) await open();
    expect(await stored()).toEqual([]);
    jawort.clock.advance({ seconds: 10 });
    await expect.poll(stored).toMatchObject([{ opened: 5, source: 'website' }]);
    await open();
    await jawort.restart();
    expect(await stored()).toMatchObject([{ opened: 6 }]);
    // Nothing in it tells who it was.
    const columns = ['day', 'given', 'opened', 'site', 'source', 'submitted', 'wording'];
    expect(Object.keys((await stored())[0] ?? {}).toSorted()).toEqual(columns);
    // What was counted by one process is added to what others have counted.
    await open();
    expect(await counts()).toMatchObject([{ opened: 7 }]);
  });

  test('is counted under "other" when somebody invents sources, and the table does not grow', async () => {
    jawort = await startJawort();
    await open('&source=plakat');
    await counts();
    const invented = Array.from({ length: 150 }, (_, number) => `x${number}`);
    for (const source of invented) await open(`&source=${source}`);
    await counts();
    await jawort.optIn(await open('&source=another-one'));
    await open('&source=plakat');
    const all = await counts();
    expect(new Set(all.map(({ source }) => source)).size).toBe(101);
    expect(all.reduce((sum, { opened }) => sum + opened, 0)).toBe(153);
    expect(all).toContainEqual(expect.objectContaining({ source: 'other', submitted: 1 }));
    expect(all).toContainEqual(expect.objectContaining({ source: 'plakat', opened: 2 }));
    // Tomorrow is another day.
    jawort.clock.advance({ days: 1 });
    await open('&source=x149');
    expect(await counts(today())).toMatchObject([{ source: 'x149', opened: 1 }]);
  });
});
