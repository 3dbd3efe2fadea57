/** Dutch, of the Netherlands and of Flanders: the texts as a person reads them, and the words by which a reply is understood. */
import type { Span } from '../span.ts';
import type { WordingTexts } from '../wording.ts';
import type { ChatTexts, LanguagePack, ReplyWords, TextFacts } from './language-pack.ts';

/** "12 uur", never "uren": a number of hours has no plural. */
const spans = { day: ['dag', 'dagen'], hour: ['uur', 'uur'], minute: ['minuut', 'minuten'] } as const;

function inWords({ count, unit }: Span): string {
  return `${count} ${spans[unit][count === 1 ? 0 : 1]}`;
}

/** A Dutch imperative fits "je" and "u" alike. */
function texts({ company, formality, mix, deletedAfter }: TextFacts): WordingTexts {
  const { name, legalName, privacyUrl } = company;
  const say = (je: string, u: string) => (formality === 'informal' ? je : u);
  return {
    kinds: { marketing: 'reclame', other: 'berichten', mixed: 'reclame en berichten' },

    bubble: 'Nieuws via WhatsApp',
    bubbleSorry: 'Het formulier laadt op dit moment niet. Stuur ons gewoon START via WhatsApp.',
    heading: `WhatsApp-berichten van ${name}`,
    phoneLabel: say('Je mobiele nummer', 'Uw mobiele nummer'),
    phoneOptionalLabel: say('Je mobiele nummer (niet verplicht)', 'Uw mobiele nummer (niet verplicht)'),
    countryLabel: 'Land van het nummer',
    stopLine: 'Vrijwillig. Op elk moment voor de toekomst in te trekken: stuur STOP.',
    privacyLine: say(
      `WhatsApp (Meta, Ierland en de VS) verwerkt je nummer en je berichten. Zonder JA verwijderen we je nummer na ${inWords(deletedAfter)}.`,
      `WhatsApp (Meta, Ierland en de VS) verwerkt uw nummer en uw berichten. Zonder JA verwijderen we uw nummer na ${inWords(deletedAfter)}.`,
    ),
    privacyLabel: 'Privacy',
    imprintLabel: 'Bedrijfsgegevens',
    link: 'Verder naar WhatsApp',
    close: 'Sluiten',
    opensNewTab: 'opent een nieuw tabblad',
    missingPurpose: say('Kruis aan wat je wilt ontvangen.', 'Kruis aan wat u wilt ontvangen.'),
    missingPhone: say('Vul je mobiele nummer in.', 'Vul uw mobiele nummer in.'),
    invalidPhone:
      'Dit is geen volledig mobiel nummer uit het gekozen land. Controleer de cijfers en het land; vaste nummers werken niet.',
    nextHeading: 'Zo gaat het verder',
    nextSteps: [
      'WhatsApp opent met een kant-en-klaar bericht.',
      'Verstuur dit bericht zoals het is.',
      say(
        'Voor de zekerheid vragen we het nog een keer. Pas als je JA antwoordt, ben je aangemeld.',
        'Voor de zekerheid vragen we het nog een keer. Pas als u JA antwoordt, bent u aangemeld.',
      ),
    ],
    waiting: say('We wachten op je antwoord in WhatsApp.', 'We wachten op uw antwoord in WhatsApp.'),
    confirmedHeading: say('Je bent aangemeld', 'U bent aangemeld'),
    confirmed: say(
      `Bedankt voor je JA. ${name} schrijft je vanaf nu via WhatsApp. Afmelden: stuur STOP.`,
      `Bedankt voor uw JA. ${name} schrijft u vanaf nu via WhatsApp. Afmelden: stuur STOP.`,
    ),
    openAgain: 'WhatsApp nog een keer openen',
    edit: 'Gegevens wijzigen',
    notRecorded: say(
      'Je gegevens zijn niet bij ons aangekomen. Verstuur het bericht in WhatsApp toch: we vragen het je dan daar.',
      'Uw gegevens zijn niet bij ons aangekomen. Verstuur het bericht in WhatsApp toch: we vragen het u dan daar.',
    ),
    showQr: 'QR-code tonen',
    qrHint: 'Scan met de camera van de telefoon: WhatsApp opent daar met het klaargezette bericht.',
    sentence: `Hallo ${name}, ja, ik wil graag {kind} via WhatsApp: {purposes}. (Nr. {ref})`,

    question: say(
      `Weet je het zeker? Wil je {kind} van ${legalName} via WhatsApp ontvangen: {purposes}? Privacy: ${privacyUrl} – Pas met JA ben je aangemeld. Intrekken kan op elk moment voor de toekomst: stuur STOP.`,
      `Weet u het zeker? Wilt u {kind} van ${legalName} via WhatsApp ontvangen: {purposes}? Privacy: ${privacyUrl} – Pas met JA bent u aangemeld. Intrekken kan op elk moment voor de toekomst: stuur STOP.`,
    ),
    questionFooter: 'Niet aangevraagd? Tik op NEE of doe niets.',
    yes: 'JA',
    no: 'NEE',
    welcome: say(
      'Bedankt, je bent aangemeld: {purposes}. Wil je niets meer van ons horen? Stuur gewoon STOP. Keuze: INSTELLINGEN. Je gegevens: MIJN GEGEVENS.',
      'Bedankt, u bent aangemeld: {purposes}. Wilt u niets meer van ons horen? Stuur gewoon STOP. Keuze: INSTELLINGEN. Uw gegevens: MIJN GEGEVENS.',
    ),
    refused:
      mix === 'marketing'
        ? say(
            `In orde. Je bent niet aangemeld en ontvangt geen reclame van ${name}.`,
            `In orde. U bent niet aangemeld en ontvangt geen reclame van ${name}.`,
          )
        : say(
            `In orde. Je bent hiervoor niet aangemeld en ontvangt hierover geen berichten van ${name}.`,
            `In orde. U bent hiervoor niet aangemeld en ontvangt hierover geen berichten van ${name}.`,
          ),
    stopped: say(
      `Je bent afgemeld. ${name} schrijft je niet meer uit zichzelf. Was dit een vergissing? Stuur START.`,
      `U bent afgemeld. ${name} schrijft u niet meer uit zichzelf. Was dit een vergissing? Stuur START.`,
    ),
    unclearWhileAsked: say(
      'Dat was niet duidelijk. Tik op JA of NEE. Zonder JA melden we je niet aan.',
      'Dat was niet duidelijk. Tik op JA of NEE. Zonder JA melden we u niet aan.',
    ),
    unclearWhileSubscribed: say(
      `Wil je je afmelden? Tot je antwoordt, ${mix === 'other' ? 'komen er geen berichten' : 'komt er geen reclame'}.`,
      `Wilt u zich afmelden? Tot u antwoordt, ${mix === 'other' ? 'komen er geen berichten' : 'komt er geen reclame'}.`,
    ),
    unsubscribe: 'Afmelden',
    keep: 'Blijven ontvangen',
  };
}

