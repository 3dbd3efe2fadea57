/** German: the texts as a person reads them, and the words by which a German reply is understood. */
import type { Span } from '../span.ts';
import type { WordingTexts } from '../wording.ts';
import { told, typedFast } from './german-endings.ts';
import type { ChatTexts, LanguagePack, ReplyWords, TextFacts } from './language-pack.ts';

const spans = { day: ['Tag', 'Tagen'], hour: ['Stunde', 'Stunden'], minute: ['Minute', 'Minuten'] } as const;

function inWords({ count, unit }: Span): string {
  return `${count} ${spans[unit][count === 1 ? 0 : 1]}`;
}

function formal({ company, mix, deletedAfter }: TextFacts): WordingTexts {
  const { name, legalName, privacyUrl } = company;
  return {
    kinds: { marketing: 'Werbung', other: 'Nachrichten', mixed: 'Werbung und Nachrichten' },

    bubble: 'Neues per WhatsApp',
    bubbleSorry: 'Das Formular lädt gerade nicht. Schreiben Sie uns einfach START per WhatsApp.',
    heading: `WhatsApp-Nachrichten von ${name}`,
    phoneLabel: 'Ihre Handynummer',
    phoneOptionalLabel: 'Ihre Handynummer (freiwillig)',
    countryLabel: 'Land der Nummer',
    stopLine: 'Freiwillig. Jederzeit für die Zukunft widerrufbar: STOP schreiben.',
    privacyLine: `WhatsApp (Meta, Irland/USA) verarbeitet Ihre Nummer und Nachrichten. Ohne JA löschen wir Ihre Nummer nach ${inWords(deletedAfter)}.`,
    privacyLabel: 'Datenschutz',
    imprintLabel: 'Impressum',
    link: 'Weiter zu WhatsApp',
    close: 'Schließen',
    opensNewTab: 'öffnet einen neuen Tab',
    missingPurpose: 'Bitte kreuzen Sie an, was Sie erhalten möchten.',
    missingPhone: 'Bitte geben Sie Ihre Handynummer ein.',
    invalidPhone:
      'Das ist keine vollständige Handynummer aus dem gewählten Land. Bitte prüfen Sie Ziffern und Land; Festnetznummern gehen nicht.',
    nextHeading: 'So geht es weiter',
    nextSteps: [
      'WhatsApp öffnet sich mit einer fertigen Nachricht.',
      'Senden Sie diese Nachricht so, wie sie ist.',
      'Wir fragen zur Sicherheit nach. Erst wenn Sie mit JA antworten, sind Sie angemeldet.',
    ],
    waiting: 'Wir warten auf Ihre Antwort in WhatsApp.',
    confirmedHeading: 'Sie sind angemeldet',
    confirmed: `Danke für Ihr JA. ${name} schreibt Ihnen ab jetzt per WhatsApp. Abmelden: STOP schreiben.`,
    openAgain: 'WhatsApp noch einmal öffnen',
    edit: 'Angaben ändern',
    notRecorded:
      'Ihre Angaben sind nicht bei uns angekommen. Senden Sie die Nachricht in WhatsApp trotzdem ab: Wir fragen dann dort nach.',
    sentence: `Hallo ${name}, ja, ich möchte {kind} per WhatsApp: {purposes}. (Nr. {ref})`,

    question: `Sind Sie sicher? Möchten Sie {kind} von ${legalName} per WhatsApp erhalten: {purposes}? Datenschutz: ${privacyUrl} – Erst JA meldet Sie an. Widerruf jederzeit für die Zukunft: STOP schreiben.`,
    questionFooter: 'Nicht angefragt? NEIN tippen oder nichts tun.',
    yes: 'JA',
    no: 'NEIN',
    welcome:
      'Danke, Sie sind angemeldet: {purposes}. Sie möchten nichts mehr von uns hören? Senden Sie einfach STOP. Auswahl: EINSTELLUNGEN. Ihre Daten: AUSKUNFT.',
    refused:
      mix === 'marketing'
        ? `In Ordnung. Sie sind nicht angemeldet und erhalten keine Werbung von ${name}.`
        : `In Ordnung. Sie sind dafür nicht angemeldet und erhalten dazu keine Nachrichten von ${name}.`,
    stopped: `Sie sind abgemeldet. ${name} schreibt Ihnen nicht mehr von sich aus. War das ein Versehen? START schreiben.`,
    unclearWhileAsked: 'Das war nicht eindeutig. Bitte JA oder NEIN tippen. Ohne JA melden wir Sie nicht an.',
    unclearWhileSubscribed: `Möchten Sie sich abmelden? Bis zu Ihrer Antwort ${mix === 'other' ? 'kommen keine Nachrichten' : 'kommt keine Werbung'}.`,
    unsubscribe: 'Abmelden',
    keep: 'Weiter erhalten',
  };
}

