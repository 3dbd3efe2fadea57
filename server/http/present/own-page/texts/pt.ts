/** Portuguese: the person's own page. */
import type { Formality } from '../../../../consent/site.ts';
import type { OwnPageTexts } from '../texts.ts';

/** The formal "você" stays unsaid, as it does in Portugal: only the verb shows it. */
export function pt(formality: Formality): OwnPageTexts {
  const say = (tu: string, você: string) => (formality === 'informal' ? tu : você);
  return {
    title: say('As tuas mensagens de WhatsApp', 'As suas mensagens de WhatsApp'),
    intro: say(
      'Aqui decides o que {company} te pode enviar por WhatsApp e vês o que está guardado sobre ti.',
      'Aqui decide o que {company} lhe pode enviar por WhatsApp e vê o que está guardado sobre si.',
    ),
    choiceHeading: say('O que recebes', 'O que recebe'),
    givenSince: 'Consentimento dado em {time}',
    asked: say(
      'Perguntámos no WhatsApp: só o teu SIM lá confirma a subscrição.',
      'Perguntámos no WhatsApp: só o seu SIM lá confirma a subscrição.',
    ),
    off: say('Isto não recebes.', 'Isto não recebe.'),
    addingAsks: say(
      'O que ativares, voltamos a perguntar no WhatsApp. Só um SIM lá confirma a subscrição.',
      'O que ativar, voltamos a perguntar no WhatsApp. Só um SIM lá confirma a subscrição.',
    ),
    cannotAsk: say(
      'Para voltares a subscrever, escreve-nos START no WhatsApp.',
      'Para voltar a subscrever, escreva-nos START no WhatsApp.',
    ),
    paused: say(
      'De momento não segue publicidade, porque não ficou claro o que querias dizer numa das tuas mensagens. Guardar termina esta pausa.',
      'De momento não segue publicidade, porque não ficou claro o que queria dizer numa das suas mensagens. Guardar termina esta pausa.',
    ),
    restricted: say(
      'A utilização dos teus dados está limitada a teu pedido. Até isso ser levantado, não segue nenhuma mensagem.',
      'A utilização dos seus dados está limitada a seu pedido. Até isso ser levantado, não segue nenhuma mensagem.',
    ),
    save: 'Guardar a escolha',
    saved: say('A tua escolha está guardada.', 'A sua escolha está guardada.'),
    savedAsked: say(
      'A tua escolha está guardada. No WhatsApp encontras agora a nossa pergunta: só um SIM lá confirma a subscrição.',
      'A sua escolha está guardada. No WhatsApp encontra agora a nossa pergunta: só um SIM lá confirma a subscrição.',
    ),
    dataHeading: say('Os teus dados', 'Os seus dados'),
    dataText: say(
      'Tudo o que está guardado sobre ti: número, declarações, mensagens, destinatários e durante quanto tempo fica.',
      'Tudo o que está guardado sobre si: número, declarações, mensagens, destinatários e durante quanto tempo fica.',
    ),
    readData: 'Ler os dados',
    downloadData: 'Descarregar como ficheiro (JSON)',
    receipt: say('Comprovativo: em que consentiste', 'Comprovativo: em que consentiu'),
    numberHeading: 'Número novo',
    currentNumber: 'Temos este: {number}',
    numberText: say(
      'A subscrição do teu número antigo termina e o novo recebe uma pergunta no WhatsApp. Só um SIM a partir do número novo a confirma.',
      'A subscrição do seu número antigo termina e o novo recebe uma pergunta no WhatsApp. Só um SIM a partir do número novo a confirma.',
    ),
    newNumber: say('O teu novo número de telemóvel', 'O seu novo número de telemóvel'),
    saveNumber: 'Mudar o número',
    numberSaved: say(
      'A subscrição do número antigo terminou. Abre esta ligação no telemóvel com o número novo ou espera lá pela nossa pergunta.',
      'A subscrição do número antigo terminou. Abra esta ligação no telemóvel com o número novo ou espere lá pela nossa pergunta.',
    ),
    numberSavedByLink: say(
      'A subscrição do número antigo terminou. Abre esta ligação no telemóvel com o número novo: a nossa pergunta chega então lá.',
      'A subscrição do número antigo terminou. Abra esta ligação no telemóvel com o número novo: a nossa pergunta chega então lá.',
    ),
    numberSame: 'Já conhecemos este número. Nada mudou.',
    openOnNewPhone: 'Abrir o WhatsApp no telemóvel novo',
    eraseHeading: 'Apagar tudo',
    eraseText: say(
      'A tua subscrição termina e tudo o que está guardado sobre ti é apagado de vez, incluindo os comprovativos. Fica apenas uma soma de controlo cifrada, para que ninguém te volte a escrever.',
      'A sua subscrição termina e tudo o que está guardado sobre si é apagado de vez, incluindo os comprovativos. Fica apenas uma soma de controlo cifrada, para que ninguém lhe volte a escrever.',
    ),
    eraseConfirm: 'Sim, apagar tudo. Isto não pode ser desfeito.',
    erase: 'Apagar os meus dados',
    eraseUnconfirmed: say(
      'Assinala que é para apagar tudo. Nada mudou.',
      'Assinale que é para apagar tudo. Nada mudou.',
    ),
    erased: say(
      'Os teus dados foram apagados. Não vais receber mais mensagens.',
      'Os seus dados foram apagados. Não vai receber mais mensagens.',
    ),
    held: 'Por causa de um litígio temos de conservar os comprovativos por agora. Ficam fechados até ele terminar; depois são apagados.',
    stoppedHeld: say(
      'A tua subscrição terminou e o teu número foi apagado.',
      'A sua subscrição terminou e o seu número foi apagado.',
    ),
    nothingLeft: say('Já não há nada guardado sobre ti.', 'Já não há nada guardado sobre si.'),
    privacy: 'Privacidade',
    imprint: 'Informação legal',
    back: say('Voltar à tua página', 'Voltar à sua página'),
    expiredTitle: 'Esta ligação expirou',
    expiredText: say(
      'Para tua segurança, só vale durante 15 minutos. Escreve PREFERÊNCIAS ou MEUS DADOS na conversa do WhatsApp e recebes uma nova.',
      'Para sua segurança, só vale durante 15 minutos. Escreva PREFERÊNCIAS ou MEUS DADOS na conversa do WhatsApp e recebe uma nova.',
    ),
    troubleTitle: 'Agora não foi possível',
    troubleText: say(
      'Nada mudou. Volta atrás e tenta outra vez daqui a um minuto.',
      'Nada mudou. Volte atrás e tente outra vez daqui a um minuto.',
    ),
    dataTitle: say('Os teus dados', 'Os seus dados'),
    receiptTitle: say('Comprovativo do teu consentimento', 'Comprovativo do seu consentimento'),
    receiptIntro: say('Em que consentiste, quando, e como o terminas.', 'Em que consentiu, quando, e como o termina.'),
    controller: 'Responsável',
    identities: 'Número ou identificador do WhatsApp',
    agreedTo: 'Para quê',
    state: 'Estado',
    since: 'Desde',
    lastUsed: 'Última mensagem',
    keptUntil: 'Comprovativo guardado até',
    textShown: 'Texto ao lado da caixa',
    questionShown: 'Pergunta no WhatsApp',
    howToWithdraw: say('Como terminas', 'Como terminar'),
    withdrawText: say(
      'Escreve STOP na conversa do WhatsApp, a qualquer momento, com efeitos para o futuro. Ou escreve para {email}.',
      'Escreva STOP na conversa do WhatsApp, a qualquer momento, com efeitos para o futuro. Ou escreva para {email}.',
    ),
    declarations: say('As tuas declarações', 'As suas declarações'),
    messages: 'Mensagens',
    received: say('de ti', 'de si'),
    sent: say('para ti', 'para si'),
    typedForms: 'Formulários em que alguém escreveu este número',
    recipients: 'Destinatários',
    retention: 'Durante quanto tempo fica',
    contactData: 'Número e identificador do WhatsApp',
    untilNoPurpose: say('até já não receberes nada', 'até já não receber nada'),
    evidenceOf: 'Comprovativos de: {purpose}',
    yearsFromEnd: '{years} anos a partir do fim',
    yearsFromLastUse: '{years} anos a partir da última mensagem',
    toYearEnd: ', até ao fim desse ano',
    suppression: say(
      'Nota para não te escrevermos (soma de controlo cifrada)',
      'Nota para não lhe escrevermos (soma de controlo cifrada)',
    ),
    whileItCounts: say('enquanto valer o teu cancelamento', 'enquanto valer o seu cancelamento'),
    complaint: say(
      'Podes apresentar queixa a uma autoridade de proteção de dados.',
      'Pode apresentar queixa a uma autoridade de proteção de dados.',
    ),
    nothing: 'Nada guardado.',
    print: say(
      'Para imprimir ou guardar: a função de impressão do teu navegador.',
      'Para imprimir ou guardar: a função de impressão do seu navegador.',
    ),
    states: {
      requested: 'perguntado, não confirmado',
      given: 'consentido',
      refused: 'recusado',
      expired: 'expirado sem resposta',
      withdrawn: 'revogado',
    },
  };
}
