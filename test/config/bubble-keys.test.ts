/** What an owner may say about the bubble: each key with a good value, and each mistake with its sentence. */
import { describe, expect, it } from 'vitest';
import { ownTextKeys } from '../../server/consent/own-texts.ts';
import { type Json, load, problems, siteWith, smallShop } from './small-shop.ts';

const siteOf = (keys: { [key: string]: Json }) => ({ ...smallShop(), ...keys });

describe('the keys around the bubble', () => {
  it('may all be left out, and are set as written if they are not', () => {
    const plain = load({ sites: [siteOf({})] }).sites[0];
    expect(plain).not.toHaveProperty('triggers');
    expect(plain).not.toHaveProperty('hours');

    const site = load({
      sites: [
        siteOf({
          appearance: {
            ...{ position: 'start', color: '#FFcc00', theme: 'page', size: 'large', show: 'icon' },
            offset: { block: 80, mobile: { inline: 8 } },
            greeting: { text: { de: ' Fragen? Wir sind da. ' } },
          },
          triggers: { afterSeconds: 20, scrollPercent: 50, whenVisible: '#news', hash: 'whatsapp', click: '.whatsapp' },
          pages: { include: ['/produkte/*', '/größen/'], exclude: ['/kasse*'] },
          prefill: { de: 'Ich war gerade auf {title}: {url} ({host})' },
        }),
      ],
    }).sites[0];
    expect(site?.appearance).toEqual({
      ...{ position: 'start', color: '#ffcc00', theme: 'page', size: 'large', show: 'icon' },
      offset: { inline: 16, block: 80, mobile: { inline: 8, block: 16 } },
      greeting: { text: { de: 'Fragen? Wir sind da.' }, afterSeconds: 3 },
    });
    expect(site?.triggers).toEqual({
      ...{ afterSeconds: 20, scrollPercent: 50, whenVisible: '#news', hash: 'whatsapp', click: '.whatsapp' },
    });
    expect(site?.prefill).toEqual({ de: 'Ich war gerade auf {title}: {url} ({host})' });
    // As browsers write a path: with umlauts encoded.
    expect(site?.pages).toEqual({ include: ['/produkte/*', '/gr%C3%B6%C3%9Fen/'], exclude: ['/kasse*'] });
  });

  it('know hours as they stand on the door, in any order, with the end of the day as 24:00', () => {
    const open = { mon: ['13:00-18:00', '09:00 – 12:00'], fri: ['20:00-24:00'], sun: [] };
    const hours = { timeZone: 'Europe/Berlin', open, exceptions: { '2026-12-24': ['09:00-12:00'], '2026-12-25': [] } };
    expect(load(siteWith(['hours'], hours)).sites[0]?.hours).toEqual({
      timeZone: 'Europe/Berlin',
      open: {
        ...{ tue: [], wed: [], thu: [], sat: [], sun: [] },
        mon: [
          { from: 540, to: 720 },
          { from: 780, to: 1080 },
        ],
        fri: [{ from: 1200, to: 1440 }],
      },
      exceptions: { '2026-12-24': [{ from: 540, to: 720 }], '2026-12-25': [] },
    });
  });

  it('let every text that is no legal text be worded otherwise', () => {
    const own = Object.fromEntries(ownTextKeys.map((key) => [key, key === 'nextSteps' ? ['Tippen.'] : 'Anders.']));
    expect(problems(siteWith(['texts', 'de'], own))).toEqual([]);
    expect(load(siteWith(['texts', 'de'], own)).sites[0]?.texts.de).toEqual(own);
  });

  it('warn of what nobody would ever see', () => {
    const warnings = (path: string[], value: Json) => load(siteWith(path, value)).warnings;
    const unseen = (key: string) => `sites[0].${key} is never shown, because "en" is not in the site's languages.`;
    expect(warnings(['texts'], { en: { bubble: 'News' } })).toEqual([unseen('texts.en')]);
    expect(warnings(['prefill'], { en: '{url}' })).toEqual([unseen('prefill.en')]);
    expect(warnings(['appearance', 'greeting'], { text: { de: 'Hallo!', en: 'Hello!' } })).toEqual([
      unseen('appearance.greeting.text.en'),
    ]);
    expect(warnings(['texts'], { de: { questionLink: 'Fragen?' } })).toEqual([
      'sites[0].texts.de.questionLink is never shown, because questionLink is not true.',
    ]);
  });

  it('warn of advertising in an own text, under the key it stands in', () => {
    expect(load(siteWith(['texts', 'de'], { heading: 'Jetzt 10 % sparen' })).warnings).toEqual([
      expect.stringMatching(/^sites\[0\]\.texts\.de\.heading advertises: "10 %" is a percentage/),
    ]);
  });
});

