import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from '../server/config.ts';
import {
  fileWith,
  goodSecrets,
  type Json,
  load,
  problems,
  production,
  siteWith,
  smallShop,
} from './config/small-shop.ts';

describe('a small shop', () => {
  it('writes company, number, purpose and du or Sie, and everything else is set safely', () => {
    const config = load({ sites: [smallShop()] });
    expect(config).toMatchObject({
      publicUrl: 'http://localhost:8787',
      trustProxy: 0,
      limits: { requestsPerMinutePerIp: 60, templatesPerIpPerDay: 5, templatesPerSitePerDay: 250 },
      host: '127.0.0.1',
      port: 8787,
      dataFolder: 'data/',
      production: false,
      graph: { url: 'https://graph.facebook.com', version: 'v25.0' },
      warnings: [],
    });
    expect(config.sites[0]).toEqual({
      ...smallShop(),
      purposes: [
        {
          ...smallShop().purposes[0],
          kind: 'marketing',
          retention: { years: 3, from: 'withdrawal', to: 'year-end' },
        },
      ],
      origins: ['https://blumen-mueller.example'],
      languages: ['de'],
      chatPurpose: 'offers',
      phone: { field: 'required', country: 'DE', countries: ['DE', 'AT', 'CH'] },
      confirmation: { templateAfterSeconds: 120, template: 'jawort_confirm', expiresAfterDays: 7 },
      evidence: { ip: 'full' },
      optOutWords: [],
      startWords: [],
      appearance: { position: 'end', color: '#0b6b4f', theme: 'auto', size: 'medium', show: 'label' },
      texts: {},
      dormantAfterMonths: 24,
      webhooks: [],
      whatsapp: { ...smallShop().whatsapp, messagesPerSecond: 80, freeMessagesPerMonth: 1000 },
      forward: {},
      questionLink: false,
    });
  });

  it('in another country accepts the numbers of its own country too, and preselects it', () => {
    const { phone } = load(siteWith(['whatsapp', 'number'], '+33612345678')).sites[0] ?? {};
    expect(phone).toMatchObject({ country: 'FR', countries: ['FR', 'DE', 'AT', 'CH'] });
  });

  it('that accepts only other countries’ numbers gets the first of them preselected', () => {
    const { phone } = load(siteWith(['phone', 'countries'], ['AT', 'CH'])).sites[0] ?? {};
    expect(phone).toMatchObject({ country: 'AT', countries: ['AT', 'CH'] });
  });

  it('asks for its first marketing purpose in the chat, or for its only one', () => {
    const purpose = (id: string, kind: string) => ({ id, kind, label: { de: 'Nachrichten zu Blumen' } });
    const two = [purpose('orders', 'transactional'), purpose('offers', 'marketing'), purpose('news', 'marketing')];
    expect(load(siteWith(['purposes'], two)).sites[0]?.chatPurpose).toBe('offers');
    expect(load(siteWith(['purposes'], [purpose('orders', 'transactional')])).sites[0]?.chatPurpose).toBe('orders');
  });

  it('has to choose when several purposes could be meant in the chat, and is told why', () => {
    const purpose = (id: string) => ({ id, kind: 'transactional', label: { de: 'Nachrichten zur Bestellung' } });
    expect(problems(siteWith(['purposes'], [purpose('orders'), purpose('parcels')]))).toEqual([
      'sites[0].chatPurpose is missing. Somebody who writes START is asked for one purpose only, and none of yours is ' +
        'marketing: choose it. Write one of: orders, parcels.',
    ]);
  });

  it('may lift every limit, and wait for the person for ever', () => {
    const off = { requestsPerMinutePerIp: 'off', templatesPerIpPerDay: 'off', templatesPerSitePerDay: 'off' };
    expect(load(fileWith(['limits'], off)).limits).toEqual(off);
    const never = load(siteWith(['confirmation', 'templateAfterSeconds'], 'never'));
    expect(never.sites[0]?.confirmation.templateAfterSeconds).toBe('never');
  });

  it('may name its proxies by number or by subnet', () => {
    expect(load(fileWith(['trustProxy'], 2)).trustProxy).toBe(2);
    const subnets = ['loopback', '10.0.0.0/8', '192.0.2.1', 'fd00::/8'];
    expect(load(fileWith(['trustProxy'], subnets)).trustProxy).toEqual(subnets);
  });

  it('may start its file with the mark that Windows editors add, and name the schema', () => {
    expect(problems(`\uFEFF${JSON.stringify(fileWith(['$schema'], './config.schema.json'))}`)).toEqual([]);
  });

  it('has spaces around its texts removed, and the same letters in one form, because wordings are hashed', () => {
    expect(load(siteWith(['company', 'name'], '  Blumen Mu\u0308ller ')).sites[0]?.company.name).toBe('Blumen Müller');
  });

  it('can measure its times in fractions', () => {
    const config = load(siteWith(['confirmation'], { templateAfterSeconds: 0.5, expiresAfterDays: 0.25 }));
    expect(config.sites[0]?.confirmation).toMatchObject({ templateAfterSeconds: 0.5, expiresAfterDays: 0.25 });
  });
});