function chat({ company: { name }, formality }: TextFacts): ChatTexts {
  const say = (je: string, u: string) => (formality === 'informal' ? je : u);
  return {
    settings: say(
      'Wat wil je ontvangen? Kies uit de lijst. Of wijzig alles op deze pagina, 15 minuten geldig: {link}',
      'Wat wilt u ontvangen? Kies uit de lijst. Of wijzig alles op deze pagina, 15 minuten geldig: {link}',
    ),
    settingsButton: 'Kiezen',
    rowDrop: 'Niet meer ontvangen',
    rowAdd: 'Ook ontvangen',
    rowAll: 'Alles ontvangen',
    rowNone: 'Helemaal niets meer',
    changed: say('Opgeslagen. Je ontvangt nu: {purposes}.', 'Opgeslagen. U ontvangt nu: {purposes}.'),
    data: say(
      `Dit heeft ${name} over je opgeslagen, om te bekijken, te downloaden, te verbeteren of te wissen: {link} (15 minuten geldig)`,
      `Dit heeft ${name} over u opgeslagen, om te bekijken, te downloaden, te verbeteren of te wissen: {link} (15 minuten geldig)`,
    ),
    erasure: say(
      `Je bent afgemeld. Hier kun je ook alles laten wissen wat ${name} over je heeft opgeslagen: {link} (15 minuten geldig)`,
      `U bent afgemeld. Hier kunt u ook alles laten wissen wat ${name} over u heeft opgeslagen: {link} (15 minuten geldig)`,
    ),
    nothingStored: `Bij deze chat heeft ${name} geen aanmelding opgeslagen.`,
  };
}

/**
 * Collisions to know: "stop" is also what one does to put something ("stop het pakje in de bus", "een kaartje erbij
 * stoppen") and where a bus halts; "einde" is said of streets and months; "afmelden" of courses, "opzeggen" of
 * subscriptions to flowers, "uitschrijven" of invoices ("een factuur uitschrijven"); "haal" and "hou" begin everyday
 * phrases ("ik haal het op", "ik hou van rozen"); "bericht" is also a verb; "hou op" is no "hou het op dinsdag". "uit" and
 * "af" are only half a verb, so the other half must stand near. Who says "stoppen jullie?" asks whether the shop closes.
 */
