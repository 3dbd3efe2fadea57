/** Polish: the texts as a person reads them, and the words by which a Polish reply is understood. */
import type { Span } from '../span.ts';
import type { WordingTexts } from '../wording.ts';
import type { ChatTexts, LanguagePack, ReplyWords, TextFacts } from './language-pack.ts';
import { feminine, forms, masculine, neuter } from './polish-endings.ts';

/** After "po" only the case of the plural is needed: "po 1 dniu", "po 7 dniach", "po 22 dniach". */
const spans = {
  day: ['dniu', 'dniach'],
  hour: ['godzinie', 'godzinach'],
  minute: ['minucie', 'minutach'],
} as const;

function inWords({ count, unit }: Span): string {
  return `${count} ${spans[unit][count === 1 ? 0 : 1]}`;
}

/**
 * Polish verbs and adjectives say whether a woman or a man is spoken to ("zapisana", "zapisany"), so every sentence is
 * built without them. The polite form is "Państwo", which fits everybody; infinitives fit both.
 */
function texts({ company, formality, mix, deletedAfter }: TextFacts): WordingTexts {
  const { name, legalName, privacyUrl } = company;
  const say = (ty: string, panstwo: string) => (formality === 'informal' ? ty : panstwo);
  return {
    kinds: { marketing: 'reklamy', other: 'wiadomości', mixed: 'reklamy i wiadomości' },

    bubble: 'Nowości przez WhatsApp',
    bubbleSorry: say(
      'Formularz w tej chwili się nie ładuje. Po prostu napisz do nas START na WhatsAppie.',
      'Formularz w tej chwili się nie ładuje. Prosimy po prostu napisać do nas START na WhatsAppie.',
    ),
    heading: `Wiadomości WhatsApp od ${name}`,
    phoneLabel: say('Twój numer komórkowy', 'Państwa numer komórkowy'),
    phoneOptionalLabel: say('Twój numer komórkowy (nieobowiązkowo)', 'Państwa numer komórkowy (nieobowiązkowo)'),
    countryLabel: 'Kraj numeru',
    stopLine: say(
      'Dobrowolnie. Zgodę możesz w każdej chwili wycofać na przyszłość: napisz STOP.',
      'Dobrowolnie. Zgodę można w każdej chwili wycofać na przyszłość: wystarczy napisać STOP.',
    ),
    privacyLine: say(
      `WhatsApp (Meta, Irlandia i USA) przetwarza Twój numer i wiadomości. Bez odpowiedzi TAK usuniemy Twój numer po ${inWords(deletedAfter)}.`,
      `WhatsApp (Meta, Irlandia i USA) przetwarza Państwa numer i wiadomości. Bez odpowiedzi TAK usuniemy Państwa numer po ${inWords(deletedAfter)}.`,
    ),
    privacyLabel: 'Ochrona danych',
    imprintLabel: 'Dane firmy',
    link: 'Przejdź do WhatsAppa',
    close: 'Zamknij',
    opensNewTab: 'otwiera nową kartę',
    missingPurpose: say('Zaznacz, co chcesz otrzymywać.', 'Prosimy zaznaczyć, co chcą Państwo otrzymywać.'),
    missingPhone: say('Podaj swój numer komórkowy.', 'Prosimy podać numer komórkowy.'),
    invalidPhone: say(
      'To nie jest pełny numer komórkowy z wybranego kraju. Sprawdź cyfry i kraj; numery stacjonarne nie działają.',
      'To nie jest pełny numer komórkowy z wybranego kraju. Prosimy sprawdzić cyfry i kraj; numery stacjonarne nie działają.',
    ),
    nextHeading: 'Co dalej',
    nextSteps: [
      'WhatsApp otworzy się z gotową wiadomością.',
      say('Wyślij tę wiadomość bez zmian.', 'Prosimy wysłać tę wiadomość bez zmian.'),
      say(
        'Dla pewności zapytamy jeszcze raz. Zapis nastąpi dopiero po Twojej odpowiedzi TAK.',
        'Dla pewności zapytamy jeszcze raz. Zapis nastąpi dopiero po Państwa odpowiedzi TAK.',
      ),
    ],
    waiting: say('Czekamy na Twoją odpowiedź na WhatsAppie.', 'Czekamy na Państwa odpowiedź na WhatsAppie.'),
    confirmedHeading: 'Zapis potwierdzony',
    confirmed: say(
      `Dziękujemy za odpowiedź TAK. ${name} od teraz pisze do Ciebie na WhatsAppie. Aby to zakończyć, napisz STOP.`,
      `Dziękujemy za odpowiedź TAK. ${name} od teraz pisze do Państwa na WhatsAppie. Aby to zakończyć, wystarczy napisać STOP.`,
    ),
    openAgain: 'Otwórz WhatsAppa jeszcze raz',
    edit: 'Zmień dane',
    notRecorded: say(
      'Twoje dane do nas nie dotarły. Mimo to wyślij wiadomość na WhatsAppie: zapytamy Cię tam.',
      'Państwa dane do nas nie dotarły. Prosimy mimo to wysłać wiadomość na WhatsAppie: zapytamy Państwa tam.',
    ),
    showQr: 'Pokaż kod QR',
    qrHint: 'Do zeskanowania aparatem telefonu: WhatsApp otworzy się tam z gotową wiadomością.',
    sentence: `Dzień dobry ${name}, tak, chcę otrzymywać przez WhatsApp {kind}: {purposes}. (Nr {ref})`,

    question: say(
      `Na pewno? Czy ${legalName} może wysyłać Ci przez WhatsApp {kind}: {purposes}? Ochrona danych: ${privacyUrl} – Zapis nastąpi dopiero po TAK. Zgodę możesz w każdej chwili wycofać na przyszłość: napisz STOP.`,
      `Na pewno? Czy ${legalName} może wysyłać Państwu przez WhatsApp {kind}: {purposes}? Ochrona danych: ${privacyUrl} – Zapis nastąpi dopiero po TAK. Zgodę można w każdej chwili wycofać na przyszłość: wystarczy napisać STOP.`,
    ),
    questionFooter: say(
      'To nie Twoja prośba? Wybierz NIE albo nic nie rób.',
      'To nie Państwa prośba? Wystarczy NIE albo brak reakcji.',
    ),
    yes: 'TAK',
    no: 'NIE',
    welcome: say(
      'Dziękujemy, zapis potwierdzony: {purposes}. Nie chcesz już od nas nic dostawać? Po prostu wyślij STOP. Wybór: USTAWIENIA. Twoje dane: MOJE DANE.',
      'Dziękujemy, zapis potwierdzony: {purposes}. Nie chcą Państwo już od nas nic dostawać? Wystarczy wysłać STOP. Wybór: USTAWIENIA. Państwa dane: MOJE DANE.',
    ),
    refused:
      mix === 'marketing'
        ? say(
            `W porządku. Zapisu nie ma i ${name} nie będzie Ci wysyłać reklam.`,
            `W porządku. Zapisu nie ma i ${name} nie będzie Państwu wysyłać reklam.`,
          )
        : say(
            `W porządku. Zapisu na to nie ma i ${name} nie będzie Ci wysyłać takich wiadomości.`,
            `W porządku. Zapisu na to nie ma i ${name} nie będzie Państwu wysyłać takich wiadomości.`,
          ),
    stopped: say(
      `Wypisaliśmy Cię. ${name} nie będzie już pisać do Ciebie z własnej inicjatywy. To pomyłka? Napisz START.`,
      `Wypisaliśmy Państwa. ${name} nie będzie już pisać do Państwa z własnej inicjatywy. To pomyłka? Wystarczy napisać START.`,
    ),
    unclearWhileAsked: say(
      'To nie było jednoznaczne. Wybierz TAK albo NIE. Bez TAK nie zapiszemy Cię.',
      'To nie było jednoznaczne. Prosimy wybrać TAK albo NIE. Bez TAK nie zapiszemy Państwa.',
    ),
    unclearWhileSubscribed: say(
      `Chcesz się wypisać? Do czasu Twojej odpowiedzi nie wyślemy żadnych ${mix === 'other' ? 'wiadomości' : 'reklam'}.`,
      `Chcą się Państwo wypisać? Do czasu Państwa odpowiedzi nie wyślemy żadnych ${mix === 'other' ? 'wiadomości' : 'reklam'}.`,
    ),
    unsubscribe: 'Wypisz mnie',
    keep: 'Chcę dalej dostawać',
  };
}

