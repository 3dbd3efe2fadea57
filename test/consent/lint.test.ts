/** The linter of the texts: what a court would count as advertising, and what a consent must name. */
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../server/config.ts';
import { composeChat, composeWording } from '../../server/consent/compose.ts';
import { allLanguages } from '../../server/consent/languages/all-languages.ts';
import { advertisingIn } from '../../server/consent/lint/advertising.ts';
import { lintSite } from '../../server/consent/lint/lint-site.ts';
import { missingInLabel } from '../../server/consent/lint/missing.ts';
import { usualRetention } from '../../server/consent/retention.ts';
import type { Company, Language, Site } from '../../server/consent/site.ts';
import { siteConfig } from '../support/jawort.ts';

const languages = Object.keys(allLanguages) as Language[];

function site(label: string, company: Partial<Company> = {}): Site {
  const [shop] = loadConfig({}, () => JSON.stringify({ sites: [siteConfig()] })).sites;
  if (!shop) throw new Error('The test needs a site.');
  return {
    ...shop,
    languages: ['de'],
    company: { ...shop.company, ...company },
    purposes: [{ id: 'offers', kind: 'marketing', label: { de: label }, retention: usualRetention }],
  };
}

const good = 'Angebote und Neuheiten zu Blumen und Geschenken, höchstens 4-mal im Monat';
const kinds = (text: string, language: Language = 'de') => advertisingIn(text, language, []).map(({ kind }) => kind);

describe('A label that says what will be sent and how often', () => {
  it.each([
    ['de', good],
    ['de', 'Tagesgerichte und Neues aus dem Café, höchstens 2-mal die Woche'],
    ['de', 'Termine und Kurse, monatlich'],
    ['en', 'gluten-free cakes and our menu, weekly'],
    ['en', 'Offers on flowers, at most 4 times a month'],
    ['fr', 'Offres sur les fleurs, au plus 4 fois par mois'],
    ['fr', 'Remise en forme et cours, une fois par mois'],
    ['it', 'Offerte sul vino buono, al massimo 4 volte al mese'],
    ['es', 'Ofertas de flores, como máximo 4 veces al mes'],
    ['nl', 'Aanbiedingen voor bloemen, hoogstens 4 keer per maand'],
    ['pl', 'Oferty na bonsai i kwiaty, najwyżej 4 razy w miesiącu'],
    ['pt', 'Vinhos do Vale do Douro, no máximo 4 vezes por mês'],
    ['tr', 'Çiçek teklifleri, ayda en çok 4 kez'],
  ] as const)('passes in %s: %s', (language, label) => {
    expect(kinds(label, language)).toEqual([]);
    expect(missingInLabel(label, language)).toEqual([]);
  });

  it('leaves nothing to remark about a site', () => {
    expect(lintSite(site(good))).toEqual([]);
  });
});

describe('Advertising in a label', () => {
  it.each([
    ['de', '20 % Rabatt auf Rosen, monatlich', ['percent', 'voucher']],
    ['de', 'Rosen mit zehn Prozent: 10 Prozent weniger, monatlich', ['percent']],
    ['de', 'Weihnachtsgutscheine, monatlich', ['voucher']],
    ['de', 'Sträuße ab 9,90 €, wöchentlich', ['price']],
    ['de', 'Sträuße für EUR 20, wöchentlich', ['price']],
    ['de', 'Gratis Vasen, wöchentlich', ['free']],
    ['de', 'Wein jetzt kaufen, monatlich', ['urging']],
    ['de', 'Neues auf blumen.example/shop, monatlich', ['link']],
    ['en', 'roses at 50% off, weekly', ['percent']],
    ['en', 'discount codes for flowers, weekly', ['voucher']],
    ['en', 'free delivery for £5, weekly', ['price', 'free']],
    ['fr', 'bons d’achat pour des fleurs, par mois', ['voucher']],
    ['it', 'buoni sconto per fiori, ogni mese', ['voucher']],
    ['es', 'cupones para flores, cada mes', ['voucher']],
    ['nl', 'bloemen met korting, elke maand', ['voucher']],
    ['pl', 'zniżki na kwiaty, raz w miesiącu', ['voucher']],
    ['pt', 'descontos em flores, cada mês', ['voucher']],
    ['tr', '%20 indirimli çiçekler, ayda bir', ['percent', 'voucher']],
  ] as const)('is found in %s: %s', (language, label, found) => {
    expect(kinds(label, language)).toEqual(found);
  });

  it('is an error, because the label stands in the question, and the owner learns where it comes from and what to do', () => {
    const [finding, ...others] = lintSite(site('Rosen mit 20 % Nachlass, monatlich')).filter(({ what }) =>
      what.includes('percentage'),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'error', path: ['purposes', 0, 'label', 'de'] });
    expect(finding?.what).toMatch(/"20 %" is a percentage.*the question.*the welcome.*keep the offer itself/);
  });

  it('in the name of the company is an error too: the answer to STOP says the name', () => {
    const findings = lintSite(site(good, { name: 'Müller, jetzt 50 % günstiger' }));
    expect(findings).toEqual([expect.objectContaining({ severity: 'error', path: ['company', 'name'] })]);
    expect(findings[0]?.what).toContain('the answer to STOP');
  });

  it('is no company that is called like its address', () => {
    expect(lintSite(site(good, { name: 'Blumen24.de', legalName: 'Blumen24.de GmbH' }))).toEqual([]);
  });
});

describe('What a label must name', () => {
  it.each([
    ['Angebote und Neuheiten', ['range', 'frequency']],
    ['Newsletter, einmal pro Woche', ['range']],
    ['Angebote zu Blumen', ['frequency']],
    ['Alles zu unseren Produkten, 2x im Monat', ['range']],
    ['20 % auf Rosen', ['frequency']],
  ])('%s', (label, missing) => {
    expect(missingInLabel(label, 'de')).toEqual(missing);
  });

  it('is an error with an example of how to write it', () => {
    const findings = lintSite(site('Angebote und Neuheiten'));
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error']);
    expect(findings[0]?.what).toContain('for example');
    expect(findings[1]?.what).toContain('at most 4 times a month');
  });

  it('is not asked of messages about an order', () => {
    const shop = site(good);
    const orders = {
      id: 'orders',
      kind: 'transactional',
      label: { de: 'Meldungen' },
      retention: usualRetention,
    } as const;
    expect(lintSite({ ...shop, purposes: [shop.purposes[0], orders] })).toEqual([]);
  });
});

describe.each(languages)('Our own texts in %s', (language) => {
  it.each(['informal', 'formal'] as const)('do not advertise and leave nothing out (%s)', (formality) => {
    const shop = { ...site(good), formality, languages: [language] as const };
    const purposes = shop.purposes.map((one) => ({ ...one, label: { [language]: 'XYZ' } }));
    const [purpose, ...more] = purposes;
    if (!purpose) throw new Error('The test needs a purpose.');
    const worded: Site = { ...shop, purposes: [{ ...purpose, kind: 'transactional' }, ...more] };
    expect(lintSite(worded)).toEqual([]);
    const { privacyUrl } = worded.company;
    const texts = [
      ...Object.values(composeWording(worded, language).texts).flat(),
      ...Object.values(composeChat(worded, language)),
    ].filter((text) => typeof text === 'string');
    expect(texts.flatMap((text) => advertisingIn(text, language, [privacyUrl]))).toEqual([]);
  });
});