describe('a mistake is one line that names the key, what is wrong and what to write', () => {
  const inSite: readonly (readonly [path: (string | number)[], value: Json | undefined, line: string])[] = [
    [['id'], undefined, 'sites[0].id is missing. Write a short name'],
    [['id'], 'Blumen Müller', 'sites[0].id may only have small letters'],
    [['id'], 'element', 'sites[0].id is the name of a script of Jawort itself'],
    [['formality'], 'du', 'sites[0].formality is none of the possible words. Write "informal" (du) or "formal" (Sie).'],
    [['formality'], 'Informal', 'sites[0].formality is none of the possible words. Did you mean "informal"?'],
    [
      ['origins'],
      ['https://shop.example/blumen'],
      'sites[0].origins[0] has a path or a slash at the end, but browsers send the origin only. Write "https://shop.example".',
    ],
    [['origins'], ['https://shop.example/'], 'Write "https://shop.example".'],
    [
      ['origins'],
      ['https://shop.example?a=1'],
      'sites[0].origins[0] has a "?" or "#" in it. Write "https://shop.example".',
    ],
    [['origins'], ['https://*.example'], 'sites[0].origins[0] has a "*"'],
    [['origins'], ['shop.example'], 'sites[0].origins[0] is not an origin that starts with https://'],
    [['origins'], ['javascript:alert(1)'], 'sites[0].origins[0] is not an origin'],
    [['origins'], ['https://a.example', 'https://A.example'], 'sites[0].origins names something twice.'],
    [['company', 'email'], 'hallo', 'sites[0].company.email is not an e-mail address.'],
    [['company', 'legalName'], '', 'sites[0].company.legalName is empty.'],
    [['company', 'address'], 'Weg 1\nBerlin', 'sites[0].company.address has a line break'],
    [['company', 'privacyUrl'], '/datenschutz', 'sites[0].company.privacyUrl is not the whole address'],
    [['company', 'imprintUrl'], 'javascript:alert(1)', 'sites[0].company.imprintUrl is not the whole address'],
    [['whatsapp', 'number'], '030 12345678', 'sites[0].whatsapp.number is not an international phone number.'],
    [['whatsapp', 'number'], '+49 30 12345678', 'for example "+493012345678".'],
    [['whatsapp', 'number'], '+491', 'sites[0].whatsapp.number is not an international phone number.'],
    [['whatsapp', 'number'], '+99912345678', 'sites[0].whatsapp.number is not a complete phone number.'],
    [
      ['whatsapp', 'phoneNumberId'],
      106540352242922,
      'sites[0].whatsapp.phoneNumberId is a number, but has to be text in quotation marks.',
    ],
    [['whatsapp', 'phoneNumberId'], '493012345678', 'sites[0].whatsapp.phoneNumberId is the phone number itself.'],
    [['languages'], [], 'sites[0].languages is empty.'],
    [['languages'], ['de', 'xx'], 'sites[0].languages[1] is none of the possible words. Possible: de, en, fr'],
    [['languages'], ['de', 'en'], 'sites[0].purposes[0].label.en is missing, and the site speaks "en".'],
    [['purposes'], [], 'sites[0].purposes is empty.'],
    [
      ['purposes', 1],
      { ...smallShop().purposes[0] } as Json,
      'sites[0].purposes[1].id is the id of another purpose too.',
    ],
    [['purposes', 0, 'label'], 'Angebote', 'sites[0].purposes[0].label is text, but has to be an object in { }.'],
    [
      ['purposes'],
      ['a', 'b', 'c', 'd'].map((id) => ({ id, label: { de: 'Angebote '.repeat(30).trim() } })),
      'sites[0] cannot be shown in WhatsApp.',
    ],
    [
      ['purposes', 0, 'kind'],
      'marekting',
      'sites[0].purposes[0].kind is none of the possible words. Did you mean "marketing"?',
    ],
    [['chatPurpose'], 'offer', 'sites[0].chatPurpose is not the id of a purpose of this site. Did you mean "offers"?'],
    [['phone'], { country: 'DE', countries: ['AT'] }, 'sites[0].phone.country is not in phone.countries.'],
    [['phone', 'countries'], ['UK'], 'sites[0].phone.countries[0] is not a country code. The United Kingdom is "GB".'],
    [['phone', 'countries'], ['de'], 'sites[0].phone.countries[0] is not a country code. Did you mean "DE"?'],
    [['phone', 'countries'], [], 'sites[0].phone.countries is empty, so nobody could sign up.'],
    [['confirmation', 'templateAfterSeconds'], -1, 'sites[0].confirmation.templateAfterSeconds is below 0.'],
    [
      ['confirmation', 'templateAfterSeconds'],
      'off',
      'sites[0].confirmation.templateAfterSeconds is text, but has to be a number or "never".',
    ],
    [['confirmation', 'expiresAfterDays'], 0, 'sites[0].confirmation.expiresAfterDays has to be more than 0.'],
    [['confirmation', 'template'], 'Jawort Confirm', 'sites[0].confirmation.template may only have a-z'],
    [['appearance', 'color'], '#fff', 'sites[0].appearance.color is not # with six digits'],
    [
      ['appearance', 'colour'],
      '#0b6b4f',
      'sites[0].appearance.colour is not a setting that Jawort knows. Did you mean "color"?',
    ],
    [['whatsapp', 'token'], 'EAAG-very-secret', 'Secrets stand only in the environment'],
    [['startWords'], ['stop'], 'sites[0].startWords[0] already means something else to Jawort.'],
    [['optOutWords'], ['Ja'], 'sites[0].optOutWords[0] already means something else to Jawort.'],
  ];
  it.each(inSite)('in a site: %j = %j', (path, value, line) => {
    const found = problems(siteWith(path, value));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(line);
    expect(found[0]).not.toContain('\n');
  });

  const inFile: readonly (readonly [path: string[], value: Json | undefined, line: string])[] = [
    [
      ['publicUrl'],
      'https://example.com/optin',
      'publicUrl has a path, but Jawort needs a host of its own. Write "https://example.com".',
    ],
    [['publicUrl'], 'optin.example.com', 'publicUrl is not an origin'],
    [['trustProxy'], true, 'trustProxy is true, and never may be'],
    [['trustProxy'], -1, 'trustProxy is below 0.'],
    [['trustProxy'], 0.5, 'trustProxy is a number, but has to be a whole number or a list.'],
    [['trustProxy'], ['10.0.0.0/33'], 'trustProxy[0] is not an IP address or subnet.'],
    [['trustProxy'], ['proxy.local'], 'trustProxy[0] is not an IP address or subnet.'],
    [['trustProxy'], ['0.0.0.0/0'], 'trustProxy[0] is the whole internet'],
    [['limits', 'requestsPerMinutePerIp'], 0, 'limits.requestsPerMinutePerIp is below 1.'],
    [
      ['limits', 'templatesPerIpPerDay'],
      'none',
      'limits.templatesPerIpPerDay is text, but has to be a number or "off".',
    ],
    [['limits', 'templatePerSitePerDay'], 5, 'Did you mean "templatesPerSitePerDay"?'],
    [['sites'], [], 'sites is empty.'],
    [['site'], [], 'site is not a setting that Jawort knows. Did you mean "sites"?'],
  ];
  it.each(inFile)('in the file: %j = %j', (path, value, line) => {
    const found = problems(fileWith(path, value));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(line);
  });

  it('and all of them come at once, whatever part of the file they are in', () => {
    const shop = { ...smallShop(), languages: ['de', 'en'], chatPurpose: 'news', formality: 'du', colour: 'red' };
    const found = problems(
      { trustProxy: true, sites: [shop] },
      { ...goodSecrets, PORT: 'http', JAWORT_SECRET: 'short' },
    );
    const keys = found.map((line) => line.split(' ')[0]);
    expect(keys.sort()).toEqual(
      [
        'PORT',
        'JAWORT_SECRET',
        'trustProxy',
        'sites[0].colour',
        'sites[0].formality',
        'sites[0].chatPurpose',
        'sites[0].purposes[0].label.en',
      ].sort(),
    );
  });

  it('and a key that is no name is quoted, on one line', () => {
    expect(problems(fileWith(['a\nb'], 1))[0]).toMatch(/^\["a\\nb"\] is not a setting/);
  });

  it('and values are never shown, because a secret may stand in the wrong place', () => {
    const secret = 'EAAG-very-secret';
    const places = [
      ['id'],
      ['whatsapp', 'token'],
      ['whatsapp', 'number'],
      ['origins'],
      ['appearance', 'color'],
      ['formality'],
      ['company', 'email'],
    ];
    for (const path of places) expect(problems(siteWith(path, secret)).join()).not.toContain(secret);
    expect(problems(fileWith(['publicUrl'], `https://me:${secret}@example.com`)).join()).not.toContain(secret);
    expect(problems(`{"token": ${secret}}`).join()).not.toContain(secret);
  });
});

