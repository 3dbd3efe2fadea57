/** Spanish, of Spain and of America: the texts as a person reads them, and the words by which a Spanish reply is understood. */
import type { Span } from '../span.ts';
import type { WordingTexts } from '../wording.ts';
import type { ChatTexts, LanguagePack, ReplyWords, TextFacts } from './language-pack.ts';
import { asked, askedForMe, byEar, forbidden, toldForMe } from './spanish-endings.ts';

const spans = { day: ['día', 'días'], hour: ['hora', 'horas'], minute: ['minuto', 'minutos'] } as const;

function inWords({ count, unit }: Span): string {
  return `${count} ${spans[unit][count === 1 ? 0 : 1]}`;
}

function texts({ company, formality, mix, deletedAfter }: TextFacts): WordingTexts {
  const { name, legalName, privacyUrl } = company;
  const say = (tú: string, usted: string) => (formality === 'informal' ? tú : usted);
  return {
    kinds: { marketing: 'publicidad', other: 'mensajes', mixed: 'publicidad y mensajes' },

    bubble: 'Novedades por WhatsApp',
    bubbleSorry: say(
      'El formulario no carga en este momento. Escríbenos simplemente START por WhatsApp.',
      'El formulario no carga en este momento. Escríbanos simplemente START por WhatsApp.',
    ),
    heading: `Mensajes de WhatsApp de ${name}`,
    phoneLabel: say('Tu número de móvil', 'Su número de móvil'),
    phoneOptionalLabel: say('Tu número de móvil (opcional)', 'Su número de móvil (opcional)'),
    countryLabel: 'País del número',
    stopLine: say(
      'Voluntario. Puedes revocarlo en cualquier momento con efecto futuro: escribe STOP.',
      'Voluntario. Puede revocarlo en cualquier momento con efecto futuro: escriba STOP.',
    ),
    privacyLine: say(
      `WhatsApp (Meta, Irlanda y EE. UU.) trata tu número y tus mensajes. Sin un SÍ borramos tu número después de ${inWords(deletedAfter)}.`,
      `WhatsApp (Meta, Irlanda y EE. UU.) trata su número y sus mensajes. Sin un SÍ borramos su número después de ${inWords(deletedAfter)}.`,
    ),
    privacyLabel: 'Privacidad',
    imprintLabel: 'Aviso legal',
    link: 'Continuar en WhatsApp',
    close: 'Cerrar',
    opensNewTab: 'se abre en una pestaña nueva',
    missingPurpose: say('Marca lo que quieres recibir.', 'Marque lo que quiere recibir.'),
    missingPhone: say('Escribe tu número de móvil.', 'Escriba su número de móvil.'),
    invalidPhone: say(
      'No es un número de móvil completo del país elegido. Comprueba las cifras y el país; los teléfonos fijos no sirven.',
      'No es un número de móvil completo del país elegido. Compruebe las cifras y el país; los teléfonos fijos no sirven.',
    ),
    nextHeading: 'Qué pasa ahora',
    nextSteps: [
      'WhatsApp se abre con un mensaje ya escrito.',
      say('Envía ese mensaje tal como está.', 'Envíe ese mensaje tal como está.'),
      say(
        'Para mayor seguridad preguntamos una vez más. Solo cuando respondas SÍ quedará hecha tu suscripción.',
        'Para mayor seguridad preguntamos una vez más. Solo cuando responda SÍ quedará hecha su suscripción.',
      ),
    ],
    waiting: say('Esperamos tu respuesta en WhatsApp.', 'Esperamos su respuesta en WhatsApp.'),
    confirmedHeading: say('Tu suscripción está confirmada', 'Su suscripción está confirmada'),
    confirmed: say(
      `Gracias por tu SÍ. Desde ahora ${name} te escribe por WhatsApp. Para darte de baja, escribe STOP.`,
      `Gracias por su SÍ. Desde ahora ${name} le escribe por WhatsApp. Para darse de baja, escriba STOP.`,
    ),
    openAgain: 'Abrir WhatsApp otra vez',
    edit: 'Cambiar los datos',
    notRecorded: say(
      'Tus datos no nos han llegado. Envía de todos modos el mensaje en WhatsApp: te preguntaremos allí.',
      'Sus datos no nos han llegado. Envíe de todos modos el mensaje en WhatsApp: le preguntaremos allí.',
    ),
    showQr: 'Mostrar código QR',
    qrHint: 'Para escanear con la cámara del teléfono: WhatsApp se abre allí con el mensaje preparado.',
    sentence: `Hola, ${name}: sí, quiero recibir {kind} por WhatsApp: {purposes}. (N.º {ref})`,

    question: say(
      `¿Confirmas que quieres recibir {kind} de ${legalName} por WhatsApp: {purposes}? Privacidad: ${privacyUrl} – Solo un SÍ te da de alta. Puedes revocarlo en cualquier momento con efecto futuro: escribe STOP.`,
      `¿Confirma que quiere recibir {kind} de ${legalName} por WhatsApp: {purposes}? Privacidad: ${privacyUrl} – Solo un SÍ le da de alta. Puede revocarlo en cualquier momento con efecto futuro: escriba STOP.`,
    ),
    questionFooter: say('¿No lo has pedido? Toca NO o no hagas nada.', '¿No lo ha pedido? Toque NO o no haga nada.'),
    yes: 'SÍ',
    no: 'NO',
    welcome: say(
      'Gracias, tu suscripción está confirmada: {purposes}. ¿Ya no quieres saber de nosotros? Envía simplemente STOP. Elegir: PREFERENCIAS. Tus datos: MIS DATOS.',
      'Gracias, su suscripción está confirmada: {purposes}. ¿Ya no quiere saber de nosotros? Envíe simplemente STOP. Elegir: PREFERENCIAS. Sus datos: MIS DATOS.',
    ),
    refused:
      mix === 'marketing'
        ? say(
            `De acuerdo. No te hemos dado de alta y no recibirás publicidad de ${name}.`,
            `De acuerdo. No le hemos dado de alta y no recibirá publicidad de ${name}.`,
          )
        : say(
            `De acuerdo. No te hemos dado de alta para esto y no recibirás mensajes de ${name} al respecto.`,
            `De acuerdo. No le hemos dado de alta para esto y no recibirá mensajes de ${name} al respecto.`,
          ),
    stopped: say(
      `Te hemos dado de baja. ${name} ya no te escribirá por iniciativa propia. ¿Ha sido un error? Escribe START.`,
      `Le hemos dado de baja. ${name} ya no le escribirá por iniciativa propia. ¿Ha sido un error? Escriba START.`,
    ),
    unclearWhileAsked: say(
      'No lo hemos entendido bien. Toca SÍ o NO. Sin un SÍ no te damos de alta.',
      'No lo hemos entendido bien. Toque SÍ o NO. Sin un SÍ no le damos de alta.',
    ),
    unclearWhileSubscribed: say(
      `¿Quieres darte de baja? Hasta que respondas, no te llegará${mix === 'other' ? 'n mensajes' : ' publicidad'}.`,
      `¿Quiere darse de baja? Hasta que responda, no le llegará${mix === 'other' ? 'n mensajes' : ' publicidad'}.`,
    ),
    unsubscribe: 'Darme de baja',
    keep: 'Seguir recibiendo',
  };
}

