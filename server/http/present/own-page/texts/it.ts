/** Italian: the person's own page. */
import type { Formality } from '../../../../consent/site.ts';
import type { OwnPageTexts } from '../texts.ts';

/** The polite address is written with capitals: "i suoi dati" would also be somebody else's. */
export function it(formality: Formality): OwnPageTexts {
  const say = (tu: string, lei: string) => (formality === 'informal' ? tu : lei);
  return {
    title: say('I tuoi messaggi WhatsApp', 'I Suoi messaggi WhatsApp'),
    intro: say(
      'Qui decidi che cosa {company} può inviarti su WhatsApp e vedi che cosa è salvato su di te.',
      'Qui decide che cosa {company} può inviarLe su WhatsApp e vede che cosa è salvato su di Lei.',
    ),
    choiceHeading: say('Che cosa ricevi', 'Che cosa riceve'),
    givenSince: 'Consenso dato il {time}',
    asked: say(
      'Abbiamo chiesto conferma su WhatsApp: solo il tuo SÌ in chat completa l’iscrizione.',
      'Abbiamo chiesto conferma su WhatsApp: solo il Suo SÌ in chat completa l’iscrizione.',
    ),
    off: say('Questo non lo ricevi.', 'Questo non lo riceve.'),
    addingAsks: say(
      'Per ciò che attivi chiediamo ancora conferma su WhatsApp. Solo un SÌ in chat completa l’iscrizione.',
      'Per ciò che attiva chiediamo ancora conferma su WhatsApp. Solo un SÌ in chat completa l’iscrizione.',
    ),
    cannotAsk: say(
      'Per iscriverti di nuovo, scrivici START su WhatsApp.',
      'Per iscriversi di nuovo, ci scriva START su WhatsApp.',
    ),
    paused: say(
      'Al momento non arriva pubblicità, perché un tuo messaggio non ci era chiaro. Salvando, questa pausa finisce.',
      'Al momento non arriva pubblicità, perché un Suo messaggio non ci era chiaro. Salvando, questa pausa finisce.',
    ),
    restricted: say(
      'L’uso dei tuoi dati è limitato su tua richiesta. Finché il limite resta, non arriva alcun messaggio.',
      'L’uso dei Suoi dati è limitato su Sua richiesta. Finché il limite resta, non arriva alcun messaggio.',
    ),
    save: 'Salva la scelta',
    saved: say('La tua scelta è salvata.', 'La Sua scelta è salvata.'),
    savedAsked: say(
      'La tua scelta è salvata. Su WhatsApp trovi ora la nostra domanda: solo un SÌ in chat completa l’iscrizione.',
      'La Sua scelta è salvata. Su WhatsApp trova ora la nostra domanda: solo un SÌ in chat completa l’iscrizione.',
    ),
    dataHeading: say('I tuoi dati', 'I Suoi dati'),
    dataText: say(
      'Tutto ciò che è salvato su di te: numero, dichiarazioni, messaggi, destinatari e per quanto tempo resta.',
      'Tutto ciò che è salvato su di Lei: numero, dichiarazioni, messaggi, destinatari e per quanto tempo resta.',
    ),
    readData: 'Leggi i dati',
    downloadData: 'Scarica come file (JSON)',
    receipt: say('Ricevuta: a che cosa hai dato il consenso', 'Ricevuta: a che cosa ha dato il consenso'),
    numberHeading: 'Nuovo numero',
    currentNumber: 'Quello che conosciamo: {number}',
    numberText: say(
      'L’iscrizione del tuo vecchio numero finisce, e a quello nuovo chiediamo conferma su WhatsApp. Solo un SÌ dal nuovo numero lo iscrive.',
      'L’iscrizione del Suo vecchio numero finisce, e a quello nuovo chiediamo conferma su WhatsApp. Solo un SÌ dal nuovo numero lo iscrive.',
    ),
    newNumber: say('Il tuo nuovo numero di cellulare', 'Il Suo nuovo numero di cellulare'),
    saveNumber: 'Cambia numero',
    numberSaved: say(
      'L’iscrizione del vecchio numero è annullata. Apri questo link sul telefono con il nuovo numero, oppure attendi lì la nostra domanda.',
      'L’iscrizione del vecchio numero è annullata. Apra questo link sul telefono con il nuovo numero, oppure attenda lì la nostra domanda.',
    ),
    numberSavedByLink: say(
      'L’iscrizione del vecchio numero è annullata. Apri questo link sul telefono con il nuovo numero: lì arriverà la nostra domanda.',
      'L’iscrizione del vecchio numero è annullata. Apra questo link sul telefono con il nuovo numero: lì arriverà la nostra domanda.',
    ),
    numberSame: 'Questo numero lo conosciamo già. Non è cambiato nulla.',
    openOnNewPhone: 'Apri WhatsApp sul nuovo telefono',
    eraseHeading: 'Cancellare tutto',
    eraseText: say(
      'La tua iscrizione viene annullata, e tutto ciò che è salvato su di te viene cancellato per sempre, anche le prove. Resta solo un codice di controllo cifrato, perché nessuno ti scriva di nuovo.',
      'La Sua iscrizione viene annullata, e tutto ciò che è salvato su di Lei viene cancellato per sempre, anche le prove. Resta solo un codice di controllo cifrato, perché nessuno Le scriva di nuovo.',
    ),
    eraseConfirm: 'Sì, cancellare tutto. Non si può tornare indietro.',
    erase: 'Cancella i miei dati',
    eraseUnconfirmed: say(
      'Seleziona la casella per confermare che va cancellato tutto. Non è cambiato nulla.',
      'Selezioni la casella per confermare che va cancellato tutto. Non è cambiato nulla.',
    ),
    erased: say(
      'I tuoi dati sono cancellati. Non riceverai più messaggi.',
      'I Suoi dati sono cancellati. Non riceverà più messaggi.',
    ),
    held: 'A causa di una controversia legale dobbiamo per ora conservare le prove. Restano sigillate finché è in corso; poi vengono cancellate.',
    stoppedHeld: say(
      'La tua iscrizione è annullata e il tuo numero è cancellato.',
      'La Sua iscrizione è annullata e il Suo numero è cancellato.',
    ),
    nothingLeft: say('Su di te non è salvato più nulla.', 'Su di Lei non è salvato più nulla.'),
    privacy: 'Privacy',
    imprint: 'Note legali',
    back: say('Torna alla tua pagina', 'Torna alla Sua pagina'),
    expiredTitle: 'Questo link è scaduto',
    expiredText: say(
      'Per la tua sicurezza vale solo 15 minuti. Scrivi PREFERENZE o I MIEI DATI nella chat di WhatsApp e ne ricevi uno nuovo.',
      'Per la Sua sicurezza vale solo 15 minuti. Scriva PREFERENZE o I MIEI DATI nella chat di WhatsApp e ne riceve uno nuovo.',
    ),
    troubleTitle: 'Questa volta non ha funzionato',
    troubleText: say(
      'Non è cambiato nulla. Torna indietro e riprova tra un minuto.',
      'Non è cambiato nulla. Torni indietro e riprovi tra un minuto.',
    ),
    dataTitle: say('I tuoi dati', 'I Suoi dati'),
    receiptTitle: say('Ricevuta del tuo consenso', 'Ricevuta del Suo consenso'),
    receiptIntro: say(
      'A che cosa hai dato il consenso, quando, e come puoi revocarlo.',
      'A che cosa ha dato il consenso, quando, e come può revocarlo.',
    ),
    controller: 'Titolare',
    identities: 'Numero o identificativo WhatsApp',
    agreedTo: 'Per che cosa',
    state: 'Stato',
    since: 'Dal',
    lastUsed: 'Ultimo messaggio',
    keptUntil: 'La prova resta fino al',
    textShown: 'Testo accanto alla casella',
    questionShown: 'Domanda su WhatsApp',
    howToWithdraw: say('Come puoi revocarlo', 'Come può revocarlo'),
    withdrawText: say(
      'Scrivi STOP nella chat di WhatsApp, in qualsiasi momento, con effetto per il futuro. Oppure scrivi a {email}.',
      'Scriva STOP nella chat di WhatsApp, in qualsiasi momento, con effetto per il futuro. Oppure scriva a {email}.',
    ),
    declarations: say('Le tue dichiarazioni', 'Le Sue dichiarazioni'),
    messages: 'Messaggi',
    received: say('da te', 'da Lei'),
    sent: say('a te', 'a Lei'),
    typedForms: 'Moduli in cui qualcuno ha scritto questo numero',
    recipients: 'Destinatari',
    retention: 'Per quanto tempo resta',
    contactData: 'Numero e identificativo WhatsApp',
    untilNoPurpose: say('finché ricevi qualcosa', 'finché riceve qualcosa'),
    evidenceOf: 'Prove per: {purpose}',
    yearsFromEnd: '{years} anni dalla fine',
    yearsFromLastUse: '{years} anni dall’ultimo messaggio',
    toYearEnd: ', fino al termine di quell’anno',
    suppression: 'Blocco (codice di controllo cifrato)',
    whileItCounts: say('finché vale il tuo annullamento', 'finché vale il Suo annullamento'),
    complaint: say(
      'Puoi presentare un reclamo a un’autorità per la protezione dei dati.',
      'Può presentare un reclamo a un’autorità per la protezione dei dati.',
    ),
    nothing: 'Nulla di salvato.',
    print: say(
      'Per stampare o conservare: la funzione di stampa del tuo browser.',
      'Per stampare o conservare: la funzione di stampa del Suo browser.',
    ),
    states: {
      requested: 'chiesto, non confermato',
      given: 'dato',
      refused: 'rifiutato',
      expired: 'scaduto senza risposta',
      withdrawn: 'revocato',
    },
  };
}