describe('a mistake around the bubble', () => {
  const hours = (change: { [key: string]: Json }): Json => ({ timeZone: 'Europe/Berlin', open: {}, ...change });
  const mistakes: readonly (readonly [path: (string | number)[], value: Json, line: string])[] = [
    [['appearance', 'theme'], 'Dark', 'appearance.theme is none of the possible words. Did you mean "dark"?'],
    [
      ['appearance', 'size'],
      'huge',
      'appearance.size is none of the possible words. Write "small", "medium" or "large".',
    ],
    [['appearance', 'show'], true, 'appearance.show is true, but has to be text in quotation marks.'],
    [['appearance', 'offset'], 16, 'appearance.offset is a number, but has to be an object in { }.'],
    [['appearance', 'offset'], { block: -1 }, 'appearance.offset.block is below 0. Write pixels, for example 16.'],
    [['appearance', 'offset'], { inline: 401 }, 'appearance.offset.inline is more than 400, and the bubble would be'],
    [
      ['appearance', 'offset'],
      { mobile: { block: '1' } },
      'appearance.offset.mobile.block is text, but has to be a number.',
    ],
    [['appearance', 'greeting'], { text: {} }, 'appearance.greeting.text.de is missing, and the site speaks "de".'],
    [
      ['appearance', 'greeting'],
      { text: { de: 'x'.repeat(161) } },
      'appearance.greeting.text.de is longer than 160 characters.',
    ],
    [
      ['appearance', 'greeting'],
      { text: { de: 'a\nb' } },
      'appearance.greeting.text.de has a line break or tab. Write',
    ],
    [['appearance', 'greeting'], { text: { de: 'a' }, afterSeconds: 601 }, 'afterSeconds is more than ten minutes.'],
    [
      ['appearance', 'avatar'],
      'img/logo.png',
      'appearance.avatar is a path, but the picture has to lie beside this file.',
    ],
    [['appearance', 'avatar'], '..', 'appearance.avatar is a path'],
    [
      ['triggers'],
      { afterSecond: 3 },
      'triggers.afterSecond is not a setting that Jawort knows. Did you mean "afterSeconds"?',
    ],
    [['triggers'], { afterSeconds: 3601 }, 'triggers.afterSeconds is more than an hour.'],
    [['triggers'], { scrollPercent: 0 }, 'triggers.scrollPercent is below 1.'],
    [['triggers'], { scrollPercent: 101 }, 'triggers.scrollPercent is more than all of the page.'],
    [
      ['triggers'],
      { hash: '#whatsapp' },
      'triggers.hash begins with "#" or is empty. Write it without, for example "whatsapp".',
    ],
    [['triggers'], { hash: 'what?s' }, 'triggers.hash may only have letters, digits, ".", "-" and "_".'],
    [['triggers'], { whenVisible: '' }, 'triggers.whenVisible is empty. Write a CSS selector, for example "#news".'],
    [
      ['triggers'],
      { click: 3 },
      'triggers.click is a number, but has to be text in quotation marks. Write a CSS selector',
    ],
    [
      ['pages'],
      { include: ['produkte/*'] },
      'pages.include[0] does not begin with "/". Write a path that begins with "/"',
    ],
    [['pages'], { exclude: ['https://a.example/kasse'] }, 'pages.exclude[0] does not begin with "/". Write "/kasse".'],
    [['pages'], { include: ['/a?b=1'] }, 'pages.include[0] has a "?" or "#" in it, but only the path counts.'],
    [['pages'], { include: ['/a b'] }, 'pages.include[0] has a space in it, which browsers write as %20.'],
    [['pages'], { include: ['/a', '/a'] }, 'pages.include names something twice.'],
    [['hours'], { open: {} }, 'hours.timeZone is missing. Write it as "Europe/Berlin".'],
    [
      ['hours'],
      hours({ timeZone: 'Europe/Berln' }),
      'hours.timeZone is not a time zone. Did you mean "Europe/Berlin"?',
    ],
    [['hours'], hours({ timeZone: '+01:00' }), 'hours.timeZone is not a time zone. Write it as "Europe/Berlin".'],
    [['hours'], { timeZone: 'UTC' }, 'hours.open is missing. Write { "mon": ["09:00-18:00"], … }.'],
    [
      ['hours'],
      hours({ open: { monday: [] } }),
      'hours.open.monday is not a setting that Jawort knows. Known here: mon, tue, wed',
    ],
    [['hours'], hours({ open: { mon: '9-18' } }), 'hours.open.mon is text, but has to be a list in [ ].'],
    [
      ['hours'],
      hours({ open: { mon: ['9-18'] } }),
      'hours.open.mon[0] is not two times of a day. Write from and to, for',
    ],
    [['hours'], hours({ open: { mon: ['09:00-24:30'] } }), 'hours.open.mon[0] is not two times of a day.'],
    [
      ['hours'],
      hours({ open: { fri: ['20:00-02:00'] } }),
      'hours.open.fri[0] does not end after it begins. Past midnight, write two days: "20:00-24:00", and "00:00-02:00" on the next.',
    ],
    [['hours'], hours({ open: { mon: ['09:00-12:00', '11:00-13:00'] } }), 'hours.open.mon has two parts that overlap.'],
    [
      ['hours'],
      hours({ exceptions: { '2026-02-30': [] } }),
      'hours.exceptions.2026-02-30 is not a date. Write a date as "2026-12-24".',
    ],
    [['hours'], hours({ exceptions: [] }), 'hours.exceptions is a list, but has to be an object in { }.'],
    [
      ['hours'],
      hours({ exceptions: { '2026-12-24': ['9'] } }),
      'hours.exceptions.2026-12-24[0] is not two times of a day.',
    ],
    [['texts'], { de: { buble: 'x' } }, 'texts.de.buble is not a setting that Jawort knows. Did you mean "bubble"?'],
    [
      ['texts'],
      { de: { stopLine: 'Tschüss' } },
      'texts.de.stopLine is a legal text: by it people agree, learn to what, or get out again. It stays as Jawort writes it; leave it out.',
    ],
    [['texts'], { de: { question: 'Ok?' } }, 'texts.de.question is a legal text'],
    [['texts'], { de: { box: 'Ok?' } }, 'texts.de.box is a legal text'],
    [['texts'], { de: { link: '' } }, 'texts.de.link is empty.'],
    [['texts'], { de: { link: 'x'.repeat(61) } }, 'texts.de.link is longer than 60 characters.'],
    [
      ['texts'],
      { de: { heading: 'Hallo {name}' } },
      'texts.de.heading has a placeholder in braces, which nobody fills in here.',
    ],
    [['texts'], { de: { nextSteps: [] } }, 'texts.de.nextSteps is empty. Write up to five sentences'],
    [['texts'], { ge: {} }, 'texts.ge is not a setting that Jawort knows.'],
    [
      ['prefill'],
      { de: 'Ich war auf {page}' },
      'prefill.de has braces around something else than {title}, {url} or {host}.',
    ],
    [['prefill'], { de: 'Ich war auf {url' }, 'prefill.de has braces around something else'],
    [['prefill'], { de: 'Ich war gerade auf {title}' }, 'prefill.de needs words before {title} and {url} behind it'],
    [['prefill'], { de: '{title}: {url}' }, 'prefill.de needs words before {title} and {url} behind it'],
    [['prefill'], { de: 'x'.repeat(201) }, 'prefill.de is longer than 200 characters.'],
    [
      ['prefill'],
      'Hallo',
      'prefill is text, but has to be an object in { }. Write { "de": "Ich war gerade auf {title}: {url}" }.',
    ],
  ];
  it.each(mistakes)('is one line with its key: %j = %j', (path, value, line) => {
    const found = problems(siteWith(path, value));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(line);
    expect(found[0]?.startsWith('sites[0].')).toBe(true);
  });
});
