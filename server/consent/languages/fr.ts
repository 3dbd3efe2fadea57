/** French of France, Belgium, Switzerland and Québec: the texts as a person reads them, and the words by which a reply is understood. */
import type { Span } from '../span.ts';
import type { WordingTexts } from '../wording.ts';
import { behind, verbs, withArticles } from './french-forms.ts';
import type { ChatTexts, LanguagePack, ReplyWords, TextFacts } from './language-pack.ts';

const spans = { day: ['jour', 'jours'], hour: ['heure', 'heures'], minute: ['minute', 'minutes'] } as const;

function inWords({ count, unit }: Span): string {
  return `${count} ${spans[unit][count === 1 ? 0 : 1]}`;
}

/** Nobody is "inscrit" or "inscrite" here: the sentences speak of the inscription, and fit every reader. */
function texts({ company, formality, mix, deletedAfter }: TextFacts): WordingTexts {
  const { name, legalName, privacyUrl } = company;
  const say = (tu: string, vous: string) => (formality === 'informal' ? tu : vous);
  return {
    kinds: { marketing: 'de la publicité', other: 'des messages', mixed: 'de la publicité et des messages' },

    bubble: 'Nos nouvelles sur WhatsApp',
    bubbleSorry: say(
      'Le formulaire ne se charge pas pour le moment. Écris-nous simplement START sur WhatsApp.',
      'Le formulaire ne se charge pas pour le moment. Écrivez-nous simplement START sur WhatsApp.',
    ),
    heading: `Messages WhatsApp de ${name}`,
    phoneLabel: say('Ton numéro de mobile', 'Votre numéro de mobile'),
    phoneOptionalLabel: say('Ton numéro de mobile (facultatif)', 'Votre numéro de mobile (facultatif)'),
    countryLabel: 'Pays du numéro',
    stopLine: say(
      'Facultatif. Révocable à tout moment pour l’avenir : écris STOP.',
      'Facultatif. Révocable à tout moment pour l’avenir : écrivez STOP.',
    ),
    privacyLine: say(
      `WhatsApp (Meta, Irlande et États-Unis) traite ton numéro et tes messages. Sans OUI, nous effaçons ton numéro après ${inWords(deletedAfter)}.`,
      `WhatsApp (Meta, Irlande et États-Unis) traite votre numéro et vos messages. Sans OUI, nous effaçons votre numéro après ${inWords(deletedAfter)}.`,
    ),
    privacyLabel: 'Confidentialité',
    imprintLabel: 'Mentions légales',
    link: 'Continuer vers WhatsApp',
    close: 'Fermer',
    opensNewTab: 'ouvre un nouvel onglet',
    missingPurpose: say('Coche ce que tu souhaites recevoir.', 'Cochez ce que vous souhaitez recevoir.'),
    missingPhone: say('Indique ton numéro de mobile.', 'Indiquez votre numéro de mobile.'),
    invalidPhone: say(
      'Ce n’est pas un numéro de mobile complet du pays choisi. Vérifie les chiffres et le pays ; les lignes fixes ne conviennent pas.',
      'Ce n’est pas un numéro de mobile complet du pays choisi. Vérifiez les chiffres et le pays ; les lignes fixes ne conviennent pas.',
    ),
    nextHeading: 'Et maintenant',
    nextSteps: [
      'WhatsApp s’ouvre avec un message déjà écrit.',
      say('Envoie ce message tel quel.', 'Envoyez ce message tel quel.'),
      say(
        'Par sécurité, nous te posons la question. Seule ta réponse OUI vaut inscription.',
        'Par sécurité, nous vous posons la question. Seule votre réponse OUI vaut inscription.',
      ),
    ],
    waiting: say('Nous attendons ta réponse sur WhatsApp.', 'Nous attendons votre réponse sur WhatsApp.'),
    confirmedHeading: 'Inscription confirmée',
    confirmed: say(
      `Merci pour ton OUI. ${name} t’écrit désormais sur WhatsApp. Pour arrêter : écris STOP.`,
      `Merci pour votre OUI. ${name} vous écrit désormais sur WhatsApp. Pour arrêter : écrivez STOP.`,
    ),
    openAgain: 'Rouvrir WhatsApp',
    edit: 'Modifier les indications',
    notRecorded: say(
      'Tes indications ne nous sont pas parvenues. Envoie quand même le message sur WhatsApp : nous te poserons la question là-bas.',
      'Vos indications ne nous sont pas parvenues. Envoyez quand même le message sur WhatsApp : nous vous poserons la question là-bas.',
    ),
    showQr: 'Afficher le code QR',
    qrHint: 'À scanner avec l’appareil photo du téléphone : WhatsApp s’y ouvre avec le message préparé.',
    sentence: `Bonjour ${name}, oui, je souhaite recevoir {kind} sur WhatsApp : {purposes}. (Nº {ref})`,

    question: say(
      `Est-ce bien ton souhait ? Veux-tu recevoir {kind} de ${legalName} sur WhatsApp : {purposes} ? Confidentialité : ${privacyUrl} – Seul OUI t’inscrit. Révocable à tout moment pour l’avenir : écris STOP.`,
      `Est-ce bien votre souhait ? Voulez-vous recevoir {kind} de ${legalName} sur WhatsApp : {purposes} ? Confidentialité : ${privacyUrl} – Seul OUI vous inscrit. Révocable à tout moment pour l’avenir : écrivez STOP.`,
    ),
    questionFooter: say(
      'Rien demandé ? Réponds NON ou ne fais rien.',
      'Rien demandé ? Répondez NON ou ne faites rien.',
    ),
    yes: 'OUI',
    no: 'NON',
    welcome: say(
      'Merci, ton inscription est confirmée : {purposes}. Tu ne veux plus rien recevoir ? Envoie simplement STOP. Tes choix : PARAMÈTRES. Tes données : MES DONNÉES.',
      'Merci, votre inscription est confirmée : {purposes}. Vous ne voulez plus rien recevoir ? Envoyez simplement STOP. Vos choix : PARAMÈTRES. Vos données : MES DONNÉES.',
    ),
    refused:
      mix === 'marketing'
        ? say(
            `D’accord. Rien n’est inscrit, et tu ne reçois aucune publicité de ${name}.`,
            `D’accord. Rien n’est inscrit, et vous ne recevez aucune publicité de ${name}.`,
          )
        : say(
            `D’accord. Rien n’est inscrit, et tu ne reçois aucun message de ${name} à ce sujet.`,
            `D’accord. Rien n’est inscrit, et vous ne recevez aucun message de ${name} à ce sujet.`,
          ),
    stopped: say(
      `Ta désinscription est faite. ${name} ne t’écrit plus de sa propre initiative. C’était une erreur ? Écris START.`,
      `Votre désinscription est faite. ${name} ne vous écrit plus de sa propre initiative. C’était une erreur ? Écrivez START.`,
    ),
    unclearWhileAsked: say(
      'Ce n’était pas clair. Touche OUI ou NON. Sans OUI, nous ne t’inscrivons pas.',
      'Ce n’était pas clair. Touchez OUI ou NON. Sans OUI, nous ne vous inscrivons pas.',
    ),
    unclearWhileSubscribed: say(
      `Souhaites-tu te désinscrire ? Jusqu’à ta réponse, ${mix === 'other' ? 'aucun message ne part' : 'aucune publicité ne part'}.`,
      `Souhaitez-vous vous désinscrire ? Jusqu’à votre réponse, ${mix === 'other' ? 'aucun message ne part' : 'aucune publicité ne part'}.`,
    ),
    unsubscribe: 'Me désinscrire',
    keep: 'Continuer à recevoir',
  };
}

function chat({ company: { name }, formality }: TextFacts): ChatTexts {
  const say = (tu: string, vous: string) => (formality === 'informal' ? tu : vous);
  return {
    settings: say(
      'Que souhaites-tu recevoir ? Choisis dans la liste, ou modifie tout sur cette page, valable 15 minutes : {link}',
      'Que souhaitez-vous recevoir ? Choisissez dans la liste, ou modifiez tout sur cette page, valable 15 minutes : {link}',
    ),
    settingsButton: 'Choisir',
    rowDrop: 'Ne plus recevoir',
    rowAdd: 'Recevoir aussi',
    rowAll: 'Tout recevoir',
    rowNone: 'Plus rien du tout',
    changed: say('Enregistré. Tu reçois maintenant : {purposes}.', 'Enregistré. Vous recevez maintenant : {purposes}.'),
    data: say(
      `Voici ce que ${name} a enregistré sur toi, à consulter, télécharger, corriger ou effacer : {link} (valable 15 minutes)`,
      `Voici ce que ${name} a enregistré sur vous, à consulter, télécharger, corriger ou effacer : {link} (valable 15 minutes)`,
    ),
    erasure: say(
      `Ta désinscription est faite. Ici, tu peux aussi faire effacer tout ce que ${name} a enregistré sur toi : {link} (valable 15 minutes)`,
      `Votre désinscription est faite. Ici, vous pouvez aussi faire effacer tout ce que ${name} a enregistré sur vous : {link} (valable 15 minutes)`,
    ),
    nothingStored: `Pour cette discussion, ${name} n’a enregistré aucune inscription.`,
  };
}