describe('several sites', () => {
  const second = {
    ...smallShop(),
    id: 'cafe',
    whatsapp: { ...smallShop().whatsapp, number: '+493087654321', phoneNumberId: '2' },
  };

  it('live side by side', () => {
    expect(load({ sites: [smallShop(), second] }).sites.map((site) => site.id)).toEqual(['blumen-mueller', 'cafe']);
  });

  it('with one WhatsApp number in common are probably a mistake', () => {
    const same = { ...second, whatsapp: { ...second.whatsapp, number: smallShop().whatsapp.number } };
    expect(load({ sites: [smallShop(), same] }).warnings).toEqual([
      expect.stringContaining('sites[1].whatsapp.number'),
    ]);
  });

  it('need ids and WhatsApp numbers of their own', () => {
    expect(problems({ sites: [smallShop(), smallShop()] })).toEqual([
      'sites[1].id is the id of another site too. Give each its own.',
      'sites[1].whatsapp.phoneNumberId belongs to another site too. Each site needs a WhatsApp number of its own.',
    ]);
  });
});

describe('addresses', () => {
  it('are compared the way browsers send them: small letters, no usual port, umlauts encoded', () => {
    const config = load(siteWith(['origins'], ['https://Blumen-Müller.example:443', 'http://localhost:8788']));
    expect(config.sites[0]?.origins).toEqual(['https://xn--blumen-mller-klb.example', 'http://localhost:8788']);
  });

  it('of the pages that the file does not name are those of imprint and privacy policy, and known to be guessed', () => {
    const hosted = load(siteWith(['company', 'privacyUrl'], 'https://policies.example/blumen-mueller'));
    expect(hosted.sites[0]?.origins).toEqual(['https://blumen-mueller.example', 'https://policies.example']);
    expect(hosted.guessedOrigins).toEqual(['blumen-mueller']);
    expect(load(siteWith(['origins'], ['https://www.blumen-mueller.example'])).guessedOrigins).toEqual([]);
  });

  it('of the server may end with a slash, which is dropped', () => {
    expect(load(fileWith(['publicUrl'], 'https://optin.example.com/')).publicUrl).toBe('https://optin.example.com');
  });

  it('of the server have to be https in production, except on the machine itself', () => {
    expect(problems(fileWith(['publicUrl'], 'http://optin.example.com'), production)).toEqual([
      'publicUrl starts with http://, but in production it has to be https://, or phone numbers travel unprotected.',
    ]);
    expect(problems(fileWith(['publicUrl'], 'http://localhost:8787'), production)).toEqual([]);
    expect(problems(fileWith(['publicUrl'], 'http://optin.example.com'))).toEqual([]);
  });

  it('of the server are needed in production', () => {
    expect(problems({ sites: [smallShop()] }, production)).toEqual([
      expect.stringMatching(/^publicUrl is missing\. Write/),
    ]);
  });
});

