/** Polish: the person's own page. */
import type { Formality } from '../../../../consent/site.ts';
import type { OwnPageTexts } from '../texts.ts';

export function pl(formality: Formality): OwnPageTexts {
  return formality === 'informal' ? informal : formal;
}

/** "Państwo", and no verb or adjective that would have to know whether a woman or a man reads it. */
const formal: OwnPageTexts = {
  title: 'Państwa wiadomości WhatsApp',
  intro: 'Tu decydują Państwo, co {company} może wysyłać przez WhatsApp, i widzą Państwo, jakie dane są zapisane.',
  choiceHeading: 'Co Państwo otrzymują',
  givenSince: 'Zgoda z dnia {time}',
  asked: 'Zapytaliśmy na WhatsAppie: zapis nastąpi dopiero po Państwa odpowiedzi TAK.',
  off: 'Tego Państwo nie otrzymują.',
  addingAsks: 'O wszystko, co zostanie tu włączone, zapytamy jeszcze raz na WhatsAppie. Zapis nastąpi dopiero po TAK.',
  cannotAsk: 'Aby zapisać się ponownie, wystarczy napisać do nas START na WhatsAppie.',
  paused:
    'Obecnie nie wysyłamy reklam, ponieważ jedna z Państwa wiadomości nie była dla nas jednoznaczna. Zapisanie kończy tę przerwę.',
  restricted: 'Użycie Państwa danych jest na Państwa prośbę ograniczone. Do odwołania nie wysyłamy żadnych wiadomości.',
  save: 'Zapisz wybór',
  saved: 'Państwa wybór jest zapisany.',
  savedAsked:
    'Państwa wybór jest zapisany. Na WhatsAppie czeka teraz nasze pytanie: zapis nastąpi dopiero po odpowiedzi TAK.',
  dataHeading: 'Państwa dane',
  dataText: 'Wszystko, co jest o Państwu zapisane: numer, oświadczenia, wiadomości, odbiorcy i czas przechowywania.',
  readData: 'Zobacz dane',
  downloadData: 'Pobierz jako plik (JSON)',
  receipt: 'Potwierdzenie: na co jest zgoda',
  numberHeading: 'Nowy numer',
  currentNumber: 'Znamy numer: {number}',
  numberText:
    'Państwa stary numer zostanie wypisany, a nowy zapytamy na WhatsAppie. Dopiero TAK z nowego numeru go zapisuje.',
  newNumber: 'Państwa nowy numer komórkowy',
  saveNumber: 'Zmień numer',
  numberSaved:
    'Stary numer jest wypisany. Prosimy otworzyć ten link na telefonie z nowym numerem albo poczekać tam na nasze pytanie.',
  numberSavedByLink:
    'Stary numer jest wypisany. Prosimy otworzyć ten link na telefonie z nowym numerem: wtedy przyjdzie tam nasze pytanie.',
  openOnNewPhone: 'Otwórz WhatsAppa na nowym telefonie',
  numberSame: 'Ten numer już znamy. Nic się nie zmieniło.',
  eraseHeading: 'Usuń wszystko',
  eraseText:
    'Wypiszemy Państwa i ostatecznie usuniemy wszystko, co jest o Państwu zapisane, także dowody zgody. Zostaje tylko zaszyfrowana suma kontrolna, żeby nikt już do Państwa nie napisał.',
  eraseConfirm: 'Tak, usunąć wszystko. Tego nie można cofnąć.',
  erase: 'Usuń moje dane',
  eraseUnconfirmed: 'Prosimy zaznaczyć, że wszystko ma zostać usunięte. Nic się nie zmieniło.',
  erased: 'Państwa dane są usunięte. Nie będą Państwo otrzymywać żadnych wiadomości.',
  held: 'Z powodu sporu prawnego musimy na razie zachować dowody. Pozostaną zamknięte do jego zakończenia, a potem zostaną usunięte.',
  stoppedHeld: 'Wypisaliśmy Państwa i usunęliśmy Państwa numer.',
  nothingLeft: 'Nie mamy już żadnych danych o Państwu.',
  privacy: 'Ochrona danych',
  imprint: 'Dane firmy',
  back: 'Wróć do swojej strony',
  expiredTitle: 'Ten link wygasł',
  expiredText:
    'Dla Państwa bezpieczeństwa działa tylko 15 minut. Aby dostać nowy, wystarczy napisać na czacie WhatsApp USTAWIENIA albo MOJE DANE.',
  troubleTitle: 'To się teraz nie udało',
  troubleText: 'Nic się nie zmieniło. Prosimy wrócić i spróbować ponownie za minutę.',
  dataTitle: 'Państwa dane',
  receiptTitle: 'Potwierdzenie Państwa zgody',
  receiptIntro: 'Na co jest zgoda, od kiedy i jak ją zakończyć.',
  controller: 'Administrator danych',
  identities: 'Numer lub identyfikator WhatsApp',
  agreedTo: 'Na co',
  state: 'Stan',
  since: 'Od',
  lastUsed: 'Ostatnia wiadomość',
  keptUntil: 'Dowód przechowujemy do',
  textShown: 'Tekst obok pola wyboru',
  questionShown: 'Pytanie na WhatsAppie',
  howToWithdraw: 'Jak to zakończyć',
  withdrawText:
    'Wystarczy w każdej chwili napisać na czacie WhatsApp STOP, ze skutkiem na przyszłość. Albo napisać na adres {email}.',
  declarations: 'Państwa oświadczenia',
  messages: 'Wiadomości',
  received: 'od Państwa',
  sent: 'do Państwa',
  typedForms: 'Formularze, w których ktoś wpisał ten numer',
  recipients: 'Odbiorcy',
  retention: 'Jak długo przechowujemy',
  contactData: 'Numer i identyfikator WhatsApp',
  untilNoPurpose: 'dopóki cokolwiek Państwo otrzymują',
  evidenceOf: 'Dowody dotyczące: {purpose}',
  yearsFromEnd: 'liczba lat od zakończenia: {years}',
  yearsFromLastUse: 'liczba lat od ostatniej wiadomości: {years}',
  toYearEnd: ', do końca roku',
  suppression: 'Adnotacja, żeby nie pisać (zaszyfrowana suma kontrolna)',
  whileItCounts: 'dopóki obowiązuje Państwa wypisanie',
  complaint: 'Mogą Państwo złożyć skargę do organu ochrony danych.',
  nothing: 'Brak zapisanych danych.',
  print: 'Do wydrukowania lub zachowania służy funkcja drukowania w przeglądarce.',
  states: {
    requested: 'zapytano, bez potwierdzenia',
    given: 'zgoda udzielona',
    refused: 'odmowa',
    expired: 'wygasło bez odpowiedzi',
    withdrawn: 'zgoda wycofana',
  },
};