/** What is sent; with "l'" and "d'" in front. No "champagne": "campagne" is one slip from it, so it is not here. */
const messages = withArticles(
  'message messages msg msgs mesg mess sms textos texto pub pubs pubz publicité publicités publicitaire publicitaires réclame réclames spam spams pourriel pourriels newsletter newsletters ' +
    'infolettre infolettres whatsapp whatsapps watsap whatsap wapp notification notifications notif notifs sollicitation sollicitations démarchage démarchages prospection relance relances envoi envois envoie marketing ' +
    'communication communications comm promotionnel promotionnels promotionnelle promotionnelles commercial commerciaux commerciale commerciales mailing mailings mail mails email emails courriel courriels alerte alertes ' +
    'conneries merdes merdouilles saloperies cochonneries bulletin bulletins spamming publipostage prospectus',
);
const promos = withArticles(
  'promo promos promotion promotions offre offres réduc réducs soldes bons actu actus actualités newsletter nouveautés',
);
const news = `${promos} ${withArticles('info infos information informations actualité nouvelles nouveauté rappel rappels')}`;
const list = withArticles(
  'liste listes listing fichier fichiers base bases bdd répertoire diffusion diffusions contacts carnet groupe système registre canal chaîne boucle clientèle annuaire listings database newsletter infolettre mailing ' +
    'envoi envois abonné abonnés destinataires',
);
const subscription = withArticles('abonnement abonnements abo inscription inscriptions souscription adhésion');
const contact = withArticles(
  'numéro numéros num nr no tel tél téléphone portable mobile natel gsm cell cellulaire données coordonnées contact contacts nom infos informations fiche',
);
const consent = withArticles(
  'consentement accord autorisation autorisations permission agrément consentements optin opt',
);

const unsubscribe =
  `${verbs('désabonn désabon désabbonn déabonn dézabonn désengag désabonnem désafili désaffili')} désabonnement désabonnements désabonement désabo désabos ` +
  'désinscrire désinscris désinscrit désinscrite désinscrits désinscrivez désinscrivé désinscriver désinscrive désinscriviez désinscrivent désinscription désinscriptions ' +
  'désincrire désincription désincrivez désinscire désinscir désinscrir désinscripsion désenscrire désenscrivez désenregistrer désenregistrez';
const stop =
  `${verbs('arrêt aret arett arrett cess stopp interromp')} stop arrêt stope stoper stopez cessé cesser sesser sessez interrompre arreteé arrêtes darreter halte finissez finissiez ` +
  behind('d s t', verbs('arrêt'));
const remove =
  `${verbs('retir enlev supprim suprim ray effac éfac ôt vir dégag radi biff trac élimin delet barr débarqu')} sortir sors sort sortez sortiez exclure exclus excluez détruire détruisez oter otez ` +
  behind('d m s', verbs('enlev effac ôt élimin'));
/** Without "appeler": "ne m'appelez pas, écrivez" is no opt-out. */
const writing =
  `${verbs(
    'envoy envoi envo renvoy renvoi expédi contact recontact textot sollicit resollicit relanc démarch prospect notifi spam spamm harcel arcel bombard inond pollu import importun ' +
      'dérang derrang embêt emmerd emerd saoul soul gav gonfl ennuy ennui agac énerv achal écoeur tann cibl diffus communiqu assaill matraqu prévien inform insist',
  )} ` +
  'écrire écris écrit écrits écrivez écrivé écriver écrives écrive écrivent écriviez écrivait écrir écriré écrie ecriver réécrire réécrivez réécris transmettre transmettez transmette transmettiez ' +
  'parvenir adresser adressez adressé texter textez texté textent chier suer braire contacts importunnez';
const meWriting = `${behind('m', writing)} menvoi menvois ${verbs('mtext mcontact mdérang mharcel mharcèl mspam mspamm')}`;
const write = `${writing} ${behind('d t s', writing)} ${meWriting}`;
const uses = verbs('utilis exploit conserv gard partag divulgu stock trait revend cèd');
const calling = verbs('appel appell rappel rappell téléphon joign');

const unless =
  'je j tu vous t v ça sa cela ca cest cétait on jamais mon ma mes la le les il ils elle elles un une ya y vos tes ton votre personne quelquun';

/**
 * Collisions to know: "plus" is "no more" beside "ne" and, typed carelessly, without it ("m'envoyez plus"), else "more"
 * ("envoyez plus de photos"); "pas" is also a step; "fin" is said of weeks and months, "arrêt" of the bus, "annuler" and
 * "résilier" of orders and contracts, "supprimer" of what is in the basket, "retirer" of a parcel. "message" and "mot"
 * are written on the card of a bouquet. "je ne reçois plus" misses our messages, "je ne veux plus recevoir" ends them.
 * Apostrophes vanish, so "n'envoyez" is the word "nenvoyez" and "d'écrire" is "décrire".
 */
