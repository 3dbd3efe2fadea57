/** The shop's words, German and English. */

export const texts = {
  de: {
    other: { code: 'en', name: 'English' },
    skip: 'Zum Inhalt',
    nav: { bouquets: 'Sträuße', shop: 'Laden', news: 'Neues' },
    since: 'Gärtnerei & Blumenladen seit 1987',
    heroTitle: 'Sträuße, die noch nach Garten duften.',
    heroText:
      'Wir schneiden am Morgen und binden am Vormittag: mit dem, was gerade blüht, auf unseren Feldern oder bei Nachbarn, die wir beim Namen kennen.',
    heroLink: 'Diese Woche im Fenster',
    heroNote: 'Freitags frisch: der Wochenstrauß ab 24 €',
    week: 'Diese Woche im Fenster',
    weekText: 'Jeder Strauß ist ein Einzelstück. Einfach vorbeikommen, wir legen ihn gern auch zurück.',
    items: [
      { name: 'Wiesenglück', text: 'Margeriten, Zierlauch und was der Feldrand hergibt.', price: '24 €' },
      { name: 'Tulpen vom Markt', text: 'Zwanzig Stück, bunt gemischt, in Seidenpapier.', price: '18 €' },
      { name: 'Kerzenschein', text: 'Gartenrosen mit Eukalyptus, für Abende mit Gästen.', price: '38 €' },
    ],
    shopTitle: 'Komm vorbei',
    shopText:
      'Zwischen Bäckerei und Buchladen, die Tür mit den Gießkannen. Drinnen gibt es Kaffee, während wir binden.',
    hoursTitle: 'Öffnungszeiten',
    hours: [
      ['Montag', 'Ruhetag'],
      ['Dienstag bis Freitag', '9–18 Uhr'],
      ['Samstag', '8–14 Uhr'],
      ['Sonntag', '10–12 Uhr'],
    ],
    newsTitle: 'Wissen, was blüht',
    newsText:
      'Wenn die ersten Pfingstrosen da sind, sagen wir Bescheid: per WhatsApp, höchstens viermal im Monat, mit einem Wort wieder abbestellt.',
    newsHint: 'Unten in der Ecke auf die Sprechblase tippen.',
    privacy: 'Datenschutz',
    imprint: 'Impressum',
    demo: 'Ein erfundener Laden zur Vorführung von Jawort.',
    back: 'Zurück zum Laden',
    stage: {
      title: 'Jawort zum Ausprobieren',
      steps: ['Sprechblase antippen und ausfüllen', 'Im Telefon senden', 'JA antippen'],
      proof: 'Nachweise ansehen',
      shop: 'Der Laden',
      phone: 'Das Telefon',
    },
  },
  en: {
    other: { code: 'de', name: 'Deutsch' },
    skip: 'Skip to content',
    nav: { bouquets: 'Bouquets', shop: 'Shop', news: 'News' },
    since: 'Nursery & flower shop since 1987',
    heroTitle: 'Bouquets that still smell of the garden.',
    heroText:
      'We cut at dawn and tie before noon: with whatever is in bloom, from our own fields or from neighbours we know by name.',
    heroLink: 'In the window this week',
    heroNote: 'Fresh on Fridays: the weekly bouquet from €24',
    week: 'In the window this week',
    weekText: 'Every bouquet is one of a kind. Just come by, we are glad to put one aside for you.',
    items: [
      { name: 'Meadow', text: 'Ox-eye daisies, allium and whatever the field edge offers.', price: '€24' },
      { name: 'Market tulips', text: 'Twenty stems in mixed colours, wrapped in tissue.', price: '€18' },
      { name: 'Candlelight', text: 'Garden roses with eucalyptus, for evenings with guests.', price: '€38' },
    ],
    shopTitle: 'Come by',
    shopText: 'Between the bakery and the bookshop, the door with the watering cans. There is coffee while we tie.',
    hoursTitle: 'Opening hours',
    hours: [
      ['Monday', 'closed'],
      ['Tuesday to Friday', '9 am – 6 pm'],
      ['Saturday', '8 am – 2 pm'],
      ['Sunday', '10 am – noon'],
    ],
    newsTitle: 'Know what is in bloom',
    newsText:
      'When the first peonies are in, we let you know: on WhatsApp, four times a month at most, and off again with a single word.',
    newsHint: 'Tap the speech bubble in the corner.',
    privacy: 'Privacy',
    imprint: 'Imprint',
    demo: 'An invented shop that demonstrates Jawort.',
    back: 'Back to the shop',
    stage: {
      title: 'Try Jawort',
      steps: ['Tap the speech bubble and fill it in', 'Send in the phone', 'Tap YES'],
      proof: 'See the proofs',
      shop: 'The shop',
      phone: 'The phone',
    },
  },
} as const;