function chat({ company: { name }, formality }: TextFacts): ChatTexts {
  const say = (tú: string, usted: string) => (formality === 'informal' ? tú : usted);
  return {
    settings: say(
      '¿Qué quieres recibir? Elige en la lista. O cámbialo todo en esta página, válida durante 15 minutos: {link}',
      '¿Qué quiere recibir? Elija en la lista. O cámbielo todo en esta página, válida durante 15 minutos: {link}',
    ),
    settingsButton: 'Elegir',
    rowDrop: 'Dejar de recibir',
    rowAdd: 'Recibir también',
    rowAll: 'Recibir todo',
    rowNone: 'Ya nada',
    changed: say('Guardado. Ahora recibes: {purposes}.', 'Guardado. Ahora recibe: {purposes}.'),
    data: say(
      `Esto es lo que ${name} tiene guardado sobre ti, para verlo, descargarlo, corregirlo o borrarlo: {link} (válido durante 15 minutos)`,
      `Esto es lo que ${name} tiene guardado sobre usted, para verlo, descargarlo, corregirlo o borrarlo: {link} (válido durante 15 minutos)`,
    ),
    erasure: say(
      `Te hemos dado de baja. Aquí también puedes hacer borrar todo lo que ${name} tiene guardado sobre ti: {link} (válido durante 15 minutos)`,
      `Le hemos dado de baja. Aquí también puede hacer borrar todo lo que ${name} tiene guardado sobre usted: {link} (válido durante 15 minutos)`,
    ),
    nothingStored: `${name} no tiene guardada ninguna suscripción de este chat.`,
  };
}

/** Verbs that say "unsubscribe" and nothing else. */
const unsubscribe =
  'desuscrib-ir dessuscrib-ir desubscrib-ir dessubscrib-ir desinscrib-ir desincrib-ir desapunt-ar desafili-ar';
const remove =
  'borr-ar elimin-ar quit-ar sac-ar/saqu retir-ar remov-er/remuev exclu-ir/excluy suprim-ir tach-ar desvincul-ar desincorpor-ar bloque-ar';
const cancel =
  'cancel-ar anul-ar deten-er/deteng/detien desactiv-ar par-ar suspend-er elimin-ar quit-ar suprim-ir cort-ar ces-ar interrump-ir deshabilit-ar borr-ar fren-ar apag-ar/apagu';
const send = 'mand-ar manad-ar envi-ar reenvi-ar remit-ir difund-ir bombarde-ar spame-ar espame-ar';
const write =
  'escrib-ir contact-ar molest-ar fastidi-ar incordi-ar acos-ar spame-ar bombarde-ar hostig-ar/hostigu notific-ar/notifiqu inform-ar whatsape-ar whatsappe-ar wasape-ar guasape-ar public-ar/publiqu publicit-ar comunic-ar/comuniqu mensaje-ar texte-ar agobi-ar perturb-ar dirig-ir/dirij importun-ar';
/** Rude for "bother"; "¡no jodas!" alone is only surprise. */
const nag =
  'jod-er ching-ar/chingu hinch-ar romp-er jorob-ar freg-ar/friegu/frieg webe-ar hueve-ar insist-ir mam-ar toc-ar/toqu satur-ar aburr-ir llen-ar invad-ir inund-ar colaps-ar';

/** "para" is "for" far more often than "stop"; as a command it begins a sentence. */
const exceptFor = (words: string) => words.replace(/(?<= )paras? /g, '');
const list = (words: string) => words.trim().split(/\s+/).join(', ');

/**
 * Collisions to know: "baja" is also "goes down" ("ahora baja mi hijo"), "low" and sick leave, "para" is "for", "alto" is
 * "tall", "basta" is "is enough" ("con diez basta"), "fin" ends "por fin", and one goes out ("salir") every day: these
 * count only as the whole message, so they are listed twice over ("para para" is how `listed` reads a "para" alone) and
 * never as a word among others. "cancelar" is "to pay" in much of America. A "mensaje" in the singular is what stands on
 * a greeting card ("sin mensaje"), so the phrases speak of "mensajes". "dejé" without its accent is "deje": "dejé de
 * recibir" complains of too few messages. "si" is "if" as well as "sí", and "no" is both "no" and "not", so it is no
 * filling. Who complains uses the indicative ("ya no me escriben"), who forbids the subjunctive ("ya no me escriban"):
 * only the latter stands behind a negation here. "Bórrenme" is never negated ("no me borren" is), so it stands among the
 * phrases that a "no" before it does not touch.
 */
