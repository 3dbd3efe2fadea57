/** Spanish, of Spain and of America: the texts as a person reads them, and the words by which a Spanish reply is understood. */
import type { Span } from '../span.ts';
import type { WordingTexts } from '../wording.ts';
import type { ChatTexts, LanguagePack, ReplyWords, TextFacts } from './language-pack.ts';

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

/**
 * Collisions to know: "baja" is also "goes down" ("ahora baja mi hijo"), "low" and sick leave, "para" is "for", "alto" is
 * "tall", "basta" is "is enough" ("con diez basta"), "fin" ends "por fin", and one goes out ("salir") every day: these
 * count only as the whole message, so they are listed twice over ("para para" is how `listed` reads a "para" alone) and
 * never as a word among others. "cancelar" is "to pay" in much of America. A "mensaje" in the singular is what stands on
 * a greeting card ("sin mensaje"), so the phrases speak of "mensajes". "dejé" without its accent is "deje": "dejé de
 * recibir" complains of too few messages. "si" is "if" as well as "sí", and "no" is both "no" and "not", so it is no filling.
 */
const replies: ReplyWords = {
  optOut:
    'desuscribir, desuscribirme, desuscribirse, desuscríbeme, desuscríbame, desuscríbanme, desuscribidme, desuscripción, desuscribo, ' +
    'dessuscribir, dessuscribirme, desubscribir, desubscribirme, desinscribir, desinscribirme, desinscripción, desapuntarme, desapúntame, desapuntadme, desapúntenme, ' +
    'desafiliarme, opt out, darme de baja, darse de baja, dar de baja, dame de baja, deme de baja, denme de baja, dadme de baja, me doy de baja, date de baja, ' +
    'baja baja, baja ya, ya baja porfa, baja inmediata, baja total, baja definitiva, baja voluntaria, baja whatsapp, baja publicidad, baja mensajes, baja newsletter, baja lista, ' +
    'baja suscripción, baja del servicio, la baja, mi baja, quiero baja, baja de todo, de baja, baja de la lista, ' +
    'no mas, nunca mas, no mas mensajes, ya no quiero mas, ya no mas, no mandar mas, no enviar mas, no escribir mas, no quiero nada mas, nada mas de ustedes, ' +
    'dejame en paz, dejadme en paz, dejenme en paz, dejeme en paz, dejarme en paz, no me interesa mas, ya no me interesa, no molestar, no molestar mas',
  everydayOptOut:
    'cancelar, cancela, cancelen, cancele, cancelad, cancelación, anular, anula, anulen, anulación, detener, deten, detengan, detenga, detente, detenganse, parar, pare, paren, parad, para para, para ya, ' +
    'páralo, párenlo, paralo ya, para esto, para ahora mismo, para inmediatamente, alto alto, alto ya, basta basta, basta ya, ya basta, ya estuvo, fin fin, salir salir, salirme, quiero salir, quiero salirme, ' +
    'terminar, finalizar, desactivar, desactiva, desactiven, revocar, revoco, revocación, retirar consentimiento, eliminar, elimina, eliminen, eliminarme, elimíname, elimínenme, elimíneme, eliminadme, ' +
    'borrar, borra, borren, bórrame, bórrenme, bórreme, borradme, borrarme, remover, removerme, remuévanme, sácame, sáquenme, sáqueme, sacadme, sacarme, quítame, quítenme, quíteme, quitadme, quitarme, ' +
    'oposición, supresión, suprimir, cesar, cesen, renuncio, desistir, silenciar, rechazar, cancel, quit, remove, end, ' +
    'borrar datos, borrar mis datos, borra mis datos, borren mis datos, borrad mis datos, eliminar datos, eliminar mis datos, elimina mis datos, eliminen mis datos, ' +
    'borrar todos mis datos, eliminar todos mis datos, borrar todo, eliminar todo, suprimir mis datos, supresión de datos, supresión de mis datos, derecho de supresión, derecho al olvido, borrado de datos',
  filling:
    'yo me mi mis nos nuestro nuestra nuestros te tu tus ti le les lo la los las el un una unos este esta estos estas esto eso ese esa su sus vuestro vuestra vuestros vuestras ustedes usted vosotros ' +
    'quiero quisiera queria querria deseo desearia necesito prefiero solicito pido ruego exijo gustaria agradeceria agradezco favor de del d a al en por con que q y o si pues ya ahora mismo inmediatamente inmediato urgente ' +
    'urgentemente cuanto antes hoy todo todos toda todas aqui aca ahi desde entonces bueno vale ok okey oka digo dije dicho he sea para definitivamente definitivo completamente siempre vez otra tambien dos tres veces ' +
    'lista numero telefono celular movil grupo canal base contacto contactos sistema whats wasap wsp chat servicio',
  urging:
    'ya ahora mismo inmediatamente inmediato urgente urgentemente hoy todo todos toda todas esto eso estos estas los las el la mis sus tus vuestros vuestras de del con definitivamente completamente entonces pues d q',
  yes: 'sí, si, sí por favor, si por favor, por favor sí, por favor si, sí porfa, si porfa, sí gracias, si gracias, sí muchas gracias, si muchas gracias',
  no:
    'no, nop, nope, no no, noo, que no, mejor no, nunca, jamás, para nada, de ninguna manera, de ningun modo, ni hablar, en absoluto, no quiero, no lo quiero, yo no quiero, no deseo, ' +
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
    'por favor, porfavor, por fa, porfa, porfaa, porfis, porfi, xfavor, xfa, x favor, x fa, plis, pliss, si es tan amable, si son tan amables, si sois tan amables, si eres tan amable, ' +
    'gracias, muchas gracias, mil gracias, muchísimas gracias, gracias de antemano, de antemano gracias, de antemano muchas gracias, gracias por adelantado, gracias por todo, gracia, grasias, grax, ' +
    'hola, holaa, ola, hola buenas, hola buenos dias, hola buen dia, hola buenas tardes, hola buenas noches, hola que tal, que tal, buenas, buenos dias, buen dia, buenas tardes, buenas noches, muy buenas, ' +
    'estimados, estimado, estimada, estimados señores, estimado señor, estimada señora, muy señores mios, señores, señor, señora, señorita, disculpe, disculpen, disculpa, disculpad, disculpe las molestias, perdon, perdona, perdone, perdonen, ' +
    'lo siento, lo siento mucho, amigo, amiga, amigos, chicos, chicas, tio, tia, tios, wey, guey, bro, hermano, joder, coño, hostia, carajo, oye, oiga, oigan, oid, feliz dia, que tengan buen dia, que tengas buen dia, buen fin de semana, ' +
    'se lo agradezco, te lo agradezco, os lo agradezco, se los agradezco, adios, hasta luego, de verdad, en serio, a ver',
  signOffs:
    'saludos, un saludo, saludos cordiales, cordiales saludos, un cordial saludo, reciban un cordial saludo, atentamente, atte, atentamente le saluda, cordialmente, un abrazo, abrazos, besos, un beso, besitos, slds, sldos',
  sets: {
    me: 'me nos mi',
    not: 'no nunca jamas tampoco ni noo nooo',
    more: 'mas mass nunca jamas adelante ningun ninguna',
    want:
      'quiero queremos quisiera quisieramos deseo deseamos desearia necesito necesitamos quier qiero kiero quero queria querria prefiero interesa interesan pido solicite pedi autorizo autorice acepto consiento gustaria ' +
      'apetece voy doy di dado requiero estoy admito permito',
    messages:
      'mensaje mensajes mensajito mensajitos mensjaes mensages mensajs msjs msj msjes mjes mensajería publicidad publi publicidades propaganda propagandas promocion promociones promos promo newsletter newsletters boletin boletines ' +
      'whatsapp whatsapps wasap wasaps wasap guasap guasaps wassap wsp wsap wpp wats watsap spam anuncio anuncios notificacion notificaciones comunicaciones comunicacion suscripcion suscripciones subscripcion suscripsion difusion marketing ' +
      'avisos campañas mierdas mierda basura chorradas porquerias tonterias pendejadas boludeces',
    many:
      'mensajes mensajitos mensages mensjaes mensajs msjs msjes mjes publicidad publi publicidades propaganda propagandas promociones promocion promos newsletter newsletters boletin boletines whatsapp whatsapps wasap wasaps guasap guasaps wassap wsp wsap wpp wats watsap ' +
      'spam anuncios notificaciones comunicaciones suscripcion suscripciones subscripcion suscripsion difusion marketing mierdas mierda basura chorradas porquerias tonterias pendejadas boludeces campañas',
    news: 'oferta ofertas novedades noticias info informacion descuentos cupones avisos correos correo emails email mails mail sms rebajas actualizaciones contenido cosas catalogos catalogo llamadas',
    list: 'lista listas listado difusion base bases datos registro registros sistema grupo canal newsletter boletin suscripcion contactos agenda whatsapp wasap fichero ficheros mailing servicio aqui aca envios publicidad promociones mensajes notificaciones directorio distribucion correo',
    contact:
      'numero telefono telf tlf tfno movil celular cel contacto datos nombre numeros telefonos fono nro num ficha registro',
    consent: 'consentimiento permiso autorizacion aceptacion conformidad consentimientos aprobacion',
    business:
      'pedido pedidos orden ordenes compra cita citas reserva reservas reservacion entrega entregas envio factura facturas paquete paquetes ramo ramos rosa rosas flor flores tulipan tulipanes girasoles orquidea planta plantas maceta centro corona taller talleres ' +
      'curso cursos clase clases evento boda cumpleaños mesa tarjeta tarjetas dedicatoria nota lazo cinta caja bolsa tarta regalo cesta carrito articulo articulos producto productos precio precios cuenta pago pagos cobro recibo tarjetita ' +
      'lunes martes miercoles jueves viernes sabado domingo hijo hija niño niña colegio gimnasio seguro contrato luz coche autobus bus tren visita invitado invitados entrada entradas ticket espera jarron florero lirios lilas margaritas claveles ' +
      'hojas espinas petalos foto fotos repartidor mensajero domicilio direccion color tamaño iva bizum abono linea envoltorio papel plastico encargo presupuesto trabajo',
    send:
      'manden mande mandes mandeis manda mandad mandar mandarme mandarnos mandenme mandeme mandame mandando mandandome manadar envien envie envies envieis envia enviad enviar enviarme enviarnos envienme envieme enviame enviando enviandome enbien enbiar embien embie ' +
      'manten pasen pases pase metan lleguen llegue llegando hagan llegar reenvien',
    write:
      'escriban escriba escribas escribais escribi escribir escribirme escribirnos escribiendo escribiendome escribanme escribas contacten contacte contactes contacteis contactar contactarme contactando molesten moleste molestes molesteis molestar molestarme molestando ' +
      'llamen llame llames llameis llamar llamarme llamando jodan joda jodas joder jodais fastidien fastidie fastidies fastidiar incordien incordieis incordiar acosen acosar acosando spameen spamear spamen spameeis spameando bombardeen bombardear bombardeando hablen hables hablar hablarme ' +
      'manden mande mandes mandeis mandar mandarme mandarnos mandando mandandome envien envie envies envieis enviar enviarme enviarnos enviando enviandome notifiquen notificar notificarme informen informar informarme whatsappeen whatsapear chinguen chingar chinguen chingues rompan romper hinchen hinchar ' +
      'hostigar hostigando hostiguen insistan insistir insistas publiciten publicitar comuniquen comunicarse mensajeen mensajear tocar toquen',
    leave:
      'deja dejad dejen deje dejes dejar dejais dejeis dejan dejenme dejame para paren pare parad parar paran cesen cese cesar eviten evitad evita evitar abstenganse absténgase abstengan dejense',
    remove:
      'borrar borra borre borres borren borrad borreis borran borras borrarme borrame borreme borrenme borradme eliminar elimina elimine elimines eliminen eliminad elimineis eliminan eliminas eliminarme eliminame elimineme eliminenme eliminadme ' +
      'quitar quita quite quites quiten quitad quiteis quitan quitas quitais quitarme quitame quiteme quitenme quitadme sacar saca saque saques saquen sacad saqueis sacan sacas sacais sacarme sacame saqueme saquenme sacadme retirar retira retire retiren retirad retirarme retirenme retireme retirame ' +
      'remover remueva remuevan remueve removerme remuevanme remuevame excluir excluyan excluya excluidme excluirme excluyanme suprimir supriman suprima suprimid tachar tachenme desvincular desvinculen desvincularme borrais eliminais suprimirme',
    removeMe:
      'borrarme borrame borreme borrenme borradme eliminarme eliminame elimineme eliminenme eliminadme quitarme quitame quiteme quitenme quitadme sacarme sacame saqueme saquenme sacadme retirarme retirenme retireme retirame removerme remuevanme remuevame ' +
      'excluidme excluirme excluyanme tachenme desvincularme suprimirme',
    cancel:
      'cancelar cancela cancele cancelen cancelad cancelo canceles cancelenme cancelame canceleme cancelarme anular anula anule anulen anulad anulo anulenme anulame detener deten detenga detengan detened desactivar desactiva desactive desactiven desactivad desactivame desactivenme parar pare paren parad suspender suspenda suspendan suspended ' +
      'eliminar elimine eliminen elimina quitar quiten quite quita quitad quitame quitenme suprimir suprimid supriman cortar corten corta cortad cortenla cesar cesen cese terminar terminen termina terminad finalizar finalicen finaliza interrumpan interrumpir dejar deshabilitar deshabiliten revocar revoco bloquear stop acabar acaben acabad',
    give: 'dar darme dame deme denme dadme darnos denos demen denmen dan das da dais doy dieran diera dieras dieseis dierais den des deis darmela tramitar causar darse',
    now: 'ya ahora inmediatamente urgente hoy mismo aqui aca porfa todo esto favor',
  },
  clear: [
    // "desuscribir" is said of nothing else.
    'desuscribir|desuscribirme|desuscribirse|desuscribeme|desuscribame|desuscribanme|desuscribidme|desuscripcion|dessuscribirme|desubscribir|desubscribirme|desinscribirme|desinscribir|desinscripcion|desafiliarme',
    'desapuntarme|desapuntame|desapuntadme|desapuntenme',
    '<give> ~2 de baja',
    '<give> ~2 baja de|del|en|a|al|mi|$',
    'de vaja|bja|bajaa',
    'quiero|quisiera|solicito|solicitar|pido|pedir|deseo|ruego|exijo|tramiten|tramitar|gestionen|gestionar|necesito|procesen|hagan|efectuen|requiero|proceder|procedan ~3 baja',
    '^ baja de|del|en|a|al ~2 <list>|<messages>|<contact>|todo',
    '^ baja inmediata|definitiva|total|ya|urgente|voluntaria $',
    'baja ~2 <many>',
    '<removeMe> ~3 de|del|dela ~3 <list>|$',
    '^ <removeMe> <now>? <now>? $',
    'pueden|podrian|puede|podria|podeis|podriais|puedes|podrias|quiero|deseo|necesito|solicito|favor ~2 <removeMe> $',
    'me|nos ~2 <remove> ~2 de|del ~3 <list>',
    'que ~1 me|nos <remove> $',
    'que ~1 me|nos <remove> ya|ahora|inmediatamente $',
    'pueden|podrian|puede|podria|podeis|podriais|puedes|podrias ~2 <removeMe>',
    'me pueden|podrian|puede|podria|podeis|podriais|puedes|podrias <remove> $',
    '^ me <remove> de|del|$',
    '<remove> ~2 mi|mis|nuestro|nuestros|este ~3 <contact>',
    'mi|mis|este ~2 <contact> ~4 <remove>',
    '<remove> ~2 <contact> de|del ~3 <list>',
    'lista|listas|base ~3 <removeMe>',
    'salir|salirme|salgo|salirnos|retirarme|irme|bajarme|bajenme|bajame|borrarme ~2 de|del ~3 <list>',
    '^ quiero|quisiera|deseo|necesito|yo ~1 salir|salirme|bajarme|retirarme|borrarme <now>? $',
    '^ me quiero|quisiera|gustaria salir|retirar|borrar|bajar $',
    '<leave> ~2 de <write>',
    '<leave> ya|ahora? de <write>',
    'dejen|deja|dejad|deje|dejes|dejar|paren|parad|para|pare ~2 con ~3 <many>|tanto|esto|eso',
    'dejar|dejara de recibir|recibirlos|recibirlo',
    'dejen|deja|dejad|deje|dejenme|dejame|dejadme|dejeme|dejeis|dejarme|dejarnos|dejennos ~2 en? paz|tranquilo|tranquila|tranquilos|vivir',
    'deja|dejad|dejen|deje|dejenme|dejame|dejadme|dejeme ya|de? ~1 molestar|joder|fastidiar|chingar|rayar|acosar',
    '<cancel> ~3 <many>',
    '<cancel> ~2 estos|esos|los|todos ~2 mensajes|envios|avisos',
    '<cancel> ~1 todo|toda ~2 envio|comunicacion|contacto|mensaje',
    '<cancel> ~2 mi|la|esta|el ~1 suscripcion|subscripcion|servicio|registro|alta',
    '<cancel> ~2 <news> $',
    '^ para|paren|parad|pare|basta|alto|detengan|detenganse <now> <now>? $',
    'basta|vale|para|paren|alto ~1 de|con ~3 <many>|<write>|enviarme|mandarme',
    '<many> ~2 fuera|cancelar|cancelada|cancelado|anular|eliminar|parar|desactivar|borrar $',
    '^ fuera|adios ~2 <many> $',
    'revoco|revocar|retiro|retirar|anulo|anular|cancelo|cancelar|revoque|retire|retirado|revocado|revocamos ~3 <consent>',
    '<consent> ~3 revocado|retirado|anulado|cancelado',
    'me|nos opongo|oponemos ~4 <many>|tratamiento|uso|contacto|contacten|<write>|comercial|comerciales',
    'oposicion ~3 tratamiento|<many>|uso|envio|comunicaciones',
    'prohibo|prohibido|prohibe|prohibimos ~4 <write>|<many>|uso|contacten|contactarme',
    'renuncio|renunciar ~2 a ~4 <many>|<news>|suscripcion|servicio',
    'ejerzo|ejercer|ejercito|ejercitar ~3 derecho|derechos ~3 oposicion|supresion|cancelacion|olvido|baja',
    'olvidense|olvidate|olvidaos|olviden|pierdan|borren de mi|numero',
    'pierdan|pierde|olviden|olvida|olvidad ~1 mi|este numero',
    'harto|harta|hartos|cansado|cansada|aburrido|aburrida|basta ~4 <leave>|<cancel>|<removeMe>',
    'he|hemos|ya ~3 pedido|dicho|solicitado|dije|pedi|solicite ~4 baja|dejen|deje|dejeis|paren|mandaran|borren|borrarais',
    'dado|di|dimos de baja ~3 veces|ya|hace',
    'ya ~2 di|dado|dimos de baja',
    'me doy|damos|borro|salgo|desapunto|desuscribo|retiro ~2 de|$',
    'me quiero|queria|quisiera|gustaria|voy ~3 dar|borrar|desuscribir|desapuntar|salir|quitar|retirar ~2 de|$',
    'no estar|aparecer|figurar ~3 <list>',
    'deseo|quiero|prefiero|favor no recibir|recibirlos|estar|seguir|continuar',
    'abstenganse|abstengase|absteneos|abstente de',
    '<want> ~1 <cancel> ~3 <many>',
    'cancelar|anular|eliminar|borrar|cerrar ~1 mi? suscripcion|subscripcion|registro $',
    'silencio|silencien|callense|callaos ya? $',
  ],
  clearNegative: [
    '<not> ~3 <want> ~4 <many>',
    '<not> ~2 <want> ~2 que ~2 <send>|<write>',
    '<not> ~2 <want> ~1 recibir|recibirlos|recibirlas|recibiendo|recibo|resibir|recivir ~4 <many>|<news>|<more>|nada|$',
    '<not> ~2 <want> ~1 seguir|continuar ~3 recibiendo|suscrito|suscrita|apuntado|apuntada|formando|estando|en|$',
    '<not> ~2 <want> ~1 <more> ~2 <many>|<news>|mensaje|$',
    '<not> ~1 <want> ~1 nada ~2 <more>|$',
    '<not> ~1 <want> ~1 nada de|con ~1 ustedes|vosotros|usted|ti|esta|esto|<many>',
    '<not> ~1 <want> ~2 saber ~2 <more>|nada|ustedes|de',
    '<not> ~1 <want> ~1 sus|tus|vuestras|vuestros|estas|estos|esas|esos|mas ~1 <news>|mensajes|<many>',
    '<not> ~1 <want> <news> ~2 de|por|$',
    '<not> ~1 <want> estar|aparecer|figurar|participar|pertenecer ~4 <list>|<many>|$',
    '<not> ~1 <want> ~1 ser contactado|contactada|molestado|molestada|notificado',
    '<not> ~1 <want> ~1 <consent> ~4 <many>|<write>|datos|numero|contacten|<send>',
    '<not> ~1 interesa|interesan|interesado|interesada|interesados ~1 <more>|ya $',
    'ya no ~1 interesa|interesan|interesado|interesada',
    '<not> ~1 interesa|interesan|interesado|interesada ~2 recibir|recibiendo|sus|tus|vuestras|vuestros|<many>|<news>|seguir|su|tu',
    '<not> ~2 <send> ~3 <many>|<news>|nada|<more>',
    '<not> ~2 <write> ~2 <more>|nunca|jamas|nada',
    '<not> ~2 me|nos ~1 <write> $',
    '<not> ~2 me|nos ~1 <send> $',
    '<not> ~1 escribirme|molestarme|contactarme|enviarme|mandarme|llamarme $',
    '<not> molesten|molestes|moleste|molesteis|molestar|jodan|jodas|escriban|contacten|chinguen|spameen|insistan|jodais $',
    '<not> ~1 me|nos <write> ~3 <many>|<news>|numero|whatsapp',
    '<not> ~2 me|nos ~1 <send>|<write> estos|esos|estas|esas|esto|eso',
    '<not> ~2 me|nos vuelvan|vuelva|vuelvas|volvais|vuelves ~1 a <write>|<send>',
    '<not> ~2 vuelvan|vuelva|vuelvas|volvais a ~1 <write>|<send>',
    '<not> ~2 sigan|siga|sigas|sigais|continuen|continue|continues|continueis ~1 <send>|<write>|con',
    'nunca|jamas <more> ~2 <send>|<write>|<want>|recibir',
    'no mas|mass ~2 <many>|<news>',
    'no mas mensaje',
    '^ no ~2 publicidad|propaganda|promociones|promos|spam|anuncios|mensajes|msjs|newsletter|boletines|notificaciones $',
    'ni un|una ~1 mensaje|mensajito|publicidad|oferta|promocion|correo|whatsapp|wasap|msj ~1 <more>|$',
    '^ nada ~1 de ~1 <many>',
    '^ sin publicidad|propaganda|promociones|spam $',
    '<not> ~3 <consent> ~3 <write>|<send>|mandar|enviar|<many>|contactar',
    '<not> autorizo|consiento|acepto|autorizamos|permito ~5 <many>|<write>|<send>|uso|contacto|tratamiento|recibir',
    '<not> ~1 usen|use|uses|useis|utilicen|utilice ~1 mi|mis <contact>',
    '<not> ~1 contacten|contacte|escriban|escriba|llamen|usen ~2 este numero',
    'ya no ~2 <send>|<write> ~2 <many>|<news>|nada|<more>|$',
    'ya no ~1 me|nos ~1 <send>|<write>',
    'ya no ~2 <want> ~3 recibir|recibirlos|<many>|<news>|suscrito|suscrita',
    'ya no ~1 quiero|deseo|queremos $',
    '<not> ~1 deseo|quiero|queremos|deseamos <more> $',
    '<not> ~1 quiero|deseo|queremos recibir $',
    '<not> ~1 recibir ~2 <more> ~2 <many>|$',
    '<not> ~1 mas ~1 por favor|whatsapp|wasap|aqui $',
  ],
  never: [
    // They complain that nothing comes.
    '<not> ~2 recibo|recibi|recibido|recibimos|reciben|llego|llega|llegan|llegaron|llegado|llegaba|veo|vi|visto|encuentro|tengo|tenia|tuve|hay|habia|hubo|aparece|aparecen|sale|salen|entra|leo|lei|leido|abre|carga ~3 <messages>|<news>|nada|ningun|ninguna|todavia|aun|$',
    '<not> ~1 me ~2 llego|llega|llegan|llegaron|llegado|han|ha|mandaron|enviaron|mandan|envian|mando|envio|mandaste|escriben|escribieron|contestan|responden|habeis|has',
    'he|ha|hemos|han ~1 dejado de',
    'deje|dejaron|dejo|dejaste de recibir|llegar|llegarme|mandarme|enviarme|mandar|enviar',
    'por que ~2 no',
    'por que dejaron|dejasteis|dejo|ya no',
    'no ~2 quiero|quisiera|queremos|queria|quieren perder|perderme|perdernos|perdermelo|perderlos|perderla|molestar|molestarles|molestaros|molestarte|incordiar|ser|dejar|darme|cancelar|borrarme|salirme|que',
    'no ~1 quiero que ~3 cancelen|borren|paren|dejen|quiten|eliminen|den|saquen|deje|cancele|pierda',
    'no ~1 dejen|dejes|deje|dejeis|paren|pares|pare de',
    'no ~2 me|nos ~1 borren|borres|borre|eliminen|elimines|quiten|quites|saquen|saques|den|des|cancelen|canceles|deis',
    'no ~3 darme|dar|doy|di|cancelar|borrar|eliminar|anular|cancelen|canceles|cancele|anulen|anules|borren|borres|eliminen',
    'mensaje ~2 de|en|para|con|sobre ~2 tarjeta|ramo|regalo|caja|dedicatoria|cumpleaños|lazo|cinta',
    'mensaje|mensajes|publicidad|propaganda ~1 en|dentro|sobre|con|junto ~1 tarjeta|ramo|regalo|caja|bolsa|paquete|jarron|lazo|pedido|envoltorio|buzon|tienda',
    'planta|temporada|marea|voz|calidad|parte|luz|mano baja',
    'baja medica|laboral|maternal|paternal|por',
    'estoy|esta|estuve|estaba|sigo|sigue|estaré|estare ~1 de baja',
    'baja|bajan|bajo|bajar ~2 precio|precios|escaleras|portal|calle|recoger|recogerlo|abrir|abre|hijo|señora|vecino',
    'error|equivocacion|accidente|querer ~4 baja|cancele|borre|stop',
    'di|dado|dieron|disteis ~1 de baja ~3 error|querer|equivocacion|accidente',
    'suscripcion ~2 de|a|flores flores|ramos|rosas|plantas|cafe|mensual|semanal',
    'no ~2 hay|tengas|tengais|tenga problema|prisa|apuro|pasa',
    'parada|parar|para el|la autobus|bus|metro|taxi|tranvia',
    'yo ~1 no ~3 escribo|mando|envio|escribi|envie|mande',
    'no ~1 te|os|les|le|lo ~2 mando|envio|escribo|molesto|quiero|pude|puedo',
    'avisar|avisadme|avisame|avisenme ~2 no',
    'no mandes|manden|envien|envies|mande|envie ~1 <business>',
    'no ~2 <send> ~1 factura|ticket|recibo|tarjeta|ramo|foto|flores|paquete|pedido|repartidor',
    'no ~2 olviden|olvides|olvide|olvideis',
    'no lleva|lleve|lleven|pongas|pongan|ponga|pongais|incluyas|incluyan|incluya|escribas|escriban|escriba ~3 mensaje|nada|nombre|precio|tarjeta|dedicatoria|remitente',
    'escriban|escribas|escriba|escribid|escribir ~3 tarjeta|dedicatoria|nota|lazo|cinta',
    'seguir|sigan|sigue|seguid|continuar recibiendo|mandando|enviando|asi',
    'la|el|una|del mensaje|ultimo',
  ],
  softens: [
    'tantos|tantas|tanto|demasiados|demasiadas|demasiado|tan',
    'menos',
    'solo|solamente|unicamente ~1 si|cuando|para|por|ofertas|pedidos|lo|quiero|una',
    'excepto|salvo',
    'a|por menos|excepto que',
    'quizas|quiza|igual|capaz',
    'tal vez',
    'a lo mejor',
    'de|por noche|madrugada',
    'por la noche|madrugada|mañana',
    'a|antes|despues de? las|partir|estas',
    'fines|fin de semana',
    'los domingos|sabados|findes',
    'por ahora',
    'todavia|aun',
    'de momento',
    'pensando|pienso|planteando|planteo|considerando',
    'hasta ~2 lunes|martes|miercoles|jueves|viernes|septiembre|enero|nuevo|mes|semana|que|mañana|navidad',
    'funciona|funcionan|funcionaba|deja|carga',
    'por telefono|correo|mail|email',
    'entre las',
    'una semana|temporada|tiempo|rato',
  ],
  conditions: [
    'si siguen|sigue|seguis|sigues|vuelven|vuelve|vuelves|volveis|continuan|mandan|envian|molestan|llegan|puedo|hay|tardan|tarda|esta|cuesta|suben|quiero|me ~3 siguen|mandan|envian|escriben|llaman|vuelven|envias|mandas',
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
    'pesado|pesada|pesados|pesadas|pesadez|cansinos|cansino|cansina|plasta|plastas|coñazo|molesto|molestos|molesta|molestan|molestando|molestia|fastidio|fastidioso|fastidiosos|fastidian|lata|intensos|intenso|insoportables|insoportable|agobio|agobiais|agobian|invasivo|invasivos|latosos|ladilla|ladillas',
    'spam|spamear|spammers|spamers',
    'acoso|acosando|hostigamiento|acosan|acosadores',
    'harto|harta|hartos|hartas|cansado|cansada|cansados|aburrido|aburrida|hasta de|los|las|con',
    'harto|harta|hartos|hartas $',
    'estoy|me|tienen|teneis|tienes ~1 harto|harta|cansado|cansada|podrido|podrida',
    'demasiados|demasiadas|tantos|tantas|muchos|muchas|muchisimos|exceso|menos ~2 <messages>|<news>',
    'demasiado|demasiados|muchos|muchas|tantos|tantas $',
    'tanto|tanta ~1 <messages>|<news>',
    'ya|me ~1 cansa|canse|cansaron|cansan|aburren|aburre|rayan|agobian|estresa|satura|saturan|harta|hartan',
    'ya es suficiente|bastante|mucho|demasiado',
    '^ suficiente|bastante $',
    'abogado|abogada|aepd|demanda|demandar|demandare|denuncia|denunciar|denuncio|denunciare|denunciados|ilegal|ilegales|profeco|consumidor|indecopi|rgpd|lopd',
    'proteccion de datos',
    'bloqueo|bloquear|bloqueare|bloqueados|bloqueado|bloqueando|reportar|reporto|reportado|reportados|bloqueada ~3 $',
    '^ bloqueado|bloqueados|reportado|denunciado',
    'numero ~1 equivocado|incorrecto|erroneo',
    'equivocado|equivocaron|confundido|equivocaste|equivocasteis|equivocada ~2 numero|persona|contacto',
    'quien|donde|como|porque|que ~4 mi|este ~1 <contact>',
    'quien ~1 eres|son|sois|es $',
    '<not> ~3 suscrito|suscribi|suscrita|apuntado|apunte|apuntada|registrado|registre|registrada|pedido|pedi|solicitado|solicite|autorizado|autorice|inscrito|dado|consentido|di',
    '^ ya? no ~1 interesa|interesan|interesado|interesada ~1 $',
    'no ~2 interesa|interesan|interesado|interesada ~1 $',
    'nada ~2 interesa|interesan',
    '^ nada mas $',
    '^ fuera|callense|callate|silencio|bye ~1 $',
    'mierda|puta|puto|putos|carajo|verga|chinga|chinguen|chinguense|culo|cojones|huevos|pelotas|huevadas|gilipollas|pendejos|cabrones|imbeciles',
    'larguense|largo|largaos|vayanse|vete|iros|idos|andate|lárguense ~3 $',
    'estafa|estafadores|fraude|timo',
    'verguenza|abuso|falta ~1 respeto',
    'como|donde|puedo|pueden|forma|manera|opcion|boton|enlace ~6 baja|suscribirme|desuscribirme|borrarme|cancelar|salir|salirme|quitar|desactivar|eliminar|parar|anular',
    'no|intento|intentado|trato|consigo|logro ~3 darme|dar|puedo|deja|funciona|sirve|va ~4 baja|desuscribirme|cancelar|borrarme|salir|salirme',
    'baja|stop|desuscribirme ~2 no ~2 funciona|sirve|va|deja|hace',
    'stop ~2 funciona|sirve|hace|va',
    'escribi|escribo|envie|mande|puse|poner|escribir|enviar|pongo|mando|puesto|escrito|enviado|mandado ~1 stop|baja',
    'por que|q|porque ~3 siguen|sigo|sigue|sigues|seguis',
    'sigo|siguen|sigue|seguis|sigues recibiendo|mandando|enviando|llegando|llegandome|mandandome|enviandome|escribiendo|molestando|insistiendo',
    'por que ~3 recibo|mandan|envian|escriben|escribis|mandais|enviais|llegan|mandas',
    'que es esto|esta ~3 $',
    'no solicitado|solicitados|deseado|deseados|pedido|deseada|solicitada',
    'pausa|pausar|pausen',
    'silenciado|silenciar|silencio',
    '<not> ~1 quiero ~1 esto|estos|esta|nada|eso|mensaje $',
    'para|paren|basta|parad|alto ~1 con ~2 $',
    '<want> ~2 salir|salirme $',
    'otra|otro vez ~1 <messages>|ustedes|vosotros|$',
    'consentimiento|baja|oposicion $',
    'no ~2 llamen|llames|llame ~1 <more>',
    'me ~2 importa|interesa ~1 mierda|nada|bledo|pepino',
    'hasta los|el|la ~2 cojones|huevos|narices|moño|coño|pelotas|madre|gorro',
    '^ no ~1 <more> $',
    'menos ~1 frecuencia|frecuente|seguido',
  ],
  negations: 'no nunca jamas sin ni tampoco',
  conjunctions: 'porque pero aunque y e sino pues xq porq pq mientras sin',
  questions: [
    '^ como|cuando|cuanto|cuantos|cuanta|cuantas|donde|cual|cuales|quien|quienes|adonde|acaso|porq|porque|pq|xq',
    '^ por que|q',
    '^ xq|pq|k|q',
    '^ que hago|tengo|debo|hay|pasa|necesito|es|son|dia|hora|horario|flores|precio|tal|significa|quiere|ocurre|sucede|puedo|pasos|tipo|tipos|color|colores',
    '^ a|de|en|desde|hasta|para que|cuando|donde|quien|cual',
    '^ tienen|teneis|tienes|hay|hacen|haceis|haces|venden|vendeis|abren|abris|cierran|cerrais|puedo|podria|podemos|debo|necesito|es|esta|estan|son|fue|era|sera|sigue|va|vais|van|acaba|acaban|termina|terminan|se|existe|sirve|reparten|entregan|aceptan|saben|sabes|sabeis|recibiste|recibieron|llega|baja|bajan|cuesta|vale|paran|para ~1 ustedes|vosotros|el|la|los|las|un|una|posible|necesario|mi|su|ramo|flores|rosas|envio|se|me|algun|alguna|hoy|mañana|domicilio|que',
    '^ y|oye|hola|pero|una|duda|pregunta|consulta|disculpa|perdon|entonces|o ~2 como|cuando|donde|cuanto|cual|que|puedo|es|se|hay|tienen|teneis',
    'decirme|decir|dime|digan|digame|diganme|decidme|explicar|explicarme|explica|indicar|indicarme|indiquen|indiqueme|saber|informar|informarme|sabes|sabe|saben|enseñar|ayudar|ayudarme|ayuda|ayuden|ayudenme ~4 como|cuando|donde|si|que|para|a|cual|porque',
    'como ~2 me|puedo|podria|se|hago|hacer|debo|cancelo|salgo|borro|desactivo|elimino|doy|paro|quito',
    'donde ~2 me|puedo|podria|se|cancelo|doy|borro|salgo',
    'hay|existe ~1 manera|forma|modo|opcion',
    'que ~1 tengo|debo|hay|hago ~2 hacer|para|$',
  ],
  requests: [
    '^ me|nos|lo|los|y|si|pero|hola ~1 pueden|puede|puedes|podeis|podrian|podria|podrias|podriais|das|dan|dais|da|borras|borran|borrais|quitas|quitan|quitais|sacas|sacan|sacais|eliminas|eliminan|haces|harias|haria',
    '^ pueden|puede|puedes|podeis|podrian|podria|podrias|podriais|pudieran|pudieras|pudiera|podes|querrian|quieren|quieres|quereis ~3 dar|darme|darnos|borrar|borrarme|eliminar|eliminarme|quitar|quitarme|sacar|sacarme|dejar|dejarme|parar|no|cancelar|cancelarme|anular|desuscribirme|desactivar|ya|retirarme|excluirme|suprimir|hacer|remover|removerme|por|desapuntarme|cesar|detener|evitar|olvidar|suspender|tramitar',
    '^ seria|serian|es|sería posible|tan|mucho|que',
    '^ les|le|te|os importaria|molestaria',
    '^ dejan|dejais|dejas|paran|parais ~1 de|ya',
    '^ por que no ~1 dejan|dejais|paran|me',
    '^ quieren|quereis|quieres|vais|van ~2 dejar|dejarme|parar|dejad',
  ],
  lookalikes:
    'top sopa soto esto stock shop estop tope toque suscribir suscribirme suscripcion suscribirse inscribir inscribirme inscripcion apuntarme apuntar apuntame describir descripcion mensajero mensajera mensajeros mensajeria promocionar noticia notificar anunciado anunciar ' +
    'publicada publicado publicar publica comunicado promovido stopp',
};

export const es: LanguagePack = {
  texts,
  chat,
  box: ({ noun, legalName, label }) => `Sí, quiero recibir ${noun} de ${legalName} por WhatsApp: ${label}.`,
  replies,
};
