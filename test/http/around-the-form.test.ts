/** What the server says around a form: who is there, a line for the message, a picture, a preview, and why a page gets none. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FormResponse, OriginAnswer } from '../../server/http/wire.ts';
import { type Jawort, origin, siteId, startJawort } from '../support/jawort.ts';

const always = ['00:00-24:00'];
const week = { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always };
const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const site = {
  hours: { timeZone: 'Europe/Berlin', open: week },
  prefill: { de: 'Ich war gerade auf {title}: {url}' },
  texts: { de: { heading: 'Post vom Blumenladen' } },
};

let jawort: Jawort;
beforeAll(async () => {
  jawort = await startJawort();
});
afterAll(() => jawort.close());

describe('A form', () => {
  test('says nothing of hours, pictures or previews where a shop has set none', async () => {
    const form = await jawort.form();
    for (const key of ['hours', 'prefill', 'avatar', 'notice']) expect(form).not.toHaveProperty(key);
  });

  test('says whether somebody is there, and carries the line, the picture and the words of the shop', async () => {
    const before = await jawort.form();
    writeFileSync(join(jawort.folder, 'logo.svg'), drawing);
    await jawort.restart({ site: { ...site, appearance: { avatar: 'logo.svg' } } });
    const form = await jawort.form();
    expect(form).toMatchObject({
      hours: { open: true, text: 'Gerade ist jemand da.' },
      prefill: 'Ich war gerade auf {title}: {url}',
      avatar: expect.stringMatching(/^\/w\/assets\/avatar-[0-9a-f]{16}\.svg$/),
      wording: { heading: 'Post vom Blumenladen' },
    });
    expect(form.wording.id).not.toBe(before.wording.id);
    // The shop has no line in English: there is none then.
    const english = await jawort.form('en');
    expect(english.hours?.text).toBe('Somebody is here right now.');
    expect(english).not.toHaveProperty('prefill');

    const picture = await jawort.get(form.avatar ?? '');
    expect(await picture.text()).toBe(drawing);
    const headers = Object.fromEntries(picture.headers);
    expect(headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';.* sandbox/);
    expect(headers['content-security-policy']).not.toContain('script');
    expect((await jawort.get('/w/assets/avatar-0123456789abcdef.svg')).status).toBe(404);
  });

  test('in a preview says that nothing is stored, and nothing can be', async () => {
    const answer = await jawort.get(`/v1/sites/${siteId}/form?lang=de&preview=1`, { origin });
    const form = (await answer.json()) as FormResponse;
    expect(form.notice).toBe('Vorschau: So sieht das Formular aus. Hier wird nichts gespeichert.');
    expect(form.token).toBe('');
    expect((await jawort.optIn(form)).status).toBe(422);
    expect(await jawort.rows('SELECT * FROM opt_ins')).toEqual([]);
    expect((await jawort.optIn(await jawort.form())).status).toBe(202);
  });

  test.each(['lang[]=de&source[a]=b', `lang=${'x'.repeat(5000)}`, 'lang=%00', 'preview[]=1&again=%F0%9F%98%80'])(
    'is given whatever stands in the query: %.40s',
    async (query) => {
      const answer = await jawort.get(`/v1/sites/${siteId}/form?${query}`, { origin });
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ lang: 'de' });
    },
  );
});

describe('A page that is not listed', () => {
  const asked = async (from: string | undefined, lang = 'de') => {
    const path = `/v1/sites/${siteId}/origin?lang=${lang}`;
    const answer = await jawort.get(path, from === undefined ? {} : { origin: from });
    return { headers: answer.headers, said: (await answer.json()) as OriginAnswer };
  };

  test('is told so by name, in words it can read, while the form itself stays unreadable to it', async () => {
    const { headers, said } = await asked('https://preview.shop.example');
    expect(said).toEqual({
      listed: false,
      text:
        'Diese Seite (https://preview.shop.example) ist bei Blumen Müller nicht eingetragen, deshalb geht das Formular ' +
        'hier nicht. Wer sie betreibt, trägt ihre Adresse in den Einstellungen von Jawort unter „origins“ ein.',
    });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cache-control')).toBe('no-store');
    expect((await asked('http://localhost:3000', 'en')).said.text).toContain(
      'This page (http://localhost:3000) is not',
    );

    const form = await jawort.get(`/v1/sites/${siteId}/form`, { origin: 'https://preview.shop.example' });
    expect(form.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('that is listed, or the server’s own, hears only that', async () => {
    for (const from of [origin, jawort.publicUrl, undefined]) {
      const { headers, said } = await asked(from);
      expect(said).toEqual({ listed: true });
      expect(headers.get('access-control-allow-origin')).toBe('*');
    }
  });

  test.each([
    'null',
    'https://a.example/path',
    'javascript:alert(1)',
    '<b>Call +49 30 1234</b>',
    `https://${'a'.repeat(90)}.example`,
    'https://user:secret@a.example',
    'https://A.example',
  ])('cannot put words of its own into that answer: %s', async (from) => {
    const { said } = await asked(from);
    expect(said.listed).toBe(false);
    expect(said.text).toMatch(/^Diese Seite ist bei Blumen Müller nicht eingetragen/);
  });

  test('of a site that does not exist is not told anything', async () => {
    expect((await jawort.get('/v1/sites/nobody/origin', { origin })).status).toBe(404);
  });
});
