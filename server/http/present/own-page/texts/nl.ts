/** Dutch: the person's own page. */
import type { Formality } from '../../../../consent/site.ts';
import type { OwnPageTexts } from '../texts.ts';

/** A Dutch imperative fits "je" and "u" alike. */
export function nl(formality: Formality): OwnPageTexts {
  const say = (je: string, u: string) => (formality === 'informal' ? je : u);
  return {
    title: say('Je WhatsApp-berichten', 'Uw WhatsApp-berichten'),
    intro: say(
      'Hier bepaal je wat {company} je via WhatsApp mag sturen en wat er over je is opgeslagen.',
      'Hier bepaalt u wat {company} u via WhatsApp mag sturen en wat er over u is opgeslagen.',
    ),
    choiceHeading: say('Wat je ontvangt', 'Wat u ontvangt'),
    givenSince: 'Toegestemd op {time}',
    asked: say(
      'We hebben het je in WhatsApp gevraagd: pas met je JA daar ben je aangemeld.',
      'We hebben het u in WhatsApp gevraagd: pas met uw JA daar bent u aangemeld.',
    ),
    off: say('Dit ontvang je niet.', 'Dit ontvangt u niet.'),
    addingAsks: say(
      'Wat je inschakelt, vragen we je in WhatsApp nog een keer. Pas met een JA daar ben je aangemeld.',
      'Wat u inschakelt, vragen we u in WhatsApp nog een keer. Pas met een JA daar bent u aangemeld.',
    ),
    cannotAsk: say(
      'Wil je je weer aanmelden? Stuur ons START in WhatsApp.',
      'Wilt u zich weer aanmelden? Stuur ons START in WhatsApp.',
    ),
    paused: say(
      'Op dit moment komt er geen reclame, omdat een van je berichten voor ons niet duidelijk was. Opslaan beëindigt deze pauze.',
      'Op dit moment komt er geen reclame, omdat een van uw berichten voor ons niet duidelijk was. Opslaan beëindigt deze pauze.',
    ),
    restricted: say(
      'Het gebruik van je gegevens is op jouw verzoek beperkt. Tot dit wordt opgeheven, komt er geen bericht.',
      'Het gebruik van uw gegevens is op uw verzoek beperkt. Tot dit wordt opgeheven, komt er geen bericht.',
    ),
    save: 'Keuze opslaan',
    saved: say('Je keuze is opgeslagen.', 'Uw keuze is opgeslagen.'),
    savedAsked: say(
      'Je keuze is opgeslagen. In WhatsApp vind je nu onze vraag: pas met een JA daar ben je aangemeld.',
      'Uw keuze is opgeslagen. In WhatsApp vindt u nu onze vraag: pas met een JA daar bent u aangemeld.',
    ),
    dataHeading: say('Je gegevens', 'Uw gegevens'),
    dataText: say(
      'Alles wat over je is opgeslagen: nummer, verklaringen, berichten, ontvangers en hoe lang het blijft.',
      'Alles wat over u is opgeslagen: nummer, verklaringen, berichten, ontvangers en hoe lang het blijft.',
    ),
    readData: 'Gegevens lezen',
    downloadData: 'Als bestand downloaden (JSON)',
    receipt: say('Bewijs: waarvoor je toestemming gaf', 'Bewijs: waarvoor u toestemming gaf'),
    numberHeading: 'Nieuw nummer',
    currentNumber: 'Bij ons bekend: {number}',
    numberText: say(
      'Je oude nummer wordt afgemeld, en het nieuwe krijgt in WhatsApp een vraag. Pas met een JA van het nieuwe nummer is het aangemeld.',
      'Uw oude nummer wordt afgemeld, en het nieuwe krijgt in WhatsApp een vraag. Pas met een JA van het nieuwe nummer is het aangemeld.',
    ),
    newNumber: say('Je nieuwe mobiele nummer', 'Uw nieuwe mobiele nummer'),
    saveNumber: 'Nummer wijzigen',
    numberSaved:
      'Het oude nummer is afgemeld. Open deze link op de telefoon met het nieuwe nummer, of wacht daar op onze vraag.',
    numberSavedByLink:
      'Het oude nummer is afgemeld. Open deze link op de telefoon met het nieuwe nummer: dan komt daar onze vraag.',
    numberSame: 'Dit nummer kennen we al. Er is niets veranderd.',
    openOnNewPhone: 'WhatsApp op de nieuwe telefoon openen',
    eraseHeading: 'Alles wissen',
    eraseText: say(
      'Je wordt afgemeld, en alles wat over je is opgeslagen, wordt definitief gewist, ook de bewijzen. Wat blijft, is een versleutelde controlesom, zodat niemand je weer schrijft.',
      'U wordt afgemeld, en alles wat over u is opgeslagen, wordt definitief gewist, ook de bewijzen. Wat blijft, is een versleutelde controlesom, zodat niemand u weer schrijft.',
    ),
    eraseConfirm: 'Ja, alles wissen. Dit kan niet ongedaan worden gemaakt.',
    erase: 'Mijn gegevens wissen',
    eraseUnconfirmed: 'Kruis aan dat alles gewist moet worden. Er is niets veranderd.',
    erased: say(
      'Je gegevens zijn gewist. Je ontvangt geen berichten meer.',
      'Uw gegevens zijn gewist. U ontvangt geen berichten meer.',
    ),
    held: 'Vanwege een juridisch geschil moeten we de bewijzen voorlopig bewaren. Ze blijven verzegeld tot het voorbij is; daarna worden ze gewist.',
    stoppedHeld: say('Je bent afgemeld, en je nummer is gewist.', 'U bent afgemeld, en uw nummer is gewist.'),
    nothingLeft: say('Over je is niets meer opgeslagen.', 'Over u is niets meer opgeslagen.'),
    privacy: 'Privacy',
    imprint: 'Bedrijfsgegevens',
    back: say('Terug naar je pagina', 'Terug naar uw pagina'),
    expiredTitle: 'Deze link is verlopen',
    expiredText: say(
      'Voor je veiligheid geldt hij maar 15 minuten. Stuur INSTELLINGEN of MIJN GEGEVENS in de WhatsApp-chat, dan krijg je een nieuwe.',
      'Voor uw veiligheid geldt hij maar 15 minuten. Stuur INSTELLINGEN of MIJN GEGEVENS in de WhatsApp-chat, dan krijgt u een nieuwe.',
    ),
    troubleTitle: 'Dit is nu niet gelukt',
    troubleText: 'Er is niets veranderd. Ga terug en probeer het over een minuut nog een keer.',
    dataTitle: say('Je gegevens', 'Uw gegevens'),
    receiptTitle: say('Bewijs van je toestemming', 'Bewijs van uw toestemming'),
    receiptIntro: say(
      'Waarvoor je toestemming gaf, wanneer, en hoe je die beëindigt.',
      'Waarvoor u toestemming gaf, wanneer, en hoe u die beëindigt.',
    ),
    controller: 'Verantwoordelijk',
    identities: 'Nummer of WhatsApp-kenmerk',
    agreedTo: 'Waarvoor',
    state: 'Stand',
    since: 'Sinds',
    lastUsed: 'Laatste bericht',
    keptUntil: 'Bewijs blijft tot',
    textShown: 'Tekst naast het vakje',
    questionShown: 'Vraag in WhatsApp',
    howToWithdraw: say('Zo beëindig je het', 'Zo beëindigt u het'),
    withdrawText:
      'Stuur STOP in de WhatsApp-chat, op elk moment, met werking voor de toekomst. Of schrijf naar {email}.',
    declarations: say('Je verklaringen', 'Uw verklaringen'),
    messages: 'Berichten',
    received: say('van jou', 'van u'),
    sent: say('aan jou', 'aan u'),
    typedForms: 'Formulieren waarin iemand dit nummer heeft ingevuld',
    recipients: 'Ontvangers',
    retention: 'Hoe lang het blijft',
    contactData: 'Nummer en WhatsApp-kenmerk',
    untilNoPurpose: say('tot je niets meer ontvangt', 'tot u niets meer ontvangt'),
    evidenceOf: 'Bewijzen voor: {purpose}',
    yearsFromEnd: '{years} jaar vanaf het einde',
    yearsFromLastUse: '{years} jaar vanaf het laatste bericht',
    toYearEnd: ', tot het einde van dat jaar',
    suppression: 'Blokkering (versleutelde controlesom)',
    whileItCounts: say('zolang je afmelding geldt', 'zolang uw afmelding geldt'),
    complaint: say(
      'Je kunt een klacht indienen bij een toezichthouder voor gegevensbescherming.',
      'U kunt een klacht indienen bij een toezichthouder voor gegevensbescherming.',
    ),
    nothing: 'Niets opgeslagen.',
    print: say(
      'Om af te drukken of te bewaren: de afdrukfunctie van je browser.',
      'Om af te drukken of te bewaren: de afdrukfunctie van uw browser.',
    ),
    states: {
      requested: 'gevraagd, niet bevestigd',
      given: 'toegestemd',
      refused: 'geweigerd',
      expired: 'zonder antwoord verlopen',
      withdrawn: 'ingetrokken',
    },
  };
}
