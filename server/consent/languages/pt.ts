/** Portuguese, of Portugal and of Brazil: the texts as a person reads them, and the words by which a reply is understood. */
import type { Span } from '../span.ts';
import type { WordingTexts } from '../wording.ts';
import type { ChatTexts, LanguagePack, ReplyWords, TextFacts } from './language-pack.ts';
import { asked, forbidden, told } from './portuguese-endings.ts';

const spans = { day: ['dia', 'dias'], hour: ['hora', 'horas'], minute: ['minuto', 'minutos'] } as const;

function inWords({ count, unit }: Span): string {
  return `${count} ${spans[unit][count === 1 ? 0 : 1]}`;
}

/** European Portuguese in words that Brazil knows too. The formal "você" stays unsaid: only the verb shows it. */
function texts({ company, formality, mix, deletedAfter }: TextFacts): WordingTexts {
  const { name, legalName, privacyUrl } = company;
  const say = (tu: string, você: string) => (formality === 'informal' ? tu : você);
  return {
    kinds: { marketing: 'publicidade', other: 'mensagens', mixed: 'publicidade e mensagens' },

    bubble: 'Novidades por WhatsApp',
    bubbleSorry: say(
      'O formulário não carrega neste momento. Escreve-nos simplesmente START por WhatsApp.',
      'O formulário não carrega neste momento. Escreva-nos simplesmente START por WhatsApp.',
    ),
    heading: `Mensagens de WhatsApp de ${name}`,
    phoneLabel: say('O teu número de telemóvel', 'O seu número de telemóvel'),
    phoneOptionalLabel: say('O teu número de telemóvel (opcional)', 'O seu número de telemóvel (opcional)'),
    countryLabel: 'País do número',
    stopLine: say(
      'Voluntário. Podes revogar a qualquer momento com efeitos para o futuro: escreve STOP.',
      'Voluntário. Pode revogar a qualquer momento com efeitos para o futuro: escreva STOP.',
    ),
    privacyLine: say(
      `O WhatsApp (Meta, Irlanda e EUA) trata o teu número e as tuas mensagens. Sem um SIM, apagamos o teu número ao fim de ${inWords(deletedAfter)}.`,
      `O WhatsApp (Meta, Irlanda e EUA) trata o seu número e as suas mensagens. Sem um SIM, apagamos o seu número ao fim de ${inWords(deletedAfter)}.`,
    ),
    privacyLabel: 'Privacidade',
    imprintLabel: 'Informação legal',
    link: 'Continuar no WhatsApp',
    close: 'Fechar',
    opensNewTab: 'abre num separador novo',
    missingPurpose: say('Assinala o que queres receber.', 'Assinale o que quer receber.'),
    missingPhone: say('Escreve o teu número de telemóvel.', 'Escreva o seu número de telemóvel.'),
    invalidPhone: say(
      'Não é um número de telemóvel completo do país escolhido. Verifica os algarismos e o país; números fixos não servem.',
      'Não é um número de telemóvel completo do país escolhido. Verifique os algarismos e o país; números fixos não servem.',
    ),
    nextHeading: 'O que acontece agora',
    nextSteps: [
      'O WhatsApp abre com uma mensagem já escrita.',
      say('Envia essa mensagem tal como está.', 'Envie essa mensagem tal como está.'),
      say(
        'Por segurança, perguntamos mais uma vez. A subscrição só fica feita quando responderes SIM.',
        'Por segurança, perguntamos mais uma vez. A subscrição só fica feita quando responder SIM.',
      ),
    ],
    waiting: say('Esperamos pela tua resposta no WhatsApp.', 'Esperamos pela sua resposta no WhatsApp.'),
    confirmedHeading: say('A tua subscrição está confirmada', 'A sua subscrição está confirmada'),
    confirmed: say(
      `Obrigado pelo teu SIM. A partir de agora, ${name} escreve-te por WhatsApp. Para cancelar, escreve STOP.`,
      `Obrigado pelo seu SIM. A partir de agora, ${name} escreve-lhe por WhatsApp. Para cancelar, escreva STOP.`,
    ),
    openAgain: 'Abrir o WhatsApp outra vez',
    edit: 'Alterar os dados',
    notRecorded: say(
      'Os teus dados não chegaram até nós. Envia na mesma a mensagem no WhatsApp: perguntamos-te lá.',
      'Os seus dados não chegaram até nós. Envie na mesma a mensagem no WhatsApp: perguntamos-lhe lá.',
    ),
    showQr: 'Mostrar código QR',
    qrHint: 'Para ler com a câmara do telemóvel: o WhatsApp abre-se lá com a mensagem preparada.',
    sentence: `Olá, ${name}: sim, quero receber {kind} por WhatsApp: {purposes}. (N.º {ref})`,

    question: say(
      `Confirmas que queres receber {kind} de ${legalName} por WhatsApp: {purposes}? Privacidade: ${privacyUrl} – Só um SIM faz a tua subscrição. Podes revogar a qualquer momento com efeitos para o futuro: escreve STOP.`,
      `Confirma que quer receber {kind} de ${legalName} por WhatsApp: {purposes}? Privacidade: ${privacyUrl} – Só um SIM faz a sua subscrição. Pode revogar a qualquer momento com efeitos para o futuro: escreva STOP.`,
    ),
    questionFooter: say(
      'Não pediste isto? Toca em NÃO ou não faças nada.',
      'Não pediu isto? Toque em NÃO ou não faça nada.',
    ),
    yes: 'SIM',
    no: 'NÃO',
    welcome: say(
      'Obrigado, a tua subscrição está confirmada: {purposes}. Já não queres saber de nós? Envia simplesmente STOP. Escolher: PREFERÊNCIAS. Os teus dados: MEUS DADOS.',
      'Obrigado, a sua subscrição está confirmada: {purposes}. Já não quer saber de nós? Envie simplesmente STOP. Escolher: PREFERÊNCIAS. Os seus dados: MEUS DADOS.',
    ),
    refused:
      mix === 'marketing'
        ? say(
            `Está bem. Não fizemos a subscrição e não recebes publicidade de ${name}.`,
            `Está bem. Não fizemos a subscrição e não recebe publicidade de ${name}.`,
          )
        : say(
            `Está bem. Não fizemos esta subscrição e não recebes mensagens de ${name} sobre isto.`,
            `Está bem. Não fizemos esta subscrição e não recebe mensagens de ${name} sobre isto.`,
          ),
    stopped: say(
      `A tua subscrição foi cancelada. ${name} já não te escreve por iniciativa própria. Foi um engano? Escreve START.`,
      `A sua subscrição foi cancelada. ${name} já não lhe escreve por iniciativa própria. Foi um engano? Escreva START.`,
    ),
    unclearWhileAsked: say(
      'Não ficou claro. Toca em SIM ou NÃO. Sem um SIM, não fazemos a subscrição.',
      'Não ficou claro. Toque em SIM ou NÃO. Sem um SIM, não fazemos a subscrição.',
    ),
    unclearWhileSubscribed: say(
      `Queres cancelar a subscrição? Até responderes, não recebes ${mix === 'other' ? 'mensagens' : 'publicidade'}.`,
      `Quer cancelar a subscrição? Até responder, não recebe ${mix === 'other' ? 'mensagens' : 'publicidade'}.`,
    ),
    unsubscribe: 'Cancelar subscrição',
    keep: 'Continuar a receber',
  };
}

function chat({ company: { name }, formality }: TextFacts): ChatTexts {
  const say = (tu: string, você: string) => (formality === 'informal' ? tu : você);
  return {
    settings: say(
      'O que queres receber? Escolhe na lista. Ou altera tudo nesta página, válida durante 15 minutos: {link}',
      'O que quer receber? Escolha na lista. Ou altere tudo nesta página, válida durante 15 minutos: {link}',
    ),
    settingsButton: 'Escolher',
    rowDrop: 'Deixar de receber',
    rowAdd: 'Receber também',
    rowAll: 'Receber tudo',
    rowNone: 'Não receber mais nada',
    changed: say('Guardado. Agora recebes: {purposes}.', 'Guardado. Agora recebe: {purposes}.'),
    data: say(
      `Isto é o que ${name} tem guardado sobre ti, para ver, descarregar, corrigir ou apagar: {link} (válido durante 15 minutos)`,
      `Isto é o que ${name} tem guardado sobre si, para ver, descarregar, corrigir ou apagar: {link} (válido durante 15 minutos)`,
    ),
    erasure: say(
      `A tua subscrição foi cancelada. Aqui também podes mandar apagar tudo o que ${name} tem guardado sobre ti: {link} (válido durante 15 minutos)`,
      `A sua subscrição foi cancelada. Aqui também pode mandar apagar tudo o que ${name} tem guardado sobre si: {link} (válido durante 15 minutos)`,
    ),
    nothingStored: `${name} não tem guardada nenhuma subscrição desta conversa.`,
  };
}