function chat({ company: { name }, formality }: TextFacts): ChatTexts {
  const say = (ty: string, panstwo: string) => (formality === 'informal' ? ty : panstwo);
  return {
    settings: say(
      'Co chcesz otrzymywać? Wybierz z listy. Albo zmień wszystko na tej stronie, ważnej przez 15 minut: {link}',
      'Co chcą Państwo otrzymywać? Prosimy wybrać z listy. Wszystko można też zmienić na tej stronie, ważnej przez 15 minut: {link}',
    ),
    settingsButton: 'Wybór',
    rowDrop: 'Już nie otrzymywać',
    rowAdd: 'Otrzymywać także to',
    rowAll: 'Otrzymywać wszystko',
    rowNone: 'Już nic nie otrzymywać',
    changed: say('Zapisane. Teraz otrzymujesz: {purposes}.', 'Zapisane. Teraz otrzymują Państwo: {purposes}.'),
    data: say(
      `Oto co ${name} przechowuje o Tobie, do obejrzenia, pobrania, poprawienia lub usunięcia: {link} (ważne przez 15 minut)`,
      `Oto co ${name} przechowuje o Państwu, do obejrzenia, pobrania, poprawienia lub usunięcia: {link} (ważne przez 15 minut)`,
    ),
    erasure: say(
      `Wypisaliśmy Cię. Tutaj możesz też zlecić usunięcie wszystkiego, co ${name} przechowuje o Tobie: {link} (ważne przez 15 minut)`,
      `Wypisaliśmy Państwa. Tutaj można też zlecić usunięcie wszystkiego, co ${name} przechowuje o Państwu: {link} (ważne przez 15 minut)`,
    ),
    nothingStored: `${name} nie przechowuje żadnego zapisu dla tego czatu.`,
  };
}

/**
 * Collisions to know: "wypisać" is to unsubscribe and to write out an invoice or a card, and one letter from "wpisać" and
 * near "zapisać", which ask for the opposite; "rezygnuję", "anuluj" and "odwołuję" are said of orders and appointments;
 * "koniec" ends a sale, "usuń" empties a cart, "dość" is "rather" ("dość drogo"), "bez" is "without" and lilac, "wiadomość"
 * also stands on a greeting card, "reklamacja" and "reklamówka" (a complaint, a bag) begin like "reklama". "nie" is both
 * "no" and "not", so nothing may be listed as an opt-out word that "nie" turns into its opposite ("nie rezygnuję"). "no"
 * is "well, yes" and "ja" is "I": neither answers a question. "się" typed without its tail is the German "Sie".
 */