/** What "du" changes; everything else is the same. */
function informal(facts: TextFacts): WordingTexts {
  const { company, mix, deletedAfter } = facts;
  const { name, legalName, privacyUrl } = company;
  return {
    ...formal(facts),
    bubbleSorry: 'Das Formular lädt gerade nicht. Schreib uns einfach START per WhatsApp.',
    phoneLabel: 'Deine Handynummer',
    phoneOptionalLabel: 'Deine Handynummer (freiwillig)',
    privacyLine: `WhatsApp (Meta, Irland/USA) verarbeitet deine Nummer und Nachrichten. Ohne JA löschen wir deine Nummer nach ${inWords(deletedAfter)}.`,
    missingPurpose: 'Bitte kreuze an, was du erhalten möchtest.',
    missingPhone: 'Bitte gib deine Handynummer ein.',
    invalidPhone:
      'Das ist keine vollständige Handynummer aus dem gewählten Land. Bitte prüfe Ziffern und Land; Festnetznummern gehen nicht.',
    nextSteps: [
      'WhatsApp öffnet sich mit einer fertigen Nachricht.',
      'Sende diese Nachricht so, wie sie ist.',
      'Wir fragen zur Sicherheit nach. Erst wenn du mit JA antwortest, bist du angemeldet.',
    ],
    waiting: 'Wir warten auf deine Antwort in WhatsApp.',
    confirmedHeading: 'Du bist angemeldet',
    confirmed: `Danke für dein JA. ${name} schreibt dir ab jetzt per WhatsApp. Abmelden: STOP schreiben.`,
    notRecorded:
      'Deine Angaben sind nicht bei uns angekommen. Sende die Nachricht in WhatsApp trotzdem ab: Wir fragen dann dort nach.',
    question: `Bist du sicher? Möchtest du {kind} von ${legalName} per WhatsApp erhalten: {purposes}? Datenschutz: ${privacyUrl} – Erst JA meldet dich an. Widerruf jederzeit für die Zukunft: STOP schreiben.`,
    welcome:
      'Danke, du bist angemeldet: {purposes}. Du möchtest nichts mehr von uns hören? Sende einfach STOP. Auswahl: EINSTELLUNGEN. Deine Daten: AUSKUNFT.',
    refused:
      mix === 'marketing'
        ? `In Ordnung. Du bist nicht angemeldet und erhältst keine Werbung von ${name}.`
        : `In Ordnung. Du bist dafür nicht angemeldet und erhältst dazu keine Nachrichten von ${name}.`,
    stopped: `Du bist abgemeldet. ${name} schreibt dir nicht mehr von sich aus. War das ein Versehen? START schreiben.`,
    unclearWhileAsked: 'Das war nicht eindeutig. Bitte JA oder NEIN tippen. Ohne JA melden wir dich nicht an.',
    unclearWhileSubscribed: `Möchtest du dich abmelden? Bis zu deiner Antwort ${mix === 'other' ? 'kommen keine Nachrichten' : 'kommt keine Werbung'}.`,
  };
}

function chat({ company: { name }, formality }: TextFacts): ChatTexts {
  const say = (du: string, sie: string) => (formality === 'informal' ? du : sie);
  return {
    settings: say(
      'Was möchtest du erhalten? Wähle aus der Liste. Oder ändere alles auf dieser Seite, 15 Minuten gültig: {link}',
      'Was möchten Sie erhalten? Wählen Sie aus der Liste. Oder ändern Sie alles auf dieser Seite, 15 Minuten gültig: {link}',
    ),
    settingsButton: 'Auswählen',
    rowDrop: 'Nicht mehr erhalten',
    rowAdd: 'Auch erhalten',
    rowAll: 'Alles erhalten',
    rowNone: 'Gar nichts mehr',
    changed: say('Gespeichert. Du erhältst jetzt: {purposes}.', 'Gespeichert. Sie erhalten jetzt: {purposes}.'),
    data: say(
      `Das hat ${name} über dich gespeichert, zum Ansehen, Herunterladen, Berichtigen oder Löschen: {link} (15 Minuten gültig)`,
      `Das hat ${name} über Sie gespeichert, zum Ansehen, Herunterladen, Berichtigen oder Löschen: {link} (15 Minuten gültig)`,
    ),
    erasure: say(
      `Du bist abgemeldet. Hier kannst du auch alles löschen lassen, was ${name} über dich gespeichert hat: {link} (15 Minuten gültig)`,
      `Sie sind abgemeldet. Hier können Sie auch alles löschen lassen, was ${name} über Sie gespeichert hat: {link} (15 Minuten gültig)`,
    ),
    nothingStored: `Zu diesem Chat hat ${name} keine Anmeldung gespeichert.`,
  };
}

/**
 * Collisions to know: "Ende" and "Halt" are everyday words ("Ende des Monats", "ich komme halt später"), "kündigen" and
 * "löschen" are said of contracts and orders, "abmelden" of courses, "Werbung" ends "Bewerbung", and "anmelden" is one
 * letter from "abmelden". "ich melde mich ab 10 Uhr" is no opt-out, so "ab" must end its clause.
 */
