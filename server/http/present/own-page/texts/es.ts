/** Spanish: the person's own page. */
import type { Formality } from '../../../../consent/site.ts';
import type { OwnPageTexts } from '../texts.ts';

/** "Usted" and "tú" part in nearly every verb, so both stand side by side. Words that Spain and America share. */
export function es(formality: Formality): OwnPageTexts {
  const say = (tú: string, usted: string) => (formality === 'informal' ? tú : usted);
  return {
    title: say('Tus mensajes de WhatsApp', 'Sus mensajes de WhatsApp'),
    intro: say(
      'Aquí decides qué puede enviarte {company} por WhatsApp y ves qué hay guardado sobre ti.',
      'Aquí decide usted qué puede enviarle {company} por WhatsApp y ve qué hay guardado sobre usted.',
    ),
    choiceHeading: say('Lo que recibes', 'Lo que recibe'),
    givenSince: 'Aceptado el {time}',
    asked: say(
      'Te hemos preguntado en WhatsApp: solo tu SÍ allí te da de alta.',
      'Le hemos preguntado en WhatsApp: solo su SÍ allí le da de alta.',
    ),
    off: say('Esto no lo recibes.', 'Esto no lo recibe.'),
    addingAsks: say(
      'Lo que actives te lo preguntaremos otra vez en WhatsApp. Solo un SÍ allí te da de alta.',
      'Lo que active se lo preguntaremos otra vez en WhatsApp. Solo un SÍ allí le da de alta.',
    ),
    cannotAsk: say(
      'Para darte de alta otra vez, escríbenos START en WhatsApp.',
      'Para darse de alta otra vez, escríbanos START en WhatsApp.',
    ),
    paused: say(
      'Ahora mismo no llega publicidad, porque no entendimos bien uno de tus mensajes. Al guardar termina esta pausa.',
      'Ahora mismo no llega publicidad, porque no entendimos bien uno de sus mensajes. Al guardar termina esta pausa.',
    ),
    restricted: say(
      'El uso de tus datos está limitado porque lo pediste. Hasta que eso se levante no llegará ningún mensaje.',
      'El uso de sus datos está limitado porque usted lo pidió. Hasta que eso se levante no llegará ningún mensaje.',
    ),
    save: 'Guardar la elección',
    saved: say('Tu elección está guardada.', 'Su elección está guardada.'),
    savedAsked: say(
      'Tu elección está guardada. En WhatsApp encontrarás ahora nuestra pregunta: solo un SÍ allí te da de alta.',
      'Su elección está guardada. En WhatsApp encontrará ahora nuestra pregunta: solo un SÍ allí le da de alta.',
    ),
    dataHeading: say('Tus datos', 'Sus datos'),
    dataText: say(
      'Todo lo que hay guardado sobre ti: número, declaraciones, mensajes, destinatarios y cuánto tiempo se conserva.',
      'Todo lo que hay guardado sobre usted: número, declaraciones, mensajes, destinatarios y cuánto tiempo se conserva.',
    ),
    readData: 'Leer los datos',
    downloadData: 'Descargar como archivo (JSON)',
    receipt: say('Comprobante: lo que has aceptado', 'Comprobante: lo que ha aceptado'),
    numberHeading: 'Número nuevo',
    currentNumber: 'El que conocemos: {number}',
    numberText: say(
      'Tu número anterior queda dado de baja y al nuevo le preguntamos en WhatsApp. Solo un SÍ desde el número nuevo lo da de alta.',
      'Su número anterior queda dado de baja y al nuevo le preguntamos en WhatsApp. Solo un SÍ desde el número nuevo lo da de alta.',
    ),
    newNumber: say('Tu nuevo número de móvil', 'Su nuevo número de móvil'),
    saveNumber: 'Cambiar el número',
    numberSaved: say(
      'El número anterior está dado de baja. Abre este enlace en el teléfono con el número nuevo, o espera allí nuestra pregunta.',
      'El número anterior está dado de baja. Abra este enlace en el teléfono con el número nuevo, o espere allí nuestra pregunta.',
    ),
    numberSavedByLink: say(
      'El número anterior está dado de baja. Abre este enlace en el teléfono con el número nuevo: entonces recibirás allí nuestra pregunta.',
      'El número anterior está dado de baja. Abra este enlace en el teléfono con el número nuevo: entonces recibirá allí nuestra pregunta.',
    ),
    numberSame: 'Este número ya lo conocemos. No ha cambiado nada.',
    openOnNewPhone: 'Abrir WhatsApp en el teléfono nuevo',
    eraseHeading: 'Borrar todo',
    eraseText: say(
      'Te damos de baja y se borra para siempre todo lo que hay guardado sobre ti, también las pruebas. Queda solo una suma de control cifrada, para que nadie vuelva a escribirte.',
      'Le damos de baja y se borra para siempre todo lo que hay guardado sobre usted, también las pruebas. Queda solo una suma de control cifrada, para que nadie vuelva a escribirle.',
    ),
    eraseConfirm: 'Sí, borrar todo. No se puede deshacer.',
    erase: 'Borrar mis datos',
    eraseUnconfirmed: say(
      'Marca la casilla para confirmar que se debe borrar todo. No ha cambiado nada.',
      'Marque la casilla para confirmar que se debe borrar todo. No ha cambiado nada.',
    ),
    erased: say(
      'Tus datos están borrados. Ya no recibirás mensajes.',
      'Sus datos están borrados. Ya no recibirá mensajes.',
    ),
    held: 'Por un litigio tenemos que conservar las pruebas por ahora. Siguen bloqueadas hasta que termine; después se borran.',
    stoppedHeld: say(
      'Te hemos dado de baja y tu número está borrado.',
      'Le hemos dado de baja y su número está borrado.',
    ),
    nothingLeft: say('Ya no hay nada guardado sobre ti.', 'Ya no hay nada guardado sobre usted.'),
    privacy: 'Privacidad',
    imprint: 'Aviso legal',
    back: say('Volver a tu página', 'Volver a su página'),
    expiredTitle: 'Este enlace ha caducado',
    expiredText: say(
      'Para protegerte solo vale 15 minutos. Escribe PREFERENCIAS o MIS DATOS en el chat de WhatsApp y recibirás uno nuevo.',
      'Para protegerle solo vale 15 minutos. Escriba PREFERENCIAS o MIS DATOS en el chat de WhatsApp y recibirá uno nuevo.',
    ),
    troubleTitle: 'Esto no ha funcionado ahora',
    troubleText: say(
      'No ha cambiado nada. Vuelve atrás e inténtalo otra vez dentro de un minuto.',
      'No ha cambiado nada. Vuelva atrás e inténtelo otra vez dentro de un minuto.',
    ),
    dataTitle: say('Tus datos', 'Sus datos'),
    receiptTitle: say('Comprobante de tu consentimiento', 'Comprobante de su consentimiento'),
    receiptIntro: say(
      'Lo que has aceptado, cuándo, y cómo ponerle fin.',
      'Lo que ha aceptado, cuándo, y cómo ponerle fin.',
    ),
    controller: 'Responsable',
    identities: 'Número o identificador de WhatsApp',
    agreedTo: 'Para qué',
    state: 'Estado',
    since: 'Desde',
    lastUsed: 'Último mensaje',
    keptUntil: 'La prueba se conserva hasta',
    textShown: 'Texto junto a la casilla',
    questionShown: 'Pregunta en WhatsApp',
    howToWithdraw: say('Así le pones fin', 'Así le pone fin'),
    withdrawText: say(
      'Escribe STOP en el chat de WhatsApp, en cualquier momento, con efecto futuro. O escribe a {email}.',
      'Escriba STOP en el chat de WhatsApp, en cualquier momento, con efecto futuro. O escriba a {email}.',
    ),
    declarations: say('Tus declaraciones', 'Sus declaraciones'),
    messages: 'Mensajes',
    received: say('de ti', 'de usted'),
    sent: say('para ti', 'para usted'),
    typedForms: 'Formularios en los que alguien escribió este número',
    recipients: 'Destinatarios',
    retention: 'Cuánto tiempo se conserva',
    contactData: 'Número e identificador de WhatsApp',
    untilNoPurpose: say('hasta que ya no recibas nada', 'hasta que ya no reciba nada'),
    evidenceOf: 'Pruebas de: {purpose}',
    yearsFromEnd: '{years} años desde el final',
    yearsFromLastUse: '{years} años desde el último mensaje',
    toYearEnd: ', hasta el final de ese año',
    suppression: 'Bloqueo (suma de control cifrada)',
    whileItCounts: say('mientras valga tu baja', 'mientras valga su baja'),
    complaint: say(
      'Puedes presentar una reclamación ante una autoridad de protección de datos.',
      'Puede presentar una reclamación ante una autoridad de protección de datos.',
    ),
    nothing: 'Nada guardado.',
    print: say(
      'Para imprimir o guardar: la función de impresión de tu navegador.',
      'Para imprimir o guardar: la función de impresión de su navegador.',
    ),
    states: {
      requested: 'preguntado, sin confirmar',
      given: 'aceptado',
      refused: 'rechazado',
      expired: 'caducado sin respuesta',
      withdrawn: 'revocado',
    },
  };
}
