/** What stands in the form at first: the demo's own shop, as it would stand on the internet. */

/** By their own names, in the server's order. */
export const languageNames: Readonly<Record<string, string>> = {
  de: 'Deutsch',
  en: 'English',
  fr: 'Français',
  it: 'Italiano',
  es: 'Español',
  nl: 'Nederlands',
  pl: 'Polski',
  pt: 'Português',
  tr: 'Türkçe',
};

interface SamplePurpose {
  readonly id: string;
  readonly kind: string;
  readonly label: Readonly<Record<string, string>>;
}

const offers: SamplePurpose = {
  id: 'offers',
  kind: 'marketing',
  label: {
    de: 'Angebote und Neuheiten zu Blumen und Geschenken, höchstens 4-mal im Monat',
    en: 'offers and news about flowers and gifts, at most 4 times a month',
    fr: 'offres et nouveautés autour des fleurs et des cadeaux, au plus 4 fois par mois',
    it: 'offerte e novità su fiori e regali, al massimo 4 volte al mese',
    es: 'ofertas y novedades de flores y regalos, como máximo 4 veces al mes',
    nl: 'aanbiedingen en nieuws over bloemen en cadeaus, hoogstens 4 keer per maand',
    pl: 'oferty i nowości o kwiatach i prezentach, najwyżej 4 razy w miesiącu',
    pt: 'ofertas e novidades sobre flores e presentes, no máximo 4 vezes por mês',
    tr: 'çiçek ve hediye teklifleri ve yenilikler, ayda en çok 4 kez',
  },
};
const orders: SamplePurpose = {
  id: 'orders',
  kind: 'transactional',
  label: { de: 'Meldungen zu deiner Bestellung', en: 'news about your order' },
};
const care: SamplePurpose = {
  id: 'care',
  kind: 'marketing',
  label: {
    de: 'Pflegetipps zu gekauften Pflanzen, etwa 2-mal im Monat',
    en: 'care tips for plants you bought, about twice a month',
  },
};

export const sample = {
  publicUrl: 'https://optin.blumen-mueller.example',
  id: 'blumen-mueller',
  origins: 'https://blumen-mueller.example',
  company: {
    name: 'Blumen Müller',
    legalName: 'Blumen Müller GmbH',
    address: 'Lindenstraße 12, 10969 Berlin',
    email: 'hallo@blumen-mueller.example',
    privacyUrl: 'https://blumen-mueller.example/datenschutz',
    imprintUrl: 'https://blumen-mueller.example/impressum',
  },
  whatsapp: { number: '+493012345678', phoneNumberId: '106540352242922', businessAccountId: '102290129340398' },
  languages: ['de', 'en'],
  purposes: [offers, care, orders],
} as const satisfies { readonly purposes: readonly [SamplePurpose, SamplePurpose, SamplePurpose] } & Record<
  string,
  unknown
>;