/** "descadastrar" (Brazil) and "dessubscrever" (Portugal) are said of nothing else. */
const unsubscribe =
  `${asked('descadastrar desinscrever dessubscrever desubscrever desassinar desregistar unsubscrever')} ` +
  'descadastro descadastramento desinscrição desinscrições dessubscrição desubscrição';
const bother =
  'incomodar chatear perturbar importunar aborrecer encher amolar atormentar assediar atazanar azucrinar molestar ' +
  'massacrar bombardear spammar spamar spamear insistir stressar estressar torrar entupir flodar floodar lotar';
const contact = 'escrever contactar contatar comunicar notificar';
const sending = 'mandar enviar remeter encaminhar disparar emviar inviar reenviar';
const calling = 'ligar telefonar chamar';
/** Without "para" and "paras", which are the commonest words of the language. */
const halt = 'parem pare pares parar parares pararem parando parasse parasses parassem param';

/** "quero voltar a receber as mensagens" */
const startAgain = ['', 'quero ', 'queria ', 'gostaria de ']
  .flatMap((wish) =>
    ['voltar a receber', 'receber de novo', 'receber outra vez', 'receber novamente'].map((act) => wish + act),
  )
  .flatMap((wish) =>
    ['', ' mensagens', ' as mensagens', ' as vossas mensagens', ' as suas mensagens', ' as novidades'].map(
      (what) => wish + what,
    ),
  )
  .concat(
    ['inscrever', 'subscrever', 'inscrever me', 'me inscrever', 'cadastrar'].flatMap((act) => [
      `${act} de novo`,
      `${act} novamente`,
      `${act} outra vez`,
    ]),
  )
  .join(', ');

/**
 * Collisions to know: "para" is "for" as well as "stop!", "chega" is "arrives", "basta" is "is enough" ("uma dúzia basta"),
 * "fim" ends "fim de semana", and one goes out ("sair") every day: these count only as the whole message, so they are
 * listed twice over ("sair sair" is how `listed` reads a "sair" alone) and never as a word among others. "retirar" and
 * "levantar" are what one does with an order at the counter, "me tira uma dúvida" is how Brazil begins a question, and
 * "para já" is "for now". "mas" (but) is also how many write "mais" (more). "no" is "in the", so it never negates;
 * "n" and "ñ" do. A "mensagem" in the singular may stand on a greeting card, so alone it is no advertising.
 * "deixei de receber" complains of too few messages, so no form of the past asks for anything.
 * "remove me" is English as well, so "don't" and "not" stand among the negations.
 */