describe('what is allowed but probably not meant is a warning', () => {
  it.each([
    [siteWith(['purposes', 0, 'label', 'en'], 'offers'), 'sites[0].purposes[0].label.en is never shown'],
    [siteWith(['confirmation', 'expiresAfterDays'], 0.001), 'sites[0].confirmation.templateAfterSeconds is later than'],
    [siteWith(['whatsapp', 'number'], '+15550783881'), 'sites[0].whatsapp.number is in no numbering plan'],
    [siteWith(['whatsapp', 'businessAccountId'], 'mine'), 'sites[0].whatsapp.businessAccountId is not only digits'],
  ])('case %#', (file, line) => {
    expect(load(file).warnings).toEqual([expect.stringContaining(line)]);
  });

  it('a server behind https that trusts no proxy sees one address for all visitors', () => {
    expect(load(fileWith(['trustProxy'], 0), production).warnings).toEqual([
      expect.stringContaining('trustProxy is 0'),
    ]);
    expect(load(fileWith(['trustProxy'], 1), production).warnings).toEqual([]);
  });
});

describe('whatever stands in the file', () => {
  const loads = (text: string) => {
    try {
      loadConfig(goodSecrets, () => text);
      return true;
    } catch (error) {
      return (
        error instanceof ConfigError &&
        error.problems.length > 0 &&
        error.problems.every((line) => !/[\r\n]/.test(line))
      );
    }
  };

  it('the server starts or says in lines what is wrong, never anything else', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => loads(JSON.stringify(value))));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), loads));
  });

  it('a good file with any one value replaced by anything gives lines too', () => {
    const places = placesIn(load({ sites: [smallShop()] }).sites[0]);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) =>
        loads(JSON.stringify(siteWith(path, JSON.parse(JSON.stringify(value))))),
      ),
      { numRuns: 500 },
    );
  });
});

type Place = (string | number)[];

/** The way to every value inside, lists and objects included. */
function placesIn(value: unknown, path: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...inside.flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}
