/** `/o/{site}`: the form as a page of its own, for e-mails, printed codes and bios, whole without script. */
import { afterEach, describe, expect, test } from 'vitest';
import { type Jawort, ownerKey, siteConfig, siteId, startJawort } from '../support/jawort.ts';
import { readPicture } from '../support/qr-picture.ts';
import { isQuestion, isWelcome } from '../support/texts.ts';
import { shownToSomebody, visit } from '../support/visit.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const phone = '+491712345678';
interface Shown {
  readonly status: number;
  readonly markup: string;
  readonly headers: Headers;
}
const shown = async (answer: Response): Promise<Shown> => ({
  status: answer.status,
  markup: await answer.text(),
  headers: answer.headers,
});
const open = async (query = '', headers: Record<string, string> = {}) =>
  shown(await visit(`${jawort.url}/o/${siteId}${query}`, { ...shownToSomebody, ...headers }));

const plain = (text: string) =>
  text
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");
const attribute = (markup: string, pattern: RegExp) => plain(pattern.exec(markup)?.[1] ?? '');
const hidden = (markup: string, name: string) => attribute(markup, new RegExp(`name="${name}" value="([^"]*)"`));

/** Sends the form that a page holds, as a browser does. */
async function submit(
  { markup }: Shown,
  fields: { purpose?: readonly string[]; phone?: string; country?: string; token?: string },
  headers: Record<string, string> = { origin: jawort.publicUrl },
): Promise<Shown> {
  const body = new URLSearchParams();
  body.set('token', fields.token ?? hidden(markup, 'token'));
  body.set('wording', hidden(markup, 'wording'));
  for (const id of fields.purpose ?? ['offers']) body.append('purpose', id);
  body.set('country', fields.country ?? 'DE');
  body.set('phone', fields.phone ?? '0171 2345678');
  const address = attribute(markup, /<form [^>]*action="([^"]+)"/);
  return shown(await fetch(jawort.url + address, { method: 'POST', headers, body }));
}
const whatsappLink = ({ markup }: Shown) => new URL(attribute(markup, /href="(https:\/\/wa\.me\/[^"]+)"/));
const consents = async () =>
  (
    (await (await jawort.asOwner('/v1/consents')).json()) as {
      items: { id: string; source: string; subjectId: string; purpose: string }[];
    }
  ).items;
const counted = async () =>
  ((await (await jawort.asOwner(`/v1/stats?site=${siteId}`)).json()) as { forms: Record<string, unknown>[] }).forms;