const replies: ReplyWords = {
  optOut:
    `${unsubscribe.split(' ').join(', ')}, opt out, não mais, nunca mais, não quero mais, não quero receber, ' +
    'não receber mais, não mandar mais, não enviar mais, ` +
    'cancelar inscrição, cancelar subscrição, cancelar assinatura, cancelar cadastro, anular subscrição, deixem me em paz, deixa me em paz, me deixa em paz, me deixem em paz, me deixe em paz',
  everydayOptOut:
    'cancelar, cancela, cancele, cancelem, cancelamento, cancelado, anular, anula, anule, anulem, anulação, parar, pare, parem, pares, para para, para tudo, sair cancelar, cancelar sair, sair parar, parar sair, sair sair, saída saída, sai sai, saio saio, sair já, sair agora, fim fim, chega chega, já chega, ' +
    'basta basta, já basta, encerrar, encerra, encerre, encerrem, terminar, termina, terminem, finalizar, desativar, desactivar, desativa, desative, desativem, desisto, desistir, desistência, revogar, revogo, revogação, ' +
    'remover, remove, remova, removam, remoção, remover me, remova me, apagar, apaga, apague, apaguem, eliminar, elimina, elimine, eliminem, eliminação, excluir, exclui, exclua, excluam, exclusão, deletar, deleta, ' +
    'interromper, suspender, bloquear bloquear, oposição, recuso, dispenso, cancel, quit, remove, end, ' +
    'apagar dados, apagar os meus dados, apagar meus dados, apaguem os meus dados, apagar tudo, eliminar dados, eliminar os meus dados, excluir dados, excluir meus dados, direito ao esquecimento, direito ao apagamento, direito de apagamento, pedido de remoção, pedido de remoção da lista, pedido de eliminação, pedido de eliminação de dados, pedido de exclusão, pedido de exclusão de dados, ' +
    'não perturbem, não perturbe, não perturbar, não incomodem, não incomode, não incomodar, não chateiem, não chateie, não chateies, não chatear, não aborreçam, não insistam, ' +
    'pedido de eliminação dos meus dados, pedido de exclusão dos meus dados, pedido de cancelamento da subscrição, pedido de cancelamento de subscrição',
  ordinary: 'alto',
  filling:
    'eu me mim nos te lhe lhes vos vc vcs voce voces vocês ocês cês o a os as um uma de do da dos das em no na nos nas por para pra pro p pq com que q e ou isto isso este esta esse essa estes estas esses essas ' +
    'deste desta desse dessa destes destas desses dessas disto disso daqui aqui ai daí ali já agora hoje imediatamente imediato urgente urgentemente quanto antes logo quero queria gostaria gostava desejo desejava preciso pretendo ' +
    'qro kero vou solicito solicitar peço pedir agradeço agradecia venho exijo favor meu minha meus minhas meu nosso nossa vosso vossa vossos vossas seu seus sua suas teu tua teus tuas todos todas tudo todo toda ' +
    'definitivamente definitivo definitiva completamente totalmente vez vezes outra lista número num telefone celular telemóvel contacto contato grupo canal sim ok ta tá bem bom só so também ser estar fazer faça façam ' +
    'efetuar proceder então mas pois digo disse dito ai mesmo porra caralho cara mano gente pessoal pá zap whats wpp serviço transmissão cadastro dois três 2 3',
  urging:
    'já agora imediatamente imediato urgente urgentemente hoje tudo todos todas isto isso essa essas esse esses esta estas este estes os as o a do da de das dos com definitivamente definitivo totalmente completamente completo então logo ' +
    'd q meu minha meus minhas vossas vossa vossos seus suas tuas já porra caralho pois aí mesmo vez',
  yes:
    'sim, sim por favor, sim porfavor, por favor sim, sim se faz favor, sim faz favor, sim sff, sim pf, sim pfv, sim por gentileza, ' +
    'sim obrigado, sim obrigada, sim muito obrigado, sim muito obrigada, sim obg',
  no:
    'não, n, ñ, naum, nop, nope, não não, melhor não, prefiro não, nunca, jamais, de maneira nenhuma, de maneira alguma, de jeito nenhum, de modo algum, de modo nenhum, de forma alguma, de forma nenhuma, nem pensar, nem por sombras, ' +
    'nem a pau, não deixa pra lá, não deixa estar, deixa pra lá, claro que não, com certeza não, negativo, não quero, quero não, eu não quero, não quero não, não quero isso, não quero isto, não desejo, não pretendo, não aceito, não autorizo, não confirmo, não concordo, não pedi nada, eu não pedi nada, não pedi isto, ' +
    'não pedi isso, não fui eu, não me interessa, não estou interessado, não estou interessada, não tenho interesse, sem interesse, dispenso, recuso, agora não',
  start:
    'start, iniciar, começar, subscrever, subscrição, subscreva me, subscrevam me, quero subscrever, inscrever, inscrever me, inscrevam me, quero inscrever me, quero me inscrever, me inscreve, me inscreva, inscrição, aderir, ' +
    `cadastrar, me cadastra, me cadastre, quero me cadastrar, quero aderir, ativar, ${startAgain}`,
  settings:
    'preferências, as minhas preferências, minhas preferências, definições, as minhas definições, minhas definições, configurações, as minhas configurações, minhas configurações, configuração',
  data:
    'meus dados, os meus dados, meus dados pessoais, os meus dados pessoais, dados pessoais, acesso aos meus dados, acesso aos dados, acesso a dados, aceder aos meus dados, direito de acesso, pedido de acesso, ' +
    'ver meus dados, ver os meus dados, consultar meus dados, consultar os meus dados',
  erasure:
    'apagar, eliminar, excluir, apagar dados, apagar os meus dados, apagar meus dados, apaga os meus dados, apague os meus dados, apaguem os meus dados, apague meus dados, apaguem meus dados, apagar todos os meus dados, apagar tudo, ' +
    'eliminar dados, eliminar os meus dados, elimine os meus dados, eliminem os meus dados, eliminar todos os meus dados, eliminar tudo, excluir dados, excluir os meus dados, excluir meus dados, exclua meus dados, excluam meus dados, excluir tudo, ' +
    'eliminação de dados, eliminação dos meus dados, exclusão de dados, exclusão dos meus dados, apagamento, apagamento de dados, apagamento dos meus dados, direito ao esquecimento, direito ao apagamento, direito de apagamento, deletar meus dados',
  promo:
    'promo, promos, só promo, só promos, só promoções, só ofertas, só publicidade, apenas promoções, apenas publicidade',
  trans: 'trans, só trans, só encomendas, só as minhas encomendas, só pedidos, só os meus pedidos, só meus pedidos',
  all: 'tudo, todos, todas, todas as mensagens, receber tudo',
  politeness:
    'por favor, porfavor, por favorzinho, se faz favor, se fazem favor, faz favor, façam favor, faça favor, sff, sfv, pf, pfv, pfvr, pfr, p f, por gentileza, gentilmente, por obséquio, se puder, se puderem, se possível, ' +
    'obrigado, obrigada, obrigadas, obrigados, muito obrigado, muito obrigada, obrigadão, obrigadinho, obrigadinha, obrigado pela atenção, obrigada pela atenção, obg, obgd, obgda, brigado, brigada, vlw, valeu, desde já obrigado, desde já obrigada, obrigado desde já, obrigada desde já, desde já agradeço, desde já grato, desde já grata, ' +
    'agradecido, agradecida, grato, grata, grato pela atenção, grata pela atenção, agradeço a atenção, agradeço a compreensão, obrigado pela compreensão, obrigada pela compreensão, ' +
    'olá, oi, oie, oii, olá bom dia, olá boa tarde, olá boa noite, oi bom dia, oi boa tarde, oi boa noite, bom dia, bons dias, boa tarde, boas tardes, boa noite, boas noites, bom dia a todos, boa tarde a todos, olá pessoal, oi pessoal, oi gente, boa noite pessoal, olá a todos, tudo bem, oi tudo bem, olá tudo bem, tudo bom, ' +
    'exmos senhores, exmo senhor, exma senhora, exmos srs, exmo sr, exma sra, ex mos senhores, caros senhores, caro senhor, cara senhora, caros, prezados, prezado, prezada, prezados senhores, prezado senhor, prezada senhora, senhores, meus senhores, ' +
    'desculpe, desculpa, desculpem, peço desculpa, peço desculpas, desculpe o incómodo, desculpem o incómodo, sinto muito, lamento, com licença, moço, moça, querida, querido, queridos, amigos, ' +
    'pelo amor de deus, por amor de deus, pelamordedeus, pelo amor, por deus, poxa, puxa, caramba, bom fim de semana, bom domingo, tenha um bom dia, tenham um bom dia, tenha uma boa tarde, tenham uma boa tarde, um bom dia, boa semana, até logo, adeus, tchau, xau, deus abençoe',
  signOffs:
    'cumprimentos, com os melhores cumprimentos, melhores cumprimentos, os meus cumprimentos, com os meus cumprimentos, cumps, cpts, atenciosamente, att, um abraço, abraço, abraços, beijinhos, um beijinho, beijos, bjs, bjinhos, bjo, saudações, respeitosamente, cordiais saudações, sem outro assunto, sem mais de momento, subscrevo me, subscrevo me atenciosamente',
  sets: {
    me: 'me mim min mi nos nois',
    not: 'não n ñ nn naum nunca jamais nem naao naoo noa',
    more: 'mais maiss mias nunca jamais',
    you: 'vocês vcs vc você voces cês ocês vosso vossa vossos vossas convosco',
    my: 'meu minha meus minhas nosso nossa este esse esta essa estes esses m neste nesse deste desse desta dessa',
    the: 'o a os as todos todo um mais do da dos das de definitivamente imediatamente já também por',
    want:
      'quero quer querem queremos queria queriamos queriam quereria gostaria gostariamos gostava gostávamos desejo desejamos desejava desejaria pretendo pretendemos pretendia preciso precisamos precisava precisa precisam necessito aceito aceitamos ' +
      'autorizo autorizamos consinto consentimos permito permitimos admito kero keru qero qro qria qeria kria quiero querro dou damos tenciono desjo deseja tolero',
    receive: `${told('receber')} receve recever reçeber recebr receer receeber resseber recebelas recebelos`,
    messages:
      'mensagem mensagens mensagenzinha msg msgs msgns mensajem mensajens mensagems mensagen mensage mensages menssagem menssagens mensgens mensagns mesagem mesagens mgs msn mensagi mensagis publicidade publicidades publi propaganda propagandas propagando divulgação divulgações promoção promoções promo promos ' +
      'promoçoes promossão newsletter newsletters boletim boletins informativo informativos spam spams anúncio anúncios notificação notificações notificaçoes comunicação comunicações comunicado comunicados comunicaçoes subscrição subscrições marketing telemarketing campanha campanhas whatsapp whatsapps whats whatsap watsapp zap zaps zapzap wpp wpps wapp ' +
      'sms merda merdas porcaria porcarias tretas',
    many:
      'mensagens msg msgs msgns mensajens mensagems mensages menssagens mensgens mensagns mesagens mensagis publicidade publicidades publi propaganda propagandas propagando divulgação divulgações promoções promos promoçoes newsletter newsletters boletim boletins informativo informativos spam spams anúncio anúncios ' +
      'notificação notificações notificaçoes comunicação comunicações comunicados comunicaçoes subscrição subscrições marketing telemarketing campanha campanhas zaps zap whatsapps sms merda merdas porcaria porcarias tretas',
    one: 'mensagem msg mensajem mensagen mensage menssagem mesagem mensagi publicidade propaganda promoção spam zap anúncio sms whatsapp whats wpp notificação',
    news: 'oferta ofertas novidade novidades notícia notícias info infos informação informações desconto descontos cupão cupões cupom cupons email emails mail mails saldos atualizações actualizações conteúdo conteúdos catálogo catálogos avisos coisas coisa links convites news contactos contatos chamadas ligações',
    list: 'lista listas grupo grupos transmissão distribuição base bases dados database sistema registo registos registro registros canal newsletter contactos contatos agenda cadastro cadastros mailing mail list marketing ficheiro ficheiros divulgação publicidade propaganda propagandas mensagens notificações comunicações aqui aí daqui daí disto disso isto isso whatsapp zap whats envios envio serviço broadcast comunidade promoções spam negócio',
    exit: 'lista listas grupo grupos transmissão distribuição base mailing newsletter cadastro canal comunidade broadcast divulgação mensagens promoções notificações publicidade propaganda subscrição whatsapp zap',
    contact:
      'número números nr nrs telefone telefones telemóvel tlm tlmv tel celular cel fone contacto contato contatto dados nome registo registro cadastro numero numeo numro email perfil inscrição ficha informações',
    record:
      'número números nr nrs telefone telefones telemóvel tlm tlmv tel celular cel fone contacto contato contatto dados registo registro cadastro numero numeo numro email perfil inscrição ficha informações',
    phone: 'número nr telefone telemóvel tlm celular cel contacto contato cadastro registo',
    consent: 'consentimento consentimentos autorização autorizações permissão aceitação consetimento anuência aval',
    sub: 'subscrição inscrição inscriçao assinatura cadastro registo registro adesão recebimento receção recepção notificações listagem contacto contactos comunicação subscriçao subcrição recebimentos',
    enough: 'chega chga cheag chgea cehga xega basta bsta bata batsa',
    shipping: 'envio envios entrega entregas expedição remessa despacho',
    parcel: 'morada endereço encomenda encomendas pacote pacotes estafeta encomendei duplicado',
    business:
      'pedidos encomenda encomendas compra compras reserva reservas marcação marcações consulta consultas horário agendamento entrega entregas fatura faturas factura facturas recibo recibos nota fiscal boleto boletos pagamento pagamentos pix mbway multibanco ' +
      'ramo ramos buquê buquês buque bouquet bouquets arranjo arranjos rosa rosas flor flores tulipa tulipas túlipa túlipas girassol girassóis orquídea orquídeas lírio lírios margarida margaridas cravo cravos planta plantas vaso vasos coroa coroas centro ' +
      'workshop workshops curso cursos aula aulas oficina evento eventos casamento festa aniversário velório funeral mesa mesas cartão cartões dedicatória bilhete bilhetes fita laço caixa caixas sacola bolo presente presentes prenda prendas cesta cesto cabaz ' +
      'carrinho artigos produto produtos item itens preço preços conta cobrança cobranças euros reais segunda terça quarta quinta sexta sábado domingo feira amanhã filho filha menino menina escola ginásio academia seguro contrato luz carro autocarro ônibus ' +
      'comboio visita convidado convidados ingresso ingressos espera foto fotos estafeta motoboy entregador carteiro domicílio morada endereço cor cores tamanho espinhos pétalas folhas iva nif cpf embrulho papel orçamento trabalho portaria vizinha vizinho campainha porta ' +
      'pulgão roseiras roseira terra adubo rega água loja pulseira estacionamento passeio casa viagem férias hotel quarto ementa jantar almoço app aplicativo site página senha devolução troca reembolso vaga candidatura torneio torneios natação ballet balé yoga ioga pilates spinning dança treino treinos revista jornal box cabazes plano planos mensalidade matrícula corrida caminhada prova maratona palestra seminário webinar degustação excursão passatempo sorteio concurso campeonato ' +
      'pão bolos torta pizza hambúrguer prato pratos vinho garrafa bilhetes ingresso cabelo corte unhas vestido sapato sapatos camisa casaco roupa saia vacina sessão massagem personal diária obra pneus revisão carta',
    send: told(sending),
    write: told(`${bother} ${contact} ${sending} ${calling}`),
    bother: told(`${bother} ${contact} falar`),
    dont: forbidden(`${bother} ${contact} ${sending}`),
    dontBother: `${forbidden(bother.replace(' insistir', ''))} encha encham insistam insista contactem contatem`,
    unsub: unsubscribe,
    remove: `${asked('remover retirar tirar apagar eliminar excluir deletar riscar suprimir desvincular banir limpar')} excluia tirais eliminai excluí`,
    erase: `${asked('remover apagar eliminar excluir deletar')} retirem retire tirem tira tire risquem risque risca removido removida apagado eliminado excluído`,
    removed:
      'removido removida removidos retirado retirada retirados tirado tirada excluído excluída excluídos apagado apagada apagados eliminado eliminada eliminados deletado deletada descadastrado descadastrada desinscrito desinscrita dessubscrito desvinculado suprimido suprimidos',
    removal:
      'remoção exclusão eliminação apagamento cancelamento anulação desativação supressão cessação suspensão interrupção encerramento desvinculação',
    cancel:
      `${asked('cancelar anular desativar desactivar suspender interromper encerrar terminar eliminar remover desligar cortar cessar excluir apagar deletar bloquear tirar desabilitar finalizar retirar desistir')} ${halt} ` +
      'cancelo anulo encerro desativo cancelada cancelado',
    finish: asked('acabar terminar'),
    quit: `${asked('cancelar anular desativar desactivar suspender encerrar cessar interromper desligar desfazer')} desfaçam desfaça desfaz`,
    leave: `${asked('deixar cessar evitar')} ${halt} abstenham abstenha abstenhamse `,
    now: 'já agora imediatamente urgente urgentemente hoje daqui daí aí aqui isto isso disto disso logo porra caralho definitivamente mesmo tudo vez de por então',
    ask: 'solicito solicitar solicitamos peço pedimos pedia pedir exijo exigimos requeiro quero queria gostaria gostava desejo agradeço agradecia agradecemos favor venho pretendo prefiro preferia ordeno determino rogo',
    peace: 'paz sossego quieto quieta quietos sossegado sossegada sossegados tranquilo tranquila descansado descansada',
    lead: 'e mas então olha olhem ou eu vocês vcs vc você cês aí já alguém pessoal gente favor ok ah eh sim',
    pron: 'me mim min mi nos m lhe vocês vcs vc você eu se precisa precisam pra para mais é preciso podem pode por favor te de necessário',
    det: 'o a os as meu minha meus minhas este esta esse essa um uma da do de das dos nossa nosso mais outra item artigo produto',
    how: 'como onde posso podemos forma maneira modo opção botão link jeito possibilidade',
    interest:
      'interesse interesses interessado interessada interessados interessa interessam enteresse interese intereçe',
  },
  clear: [
    '<unsub>',
    'dar|dê|dêem|deem|dá|dando baixa ~2 <contact>|<list>|<sub>|<many>',
    // Who is taken off: "me tira", "retirem-me da lista", "o meu número".
    '<me> <remove> <now>? <now>? $',
    '<remove> <me>|eu <now>? <now>? $',
    '<me> ~1 <remove> ~2 da|do|de|das|dos|dessa|desta|desse|deste|destas|dessas|destes|desses|nessa|na ~3 <list>',
    '<me> ~1 <remove> daqui|daí|disso|disto|dai',
    '<remove> <me>|eu ~2 da|do|de|das|dos|dessa|desta|desse|deste|destas|dessas|destes|desses ~3 <list>|<many>',
    '<remove> <me> lá? ~1 <phone>|nome',
    '<remove> este|esse|isto|isso|ele|lo|no|o ~1 da|das|do|desta|dessa ~2 lista|listas|grupo|base|sistema|cadastro|transmissao',
    '<remove> o? <phone> $',
    '<remove> tudo ~5 mim|meu|meus',
    '<ask> ~1 que? <remove> tudo $',
    'deixei|deixou|deixamos|perdi|perdemos ~2 <interest> ~2 <many>|<news>|$',
    'bloqueiem|bloqueie|bloquear|bloqueia <the>? <my> ~1 <phone>',
    '^ favor me? <remove>|<quit>|<unsub> $',
    '^ <lead>? parem já|agora|imediatamente|porra|caralho? $',
    '^ <lead>? parar|pare já|agora|imediatamente|porra|caralho $',
    '^ <lead> parar|pare $',
    '<quit> lá? isto|isso|disto|disso <now>? $',
    '<remove> <me>|eu daqui|daí|disso|disto',
    '<remove> <the>? <the>? <my> ~2 <record>',
    '<remove> <the>? <my> ~1 nome|nomes da|do|de|das|daí|daqui|desta|dessa|deste|desse',
    '<erase> <the>? <my> ~1 nome $',
    // "nº" arrives as "no", which is "in the".
    '<remove> o? meu no da|do|desta|dessa|daí|$',
    '<remove> <the>? <the>? <contact> ~1 da|do|de|das|dos|dessa|desta|desse|deste ~3 <list>',
    '^ <remove> ~1 numero|contacto|contato|cadastro|telefone|registo $',
    '^ <lead>? <remove> da|das|desta|dessa|deste|desse|do ~1 lista|listas|grupo|transmissao|sistema|cadastro',
    '<my> ~1 <phone> ~5 <erase>',
    '<ask>|<want> ~2 ser ~1 <removed>',
    'ser|seja|sejam|fosse ~2 <removed> ~3 <list>|<contact>',
    'sair|saio|saindo|sai|salir ~1 da|do|de|das|dos|dessa|desta|desse|deste|destas|dessas ~2 <exit>',
    '<ask>|kero|qro|me ~1 sair|sai <now>? <now>? $',
    '<cancel> ~2 <sub>',
    '<quit> ~3 <sub>',
    '<quit> <the>? <the>? <my> ~1 <phone>',
    'stop de? <write>|<many>|<one>',
    '<cancel> ~3 <many>',
    '<cancel> ~2 ofertas|novidades|notícias|emails|avisos $',
    '<sub>|<many> ~2 <removed>|cancelada|cancelado|canceladas',
    '<many> ~1 <cancel> $',
    '<removal> ~5 <sub>|<many>|<contact>|lista|listas|grupo|base|sistema|newsletter',
    'retirada ~1 do|da|dos ~1 <my> ~1 <contact>',
    '<ask> ~2 descadastro|cancelamento|exclusao|remocao|eliminacao|apagamento|desativacao imediato|imediata|urgente? $',
    'retirada ~3 lista|listas|base',
    '^ me? oponho me? $',
    // Who stops doing what: "parem de mandar", "deixem-me em paz".
    '<leave> de ~2 <write>',
    '<leave> me|nos|já|lá|logo|imediatamente|<you> de ~2 <write>',
    '<leave> ~1 <me> ~1 <write>',
    '<leave> de ~1 usar|utilizar|guardar|partilhar|vender ~3 <contact>',
    '<remove> isso|isto|esse|essa|esta|este ~2 do|da|no meu telemóvel|celular|telefone|whatsapp|zap',
    'parem $',
    '^ fim da|das|do|dos|de ~1 <sub>|<many>',
    '^ para já|agora com ~2 <many>|<one>|isso|isto',
    'para lá|já|logo? de me|nos|ficar|estar|ser? <write>',
    'para de ficar|estar|<me> ~1 <write>',
    'parem|pare|para lá|la com ~2 <many>|<one>|isso|isto|essas|estas|essa|esta',
    'para|<leave> com ~2 <many>|<one>|isso|isto|essas|estas|essa|esta|esse|tanta|tanto|as',
    '<leave> ~1 de ~1 <receive>',
    '<finish> com ~3 <many>|<one>|isto|isso',
    'deixem|deixa|deixe|deixes|deixar|deixarem|deixassem|deixam|deixas ~3 <peace>',
    '<ask>|<want> ~2 <peace> $',
    'larguem|larga|largue me $',
    'larguem|larga|largue ~1 meu pé',
    'me larguem|larga|largue $',
    'sai|saiam|saia|vaza|vazem|fora|some|sumam|suma|desapareçam|desaparece do|de meu pé|whatsapp|zap|wpp|telemovel|celular|vida',
    'esqueçam|esquece|esqueça|percam|perde|percas|esquecer|esqueçam ~2 <my> ~1 <contact>',
    '^ <lead>? <lead>? me esqueçam|esquece|esqueça|erra|errem $',
    'esqueçam|esqueça|esquece <me> $',
    'esqueçam|esqueça|esquece ~1 de mim',
    'esqueçam|esqueça|esquece que ~1 existo',
    'chega|basta|xega de ~2 <many>|<one>|<write>|isto|isso',
    'chega|basta|xega dessas|destas|dessa|desta|desses|dos|das ~2 <many>|<one>',
    'chega|basta|xega disso|disto $',
    '^ chega|xega já|agora|porra|caralho|mesmo? $',
    '^ <many> ~1 fora|cancelar|parar|chega $',
    '<ask>|<want> ~1 que|q ~2 <leave> ~1 $',
    '<ask>|<want> ~2 fim ~2 <many>|disto|disso|tratamento|envio|contacto|contactos',
    'isto|isso ~1 tem|têm|deve|precisa|vai|vão ~1 que|de? parar|acabar',
    'já|ja ~3 pedi|disse|falei|mandei|avisei|solicitei|pedimos|dissemos ~3 para|pra|p|que ~2 parar|pararem|parem|pares|parassem|pare|sair $',
    'deixa|deixem|deixe|deixes ~1 fora ~1 disso|disto|dessa|desta|lista|$',
    'ponham|põe|ponha ~1 fim ~3 <many>|nisto|nisso|isto',
    // What one says as a right: "revogo o meu consentimento", "oponho-me".
    'revogo|revogar|revogamos|revogado|revogação|retiro|retirar|retirada|retiramos|cancelo|cancelar|anulo|anular|revoguei|retirei ~3 <consent>',
    'retiro|revogo|anulo|cancelo ~2 sim $',
    '<consent> ~3 revogado|revogada|retirado|retirada|anulado|cancelado|cancelada',
    'oponho|opomos|opor|oponhome ~5 <many>|tratamento|uso|utilização|contacto|contactado|receber|comercial|comerciais|contactos|usem|usar|utilizem',
    'oposição ~4 <many>|tratamento|uso|envio|utilização',
    'proíbo|proibo|proibimos|proibido|proibidos|proibida ~4 <write>|<many>|uso|contacto',
    'exerço|exercer|exercito|invoco|exercendo ~4 direito|direitos ~4 oposição|apagamento|esquecimento|eliminação|exclusão|cancelamento|revogação|opor|revogar|descadastro',
    'dispenso|dispensamos|prescindo|prescindimos|abdico|recuso|rejeito|renuncio|desisto|desistir|recusamos|abdicamos ~3 <many>|<one>|<news>|<sub>|<receive>|lista',
    'escusam|escusa|escusas|escusado|escusada ~1 de ~2 <write>',
    'poupem|poupe|poupa|poupai ~3 <many>|<news>',
    '<ask> ~1 distância|distancia ~3 <many>',
    '^ <enough> ~1 de? ~1 <many>',
    '^ <phone> para|a? <erase>|<remove> $',
    '^ <erase>|<remove> <phone> $',
    '^ saída ~1 da|do|de|desta|dessa ~2 <exit>',
  ],
  clearNegative: [
    // "não quero …"
    '<not> <pron>? <pron>? <want> ~3 <many>',
    '<not> <pron>? <pron>? <want> ~1 <more> ~3 <one>|<many>|<news>|isto|isso',
    '<not> <pron>? <pron>? <want> <more> nada ~2 <you>|disto|disso',
    '<not> <pron>? <pron>? <want> ver|ler|ouvir|saber <more> ~1 nada',
    '<not> <pron>? <pron>? <want> <more> <not>? $',
    // Brazil says the "não" at the end, or twice: "quero mais não".
    '<want>|<send> ~1 <more> ~1 <not> $',
    '<many>|<one> nunca mais $',
    '<not> <more> ~2 quero|desejo|pretendo|queremos ~2 <receive>|<many>|<one>|nada',
    '<not> <more> quero|desejo|pretendo|queremos $',
    '<not> <pron>? <pron>? <want> mas ~1 <receive>|<many>|<one>|nada|$',
    '<not> <pron>? <pron>? <want> ~2 <receive> ~3 <many>|<one>|<news>|<more>|nada|isto|isso|estes|estas|esta|essas|esses|essa|vossas|<you>',
    '<not> <pron>? <pron>? <want> ~2 <receive> $',
    '<not> <pron>? <pron>? <want> ~2 <more> ~2 <receive>',
    '<not> <pron>? <pron>? <want> ~1 continuar|seguir|permanecer|ficar|manter ~3 <receive>|inscrito|inscrita|subscrito|subscrita|cadastrado|cadastrada|registado|registada|lista|grupo',
    '<not> <pron>? <pron>? <want> continuar|seguir $',
    '<not> <pron>? <pron>? <want> ~1 nada ~2 <more>|<you>|seu|daí|disso|disto|desse|desta|dessa',
    '<not> <pron>? <pron>? <want> ~1 <one> de|do|da <you>|voces|propaganda|marketing|promocao|promocoes|loja',
    '<not> <pron>? <pron>? <want> ~1 saber ~2 <more>|nada|<you>|suas|seus|dessas|disso|disto|destas|tuas|<many>',
    '<not> <pron>? <pron>? <want> ~2 vossas|vossos|vossa|suas|seus|sua|tuas|teus|essas|esses|estas|estes|dessas|desses ~1 <news>|<many>|<one>',
    '<not> <pron>? <pron>? <want> ofertas|novidades|notícias|emails|informações|avisos ~2 de|da|por|no|$',
    '<not> <pron>? <pron>? <want> estar|aparecer|constar|figurar|pertencer|participar|entrar|ficar ~4 <list>|<many>',
    '<not> <pron>? <pron>? <want> ~1 <more> ~1 estar|participar|pertencer|ficar|entrar|saber|ver|ser|ouvir',
    '<not> <pron>? <pron>? <want> ~1 <more>? fazer parte',
    '<not> <pron>? <pron>? <want> ~2 ser ~1 contactado|contactada|contatado|contatada|incomodado|incomodada|perturbado|perturbada|importunado|importunada|notificado|notificada|chateado|chateada|assediado',
    '<not> <pron>? <pron>? <want> ~1 contacto|contato|contactos|contatos ~2 <you>|<more>|vosso',
    '<not> <pron>? <pron>? <want> ~1 contacto|contato|contactos|contatos $',
    '<not> <pron>? <pron>? <want> ~2 que|q ~3 <send> ~4 <many>|<one>|<news>|nada|<more>|isto|isso',
    '<not> <pron>? <pron>? <want> ~2 que|q ~2 <me> ~1 <send> $',
    '<not> <pron>? <pron>? <want> ~2 que|q ~3 <bother>',
    '<not> <pron>? <pron>? <want> ~2 que|q ~2 usem|use|utilizem|tenham|guardem|partilhem ~2 <my> ~1 <contact>',
    '<not> <pron>? <pron>? <want> ~1 os|as|suas|vossas ~1 <news>|<many> ~1 $',
    '<ask>|favor|digo|disse|falei|avisei|pedi|solicitei|informo|aviso ~3 que|q <not> ~1 <want> ~1 $',
    '<ask>|favor ~2 <not> ~2 <receive>|ser|continuar|constar',
    '<not> ~1 receber ~2 <more>|<many>|<news>',
    'já <not> ~1 quero|queremos|desejo|pretendo $',
    'já <not> ~2 <want> ~2 <interest>',
    'já <not> ~2 <interest> ~1 $',
    'num <want> ~1 <more>|<receive>|<many>|<one>',
    'num ~1 <send> ~1 <more>|<many>|<one>',
    '<not> ~2 <interest> ~1 <more>',
    '<not> ~2 <more> ~2 <interest>',
    '<not>|sem|nenhum|zero ~3 <interest> ~3 <receive>|<many>|<news>|lista|grupo|contacto',
    // "não mandem …"
    '<not> <pron>? <pron>? <pron>? <send> ~3 <many>|<one>|nada|<more>',
    '<not> <pron>? <pron>? <send> ~2 oferta|ofertas|novidades|notícias|descontos|coisas',
    '<not> <me> ~1 <send> ~2 <news>',
    '<not> <pron>? <pron>? <send> mas ~1 <many>|<one>|nada|$',
    '<not> ~2 <me> ~1 <send> isto|isso|estas|essas|estes|esses|esta|essa',
    '<not> <pron>? <pron>? <write>|<bother> ~2 <more>',
    '<not> vale ~1 pena ~3 <send>|<write>',
    '<not> <me> procurem|procure|procura|procures ~1 <more>',
    '<not> ousem|ouse|pensem|pense|atrevam|atreva|tentem|tente|venham|venha ~3 <send>|<write>',
    'lista ~1 de? <not> ~1 contactar|contatar|contacto|perturbe|perturbar|incomode|incomodar|ligar|enviar|chamar',
    '<not> <more> ~2 <send>|<write>|<receive>',
    'nunca mais ~3 <send>|<write>|<want>|<receive>|contacto',
    '<not> ~2 <me> ~1 <dont> $',
    '<not> ~1 <me> <dont> para ~2 <contact>',
    '^ <not> <me> <dontBother> ~1 $',
    '^ favor <not> ~1 <dont> $',
    '<not> <pron>? <dontBother> ~4 <many>|<one>',
    '<not> <pron>? <pron>? <want> ~1 tipo|género|gênero de <one>|<many>|conteúdo|conteúdos|coisa',
    'tipo|género|gênero de <one> ~1 <not> <want>',
    '<not> <pron>? <pron>? <want> <more> ~1 <sub>|serviço',
    '<not> ~1 <me> <dontBother> ~3 <many>|<one>|<news>|<contact>',
    '<not> <pron>? <write> ~2 <my> ~1 <phone>',
    '<not> ~2 voltem|volte|voltes|voltar|volta|voltarem|tornem|torne|tornar|torna|tornes|voltassem ~1 a? ~2 <write>|<receive>|entrar',
    '<not> ~2 continuem|continue|continues|continuar|continua|sigam|siga ~2 <send>|<write>|com',
    '<not> ~1 entrem|entre|entres|entrassem ~3 contacto|contato',
    '^ <lead>? <lead>? <not> entrar ~1 em contacto|contato',
    '<not> ~2 entrar|entrem|entre ~1 <more> ~1 em contacto|contato',
    '<not> ~1 me? ~1 coloquem|coloque|colocar|ponham|ponha|incluam|inclua|incluir|adicionem|adicione|adicionar|metam ~3 lista|listas|grupo|grupos',
    '<not> ~1 usem|use|uses|usar|utilizem|utilize|utilizar ~2 <my> ~1 <contact>',
    '<not> ~3 <consent> ~4 <write>|<send>|<many>|<one>|contacto|uso',
    '<not> autorizo|consinto|aceito|autorizamos|permito|concordo|autorizamos ~5 <many>|<one>|<write>|<send>|uso|utilização|contacto|contato|tratamento|<receive>|usem|usar|utilizem|utilizar',
    '<not> dou|damos|concedo ~3 <consent>',
    // Without a verb: "sem mais mensagens", "publicidade não".
    'sem efeito ~3 <consent>',
    'sem|nem|nenhuma ~1 <more> ~2 <many>|<one>',
    '<more> nenhuma|nenhum ~1 <one>|<many>',
    'nem <more>? uma|um ~1 <more>? <one>|<many>|<news>',
    '<not> <more> <many>|<one>',
    '^ <lead>? <lead>? sem|zero <many>|whatsapp $',
    '^ nada ~1 de ~2 <many>|<one>',
    '^ <not> ~1 publicidade|propaganda|propagandas|promoções|promos|spam|anúncios|mensagens|msgs|newsletter|notificações $',
    '^ <lead>? <lead>? <many> ~1 <not> ~1 <want>? $',
    '^ <lead>? <lead>? <many> <not> <want>',
  ],
  never: [
    // They want to go on: "não quero deixar de receber", "não quero que parem".
    '<not> <pron>? quero|queria|queremos|quer|gostaria|gostava|pretendo deixar|parar|sair|cancelar',
    '<not> <pron>? quero|queria|queremos|quer|gostaria|gostava perder|perde|perdelas ~3 <messages>|<news>|nada|nenhum|nenhuma|$',
    '<not> <pron>? quero|queria|queremos|gostaria ~1 que ~3 parem|deixem|cancelem|removam|tirem|apaguem|retirem|cancele|remova|tire|pare|deixe',
    // They complain that nothing comes.
    'há|faz|desde|muito ~2 tempo|meses|semanas|dias|mês|semana|vocês|vcs ~4 <not> ~1 <send>',
    'por|porque|pq|porquê ~3 <not> ~2 mandam|enviam|recebo|recebi|chegam|mandaram|enviaram|mandas|envias|manda|envia|mandou',
    'deixei|deixou|deixaram|deixámos|parou|pararam de ~1 <receive>|<write>|chegar|vir',
    // The message on the card, and paper.
    '<messages> ~2 de|do|da|em|no|na|nos ~2 cartão|cartao|ramo|presente|prenda|dedicatória|laço|fita|buquê|bilhete',
    'publicidade|propaganda ~2 em|na|no|dentro|nas ~1 caixa|saco|ramo|encomenda|cartão|embrulho|loja|pacote',
    'nome|número|contacto|contato|telefone|email ~1 do|no|nesse|neste pedido',
    'tira|tire|tirem|tirar|tiras|tiram uma|umas|a|duas|mais dúvida|dúvidas|foto|fotos|cópia',
    // A slip that they take back.
    'cancelei|saí|removi|descadastrei|stop|desinscrevi ~3 querer|engano|acidente|erro',
    'engano|querer|acidente ~3 cancelei|saí|removi|descadastrei|stop|desinscrevi',
    '<send> <more>? <more>? a|esta|essa|outra|tanta|da? ração',
  ],
  softens: [
    'tantas|tantos|tanta|tanto|demasiadas|demasiados|demasiada|demasiado|tão',
    'menos|metade',
    'só|somente|apenas ~1 se|quando|para|pra|ofertas|promoções|encomendas|uma|as|os|sobre|mensagens',
    'exceto|salvo|excepto',
    'sobre ~2 pedido|encomenda|entrega|compra|reserva',
    'a não ser',
    'talvez|quiçá|provavelmente',
    'se calhar',
    'à|a|de|durante|na|da noite|madrugada|manhã|tarde|semana',
    'de madrugada|noite|manhã',
    'aos|ao|nos|no domingo|domingos|sábado|sábados|fds|feriados|fim|fins|natal',
    'antes|depois das|da|de|do',
    'entre as',
    'por enquanto|agora|hoje|ora',
    'para|pra já $|não',
    'de|neste momento',
    'a|estou|ando pensar|pensando|ponderar|ponderando|considerar',
    'pensando|ponderando em',
    'até ~2 segunda|terça|quarta|quinta|sexta|domingo|janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|mês|semana|que|amanhã|natal|eu',
    'funciona|funcionou|funcionam|adianta|adiantou|resulta',
    'por telefone|email|correio',
    'tão ~1 tarde|cedo|frequentes',
    '<not> ~6 todos|todo os|o dias|dia|santo',
    'toda hora',
    'uma|algum|uns semana|tempo|dias|mês',
    'mais ~1 de|que uma|duas|três|1|2|3|por ~2 semana|mês|dia|vez|vezes',
    'este|esta|neste|nesta mês|semana',
  ],
  conditions: [
    'se ~2 continuarem|continuar|continuam|voltarem|voltar|mandarem|mandar|enviarem|enviar|pararem|parar|insistirem|insistir|chatearem|receber|chegar|puderem|houver|demorar|demorarem|for|fosse|tiver|deixarem|custar|mandas|ligarem',
    'a menos que',
    'quando chegar|chegarem|estiver|terminar|acabar|passar|houver|tiver|for|eu',
    'enquanto',
    'caso',
    'em vez|lugar de',
    'só|apenas se',
    'senão|senao',
    'em|no caso',
    'prefiro|antes|melhor ~3 email|telefone|correio',
    'queridos|queridas|fofos|fofas|lindos|lindas|engraçados|hilariante',
    'são|sois|és ~1 uns|umas|os|as $',
  ],
  hints: [
    '^ <not> <dontBother>|<dont> $',
    '<not> <want> <more> nada $',
    'chatos|chatas|chateia|chateiam|incomodam|irritante|irritantes|irrita|irritam|inconveniente|inconvenientes|insistentes|insistência|insuportável|insuportáveis|invasivo|invasivos|cansativo|cansativos|enche|enchem|pentelhos|malas|melgas|melga|perturbação|importunos|pegajosos',
    'saco cheio',
    'que saco $',
    'spam|spammers|spamming',
    'assédio|assedio|perseguição|perseguir|abuso|abusivo|importunação',
    'farto|farta|fartos|fartas|cheio|cheia|cansado|cansada|enjoado|saturado|saturada ~1 <messages>|<you>|de|das|dos|disto|disso|com|desta|destas|deste|destes|dessa|dessas|desse|desses ~2 <messages>|<you>|disto|disso|receber|mandarem',
    'farto|farta|fartos|fartas ~1 disto|disso',
    'farto|farta|fartos|fartas|saturado|saturada $',
    'estou|tou|to|tô|ando ~1 farto|farta|cheio|cheia|cansado|cansada|saturado|saturada|enjoado ~3 <messages>|<you>|disto|disso',
    'cansei|enjoei|fartei|saturei|aguento|suporto',
    'já|ja ~1 cansa|cansou|enche|encheu|irrita|enjoa|chateia|satura',
    '^ já basta|chega $',
    '^ que ~1 seca|chatice|lixo|raiva|canseira|nojo|chato|chata $',
    'és|é|e|sois ~2 chato|chata $',
    'demasiadas|demasiados|demasiada|demasiado|tantas|tantos|muitas|muitos|muita|tanta|imensas|excesso|menos ~2 <messages>|<news>',
    '<messages> demais',
    '<messages> a mais',
    'manda|mandam|enviam|envia|mandando|enviando ~2 demais',
    'outra|novo|nova vez? ~1 <messages> $',
    'de novo ~2 <messages>|<you>|isto|isso',
    '^ outra vez $',
    '^ <messages> às|as|a ~3 manhã|noite|madrugada',
    '^ praar|paarr|parra|paarar|prarar|sari|saiir|siar $',
    'advogado|advogada|cnpd|anpd|procon|deco|denunciar|denúncia|denuncia|denuncio|denunciarei|denunciado|denunciados|processar|processo|ilegal|ilegais|rgpd|lgpd|reclameaqui|polícia|tribunal|asae|anacom',
    'proteção|protecção de dados',
    'reclame aqui',
    'queixa ~4 <messages>|cnpd|polícia|<you>',
    'bloqueio|bloquear|bloquearei|bloqueado|bloqueada|bloqueados|bloqueando|bloqueei|reportar|reportei|reportado ~3 $',
    'número|numero|contacto|contato|pessoa ~1 errado|errada|incorreto|trocado',
    '^ <lead>? <lead>? é|foi|e engano $',
    'enganou|enganaram|enganado|enganaste|engano|equivocados|equivocaram ~3 número|contacto|contato|pessoa',
    '<not> ~1 sou ~2 cliente|essa|esta|a|o ~1 pessoa|$',
    '<not> ~1 conheço|conheco ~2 <you>|esta|essa|este|$',
    '<not> ~1 sei ~1 quem',
    'quem ~3 deu|passou|forneceu|arranjou|cedeu|mandou|vendeu|autorizou ~3 <my> <contact>',
    'onde|como|donde|porque|porquê|pq ~4 arranjaram|arranjou|tiraram|tirou|conseguiram|conseguiu|obtiveram|obteve|têm|tem|tens|pegaram|pegou|acharam|achou|encontraram|foram|descobriram ~4 <my> <contact>',
    'quem ~1 são|é|sois|és ~1 <you>',
    '^ quem são|é|e|és $',
    'quem ~3 autorizou|pediu ~2 <messages>|isto|isso|$',
    '<not> ~3 inscrevi|inscrito|inscrita|subscrevi|subscrito|subscrita|cadastrei|cadastrado|cadastrada|registei|registrei|pedi|pedimos|solicitei|autorizei|autorizado|autorizada|assinei|aderi|consenti|dei|aceitei|solicitado|solicitada|assino',
    '<not> ~2 <interest> $',
    '<not> ~1 interessa|interessam ~1 nada|isto|isso|disto|disso',
    'me deixa|deixe|deixem|poupe|poupem $',
    '^ deixem|deixe|deixa|poupem me $',
    '<not> ~2 <interest> ~1 nisto|nisso|isto|isso|nas|nos|nessas|nestas $',
    'sem|zero|nenhum interesse ~1 $',
    '<interest> ~1 nenhum|zero $',
    '^ sair|cancelar|parar|remover $',
    '^ sai|saiam|fora|vaza|vazem|rua|silêncio|calem|cala|desaparece|desapareçam|sumam|some|suma ~3 $',
    'merda|porra|caralho|foder|fodam|fodase|fode|foda|cu|puta|putas|fdp|cacete|bosta|idiotas|imbecis|otários|palhaços|nojentos|lixem',
    'vão|vai|vá ~2 merda|inferno|pastar|catar|fava|fuder|morrer|passear',
    'golpe|golpistas|burla|burlões|fraude|fraudulento|vigaristas|aldrabões',
    '^ que vergonha|abuso|absurdo $',
    'falta ~1 respeito|noção|educação',
    'ridículo|palhaçada $',
    '<how> ~5 <unsub>',
    '<how> ~5 cancelar|cancelo|cancela|anular|anulo|desativar|desativo|desligar|desligo|suspender|bloquear ~2 <sub>|<many>|isto|isso',
    '<how> ~5 cancelar|cancelo|cancela|anular|anulo|desativar|desativo $',
    '<how> ~5 parar|paro|deixar|deixo ~1 de ~1 <receive>',
    '<how> ~5 parar|paro ~2 <many>|<one>|isto|isso',
    'como ~5 parar|paro|saio|sair $',
    '<how> ~5 sair|saio ~1 da|do|desta|dessa|deste|desse ~2 <exit>',
    '<how> ~5 sair|saio disto|disso|daqui',
    '<how> ~3 me ~1 <remove>|removo|retiro|tiro|excluo|descadastro|desinscrevo',
    '<how> ~4 baixa ~2 <contact>|<list>|$',
    'vai|vão|vá ~1 <dontBother>',
    '^ quanta ~1 <messages>',
    '^ só|somente|apenas ~2 <send> ~4 se|quando',
    '<send> ~1 menos',
    '<how> ~5 <remove> <the>? <my> ~1 <contact>',
    '^ dá|da|dava para|pra ~2 sair|cancelar ~3 $',
    '<not>|tento|tentei|tentar|tentando ~2 consigo|consegui|conseguimos|conseguindo|dá|deixa|funciona|sair|cancelar ~3 <unsub>|sair|cancelar|anular|desativar ~1 <sub>|<list>|isto|isso|$',
    'stop|sair|cancelar ~3 <not> ~2 funciona|resulta|serve|dá|adianta|adiantou|resolve|funcionou|acontece',
    'escrevi|mandei|enviei|pus|digitei|respondi|escrever|mandar|digitar|respondo|coloquei ~1 stop|sair|parar|cancelar|pare',
    'ainda|sempre ~2 <receive>|recebo|mandam|enviam|chega|chegam ~2 <messages>',
    'por|porque|pq|porquê ~4 continuam|continuo|continua|mandam|enviam|mandando|enviando|recebo|insistem|recebendo|escrevem',
    'continuo|continuam|continua|continuas a? <receive>|<write>|recebendo|chegar|chegando',
    'continuam|continuo ~1 me|nos ~1 <write>',
    '<not> ~1 param|para|parou|pararam ~1 de|com ~2 <write>|<receive>|chegar|<many>|<one>',
    'o? que ~1 é isto|isso|esta ~2 $',
    '<not> ~1 solicitadas|solicitada|solicitado|pedidas|autorizada|autorizadas|desejadas|desejado',
    'indesejadas|indesejada|indesejado|indesejados|abusivas',
    'pausa|pausar|pausem ~2 <messages>|$',
    '<not> gosto|gostamos|suporto|aguento ~3 <messages>|<receive>',
    'silenciar|silenciado|silenciei|silencioso',
    '<not> <pron>? <pron>? <want> ~1 isto|isso|nada|<one>|disto|disso|essa|esse|mensagem $',
    '<not> <want> $',
    '<not> ~1 autorizo|consinto|aceito|permito|concordo $',
    'parar|parem|pare|chega|basta com ~2 $',
    'consentimento|autorização|descadastro $',
    '<not> ~2 têm|tem|tens ~3 <consent>',
    '<not> ~2 tiraram|removeram|cancelaram|retiraram|apagaram|descadastraram ~4 $',
    'já|ja ~3 pedi|disse|falei|solicitei|cancelei|avisei|mandei ~4 cancelar|parar|parem|sair|remover|stop|cancelamento|retirar|tirar|descadastrar|parassem|tirassem|cancelassem|não',
    'menos ~1 frequência|frequente|vezes',
    '<one>|mensagem todos|todo os|o|santo dia|dias',
    'toda hora|semana ~3 $',
    'a toda hora',
    'talvez|calhar|pensar|pensando ~4 cancelar|cancele|sair|saia|<unsub>|cancelo|saio ~2 <sub>|<list>|isto|isso|$',
    'sempre|constantemente ~1 <many>',
  ],
  negations: 'não n ñ nn naum nunca jamais nem sem tampouco dont not',
  conjunctions: 'mas porque pq porém e contudo embora senão pois enquanto só porquê',
  questions: [
    '^ <lead>? <lead>? como|quando|quanto|quantos|quanta|quantas|onde|aonde|qual|quais|quem|cadê|cade|será|porque|porquê|pq',
    '^ <lead>? <lead>? por que|q|quê',
    '^ o? que|q horas|dia|hora|preço|flores|tal|acontece|significa|é|faço|devo|tenho|quer|são|preciso|isto|isso|passa|dados|tipo',
    '^ a|de|em|até|com que|quando|onde|quem|quanto|qual',
    '^ desde|para|pra quando|onde|quem|quanto',
    '^ tem|têm|há|existe|fazem|faz|vendem|abrem|fecham|posso|podia|podemos|devo|está|estão|foi|vai|vão|dá|consigo|sabem|sabe|sabes|aceitam|entregam ~1 <you>|o|a|os|as|um|uma|possível|preciso|necessário|meu|minha|para|pra|encomenda|como|alguma|algum|maneira|forma|sair|cancelar|remover|tirar',
    '^ é|e possível|preciso|necessário',
    '^ e|mas|então|uma|olha ~2 como|quando|onde|quanto|qual|posso|tem|dá',
    'dizer|dizerem|dizes|diz|diga|digam|dizme|explicar|explica|explique|explicam|indicar|indica|indique|saber|informar|informe|informa|ensinar|ensina|ensine|ajudar|ajuda|ajudem|mostrar ~4 como|quando|onde|se|qual|porque',
    'como ~3 posso|faço|fazer|faz|fazemos|podemos|devo|cancelo|saio|removo|desativo|anulo|paro|retiro|consigo|proceder|procedo|cancelar|sair|desinscrever|descadastrar|cancela|deixo|sai|remover|que',
    'como ~1 <not> <receive>',
    'onde ~2 posso|faço|cancelo|carrego|clico|saio|removo|consigo|cancelar|devo|fica|é',
    'há|existe|tem ~1 maneira|forma|modo|opção|jeito|botão ~1 de',
    'que ~2 tenho|devo|preciso ~2 fazer|para|$',
  ],
  requests: [
    'podem|pode|podes|poderia|poderiam|poderias|podia|podiam|podias|consegue|conseguem|consegues|importa|importam|importava|importavam|quer|querem|queres|poderá|poderão|vão|vai ~5 <remove>|<leave>|<cancel>|<unsub>|não|para|sair|me|nos|chega|fazer',
    'tem|teria|tinha|há como ~4 <remove>|<leave>|<cancel>|<unsub>|não|para',
    '^ <lead>? <lead>? dá|dava|daria|da para|pra|p|de ~4 <remove>|<leave>|<cancel>|<unsub>|não|para',
    '^ <lead>? <lead>? é|seria|será possível|possivel ~4 <remove>|<leave>|<cancel>|<unsub>|não',
    '^ <lead>? <lead>? me|nos ~1 <remove>|<unsub>',
    '^ <lead>? <lead>? <you> ~1 <leave>|<remove>|<cancel>|para',
    '^ <lead>? <lead>? <leave>|<remove>|<cancel>|<unsub>',
    '^ para ~1 de',
    '^ como não|titular|cliente|consumidor|consumidora|cidadão|já|disse|pedi|referi',
    '^ quantas vezes',
    'ok|okay|tá|certo|blz|beleza|combinado|né $',
    '^ será que ~6 <remove>|<leave>|<cancel>|<unsub>|para|não',
    '^ por que|q <not> ~2 <leave>|me|param',
    '^ porque <not> ~2 <leave>|me',
  ],
  lookalikes:
    'top sopa soto topo toco stock shop esto stand step spot cadastrar cadastra cadastre cadastro inscrever inscreva inscrição inscrições subscrever subscreve descrição descrições descrever descreve prescrever transcrever campainha campainhas campanário mensageiro mensageira mensageiros mensal mensais massagem massagens ' +
    'publicada publicado publicar publica promover promovido promotor noticiar notificado anunciado anunciar anunciou divulgado divulgar companhia companhias montagem montagens passagem passagens imagem imagens marcação marcações comunicar comunica',
};

export const pt: LanguagePack = {
  texts,
  chat,
  questionLink: 'Só uma pergunta? WhatsApp sem inscrição',
  box: ({ noun, legalName, label }) => `Sim, quero receber ${noun} de ${legalName} por WhatsApp: ${label}.`,
  replies,
};