const replies: ReplyWords = {
  optOut:
    'désabonner, désabonnez, désabonne, désabonnement, désabonné, désabonnée, désinscrire, désinscription, désinscrivez, désinscris, désinscrit, désinscrite, désabo, me désabonner, me désinscrire, stop pub, stoppub, plus rien svp, ne plus recevoir, plus de pub, pas de pub, plus de message, plus de messages, plus de sms, ' +
    'ne plus me contacter, ne plus mécrire, ne plus menvoyer, foutez moi la paix, fichez moi la paix, foutez nous la paix, laissez moi tranquille, laisse moi tranquille, laissez nous tranquilles, oubliez moi, ' +
    'plus intéressé, plus intéressée, plus intéressés, unsubscribe me',
  everydayOptOut:
    'fin, arrêt, arrêter, arrêtez, arrête, arrêté, arrêtes, annuler, annulez, annule, annulation, résilier, résiliation, résiliez, résilie, supprimer, supprimez, supprime, suppression, retirer, retirez, retire, ' +
    'cesser, cessez, cesse, terminer, effacer, effacez, efface, quitter, stopper, stoppez, stoppe, stoppes, stopé, refus, je refuse, opposition, je moppose, révoquer, révocation, je révoque, radiation, rétractation, retrait, ' +
    'cancel, canceller, bloquer, finito, basta basta, jarrête, jannule, je résilie, je me retire, enlever, enlevez, halte, terminé, sortir, désactiver, désactivation, désactivez, clôturer, me retirer, on arrête, on arrête là, je stoppe, ' +
    'effacer mes données, supprimer mes données, supprimez mes données, effacez mes données, suppression de mes données, suppression des données',
  ordinary: 'dur, fine',
  filling:
    'je j veux veut voudrais veu souhaite souhaiterais désire aimerais jaimerais demande demandons souhaitons merci de me m moi mon ma mes nous notre nos vous votre vos tu te toi ton ta tes le la les l un une des du d ce cet cette ces cela ça ca ' +
    'cest c est tout toute tous toutes par via sur à au aux en et ou pour avec dans que qui ici maintenant immédiatement immédiat immédiate suite désormais dès aujourdhui svp bien vouloir vouloire veuillez veuiller merci donc bon alors enfin encore ' +
    'définitivement définitif définitive complètement totalement vraiment urgent urgence vite rapidement oui non liste listes numéro téléphone portable mobile été suis être dit ai jai déjà dj demander demandé effectuer procéder fois deux trois autre ' +
    'faire faites fait prière prie présente présent hop allez go ok ma mon fo faut il va là svp aussi soit',
  urging:
    'maintenant immédiatement tout toute tous toutes de suite svp stp vous votre vos tu te ton ta tes le la les l des du d ce cet cette ces ça ca cela et avec enfin me m moi ici bon allez définitivement sur là à au aux urgent vite aujourdhui donc complètement totalement désormais immédiate immédiat',
  yes: 'oui, oui merci, oui svp, oui stp, oui s il vous plaît, oui s il vous plait, oui s il te plaît, oui s il te plait, oui bien sûr, oui volontiers, oui avec plaisir, avec plaisir oui, oui merci beaucoup',
  no:
    'non, nan, nop, non non, non merci, nan merci, nope, jamais, surtout pas, certainement pas, pas du tout, absolument pas, en aucun cas, hors de question, je ne veux pas, je veux pas, je ne le souhaite pas, ' +
    'je ne souhaite pas, pas intéressé, pas intéressée, ça ne mintéresse pas, ça mintéresse pas, pas pour moi, sans façon, non sans façon, non désolé, non pas du tout, non surtout pas, non certainement pas, non vraiment pas, jamais de la vie, no, bien sûr que non',
  start:
    'start, inscription, inscrire, minscrire, je minscris, sinscrire, sabonner, réabonnez moi, réabonne moi, réinscrivez moi, réinscris moi, abonner, mabonner, abonnement, je mabonne, début, commencer, inscris moi, inscrivez moi, abonnez moi, abonne moi, réabonner, me réabonner, réinscrire, me réinscrire, je veux minscrire, je souhaite minscrire, je voudrais minscrire',
  settings: 'paramètres, mes paramètres, paramètre, réglages, mes réglages, préférences, mes préférences, mes choix',
  data: 'mes données, mes données personnelles, mes infos personnelles, accès à mes données, accéder à mes données, voir mes données, demande daccès, droit daccès, demande daccès rgpd, copie de mes données',
  erasure:
    'effacer, effacez, supprimer, suppression, effacement, supprimer mes données, supprimez mes données, effacer mes données, effacez mes données, supprimer toutes mes données, supprimez toutes mes données, ' +
    'effacer toutes mes données, effacez toutes mes données, suppression de mes données, effacement de mes données, tout effacer, tout supprimer, effacez tout, supprimez tout, mes données à effacer, ' +
    'supprimer mes données personnelles, supprimez mes données personnelles, effacer mes données personnelles, effacez mes données personnelles, suppression des données',
  promo:
    'promo, promos, seulement promo, seulement promos, seulement les promos, seulement la pub, seulement les offres, uniquement les promos, uniquement les offres',
  trans:
    'trans, seulement trans, seulement les commandes, seulement mes commandes, uniquement mes commandes, uniquement les commandes',
  all: 'tout, tous, tous les messages',
  politeness:
    'svp, s v p, stp, s t p, sil vous plaît, sil vous plait, sil vous plai, sil te plaît, sil te plait, sil te plai, sil vs plait, s il vous plait, s il te plait, si vous plait, si vous plaît, silvousplait, silteplait, sil vou plait, si te plait, siouplait, siouplé, ' +
    'merci, merci bien, merci beaucoup, mille mercis, merci davance, merci par avance, davance merci, avec mes remerciements, en vous remerciant, je vous remercie, je vous en remercie, je vous remercie davance, avec tous mes remerciements, ' +
    'en vous remerciant par avance, mci, mrc, mrci, bonjour, bonjours, bonsoir, bjr, bsr, salut, allô, coucou, slt, cc, hello, madame, monsieur, mme, mr, madame monsieur, mesdames messieurs, mesdames, chère madame, cher monsieur, bonjour à vous, bonjour à tous, ' +
    'bonne journée, bonne fin de journée, bonne soirée, bonne nuit, bon week end, bon weekend, bonne année, belle journée, belle soirée, bonne continuation, bonne chance, ' +
    'désolé, désolée, navré, navrée, pardon, excusez moi, excuse moi, au revoir, adieu, à bientôt, putain, putin, merde, bordel, bordel de merde, tabarnak, câlisse, tabarnac, ostie, esti, franchement, sérieux, sérieusement, purée, punaise, ' +
    'les gars, messieurs, mdr, lol, pff, pfff, ptn, ptin, si possible, hein, hey, cher service client, chère équipe, là là, non mais, une bonne fois pour toutes, une fois pour toutes, pour de bon, bah, ben, bein, bon ben, euh, heu, hum, eh bien, et bien, hop, wesh, frère, frérot, bro, chers amis, mon cher, heille, coudonc, merci de votre compréhension, vous serez gentil, vous serez gentils, soyez gentil, soyez gentils, aimablement, gentiment, sans rancune, rien de personnel, en vous souhaitant une bonne journée, ' +
    'oui merci, ok merci, tout de suite, dès maintenant, dès aujourdhui, dès à présent, sur le champ, à jamais, pour toujours, au plus vite, le plus vite possible, dans les plus brefs délais, dans les meilleurs délais, sans délai, dès que possible, des que possible, à lavenir, à partir de maintenant, à partir daujourdhui, dune façon générale, vite fait, je vous prie, je vous en prie, je vous en supplie, je vous supplie, je ten supplie, mon dieu, par pitié, pitié, de grâce, ayez pitié',
  signOffs:
    'cordialement, bien cordialement, très cordialement, cordialmente, cdt, cdlt, crdlt, bien à vous, salutations, mes salutations, sincères salutations, meilleures salutations, salutations distinguées, avec mes salutations, respectueusement, amicalement, bises, bisous, bien sincèrement',
  sets: {
    me: 'me moi m nous mi',
    my: 'mon ma mes notre nos ce cet cette le la les l mn',
    not: 'pas pa plus plsu plu pu pus jamais rien aucun aucune point nul nulle',
    nomore: 'plus plsu plu pu pus jamais rien aucun aucune',
    of: 'de d du des daucun daucune dun dune',
    ne: 'ne n',
    now: 'maintenant immédiatement immédiat vite rapidement désormais dorénavant définitivement aujourdhui tout toute tous toutes vraiment totalement complètement enfin là ici urgent urgemment direct ça cela ca sa ok instamment ensemble donc du alors',
    it: 'ça cela ca sa tout ceci cirque bazar massacre délire manège',
    want:
      'veux veut veu ve vx voulons voudrais voudrait voudrai voudrions voulais voulait jveux jveu jvx jveut jvoudrais jvoulais souhaite souhaites souhaitons souhaiterais souhaiterait souhaiterions souhaitais souhaitait jsouhaite ' +
      'désire désirons désirais désirerais jdésire aimerais aimerait aimerai aimerions jaimerais jaimerait jaimerai tiens tient tenons accepte acceptons accepterai consens consent consentons autorise autorisons autoriserai jautorise jaccepte jacepte ' +
      'préfère préférerais préfèrerais préférons compte naccepte nacceptons nautorise nautorisons naccepterai nautoriserai naimerais naimerait permets entends exige jexige demande demandons',
    permit:
      'accepte acceptons accepterai jaccepte jacepte autorise autorisons autoriserai jautorise consens consentons permets naccepte nacceptons nautorise nautorisons naccepterai nautoriserai naccepterons cautionne tolère',
    beg: 'merci veuillez veuiller prière prie demande demandons ordonne somme exige jexige jordonne vouloir souhaite voudrais aimerais jaimerais veux faut faudrait besoin',
    messages,
    news,
    promos,
    list,
    subscription,
    contact,
    consent,
    shipping: withArticles('envoi expédition livraison acheminement'),
    parcel: withArticles('adresse colis paquet commande transporteur facteur'),
    business: withArticles(
      'commande commandes rendez rdv réservation réservations réserver réserve livraison livraisons livré livrer livrez livreur facture factures paiement colis paquet paquets bouquet bouquets fleur fleurs rose roses tulipe tulipes lys pivoines orchidée ' +
        'cours atelier ateliers stage stages séance formation table place places billet billets carte cartes panier article produit recommandation événement évènement soirée essai match entraînement voyage ' +
        'contrat achat achats devis remboursement samedi dimanche lundi mardi mercredi jeudi vendredi demain anniversaire mariage enterrement plante plantes vase prélèvement prélèvements travaux bus train métro tram ligne prix panneau rue école enfant fils fille ' +
        'ruban deuil couronne gerbe étiquette étiquettes catalogue papier ticket reçu cadeau cadeaux caution acompte chèque virement carton emballage sachet attente épines allergie taille couleur modèle chien chat voiture arrosage arroser',
    ),
    unsubscribe,
    stop,
    halt: 'arrêtez arrête arrêter arretter aretez aretter cessez cesse stoppez stoppe stopper',
    remove,
    write,
    call: `${calling} ${behind('m', calling)}`,
    ofWriting: `${behind('d', writing)} ${meWriting}`,
    meWrite: meWriting,
    neWrite: `${behind('n', writing)} nenvoi nenvois nessayez nessaye`,
    receive:
      'recevoir recevoire recevoirs resevoir ressevoir recevoit reçevoir recvoir recoir recevoi reçoive reçoives recevez recoivoir avoir lire voir entendre être etre figurer apparaître participer rester continuer faire savoir retrouver',
    get: 'recevoir recevoire recevoirs resevoir ressevoir recevoit reçevoir recvoir recoir recevoi reçoive recevez recoivoir',
    on: 'abonné abonnée abonnés inscrit inscrite inscrits inscris enregistré enregistrée fiché fichée destinataire informé informée averti avertie tenu notifié membre client cliente clients dedans concerné concernée',
    be: 'être etre dêtre',
    revoke: `dannuler ${verbs('révoqu retir annul résili suspend dénonc')} reprends reprendre jannule`,
    block: `${behind('d j', verbs('annul arrêt interromp éteign'))} dinterrompre ${verbs('annul résili termin clôtur clotur bloqu coup désactiv suspend interromp dénonc cancell cancel supprim suprim arrêt stopp cess dégag retir enlev vir éteign')} stop interrompre suspendre suspendez couper éteindre jannule jarrête jarrete`,
    interested:
      'intéressé intéressée intéressés intéressées intéresse interessé interresse interressé interressée interesser intérêt dintérêt lintérêt preneur preneuse preneurs partant partante',
    interests:
      'mintéresse mintéressent intéresse intéressent minteresse minteressent minterresse interesse minterresses mintérese',
    leave:
      'laissez laisse laisser laissé laissés laissée foutez foute fichez fiche fous fout foutre lâchez lâche lâcher lacher lachez lache sacrez sacre crissez crisse laiser',
    peace:
      'tranquille tranquilles tranquile tranquil tranquils trankil trankille tranquile paix pais patience grappe baskets lousse repos',
    use: `${uses} ${behind('l n', uses)}`,
    annoying:
      'agace agacez agacent agaçant agaçants agaçante énervant énervants énervante énerve énervez énervent ménervez saoulant saoulants saoule saoulez saoulent saoulé soûlant soule soulez soulant soulent lourd lourds lourde lourdingue lourdingues pénible pénibles relou relous chiant chiants chiante chiez gonflant gonflants gonfle gonflez gonflent fatigant fatiguant fatigants fatiguez insupportable insupportables intrusif intrusifs intrusive envahissant envahissants tannant tannants achalant gossant gavant gavez gonfler saouler soûler énerver agacer fatiguer gaver lasser emmerder collants pot usant usants plates plate embêtants embêtant',
    banned:
      'jinterdis interdit interdis interdits interdisons interdiction défense défends défendu défendons inutile évitez évite éviter abstenez abstenir abstienne dabstenir cessation',
    wanted:
      'sollicités sollicité sollicitées désirés désirées désiré souhaités souhaité souhaitées voulus bienvenus bienvenue bienvenues bienvenu',
  },
  clear: [
    // "désabonner" is said of nothing else but courses, and those are `business`.
    '<unsubscribe>',
    'me|moi|nous des abonner|inscrire|abonnez|inscrivez|inscrire|engager',
    'des abonnez|inscrivez|abonne moi|nous',
    '<stop> ~3 <messages>',
    '<stop> ~2 avec|vos|tes|ces|les ~1 <messages>|<promos>',
    '<stop> ~1 à|aux|a ~1 <messages>|<promos>',
    '<stop> ~2 de|d|à|a ~2 <write>',
    '<stop> ~2 <ofWriting>',
    '<stop> <me>|<now>? <write>',
    '<stop> ~2 de ~2 <call>',
    '<stop> tout|toute|tous|toutes|ce|ces|les|cette ~1 contact|contacts|échange|échanges|correspondance|collecte|utilisation|conversation|réception',
    '<stop> ~1 de|d ~1 <get>',
    // Not "stop" alone before a comma: "stop, mauvaise adresse".
    '^ <halt> <now>? <now>? <now>? $',
    '^ mais|et|donc|alors|bon|oui|non|ok|sinon|du|svp|allez|là ~1 <stop> <now>? <now>? $',
    '^ non <stop> <now>? $',
    'mais|donc|alors|ok|sinon <stop> <now>? $',
    'et|puis|car|parce|que <halt> <now>? $',
    '<stop> <it> <now>? <now>? <now>? $',
    '<stop> <now> <now>? <now>? $',
    '<stop> avec|vos|tes ~1 <it>|<messages>|conneries|bêtises|histoires',
    '^ <halt> jai|je|on|jen|ya ~1 marre|assez',
    '^ stop jai|jen compris|assez|marre|dit|ai',
    '^ <stop> ou|sinon|car|parce|jen',
    '<want> ~2 que ~3 <stop> $',
    '<want>|faut|faudrait|quand|allez|vas|va|devez|dois|doit ~4 <stop> <now>? <now>? $',
    'ça|cela|ca|que|tout|tu|vous ~2 sarrête|sarrêtent|sarrete|cesse|cessent|cessiez|arrêtiez|arrêtes <now>? $',
    'mettez|mettre|mets|met|mettent ~1 fin|terme ~2 <messages>|<promos>|<it>|<subscription>',
    'y mettre|mettez|mets ~1 fin|terme',
    'mettez|mets|mettre y ~1 fin|terme',
    'mettez|mettre|mets un terme ~2 <messages>|<promos>|<it>|<subscription>',
    '<block> ~2 <subscription> <now>? $',
    '<block> ~2 <subscription> ~3 <messages>|<promos>|<list>',
    '<subscription> ~3 annulé|annuler|résilier|résilié|terminé|terminer|clôturer|supprimer|supprimé|arrêter|stopper|stop|fin',
    '^ <subscription> annulé|terminé|fini|stop',
    'fin|résiliation|annulation|lannulation|dannulation|arrêt|larrêt|darrêt|larret|linterruption|interruption|lextinction|cessation|suspension|suppression|désactivation|arret ~3 <subscription>|<messages>|<promos>',
    '^ fini|finis|finies|finie|halte|basta|ciao|adieu|bye|dégage|dégagez ~2 <messages>|<promos>',
    '<messages>|<promos> ~2 <stop>|cest fini|terminé $',
    '^ <messages>|<promos> ~1 stop|stopp|non|basta|dehors|ciao|terminé|fini',
    'annuler|annulez|annule|bloquer|bloquez|couper|coupez|désactiver|désactivez|désactive|suspendre|suspendez|interrompre|interrompez|éteindre ~3 <messages>|<promos>',
    'supprimer|supprimez|supprime|enlever|enlevez|retirer|retirez|virer|virez ~2 pub|pubs|publicité|publicités|notifications|notifs|newsletter|infolettre|envois|spam|spams|abonnement|promos',
    'désactivation|suspension|blocage ~3 <messages>|<promos>',
    '<leave> ~3 <peace>',
    'lâchez|lâche|lachez|lache|oubliez|oublie|oublier moi|nous',
    'perdez|perds|oubliez|oublie|jetez ~1 <my> ~1 <contact>',
    '<remove> ~2 moi|nous <of> ~3 <list>|<messages>',
    '<remove> moi|nous de|d|des|du ~4 <list>|<messages>',
    '<remove> moi|nous <now>? <now>? <now>? $',
    '<me> ~2 <remove> ~3 <list>|<messages>',
    '^ <me> <remove> <now>? <now>? $',
    '<beg>|bien|de|pouvez|peux|pourriez|peut me|nous|m ~1 <remove> <now>? <now>? $',
    '<remove> le|la|les|l|de ~2 <contact>',
    '<remove> ~3 mon|mes|notre|nos|ce|cette|mn|son|ses|leur ~1 <contact>',
    '<remove> de|des|du|d ~2 <list>',
    '<remove> moi|nous de|d|dici <now>? $',
    '<my> ~1 <contact> ~1 soit|soient|doit|doivent|être ~2 <remove>',
    'mon|mes ~1 <contact> ~3 <of> ~3 <list>',
    'mon|mes ~1 <contact> à? <remove> <now>? <now>? $',
    'suppression|effacement|retrait|radiation|destruction|lefacement|leffacement|deffacement|enlèvement|lenlèvement|exclusion|lexclusion ~3 <contact>|<list>',
    'sortir|sortez|sors|quitter|quitte|quittons|retirer|retire|retirez|partir|disparaître|radier|enlever|enlevez ~2 <of>|le|la|vos|votre ~3 <list>',
    '<want>|demande ~3 être|etre|que ~2 <remove> ~3 $',
    '<want>|demande ~2 <be> ~2 <remove>',
    '<be> <remove> ~3 <list>|<messages>',
    'dêtre <remove> <now>? $',
    'mettez|mettre|inscrivez|ajoutez|placez ~4 liste noire|rouge|dopposition',
    'liste noire|dopposition|robinson',
    '<revoke> ~4 <consent>',
    '<consent> ~5 révoqué|retiré|révoquer|retirer|annulé|révoquée|retirée|caduc|caduque',
    'retrait|révocation|annulation ~3 <consent>',
    'moppose|mopposer|oppose|opposer|opposons|opposition|dopposition|lopposition|mopose ~4 <messages>|<promos>|<write>|<get>|utilisation|lutilisation|traitement|réception|lenvoi|<contact>|ce|tout|toute|oppose',
    'moppose|oppose <now>? <now>? $',
    'my oppose',
    'exerce|jexerce|exercer|exercice|invoque|jinvoque|valoir|usage|application|user ~3 droit|droits ~4 opposition|dopposition|loubli|oubli|leffacement|effacement|deffacement|retrait|opposer|mopposer|retirer',
    'droit dopposition|doubli|deffacement|opposition $',
    'refuse|refusons|décline|déclinons|refus|refuser ~4 <messages>|<promos>|<get>|<write>|utilisation|lutilisation|dêtre|contact',
    'renonce|renonçons|renoncer ~3 <messages>|<promos>|<get>|<subscription>',
    '<banned> ~2 de|d ~2 <write>|<messages>',
    '<banned> ~3 <write>',
    '<banned> ~3 lutilisation|utilisation|dutiliser|lusage',
    '<banned> ~2 vos|tes|les|votre ~1 <messages>|<promos>',
    'évitez|évite|épargnez|épargne|épargner|éviter ~2 <messages>|<promos>|moi|nous',
    'gardez|garde|garder|rangez|range|remballez|fourrez vos|tes|votre|ton|les ~1 <messages>|<promos>|actualités',
    '<messages>|<promos> ~4 garder|pense|fourrer $',
    'passe|passer|passerai|passerais|dispense|dispenserai ~1 de ~1 <messages>|<promos>',
    'dispensez|dispense moi|nous',
    'passez votre chemin',
    'à bas ~1 <messages>',
    'non aux|à|au ~1 <messages>|<promos>',
    '<messages>|<promos> ~1 non désiré|désirés|désirées|sollicités|sollicité $',
    'poubelle ~2 <messages>|<promos>|<contact>',
    'déjà|deja ~2 demandé|dit|écrit|envoyé|signalé|réclamé|tapé|répondu ~5 <stop>|<unsubscribe>|désinscrit',
    'demandé|demande|demander ~3 à|d ~1 être ~1 <unsubscribe>',
    'fois|déjà|deja ~3 <unsubscribe>',
    'jai|ai|jé|g|avais|javais|avons ~2 dit|dis|di|dite|écrit|envoyé|tapé|demandé stop|darrêter|darrêté|arrêter ~1 $',
    'prié|priés|sommé|sommés|temps|demande|prie|fini ~1 darrêter|arrêter <now>? $',
    'darrêter <now>? $',
    'confirmer|confirmez|confirme ~4 <contact> ~3 <remove>',
    'fois|encore|toujours|malgré ~6 <unsubscribe>',
    'utilisez|utiliser|partager|partagez|vendre|conserver|gardez ~1 <nomore> ~2 <my> ~1 <contact>',
    'terminé|fini ~1 entre nous',
    'au revoir les <messages>',
    'bloque|ignore ~1 ces|vos|les ~1 <messages> désormais|maintenant',
    '^ numéro|num|no|tél|téléphone|portable|contact à? <remove> <now>? $',
    '^ <remove> numéro|num|tél|téléphone|portable|contact <now>? $',
    '^ basta|bsta|bata|assez|suffit ~2 <messages>|<promos>',
    'ça|ca|cela suffit|sufit ~1 <messages>|<promos> $',
  ],
  clearNegative: [
    // "plus de pub", "aucun message"
    '<nomore> <of> ~2 <messages>',
    '<nomore> <of> ~2 <promos>',
    'plus aucun|aucune|un|une ~2 <messages>|<promos>|contact',
    '^ aucun|aucune ~1 <messages> ~1 $',
    'plus|jamais|zéro <messages>|<promos>',
    '<messages>|<promos> ~1 jen|nen veux|veut|veu <not>',
    '^ <halt> jai|je|on|jen|ya ~1 <not>',
    '^ pas|jamais|zéro|sans <of>? ~1 <messages> ~1 $',
    '^ pas|jamais <of> ~1 <messages> de|sur|ici|à ~1 votre|vous|whatsapp|ce|mon|ici|moi',
    'non|stop|alors|donc|mais|et|bon|ok pas ~2 <messages>|<promos> ~2 $',
    '^ sans|zéro <messages> ~1 $',
    '^ plus|jamais rien|ça|cela|de ~2 <now>? $',
    'plus jamais ~2 ça|<messages>|<write>|contact',
    '^ plus rien ~2 <of>|<write>|<get>',
    '^ plus|pas|jamais|rien me? ~1 <get>',
    '^ plus|jamais|rien <me>? <write> ~4 $',
    '^ pas|plus <meWrite>',
    // "je ne veux plus recevoir"
    '<want> <nomore> ~3 <get>',
    '<want> <not> ~2 <get> ~4 <messages>|<promos>|<news>|vous|vos|tout',
    '<want> <not> ~2 <get> <now>? $',
    '<want> <nomore> <of> ~3 <messages>|<promos>|vous|toi|<it>|service',
    'ne <want> <nomore> <of> ~3 <news>|vos|tes',
    '<want> <nomore> ~1 vos|tes|ces|cette|votre|ton|les ~1 <messages>|<news>|service|applis',
    '<want> <not> ~1 <of>? ~2 <messages>|<promos>',
    '<want> <not> <of>? vos|tes|votre ~1 <messages>|<news>|<subscription>',
    '<want> <nomore> ~2 <write>',
    '<want> <not> <me>? ~1 <write> <me>|<now>? $',
    '<want> <not> que ~3 <write>|<call>',
    '<want> <nomore> que ~2 vous|tu|on',
    '<want> <not> ~1 être|etre|me|rester|faire|figurer|continuer|apparaître ~2 <write>|<on>|<list>|partie|dérangé',
    '<want> <nomore> ~2 être|etre|rester|figurer|faire|apparaître|continuer|participer|entendre|parler|avoir ~3 <write>|<on>|<list>|partie|sur|parler|affaire|contact|dans|nouvelles|dérangé|embêté|$',
    '<want> <nomore> ~1 avoir|voir|lire|voire ~3 <messages>|<news>|<it>|vous|vos|nouvelles',
    '<want> <nomore> rien|jamais ~5 $',
    '<want> rien ~2 <get>|<write>|savoir|de vous|toi',
    '<want> ~1 <get> ~1 aucun|aucune|rien',
    '<want> rien de vous|votre',
    '<want> plus rien',
    'ne|je|on|nous|moi|j <want> plus|pu|pus|plu <now>? <now>? $',
    '<want> pu|pus $',
    '^ <want> plus|plu $',
    '<want>|préférer ~1 ne plus|pas|rien|jamais ~3 <get>|<write>|<on>|être',
    '<want> ne plus',
    'ne plus|rien|jamais ~3 <get>|<write>|<call>',
    'ne plus|pas|jamais ~2 <me>? ~1 <get> ~4 <messages>|<news>|vous|vos',
    'ne plus|pas|jamais ~2 <get> <now>? $',
    'ne pas <me>? <write> ~4 <messages>|<promos>',
    'ne pas <me> <write> <now>? $',
    'ne pas|jamais démarcher|solliciter|contacter|relancer|prospecter|spammer ~1 $',
    'ne plus <meWrite>',
    'ne pas <meWrite> ~4 <messages>|<promos>',
    'ne pas <meWrite> <now>? $',
    'ne ~1 plus|pas|jamais ~3 être|etre|figurer|apparaître|faire|rester ~2 <write>|<on>|<list>|partie|sur|dans|harcelé',
    'plus|pas|jamais être|etre|figurer|faire ~2 <write>|<on>|<list>|partie',
    'nen <want> <nomore> ~1 <now>? $',
    'ne|nous? <want> ~1 plus en <get>',
    'nen <want> plus|pas|aucun ~1 de|du ~2 <messages>|<news>|<it>|vos',
    'jen <want> <nomore> ~1 de ~1 <messages>|<news>|vos|<it>',
    '<want>|sorte|faites|faire|fasse|pour ~3 que ~2 reçoive|recevions <not>',
    '<want> <nomore> vous|te ~1 lire|voir|entendre|parler|suivre|connaître',
    '<want> <not> <of> ~1 contact|contacts|échange|échanges|relation|relations|lien|liens',
    '<messages>|<promos> ~2 plus jamais',
    // "ne m'envoyez plus rien"
    '^ ne|n <me>|me ~2 plus|jamais|rien',
    'ne|n <me>? <write> ~2 <nomore>',
    'ne|n <me>? ~1 <call> <nomore>',
    'ne|n <me>? <write> pas|point ~3 <messages>|<promos>|vos|tes|ça|cela',
    'ne|n <me>? <write> pas|point <now>? $',
    'ne <me> <write> pas|point <now>? $',
    '<neWrite> ~2 <me>? <nomore>',
    '<neWrite> ~1 pas|point ~3 <messages>|<promos>',
    '<neWrite> pas|point <now>? $',
    'ne vous|te adressez|adresse plus',
    'ne cherchez|cherche|tentez|essayez ~1 <nomore>',
    'ne|n prenez|prends|prendre|reprenez ~1 <nomore> ~1 contact',
    'ne prenez|prends|prendre|plus|pas ~1 prendre? ~1 contact avec <me>',
    'ne parlez|parle|revenez|reviens|insistez|recommencez <nomore>',
    'ninsistez|ninsiste <not>',
    'ne <me>? comptez|incluez|ajoutez|rajoutez|mettez ~1 <nomore>',
    '<meWrite> <nomore> <of>? ~1 <messages>|<promos>',
    '<meWrite> <nomore> <now>|vos|tes|ça|cela|rien|jamais|par|sur|$',
    '<meWrite> pas ~2 <messages>|<promos>',
    'me|nous|m <write> <nomore> <of>? ~1 <messages>|<promos>',
    'me|nous|m <write> <nomore> <now>|vos|tes|ça|cela|rien|jamais|par|sur|$',
    '^ <write> <me>? <nomore> <now>? $',
    '^ <write> <me>? <nomore> rien|jamais|ça|cela|avec',
    '^ <write> <me>? <nomore> <of>? ~1 <messages>|<promos>',
    '<write> moi|nous ~1 plus|pu|pus|jamais|rien $',
    '<write> ~1 plus rien|jamais',
    '<call> plus $',
    'nappelez|nappelle|mappelez plus $',
    'ne ~1 <use> ~2 <not> ~4 <contact>|<messages>|<promos>',
    'ne ~1 <not> ~1 <use> ~4 <contact>|<messages>|<promos>',
    '<use> ~2 <nomore> ~2 mon|mes|ce <contact>',
    'ne vous|te servez|sers plus ~4 <contact>',
    // "plus intéressé", "plus besoin"
    'plus|pus|pu ~2 <interested> ~4 $',
    'plus|pus|pu ~2 <interested> ~2 <messages>|<promos>|<news>|par',
    'pas ~2 <interested> ~4 <messages>|<promos>|<news>|services|contenu',
    '<interests> plus|pus|pu',
    '<interests> <not> ~2 vos|tes|ces ~1 <messages>|<promos>|<news>',
    '<messages>|<promos>|<news> ~3 <interests> <not>',
    '<messages>|<promos> ~2 mintéresse|mintéressent|concerne|concernent|intéressent <not>',
    'me concerne|concernent plus',
    'plus ~1 besoin|lutilité|utilité|envie|denvie ~4 <messages>|<promos>|<get>|<write>|<news>|vos|vous|services',
    'pas ~1 besoin|envie ~3 <messages>|<promos>|vos|<get>',
    'plus daccord|client|cliente|clients|abonné|abonnée|intéressée|consentant|consentante|partante|partant ~5 $',
    'pas daccord ~3 <messages>|<get>|<write>|contacté',
    'pas|plus la? peine de|d ~1 <write>|<messages>',
    '<messages>|<promos> ~3 pas <wanted>',
    '<nomore> <consent> ~1 de|pour ~2 <write>|<messages>',
    'nêtes|êtes|nes|es ~1 plus|pas autorisé|autorisés|autorisée ~2 <write>|<call>|utiliser',
    // consent
    '<permit> <nomore>',
    '<permit> <not> ~5 <messages>|<promos>|<get>|<write>|<contact>|utilisation|usage|lutilisation|que',
    'ne consens|permets|donne|donnons|accorde ~1 <nomore>',
    'ne consens <not>',
    'donne ~1 plus|pas ~3 <consent> ~4 $',
    'navez|avez|nas plus ~4 <consent>|droit',
    'navez|nas ~1 pas ~4 <consent>|droit|permission ~2 de|pour ~2 <write>|<messages>',
    'nai|ai|navons ~1 pas ~3 <consent> ~2 pour ~2 <messages>|<get>',
    '<neWrite> <nomore> rien? à ma|mon|sa|son|notre',
  ],
  never: [
    'arrêt|fin|terminus ~1 de|du|des|la|le bus|ligne|semaine|mois|année|journée|saison|lannée|matinée|soirée|promo|promotion|loffre|soldes|métro|tram|rue|séance',
    'désinscription|désabonnement cétait|était|est|cest',
    '<want> continuer|rester|garder ~2 <get>|<on>',
    'arrêt ~1 bus|tram|métro|maladie|travail',
    'avez|ont|a|as|aviez|avait vous|tu|ils? arrêté|arrêter|cessé|stoppé|supprimé',
    // They miss our messages.
    'reçois|recois|reçoit|recevons|recevais|recevait|reçu|recu|reçus|arrive|arrivent|arrivait|apparaît|apparait|affiche|saffiche|saffichent|marrivent|souvre ~2 <not>',
    'vois|voit|trouve|trouvons|retrouve ~2 <not> ~3 <messages>|<promos>|<news>|lien|site',
    '<not> ~3 reçu|recu|reçus|reçue|arrivé|arrivée|arrivés|parvenu|parvenue|retrouvé',
    '<not> ~2 encore|toujours ~1 reçu|eu|recu',
    'nai|navons|nont|na|nas|navez|navais|jai|ai ~1 <not> ~1 eu|vu|lu|trouvé|ouvert|compris',
    'nai|navons|navez|na|jai|ai|avons|avez|a|ont|navais|avais <not> <of>? ~1 <messages>|<promos>|<news>',
    'ny|y ~1 a|avait|na ~1 <not>',
    'pourquoi ~3 <not> ~2 reçois|reçu|recevons',
    'pourquoi ~3 reçois|recevons|avez|navez|ai|nai ~2 <not>',
    // They did it by mistake, or fear that it happened.
    'désabonné|désinscrit|désabonnée|désinscrite|supprimé|résilié|stop|annulé|désinscris|désabonne ~4 par erreur|accident|mégarde|inadvertance',
    'désabonné|désinscrit|désabonnée|désinscrite|supprimé|stop|envoyé ~3 sans faire|le|vouloir exprès|vouloir',
    'par erreur|accident|mégarde|inadvertance ~3 désabonné|désinscrit|désabonnée|désinscrite|supprimé|résilié|envoyé|tapé|écrit|répondu',
    'envoyé|écrit|tapé|cliqué|appuyé ~3 par erreur|accident|mégarde',
    'narrêtez|narrête|narrêter|ne cessez|narrêtes ~1 pas|jamais|surtout',
    'ne ~2 annulez|supprimez|résiliez|désabonnez|désinscrivez|stoppez|retirez|enlevez|stop|désabonner|désinscrire|supprimer|annuler|retire|désabonne|supprime ~2 pas',
    'nenlevez|neffacez|nannulez|nannule|nenlève ~1 pas',
    '<want> pas ~1 arrêter|désabonner|désinscrire|quitter|résilier|annuler|stopper|supprimer|cesser|vous|te|les|louper|rater|manquer|perdre|oublier',
    '<want> pas que vous|tu|ça|cela ~1 arrêtiez|arrêtez|arrêtes|arrête|cessiez|désabonniez|désinscriviez|supprimiez|sarrête|pensiez|croyiez|soyez',
    '<want> <not> ~2 rater|manquer|louper|perdre|oublier',
    'ne ~1 <not> ~1 rater|manquer|louper|perdre|oublier|hésiter|tarder',
    'nhésitez|nhésite|noubliez|noublie|manquez ~1 pas',
    // "le message sur la carte"
    '<messages>|texte|mot ~3 sur|dans|avec|pour|à la|le|un|une|les|mon|ma|cette|notre|l ~1 carte|cartes|cartons|bouquet|colis|paquet|ruban|boîte|gâteau|fleurs|cadeau|tombe|couronne|vase|sac|porte|mariage|anniversaire|enveloppe|étiquette|commande|gerbe',
    'sur|dans|avec la|le|un|une|les|mon|ma|cette ~1 carte|bouquet|colis|paquet|ruban|boîte|gâteau|couronne ~4 <messages>',
    'sur|avec la|le|une|un|ma|sa carte|cartes|ruban|étiquette|bouquet|couronne|gerbe',
    '^ le|mon|un|petit|avec|texte|notre|son ~1 message|texte|mot|carte $',
    '^ message|texte|mot $',
    'carte ~1 sans|avec|et ~1 <messages>|mot|texte',
    'prévoir|mettez|mettre|ajoutez|ajouter|mets|joindre|laissez|prévu|rédiger ~2 <not> ~2 <messages>|mot|carte',
    'vocal|vocaux',
    // The writer is the one who does not write.
    'je|jte|on|il|elle|ils|elles|mari|fils|fille|livreur|ami|amie <neWrite>',
    'je|on|nous ne? ~1 vous|te|t|lui|leur ~1 <write>|<call> <not>',
    'ne vous|te <write> <not>',
    'jenvoie|jécris|jappelle|jenverrai|jécrirai|jai envoyé ~3 <not>',
    'si ~3 <not> ~3 <messages>|<write>|nouvelles ~5 je|appelle|passe|viens|cest',
    'laissez|laisse ~2 tranquille pousser|reposer|sécher',
    'plus de ~1 <messages> ~1 que',
    'jai|ai supprimé|effacé|perdu|jeté ~2 <messages>|numéro|contact|conversation',
    'numéro ~2 changé|nouveau|faux',
    'pas|plus ~1 dargent|de batterie|réseau|wifi|crédit|place|temps|souci|soucis|problème|forfait|chance',
    'besoin de ~1 <call>|livrer|passer|rappeler|répondre',
    'pas besoin de <messages>',
    'désinscrire|désinscription|désabonner|annuler|désinscris|désinscrivez ~5 pour ~1 samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|demain',
    '<write>|<neWrite> pas à? mon|ma|son|sa|au|la mari|femme|mère|père',
    '<neWrite> ~1 pas ~2 mari|femme|mère|père',
  ],
  softens: [
    'peut être',
    'moins|seulement|uniquement|sauf|hormis|excepté|hésite|jhésite|envisage|jenvisage|songe|pensais|failli|dhabitude',
    'juste les|la|le|pour|quand',
    'à|a part',
    'rien|pas|plus avant|encore|tant',
    'trop de|d|souvent|tôt|tard|nombreux|fréquents',
    'autant|tant|tellement de|d',
    'aussi|si souvent|tard|tôt|tardivement|régulièrement|fréquemment|nombreux',
    'réfléchis|pense|penser|songe à|a|peut',
    'vais finir|devoir|bientôt',
    'vais ~1 <unsubscribe>',
    'risque|finir par|de',
    'décidé|viens|vient|besoin|envie|obligé|raison|essaie|essaye|médecin ~3 darrêter',
    'le soir|dimanche|samedi|lundi|week|weekend|matin|midi|dimanches|soirs|wk',
    'la nuit|journée',
    'en soirée|semaine|journée|pleine|vacances',
    'tard|tôt le',
    'pendant|avant|après|durant ~2 vacances|heures|heure|h|noël|nuit|travail|congés|21h|22h|20h|8h|9h|10h|ramadan|fêtes',
    'jusquà|jusquau|jusquen',
    'pour ~1 moment|instant|linstant',
    'en ce moment',
    'cette semaine',
    'ce mois',
    'quelques|quelque jours|semaines|temps|mois',
    'un temps|moment',
    'au|à sujet|propos ~1 ma|mon|la|le|cette',
    'concernant ma|mon|la|le|cette|les',
    'pour ma|mon|cette ~1 commande|livraison|colis|rendez',
    'plus|pas que les|des|la|le|une|un|sur|pour|quand|si|du|mes|ceux|celles|tous',
    '<nomore> ~4 que les|des|la|le|une|un|pour|quand|du|mes|ceux|celles|deux|trois',
    '<unsubscribe> ~3 marche|fonctionne|possible',
    'impossible|moyen|arrive|narrive|parviens|réussis|narrivons ~3 <unsubscribe>',
    'lien|bouton|page ~3 <unsubscribe>',
    'plus|jour tard|tôt',
    '^ vous|tu ne? <me>? <write>|<neWrite>',
    'mais|et|pourquoi|car|depuis|alors|déjà vous|tu ne? <me>? <write>|<neWrite>',
    'savoir|dire|expliquer|comprends ~1 comment|où|pourquoi',
    'sans ~2 si|que',
  ],
  conditions: [
    `si ${unless.split(' ').join('|')}`,
    'sil y|reste|faut|pleut|est|ny|arrive|sagit',
    'sauf si|pour|les',
    'à moins',
    'tant que|quil',
    'dès que|quil',
    'quand je|vous|le|la|il|on|mon|ma|elle|jai|cest|jaurai',
    'plutôt par|un|une|appelez|sur',
    'mais|mieux par|plutôt mail|email|téléphone|courrier|sms|courriel',
    'préfère|préférerais|préfèrerais par|recevoir|un|une|des|les',
    'juste|seulement ~2 prénom|signature',
  ],
  hints: [
    '^ trop|trop|vraiment|si|quelle|quel ~1 <annoying> <now>? $',
    '^ <annoying> <now>? $',
    'vous|tu|vs|êtes|etes|es|devient|devenez|devenir|commencez|commence ~3 <annoying>',
    'cest|ça|cela|ca|sa|trop|très|vraiment|hyper ~2 <annoying> <now>? <now>? $',
    '<messages>|<promos> ~4 <annoying>',
    '<annoying> ~4 <messages>|<promos>',
    'ménerve|ménervent|ménervez|magace|magacez|magacent|tanné|tannée|tannés|achalant|achalants|gossant|gossants|écoeuré|écoeurée',
    'fatigue|fatigué|fatiguée|fatiguez|lassé|lassée|lasse|saturé|saturée|sature ~2 de|vos|moi|me|$',
    'me|nous casse|cassez|cassent|prenez ~1 les|la|pieds|couilles|tête',
    'cassez|casses|casse les|la pieds|couilles|tête|bonbons|gueule',
    'faites|fais|font|fait ~1 chier|suer|braire',
    '^ spam|spams',
    'du|de|comme|un|ce|vos|tes|quel|trop spam|spams',
    'spammer|spammez|spammeurs|spammeur|harcèlement|harceler|harcelez|harcèlent|lharcèlement|harcelement|pourriel|pourriels',
    'trop|tellement|autant|tant|beaucoup ~1 de|d ~2 <messages>|<promos>',
    'trop souvent|nombreux|messages|fréquents|fréquent|insistants',
    '^ cest|ca|ça|là|la|vraiment|beaucoup|bcp|en ~1 trop|abusé $',
    'cest|ça|trop trop $',
    '^ trop $',
    'marre|ras|plein ~1 de ~1 vos|tes|ces|cette|recevoir|être|toutes|vous|<messages>|<promos>',
    'marre|ras <now>? <now>? $',
    'ai assez $',
    '^ assez|marre $',
    'assez <of> ~1 <messages>|<promos>',
    'ras le bol|cul',
    'plein le|la dos|cul|casque',
    'ça|cela|ca|sa ~2 suffit|sufit <now>? $',
    'suffit|sufit ~2 <messages>',
    '^ suffit|basta|sufit',
    '<messages> tous les jours',
    'toutes les semaines|heures|minutes ~2 <messages>',
    '<messages>|<promos> ~2 par jour',
    'moins ~1 <of>? ~1 <messages>',
    'moins souvent|nombreux|insistants',
    '^ moins $',
    '^ tous les jours',
    'chaque jour ~2 <messages>|<promos>',
    '<write> ~1 tous les jours',
    'faire|fait beaucoup <now>? $',
    'connais pas|rien ~1 $',
    'cest quoi <now>? $',
    'cest quoi ce|ces|cette ~1 <messages>|<promos>',
    '<get> moins',
    'moins|trop fréquent|fréquents|souvent',
    'espacer|espacez ~2 <messages>|<promos>',
    'comment|où|quoi|faut|fait|moyen|possible|comme ~7 <unsubscribe>|sortir|arrêter|stopper|quitter ~4 <messages>|<list>|recevoir|<promos>|là',
    'comment|où|quoi|faut|fait|comme ~7 <unsubscribe>',
    'comment|faire ~4 ne ~2 <get>',
    'comment|où ~5 <stop> ~3 <messages>|<promos>|ça|cela|<subscription>',
    'comment ~5 <stop> $',
    'comment|où ~3 désactiver|désactive|couper|bloquer ~3',
    'comment|où|doù|qui|donné|eu|trouvé|pourquoi ~5 mon|mes ~1 <contact>',
    'qui ~1 êtes|es|etes ~1 vous|tu',
    'vous êtes|etes qui',
    'tes|cest|c qui $',
    '^ cest|c qui ça|vous|là|lui|ce|donc|encore|$',
    'qui cest',
    'jamais|pas|rien ~4 inscrit|inscrite|demandé|abonné|abonnée|souscrit|consenti|donné|autorisé|accepté|signé|connais',
    'mauvais|faux numéro $',
    'mauvaise|mauvais|fausse personne|destinataire',
    'erreur de numéro|personne|destinataire',
    'trompez|trompé|trompés ~2 numéro|personne',
    'nest|pas ~2 bon numéro',
    'je|vais|jai|vous|va|on|faut ~2 bloque|bloquer|bloquerai|bloqués|signale|signaler|signalerai|signalés ~2 $',
    'bloque|bloquer|bloqué|bloquez|signale|signaler|signalé ~1 vous|numéro|spam|contact|comme|ce',
    '^ bloqué|bloquée|bloqués|signalé $',
    'plainte|cnil|avocat|avocate|rgpd|illégal|illégale|tribunal|apd|préposé|pfpdt|bloctel|signalement|dgccrf|justice|huissier|robinson|lcap|dénoncer|dénonce',
    'loi 25',
    'atteinte|respect|respectez|protection ~3 vie|données|privée',
    '^ arnaque|arnaqueurs|arnaqueur|escrocs|escroquerie|voleurs $',
    'cest|une|bande|vraie|de ~1 arnaque|arnaques|arnaqueurs|escrocs|escroquerie|voleurs|charlatans $',
    'va|allez|aller ~3 chier|foutre',
    'va|allez ~1 faire voir|cuire',
    'te|vous faire foutre|chier|voir|enculer',
    'casse|cassez|barre|barrez|tire|tirez toi|vous ~1 $',
    'va|allez ~2 voir ailleurs',
    'fous|foutez|fout le|moi camp',
    'décrisse|décrissez|décâlisse|dégage|dégagez|dégager|déguerpissez|barrez|cassez ~1 $',
    'dégage|dégagez|décrissez|décrisse',
    'ta|vos|tes|fermez|ferme gueule|gueules|la $',
    'connards|connard|enculés|enculé|batards|bande de|fdp|ntm|connasse|salauds|enfoirés|abrutis|débiles',
    '^ <interests> <not>',
    '^ ça|cela|ca|ne|je|non|ce|cest|tout|rien ~2 <interests> <not>',
    '<not> ~2 <interested> <now>? <now>? $',
    '^ sans façon',
    '^ pas|plus|jamais <of>? ~1 <messages>|<promos> ~4 dimanche|dimanches|nuit|soir|soirs|matin|samedi|week|weekend|avant|après|heures',
    'stop ~1 marche|fonctionne|envoyé|écrit|dit|répondu|taper|écrire|tapé|pourtant|sert',
    '<unsubscribe> ~4 marche|fonctionne|possible|impossible|arrive|pas',
    'narrive|peux|arrive|réussis|parviens|arrivons|narrivons ~1 pas|plus ~4 <unsubscribe>|arrêter|sortir|stopper',
    'impossible|moyen ~3 <unsubscribe>|arrêter|sortir',
    'hésite|pense|envisage|vais|réfléchis|finir|songe ~4 <unsubscribe>|arrêter|bloquer|stopper',
    'pourquoi ~4 <messages>|<write>|recevoir|reçois|recois',
    'pourquoi ~2 <write>',
    'encore|toujours ~2 vous|des|un|une|vos|cette|ces ~1 <messages>',
    '^ encore ~1 <messages>|vous $',
    'une pause',
    '^ pause',
    'pause|suspendre|suspendez|suspension ~3 <messages>|<promos>|$',
    '^ jamais|dehors|sors|tranquille|assez|marre|ouste|oust|dégage $',
    '^ pas ça|envie|intéressant|utile|besoin $',
    '^ rien|plus ~1 du|de ~1 tout $',
    'indésirable|indésirables|intempestif|intempestifs|intempestives|abusif|abusifs|abusive|abus|importun|importuns|non sollicité|sollicités|désiré|désirés',
    'vie privée',
    'perte|perdre de|mon temps',
    'honteux|honte|scandaleux|scandale|inadmissible|inacceptable|intolérable|lamentable <now>? $',
    'jen|nen|en ~1 veux|veut|veu|vx ~1 pas|plus|pu|pus',
    'je|j|jveux|jveu ~1 veux|veut|veu ~1 pas|rien|plus ~1 ça? $',
    'ne ~1 veux|souhaite|voulons|désire pas|rien ~1 $',
    '<want> rien $',
    'sert ~1 rien',
    'lâchez|lâcherez|lâche|lachez|lâches ~1 jamais|laffaire',
    'oubliez|laissez|laisse tomber|béton ~2 <messages>',
    'consentement|opposition $',
    'liste|numéro ~1 noire|rouge',
    'la|les poubelle|cochonneries',
    'à la poubelle',
    'ne <meWrite> pas|plus ~3 nuit|soir|soirs|dimanche|matin|avant|après|tard|tôt|samedi|week|weekend|vacances|travail',
    'ne me <write> pas|plus ~3 nuit|soir|soirs|dimanche|matin|avant|après|tard|tôt|samedi|week|weekend|vacances|travail',
  ],
  negations: 'ne pas pa jamais sans aucun aucune ni n nai nest nas narrive narrêtez dont',
  conjunctions: 'car et mais ou donc parce puisque quand si alors comme que sinon cependant',
  questions: [
    '^ comment|quand|où|pourquoi|combien|quel|quelle|quels|quelles|qui|quoi|lequel|laquelle|doù|jusquà|depuis|est|pk|pq|pourkoi',
    '^ cest quand|quoi|combien|où|comment|possible|qui|jusquà|pour quand?',
    '^ est ce que|quil|quon|possible|qui',
    '^ et|mais|euh|question|dites|dis|du|au|ça|vous|tu|je|on|faut|il ~2 comment|quand|où|pourquoi|combien|quel|quelle',
    '^ avez|avezvous|êtes|faites|livrez|fermez|ouvrez|vendez|arrêtez|prenez|proposez|savez|pouvez|terminez|auriez|seriez|allez|envoyez|connaissez vous',
    '^ as|es|fais|peux|sais|vas tu',
    '^ puis|peut|dois|faut|doit|est|y|ya a|on|je|il|elle|t|ils',
    'dire|expliquer|indiquer|savoir|demande|dites|dis|expliquez|explique ~2 comment|où|quand|pourquoi|combien|quel',
    'comment|où|quoi ~2 faire|je|on|faut|fait|puis|dois|peut|doit|désabonner|désinscrire|arrêter|sortir|ne|stopper|désactiver|arrête|stoppe',
  ],
  requests: [
    '^ pouvez|pourriez|peux|pourrais|pourrait|peut|voulez|voudriez|veux|auriez|aurais|aurait|saurais vous|tu|on',
    '^ vous|tu pouvez|pourriez|peux|pourrais|voulez|voudriez|veux|pouriez|allez|vas|pouvé|pouver',
    '^ tarrêtes|tarrête|tarretes',
    '^ <halt> de|d',
    '^ je peux|pourrais ~1 <be>|me',
    'tu|vous peux|pouvez|pourriez|pourrais ~2 <remove>|<unsubscribe>|<stop>|<me>',
    'pouvez|pourriez|peux|pourrais vous|tu ~2 <remove>|<unsubscribe>|<stop>|<me>',
    '^ on peut|pourrait|arrête|stoppe|arrete',
    '^ est ce que vous|tu|on|quelquun',
    '^ est il|ce|ceque possible',
    '^ est ce quil|quon|que ~1 serait|est|peut|peux|possible|pourrait',
    '^ serait|sera il|ce possible',
    '^ il est|serait possible',
    '^ cest possible',
    '^ possible|moyen de|d',
    '^ ya|y moyen|a de|d|moyen',
    '^ puis je|on ~1 être|vous|me|demander|avoir',
    '^ quelquun peut|pourrait|pour',
    '^ de <me>|ne|bien|désinscrire|désabonner|supprimer|retirer|cesser|stopper|mettre',
    '^ darrêter|denlever|darreter|deffacer',
    '^ et|donc|alors|bon|svp|sinon pouvez|pourriez|peux|vous|tu|est',
    'vous serait il possible',
  ],
  lookalikes:
    'top shop stock step stops stage stylo store spot sport stof stoic post staff strop abonnés abonnez arrivée inscription inscrire inscrit abonner abonné abonnement massage massages passage mariage écris prescription souscription description inscrivez ' +
    'inscrivons réinscrire réinscription réinscris réinscrivez réinscrit réabonner réabonnement réabonne réabonnez mabonner minscrire sabonner sinscrire champagne compagne courrier courriers commerciale messager passages ménage mélange menage ' +
    'laissé baisser baissez caisse tranquillement intéressant intéressante intéressants intéressent abandonner abandonne abandonné déjeuner décembre décrire inscrits aboner',
};

export const fr: LanguagePack = {
  texts,
  chat,
  questionLink: 'Juste une question ? WhatsApp sans inscription',
  box: ({ noun, legalName, label }) => `Oui, je souhaite recevoir ${noun} de ${legalName} sur WhatsApp : ${label}.`,
  replies,
};