const replies: ReplyWords = {
  optOut:
    'afmelden, afmelding, uitschrijven, uitschrijving, afmeld, aftemelden, uitgeschreven, uitteschrijven, afgemeld worden, ' +
    'uitgeschreven worden, opt out, afmelden nieuwsbrief, laat me met rust, laat mij met rust, geen interesse meer, niet meer geïnteresseerd, ' +
    'niks meer sturen, niets meer sturen, graag niks meer, graag niets meer, nimeer',
  everydayOptOut:
    'einde, eindig, beëindigen, beëindig, stoppen, stopt, stoppe, ophouden, hou op, houd op, houdt op, opzeggen, opzegging, annuleren, annuleer, ' +
    'intrekken, intrekking, verwijderen, verwijder, verwijdering, wissen, wis, stopzetten, stopzetting, uitzetten, afzetten, ' +
    'deactiveren, deactiveer, cancel, cancelen, schrappen, gegevens verwijderen, mijn gegevens verwijderen, wis mijn gegevens, gegevens wissen, ' +
    'mijn gegevens wissen, al mijn gegevens verwijderen, al mijn gegevens wissen, alles verwijderen, alles wissen, verwijder mijn gegevens, afsluiten, uitstappen, kap, kappen, bezwaar, afgemeld, opgezegd, zeg op, ik zeg op, stop zetten, aanmelding annuleren, annuleer aanmelding',
  ordinary: 'duur, eend, halt, halte, paren',
  filling:
    'ik k wil wou zou zouden wens wenste willen graag gaarne gelieve mij me mn mijn ons onze onszelf mezelf u uw je jij jou jouw jullie van vd voor uit de het t een deze dit die dat dees alle alles allemaal ' +
    'hierbij hiermee direct meteen nu onmiddellijk per heden vandaag hier bij te om en of met maar dan ook eens even toch al weer nogmaals zo snel mogelijk spoedig ' +
    'voorgoed definitief volledig helemaal compleet a u b aub ja nee neen nou nog dus gewoon mag kan kunt kun kunnen moet moeten is ben heb had zei zeg zegde gezegd word worden gaan ga dringend ' +
    'er hem haar ze lijst nummer telefoonnummer app chat op aan jullie jullieg hoor bij deze dus laten liever eindelijk verzoek vraag asap zsm gvd verdorie',
  urging:
    'nu direct meteen onmiddellijk graag gelieve aub maar met de het die deze dit dat van alle alles jullie uw je jouw hiermee ermee daarmee er mee en eindelijk a u b dan gewoon nou sturen',
  yes: 'ja, ja graag, graag ja, ja bedankt, ja dank u, ja dank je, ja dank u wel, ja dank je wel, ja dankjewel, ja aub, ja alstublieft, ja alsjeblieft, ja a u b',
  no:
    'nee, neen, laat maar, nee laat maar, nee hoor laat maar, neeh, nee nee, nee hoor, neen hoor, nope, liever niet, nooit, zeker niet, absoluut niet, beslist niet, in geen geval, ' +
    'ik wil niet, wil ik niet, wil niet, ik wil dit niet, dat wil ik niet, geen interesse, geen behoefte, geen belangstelling, no',
  start:
    'start, aanmelden, aanmelding, inschrijven, inschrijving, abonneren, meld me aan, meld mij aan, meld me weer aan, meld mij weer aan, weer aanmelden, opnieuw aanmelden',
  settings: 'instellingen, mijn instellingen, instelling, voorkeuren, mijn voorkeuren',
  data: 'mijn gegevens, gegevens opvragen, mijn gegevens opvragen, mijn data, inzage, inzageverzoek, inzage gegevens, avg verzoek',
  erasure:
    'wissen, verwijderen, gegevens verwijderen, gegevens wissen, mijn gegevens verwijderen, mijn gegevens wissen, al mijn gegevens verwijderen, ' +
    'al mijn gegevens wissen, verwijder mijn gegevens, wis mijn gegevens, verwijder al mijn gegevens, wis al mijn gegevens, alles wissen',
  promo: 'promo, promos, alleen promo, alleen reclame, alleen aanbiedingen',
  trans: 'trans, alleen trans, alleen bestellingen',
  all: 'alle, alles, alle berichten',
  politeness:
    'alsjeblieft, alstublieft, aub, a u b, asjeblieft, alsjeblief, alstublief, ajb, svp, graag gedaan, dank, dankje, dank je, dank u, dank je wel, dankjewel, dank u wel, dankuwel, dankjulliewel, ' +
    'bedankt, alvast bedankt, alvast dank, bij voorbaat dank, hartelijk dank, heel erg bedankt, thanks, merci, merci alvast, mercikes, ' +
    'hallo, hoi, hey, hi, hai, heej, yo, goedemorgen, goeiemorgen, goedemiddag, goeiemiddag, goedenmiddag, goedenavond, goedeavond, goeienavond, goedendag, goeiedag, dag, dag allemaal, ' +
    'beste, beste mensen, beste allemaal, beste heer mevrouw, beste team, geachte, geachte heer mevrouw, geachte heer, geachte mevrouw, hallo allemaal, hoi allemaal, ' +
    'sorry, excuses, excuseer, helaas, fijne dag, fijne dag nog, prettige dag, prettig weekend, fijn weekend, tot ziens, doei, doeg, joh, hè, jongens, mensen, lieve mensen, gvd, godverdomme, verdomme, verdikke, allez, amai, pff',
  signOffs:
    'mvg, vr gr, vrgr, met vriendelijke groet, met vriendelijke groeten, vriendelijke groet, vriendelijke groeten, hartelijke groet, hartelijke groeten, ' +
    'groet, groeten, groetjes, grtjs, grtz, gr, gtz, groetjes van, groeten van, met hartelijke groet, hoogachtend, liefs, kus, kusjes',
  sets: {
    me: 'me mij mn mijzelf mezelf ons onszelf mijn',
    no: 'geen gin gen geene gene geenen ghein gheen gee gen geem geeen gien nul zero',
    not: 'niet nie nit niks niets nooit ni',
    nothing: 'niks niets nix niksnie',
    more: 'meer verder langer nog meeer mr verdere',
    nomore: 'nimeer niemeer nietmeer nimmer niksmeer geenmeer',
    want: 'wil wille wilt willen wou zou wens wensen wenst wenste hoef hoeft hoeven behoef verzoek zit zitten verlang moet wildet kwil hoefde',
    messages:
      'reclame reklame *reclame *bericht *berichten *berichtje *berichtjes berichte *berichte bericht berichten berichtje berichtjes whatsapp whatsapps whatsappjes appje appjes apps *nieuwsbrief *nieuwsbrieven nieuwsbrief nieuwsbrieven spam *spam marketing ' +
      'publiciteit reclames advertentie advertenties promo promos promoties notificaties notificatie meldingen pushberichten mailings mailing troep rotzooi zooi bagger gezever brol zever marketingberichten broadcasts gespam geapp',
    news: '*aanbieding *aanbiedingen aanbieding aanbiedingen acties nieuws info informatie updates kortingen deals mails mail email emails smsjes sms post dit deze dienst service spul onzin flauwekul zulks dergelijke',
    list: 'lijst *lijst verzendlijst bestand *bestand adressenbestand systeem database groep nieuwsbrief mailinglist contacten klantenbestand adresboek kanaal whatsappgroep appgroep appgroepen',
    contact:
      'nummer telefoonnummer gsmnummer mobiel gsm nr tel gegevens data contact contactgegevens persoonsgegevens naam 06 telefoon *nummer *gegevens',
    consent: 'toestemming goedkeuring akkoord instemming',
    shipping: 'verzending zending bezorging levering versturen opsturen',
    parcel: 'adres pakket pakketje bestelling besteld postcode huisnummer',
    business:
      'bestelling *bestelling bestellingen order orders afspraak *afspraak afspraken workshop *workshop cursus *cursus les lessen training bezorging levering *levering leveringen factuur facturen rekening betaling incasso ' +
      'pakket pakketje pakje boeket *boeket bloemen *bloemen bloem rozen tulpen lelies plant planten vaas kaart kaartje *kaartje reservering tafel boeking ticket tickets kaarten evenement feest verjaardag bruiloft ' +
      'zaterdag zondag maandag dinsdag woensdag donderdag vrijdag morgen vanavond account winkelmandje winkelwagen mandje artikel product producten verse bloemenabonnement auto school kind zoon dochter wachtlijst lint prijs bus fiets contract werk trap vergadering ' +
      'bloemstuk *boeketten stelen takken cadeau cadeaubon gastenlijst boodschappenlijst wijnlijst prijslijst uitslag bon proefles sportschool krant kwekerij prijsvraag rij taart tas tasje doos',
    write:
      'sturen stuur stuurt stuurd toesturen gestuurd opsturen zenden zend zendt schrijven appen app appt appe whatsappen whatsapp whatsappt berichten bericht mailen mail contacteren contacteer contacteert benaderen benader benadert ' +
      'lastigvallen lastig storen stoor stoort spammen spam spamt bestoken bestook bestookt sms smsen bombarderen verzenden stalken lastigtevallen contact contactopnemen benaderd gecontacteerd geappt berichtjes ' +
      'sture stuure schrijve schrijven schrijf schrijft zende appe bele contactere benadere spamme lastigvalle toesture',
    receive: 'ontvangen krijgen horen zien lezen hebben ontvang krijg weten ontvange krijge',
    remove:
      'verwijder verwijderen verwijderd verwijdert haal haalt halen gooi gooit gooien smijt smijten schrap schrappen geschrapt wis wissen gewist wist neem neemt zet delete deleten kick trap flikker flikkert knikker wip tief',
    out: 'eruit uit eraf vanaf af hieruit hieraf weg deruit uut',
  },
  clear: [
    '^ mag|kan|kunnen het|dit|dat|deze ~2 stoppen|uit|weg|uitgezet|gestopt|stopgezet|ophouden ~1 $',
    'schrijf|schrijft ~1 <contact> ~1 uit $',
    '^ app|apps|appjes stoppen|uit|afmelden|stopzetten|opzeggen ~1 $',
    '^ <messages> uit|af|weg|stop|stoppen ~1 $',
    'zet|zetten dit|dat|het ~1 uit|stop|af $',
    'stop|stopt|stoppen|kap|kapt|hou|houd|ophouden ~1 hier|er|daar ~2 mee ~2 $',
    'beëindig|beëindigen|stop|zeg|annuleer ~1 abonnement ~3 <messages>',
    '<want>|graag|verzoek ~4 uitschrijft|afmeldt|uitschrijven|verwijdert ~1 $',
    '<me> ~4 afmelden|aftemelden|uitschrijven|uitteschrijven|afmeld|uitschrijf|desinscriberen|uitmelden',
    '<me> ~4 af|uit te melden|schrijven',
    'af|uit te melden|schrijven ~2 voor|van|uit ~2 <messages>|<list>',
    'afmelden|uitschrijven|afmelding|uitschrijving|opzeggen|opzegging|stopzetten|stopzetting|annuleren|stoppen|uitzetten|deactiveren|beëindigen|ophouden|kappen ~3 <messages>|<list>',
    '<messages>|<list> ~3 afmelden|uitschrijven|opzeggen|stopzetten|annuleren|stoppen|uitzetten|beëindigen|deactiveren|afzetten|uitschakelen|ophouden|blokkeren|cancelen|afmelding',
    'afmelden|uitschrijven $',
    'verzoek|vraag|verzoeken|wens ~3 afmelding|uitschrijving|verwijdering',
    'meld|melt|melden|meldt|melde|kmeld|ikmeld ~2 <me> ~5 af $',
    'meld|melt|melden|meldt ~1 <contact> ~2 af $',
    'annuleer|annuleren|intrekken|trek|stopzetten|verwijder ~2 aanmelding|inschrijving',
    'aanmelding|inschrijving ~2 annuleren|intrekken|stopzetten|stoppen|verwijderen|geannuleerd|ongedaan',
    'herroep|herroepen|herroept ~4 <consent>',
    '<consent> ~3 herroepen|herroep',
    'weg|basta|klaar|gedaan met ~2 <messages>',
    'meld|melt|meldt|melden <me> ~2 af ~4 $',
    'meld|melt|melden|meldt ~3 <me> ~3 af voor|van|bij ~3 <messages>|<list>',
    '<me> ~3 af melden',
    'schrijf|schrijft|schrijven|schryf ~2 <me> ~5 uit $',
    'schrijf|schrijft|schrijven ~2 <me> ~3 uit ~4 <messages>|<list>',
    'schrijf|schrijft <me> ~2 uit',
    '<me> ~2 uit schrijven',
    '<want>|graag|laten|kunt|kan|kun|kunnen ~4 afgemeld|uitgeschreven|verwijderd|geschrapt|gewist ~1 worden|$',
    'afgemeld|uitgeschreven ~1 te? worden',
    'moeten|moet|kunnen|kunt|kun|kan|willen|zullen|gaan ~4 hiermee|ermee|daarmee|mee ~2 stoppen|ophouden|kappen',
    'stop|stopt|stoppen|stopp|kap|kapt|kappen|hou|houd|houdt|ophouden ~3 met|mee|ermee|hiermee|daarmee ~4 <write>|<messages>|lastig|vallen|reclame|spammen',
    '^ stop|stopt|stopp|kap|kapt ~2 ermee|hiermee|daarmee ~3 $',
    '^ stop|stopt|stopp|kap|kapt ~1 er ~1 mee ~2 $',
    'stop|stopt|stopp|kap|stoppen ~1 met dit|die|deze|dat ~1 $',
    '<want>|graag ~4 hiermee|ermee|daarmee stoppen|ophouden|kappen',
    '<want> ~2 dat ~5 stopt|stoppen|ophoudt|ophouden|afmeldt|afmelden|verwijdert|uitschrijft',
    'stop|stopt|stopp|beëindig|annuleer|deactiveer|staak|cancel|blokkeer ~3 <messages>',
    'hou|houd|houdt|houden ~3 op ~2 met|$',
    'hou|houd|houdt er ~2 mee op',
    '<remove> ~2 <me> ~3 <out>|van|uit ~3 <list>',
    '<remove> ~1 <me> ~2 <out> ~1 $',
    '<remove> ~2 mijn|mijne|me|mn|ons|onze|dit|haar|zijn ~2 <contact>',
    '<contact> ~1 uit|van ~3 <list> ~2 <remove>',
    '^ mag ik|nummer|mijn|ons ~1 eruit|eraf $',
    'hierbij|hiermee|deze zeg ik ~1 op $',
    'dienst|service beëindigen|stopzetten|stoppen|opzeggen $',
    '^ oké|ok|ja? stop maar $',
    'zet|zetten|plaats ~4 zwarte lijst',
    'deactiveer|annuleer|stop|beëindig|zeg ~1 mijn? abonnement op|van|voor ~3 <messages>',
    'verbied|verbieden|verboden ~3 <write>|nummer|<messages>|gegevens',
    'mijn|mn|ons|onze ~2 <contact> ~4 <remove>|<out>',
    'verwijder|verwijdert|schrap|wis ~1 me|mij|mijn|mezelf|ons',
    '<me> ~3 te? verwijderen|schrappen|wissen|deleten',
    '<me> ~2 <contact> ~3 te? verwijderen|schrappen|wissen',
    '<me> ~3 uit|van|vanuit ~3 <list> ~2 <remove>|<out>|halen|$',
    'verwijdering|wissen|schrappen ~2 van|uit ~2 <contact>|<list>',
    '<want> ~3 van|uit ~2 <list> ~1 af|uit|weg|verwijderd|geschrapt|$',
    '<want> ~4 van|vanaf ~3 <messages>|<list> af|vanaf|verlost|verwijderd',
    '<want> ~1 eruit|hieruit|deruit|eraf $',
    '<me> eraf|eruit halen|gooien|kikkeren $',
    '^ mag ik van|uit ~1 <list> ~1 af $',
    '^ dit|dat|deze mag|kan|moet uit|weg|stoppen $',
    'jullie|u|je ~1 moeten|moet ~2 stoppen|ophouden|kappen $',
    'verwijderen|schrappen|wissen ~2 uit ~2 <list>',
    '<want> ~2 er ~2 vanaf|uit|af $',
    'trek|trekt|trekken ~4 <consent> ~8 in $',
    'trek|trekt|trekken ~4 <consent> ~4 in',
    '<consent> ~3 intrekken|ingetrokken|trek|intrek',
    '<consent> ~3 in te trekken',
    'intrekking|intrekken ~3 <consent>',
    'bezwaar ~3 tegen ~5 <messages>|gebruik|verwerking|marketingdoeleinden|benaderd|direct',
    'laat|laten|lat ~2 <me> ~4 rust|gerust',
    '<want> ~4 rust gelaten',
    'rot|donder|flikker|optiefen|tief|hoepel|sodemieter|krijg|flikkert|lazer op|de|oprotten|opdonderen ~1 met ~2 <messages>',
    'zet|zetten ~3 <messages> ~2 uit|af|stop|stil',
    'zet mij|me ~4 uit|van ~2 <list>|$',
    'zeg|zeggen ~4 <messages>|abonnement ~4 op $',
    '<messages>|whatsapp|app abonnement ~2 opzeggen|stoppen|stopzetten|beëindigen',
    '^ mijn? abonnement opzeggen|stoppen|stopzetten|beëindigen|annuleren ~2 <messages>|$',
    '<messages> ~3 moeten|moet ~2 stoppen|ophouden|stopt',
    'heb|ben|had ~4 al|reeds|meermaals|drie|twee|meerdere|vorige|tig ~4 afgemeld|uitgeschreven|opgezegd',
    'al|reeds ~2 keer|maal afgemeld|uitgeschreven|gestopt',
    '<messages> ~3 <not> ~1 gewenst|ongewenst',
    '<messages> ~1 weg|ongewenst $',
    'zie af van ~2 <messages>',
    'spaar|bespaar <me> ~3 <messages>|onzin|ellende',
    'genoeg ~2 <messages> $',
    'klaar met ~2 <messages>|jullie',
    '^ mijn? nummer|telefoonnummer|gsmnummer|nr|gegevens verwijderen|wissen|schrappen|weghalen|deleten|verwijderd graag? $',
    '^ verwijder|verwijderen|wis|wissen|schrap|schrappen|delete nummer|telefoonnummer|gsmnummer|nr $',
  ],
  clearNegative: [
    '<no> ~3 <messages>',
    '<no> ~2 <news> ~2 <more>|$',
    '<no> ~2 <news> ~3 <write>|<receive>',
    '<want> ~3 <no> ~3 <news>',
    '<want> ~4 <nothing> ~1 <more>',
    '<want> ~4 <nothing> ~2 van jullie|u|je',
    '<not>|<nothing> <more> ~4 <write>|benaderd|gecontacteerd|lastiggevallen|geappt',
    '<nomore> ~3 <write>|<receive>|$',
    '<no> ~4 <nomore>',
    '<write> ~4 <not>|<nothing>|<no> ~2 <more>|<nomore>',
    '<write> ~4 <nomore>',
    '<no> ~2 app|apps <more>',
    'dienst|service|<messages> ~1 <want> ~2 <not>',
    'hoeft voor mij|me|ons ~1 <not>',
    '^ voor mij|me|ons hoeft ~2 <not>',
    '^ <not> <write> ~1 $',
    '^ <write> <me> <not> ~1 $',
    '^ <write> <me> ~1 <nothing>|nooit ~3 $',
    '<want> ~3 <messages>|<news> ~3 <not>|<nomore> ~3 $',
    '<want> ~3 <not>|<nothing> <more> ~5 <receive>|benaderd|gecontacteerd|lastiggevallen|<messages>|geïnformeerd|gestoord',
    '<want> ~2 dit|deze|die|dat|het <not>|<nomore> ~1 <more> ~2 $',
    '<want> ~4 <not> ~1 <more>? ~1 benaderd|gecontacteerd|lastiggevallen|gestoord|geappt|gebeld',
    'hoef|hoeft|hoeven ~3 <messages>|<news> ~2 <not>',
    '<want> ~3 <nomore>',
    'val|valt|vallen ~2 <me> ~2 <not> ~2 lastig',
    'neem|neemt|nemen|opnemen|opnemn ~3 <no> ~2 contact',
    '<no> ~1 contact ~3 <more>|met|opnemen|op',
    '<no> ~1 interesse|behoefte|belangstelling|zin ~1 <more>',
    '<no> ~1 interesse|behoefte|belangstelling|zin ~1 in|aan|voor ~3 <messages>|<news>',
    '<not> ~1 <more> geïnteresseerd',
    '<not> geïnteresseerd ~2 in ~2 <messages>|<news>',
    '<no>|geef ~3 toestemming ~2 <more>|voor|om|gegeven|$',
    'gebruik ~2 mijn <contact> <not>',
    '^ dit hoef ik <not> <more>? $',
    '<not> ~1 akkoord ~1 met ~3 <messages>|<write>|benaderd',
    'nummer|gegevens|<contact> ~1 <not> <more> ~1 gebruiken|benaderen|gebruikt|contacteren',
    '<messages> ~2 <not> ~1 <more>',
    'zonder <messages> $',
    '^ <nothing> <more> ~2 $',
    '<nothing> <more> ~2 van jullie|u ~2 $',
  ],
  never: [
    '^ stuur|app|mail je|ik|we <no>',
    'uitgeschreven recept|factuur|rekening',
    '<no> ~3 <messages>|<news> ~2 gehad|gekregen|gezien|binnengekregen|gehoord',
    'krijg|ontvang|krijgen|kreeg ~3 <messages> ~2 <not>',
    'houdt ~2 regen|sneeuw|storm|wind|muziek|winter ~2 op',
    'mijn oude|nieuwe|vorige|andere ~1 adres|nummer|mail',
    'verkeerd nummer op',
    'regenen|regent|sneeuwen',
    '<business> stoppen|stopzetten|annuleren|opzeggen',
    'afmelden|afmeld|afgemeld als|indien|wanneer ik|we',
    'had|was|stond|staat|is ~3 telefoon|mobiel|whatsapp|geluid ~1 uit',
    'nummer ~1 ingevuld|doorgegeven|ingetypt|ingevoerd',
    'afgemeld|uitgeschreven ~1 door|op|van|voor ~1 mijn|werk|school|les',
    '<nothing>|niet|nie <more> nodig',
    'stop|stopt|stoppen|gestopt met ~2 <business> $',
    'stop|stopt|stoppen|gestopt|ophouden|op met ~1 water|voeden|roken|werken|drinken|eten|bestellen|verkopen|leveren|bezorgen|werk|dromen|groeien',
    'dit|deze|die|dat <business> ~2 <not>',
    'op|bij het|de kaartje|kaart|lint ~2 $',
    '^ kaartje|tekst|lint|kaarttekst ~3 $',
    'weet ~2 <not>',
    'stop|stopt|stoppen|stopte ~5 in|bij|tussen|onder|door de|het|een|je|mijn|jullie|uw|t',
    'stop|stopt|stoppen|stopte ~4 erbij|erin|ertussen',
    'erbij|erin|ertussen|bij stop|stoppen|gestopt',
    'krijg|kreeg|krijgt|ontvang|ontving|kregen <no>|<nothing>|<not>',
    'krijg|kreeg|krijgt|ontvang|ontving|kregen ik|we|wij|nog|al|nu|ook|hier|er|helaas|gewoon|opeens|ineens|plots|plotseling|sinds|de|het|dit|deze|in|op|van|met|vandaag|gisteren|meestal|steeds|weer|toch|bijna ~3 <no>|<nothing>|<not>',
    'hoor|hoorde|zie|zag|vind|vond|lees ~4 <no>|<nothing>|<not> ~2 <more>',
    'heb|hebben|had|hadden|heeft|kheb ~4 <no>|<nothing> ~4 ontvangen|gekregen|gehad|binnen|gehoord|gezien|gevonden|binnengekregen',
    'heb|had|kheb ~3 <no> ~2 <messages>|mail|mails ~1 $',
    'nog|tot|helaas ~2 <no>|<nothing> ~4 ontvangen|gekregen|gehoord|gehad|binnen',
    'er|der ~1 zat|zit|was|is|stond|staat|kwam|komt|zaten|lag ~2 <no>',
    'komt|komen|kwam|kwamen ~2 <no> ~3 <messages>',
    'waarom ~4 <no>|<not>|<nothing>',
    'hebben|hebt|heeft|heb jullie|u|je ~3 <no>|<not>',
    'per|ongeluk|vergissing|abusievelijk|abuis ~3 stop|gestopt|afgemeld|uitgeschreven|gestuurd|verwijderd|opgezegd',
    'kan|kon|kunnen|kunt ~4 <messages> ~3 <not>',
    'niet ~1 stoppen|afmelden|uitschrijven|verwijderen|opzeggen',
    'stop|stopt niet|nooit',
    'niet ~2 vergeten',
    'als|indien|zonder ik? ~2 <no> ~2 <messages> ~4 kom|bel|ga|krijg|is|dan',
    '^ <no> bericht ~1 is|goed',
    'zonder bericht|berichten kom|is|ga|bel',
    'ik|wij|we ~1 stuur|schrijf|app|bel|zal ~3 <no>|<nothing>|<not>',
    'stoppen|stopt jullie|u|het|de|hij|zij|ze',
    'hou|houd ~1 van',
    'abonnement ~2 op|voor ~2 <business>',
    '<messages> ~2 op|in|bij|aan het|de|een|mijn kaart|kaartje|lint|tas|doos|boeket|pakje|deur|vaas|tasje|brievenbus',
    'afmelden|afmeld|meld ~5 voor ~2 zaterdag|zondag|maandag|dinsdag|woensdag|donderdag|vrijdag|morgen|vanavond|volgende',
  ],
  softens: [
    'alleen nog|maar|als|over',
    'behalve',
    'minder',
    'zoveel',
    'zo veel|vaak',
    'te veel|vaak',
    'misschien',
    'denk erover',
    's avonds|nachts|zondags|ochtends',
    'in|voor|na het|de weekend|nacht|avond|vakantie',
    'na|voor ~1 uur',
    'over mijn|de|het',
  ],
  conditions: [
    'alleen de|het|een|mijn',
    'als',
    'indien',
    'tenzij',
    'anders',
    'zodra',
    'mits',
    'maar wel',
    'alleen nog',
  ],
  hints: [
    'irritant|irritante|irriteert|irriteren|vervelend|vervelende|ergerlijk|ergert|erger|storend|hinderlijk|opdringerig|vermoeiend|irri',
    'spam|spammen|spamt|gespam|spammers|spammer|spamming',
    'stalken|stalking|lastigvallen|opdringen',
    'jullie|u|je|zo ~1 lastig',
    'te|zo veel|vaak ~2 <messages>|<news>|<write>',
    'te|zo veel|vaak $',
    'zoveel|teveel ~2 <messages>|<news>|<write>',
    'teveel|zoveel $',
    'word ~2 gek|ziek|moe ~2 van|$',
    'gek|ziek|moe van ~3 <messages>|<news>|jullie',
    'beu|kotsbeu|zat $',
    'beu|kotsbeu',
    'ben|heb ~2 zat',
    '<no> ~1 interesse|behoefte|belangstelling|zin ~1 $',
    '<no> ~1 behoefte|interesse ~1 aan|in',
    '<not> geïnteresseerd',
    'kan ik|me|mij|je|men ~5 afmelden|uitschrijven|af|stoppen|eraf|afkomen|eruit',
    'hoe|waar ~6 afmelden|uitschrijven|af|stoppen|eraf|afkomen|eruit',
    'hoe ~3 hier|van ~2 vanaf|af|lijst',
    'hoe|waar|wie|waarvandaan ~5 mijn|me|mn <contact>',
    'afmelden|uitschrijven|uitschrijving|afmelding ~4 werkt|lukt|gaat|kan|niet|mogelijk',
    'wie ~1 ben|bent|zijn|is je|u|jullie|dit|dat',
    'nooit|niet ~4 aangemeld|ingeschreven|gevraagd|toegestemd|besteld|aangevraagd|abonneerd|geabonneerd|opgegeven',
    'verkeerd|verkeerde|fout|foute nummer|persoon',
    'blokkeer|blokkeren|geblokkeerd|block ~2 jullie|u|je|dit|nummer',
    'blokkeer|blokkeren|geblokkeerd $',
    'klacht|klachten|advocaat|avg|gdpr|acm|aangifte|autoriteit|gba|privacywet|telemarketing|illegaal|strafbaar',
    'rot|donder|flikker|hoepel|sodemieter|lazer|tief op $',
    'oprotten|opzouten|optiefen|optyfen|opdonderen|oplazeren|ophoepelen|opkrassen|opflikkeren',
    'bemoei|kutbedrijf|kutreclame|klote|kut',
    '^ ~1 genoeg $',
    'zo|nu|wel is|genoeg geweest',
    '^ zo is het|t wel? genoeg $',
    'genoeg ~2 geweest',
    'houdt|houd|hou|stopt ~2 nooit|niet|eens ~2 op|$',
    'laat ~2 zitten ~2 <messages>',
    'misschien ~4 af|afmelden|uit|stoppen',
    'ongewenst|ongewenste|ongevraagd|ongevraagde',
    'minder ~1 <messages>|<news>',
    'wat|iets|beetje minder $',
    'niet zo|te vaak|veel ~1 <messages>|<write>|$',
    '^ doe maar niet meer $',
    'elke|iedere dag ~3 <messages>',
    'alweer|weer ~1 <messages>',
    'stop|stopt ~1 gestuurd|gezegd|werkt|sturen|typen|intypen|tikken|helpt|knop|woord',
    '^ stop|stopt ~2 nou|eens ~2 $',
    'pauze|pauzeren',
    '^ weg|eruit|uit|eraf|niks|niets ~1 $',
    '^ <not> <more> $',
    'ben|ik ~2 klaar mee|met|ermee',
    'waarom ~4 nog steeds ~3 <messages>|<write>',
    'nog steeds ~2 <messages>',
    'ik? <want> ~1 dit|het|dat niet $',
    'zit ~3 te wachten',
    'toestemming $',
    'hoop|boel|berg|bak|stroom|lading|veel|hoeveelheid ~1 <messages>',
    'ken|kennen ik|wij|we ~1 u|jou|je|jullie|gij $',
    'vanwaar|waar|waarvandaan|hoe ~6 mijne|mijnen|mijn|mn <contact>',
    'wat|wa is dat|da|dit|di ~3 allemaal|voor ~3 <messages>|$',
    'zo vaak|veel hoeft|moet|hoeven',
    '^ serieus $',
    'uur ~1 serieus',
    'moet dit|dat|da ~1 nou|nu|echt|allemaal zo? $',
    'elke|iedere|alle ~1 dag|dagen|week|uur ~3 <messages>',
    '^ elke|iedere ~2 <messages>',
    'val|valt|vallen ~2 <me> ~2 lastig',
    'altijd|steeds|constant|voortdurend ~2 <messages>|<write>',
  ],
  negations: 'niet nie nooit geen niks niets zonder noch ni',
  conjunctions: 'want en maar omdat dus of doch terwijl hoewel als indien dat zodat anders',
  questions: [
    '^ hoe|wanneer|waarom|waar|wat|wie|welke|welk|hoeveel|hoelang|waarvoor|waarheen|waarmee|wiens|of|tot|sinds wanneer?',
    '^ en|maar|hoi|even|vraag|vraagje|dus|eh|ja|ok ~2 hoe|wanneer|waarom|waar|wat|wie|welke|hoeveel',
    '^ kan|mag|moet|zal|heb|ben|krijg|word|kon ik|je|men|we|wij|het|er|dat|dit',
    '^ hebben|zijn|doen|leveren|verkopen|gaan|stoppen|komen|weten|sluiten|houden|sturen|bieden|werken|maken|nemen|krijgen|kennen|bezorgen jullie|ze|de|we',
    '^ hebt|heb|bent|ben|doet|levert|gaat|komt|weet|stopt|sluit je|u|jij|het|de',
    '^ is|zijn|was|gaat|komt|stopt|eindigt|loopt|geldt|staat|zit|ligt|wordt|worden|heeft|duurt|houdt|werkt|klopt|kost|begint het|de|die|dat|dit|er|hij|zij|ze|een|jullie|mijn|uw|deze',
    'zeggen|uitleggen|vertellen|weten|laten ~3 hoe|waar|wanneer|of|waarom|wat',
    'hoe|waar meld|kan|schrijf|zeg|moet|kom|stop|zet ik|je|men|we',
  ],
  requests: [
    '^ mag|kan|kunnen het|dit|dat|deze',
    '^ mag ik van|uit|eruit|eraf',
    'kunt|kun|kan|kunnen|wilt|willen|zou|zouden u|je|jullie ~5 <remove>|afmelden|uitschrijven|stoppen|ophouden',
    '^ mag mijn|ons nummer',
    '^ sturen jullie|u|je mij|me|ons ~1 maar',
    '^ hoe vaak|dikwijls ~2 moet',
    '^ ~1 kunt|kun|kan|kunnen|zou|zouden|wilt|wil|willen u|je|jij|jullie|iemand|me|mij',
    '^ mag ik me|mij',
    '^ kan|mag|kunnen|mogen|zou ik|wij|we ~3 afgemeld|uitgeschreven|verwijderd|geschrapt',
    '^ is het mogelijk',
    '^ zou het mogelijk|kunnen',
    '^ zou ik|wij',
    '^ is|t het|de ~1 tweede|derde|vierde|laatste keer|maal',
    '^ haal|halen|schrap|schrappen|verwijder|verwijderen|schrijf|meld je|jullie|u ~1 me|mij|mijn|ons',
  ],
  lookalikes:
    'top shop stap stop stoep stok stof stoppel stoplicht stopcontact stook stoom stock stoof strop step hop pop inschrijven inschrijving inschrijf aanmelden aanmelding beschrijven voorschrijven opschrijven overschrijven afhalen afmaken melden melding bestellen ' +
    'uitschijnen omschrijven afbellen bestelling berichtgeving verrichten gerichten gerecht afbeelden afbeelding uitschuiven onderschrijven stopte gestopt stoppend stoppelveld uitgeschenen uitlaten',
};

export const nl: LanguagePack = {
  texts,
  chat,
  questionLink: 'Alleen een vraag? WhatsApp zonder aanmelding',
  box: ({ noun, legalName, label }) => `Ja, ik wil graag ${noun} van ${legalName} via WhatsApp: ${label}.`,
  replies,
};
