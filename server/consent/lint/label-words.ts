/**
 * The words by which the linter reads what an owner wrote, per language: in lower case, without accents. An entry stands for
 * everything that begins with it ("rabatt" for "Rabatte"); `=` in front: just so; `*` in front: also within a word
 * ("*gutschein" for "Weihnachtsgutschein").
 */
import type { Language } from '../site.ts';

export interface LabelWords {
  /** A benefit in money. Naming what is sent ("Angebote zu Blumen") describes; "Rabatt" already promises. */
  readonly voucher: readonly string[];
  /** Something for nothing. */
  readonly free: readonly string[];
  /** Presses to buy. */
  readonly urging: readonly string[];
  /** How often: "monatlich", "je Bestellung". Single words, separated by spaces; a figure counts as well. */
  readonly frequency: string;
  /** Says nothing about the goods: "Neuigkeiten von uns". Single words, separated by spaces. */
  readonly vague: string;
}

export const labelWords: Readonly<Record<Language, LabelWords>> = {
  de: {
    voucher: ['*gutschein', '*rabatt', '*nachlass', 'coupon', 'voucher', 'cashback', 'bonus', 'skonto'],
    free: ['gratis', 'kostenlos', 'umsonst', 'geschenkt'],
    urging: [
      'jetzt kaufen',
      'jetzt bestellen',
      'jetzt sichern',
      'jetzt zugreifen',
      'jetzt shoppen',
      'jetzt sparen',
      'nur heute',
      'nur fur kurze zeit',
      'solange der vorrat reicht',
      'sichere dir',
      'sichern sie sich',
      'greif zu',
      'schnell zugreifen',
      'zum sonderpreis',
    ],
    frequency:
      'monat woche wochent taglich =tag tage jahr jahrlich quartal saison mal hochstens maximal selten gelegentlich einmal zweimal dreimal viermal ' +
      'bedarf anlass je pro feiertag alle vierteljahr halbjahr stundlich',
    vague:
      'angebot neuheit neuigkeit neues news newsletter info information aktion werbung nachricht update produkt sortiment ware artikel mehr alles unser unsere ' +
      'mein whatsapp =per =von =uns =und =oder =zu =zum =zur =aus =dem =der =die =das =den =im =in =mit =fur =rund =um =aktuell aktuelle exklusiv besonder bis =ca etwa =x',
  },
  en: {
    voucher: ['voucher', 'coupon', 'discount', 'rebate', 'cashback', 'bonus', 'markdown', 'money off', 'promo code'],
    free: [
      'for free',
      'free gift',
      'free delivery',
      'free shipping',
      'free trial',
      'free of charge',
      'a free',
      'freebie',
      'complimentary',
    ],
    urging: [
      'buy now',
      'order now',
      'shop now',
      'act now',
      'only today',
      'today only',
      'limited time',
      'while stocks last',
      'grab your',
      'save now',
    ],
    frequency:
      'month week daily =day =days year annual quarter season time =times =once =twice most maximum rarely occasional per every each fortnight need holiday weekly hourly',
    vague:
      'offer news newsletter info update promotion advert message product range goods item more everything our =my whatsapp =via =by =from =us =and =or =about =on =of =the =a =an =in ' +
      '=with =for =to =at =up latest exclusive special new =x',
  },
  fr: {
    voucher: [
      '=remises',
      'rabais',
      'bon cadeau',
      'bon de reduction',
      'bon d achat',
      'bons d achat',
      'bons cadeaux',
      'coupon',
      'reduction',
      'cashback',
      'ristourne',
      'code promo',
    ],
    free: ['gratuit', '=offert', '=offerte', '=offerts', '=offertes'],
    urging: [
      'achetez maintenant',
      'commandez maintenant',
      'profitez en',
      'profitez de',
      'aujourd hui seulement',
      'offre limitee',
      'dans la limite des stocks',
      'depechez',
    ],
    frequency:
      'mois mensuel semaine hebdo quotidien =jour =jours =an =ans annee annuel trimestr saison fois maximum =plus rarement occasionnel par chaque besoin fete bimensuel',
    vague:
      'offre nouveaute actualite newsletter info promotion publicite message produit gamme article tout =nos =notre =mon =mes whatsapp =de =du =des =le =la =les =et =ou =sur =par =au =aux =un =une =en =a =d =l ' +
      'exclusi special nouvel nouveau =x =pour =nous =votre =vos',
  },
  it: {
    voucher: [
      'buono sconto',
      'buoni sconto',
      'buono regalo',
      'buoni regalo',
      'sconto',
      'sconti',
      'coupon',
      'voucher',
      'ribasso',
      'cashback',
      'bonus',
      'codice promo',
    ],
    free: ['gratis', 'gratuit', 'omaggio', 'omaggi'],
    urging: [
      'acquista ora',
      'acquista subito',
      'ordina ora',
      'ordina subito',
      'compra ora',
      'compra subito',
      'solo oggi',
      'solo per oggi',
      'offerta limitata',
      'fino a esaurimento',
      'approfitta',
    ],
    frequency:
      'mese mensil settiman giorn quotidian =anno =anni annual trimestr stagion volta volte massimo raramente occasional ogni bisogno festivit =per',
    vague:
      'offert novita notizi newsletter info promozion pubblicit messagg prodott gamma articol tutto nostr =mio =miei whatsapp =di =del =della =dei =degli =delle =il =lo =la =i =gli =le =e =o =su =sui =sulle =sulla =da =al =alla ' +
      '=con =in =un =una =per esclusiv special nuov =x =noi',
  },
  es: {
    voucher: [
      '=vales',
      'vale de',
      'vale descuento',
      'cupon',
      'descuento',
      'rebaja',
      '=bono',
      '=bonos',
      'cashback',
      'bonificacion',
      'codigo promocional',
    ],
    free: ['gratis', 'gratuit', 'de regalo'],
    urging: [
      'compra ahora',
      'compre ahora',
      'compra ya',
      'pide ya',
      'pide ahora',
      'aprovecha',
      'aproveche',
      'solo hoy',
      'tiempo limitado',
      'hasta agotar existencias',
    ],
    frequency:
      'mes mensual semana semanal diari =dia =dias =ano =anos anual trimestr temporada =vez =veces maximo raramente ocasional cada necesidad fiesta =por quincena',
    vague:
      'oferta novedad noticia newsletter boletin info promocion publicidad mensaje producto gama surtido articulo todo nuestr =mi =mis whatsapp =de =del =la =las =el =los =y =o =sobre =por =en =con =un =una =al =a =para ' +
      'exclusiv especial nuev =x =como',
  },
  nl: {
    voucher: ['*korting', 'tegoedbon', 'waardebon', 'cadeaubon', 'coupon', 'voucher', 'cashback', 'bonus'],
    free: ['gratis', 'kosteloos'],
    urging: [
      'koop nu',
      'bestel nu',
      'shop nu',
      'nu kopen',
      'nu bestellen',
      'alleen vandaag',
      'op op',
      'op is op',
      'zolang de voorraad strekt',
      'sla je slag',
      'profiteer nu',
    ],
    frequency:
      'maand week weke dagelijks =dag =dagen jaar kwartaal seizoen keer =maal hoogstens maximaal zelden =soms =per elke iedere =ieder behoefte feestdag eenmaal tweemaal =x',
    vague:
      'aanbieding nieuws nieuwtje nieuwigheid newsletter info actie reclame bericht update product assortiment artikel alles meer =ons =onze =mijn whatsapp =van =voor =over =en =of =de =het =een =in =met =op =via =bij ' +
      'exclusie speciale nieuwe',
  },
  pl: {
    voucher: [
      'rabat',
      'kupon',
      'voucher',
      '=bon',
      '=bony',
      '=bonow',
      'znizk',
      'przecen',
      'cashback',
      'bonus',
      'kod promocyjny',
    ],
    free: ['gratis', 'darmow', 'za darmo', 'bezplatn'],
    urging: [
      'kup teraz',
      'zamow teraz',
      'tylko dzis',
      'tylko dzisiaj',
      'ograniczony czas',
      'do wyczerpania zapasow',
      'skorzystaj',
      'nie przegap',
    ],
    frequency:
      'miesi tygod tydzien codzien dzien =dni =rok =roku roczn kwarta sezon =raz =razy najwyzej maksymaln rzadko czasem kazd potrzeb swiet =co =na',
    vague:
      'ofert nowosc nowinki aktualnosc newsletter info promocj reklam wiadomosc produkt asortyment artykul wszystk nasz =nasze whatsapp =od =o =i =oraz =lub =z =ze =w =we =na =do =dla =przez ' +
      'ekskluzywn specjaln now =x',
  },
  pt: {
    voucher: [
      '=vales',
      'vale de',
      'vale desconto',
      'vale presente',
      'cupao',
      'cupom',
      'cupoes',
      'cupons',
      'desconto',
      'voucher',
      'abatimento',
      'cashback',
      'bonus',
      'codigo promocional',
    ],
    free: ['gratis', 'gratuit', 'oferecid'],
    urging: [
      'compre agora',
      'compra agora',
      'encomende ja',
      'encomenda ja',
      'peca ja',
      'aproveite',
      'aproveita',
      'so hoje',
      'apenas hoje',
      'tempo limitado',
      'ate esgotar o stock',
      'enquanto durarem os estoques',
    ],
    frequency:
      'mes mensal mensais seman diari =dia =dias =ano =anos anual anuais trimestr estacao epoca =vez =vezes maximo raramente ocasional cada necessidade festiv =por quinzen',
    vague:
      'oferta novidade noticia newsletter boletim info promocoes promocao publicidade mensagem mensagens produto gama artigo tudo noss =meu =meus whatsapp =de =do =da =dos =das =o =a =os =as =e =ou =sobre =por =em =no =na ' +
      '=com =um =uma =para exclusiv especia nov =x =ao',
  },
  tr: {
    voucher: [
      'indirim',
      'kupon',
      'hediye ceki',
      '=cek',
      '=ceki',
      '=cekleri',
      'promosyon kodu',
      'cashback',
      'bonus',
      'iskonto',
    ],
    free: ['ucretsiz', 'bedava'],
    urging: [
      'hemen al',
      'simdi al',
      'hemen siparis',
      'simdi siparis',
      'sadece bugun',
      'yalnizca bugun',
      'sinirli sure',
      'stoklarla sinirli',
      'firsati kacirma',
      'kacirmayin',
      'kacirma',
    ],
    frequency:
      '=ay =ayda =aylik haftada haftalik hafta gunluk =gun =gunde =yil yilda yillik mevsim =kez =kere =defa =cok nadiren bazen =her ihtiyac bayram sezon siparis',
    vague:
      'teklif yenilik haber bulten info bilgi kampanya reklam mesaj urun cesit ürun bizim whatsapp =ve =veya =ile =icin =dan =den =hakkinda =bir =en =cok =yeni ozel guncel =x =ilgili',
  },
};
