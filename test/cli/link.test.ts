/** `jawort link`: what an owner prints, puts into a bio, and sends to an e-mail list. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'fast-png';
import { afterEach, describe, expect, test } from 'vitest';
import { run } from '../support/command.ts';
import { type Jawort, siteId, startJawort } from '../support/jawort.ts';
import { readPicture, readPixels } from '../support/qr-picture.ts';

let jawort: Jawort;
afterEach(() => jawort?.close());

const type = (...args: string[]) => run(jawort.env, ['link', '--out', join(jawort.folder, 'codes'), ...args]);
const file = (name: string) => join(jawort.folder, 'codes', name);

describe('jawort link', () => {
  test('prints the link, and draws it as a code that can be scanned from both files', async () => {
    jawort = await startJawort();
    const { code, said } = await type('--source', 'Theke', '--lang', 'en');
    expect(code).toBe(0);
    const link = `https://optin.example.com/o/${siteId}?source=theke&lang=en`;
    expect(said.split('\n')[0]).toBe(link);

    const picture = decode(readFileSync(file('jawort-theke.png')));
    expect(picture.width).toBeGreaterThanOrEqual(1000);
    expect(picture.height).toBe(picture.width);
    const pixels = Uint8ClampedArray.from([...picture.data].flatMap((grey) => [grey, grey, grey, 255]));
    expect(readPixels(pixels, picture.width)).toBe(link);
    const drawn = readFileSync(file('jawort-theke.svg'), 'utf8');
    const [, size, path = ''] = /viewBox="0 0 (\d+) \1".*<path d="([^"]+)"/.exec(drawn) ?? [];
    expect(readPicture({ size: Number(size), path })).toBe(link);
    // It goes to a printer, who is somebody else.
    expect(statSync(file('jawort-theke.svg')).mode & 0o044).toBe(0o044);
  });

  test('writes an e-mail in German and English that says what comes, how often, that only a yes counts, and how to stop', async () => {
    jawort = await startJawort();
    const { said } = await type('--source', 'newsletter-mai');
    for (const text of [
      'Blumen Müller jetzt auch auf WhatsApp',
      'höchstens 4-mal im Monat',
      `https://optin.example.com/o/${siteId}?source=newsletter-mai&lang=de`,
      'Erst wenn du mit JA antwortest, bist du angemeldet.',
      'STOP',
      'at most 4 times a month',
      'Only when you answer YES are you signed up.',
      `?source=newsletter-mai&lang=en`,
      'https://blumen-mueller.example/datenschutz',
    ])
      expect(said).toContain(text);
    await jawort.restart({ site: { formality: 'formal', languages: ['de'] } });
    const formal = (await type('--source', 'newsletter-mai')).said;
    expect(formal).toContain('Erst wenn Sie mit JA antworten, sind Sie angemeldet.');
    expect(formal).not.toContain('Only when');
  });

  test('warns before a code is printed that leads to this machine only', async () => {
    jawort = await startJawort({ file: { publicUrl: 'http://localhost:8787' } });
    expect((await type('--source', 'theke')).noted).toContain('Set "publicUrl"');
    await jawort.close();
    jawort = await startJawort();
    expect((await type('--source', 'theke')).noted).toBe('');
  });

  test('replaces no other file unasked, and leaves its own as it is', async () => {
    jawort = await startJawort();
    expect((await type('--source', 'theke')).code).toBe(0);
    expect((await type('--source', 'theke')).code).toBe(0);
    writeFileSync(file('jawort-theke.svg'), 'the menu');
    const { code, noted } = await type('--source', 'theke');
    expect(code).toBe(1);
    expect(noted).toContain('is there already and would be replaced');
    expect(readFileSync(file('jawort-theke.svg'), 'utf8')).toBe('the menu');
  });

  test.each([
    [['--source', 'anna@example.com'], 'cannot be a source'],
    [['--source', 'chat'], 'cannot be a source'],
    [['--lang', 'tlh'], 'Its languages: de, en'],
    [['--site', 'nobody'], 'There is no site nobody'],
  ])('says what is wrong with %j, and writes nothing', async (args, sentence) => {
    jawort = await startJawort();
    const { code, noted } = await type(...args);
    expect({ code, noted }).toMatchObject({ code: 1, noted: expect.stringContaining(sentence) });
    expect(existsSync(file('.'))).toBe(false);
  });
});