const replies: ReplyWords = {
  optOut:
    'abmelden, abmeldung, abbestellen, abbestellung, austragen, austragung, deabonnieren, entabonnieren, ' +
    'abmelde, abzumelden, abzubestellen, auszutragen, opt out, bitte nichts mehr, datenlöschung, newsletterabmeldung, abmeldung newsletter, kein interesse mehr, ' +
    'nicht mehr interessiert, nix mehr bitte, bitte nix mehr, nichts mehr bitte, nichts mehr schicken, lasst mich in ruhe',
  everydayOptOut:
    'ende, beenden, halt, aufhören, stoppen, stoppt, stoppe, kündigen, kündigung, kündige, widerruf, widerrufen, ' +
    'widerrufe, widerspruch, löschen, lösche, löschung, schluss, abbrechen, abbruch, abstellen, abschalten, ' +
    'deaktivieren, storno, cancel, einstellen, unterlassen, rausnehmen, aussteigen, austreten, ausschalten',
  filling:
    'ich i will möchte möcht würde wünsche wollte mag gern gerne mich mi mir uns meine meinen meiner mein von vom aus auf dem den der die das des dieser diese diesen diesem ' +
    'eure euren eurer eurem euer euch ihre ihren ihrem ihrer alle alles allen allem sämtliche komplett ganz ganze hiermit sofort jetzt jetz jez endlich umgehend bitte unverzüglich sofortige ' +
    'ab für immer und bei beim zu zum zur wieder nochmal nochmals sagte sagt sage heißt ist hab habe gesagt schon doch mal halt also dann einfach nur heute da hier es um mit damit ' +
    'weg aber zwar ja nein nee dringend endgültig dauerhaft weitere weiteren so erbitte erbeten wunsch hiervon davon dafür liste verteiler nummer handynummer kontakt sonst',
  urging:
    'sofort jetzt jetz jez endlich umgehend hiermit damit bitte unverzüglich mal mit der die das dem den von aus alle alles eure euren ihre ihren dieser diese diesen und',
  yes: 'ja, ja bitte, bitte ja, ja gern, ja gerne, ja danke',
  no:
    'nein, nee, ne, nö, nein nein, nope, lieber nicht, niemals, auf keinen fall, auf gar keinen fall, ' +
    'keinesfalls, nein lieber nicht, nein doch nicht, nein danke nicht, ich will nicht, will nicht, ich möchte nicht, möchte nicht, kein interesse, kein bedarf, no',
  start:
    'start, anmelden, anmeldung, abonnieren, wieder anmelden, mich wieder anmelden, meldet mich wieder an, melde mich wieder an, melden sie mich wieder an',
  settings: 'einstellungen, meine einstellungen, einstellung, auswahl, meine auswahl',
  data: 'auskunft, meine daten, datenauskunft, dsgvo auskunft, auskunft dsgvo, selbstauskunft',
  erasure:
    'löschen, daten löschen, meine daten löschen, alle daten löschen, alle meine daten löschen, datenlöschung, lösche meine daten, löscht meine daten, löschung meiner daten',
  promo: 'promo, promos, nur promo, nur werbung, nur angebote',
  trans: 'trans, nur trans, keine werbung nur bestellungen, nur bestellungen',
  all: 'alle, alles, alle nachrichten',
  politeness:
    'digga, alter, junge, ey, mann, leute, omg, boah, wtf, bitte, bidde, biddö, bitteschön, bitte schön, bitte sehr, danke, danke schön, dankeschön, danke sehr, ' +
    'dankö, vielen dank, besten dank, herzlichen dank, lieben dank, tausend dank, merci, thx, danke im voraus, ' +
    'vielen dank im voraus, vorab vielen dank, danke euch, danke ihnen, danke dir, hallo, halli hallo, ' +
    'hallöchen, hi, hey, hej, moin, moin moin, servus, grüezi, grüß gott, grüß euch, guten tag, guten morgen, ' +
    'guten abend, gute nacht, hallo zusammen, hallo ihr lieben, hallo team, liebes team, liebe leute, ' +
    'ihr lieben, sehr geehrte damen und herren, sehr geehrtes team, sehr geehrte, sorry, entschuldigung, ' +
    'tut mir leid, seid so gut, seien sie so gut, sei so lieb, tschüss, schönen tag, schönen tag noch, ' +
    'einen schönen tag, schönes wochenende, freundlichst, gern, gerne',
  signOffs:
    'mfg, lg, vg, glg, bg, hg, mit freundlichen grüßen, mit freundlichem gruß, freundliche grüße, mit besten grüßen, viele grüße, liebe grüße, ' +
    'beste grüße, herzliche grüße, schöne grüße, grüße, gruß, grüßle, mit lieben grüßen, mit lieben gruß, lieben gruß, schönen gruß',
  sets: {
    me: 'mich mi mir uns mein meinen meine',
    no: `${typedFast('kein keine keinen keiner keinerlei keines')} keinr keien kener kei keini keni kä kä koi koa koane koan ka keene keen null`,
    not: 'nicht net nit ned nich nicth nihct nid nöd nüd niemals nie',
    nothing: 'nichts nix nischt nüt nüüt nichs nxi nüscht nischt nichst garnichts',
    more: 'mehr meh mea mer mear mähr mher länger weiter weiterhin weitere',
    nomore: 'nimmer nümme nimma nimmermehr nichtmehr nixmehr nichtsmehr',
    want: 'will wü wüll möchte möcht mag mog wott wünsche wollen möchten wünschen würde brauche brauch wollte bitte verbitte hätte mecht mächt',
    messages:
      'reklame *werbung *nachricht *nachrichten *newsletter newsletters whatsapp whatsapps spam *benachrichtigungen benachrichtigung broadcasts rundmails rundmail massennachrichten *botschaften *mitteilung *mitteilungen *nachrichte gespamme spammerei pushnachrichten zusendungen zusendung werbemails werbemail abo abonnement whatsapperei werbig wärbig promo promos werbeaktionen zeug mist kram müll werbemüll',
    otherChannels: 'mail *mails mails email emails sms anrufe wa',
    news: '*angebote *angeboten angebot *infos informationen neuigkeiten neuheiten news service dienst kanal updates aktionen rabatte gutscheine',
    list: 'verteiler *verteiler liste listn lischte lischta emailliste mailingliste verteilerliste newsletterliste kundenliste empfängerliste kartei *kartei datenbank system abo newsletter kontakten kontaktliste adressbuch gruppe',
    contact:
      'nummer handynummer telefonnummer rufnummer daten kontakt kontaktdaten mobilnummer eintrag telnummer nr handynr',
    consent:
      'einwilligung zustimmung einverständnis einverständniserklärung erlaubnis genehmigung einwilligungserklärung werbeeinwilligung',
    business:
      'bestellung bestellungen *bestellung auftrag kauf vertrag termin termine lieferung lieferungen *lieferung rechnung reservierung buchung kurs *kurs *kiste workshop *workshop seminar training veranstaltung event strauß sträuße *strauß rosen blumen blume paket sendung artikel kindergarten schule ticket tickets kleid kleider schuhe schuh hose jacke hemd pulli pullover mantel wein weine flasche flaschen riesling pizza zwiebeln käse brot kuchen torte zimmer hotel flug reise behandlung massage rezept praxis arzt ' +
      'gutschein karte tisch zahlung lastschrift abbuchung treffen sohn tochter kind montag dienstag mittwoch donnerstag freitag samstag sonntag morgen verein zeitung fahrt führung warteliste grußkarte warenkorb konto kundenkonto preis ware produkt bewerbung auto',
    write:
      'schreiben schreib schreibt schreibe schreiba schriibe anschreiben anzuschreiben schicken schick schickt schicke schickn schickts schreibts zuschicken zuzuschicken senden send sendet sende zusenden zuzusenden kontaktieren kontaktiert kontaktiere kontaktier melden meldet belästigen belästigt nerven nervt nerv stören stört zutexten zuspammen spammen anrufen kontakten texten whatsappen benachrichtigen benachrichtigt anzuschreiben zuschreiben bombardieren vollzuspammen zuzuspammen zuzumüllen spammt zuzutexten belästigend vollspammen zumüllen zukommen ' +
      typedFast(told('schreib schick send kontaktier belästig stör text spam spamm benachrichtig bombardier müll')),
    receive: 'bekommen erhalten kriegen empfangen beziehen lesen hören hörn sehen haben wissen kriagn bekomme erhalte',
    remove:
      'löschen lösch löscht lösche entfernen entferne entfernt entfern streichen streich streicht streiche rausnehmen herausnehmen rauszunehmen herauszunehmen rausstreichen rauslöschen rausschmeißen rauswerfen runternehmen gelöscht entfernt gestrichen nehmen nehmt nimm nehmts nimmt schmeißt schmeiß schmeißen werft wirf werfen werfts holt hol holen nehmet nämed nämid nemmet neamts lösched löschet streiched schmeißts löschts tu tut tun setzt setz kickt kick tuts',
    out: 'raus heraus runter rauß naus ausm ausse aussi aussa außa usse ussa use uuse',
  },
  clear: [
    '<me> ~5 abmelden|abzumelden|austragen|auszutragen|deabonnieren|abbestellen|abmelde|austrage|entabonnieren',
    'abmelden|abmeldung|abbestellen|abbestellung|austragen|austragung|deabonnieren|deabonniere ~ <messages>|<news>|<list>|<me>',
    '<messages>|<news>|<list> ~4 abmelden|abzumelden|abmeldung|abbestellen|abzubestellen|austragen|auszutragen|deabonnieren|stoppen|stoppt|kündigen|kündige|beenden|stornieren|einstellen|einzustellen|unterlassen|abstellen|canceln|abschalten|deaktivieren|ausschalten|unterbinden|aufhören|sparen|löschen|loswerden|abzustellen|einstellt',
    'bitte|um ~2 abmeldung|austragung|abbestellung',
    'abmelden|abbestellen|austragen|deabonnieren $',
    'erbitte|wünsche|bitten|verlange|fordere|beantrage ~3 abmeldung|austragung|abbestellung|löschung',
    'stoppt|stoppe|stopp|stop|stoppen|stopt|stopped|beende|beendet|beenden|unterlasst|unterlassen|unterlasse|kündige|kündigen|canceln|cancelt|cancel|abbestelle|einstellen|stellt|deaktiviert|deaktivieren|abstellen ~ <messages>',
    'lass|lasst|lassen|spar|spart|sparen|behaltet|behalt|behalten ~ werbung|spam|reklame|*werbung|mist|scheiß|scheiss',
    'stopp|stop|stoppt|stoppe|stopt sie? das|dies|es|sofort|damit|endlich|jetzt endlich|sofort|jetzt? $',
    'melde|meldet|melden|meld|meldets ~3 <me> ~5 ab $',
    'melde|meldet|melden|meld ~3 <me> ~2 ab von|vom|aus ~ <messages>|<list>',
    'bestell|bestelle|bestellt ~2 ab $',
    'unterlasst|unterlassen|unterlasse ~2 das|dies|$',
    'bestell|bestelle|bestellt|bestellen ~ <messages>|<news> ~2 ab $',
    'trag|trage|tragt|tragen|trägt|tragts ~3 <me> ~4 aus',
    '<remove> ~3 <me> ~4 <out>',
    '<remove> ~3 <me> ~4 aus|von ~3 <list>',
    'lösch|löscht|lösche|löschen|entfernt|entferne|entfernen|entfern|streicht|streich|streichen ~2 mich',
    'mich ~4 löschen|entfernen|streichen|rausnehmen|herausnehmen|rauslöschen|rausschmeißen|rauswerfen|runternehmen|rausstreichen',
    '<me> ~3 aus|von|vom ~3 <list> ~2 <remove>|<out>',
    '<me> ~3 <out> ~2 <remove>',
    '<want> ~5 aus|von|vom ~2 <list>',
    '<want> ~2 raus|heraus $',
    '^ sofort|umgehend|endlich|unverzüglich löschen|entfernen|löscht|aufhören $',
    'setzt|setz|setzen|nehmt|nehmen ~4 sperrliste|robinsonliste|blacklist',
    'sperr|sperrt|sperren|blockiert|blockieren ~2 meine ~1 <contact>',
    'verschwinde|verschwindet|raus|weg|haut aus|von meinem|meiner handy|whatsapp|telefon|postfach|leben|nummer',
    'lass|lasst|lassen ~2 bleiben ~3 <write>',
    'versand|zusendung|zusendungen ~2 einstellen|unterlassen|einzustellen',
    'speicherung|nutzung|verarbeitung|verwendung ~4 untersage|verbiete|widerspreche|untersagt',
    'gebt|gib|geben sie? ~1 ruhe|frieden $',
    '^ <list> raus|weg $',
    'abgemeldet|ausgetragen werden $',
    '^ abgemeldet $',
    '<want> stoppen|abbrechen $',
    'lass|lasst|lassen ~2 sein ~1 mit ~2 <messages>',
    '^ <messages> aus|weg|raus|ade $',
    '<want> ~4 abgemeldet|ausgetragen|gelöscht|entfernt|gestrichen ~1 werden',
    'abgemeldet|ausgetragen|gestrichen zu werden',
    'löschung|entfernung|streichung|austragung ~3 <contact>|<list>',
    'raus|runter|weg aus|von|mit ~2 <list>|<messages>',
    'raus aus|ausm ~2 <list>|<messages>',
    'aus|von|vom ~3 <list> ~3 <out>|<remove>|austragen',
    '<remove> ~3 meine|meinen|mei|unsere ~2 <contact>',
    '<contact> ~6 löschen|entfernen|rausnehmen|herausnehmen|streichen|löscht|gelöscht|austragen',
    'hör|hört|hören|höre|hörts|hert|herts|hoert sie? bitte|endlich|doch|mal|jetzt|sofort? endlich|mal|sofort? auf|uf $',
    'hör|hört|hören|höre|hörts|hörit|hörid|höret ~3 auf|uf ~3 <write>|damit|mit|<messages>',
    'aufhören ~2 mit|<messages>|damit',
    'aufhören ~4 <write>',
    'stell|stellt|stelle|stellen|schalt|schalte|schaltet|schalten sie? das|dies|diese|es ~2 ab|aus|ein $',
    'ruhe gelassen',
    'spar|spart|sparen|spars ~3 <messages>',
    'um ~1 löschung $',
    '<remove> ~2 die|diese|seine|ihre|unsere ~1 nummer|handynummer|telefonnummer|rufnummer|nr|handynr',
    'schon|bereits|mehrmals|mehrfach|dreimal|zweimal|x ~3 stop|stopp ~1 geschrieben|geschickt|gesendet|gesagt|getippt',
    'immer|trotzdem|dennoch|weiterhin ~6 abgemeldet|abbestellt|ausgetragen',
    'abgemeldet|abbestellt|ausgetragen ~4 immer|trotzdem|dennoch|weiterhin ~3 <messages>|<news>',
    '^ raus hier|da|damit $',
    '<write> ~2 einstellen|aufhören|unterlassen',
    'muss|soll|sollt|müsst ~2 aufhören',
    'lass|lasst|lassen|last|losst|lasst|lossts|lassts|lönd|lömmer ~3 ruhe|frieden|ruah|ruh|rua',
    'widerrufe|widerruf|widerrufen ~4 <consent>',
    '<consent> ~4 löschen|beenden|streichen|widerrufen|zurückziehen|zurück|widerrufe|entziehen|entziehe|zurücknehmen|zurückgezogen|entzogen|zurückzuziehen',
    'widerrufe ich $',
    'ich widerrufe $',
    'ich widerrufe hiermit $',
    'hiermit widerrufe',
    'widerspreche|widersprechen|widerspruch ~4 werbung|nutzung|verwendung|verarbeitung|zusendung|speicherung|werbezwecken|werblichen|<messages>',
    'hiermit widerspreche',
    '<messages>|werblichen|werbezwecken ~3 widerspreche|widersprechen|untersage',
    'untersage|verbiete|verbitte ~4 <messages>|<write>|werbezwecke|kontaktaufnahme|nutzung|zusendung|kontakt',
    'weitere|weiteren|weiterer ~2 <messages> ~1 absehen|abzusehen|ab',
    '<want> ~2 austreten $',
    '^ <messages> nein $',
    'ihr|sie|du ~2 aufhören $',
    '<remove> ~1 alles ~2 mir|mich',
    '<remove> ~5 aus|von|vom ~2 <list>',
    '<messages> verboten|untersagt',
    'unterlasst|unterlassen|unterlasse ~5 <write>',
    '<want> ~2 dass ~4 aufhört|aufhören|stoppt|abmeldet|abmelden|austragt|löscht',
    'hört|hör|hören ~2 damit ~1 auf',
    'stop|stopp|stopt ~3 <write>',
    '<contact> beenden|abbrechen',
    'steige|steig ~1 aus $',
    '^ nein ~1 <messages> $',
    'anmeldung ~3 stornieren|rückgängig|widerrufen|widerrufe|löschen|zurückziehen|zurück|beenden|kündigen',
    'beende|beendet das|dies $',
    'verzichte ~2 auf ~3 <messages>|<news>',
    'sehen|seht|sieh ~3 von ~3 <messages> ~1 ab',
    'beende|beendet|beenden|stoppt|stoppen|einstellen|stellt|unterlassen|einzustellen ~3 versand|zusendung|zustellung|zusendungen',
    'widerspruchsrecht ~2 gebrauch|aus|wahr',
    'wehe ~4 <write>',
    'behalt|behaltet|behalten ~2 eure|ihre|deine|euren|ihren ~1 <messages>|<news>',
    '^ stop|stopp|stopt ~1 es|mir|jetzt reicht|genug|schluss|langts',
    '<messages>|<news> ~3 verzichten',
    'schluss|genug ~3 <messages>',
    'ende|weg mit|von|der|die ~2 <messages>',
    'stell|stellt|stelle|stellen|schalt|schaltet|schalten|schalte|dreht ~4 <messages> ~2 ein|ab|aus',
    'verschon|verschont|verschone|verschonen ~2 <me>',
    'habe|hab|bin ~2 doch|schon|bereits|längst|mehrfach|zweimal ~3 abgemeldet|ausgetragen|abbestellt|widerrufen|gekündigt',
    '<messages> ~3 unerwünscht|unerwünschte',
    'verpfeif dich',
  ],
  clearNegative: [
    '<no> ~3 <messages>',
    '<no> ~2 <otherChannels> ~2 mehr',
    '<no> ~1 <news> ~3 <write>|zu',
    '<want> ~4 <no> ~3 <news>',
    '^ <no> ~2 <news> <more>? $',
    '<write> ~4 <no> ~2 <news>',
    '<no> ~2 <news> <more> ~3 <want>|<receive>|<write>',
    '<no> ~1 kontakt|kontaktaufnahme|zusendungen|anschreiben|kontaktaufnahmen',
    '<not>|<nothing> <more> ~4 <write>',
    '<nomore> ~3 <write>',
    'nie wieder|mehr ~2 <write>',
    '<write> ~3 nie wieder|mehr',
    '<want> ~4 nie wieder|mehr ~4 <receive>|<messages>',
    '<write> ~4 <not>|<nothing> <more>',
    '<write> ~4 <no> ~1 <more>',
    '<write> ~4 <nomore>',
    'schreib|schreibt|schreibe|schreiben|schick|schickt|schicke|send|sendet ~3 <nothing> ~1 $',
    'schreib|schreibt|kontaktiert|kontaktiere|belästigt|nervt <me> ~1 <not> $',
    '<want> ~4 <not>|<nothing> ~1 <more> ~5 <receive>|kontaktiert|angeschrieben|belästigt|dabei|teilnehmen|mitmachen|informiert|gestört|genervt',
    '<want> ~4 <nomore> ~3 <receive>|kontaktiert|angeschrieben|belästigt|$',
    '<want> ~3 <nothing> ~1 <more> von|damit|$',
    '<want> ~2 <not> <more> $',
    '<want> ~2 <not> ~1 kontaktiert|angeschrieben|belästigt|gestört|genervt|angerufen',
    '<want> ~4 <nothing>|<no> ~2 von euch|ihnen|dir',
    '<no> ~1 interesse|bock|lust|bedarf ~1 <more>',
    '<no> ~1 interesse|bock|lust|bedarf ~1 an|auf ~3 <messages>|<news>',
    '<not> <more> interessiert|dabei|einverstanden',
    '<messages> ~2 <not> ~1 erwünscht|gewünscht|gewollt|mehr|bestellt',
    '<not> ~1 einverstanden|einwillige ~5 <messages>|<write>|kontaktiert',
    'bitte <not> <more> $',
    '<want> ~3 <not>|<nomore> ~1 <more>? ~3 <list> ~2 stehen|sein|bleiben|$',
    '<no> ~1 <consent> ~4 <write>|<messages>|<news>',
    '<consent> ~1 <not> <more>',
    '<want> ~3 dienst|service|kanal|infos ~2 <not> <more>',
    '<want> das|dies|die|so was|etwas? <not> <more> ~1 <receive>',
    'ich ~3 <nothing> <more> will|möchte|wollte|wünsche $',
    '<not>|<nothing> <more> ~2 kontaktiert|angeschrieben|belästigt|gestört|benachrichtigt|genervt',
    'stimme|stimm ~3 <not> <more> zu',
    '<nothing> <more> von euch|ihnen|dir $',
    '<nothing> <more> <write>|zukommen',
    '<want> ~3 <messages> ~2 <not> ~1 <more>',
    '<want> ~2 eure|euren|ihre|diese|die|den ~2 <messages> <not>',
    '<want> das|dies alles? <not> <more>',
    '^ ohne <messages> $',
  ],
  never: [
    'bekomme|erhalte|kriege|krieg|empfange|bekam ich|wir|eure|euren|ihre|ihren|die|den|das|seit|jetzt|gar ~4 <not>|<nothing>|<no>|<nomore>',
    'höre|hör|hörte ich|wir ~2 nichts|nix',
    '<messages> ~4 <not> <more> gesehen|gelesen|gefunden|angekommen|da',
    'abmeldung ~4 versehen|versehentlich|irrtum',
    'neue|neuen|andere|anderen|alte|alten nummer|handynummer|adresse',
    'gibts|gibt|habts|habt ~5 nimmer|mehr',
    'lass|lasst ~2 gut sein',
    'stell|stellt|stellen ~2 einfach|dort|vor|hinter|neben|kurz ~3 ab',
    'brauch|brauche|brauchen ich|wir|das|es nicht mehr $',
    'bekomme|bekommen|bekommt|bekam|erhalte|erhielt|kriege|krieg|empfange|kommt|kommen|kam|kamen|gab|gibt|gibts|finde|sehe|sah ~3 <no>',
    'bekomme|erhalte|kriege|krieg ich ~2 <nothing>',
    'habe|hab|hatte|haben|hat|habt|hattet|wurde|wurden|ist|sind|war ~4 <no> ~2 <messages>|<news>|<otherChannels> ~4 bekommen|erhalten|gekommen|angekommen|gekriegt|gesehen|gefunden|da',
    'habe|hab|hatte|habt|haben ~3 <no> ~2 <messages>|<news> <more>? $',
    'noch|bisher|bislang|wieder|leider ~1 <no> ~3 <messages>|<news> ~3 bekommen|erhalten|gekommen|angekommen|da|$',
    'kann|können|könnt|konnte ~4 <messages> ~3 <not>',
    'versehen|ausversehen|versehentlich|irrtümlich ~3 abgemeldet|abbestellt|gelöscht|ausgetragen|gestoppt',
    'warum|wieso|weshalb ~2 ihr|sie|ich ~3 <not>|<no>',
    '^ schickt|schreibt|sendet ihr',
    '<no> nachricht ist|heißt|von|ohne',
    '<messages> ~1 auf|in|im|beim ~1 tüte|karte|paket|packung|schleife|kasten|briefkasten|laden|verpackung|vase',
    'nicht ~3 vergessen',
    'muss ~2 heute|morgen',
    'schreibe|schreib|schick|schicke|melde ich|dir|euch|ihnen ~3 <no>|<nothing>',
    'ich <write> ~4 <nothing>|<not>|<no>',
    'hast du|habt ihr ~4 <no>',
    'für heute|morgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|nächste|diese ~4 abmelden|austragen|ab',
    'muss|musste|wollte ~5 abmelden ~2 krank',
  ],
  softens: [
    'nur noch',
    'nur wenn',
    'außer',
    'bis auf',
    'weniger',
    'so viel|viele|oft|häufig',
    'zu viel|viele|oft',
    'vielleicht',
    'überlege|überlegt',
    'vor|nach|ab uhr',
    'nachts',
    'am wochenende',
    'sonntags',
  ],
  conditions: [
    'süß|witzig|lustig|geil|herrlich',
    'wenn',
    'falls',
    'sobald',
    'sofern',
    'sonst',
    'sondern',
    'lieber',
    'nur noch',
  ],
  hints: [
    '^ es|das|ihr|sie|langsam|mensch|echt? nervt|nerven|nervst|nerft|nervts',
    'nervt|nerven|nervst|nerft ~1 <messages>|langsam|echt|nur|total|mich|mit|ihr|sie|schon|gewaltig|extrem|$',
    '<messages>|ihr ~3 nervt|nerven|nervst|nerft',
    'nervig|nervend|genervt|nerfig|nervtötend',
    'spam|spammt|spammen|gespamt|zugespamt|spamt|spammer|zuspammen',
    'belästigung|belästigt|belästigen|belästigend',
    'zu|so viele|viel|oft|häufig ~2 <messages>|<news>|<write>',
    'zu viele|viel|oft $',
    'zu viel|viele von euch|ihnen|dir',
    'nicht mehr die|meine|ihre|seine nummer',
    'reicht jetzt|langsam|mir',
    '^ es|jetzt|mir reicht ~2 $',
    '^ das reicht jetzt|langsam|mir? $',
    'reichts',
    '^ genug ~1 $',
    'die nase voll',
    'hab|habe es? satt',
    'schnauze|klappe|fresse',
    'anwalt|rechtsanwalt|verbraucherzentrale|bundesnetzagentur|datenschutzbeauftragter|datenschutzbeauftragten|datenschutzbehörde|abmahnung|unterlassung',
    'anzeige|anzeigen erstatte|erstatten|machen',
    'blockiere|blockieren|blockiert|blockier|blocke|blocken|sperre ~3 euch|sie|dich|nummer|absender',
    '^ ihr? seid? blockiert|blockiere|blocke|gesperrt $',
    'woher ~3 <contact>',
    'was soll das|der|die',
    'kein|keine|keinen ~1 interesse|bock|lust|bedarf ~1 $',
    'nicht interessiert',
    'interessiert mich ~1 nicht',
    '^ nichts|nicht mehr $',
    '^ nix mehr $',
    '^ raus|weg|aus|genug|stille $',
    'bin ~1 raus $',
    '<want> ~1 raus',
    'verpiss|verpisst|verpiest|fickt|fick|verschwindet|verschwinde|haut|hau ~1 euch|dich|ab|$',
    'falsche|falscher|verkehrte nummer',
    'wer ~1 sind|seid|ist sie|ihr|das ~1 überhaupt',
    'nie|nicht|niemals ~4 angemeldet|bestellt|zugestimmt|eingewilligt|abonniert|angefordert|beantragt|gewollt',
    'abmelden|abmeldung|austragen|abbestellen|abzumelden ~4 klappt|geht|funktioniert|funktionieren|möglich',
    'kann|konnte ~4 <not> ~2 abmelden|austragen|abbestellen',
    'verteiler',
    'abgemeldet',
    '<messages> ~4 abstellen|ausschalten|loswerden|abschalten|stoppen',
    'wie ~6 abstellen|ausschalten|loswerden|raus|<out>',
    'nicht so|soviel|sovielen viel|viele|oft ~2 <messages>|<write>',
    'weniger <messages>|<news>|<write>',
    'unverschämt|unverschämtheit|frechheit',
    'unerwünscht|unerwünschte',
    'einwilligung|widerruf $',
    'stop|stopp schreiben|schreibe|senden|sende|schicken|tippen|eingeben|antworten|gesendet|geschrieben|geschickt|funktioniert|hilft|klappt|geht',
    '<want> ~2 das|es ~1 nicht $',
    'wieso|warum|weshalb ~3 immer noch ~3 <messages>|<write>',
    'immer noch ~2 <messages>',
    'pause|pausieren',
    'ohne mich',
    '^ ich? <want> ~1 <not> $',
    'lass|lasst|lassen sie? das ~1 $',
    'lass|lasst|lassen ~2 sein',
    'scheiß|scheiss|scheisse|scheiße <messages>?',
    '<messages> ~2 scheiße|mist|nervt',
    'versehen ~4 angemeldet',
    'schon wieder ~2 <messages>|ihr|sie|was|$',
    '^ nicht? schon wieder ~2 $',
    'jeden|jede|jedes|alle ~2 tag|tage|woche|stunde|mal ~3 <messages>|sein|mist|gleiche|selbe|schreiben|schreibt',
    'geht|gehen|gehts ~6 nerv|nerven|keks|senkel|sack|zeiger|geist|wecker|eier',
    'bissl|bisschen|bissle|ganz|ziemlich|echt|voll viel ~1 <messages>',
    'damit ~2 aufhört|endet|schluss',
    'wo ~6 abstellen|ausschalten|abschalten|abmelden|loswerden',
    'mach|macht ~1 das ~1 weg $',
  ],
  negations: 'nicht net nit ned nich nid nöd nie niemals ohne kein keine keinen weder statt nüd',
  conjunctions: 'weil denn und aber sondern doch sonst oder dass daß obwohl wenn falls sodass damit',
  questions: [
    '^ wie|wann|warum|wieso|weshalb|wo|wohin|was|wer|wen|wem|welche|welcher|welches|welchen|wieviel|wieviele|woher|worum|wofür|womit|ob|seit',
    '^ wozu|bis ab? wann',
    'bis|ab wann',
    '^ und|aber|ach|ah|mal|sagt|also|frage|eine|kurze|ne ~3 wie|wann|warum|wieso|wo|was|wer|welche',
    '^ kann|könnte|muss|darf|soll|sollte|habe|hab|bin|werde|bekomme|kriege|erhalte ich|man|wir|i',
    '^ habt|seid|macht|liefert|stoppt|verkauft|bietet|hört|schickt|nehmt|wollt|werdet|wisst|endet|haltet|beendet|kennt|sendet|schließt|öffnet|kommt|seht|verschickt|führt|gebt ihr|eigentlich|auch',
    '^ hast|bist|machst|kommst|weißt|willst|stoppst|hältst du',
    '^ gibt|ist|sind|geht|kommt|endet|wird|werden|war|hat|haben|stoppt|hält|hört|läuft|gilt|steht|liegt|kostet|beginnt es|das|der|die|er|sie|den|dem|ein|eine|euer|eure|ihr|ihre|mein|meine|man|noch|der|heute|am',
    '^ gibts',
    'wie|wo|wann ~1 melde|kann|komme|bestelle|trage|stelle|werde|geht|funktioniert ich|man|das|die|mich',
    'sagen|erklären|verraten|wissen|zeigen ~2 wie|wo|wann|ob|warum',
  ],
  requests: [
    '^ könnt|könntet|würdet|kannst|könntest|würdest|können|könnten|würden|wollt|wollen|magst|mögt|kann|könnte|möchten ihr|du|sie|jemand|mich ~ bitten|mich|mir|uns|euch|sie|das|die|den|endlich|meine|diese|damit|aufhören|keine',
    '^ könnt|könntet|würdet|kannst|könntest|würdest|können|könnten|würden ihr|du|sie',
    '^ kann|könnte mich|jemand|man ~1 jemand?',
    '^ wäre|wärt ~3 nett|lieb|möglich|freundlich',
    '^ warum|wieso|weshalb ~3 immer|trotzdem|noch',
  ],
  lookalikes:
    'top shop step steps stock stoff stopf stück stopfen hop stoß atop bewerbung bewerbungen wertung verteilen auftragen vortragen anmelden anmeldung bestellen bestellt melden meldung bestellung anmelde vormelden tragen ertragen werbend nachrichtlich erwerbung umwerbung nachrichtendienst',
};

export const de: LanguagePack = {
  chat,
  texts: (facts) => (facts.formality === 'formal' ? formal(facts) : informal(facts)),
  box: ({ noun, legalName, label }) => `Ja, ich möchte ${noun} von ${legalName} per WhatsApp: ${label}.`,
  replies,
};