/** What "ty" changes; everything else is the same. */
const informal: OwnPageTexts = {
  ...formal,
  title: 'Twoje wiadomości WhatsApp',
  intro: 'Tu decydujesz, co {company} może wysyłać Ci przez WhatsApp, i widzisz, jakie dane są zapisane.',
  choiceHeading: 'Co otrzymujesz',
  asked: 'Zapytaliśmy na WhatsAppie: zapis nastąpi dopiero po Twojej odpowiedzi TAK.',
  off: 'Tego nie otrzymujesz.',
  addingAsks: 'O wszystko, co tu włączysz, zapytamy jeszcze raz na WhatsAppie. Zapis nastąpi dopiero po TAK.',
  cannotAsk: 'Aby zapisać się ponownie, napisz do nas START na WhatsAppie.',
  paused:
    'Obecnie nie wysyłamy reklam, ponieważ jedna z Twoich wiadomości nie była dla nas jednoznaczna. Zapisanie kończy tę przerwę.',
  restricted: 'Użycie Twoich danych jest na Twoją prośbę ograniczone. Do odwołania nie wysyłamy żadnych wiadomości.',
  saved: 'Twój wybór jest zapisany.',
  savedAsked:
    'Twój wybór jest zapisany. Na WhatsAppie czeka teraz nasze pytanie: zapis nastąpi dopiero po odpowiedzi TAK.',
  dataHeading: 'Twoje dane',
  dataText: 'Wszystko, co jest o Tobie zapisane: numer, oświadczenia, wiadomości, odbiorcy i czas przechowywania.',
  numberText:
    'Twój stary numer zostanie wypisany, a nowy zapytamy na WhatsAppie. Dopiero TAK z nowego numeru go zapisuje.',
  newNumber: 'Twój nowy numer komórkowy',
  numberSaved:
    'Stary numer jest wypisany. Otwórz ten link na telefonie z nowym numerem albo poczekaj tam na nasze pytanie.',
  numberSavedByLink:
    'Stary numer jest wypisany. Otwórz ten link na telefonie z nowym numerem: wtedy przyjdzie tam nasze pytanie.',
  eraseText:
    'Wypiszemy Cię i ostatecznie usuniemy wszystko, co jest o Tobie zapisane, także dowody zgody. Zostaje tylko zaszyfrowana suma kontrolna, żeby nikt już do Ciebie nie napisał.',
  eraseUnconfirmed: 'Zaznacz, że wszystko ma zostać usunięte. Nic się nie zmieniło.',
  erased: 'Twoje dane są usunięte. Nie będziesz otrzymywać żadnych wiadomości.',
  stoppedHeld: 'Wypisaliśmy Cię i usunęliśmy Twój numer.',
  nothingLeft: 'Nie mamy już żadnych danych o Tobie.',
  expiredText:
    'Dla Twojego bezpieczeństwa działa tylko 15 minut. Aby dostać nowy, napisz na czacie WhatsApp USTAWIENIA albo MOJE DANE.',
  troubleText: 'Nic się nie zmieniło. Wróć i spróbuj ponownie za minutę.',
  dataTitle: 'Twoje dane',
  receiptTitle: 'Potwierdzenie Twojej zgody',
  withdrawText:
    'W każdej chwili możesz napisać na czacie WhatsApp STOP, ze skutkiem na przyszłość. Albo napisz na adres {email}.',
  declarations: 'Twoje oświadczenia',
  received: 'od Ciebie',
  sent: 'do Ciebie',
  untilNoPurpose: 'dopóki cokolwiek otrzymujesz',
  whileItCounts: 'dopóki obowiązuje Twoje wypisanie',
  complaint: 'Możesz złożyć skargę do organu ochrony danych.',
};