const replies: ReplyWords = {
  optOut:
    'wypisz, wypiszcie, wypisać, wypisanie, wypisania, wypisz mnie, wypiszcie mnie, wypisać mnie, mnie wypisać, mnie wypisz, wypisać się, się wypisać, wypisz się, wyrejestruj, wyrejestrujcie, wyrejestrować, wyrejestrowanie, wyrejestrowania, ' +
    'odsubskrybuj, odsubskrybujcie, odsubskrybować, odsubskrybowanie, odsubskrybowania, opt out, żadnych reklam, zero reklam, więcej nie pisać, nie pisać więcej, dajcie mi spokój, odczepcie się, odczep się',
  everydayOptOut:
    'koniec, zatrzymaj, zatrzymajcie, zatrzymać, anuluj, anulujcie, anulować, anuluję, anulowanie, usuń, usuńcie, usunąć, usunięcie, usunięcia, rezygnuję, rezygnuej, rezyguje, rezygnje, rezygnujemy, rezygnacja, rezygnację, rezygnacji, zrezygnować, wypis, wypisuję, wypisuję się, ' +
    'zakończ, zakończcie, zakończyć, przestań, przestańcie, przestać, zaprzestać, zaprzestanie, zaprzestańcie, wyłącz, wyłączcie, wyłączyć, wyłączenie, skasuj, skasujcie, skasować, wykreśl, wykreślcie, wykreślić, skreśl, skreślcie, skreślić, odwołuję, cofam, wycofuję, wycofanie, sprzeciw, basta, ' +
    'cancel, zrezygnowałam, zrezygnowałem, skończ, skończcie, zablokuj, zablokujcie, wstrzymaj, wstrzymajcie, ' +
    'usuń dane, usuń moje dane, usuńcie moje dane, usunąć dane, usunąć moje dane, usunięcie danych, usunięcie moich danych, o usunięcie danych, o usunięcie moich danych, usuń wszystkie moje dane, usuń wszystkie dane, usuńcie wszystkie moje dane, usuń wszystko, skasuj moje dane, skasujcie moje dane, skasować moje dane',
  ordinary: 'ferma, para, parę',
  filling:
    'ja mi mnie mię mnei mie się o z ze od do na i a to tego tych tę tą te ten tym w we nam nas was wam wasz waszej waszego waszych wasze wami mój moje mojego moja moją moich mojej swój swoje swojego swoją pan pani panią panią pana państwa państwo panstwo ' +
    'chcę chcemy chciałbym chciałabym chciałem chciałam chcielibyśmy bym pragnę wolałbym wolałabym natychmiast zaraz już teraz wreszcie nareszcie końcu niezwłocznie najszybciej szybko całkowicie wszystkie wszystkich wszystkiego wszystko stąd tutaj ' +
    'listy listę bazy bazę numer telefonu telefon dziś dzisiaj tak no ale więc niniejszym ponownie jeszcze raz pisałam pisałem mówię mówiłam mówiłem pilnie zawsze trwale definitywnie po prostu tylko także też kontakt sms uprzejmie prosimy proszę może możecie możesz mogę prosić poproszę składam zgłaszam przyjąć moją',
  urging:
    'natychmiast zaraz już teraz wreszcie nareszcie w końcu niezwłocznie szybko to te tę tych tego wszystkie wszystko wasze waszych mnie nam z ze i moją mój moje subskrypcję od was',
  yes: 'tak, tak proszę, tak prosze, proszę tak, prosze tak, tak poproszę, tak poprosze, tak dziękuję, tak dziekuje, tak dzięki, tak dzieki',
  no:
    'nie, nie nie, nie jednak nie, jednak nie, nie trzeba, nie trzeba nie, nie nie trzeba, nie chcę, ja nie chcę, nie chcę tego, nigdy, nigdy w życiu, raczej nie, absolutnie nie, zdecydowanie nie, w żadnym wypadku, w żadnym razie, na pewno nie, oczywiście że nie, wolę nie, wolałabym nie, wolałbym nie, ' +
    'nie jestem zainteresowana, nie jestem zainteresowany, nie zgadzam się, nie wyrażam zgody, odmawiam, nope, nie ma mowy',
  start:
    'start, zapisz, zapisz mnie, zapisz się, zapisuję się, zapiszcie mnie, zapisać się, zapisz mnie ponownie, zapiszcie mnie ponownie, zapisz mnie znowu, ponowne zapisanie, o ponowne zapisanie, chcę się zapisać ponownie, chcę się zapisać, subskrybuj, subskrybuję',
  settings: 'ustawienia, moje ustawienia, preferencje, moje preferencje, zmień ustawienia',
  data: 'moje dane, dane osobowe, moje dane osobowe, dostęp do danych, wgląd w dane, wniosek rodo, kopia danych, kopia moich danych',
  erasure:
    'usuń, usuńcie, usunąć, skasuj, usuń dane, usuń moje dane, usuńcie moje dane, usunąć dane, usunąć moje dane, usunięcie danych, usunięcie moich danych, o usunięcie danych, o usunięcie moich danych, usuń wszystkie moje dane, usuń wszystkie dane, usuńcie wszystkie moje dane, usuń wszystko, skasuj moje dane, skasujcie moje dane, skasować moje dane',
  promo: 'promo, tylko promo, tylko reklamy, tylko oferty, tylko promocje',
  trans: 'trans, tylko trans, tylko zamówienia, bez reklam tylko zamówienia',
  all: 'wszystko, wszystkie, wszystkie wiadomości',
  politeness:
    'proszę, bardzo proszę, uprzejmie proszę, proszę bardzo, poproszę, prosze, prosimy, bardzo prosimy, proszę was, proszę państwa, proszę pani, proszę pana, prosiłabym, prosiłbym, błagam, plis, pliss, plisss, plz, ' +
    'dziękuję, dziękuję bardzo, bardzo dziękuję, dziękujemy, dzięki, wielkie dzięki, dzięks, dzieki, dzięki wielkie, dzia, dzięki z góry, z góry dziękuję, z góry dzięki, dziękuję z góry, ' +
    'dzień dobry, dobry, dobry wieczór, witam, witam serdecznie, witajcie, witaj, hej, hejka, hejo, heja, cześć, czesc, siema, siemka, elo, halo, szanowni państwo, szanowna pani, szanowny panie, drodzy państwo, drogi sklepie, ' +
    'przepraszam, przepraszam bardzo, bardzo przepraszam, sorki, sorry, sory, wybaczcie, niestety, miłego dnia, miłego dnia życzę, życzę miłego dnia, miłego wieczoru, miłego weekendu, spokojnego dnia, do widzenia, na razie, dobrej nocy, dobranoc, ' +
    'kurwa, kurde, kurczę, cholera, do cholery, do diabła, ludzie, jezu, boże, matko, litości, na litość boską, serio, z całym szacunkiem, jeśli można, jeśli to możliwe, w miarę możliwości, jak najszybciej, uprzejmie, grzecznie, ładnie proszę, bądźcie tak mili, będę wdzięczna, będę wdzięczny, byłabym wdzięczna, byłbym wdzięczny',
  signOffs:
    'pozdrawiam, pozdrawiam serdecznie, serdecznie pozdrawiam, pozdrowienia, serdeczne pozdrowienia, z pozdrowieniami, pzdr, pozdr, pozdro, z poważaniem, z wyrazami szacunku, z szacunkiem, łączę pozdrowienia',
  sets: {
    me: 'mnie mię nas mnei mie mnje',
    tome: 'mi mnie mię nam nas mną nami',
    not: 'nie ne niee',
    want: forms(
      'chc(ę,emy,ą) chcę chciał(bym,abym,am,em,a) chciałabym chcielibyśmy chciałbym życz(ę,ymy,yłbym,yłabym) potrzebuj(ę,emy) pragn(ę,iemy) zamierzam lubię chce potrzebny potrzebne będę',
    ),
    wish: forms('chc(ę,e,emy,ą) chciał(bym,abym,em,am) życz(ę,ymy,yłabym) chcielibyśmy'),
    more: 'więcej już dłużej nigdy dalej',
    any: forms(
      'żadn(ych,ej,ego,e,a,y,ymi) takich takiego tych tego waszych waszego waszej twoich państwa jakichkolwiek kolejnych dalszych więcej innych',
    ),
    messages: forms(
      'wiadomoś(ć,ci,ciami,ciom,ciach,cią) wiadomosi wiadomoci wiadomosc wiadomośc reklam(a,y,ę,ą,,ami,om,ach,ek,ki,o,owych,owe,owej) newsletter(,a,u,y,ów,em,owi,ze,ami) newslettery newsleter(,a,u) spam(,u,em,owi,y,iku) ' +
        'powiadomie(nie,nia,ń,niami,niom,niach) subskrypcj(a,i,ę,ą,e,o) abonament(,u) sms(,y,ów,a,ami,om,ach,ow,ki,ków,em) smsy esemes(y,ów,a,ami) whatsapp(,a,ie,y,ów,em) whatsap(,a,ie) watsap(,a,ie) mailing(,u,i,ów,iem) ' +
        'marketing(,u,iem,owi,owe,owych,owy,owego,owej,owymi) newsletterowe promo esemesów śmieci śmieciami śmieciom gówno gówna gównem gówien syf syfu syfem szajs szajsu badziew badziewie badziewia bzdur bzdury bzdurami pierdoły pierdół pierdołami spamy ogłosze(ń,nia,nie) komunikat(y,ów,ami) powiadomiania',
    ),
    news: forms(
      'news ofert(a,y,ę,,ami,om,ach,ą) promocj(a,i,ę,e,ami,om,ach,ą) informacj(a,i,ę,e,ami,om,ach,ą) info nowoś(ci,ciami,ciach) aktualnoś(ci,ciami,ciach) rabat(y,ów,ami,ach) kupon(y,ów,ami) zniżk(i,ami,ach) zniżek okazj(e,i,ami) ' +
        'mail(e,i,a,ami,ów) maile treś(ci,ciami) handlow(ych,e,ej) propozycj(e,i,ami) zaprosze(ń,nia,niami) przecen wyprzedaż(e,y) usług(a,i,ę) serwis(,u)',
    ),
    list: forms(
      'list(a,y,ę,,ach) liście baz(a,y,ę,ie,,ach) grup(a,y,ę,ie,) newsletter(,a,u,ze) subskrypcj(a,i,ę) kanał(,u,ów,y) kontakt(ów,y,ach) książki system(u,ie,ów) mailing(u,ach) wysyłkowej wysyłkowa rejestr(u,ów) powiadomie(ń,nia) wiadomości smsów reklam bazydanych whatsappa czat(u,a) adresatów odbiorców subskrybentów usług(i,ę) serwis(u,ie) marketing(u) spamu promocji tego',
    ),
    contact: forms(
      'numer(,u,em,y,ów,ek,ze) numerek nr telefon(,u) tel dan(e,ych,ymi) kontakt(,u) osob(ę,y) nazwisk(o,a) profil(,u) adres kontaktow(e,ych) osobow(e,ych) komórk(ę,i) namiary namiarów',
    ),
    my: forms('mój moj(e,ego,ą,ej,a) moich moim nasz(,e,ego,ych) swój swoje swojego swoich'),
    consent: forms('zgod(ę,y,a,ą,) zgód pozwoleni(e,a) akceptacj(ę,i)'),
    unlist: forms(
      'wypis(z,zcie,zmy,ać,anie,ania,aniem,any,ana,ano,uję,ujemy,ujecie,uj,ujcie,ze,zecie,ac,zta,zczie) wypisywać wypiście wypisxcie wypsz wyrejestr(uj,ujcie,ować,owanie,owania,uję,uje,ujecie,owany,owana,owania) wyrejest(ruj) ' +
        'odsubskryb(uj,ujcie,ować,owanie,owania,uję,owany) wysubskryb(uj,ować) odsubuj odsubskrybujcie wykreśl(,cie,ić,enie,enia,icie,i,ony,ona,ono,am) skreśl(,cie,ić,enie,enia,icie,i,ony,ona,ono)',
    ),
    unlisted: forms(
      'wypis(ałam,ałem,aliśmy,ywałam,ywałem,ywałam,any,ana) zrezygn(owałam,owałem,owaliśmy) rezygn(owałam,owałem) wyrejestrow(ałam,ałem) odsubskrybow(ałam,ałem) cofn(ęłam,ąłem,ęłem) wycof(ałam,ałem) odwoł(ałam,ałem) anulow(ałam,ałem)',
    ),
    remove: forms(
      'usu(ń,ńcie,nąć,nięcie,nięcia,nie,niecie,ną,nięty,nięta,nięto,nięte,waj,wać,ńmy,ncie,nieto) usunac skasuj(,cie,e,ecie) skasow(ać,anie,ania,any) wykas(uj,ujcie,ować) zlikwid(uj,ujcie,ować) zniszcz(,cie,yć) kasuj(,cie) wyrzu(ć,ćcie,cić,ci,cicie,cenie,cenia) wywal(,cie,ić,i,icie) wymaż(,cie) wymaz(ać,anie,ania)',
    ),
    take: forms(
      'zabierz(,cie) zabrać weź(,cie) wziąć zdejmij(,cie) zdjąć ściągnij(,cie) ściągnąć wyciągnij(,cie) wyjmij(,cie) wyjąć wypieprz(,cie) wyjeb(,cie) wykop(,cie) wypnij(,cie) odepnij(,cie) odłącz(,cie,yć) wycof(ać,aj,ajcie,anie,ania) wylog(uj,ujcie,ować) wymeld(uj,ujcie,ować) wypnij',
    ),
    quit: forms(
      'rezygnuej rezyguje rezygnje rezygn(uję,ować,acja,ację,acji,ujemy,uje) zrezygn(ować,uję,owania,owanie) wypowiadam wypowiedzieć rozwiązuję rozwiązać',
    ),
    cancel: forms(
      'anul(uj,ujcie,ować,owanie,owania,uję,ujemy,ujecie) zakończ(,cie,yć,enie,enia,am) zatrzym(aj,ajcie,ać,anie,ania) wstrzym(aj,ajcie,ać,anie,ania) wyłącz(,cie,yć,enie,enia,am,y,ycie) przerwij(,cie) przerwać dezaktyw(uj,ujcie,ować,ację) ' +
        'zlikwid(uj,ujcie,ować) likwidacj(a,ę,i) zamkn(ij,ijcie,ąć,ięcie) zamykam zerwać zrywam kończ(ę,ymy) rozwiąż rozwiąz(uję,ać,anie) stop stopuj(,cie) zastop(uj,ujcie,ować) zablok(uj,ujcie,ować) blokujcie blokować skończ(,cie,yć) odwoł(aj,ajcie,ać,uję) wycof(ać,uję,ajcie) cofnij(,cie) odłącz(,cie,yć) ogranicz(cie) zaprzesta(ń,ńcie,ć,nie,nia) cancel canceluj skasuj(,cie) skasować usu(ń,ńcie,nąć,nięcie)',
    ),
    stopping: forms(
      'przesta(ń,ńcie,ć,nie,niecie,niesz,ną,ncie) przestancie zaprzesta(ń,ńcie,ć,nie,nia,niecie) skończ(,cie,yć,ycie) zakończ(,cie) daruj(,cie) odpuść(,cie) oszczędź(,cie) koniec stop stopujcie zastopujcie',
    ),
    sending: forms(
      'pis(ać,ania,anie,aniem) wypisywa(ć,nia,nie) wysył(ać,ania,anie,aniem) przysył(ać,ania,anie,aniem) przesył(ać,ania,anie,aniem) posył(ać,ania) podsył(ać,ania) rozsył(ać,ania) słać słania spam(ować,owania,owanie,owaniem) zaspamowywać nęk(ać,ania,anie,aniem) ' +
        'dręcz(yć,enia) męcz(yć,enia) zawraca(ć,nia,nie) zasypywa(ć,nia) bombardowa(ć,nia) zaczepia(ć,nia) naprzykrzać kontaktow(ać,ania) niepoko(ić,jenia) wciska(ć,nia) atakować molestować dzwonić wydzwaniać smsować zaśmiecać zaśmiecania wysłania wysyłac wkurzać wkurwiać irytować denerwować nagabywa(ć,nia) informow(ać,ania) powiadamia(ć,nia)',
    ),
    dontsend: forms(
      'wysył(aj,ajcie,ać,ac,ajta) wysylajcje przysył(aj,ajcie,ać) przesył(aj,ajcie,ać) posył(aj,ajcie,ać) podsył(aj,ajcie,ać) nadsył(aj,ajcie,ać) rozsył(aj,ajcie,ać) ślij(,cie) słać pisz(,cie,ta) pisać spam(uj,ujcie,ować) nękaj(,cie) nękać męcz(,cie,yć) dręcz(,cie,yć) zawraca(j,jcie,ć) ' +
        'zasypuj(,cie) zasypywać naprzykrzaj(,cie) kontakt(uj,ujcie,ować) niepok(ój,ójcie,oić) zaczepiaj(,cie) zaczepiać powiadamia(j,jcie,ć) inform(uj,ujcie,ować) bombard(uj,ujcie,ować) wciskaj(,cie) zaśmiecaj(,cie) zaśmiecać smsuj(,cie) smsować śmieć śmiećcie śmiecić wysłać wysyłaicie',
    ),
    written: forms(
      'pisano wysył(ano,ali,ał,ała) pis(ali,ał,ała) przysył(ano,ali,ał) przesył(ano,ali,ał) kontaktow(ano,ali,ał) spam(owali,owano) informow(ano,ali) nękano',
    ),
    forbid: 'odmawiam odmawiamy zabraniam zabraniamy zakazuję zakazujemy wypraszam protestuję sprzeciwiam zastrzegam',
    nosending: forms(
      'nie(wysyłanie,wysyłania,wysyłaniu,przysyłanie,przysyłania,przesyłanie,przesyłania,pisanie,pisania,kontaktowanie,kontaktowania,spamowanie,spamowania,nękanie,nękania,informowanie,dzwonienie,podsyłanie,słanie,zawracanie,męczenie,niepokojenie,dręczenie,powiadamianie,zasypywanie)',
    ),
    ads: forms(
      'reklam reklamy reklamami spam(u,em,) newsletter(a,u,ów) newsletterów marketing(u,owych) powiadomień smsów subskrypcji mailingu mailingów promek esemesów',
    ),
    receive: forms('dosta(wać,wania,ć) otrzym(ywać,ywania,ać) przyjmować widzieć czytać oglądać słyszeć'),
    give: forms('daj(,cie) dasz dacie dałbyś dalibyście dać zostaw(,cie)'),
    withdraw: forms(
      'cofa(m,my) cofn(ąć,ięcie,ięcia) wycof(uję,ać,anie,ania,ujemy,am) odwoł(uję,ać,anie,ania,ujemy) odbieram odebrać anul(uję,ować,owanie) wypowiadam unieważniam cofnij(,cie)',
    ),
    shipping: 'wysyłka wysyłki wysyłkę wysyłką dostawa dostawy dostawę przesyłka przesyłki przesyłkę',
    parcel: forms('adres(,u,em,ie,y) pacz(ka,ki,kę,ek) zamówi(enie,enia,łam,łem) kurier(,a,em) paczkomat(,u,em)'),
    business: [
      feminine(
        'przesyłk dostaw faktur rezerwacj wizyt reklamacj płatnoś kart kartk kartecz paczk róż wstążk wiązank rośl sztuk sobot niedziel środ pracowni lekcj impre uroczystoś kolejk cen umow drzw bram szkoł torb torebk pocztówk wstąż pozycj kurtk sukienk sukni part kolacj wpłat zaliczk kaucj instrukcj donicz szarf dekoracj budowl pizz',
      ),
      masculine(
        'bilet bilecik produkt towar artykuł bukiet tulipan kwiat kwiatek koszyk termin kurs warsztat stolik kurier paczkomat zwrot przelew rachunek paragon wazon wieniec samochód autobus pociąg adres piątek poniedziałek wtorek czwartek ślub pogrzeb tort rower pies storczyk goździk krzak kolor rozmiar prezent trening zabieg pokój hotel lek projekt obiad vat upominek karnet voucher bon konkurs salon',
      ),
      neuter(
        'zamówieni kont kwieci zdjęci szkoleni spotkani zajęci wesel opakowani potwierdzeni ubezpieczeni dzieck przedszkol krzesł',
      ),
      'spinning spinningu joga jogi jogę pilates pilatesu siłownia siłowni siłownię treningu treningi basen basenu frytek frytki sałatkę sałatki pizzy zupy zupę wina wino taksówki taksówkę butów buty sukienkę spodnie koszulę recepta receptę recepty okulary apartament zamówień faktur zajęć potwierdzeń spotkań paczek paczce kartce kartek karcie wstążek bileciku bileciki bilecików wizytę wizyty lilii lilie piwonii piwonie tulipany tulipanów kwiatów kwiaty róże róż doniczki sadzonki sadzonek nasiona nasion kolce kolców zieleń zieleni wieńca stoliku piątek piątku poniedziałku sobotę niedzielę środę jutro jutra pojutrze weselu ' +
        'wtorku wtorki czwartku czwartki koszyka koszyku kwiatka kwiatki kwiatków wianek wianka wianki wianków wieńcu rachunku rachunki upominku upominki zaświadczenie zaświadczenia certyfikat certyfikatu oczekujących rezerwowej rezerwową gości kolejki dziecka syna córki syn córkę konto konta zamówienie płatność płatności drzwi gotówką haftu nadruk nadruku tekst teksty napis napisu dedykacja dedykacji dedykację podpis podpisu nazwiska imienia imię liścik liściku życzenia życzeń imiona imion zaproszenia zaproszeniach zaproszeń winietki winietkach cukru orzechów pozycje',
    ].join(' '),
  },
  clear: [
    '<me>|się|sie ~4 <unlist>',
    '<unlist> ~2 <me>|się|sie',
    '<unlist> ~2 z|ze|spod ~4 <list>|<messages>',
    'z|ze ~3 <list>|<messages> ~3 <unlist>|<remove>|<quit>',
    '<unlist> ~2 <my> ~2 <contact>',
    'wyłączenie|wykluczenie|usunięcie|wykreślenie|skreślenie ~1 mnie|nas|numeru ~2 z|ze',
    'zakaz|zakazuję|zabraniam ~2 pisania|wysyłania|kontaktu|kontaktowania|przysyłania',
    'prawa|prawo sprzeciwu',
    '<contact>|numer do usunięcia|skasowania|wypisania $',
    'zapomnijcie|zapomnij|zgubcie ~1 o? <my> ~1 <contact>',
    'zaprzestanie|zaprzestania|wstrzymanie|wstrzymania|zaprzestać|wstrzymać|zablokować|zablokujcie|zakończyć ~2 wysyłania|wysyłanie',
    'zaprzestanie|zaprzestania|zaprzestać|zaprzestańcie ~2 wysyłki',
    'zablokować|zablokujcie|wstrzymać|wstrzymajcie|zakończcie ~1 wysyłkę|wysyłki ~1 na ~1 numer',
    'numer ~3 usunąć|usuńcie|usuń|skasować $',
    'wypisanie|wypisania|wyrejestrowanie|wyrejestrowania|wykreślenie|wykreślenia|skreślenie $',
    '<unlist> natychmiast|wreszcie|już|końcu|stąd|z|zaraz|proszę|pls $',
    '<remove>|<unlist> ~2 <me> ~2 z|ze|stąd|spod|$',
    '<me> ~3 <remove> ~2 z|ze|stąd|$',
    '<take> ~2 <me> ~2 z|ze|stąd|$ ~3 <list>|$',
    '<me>|się|sie ~2 <take> ~2 z|ze ~3 <list>',
    '<remove>|<unlist> ~2 <my> ~2 <contact>',
    '<remove>|<unlist> ~2 <contact> ~4 z|ze ~3 <list>',
    '<remove> z|ze ~1 listy|bazy|newslettera|grupy|subskrypcji|mailingu|newsletteru|systemu',
    '<my> ~2 <contact> ~3 <remove>|<unlist>',
    '<contact> ~2 <remove> ~2 z|ze ~3 <list>',
    '^ <remove> ~1 numer|dane|danych|osobowe|osobowych $',
    '<remove> ~3 co|wszystko ~2 o mnie',
    'chcę|chce|chciałabym|chciałbym ~2 zniknąć|wyjść|odejść|wystąpić ~2 z ~3 <list>',
    '<quit> ~3 <messages>',
    '<quit> ~2 z ~2 otrzymywania|dostawania|przesyłania|wysyłania|usługi|usług|serwisu|kanału|listy|informacji|ofert|subskrybowania|bycia|waszych',
    '<quit> z|ze tego|tych|tej|tej|was ~1 $',
    'zgłaszam|składam|przyjąć|przyjmijcie|zgłosić|złożyć ~2 <quit> ~2 $',
    'zgłaszam|składam|przyjąć|przyjmijcie|o ~1 <quit> $',
    '^ <quit> $',
    'chcę|chce|chcemy|chciałabym|chciałbym|muszę ~1 zrezygnować $',
    '<quit> natychmiast|pls $',
    'ale|jednak|więc|dlatego ~2 <quit> $',
    'się|sie ~1 wycofać $',
    'zablokuj|zablokujcie|zablokować ~1 mnie|nas ~4 $',
    '<cancel> ~4 <messages>',
    '<messages> ~2 <cancel> ~1 $',
    '<cancel> ~2 <sending>',
    'wyłącz|wyłączcie|wyłączyć|przerwij|przerwijcie|zakończ|zakończcie|skończcie|skończ ~1 mi? to ~1 $',
    '<stopping> ~4 <sending>',
    '<stopping> ~4 <messages>',
    '<stopping> z tym|tymi|takim|tego $',
    'koniec|dość|dosyć|basta|precz ~3 <messages>',
    'dość|dosyć ~2 otrzymywania|dostawania|ofert|promocji|maili',
    'mam|mamy ~1 dość|dosyć ~3 <messages>|<news>|was|waszych',
    '<stopping> ~2 z|ze ~3 <news>',
    '<stopping> ~2 kontaktu|kontaktów|komunikacji|działań',
    'zaprzestania|zaprzestanie|zaprzestać ~3 kontaktu|kontaktowania|komunikacji|marketingu|działań|<news>',
    '<give> ~2 mi|nam|mnie ~2 spokój|spokoju|spokoj',
    '<give> ~2 spokój|spokoju ~2 z ~3 <messages>|<news>|tym',
    '<give> ~2 spokoju|spokój ~1 mnie|mi|nam',
    'odczep|odczepcie|odwal|odwalcie|odpieprz|odpieprzcie|odpierdol|odpierdolcie|odpierdolta|odstosunkuj|odstosunkujcie ~2 ode mnie|nas',
    'odczep|odczepcie|odczepić|odczepi|odczepicie ~1 się|sie',
    'się|sie ~1 odczepić|odczepcie|odczep|odczepi',
    'się|sie ~1 odwalić|odpieprzyć|odpierdolić ode|od',
    '<nosending> ~4 <messages>|<news>|<tome>|<more>|niczego|nic|$',
    '<tome> ~1 <nosending>',
    'zapomnieć|zapomnijcie|zapomnij o ~2 <contact>',
    'pozbądź|pozbądźcie|pozbyć ~3 <contact>',
    '<forbid> ~4 <messages>|<sending>|<nosending>|kontaktu|kontaktować|kontaktowania|otrzymywania|używania|wykorzystywania',
    '<take> ~2 <my> ~1 <contact>',
    '<remove>|<unlist> ~1 numer|numeru|nr|telefon|telefonu',
    '<remove>|<unlist> ~1 kontakt|dane|danych $',
    '<consent> ~2 odwołana|cofnięta|wycofana|nieaktualna|anulowana',
    'opuszczam|odchodzę|wychodzę|opuścić|opuszczamy ~2 <list>',
    'wystarczy|starczy ~2 <ads>|reklamy|wiadomości',
    '<cancel>|<withdraw> ~3 zapis|zapisu|subskrybcję|subskrypcję|swoje',
    'zgłaszam|wnioskuję|wnoszę|proszę|występuję ~1 o ~2 usunięcie|skasowanie|wykreślenie ~3 <contact>|$',
    'mimo|pomimo ~3 <unlisted>|wypisania|rezygnacji|sprzeciwu ~6 <messages>|piszecie|wysyłacie|przysyłacie|dostaję|przychodzą',
    '<messages> ~4 mimo|pomimo|choć|chociaż|a ~3 <unlisted>|wypisania|rezygnacji',
    'zaprzestanie|zaprzestania|zaprzestańcie $',
    'o usunięcie|usuniecie|skasowanie|wykreślenie|skreślenie|wyrejestrowanie $',
    '<stopping> ~4 przetwarzania|przetwarzać|przetwarzanie',
    '<want>|proszę ~2 zostać|być ~1 <unlist>|<remove>',
    '<want>|proszę ~1 przestać ~2 <receive>|subskrybować|obserwować',
    'przestaję|przestaje|przestajemy|kończę ~1 subskrybować|subskrypcję|obserwować|subskrypcje',
    'zabierzcie|schowajcie|wsadźcie|zachowajcie|zostawcie|darujcie|daruj|zachowaj ~1 sobie ~3 <messages>|<news>',
    'niech ~4 przestaną|przestanie|skończą ~4 <sending>|<messages>',
    '<withdraw> ~4 <consent>',
    '<consent> ~3 <withdraw> ~2 $',
    '<consent> ~3 cofam|wycofuję|odwołuję|cofnąć|wycofać|odwołać|anuluję',
    'sprzeciw|sprzeciwiam|sprzeciwu ~6 <messages>|<sending>|przetwarzaniu|przetwarzania|przetwarzanie|marketingowi|kontaktowi|kontaktu|marketingowych|handlowych|reklamowych',
    'wnoszę|zgłaszam|składam|wyrażam ~1 sprzeciw $',
    '<messages> ~2 stop|won|precz|dość|koniec|wypad $',
    'spadaj|spadajcie|spadać|spierdalaj|spierdalajcie|spierdalać|wypierdalaj|wypierdalajcie|wypierdalać|wypad|wynocha|precz|won|goń|gońcie|spieprzajcie|spieprzaj|wypchajcie|wsadźcie|wsadź ~4 <messages>|<news>',
    'zabierzcie|zabierz|wsadźcie|darujcie|daruj|oszczędźcie|oszczędź ~4 <ads>|reklamy|reklam|<messages>',
    'już|dawno|wczoraj|razy|raz|kilka|kolejny|wielokrotnie ~3 <unlisted>',
    '<unlisted> ~4 dalej|nadal|wciąż|ciągle|znowu|znów|dawno|już|razy',
    'zakończyć|kończę|zakończenie|kończymy|koniec ~2 subskrypcję|subskrypcje|subskrypcji|abonament',
    'zablokuj|zablokujcie|zablokować ~2 <my> ~1 <contact>',
    'prosiłam|prosiłem|mówiłam|mówiłem|pisałam|pisałem ~3 <unlist>|żebyście ~4 $',
    'chcę|chce|chciałabym|chciałbym|żądam|żądamy|proszę|domagam ~3 żeby|żebyście|aby|abyście|by ~4 usunięto|wypisano|usunęli|usunęła|usunął|wypisali|wypisała|wypisał|przestali|przestano|skasowali|skasowano|wykreślono|wykreślili|wyrejestrowano ~4 $',
    'usunięto|wypisano|usunęli|wypisali|wypisał|wypisała|usunął|usunęła ~2 <me>|<my>',
    '<me>|<my> ~3 usunięto|wypisano|usunęli|wypisali|wypisał|wypisała|usunął|usunęła ~2 z',
    'przestali|przestano|przestaliście ~4 <sending>|<messages>',
    'rozwiązuję|wypowiadam ~2 subskrypcję|abonament',
    '^ wypis|wypisy z|ze ~2 <list>',
    'wypis z ~2 <list>',
  ],
  clearNegative: [
    '<not> ~1 <want> ~5 <messages>',
    '<messages> ~3 <not> ~1 <want> ~2 $',
    'ofert|promocji|informacji|maili|rabatów|nowości ~1 <not> ~1 <wish> ~1 $',
    '<news> ~2 już|więcej ~2 <not> ~1 <want>',
    '<not> ~1 <want> ~2 <more>|<any> ~3 <news>',
    '<not> ~1 <want> ~4 <news> ~3 od|więcej|już|otrzymywać|dostawać',
    '<not> ~1 <want> ~5 <receive> ~3 <messages>|<news>|niczego|nic|od|tego|takich|więcej|już|$',
    '<more> ~1 <not> ~1 <wish> ~4 <receive>|<messages>|<news>',
    '<more> <not> chcę|chce|chcemy tego|ich|was? $',
    // Written in one word.
    'niechcę|niechce|niechcemy ~3 <messages>|<news>|<more>|dostawać|otrzymywać|tego|waszych',
    '<not> ~2 <tome>? więcej ~1 <messages>',
    'nie ~1 jest|to|ten numer ~2 usunąć|usuńcie|usuń|wypisać|wypiszcie|wykreślić|skasować',
    '<not> wolno ~3 pisać|wysyłać|przysyłać|kontaktować',
    'ani|nawet ~1 jednej|jednego|jeden ~1 <messages>',
    '<not> ~1 chcę|chce|chcemy <more> $',
    '<not> ~1 chcę|chce|chcemy|chciałabym|chciałbym tego ~1 <more>|dostawać|otrzymywać',
    '<not> ~1 <wish> ~2 nic|niczego ~3 <more>|od|dostawać|otrzymywać|<receive>',
    'nic|niczego ~4 <not> ~1 <wish> ~2 $',
    'nic|niczego ~3 od was|ciebie|państwa ~2 <not> ~1 <want>',
    'od was|ciebie|państwa|panstwa ~2 <not> ~1 <want> ~4 $',
    '<not> ~1 <want> ~1 od was|ciebie|państwa|panstwa ~4 $',
    '<not> ~1 życzę|życzymy|życzyłabym|życzyłbym ~2 sobie ~3 <messages>|<news>|kontaktu|kontaktów|takich|tego|otrzymywać|dostawać|otrzymywania|wysyłania|więcej|już|żeby|aby|by|żebyście|być',
    'sobie ~1 <not> życzę|życzymy ~3 <messages>|<news>|kontaktu|takich|tego|więcej|$',
    'kontaktu|tego|takich|<messages> ~2 sobie <not> życzę',
    '<not> ~1 mam|mamy ~2 ochoty|zamiaru|życzenia|siły|potrzeby ~5 <messages>|<news>|<receive>|tego',
    '<not> ~1 mam|mamy ~2 ochoty|czasu|siły ~3 na ~3 <messages>',
    'niech ~4 <not> ~2 pisze|piszą|wysyła|wysyłają|przysyła|przysyłają|kontaktuje|kontaktują|nęka|nękają|spamuje|spamują',
    '<not> ~1 akceptuję|akceptujemy|toleruję|zezwalam|zezwalamy|pozwalam|pozwalamy|upoważniam ~4 <messages>|<sending>|kontakt|kontaktowanie|otrzymywanie|wykorzystywanie|przetwarzanie',
    'nigdy|już <more> ~2 <messages>|<news>',
    '<not> dla ~2 <messages>|<news>',
    'mówię|mówimy <not> ~2 <messages>',
    'o <not> <sending> ~4 <messages>|<news>|<tome>|<more>|$',
    '<not> ~1 <want> ~3 kontaktu|kontaktów|kontaktować',
    '<not> interesuje|interesują mnie|nas|mię wasz|wasza|wasze|państwa|twoja|wasza|twój|twoje',
    'wolę|wolałabym|wolałbym ~2 <not> ~1 <receive>|być ~3 <messages>|<list>|<news>|$',
    '<not> macie|mają|ma|masz|mieliście|posiadacie ~3 zgody ~3 <messages>|<sending>|kontakt|$',
    '<not> kontaktować|kontaktujcie|kontaktuj się|sie $',
    '<not> wyrażam|wyrażamy|udzielam|daję|zgadzam ~3 zgody ~6 <messages>|<news>|marketing|kontakt|kontaktowanie|otrzymywanie|wysyłanie|przesyłanie|przetwarzanie|$',
    'zgody <not> wyrażam|udzielam|daję',
    '<not> zgadzam|zgadzamy|godzę ~2 na ~4 <messages>|<sending>|otrzymywanie|wysyłanie|przesyłanie|przetwarzanie|kontakt',
    '<not> ~1 <dontsend> ~4 <messages>',
    '<not> ~1 <dontsend> ~3 <more>|<any> ~2 <news>',
    '<not> ~1 <dontsend> ~2 <tome> ~3 <news>',
    '<not> ~1 <dontsend> ~2 <tome>',
    '<not> ~1 <dontsend> ~2 <more>|nic|niczego',
    '<not> ~1 <dontsend> ~2 na ~1 <contact>',
    '<not> ~2 <tome> ~2 <dontsend>',
    '<tome>|<more> ~3 <not> ~1 <dontsend>',
    'nic|niczego|tego ~2 <tome>|<more> ~2 <not> ~1 <dontsend>',
    '<messages> ~3 <not> ~1 <dontsend>',
    '<not> ~1 piszcie|pisz|pisać|spamujcie|spamować|spamuj|nękajcie|nękaj|nękać $',
    '<not> ~2 kontaktować|kontaktujcie|kontaktuj ~2 ze|z mną|nami',
    '<not> ~1 się|sie ~3 kontaktować|kontaktujcie ~2 $',
    '<not> ~2 ze mną ~2 kontaktować|kontaktujcie',
    '<not> ~1 <want> ~2 żeby|aby|by|żebyście|abyście|byście ~5 <written>',
    'żeby|aby|żebyście|abyście|byście ~4 <not> ~1 <written>',
    '<not> ~1 <want> ~4 być|byc|figurować|widnieć|znajdować ~3 <list>|informowana|informowany|nękana|nękany|powiadamiana|powiadamiany|spamowana|kontaktowana|subskrybentem|subskrybentką|zapisana|zapisany',
    '<not> ~1 <want> być ~1 więcej|już',
    'żadnych ~3 <messages>',
    'żadnej|żadne|żadnego|zero|bez ~3 <ads>',
    'brak|bez ~2 kontaktu ~2 marketingowego|$',
    'żadnych|zero ~2 więcej|waszych ~1 <news>',
    'żadnych ~1 <more>? ofert|promocji|informacji ~1 więcej|handlowych|$',
    '<not> ~1 jestem|jesteśmy ~2 <more> ~2 zainteresowana|zainteresowany|zainteresowani',
    '<more> <not> ~1 jestem|jesteśmy ~2 zainteresowana|zainteresowany|zainteresowani',
    '<not> ~1 jestem|jesteśmy ~2 zainteresowana|zainteresowany|zainteresowani ~2 <messages>|<news>|otrzymywaniem|waszą|dostawaniem',
    '<not> ~2 interesuje|interesują ~2 już|więcej|<messages>',
    'już ~2 <not> ~2 interesuje|interesują',
    '<not> interesują|interesuje ~1 mnie|nas ~2 <messages>|<news>',
    '<messages>|<news> ~2 <not> ~1 interesują|interesuje ~2 $',
    '<messages> ~1 mówię|mówimy ~1 <not> ',
    '<not> ~1 <messages> $',
    '<not> ~1 używajcie|używać|wykorzystujcie|wykorzystywać|przetwarzajcie|przetwarzać ~2 <my> ~1 <contact>',
    '<not> ~2 potrzebne ~3 <messages>',
    '<messages> ~2 <not> ~1 są? ~1 potrzebne|interesują',
    '<not> ~1 kontaktu|kontaktów ~1 więcej $',
    'żadnego ~1 kontaktu ~2 $',
    '<not> podoba|odpowiada|pasuje mi? ~3 subskrypcja',
  ],
  never: [
    'stary|nowy|poprzedni|inny numer|adres',
    '<unlist> z|ze ~2 <business>',
    '^ wypisali|wypisał|wypisała mnie $',
    'wypisać|wypiszcie|wypisz|wypisanie ~3 fakturę|receptę|rachunek|zaświadczenie|skierowanie|l4|czek|kartce|karteczce|wstążce|bileciku|kartkę',
    '<dontsend> nic|tego|jeszcze|proszę|dzisiaj|dziś? mężowi|żonie|mamie|tacie|nikomu|dziewczynie|chłopakowi|córce|synowi',
    '^ czemu|dlaczego ~3 <not>',
    'teraz|jestem ~1 w pracy',
    '<not> ~2 dostał|dostała|dostali|dostały|dostaje|dostają|otrzymał|otrzymała|dostaję|dostałam|dostałem|dostajemy|dostaliśmy|otrzymałam|otrzymałem|otrzymuję|otrzymaliśmy|przyszła|przyszedł|przyszło|przyszły|przychodzi|przychodzą|dotarła|dotarł|dotarło|dotarły|doszła|doszedł|doszło|doszły|dochodzą|wyświetla|wyświetlają',
    '<not> ~1 mam|mamy|ma|macie|miałam|miałem|było|są|widzę|widziałam|widziałem|znalazłam|znalazłem|otwiera|widać|jest ~1 <messages>|<news>',
    '<not> ~1 mam|mamy|ma|macie|miałam|miałem|było|widzę|jest ~1 żadnych|żadnej|tej|jeszcze ~2 <messages>|<news>',
    'szpitala|szpitalu',
    'jeszcze <not> <dontsend>',
    '^ za spam',
    'wpadł|wpadła|wpadło|wpada|wpadają|trafił|trafiła|trafiło|trafia|trafiają ~4 spam|spamu',
    'spam ~3 wpadł|wpadła|wpadło|wpadają',
    '^ że tyle',
    '<not> ~1 <want> ~2 <quit>|<unlist>|wypisywać|rezygnować|tracić',
    '<not> ~1 <want> ~3 przegapić|stracić|ominąć|przeoczyć|zgubić|przegapiać',
    'pomyłkowo|niechcący|przypadkiem|przypadkowo|omyłkowo|pomyłkę|przypadek|pomyłki|pomyliłam|pomyliłem ~5 stop|<unlisted>|<unlist>',
    'stop|<unlisted> ~4 pomyłkowo|niechcący|przypadkiem|przypadkowo|omyłkowo|pomyłkę|przypadek|pomyłki',
    '<not> zapomnijcie|zapomnij|przejmujcie|przejmuj|martwcie|martw|spieszcie|spiesz|śpieszcie|musicie|musisz|muszą',
    'bileciku|kartce|karteczce|karcie|wstążce|szarfie|bilecik|karteczkę|liściku|wstążkę|kartkę ~4 <not>|<dontsend>|<messages>',
    '<dontsend>|<messages> ~4 na|do|w bileciku|kartce|karteczce|karcie|wstążce|szarfie|bilecik|karteczkę|liściku|wstążkę|kartkę|opakowaniu|bukietu|bukiecie|pudełku',
    '^ tekst|treść|napis|dedykacja|życzenia|wiadomość ~1 na|do',
  ],
  softens: [
    'tylko ~1 o|na|w|jak|gdy|kiedy|wtedy|raz',
    'tak|zbyt|za|tyle ~1 często|dużo|wiele|wielu',
    'tyle ~2 <messages>',
    'aż tyle|tylu',
    'może ~1 się|sie|jednak|później|kiedyś|zrezygnuję|wypiszę|lepiej',
    'chyba',
    'rzadziej',
    'mniej',
    'oprócz|poza|prócz',
    'z wyjątkiem',
    'nocy|nocą|weekend|weekendy|niedziele|niedzielę|soboty|wieczorem|wieczorami|rano|nocach|święta',
    'po|przed godzinie|godz|dwudziestej|22|21|20|23|19|8|7|9',
    '<not> ~2 jeszcze',
    'jeszcze ~1 <not>',
    '<not> ~4 dziś|dzisiaj|jutro $',
    'chwilowo|tymczasem',
    'na razie',
    'zastanawiam|zastanawiamy|myślę',
    'na urlopie|urlop|wakacje',
    'zamiast',
  ],
  conditions: [
    'jeśli|jeżeli ~2 dalej|nie|tak|będziecie|ciągle|jeszcze|znowu|dostanę|dostane|to',
    '^ jak ~1 dalej|tak|będziecie|jeszcze|znowu|nie',
    'gdyby|gdybym|gdybyście',
    'o ile',
    'chyba że',
    'proszę tylko|jedynie',
    'tylko|jedynie ~2 informacje|informacja|zamówieniach|zamówieniu|status|statusie',
  ],
  hints: [
    'wkurza|wkurwia|irytuje|denerwuje|męczy|drażni|wnerwia|wkurzają|irytują|denerwują|męczą ~3 <messages>',
    '<messages> ~2 wkurzają|irytują|denerwują|męczą|wkurwiają|drażnią',
    '^ to? wkurza|wkurwia|irytuje|denerwuje|męczy|drażni|wnerwia ~1 $',
    'wkurzacie|wkurzasz|wkurwiacie|irytujecie|denerwujecie|męczycie|wnerwiacie|drażnicie',
    'wkurzające|irytujące|irytujący|denerwujące|męczące ~1 $',
    'upierdliwe|upierdliwi|uciążliwe|uciążliwi|nachalne|nachalni|natrętne|natrętni|natarczywe',
    'spam|spamu|spamujecie|spamujesz|spamerzy|spamer|spamowanie|spamem',
    'nękanie|nękacie|nękasz|napastowanie|prześladujecie|naprzykrzacie|zasypujecie|bombardujecie|dręczycie|molestujecie',
    'za|zbyt|tak ~1 dużo|wiele|często ~4 <messages>|<news>|piszecie|wysyłacie|wysyłać|pisać',
    'za|zbyt dużo|wiele|często ~1 tego? $',
    'masa|pełno ~3 <messages> ~1 $',
    'tyle ~2 <messages>',
    '<messages> ~2 za|zbyt dużo|często|wiele',
    '<not> tak|aż często|dużo|tyle',
    'mniej|rzadziej ~2 <messages>|<news>|pisać|piszcie|wysyłać',
    '^ mniej|rzadziej $',
    'jak|gdzie|którędy ~5 <unlist>|<quit>|wyłączyć|wyłączę|usunąć|wypisuje|wypiszę|anulować|zatrzymać|zablokować $',
    'jak|gdzie|czy ~5 <unlist>|<quit>|wyłączyć|wyłączę|usunąć|wypiszę|anulować|zatrzymać|zablokować ~3 <list>|<messages>|stąd|tego|was|się',
    'jak|gdzie ~2 się|sie ~3 <unlist>|wypisuje|wypiszę',
    'czy ~3 mogę|można|da ~4 <unlist>|<quit>|wyłączyć $',
    'wypisać|wypisanie|rezygnacja|wypisanie|zrezygnować|wypisz|usunąć|odsubskrybować ~4 działa|da|mogę|można|udaje|umiem|potrafię|potrafie',
    '<not> ~2 mogę|da|działa|umiem|udaje|potrafię ~4 <unlist>|zrezygnować|wyłączyć',
    'skąd ~2 macie|masz|ma|mają|wzięliście|posiadacie|posiadają|państwo|pan|pani ~3 <contact>',
    'skąd mnie|wiecie|mnie? ~2 macie',
    'kto ~3 dał|podał|udostępnił|przekazał|pozwolił|sprzedał ~3 <contact>|$',
    'numer ~2 należy',
    'zły|pomylony|błędny|niewłaściwy|inny numer ~1 $',
    'nie ten numer',
    'to nie ~1 mój|ten ~2 numer',
    'pomyłka ~3 numer',
    'numer ~2 pomyłka',
    'kim ~1 jesteście|pan|pani|państwo|jesteś',
    '^ kto to jest? $',
    'kto ~1 pisze $',
    'nigdy|nie ~4 zapisywałam|zapisywałem|zapisałam|zapisałem|zgadzałam|zgadzałem|wyrażałam|wyrażałem|wyraziłam|wyraziłem|subskrybowałam|subskrybowałem|upoważniałam|upoważniałem',
    'nigdy|nie ~3 podawałam|podawałem|dawałam|dawałem|dałam|dałem ~3 <contact>|<consent>',
    'nigdy|nie ~2 prosiłam|prosiłem|zamawiałam|zamawiałem ~1 o? to|te|tę|takie|<messages>|$',
    'blokuję|zablokuję|blokuje|zablokuje|zbanuję|banuję|blokujemy was|cię|ciebie|numer|ten|państwa|to|$',
    'was|cię|numer ~1 blokuję|zablokuję|blokuje|zablokuje|zbanuję',
    'zgłoszę|zgłaszam|zgłosze|zgłosimy ~1 was|to|do|sprawę|spam|nękanie|naruszenie',
    'złożę|składam|napiszę|będzie ~1 skargę|skarga|pozew|doniesienie',
    'pozew|pozwę|uodo|uokik|giodo|gdpr|uke|nielegalne|bezprawne',
    'mój prawnik|adwokat',
    'do ~1 prawnika|adwokata|policji|sądu|prokuratury|rodo',
    '^ rodo|policja|prawnik $',
    'naruszenie|łamiecie|łamanie ~1 rodo',
    '^ ja? <not> już? chcę|chce|chcemy $',
    '<not> chcę|chce|życzę tego|sobie|to ~1 $',
    '<not> ~1 interesuje|interesują ~1 mnie|nas|to ~1 $',
    '<not> ~1 jestem|jesteśmy ~2 zainteresowana|zainteresowany|zainteresowani $',
    'spadaj|spadajcie|spierdalaj|spierdalajcie|wypierdalaj|wypierdalajcie|spieprzaj|spieprzajcie|odwal|odwalcie|pierdolcie|pierdol|goń|wypchajcie|wal|walcie|odpierdol|odpierdolcie|odpieprzcie|wynocha|won|wypad|zjeżdżaj|zjeżdżajcie ~2 się|$',
    '^ no? dość|dosyć|wystarczy|starczy|basta|cisza|precz tego|już? $',
    'już|tego dość|dosyć $',
    'mam|mamy dość|dosyć $',
    'mam|mamy tego|was ~1 dość|dosyć $',
    'dość|dosyć tego|już ~1 $',
    'co to ma być',
    'ile ~1 można $',
    '<not> czytam|oglądam ~3 <messages>|<news>|tego',
    'czemu|dlaczego|po ~3 ciągle|nadal|wciąż|dalej|wysyłacie ~4 <messages>|piszecie|wysyłacie',
    'ciągle|nadal|wciąż|znowu|znów ~3 <messages>|piszecie|wysyłacie',
    'niechciane|niechciana|niezamówione|niepożądane|nieproszone',
    'bez ~1 mojej zgody',
    'zgody $',
    '<not> zgadzam|zgadzamy|godzę się ~1 na? to? $',
    'ile ~1 razy ~3 mówić|pisać|prosić|powtarzać|mam|można',
    '<not> ~1 jestem|jesteśmy ~1 klientem|klientką|klientami',
    'nie dla mnie $',
    '^ ale? już <not> $',
    'stop ~1 pisać|piszę|pisałam|pisałem|wysłałam|wysłałem|wysyłam|działa|wpisałam|wpisałem|napisałam|napisałem|nie',
    'daj|dajcie ~1 spokój $',
    'bezczelność|bezczelne|bezczelni|chamstwo',
    '^ przerwa|pauza $',
    '^ wyjdź|precz|stopuj|wyłącz',
    '<want>|może|chyba ~2 się ~1 wypisać|wypiszę|wypisze',
    'nie dzwońcie|dzwonić|dzwoń ~2 do mnie ~1 $',
    '<not> ~1 wysyłać|wysyłajcie|wysyłaj|przysyłać|przysyłajcie $',
    'ile ~1 tych|wy|tego? <messages>',
    'codziennie|codzień|stale ~2 <messages>|samo|$',
    'co chwilę|chwila|dzień|godzinę ~2 <messages>|coś|przychodzi|samo|piszecie',
    '^ matko|boże|o|no? znowu wy|to|ci|coś|was',
    'umiaru',
    'męczący|męcząca|męczące|nudne|nudzicie|uprzykrzacie|zawracacie',
    'czy ~2 się|sie znamy',
    'kiedy|czy ja ~4 zgadzałem|zgadzałam|zgodziłem|zgodziłam|zapisywałem|zapisywałam|zapisałem|zapisałam',
    'nie znam ~2 sklepu|firmy|was|państwa',
    '^ ludzie ~2 umiaru|litości|dość',
    'rano ~2 niedzielę|sobotę ~1 $',
    'w nocy $',
    '<cancel>|<stopping> ~1 wysyłkę|wysyłki $',
  ],
  negations: 'nie nigdy bez ani ne',
  conjunctions:
    'ale bo i oraz a więc gdyż ponieważ lecz tylko choć że jeśli jeżeli gdy kiedy lub albo inaczej natomiast więc dlatego',
  questions: [
    '^ jak|kiedy|gdzie|czemu|dlaczego|skąd|kto|ile|który|która|które|jaki|jaka|jakie|jaką|czy|dokąd|komu|czyj|ktoś|kim',
    '^ po co',
    '^ co ~1 to|jest|mam|trzeba|robi|muszę|zrobić|będzie|oznacza|znaczy',
    '^ o której|jakiej|ilu',
    '^ do|od kiedy|której|ilu',
    '^ a|i|no|to|hej|pytanie|mam|aha|ok|oj ~1 jak|kiedy|gdzie|czy|ile|co|kto|dlaczego|czemu|skąd|która',
    '^ macie|jesteście|robicie|wysyłacie|dostarczacie|sprzedajecie|kończycie|zamykacie|otwieracie|przyjmujecie|będziecie|pracujecie|dowozicie|wystawiacie|mogę|możemy|powinnam|powinienem|muszę',
    'wiedzieć|powiedzieć|powiedzcie|wyjaśnić|wytłumaczyć|napisać|wiecie|powie|powiesz|pytanie|zapytać|podpowiecie ~3 jak|gdzie|kiedy|czy|dlaczego|co',
  ],
  requests: [
    '^ czy? możecie|możesz|może|mogą|mogliby|mógłby|mogłaby|mógłbyś|mogłabyś|moglibyście|mogłby|moglibyscie|zechcą|zechciałby|zechcielibyście|mogłabys|mógłbys|moze|mozecie|mozesz',
    '^ czy? ~2 państwo|pan|pani|ktoś ~1 może|mogą|mógłby|mogłaby|mogliby',
    '^ czy mnie ~1 możecie|możesz|może|mogliby',
    '^ czy? mogę|mogłabym|mógłbym|możemy|mogłbym ~1 prosić|poprosić|liczyć',
    '^ czy? mogę|mogłabym|mógłbym ~1 zostać wypisana|wypisany|usunięta|usunięty',
    '^ czy? można|da|dałoby|da ~2 mnie',
    '^ czy byłaby|byłoby możliwość|możliwe',
    '^ czy? jest możliwość|możliwe',
    '^ wypiszecie|usuniecie|wyłączycie|skasujecie|przestaniecie|dacie',
    '^ czy? ~1 wypiszecie|usuniecie|wyłączycie|skasujecie|przestaniecie|dacie|przestaniesz|dasz',
    '^ kiedy ~2 przestaniecie|wypiszecie|usuniecie|wreszcie|skończycie',
    '^ ile ~1 razy|można|jeszcze',
    '^ jak ~1 długo|długo',
    'mnie|mię|nas <unlist>|<remove> $',
  ],
  lookalikes:
    'stoi stok stos stół stop stopa stopy stopę stopka step strop top szop shop stoją stoję snop spot sklep zapisz zapiszcie zapisać zapisanie zapisuję napisz napiszcie napisać napisanie wpisz wpiszcie wpisać wpisanie wpisuję podpisz podpiszcie podpisać podpisanie ' +
    'opisz opiszcie opisać opisanie przepisz przepiszcie przepisać odpisz odpiszcie odpisać odpisanie dopisz dopiszcie dopisać spisz spiszcie spisać wypisane wypisany wypisana wypisałem wypisz wypiszę przypisz przypisać rozpisz rozpisać wypijcie wypisałam reklamacja reklamacji reklamację reklamacje reklamacją reklamówka reklamówki reklamówkę ' +
    'reklamówek reklamować reklamuję reklamują reklamowa reklamowany reklamował powiadomcie powiadomić powiadomię powiadom powiadomi powiadomicie powiadomiono wiadomo wiadome wiadoma wiadomego reklamacjami wysyłka wysyłkę wysyłki rejestracja zarejestrować zarejestruj zarejestrowanie zarejestrowania rejestrować ' +
    'subskrybować subskrybuj subskrybowanie subskrybujcie',
};

export const pl: LanguagePack = {
  texts,
  chat,
  questionLink: 'Tylko pytanie? WhatsApp bez zapisywania się',
  box: ({ noun, legalName, label }) => `Tak, chcę otrzymywać ${noun} od ${legalName} przez WhatsApp: ${label}.`,
  replies,
};