const replies: ReplyWords = {
  optOut:
    `${list(asked(unsubscribe))}, desuscripción, desuscribo, desinscripción, desapunto, opt out, ` +
    'darme de baja, darse de baja, dar de baja, dame de baja, deme de baja, denme de baja, dadme de baja, me doy de baja, date de baja, ' +
    'baja baja, baja ya, baja inmediata, baja total, baja definitiva, baja voluntaria, baja whatsapp, baja publicidad, baja mensajes, baja newsletter, baja lista, ' +
    'baja suscripción, baja del servicio, la baja, mi baja, quiero baja, baja de todo, de baja, baja de la lista, ' +
    'no mas, nunca mas, no mas mensajes, ya no quiero mas, ya no mas, no mandar mas, no enviar mas, no escribir mas, no quiero nada mas, nada mas de ustedes, ' +
    'dejame en paz, dejadme en paz, dejenme en paz, dejeme en paz, dejarme en paz, no me interesa mas, ya no me interesa, no molestar, no molestar mas',
  everydayOptOut:
    'cancelar, cancela, cancelen, cancele, cancelad, cancelación, anular, anula, anulen, anulación, detener, deten, detengan, detenga, detente, detenganse, parar, pare, paren, parad, para para, para ya, ' +
    'páralo, párenlo, paralo ya, para esto, para inmediatamente, alto alto, alto ya, basta basta, basta ya, ya basta, ya estuvo, fin fin, salir salir, salirme, quiero salir, quiero salirme, ' +
    'terminar, finalizar, desactivar, desactiva, desactiven, revocar, revoco, revocación, retirar consentimiento, eliminar, elimina, eliminen, borrar, borra, borren, remover, ' +
    `${list(askedForMe('borr-ar elimin-ar quit-ar sac-ar/saqu remov-er/remuev exclu-ir/excluy'))}, ` +
    'oposición, supresión, suprimir, cesar, cesen, renuncio, desistir, silenciar, rechazar, cancel, quit, remove, end, ' +
    'borrar datos, borrar mis datos, borra mis datos, borren mis datos, borrad mis datos, eliminar datos, eliminar mis datos, elimina mis datos, eliminen mis datos, ' +
    'borrar todos mis datos, eliminar todos mis datos, borrar todo, eliminar todo, suprimir mis datos, supresión de datos, supresión de mis datos, derecho de supresión, derecho al olvido, borrado de datos',
  ordinary: 'pares, red',
  filling:
    'yo me mi mis nos nuestro nuestra nuestros te tu tus ti le les lo la los las el un una unos este esta estos estas esto eso ese esa su sus vuestro vuestra vuestros vuestras ustedes usted vosotros ' +
    'quiero kiero quisiera queria querria deseo desearia necesito prefiero solicito pido ruego exijo gustaria agradeceria agradezco favor de del d a al en por con que q y o si pero pues ya ahora mismo inmediatamente inmediato urgente ' +
    'urgentemente cuanto antes hoy todo todos toda todas aqui aca ahi desde entonces bueno vale ok okey oka digo dije dicho he sea para definitivamente definitivo completamente siempre vez otra tambien dos tres veces ' +
    'lista numero telefono celular movil grupo canal base contacto contactos sistema whats wasap wsp chat servicio',
  urging:
    'ya ahora mismo inmediatamente inmediato urgente urgentemente hoy todo todos toda todas esto eso estos estas los las el la mis sus tus vuestros vuestras de del con definitivamente completamente entonces pues d q',
  yes: 'sí, si, sí por favor, si por favor, por favor sí, por favor si, sí porfa, si porfa, sí gracias, si gracias, sí muchas gracias, si muchas gracias',
  no:
    'no, nop, nope, no no, noo, que no, mejor no, no mejor no, de momento no, no de momento no, por ahora no, no por ahora no, no pedido nada, nunca, jamás, para nada, de ninguna manera, de ningun modo, ni hablar, en absoluto, no quiero, no lo quiero, yo no quiero, no deseo, ' +
    'no me interesa, no estoy interesado, no estoy interesada, no acepto, no confirmo, negativo, claro que no, por supuesto que no, nanai, ni loco, ni loca, no lo he pedido, no he pedido nada, yo no he pedido nada, yo no pedí nada',
  start:
    'start, alta, suscribir, suscribirme, suscríbeme, suscríbanme, suscríbame, suscripción, apuntarme, apúntame, inscribirme, iniciar, empezar, comenzar, darme de alta, quiero darme de alta, quiero suscribirme, dame de alta',
  settings:
    'preferencias, mis preferencias, ajustes, mis ajustes, configuración, mi configuración, opciones, mis opciones',
  data: 'mis datos, datos personales, mis datos personales, acceso a mis datos, acceso a datos, derecho de acceso, solicitud de acceso, ver mis datos, solicitud de datos',
  erasure:
    'borrar, eliminar, borrar datos, borrar mis datos, borra mis datos, borren mis datos, borrad mis datos, borre mis datos, eliminar datos, eliminar mis datos, elimina mis datos, eliminen mis datos, elimine mis datos, ' +
    'borrar todos mis datos, eliminar todos mis datos, borren todos mis datos, eliminen todos mis datos, borrar todo, eliminar todo, suprimir mis datos, supresión, supresión de datos, supresión de mis datos, derecho de supresión, derecho al olvido, borrado de datos',
  promo: 'promo, promos, solo promo, solo promos, solo promociones, solo ofertas, solo publicidad',
  trans: 'trans, solo trans, solo pedidos, solo mis pedidos, solo transaccionales',
  all: 'todo, todos, todos los mensajes, recibir todo',
  politeness:
    'por favor, porfavor, por fa, porfa, porfaa, porfis, porfi, xfavor, xfa, x favor, x fa, plis, pliss, si es tan amable, si son tan amables, si sois tan amables, si eres tan amable, si no es molestia, si no les importa, ' +
    'gracias, muchas gracias, mil gracias, muchísimas gracias, gracias de antemano, de antemano gracias, de antemano muchas gracias, gracias por adelantado, gracias por todo, gracia, grasias, grax, ' +
    'hola, holaa, ola, hola buenas, hola buenos dias, hola buen dia, hola buenas tardes, hola buenas noches, hola que tal, que tal, buenas, buenos dias, buen dia, buenas tardes, buenas noches, muy buenas, ' +
    'estimados, estimado, estimada, estimados señores, estimado señor, estimada señora, muy señores mios, señores, señor, señora, señorita, disculpe, disculpen, disculpa, disculpad, disculpe las molestias, perdon, perdona, perdone, perdonen, ' +
    'lo siento, lo siento mucho, amigo, amiga, amigos, chicos, chicas, tio, tia, tios, wey, guey, bro, hermano, coño, hostia, oye, oiga, oigan, oid, feliz dia, que tengan buen dia, que tengas buen dia, buen fin de semana, ' +
    'se lo agradezco, te lo agradezco, os lo agradezco, se los agradezco, adios, hasta luego, de verdad, en serio, a ver, che, chau, chao, pucha, boludo, por dios, por el amor de dios, pana, parce, carnal, compadre, mijo, mija, joven, jefe, tronco, quillo, weon, señorita, mano',
  signOffs:
    'saludos, un saludo, saludos cordiales, cordiales saludos, un cordial saludo, reciban un cordial saludo, atentamente, atte, atentamente le saluda, cordialmente, un abrazo, abrazos, besos, un beso, besitos, slds, sldos',
  sets: {
    me: 'me nos m mi',
    my: 'mi mis nuestro nuestros nuestra nuestras este estos ese esta todos todo',
    de: 'de d del dela dl',
    que: 'que q k ke qe',
    nothing: 'nada na naa nah',
    not: 'no nunca jamas tampoco ni noo nooo nome nonos',
    unsubscribe: asked(unsubscribe),
    go: 'salir salirme salirnos salgo saliendo irme retirarme bajarme borrarme quitarme',
    more: 'mas mass maz nunca jamas adelante',
    own: 'sus tus vuestras vuestros su tu vuestro vuestra mas estas estos esas esos',
    /** May stand between a "no" and what is forbidden. */
    little:
      'me nos m mi se te le les lo la los las ya mas nunca favor porfavor que q esten estes esteis estar anden ande andes andeis hagan haga hagas hagais vayan vaya vayas a deben debe deberian tienen',
    you: 'ustedes uds ud usted vosotros vosotras ti vos vds tuyo suyo vuestro vuestra empresa tienda gente',
    can: 'puede pueden puedes podeis podes podria podrian podrias podriais pudiera pudieran pudieras pudieseis',
    now: 'ya ahora inmediatamente inmediato urgente urgentemente hoy mismo todo esto favor antes cuanto definitivamente vez una',
    wish:
      'quiero kiero qiero keremos queremos quisiera quisieramos quier quero queria querria querriamos deseo deseamos desearia desea deseaba quiere necesito necesitamos prefiero preferiria interesa interesan apetece gustaria requiero pretendo ' +
      'pido pedimos solicito solicitamos ruego rogamos exijo exigimos agradeceria agradezco acepto admito autorizo consiento permito consiente autoriza',
    ask:
      'quiero kiero quisiera queremos deseo necesito requiero solicito solicitar solicitamos pido pedir exijo exigir ruego tramiten tramitar tramitad tramite gestionen gestionar gestione procesen procesar procedan proceder proceda hagan haced haga efectuen efectuar ' +
      'causar causo cursen cursar curse formalizar confirmen confirmar confirmenme pedi pedido solicitado solicite registren apunten realicen realizar',
    receive: byEar(`${forbidden('recib-ir reciv-ir receb-ir')} recibirte resibir`),
    on: `${asked('segu-ir/sig/sigu continu-ar insist-ir persist-ir')} siguiendo siguiera siguieran siguierais`,
    again: `${asked('volv-er/vuelv')} volver vuelvan vuelva vuelvas volvais volviera volvieran`,
    messages:
      'mensaje mensajes mensajito mensajitos mensjaes mensages mensaje mensajs mensajess msjs msj msjes mjes sms mensajería publicidad publi publisidad pubicidad publicidades propaganda propagandas promocion promociones promosiones promos promo newsletter newsletters boletin boletines ' +
      'whatsapp whatsapps wasap wasaps guasap guasaps wassap wassaps wsp wsap wpp wats watsap watsaps whats spam anuncio anuncios notificacion notificaciones notificasiones comunicaciones comunicacion comunicados suscripcion suscripciones subscripcion suscripsion suscricion difusion difusiones marketing ' +
      'avisos campañas mierdas mierda basura chorradas porquerias porqueria tonterias pendejadas boludeces huevadas webadas recordatorios invasion',
    many:
      'mensajes mensajitos mensages mensjaes mensajs mensajess msjs msj msjes mjes publicidad publi publisidad pubicidad publicidades propaganda propagandas promociones promosiones promocion promos newsletter newsletters boletin boletines whatsapp whatsapps wasap wasaps guasap guasaps wassap wassaps wsp wsap wpp wats watsap watsaps ' +
      'spam anuncios notificaciones notificasiones comunicaciones comunicados suscripcion suscripciones subscripcion suscripsion suscricion difusion difusiones marketing mierdas mierda basura chorradas porquerias porqueria tonterias pendejadas boludeces huevadas webadas campañas',
    news: 'oferta ofertas novedades noticias info informacion descuentos cupones avisos correos correo emails email mails mail sms rebajas actualizaciones contenido cosas catalogos catalogo llamadas news recordatorios encuestas invitaciones',
    roll: 'lista listas listado difusion base bases datos bbdd registro registros sistema grupo canal newsletter boletin suscripcion contactos agenda whatsapp wasap fichero ficheros mailing envios publicidad promociones mensajes notificaciones directorio distribucion marketing robinson',
    list: 'lista listas listado difusion base bases datos bbdd registro registros sistema grupo canal newsletter boletin suscripcion contactos agenda whatsapp wasap fichero ficheros mailing servicio aqui aca ahi esto eso envios publicidad promociones mensajes notificaciones directorio distribucion correo marketing todo vez',
    contact:
      'numero telefono telf tlf tfno tel movil celular cel contacto datos nombre numeros telefonos fono nro num ficha registro perfil',
    consent: 'consentimiento permiso autorizacion aceptacion conformidad consentimientos aprobacion',
    subscription: 'suscripcion subscripcion suscripsion suscricion inscripcion alta registro',
    enough: 'basta bastaa bsta bata bast bassta batsa btsa basat',
    shipping: 'envio envios entrega entregas despacho reparto',
    parcel: 'direccion domicilio paquete paquetes repartidor mensajero doble duplicado',
    business:
      'pedidos orden ordenes compra compras cita citas reserva reservas reservacion entrega entregas factura facturas paquete paquetes ramo ramos rosa rosas flor flores tulipan tulipanes girasol girasoles orquidea orquideas planta plantas maceta macetas centro corona coronas taller talleres ' +
      'curso cursos clase clases evento boda cumpleaños mesa mesas tarjeta tarjetas dedicatoria nota lazo cinta caja cajas bolsa bolsas tarta regalo cesta carrito articulo articulos producto productos precio precios cuenta pago pagos cobro recibo tarjetita botella botellas vino vinos ' +
      'lunes martes miercoles jueves viernes sabado domingo hijo hija niño niña colegio gimnasio gym seguro contrato luz gas internet linea fibra coche autobus bus tren visita visitas invitado invitados entrada entradas ticket tickets espera jarron florero lirio lirios lila lilas margaritas claveles clavel ' +
      'hojas espinas petalos foto fotos imagen audio audios repartidor mensajero domicilio direccion color tamaño iva bizum abono envoltorio papel plastico encargo presupuesto trabajo timbre telefonillo portal talla zapatos vestido camisa queso pan pizza cebolla sal azucar picante salsa menu plato ' +
      'consulta sesion habitacion hotel vuelo viaje receta garantia devolucion reclamacion deuda comision seguimiento transferencia sorteo mesa turno',
    send: byEar(forbidden(send)),
    reach: byEar(forbidden('lleg-ar/llegu')),
    write: byEar(forbidden(write)),
    call: byEar(forbidden('llam-ar habl-ar telefone-ar')),
    nag: forbidden(nag),
    leave: `${exceptFor(byEar(asked('dej-ar par-ar ces-ar termin-ar cort-ar absten-er/absteng/abstien')))} dejense dejaos dejarse dejate parense cortenla cortala basta desistan desista desistir`,
    leaveMe: byEar(askedForMe('dej-ar')),
    avoid:
      'eviten evita evitad evite eviteis evitar evitarme evitenme absténganse absténgase absteneos abstente abstenerse abstengan abstenganse ahorrense ahorraos ahorrate ahorrenme ahorradme ahorrame ahorrarme',
    peace: 'paz pas tranquilo tranquila tranquilos tranquilas vivir respirar descansar',
    remove: byEar(asked(remove)),
    removeMe: byEar(askedForMe(remove)),
    /** "Quítenmelo": who speaks of a ribbon says the same. */
    removeIt: byEar(askedForMe(remove, ['melo', 'melos', 'mela', 'melas', 'noslo', 'noslos'])),
    /** Only commands, no infinitives: never behind a "no". */
    tellMe: byEar(toldForMe(remove)),
    removed:
      'borrado borrados borrada eliminado eliminados eliminada retirado retirados retirada suprimido suprimidos quitado quitados sacado cancelada cancelado anulada',
    cancel: `${exceptFor(asked(cancel))} terminen terminar finalizar finalicen acaben acabar cancelo anulo finalizo revocar revoco bloquear stop dejar cese`,
    revoke: `${asked('revoc-ar/revoqu retir-ar anul-ar cancel-ar quit-ar deneg-ar/deniegu')} revoco retiro anulo cancelo quito revocamos retiramos revocacion retirada retiro revocado retirado anulado cancelado`,
    give: 'dar darme dame deme denme dadme darnos danos denos demen denmen dennos dan das da dais doy dieran diera dieras dieseis dierais diesen den des deis demos darmela tramitar causar darse date darle dale denle darlo denlo dando dandome dandonos',
    tellGive: 'dame deme denme dadme danos denos demen denmen dennos',
    forbid: 'prohibo prohibido prohibe prohibimos prohibida niego deniego rechazo',
    bye: 'fuera adios chau chao stop basta alto cero 0 nada vale para paren',
    tired:
      'harto harta hartos hartas hartito hartita hartitos hartitas jarto jarta cansado cansada cansados aburrido aburrida podrido podrida hasta',
  },
  clear: [
    // To unsubscribe.
    '<unsubscribe>|desuscripcion|desuscribo|desinscripcion|desapunto',
    '<give> ~3 <de> baja',
    // "dé" without its accent is "de".
    '<me>|<que>|se de <de> baja',
    '^ de de baja',
    '<give> ~1 la|mi|nuestra baja',
    '<give> baja <de>|a|al|en|$',
    '<ask> ~3 baja $',
    '<ask> ~3 baja <de>|<now>|en|inmediata|definitiva|total|voluntaria|lo|por|a',
    '^ baja <de>|en|a|al ~2 <list>|<messages>|<contact>|<news>|todo',
    '^ baja inmediata|definitiva|total|ya|urgente|voluntaria <now>? <de>|$',
    'baja ~2 <many>',
    '<de> vaja|bja|bajaa|vaxa',
    // Off the list.
    '<removeMe> ~3 <de> ~3 <list>',
    '<removeMe> <now>? <now>? <now>? $',
    '<me> ~3 <remove> ~2 <de> ~3 <list>',
    '<que> ~1 <me> <remove> <now>? <now>? $',
    '^ <me> <remove> <now>? $',
    '<me> <can> <remove> <now>? $',
    '<remove> ~2 <my> ~2 <contact>',
    '<remove> ~2 <contact> <de> ~2 <list>',
    '<my> ~2 <contact> ~4 <remove>|<removed>',
    '<roll> ~3 <removeMe>',
    '<go> ~2 <de> ~3 <roll>',
    '<wish> ~1 <go> ~2 <de> aqui|aca|esto',
    '<wish> <go> <now>? $',
    '<wish> ~1 abandonar|dejar ~2 grupo|lista|canal',
    'abandonar|abandono ~2 <roll>',
    '^ salgan|salga|salid|sal|fuera <de> mi',
    '^ olvidame|olvidadme|olvidenme|olvideme <now>? $',
    '^ <me> <wish> salir|retirar|borrar|bajar|quitar <now>? $',
    '<me> ~1 borro|salgo|desapunto|desuscribo|quito $',
    '<me> ~1 borro|salgo|desapunto|desuscribo|quito|retiro|bajo <de> ~3 <roll>',
    'fuera ~2 <de> ~2 <roll>',
    'bajen|bajan|bajas|bajame|bajenme|bajeme|bajadme ~2 <de> ~2 <roll>',
    'no estar|aparecer|figurar ~3 <roll>',
    // Stop doing it.
    '<leave> ~4 <de> ~1 <little>? <send>|<write>|<call>|<nag>|<reach>',
    '<leave> <de> ~1 ser|estar|formar|pertenecer|figurar|aparecer|participar ~3 <roll>|parte|miembro',
    '<leave> <de> tanto|tanta|tantos|tantas|los|las|sus? <many>',
    '<leave> ya? el|la|las|tanta|tanto|su|sus? spam|publicidad|propaganda|promociones|promos|publi $',
    '<leave> ~2 con ~3 <many>|<news>|tanto|esto|eso|<write>|<nag>',
    'dejar|dejara <de> ~1 <receive>',
    '<leave>|<leaveMe> ~2 en? <peace>',
    '<leaveMe> ya? <de>? <write>|<nag>',
    '<avoid> ~1 <de>? ~2 <send>|<write>|<many>|<call>|contacto',
    '<wish> ~1 <que> ~2 paren|pare|dejen|deje|dejeis|dejes|cesen|cese|pareis|pares <now>? $',
    '^ paren|parad|pare|basta|alto|detengan|detenganse|cesen <now> <now>? $',
    '^ para ya|inmediatamente <now>? $',
    'basta|vale|paren|alto|stop|fuera|adios|chau|cero ~1 <de>|con|a|al ~3 <many>|<send>|<write>|<nag>',
    'para ya? <de>|con <little>? <little>? <send>|<write>|<nag>|<call>',
    'para ya? con|<de> ~2 <many>',
    '^ para ~3 <de>|con ~2 <send>|<write>|<nag>|<many>',
    '^ <bye> ~2 <many> $',
    '^ cero|0 <many>|mensaje',
    'cese|cesen|cesad|cesar|suspendan|detengan|interrumpan|paren ~2 <de>|el|los|la|las|todo|toda|cualquier ~2 envio|envios|comunicacion|comunicaciones|contacto|contactos|mensajes|tratamiento',
    'paso <de> ~2 <many>',
    // Cancel it.
    '<cancel> ~3 <many>',
    '<cancel> ~1 todo|toda ~4 mandan|envian|mandais|enviais|mandas|envias|llega|$',
    '^ <cancel> los|sus|todos? envios $',
    '<cancel> ~1 todo|toda ~2 envio|comunicacion|contacto|mensaje',
    '<cancel> ~2 <my>|la|el|mi ~1 <subscription>|servicio',
    '<cancel> <subscription>|suscripciones',
    '<cancel> ~2 <news> $',
    '<subscription> ~3 <cancel>|<removed> $',
    '<many> ~2 fuera|cancelar|cancelada|cancelado|anular|eliminar|parar|desactivar|borrar|no $',
    // Consent and rights.
    '<revoke> ~4 <consent>',
    '<consent> ~4 <revoke>',
    '<me> opongo|oponemos|opone ~5 <many>|tratamiento|uso|contacto|contacten|<write>|<send>|comercial|comerciales|recibir|datos|utilizacion|utilicen|usen',
    '<me> opongo|oponemos $',
    'oponerme|oponernos ~5 <many>|tratamiento|uso|envio|comunicaciones|recibir|datos',
    '<give>|doy|den por <removed>|revocado|terminada ~3 <subscription>|<consent>',
    'oposicion ~4 tratamiento|<many>|uso|envio|comunicaciones|recibir|datos',
    'derecho|derechos ~3 oposicion|supresion|olvido|cancelacion',
    '<forbid> ~5 <write>|<send>|<many>|uso|contacten|contactarme|utilizacion|<call>',
    'renuncio|renunciar|renunciamos|desisto|desistir ~2 a|<de> ~4 <many>|<news>|suscripcion|servicio|recibir',
    'supresion|eliminacion|borrado|cancelacion ~3 <my>|<contact> ~2 <contact>|<roll>',
    'supresion|eliminacion|borrado|cancelacion ~1 <de> ~1 <contact>|suscripcion',
    'olvidense|olvidate|olvidaos|olviden|pierdan|olvideme|olvidenme <de>|a mi|<contact>|nosotros|$',
    'olvidense|olvidate|olvidaos|olviden|pierdan|pierde|olvida|olvidad|tiren|tiren ~1 <de>? <my> <contact>',
    // "I said so before."
    'he|hemos|ya|les|os|veces ~3 pedido|dicho|solicitado|dije|pedi|solicite|avise ~4 baja|dejen|deje|dejeis|paren|borren|borrarais|dieran|diesen|quitaran|sacaran|borraran',
    'ya ~2 di|dado|dimos|dio|dieron|habia <de> baja',
    'dado|di|dimos|pedi|pedido|solicite|solicitado ~2 baja ~3 veces|hace|siguen|sigo|seguis|y',
    '<me> <wish>|voy|queria ~3 dar|borrar|desuscribir|desapuntar|quitar ~2 <de> baja|<list>',
    '<que> <me> olviden|olvideis|olvide|olvides',
    'silencien|callense|callaos ya? $',
    'paren|parad|basta|pesados|pesadas|<tired> ~6 baja $',
    '^ <enough> ~1 <many>',
    '^ numero|telefono|movil|celular|contacto a|para? <remove> $',
    '^ <remove> numero|telefono|movil|celular|contacto $',
    'eliminacion|supresion|borrado|retirada <de> ~1 <roll>',
    '^ para ya? los|las|tus|sus|la|el|tanto|tanta|tantos|tantas|esos|estos|esas|estas ~1 <many>',
  ],
  clearNegative: [
    // "I do not want …"
    '<not> ~2 <wish> ~1 <receive>',
    '<not> ~2 <wish> ~1 <on>|<again>|estar ~2 <receive>|<many>',
    '<not> ~2 <wish> ~2 ningun|ninguna <messages>|<news>',
    '<not> ~2 <wish> <que> ~3 <receive>',
    '<not> ~2 <wish> ~1 <que> ~1 <little>? <little>? <send>|<write>',
    '<not> ~2 <wish> ~1 este|esta|su|vuestro|vuestra canal|grupo|lista|servicio|newsletter|boletin',
    // "Your messages I do not want."
    '<many>|<news> ~1 <not> ~2 quiero|kiero|deseo|queremos|deseamos|quiere|necesito',
    '^ <own>? <many> no $',
    '<not> ~2 <wish> ~1 <que> ~2 <on>|<again> ~2 <send>|<write>|<call>',
    '<not> ~2 <wish> ~3 <many>',
    '<not> ~2 <wish> ~1 <more> $',
    '<not> ~2 <wish> ~2 <nothing> ~1 <more> $',
    'ya no <wish> <nothing>? ~1 <de>? <you>? $',
    'no ~1 quiero ~2 <removeIt>',
    '<not> ~2 <wish> ~1 <own> ~1 <news>',
    '<not> ~2 <wish> <news> ~2 <de>|por|$',
    '<not> ~2 <wish> ~1 <nothing>|<more> ~2 <de>|con ~2 <you>|esta|esto|<many>|<send>',
    '<not> ~2 <wish> ~1 saber|oir ~3 <you>|<more>|<nothing>',
    '<not> ~2 <wish> ~1 tener ~2 contacto|relacion|comunicacion|<nothing>',
    '<not> ~2 <wish> ~1 ver|leer|tener ~2 <many>',
    '<not> ~2 <wish> ~1 estar|seguir|continuar|formar|pertenecer|aparecer|figurar|participar|permanecer|ser ~4 <roll>|suscrito|suscrita|apuntado|apuntada|inscrito|inscrita|registrado|registrada|contactado|contactada|molestado|molestada|notificado|parte|aqui|aca',
    '<not> ~2 <wish> seguir|continuar $',
    '<not> ~2 <wish> ~1 que ~2 usen|utilicen|traten|tengan|guarden|compartan|conserven ~2 <contact>',
    '<wish> ~2 <not> <me>? <little>? <on>|<again>? ~1 <receive>|<send>|<write>|estar|ser',
    '<not> <more>? <receive> ~2 <many>|<more>|<news>|$',
    // "You shall not …"
    '<not> <little>? <little>? <little>? <send>|<write>|<call>|<nag> ~3 <more>|<nothing>|<many>',
    '<not> <little>? <little>? <send>|<write> ~1 <own> ~1 <news>|cosas',
    '<not> <little>? <little>? <send> <news> ~1 $',
    '<not> <little>? <little>? <send>|<write> ningun|ninguna',
    '<not> <little>? <little>? <write> $',
    '<not> <little>? molesten|molesteis|molestes|moleste|jodan|jodais|chinguen|insistan|insistas|insistais|insista $',
    '<not> <me> <send> $',
    '<not> <little>? <me> <reach> ~3 <more>|<many>|<nothing>|esto|estos|sus',
    '<not> ~2 <wish> <que> ~1 <me> ~1 <reach>|<reach>',
    '<not> ~2 <wish> <que> ~2 <reach> ~2 <many>|<more>|<nothing>',
    '<not> <little>? hagan|haga|hagas <reach>',
    '<not> <me> <write>|<send> estos|esos|estas|esas|esto|eso',
    '<not> <little>? <little>? <write>|<send> ~2 a|en|por este|mi|nuestro <contact>|whatsapp',
    '<not> <little>? <write>|<send> ~1 por|al whatsapp|wasap|wsp|aqui|aca|privado',
    '<not> <little>? <again> ~2 <send>|<write>|<call>',
    '<not> vayan|vaya|vayas|vayais a <send>|<write> ~1 <more>|otra|nada',
    'ni|no se|te|os ~1 ocurra ~2 <send>|<write>|<again>',
    '<not> <little>? <on> ~2 <send>|<write>|<call>|con|<nag>',
    'ya no <little>? <little>? <send>|<write>|<nag>',
    'nunca|jamas <more>? <little>? <send>|<write>',
    '<not> <more> ~1 <send>|<write>',
    '<not> <more> ~2 <many>|<news>',
    '^ ya? no mas|mass <now>? $',
    'stop|basta|alto ~1 no mas $',
    '^ no|ya no? no? ya? basta|paren|parad $',
    'no mas <de>|con esto|eso|estos|esos|<you>',
    '^ ya? <not> a? la|los|las|mas|sus? <many>',
    'ni un|una ~1 mensaje|mensajito|publicidad|oferta|promocion|correo|whatsapp|wasap|msj|aviso ~1 <more>|$',
    'ni <more> ~1 <many>',
    '<not> <little>? metan|metas|meta|metais|agreguen|agregues|incluyan|añadan|pongan|apunten ~3 <roll>',
    '<nothing> <de> ~2 <many>',
    '^ sin <many> $',
    // Not interested any more.
    '<not> ~2 interesa|interesan|interesado|interesada|interesados <more> $',
    'ya no ~2 interesa|interesan|interesado|interesada ~1 <own>|<many>|$',
    '<not> ~2 interesa|interesan|interesado|interesada|interesados ~2 <own>|<many>|<news> ~2 <many>|<news>|servicio|servicios|$',
    '<not> ~2 interesa|interesan|interesado|interesada|interesados ~2 <receive>|seguir',
    '<not> ~2 interesa|interesan|interesado|interesada|quiero ~2 <removeMe>|<tellGive>|<leaveMe>',
    // No consent.
    '<not> ~1 autorizo|consiento|acepto|autorizamos|permito|autorizado|autorice|consentimos|autoriza ~5 <many>|<write>|<send>|uso|contacto|tratamiento|<receive>|usen|utilicen|utilizar|contacten',
    '<not> ~2 tienen|tiene|teneis|tienes ~2 <consent>',
    '<not> ~3 <consent> ~3 <write>|<send>|<many>',
    '<not> ~1 usen|use|uses|useis|utilicen|utilice|utilices ~1 mi|mis|este <contact>',
    // A command that no "no" before it can turn round.
    '<tellGive> ~3 <de> baja',
    '<tellMe> ~2 <de> ~3 <list>',
    '<tellMe> <now>? <now>? $',
    '<not> ~2 <leaveMe> en? paz',
  ],
  never: [
    'no ~2 <wish> ~1 perder|perderme|perdernos|perdermelo|perderlos|perderla|dejar|dejen|darme|cancelar|borrarme|salirme',
    'no ~1 quiero <que> ~3 cancelen|borren|paren|dejen|quiten|eliminen|den|saquen|deje|cancele|pierda',
    '<not> ~1 <send>|<write> nada|esto|eso|hoy|aun|todavia|la|el? <messages>|nota|tarjeta? a mi|la|su|el|tu? marido|mujer|esposa|esposo|madre|mama|padre|papa|novio|novia|jefe|nadie|vecino|vecina|cliente',
    '^ no ~1 necesito|necesitamos nada? mas $',
    'no ~1 olvides|olviden|olvide|olvideis|dudes|duden|dude|dudeis',
    'di|dado|dieron|disteis ~1 <de> baja ~3 error|querer|equivocacion|accidente',
    'error|equivocacion|accidente|querer ~4 baja|cancele|borre|stop',
    'planta|temporada|marea|voz|calidad|parte|luz|mano|mesa|presion|tension|gama baja',
    'baja medica|laboral|maternal|paternal|paternidad|maternidad|por',
    'estoy|esta|estuve|estaba|sigo|sigue|estare|estan ~1 <de> baja',
    'suscripcion ~2 <de>|a|flores flores|ramos|rosas|plantas|cafe|mensual|semanal|vino|vinos|anual|premium',
    '<many> ~1 en|dentro|sobre|con|junto ~1 tarjeta|ramo|regalo|caja|bolsa|paquete|jarron|lazo|pedido|envoltorio|buzon|tienda|parabrisas|coche|puerta',
    // No word of `business`: "he pedido la baja" is "I asked for it".
    '<send>|<receive>|<remove>|<give> ~3 el|mi|un|este|ese|su|otro|del|tu|nuestro|al|vuestro|ultimo pedido',
    '<send>|<receive> ~2 el|mi|un|este|ese|su|tu envio ~1 $',
    'mas tarde|temprano|pronto',
    'mas <de>|que una|un|uno|dos|tres|cuatro|cinco|seis|ocho|diez|doce|veinte|treinta|2|3|4|5|6|8|10|12|20|30|40|50',
    'por que ~2 no',
    'por que dejaron|dejasteis|dejo|ya no',
    'me|nos|mi|nosotros basta con',
  ],
  softens: [
    '<not>|<send>|<write>|<many> ~4 tantos|tantas|tanto|demasiados|demasiadas|demasiado|tan',
    'menos',
    'solo|solamente|unicamente si|cuando|para|por|ofertas|pedidos|una|un|los|las|lo',
    'excepto|salvo',
    'a|por menos|excepto que',
    'quizas|quiza|capaz',
    '^ igual',
    'tal vez',
    'a lo mejor',
    'la|de noche|madrugada|nochecita',
    'por la noche|madrugada|mañana|tarde',
    'antes|despues de? las',
    'a partir|estas|esa|las',
    'fines|fin de semana',
    'los domingos|sabados|findes|lunes',
    'por ahora|hoy',
    'de momento',
    'por el momento',
    '<send>|<write> ~2 todavia|aun|hoy|mañana',
    'pensando|planteando|planteo|considerando|planteandome',
    'pienso <que>|en|darme|dar|salirme|borrarme',
    'hasta ~2 lunes|martes|miercoles|jueves|viernes|septiembre|enero|nuevo|mes|semana|que|mañana|navidad',
    'entre las',
    'una|unas|unos semana|temporada|tiempo|rato|semanas|dias|meses',
    'de vacaciones|viaje',
    'esta|la|una semana',
  ],
  conditions: [
    'si ~1 siguen|sigue|seguis|sigues|vuelven|vuelve|vuelves|volveis|continuan|mandan|envian|molestan|llegan|tardan|tarda|cuesta|suben|escriben|envias|mandas|llaman|hay',
    'si no ~2 paran|dejan|hay|cambian|bajan|mejoran|es',
    'a menos que',
    'cuando llegue|este|termine|haya|tenga|pase|acabe',
    'mientras',
    'en caso de',
    'sino',
    'en vez|lugar de',
    'solo si',
    'mejor ~3 correo|mail|email|telefono|llamar|llamame|llamenme',
  ],
  hints: [
    'pesado|pesada|pesados|pesadas|pesadez|cansinos|cansino|cansina|plasta|plastas|coñazo|fastidio|fastidioso|fastidiosos|fastidian|lata|intensos|insoportables|insoportable|agobio|agobiais|agobian|invasivo|invasivos|latosos|ladilla|ladillas|hinchapelotas|rompehuevos|rompebolas',
    '^ que|son|sois|es|me? molesto|molestos|molestan|molesta $',
    'molestan|molestando ~2 <many>|tanto|mucho|siempre|$',
    'spam|spamear|spammers|spamers',
    'acoso|acosando|hostigamiento|acosan|acosadores',
    'harto|harta|hartos|hartas|cansado|cansada|cansados|aburrido|aburrida ~1 <de> ~3 <messages>|<news>|<you>|recibir|esto|vosotros|tanto|<send>',
    '^ ya? estoy|estamos? muy|tan|re|ya? <tired> ya? $',
    'me tienen|teneis|tienes|tiene|traen ~2 <tired>|loco|loca',
    '<tired> me|nos tienen|teneis|tienes|tiene',
    'demasiados|demasiadas|tantos|tantas|muchos|muchas|muchisimos|exceso|menos ~2 <messages>|<news>',
    '^ demasiado|demasiados|muchos|muchas|tantos|tantas $',
    'tanto|tanta|cuanto|cuanta ~1 <messages>|<news>',
    'ya|me ~1 cansa|canse|cansaron|cansan|aburren|aburre|rayan|agobian|estresa|satura|saturan|harta|hartan|tenes|cansaste',
    'ya es suficiente|bastante|mucho|demasiado',
    '^ ya? suficiente|bastante $',
    'abogado|abogada|aepd|denuncia|denunciar|denuncio|denunciare|denunciarlos|denunciaros|denunciarles|denunciados|demandar|demandare|demandarlos|ilegal|ilegales|profeco|indecopi|rgpd|lopd|sernac|condusef',
    'proteccion <de> datos',
    'bloqueo|bloquear|bloqueare|bloqueados|bloqueado|bloqueando|bloquearlos|bloquearos|bloquearles|reportar|reporto|reportado|reportados|bloqueada|reportarlos ~3 $',
    'numero ~1 equivocado|incorrecto|erroneo',
    'equivocado|equivocaron|confundido|equivocaste|equivocasteis|equivocada|equivocan ~2 <de>? numero|persona|contacto',
    'este ~1 numero ~2 no ~2 es|pertenece',
    'quien|donde|como ~4 mi|este ~1 numero|telefono|contacto|celular|movil',
    'por que|q ~1 tienen|teneis|tienes|usan|usais ~2 mi ~1 <contact>',
    'no ~2 conozco|conocemos ~6 quien|quienes',
    '^ quien|quienes ~1 eres|son|sois <you>? $',
    '<not> ~3 suscrito|suscribi|suscrita|apuntado|apunte|apuntada|registrado|registre|registrada|solicitado|solicite|autorizado|autorice|inscrito|consentido ~3 $',
    '<not> ~3 suscrito|suscribi|suscrita|apuntado|apunte|apuntada|registrado|registre|registrada|solicitado|solicite|autorizado|autorice|inscrito|consentido|pedido|pedi ~2 esto|estos|nada|<messages>|recibir|<que>|a',
    '<not> ~3 di|dado|diste ~1 <consent>|mi',
    '^ ya|pues? <not> ~1 interesa|interesan|interesado|interesada|interesados $',
    'nada ~2 interesa|interesan',
    '^ nada mas de|con? <you>? $',
    '^ fuera|callense|callate|silencio|bye ~1 $',
    'mierda|puta|puto|putos|carajo|verga|chinga|chinguen|chinguense|culo|cojones|huevos|pelotas|gilipollas|pendejos|cabrones|imbeciles|joder',
    'larguense|largo|largaos|vayanse|vete|iros|idos|andate|esfumense|pirense ~3 $',
    'estafa|estafadores|fraude|timo',
    '^ que verguenza $',
    'verguenza|abuso|desfachatez ~3 <messages>|<send>|insistir|<write>',
    'falta <de> respeto',
    'como|donde|manera|forma|modo|opcion|boton|enlace|pasos|puedo|pueden ~6 baja|<unsubscribe>|<removeMe>|salirme|desactivar ~2 <messages>|$|esto|aqui|lista|suscripcion',
    'como|donde|manera|forma|modo|opcion|boton|enlace|pasos|puedo|pueden ~6 cancelar|salir|quitar|eliminar|parar|anular|dejar|bloquear ~3 <messages>|suscripcion|esto|recibir|lista|grupo',
    '^ puedo|se cancelar|anular|salir|parar $',
    'como|donde ~4 baja|<unsubscribe>|<removeMe>',
    'como ~2 cancelo|salgo|quito|desactivo|elimino|cancelar|salir|parar $',
    'como ~2 dejo|paro|elimino|quito|desactivo|cancelo|borro ~3 <messages>|<receive>|esto|suscripcion',
    'no|intento|intentado|trato|consigo|logro|intente ~3 dar|darme|puedo|deja|funciona|sirve|va ~4 baja|<unsubscribe>|<removeMe>',
    'no|intento|intentado|trato|consigo|logro|intente ~2 puedo|deja|consigo|logro? ~2 cancelar $',
    'baja|stop|<unsubscribe> ~3 no ~2 funciona|sirve|va|deja|hace|funciono|sirvio',
    'escribi|escribo|envie|mande|puse|poner|escribir|enviar|pongo|mando|puesto|escrito|enviado|mandado|responder|respondo|respondi|contestar ~2 stop|baja',
    'por que|q|porque|xq|pq ~3 siguen|sigo|sigue|sigues|seguis|recibo|mandan|envian|escriben|escribis|mandais|enviais|llegan|mandas|escribes ~3 <messages>|<write>|recibiendo|$|esto|estos|me',
    'sigo|siguen|sigue|seguis|sigues ~1 recibiendo|mandando|enviando|llegando|llegandome|mandandome|enviandome|escribiendo|escribiendome|molestando|insistiendo ~3 <messages>|<news>|$',
    'que es esto|esta ~3 $',
    '<messages>|<news> ~1 no ~1 solicitado|solicitados|deseado|deseados|pedido|deseada|solicitada|solicitadas|deseadas',
    'pausa|pausar|pausen ~2 <messages>|<news>|$',
    'silenciado|silenciar|silencio',
    '<not> ~1 quiero ~1 esto|estos|esta|nada|eso|mensaje $',
    '<wish> ~2 <go> $',
    'otra|otro vez ~1 <messages>|<you>|lo mismo',
    '<write> ~1 todos|cada ~1 dias|dia|rato',
    'para que ~2 pare|paren|cese|termine|acabe|dejen|dejeis|pareis|dejes $',
    'todos|cada|toda ~1 dias|dia|rato|hora|horas|semana|momento ~3 <messages>|mismo|<send>|<write>|escriben|escribis|mandan|mandais|<news>',
    '^ otra vez',
    '^ no vuelvan|vuelvas|vuelva|volvais|sigan|sigas|siga|sigais $',
    '<not> ~2 gusta|gustan|agrada|agradan ~4 <messages>|<write>|<receive>',
    'robinson',
    '^ es la segunda|tercera|cuarta|enesima|ultima vez',
    '<not> ~1 autorizo|consiento $',
    '^ <not> ~1 acepto $',
    '^ ya esta bien <de>|con|$',
    '^ <removeIt> ya? $',
    'consentimiento|oposicion $',
    '^ baja|bja|vaja|baha|abja|bjaa|naja|bajs|bajas $',
    'no ~2 llamen|llames|llame ~1 <more>',
    'me ~2 importa|interesa ~1 mierda|nada|bledo|pepino|carajo',
    'hasta los|el|la ~2 cojones|huevos|narices|moño|coño|pelotas|madre|gorro',
    '^ no <more> $',
    'menos ~1 frecuencia|frecuente|seguido|insistencia',
    'dije|dicho|digo|repito <que>? no ~1 $',
    '<not> <me> <send>|<write> ~2 tan|tanto|tantos|tantas',
    '^ ya? <leaveMe> <now>? $',
    '^ ya? basta|paren|parad|dejen|dejad|cesen <now>? $',
    'tantos|tanta|tanto ~2 no $',
    'pensando|pienso|planteando|planteo|quizas|quiza|considerando ~4 baja|<removeMe>|<unsubscribe>|cancelar',
  ],
  negations: 'no nunca jamas sin ni tampoco',
  conjunctions: 'porque pero aunque y e sino pues xq porq pq mientras',
  questions: [
    '^ como|cuando|cuanto|cuantos|cuanta|cuantas|donde|cual|cuales|quien|quienes|adonde|acaso|porq|porque|pq|xq',
    '^ por que|q',
    '^ xq|pq|k|q',
    '^ que hago|tengo|debo|hay|pasa|necesito|es|son|dia|hora|horario|flores|precio|tal|significa|quiere|ocurre|sucede|puedo|pasos|tipo|tipos|color|colores',
    '^ a|de|en|desde|hasta|para que|cuando|donde|quien|cual',
    '^ tienen|teneis|tienes|hay|hacen|haceis|haces|venden|vendeis|abren|abris|cierran|cerrais|puedo|podria|podemos|debo|esta|estan|son|fue|era|sera|sigue|va|vais|van|acaba|acaban|termina|terminan|se|existe|sirve|reparten|entregan|aceptan|saben|sabes|sabeis|recibiste|recibieron|llega|baja|bajan|cuesta|vale|paran|para <you>|el|la|los|las|un|una|posible|necesario|mi|su|ramo|flores|rosas|envio|se|me|algun|alguna|hoy|mañana|domicilio|que',
    '^ y|oye|hola|pero|una|duda|pregunta|consulta|disculpa|perdon|entonces|o ~2 como|cuando|donde|cuanto|cual|puedo|hay|tienen|teneis',
    'decir ~2 como|cuando|donde|si|cual|porque',
    'decirme|dime|digan|digame|diganme|decidme|explicar|explicarme|explica|explican|indicar|indicarme|indiquen|indiqueme|saber|informar|informarme|sabes|sabe|saben|enseñar|ayudar|ayudarme|ayuda|ayuden|ayudenme ~4 como|cuando|donde|si|que|para|a|cual|porque',
    'como ~2 me|puedo|podria|se|hago|hacer|debo|cancelo|salgo|borro|desactivo|elimino|doy|paro|quito|dejo|le',
    'donde ~2 me|puedo|podria|se|cancelo|doy|borro|salgo',
    'hay|existe ~1 manera|forma|modo|opcion',
    'que ~1 tengo|debo|hay|hago ~2 hacer|para|$',
    '^ es posible|necesario|gratis|verdad|cierto|normal|obligatorio|mejor|para|hoy|mañana',
  ],
  requests: [
    '<can> ~3 <remove>|<leave>|<cancel>|<give>|<unsubscribe>|no|ya|<avoid>|hacer|olvidar|tramitar|gestionar',
    '<me> <remove>|<give>|<unsubscribe>|<leave>|bajan|bajas|bajais',
    '<que> <me>? <remove>|<give>',
    'quieren|quereis|quieres|vais|van|vas ~2 dejar|dejarme|parar|dejad|no|borrarme|darme',
    'seria|serian|seriais|serias ~1 posible|tan|mucho|amable|amables',
    '^ es posible',
    'haria|harias|harian|hariais|hace|haces|hacen|haceis el|ese favor',
    '^ les|le|te|os importaria|molestaria',
    '^ dejan|dejais|dejas|paran|parais ~1 <de>|ya|con',
    '^ por que no ~1 dejan|dejais|paran|me',
    '^ cuantas ~1 veces',
    '^ cuando ~2 dejar|parar|dejareis|dejaran',
  ],
  lookalikes:
    'top sopa soto esto stock shop estop tope toque suscribir suscribirme suscripcion suscribirse suscriban suscribanme suscribeme inscribir inscribirme inscripcion apuntarme apuntar apuntame apuntadme describir descripcion escribir mensajero mensajera mensajeros mensajeria promocionar noticia notificar anunciado anunciar ' +
    'publicada publicado publicar publica comunicado promovido stopp afiliar afiliarme apunto',
};

export const es: LanguagePack = {
  texts,
  chat,
  questionLink: '¿Solo una pregunta? WhatsApp sin suscripción',
  box: ({ noun, legalName, label }) => `Sí, quiero recibir ${noun} de ${legalName} por WhatsApp: ${label}.`,
  replies,
};