describe('The form as a page of its own', () => {
  test('shows the whole form in the language asked for, with nothing ticked, and may do no more than it must', async () => {
    jawort = await startJawort();
    const { status, markup, headers } = await open('?lang=en&source=plakat');
    expect(status).toBe(200);
    const form = await jawort.form('en');
    for (const text of [form.wording.heading, form.wording.stopLine, form.wording.privacyLine, form.wording.link])
      expect(plain(markup)).toContain(text);
    for (const { box } of form.wording.purposes) expect(plain(markup)).toContain(box);
    expect(hidden(markup, 'wording')).toBe(form.wording.id);
    expect(markup).not.toMatch(/\schecked/);
    expect(markup).toMatch(/<html lang="en" dir="ltr">/);
    expect(markup).toMatch(/<meta name="description" content="[^"]{20,}">/);
    expect(markup).not.toContain('noindex');
    expect(markup).toContain(
      `<jawort-bubble site="${siteId}" server="https://optin.example.com" mode="inline" lang="en" source="plakat">`,
    );
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; img-src 'self' data:; style-src 'sha256-[\w+/=]+'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/,
    );
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBeNull();
  });

  test('speaks the visitor’s language if the address names none, else the site’s own', async () => {
    jawort = await startJawort();
    const languageFor = async (accept: string) =>
      / lang="(\w\w)"/.exec((await open('', { 'accept-language': accept })).markup)?.[1];
    expect(await languageFor('fr;q=0.9, en;q=0.5')).toBe('en');
    expect(await languageFor('fr')).toBe('de');
    expect((await jawort.get('/o/nobody')).status).toBe(404);
    // A link that an e-mail has cut short.
    const short = await shown(await jawort.get('/o/', { 'accept-language': 'en' }));
    expect(short).toMatchObject({ status: 404, markup: expect.stringContaining('<html lang="en">') });
    expect(short.markup).toContain('The address is not complete');
  });

  test('leads to a yes that is on record with its source and page, like any other', async () => {
    jawort = await startJawort();
    const page = await open('?source=newsletter-mai');
    const sent = await submit(page, { purpose: ['orders'] });
    expect(sent.status).toBe(200);
    const link = whatsappLink(sent);
    expect(link.searchParams.get('text')).toMatch(
      /^Hallo Blumen Müller, ja, ich möchte Nachrichten per WhatsApp: Meldungen zu deiner Bestellung\. \(Nr\. [\w-]{12}\)$/,
    );
    const size = Number(/viewBox="0 0 (\d+) \1" role="img"/.exec(sent.markup)?.[1]);
    const path = /fill="#000" d="([^"]+)"/.exec(sent.markup)?.[1] ?? '';
    expect(readPicture({ size, path })).toBe(link.href);
    expect(sent.markup).not.toContain('<script');
    expect(sent.headers.get('content-security-policy')).not.toContain('script-src');

    const visitor = jawort.whatsapp.person(phone);
    await visitor.write(link.searchParams.get('text') ?? '');
    await visitor.tap(await jawort.whatsapp.nextSend(isQuestion), 'JA');
    await jawort.whatsapp.nextSend(isWelcome);
    await jawort.allSent();
    expect(await jawort.check({ phone }, 'orders')).toMatchObject({ allowed: true });
    const [item] = await consents();
    expect(item).toMatchObject({ source: 'newsletter-mai', purpose: 'orders' });
    const proof = await jawort.asOwner(`/v1/subjects/${item?.subjectId}/proof`, { headers: { accept: 'text/html' } });
    const sheet = await proof.text();
    expect(sheet).toContain('https://optin.example.com/o/blumen-mueller');
    expect(sheet).not.toContain('/o/blumen-mueller?');
    expect(await counted()).toMatchObject([{ source: 'newsletter-mai', opened: 1, submitted: 1, given: 1 }]);
  });

  test('comes back with the words at the field and keeps what was entered, and nothing is recorded', async () => {
    jawort = await startJawort();
    const page = await open('?source=plakat');
    const empty = await submit(page, { purpose: [], phone: '' });
    expect(empty.status).toBe(422);
    expect(empty.markup).toContain('id="purposes-error">Bitte kreuze an, was du erhalten möchtest.<');
    expect(empty.markup).toContain('id="phone-error">Bitte gib deine Handynummer ein.<');
    const wrong = await submit(empty, { purpose: ['orders'], phone: '0664 <12>', country: 'AT' });
    expect(wrong.status).toBe(422);
    expect(wrong.markup).not.toContain('purposes-error');
    expect(wrong.markup).toMatch(/aria-invalid="true" aria-describedby="phone-error"/);
    expect(wrong.markup).toContain('value="0664 &lt;12&gt;"');
    expect(wrong.markup).toMatch(/value="orders"[^>]* checked/);
    expect(wrong.markup).not.toMatch(/value="offers"[^>]* checked/);
    expect(wrong.markup).toMatch(/<option value="AT" selected>/);
    // The widget would take the place of what has to be read.
    expect(wrong.markup).not.toContain('<script');
    expect(await consents()).toEqual([]);
    // The country that was chosen is the one that is meant.
    expect((await submit(wrong, { phone: '0664 1234567', country: 'AT' })).status).toBe(200);
    expect(await jawort.check({ phone: '+436641234567' })).toMatchObject({ reason: 'requested' });
    expect(await counted()).toMatchObject([{ source: 'plakat', opened: 1, submitted: 1 }]);
  });

  test('answers the same when it is sent twice, asks again when it was changed, and shows a new form after a day', async () => {
    jawort = await startJawort();
    const page = await open('?lang=en&source=plakat');
    const [one, two] = [await submit(page, {}), await submit(page, {})];
    expect(two.markup).toBe(one.markup);
    const changed = await submit(page, { purpose: ['offers', 'orders'] });
    expect(changed.status).toBe(409);
    expect(changed.markup).toContain('You changed something');
    expect(changed.markup).toMatch(/value="orders"[^>]* checked/);
    expect((await submit(changed, { purpose: ['offers', 'orders'] })).status).toBe(200);

    jawort.clock.advance({ hours: 25 });
    const late = await submit(page, {});
    expect(late.status).toBe(410);
    expect(late.markup).toContain('This form was more than a day old.');
    expect(late.markup).toContain('value="0171 2345678"');
    const again = await submit(late, {});
    expect(again.status).toBe(200);
    expect((await consents()).every(({ source }) => source === 'plakat')).toBe(true);
    expect((await submit(page, { token: 'forged' })).status).toBe(410);
  });

  test('forgets a tick when the text beside it has changed meanwhile', async () => {
    jawort = await startJawort();
    const page = await open();
    await jawort.restart({ site: { company: { ...(siteConfig().company as object), legalName: 'Blumen Müller KG' } } });
    const wrong = await submit(page, { phone: '12' });
    expect(wrong.status).toBe(422);
    expect(plain(wrong.markup)).toContain('Blumen Müller KG');
    expect(wrong.markup).not.toMatch(/\schecked/);
  });

  test('is sent from itself only, answers everybody alike, and is limited like every other door', async () => {
    jawort = await startJawort({
      file: { limits: { requestsPerMinutePerIp: 8, templatesPerIpPerDay: 'off', templatesPerSitePerDay: 'off' } },
    });
    const page = await open();
    expect((await submit(page, {}, { origin: 'https://copycat.example' })).status).toBe(403);
    const owner = { authorization: `Bearer ${ownerKey}`, 'content-type': 'application/json' };
    await fetch(`${jawort.url}/v1/subjects/erase`, {
      method: 'POST',
      headers: owner,
      body: JSON.stringify({ site: siteId, phone }),
    });
    const faceless = ({ markup }: Shown) => markup.replace(/\(Nr\. [\w-]{12}\)|text=[^"]+| d="M[^"]{100,}"/g, '');
    const unknown = await submit(page, { phone: '0160 9876543' }, {});
    const suppressed = await submit(await open(), {}, {});
    expect(suppressed.status).toBe(200);
    expect(faceless(suppressed)).toBe(faceless(unknown));
    const answers: Shown[] = [];
    for (let times = 0; times < 5; times += 1) answers.push(await open('', { 'accept-language': 'en' }));
    // Said to people, and not to programs.
    expect(answers.at(-1)).toMatchObject({ status: 429, markup: expect.stringContaining('<html lang="en">') });
    expect(answers.at(-1)?.headers.get('retry-after')).toMatch(/^\d+$/);
  });

  test('counts as opened when a browser shows it to somebody, and not when a program looks where a link leads', async () => {
    jawort = await startJawort();
    const page = `${jawort.url}/o/${siteId}?source=plakat`;
    const whatsapp = { 'user-agent': 'WhatsApp/2.23.20.0', accept: '*/*' };
    for (const method of ['GET', 'HEAD']) expect((await visit(page, whatsapp, method)).status).toBe(200);
    const others = [
      { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
      { ...shownToSomebody, 'sec-fetch-dest': 'iframe' },
      { ...shownToSomebody, 'sec-purpose': 'prefetch;prerender' },
      { ...shownToSomebody, purpose: 'prefetch' },
    ];
    for (const headers of others) expect((await visit(page, headers)).status).toBe(200);
    expect((await visit(page, shownToSomebody, 'HEAD')).status).toBe(200);
    expect(await counted()).toEqual([]);
    expect((await visit(page, shownToSomebody)).status).toBe(200);
    // From a link in a mail, or on a page.
    expect((await visit(page, { ...shownToSomebody, 'sec-fetch-site': 'cross-site' })).status).toBe(200);
    expect(await counted()).toMatchObject([{ source: 'plakat', opened: 2 }]);
  });

  test('counts every look on a server without https, to which browsers do not say that they show it', async () => {
    jawort = await startJawort({ file: { publicUrl: 'http://192.168.178.20:8787' } });
    const page = `${jawort.url}/o/${siteId}?source=plakat`;
    expect((await visit(page, { accept: 'text/html' })).status).toBe(200);
    await visit(page, { accept: 'text/html' }, 'HEAD');
    await visit(page, { accept: 'text/html', purpose: 'prefetch' });
    expect(await counted()).toMatchObject([{ source: 'plakat', opened: 1 }]);
  });

  test('counts once when scripts run: the widget that takes its place fetches a form, and was here already', async () => {
    jawort = await startJawort();
    await open('?source=plakat');
    const form = `/v1/sites/${siteId}/form?source=plakat`;
    const referer = `${jawort.publicUrl}/o/${siteId}?source=plakat`;
    expect((await jawort.get(form, { referer })).status).toBe(200);
    // Some browsers are told to keep to themselves where they come from.
    expect((await jawort.get(form, { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect(await counted()).toMatchObject([{ source: 'plakat', opened: 1 }]);
    // Another page cannot hide behind that.
    await jawort.get(form, { referer: `https://copycat.example/o/${siteId}` });
    expect(await counted()).toMatchObject([{ source: 'plakat', opened: 2 }]);
  });

  test('counts once, however often it is sent, changed afterwards, or shown anew by itself, in another language too', async () => {
    jawort = await startJawort();
    const wrong = await submit(await open('?source=plakat'), { phone: '12' });
    const sent = await submit(wrong, {});
    const edit = attribute(sent.markup, /<a href="(\/o\/[^"]+)">/);
    const again = await shown(await visit(jawort.url + edit, shownToSomebody));
    expect(again.status).toBe(200);
    await submit(again, {});
    await open('?source=plakat&lang=en', { 'sec-fetch-site': 'same-origin' });
    await open('?source=plakat&lang=en', { referer: `${jawort.publicUrl}/o/${siteId}?source=plakat` });
    expect(await counted()).toMatchObject([{ source: 'plakat', opened: 1, submitted: 2 }]);
  });

  test('has no number field where the site wants none, and a link for a question where it has one', async () => {
    jawort = await startJawort({ site: { phone: { field: 'hidden', country: 'DE' }, questionLink: true } });
    const page = await open();
    expect(page.markup).not.toContain('type="tel"');
    expect(page.markup).toContain('Nur eine Frage? Ohne Anmeldung zu WhatsApp');
    expect((await submit(page, { phone: '' })).status).toBe(200);
  });
});
