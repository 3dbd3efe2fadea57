/** French: the texts as a person reads them, and the words by which a reply is understood. */
import type { Span } from '../span.ts';
import type { WordingTexts } from '../wording.ts';
import type { ChatTexts, LanguagePack, ReplyWords, TextFacts } from './language-pack.ts';

const spans = { day: ['jour', 'jours'], hour: ['heure', 'heures'], minute: ['minute', 'minutes'] } as const;

function inWords({ count, unit }: Span): string {
  return `${count} ${spans[unit][count === 1 ? 0 : 1]}`;
}

/** Before ? ! : ; stands a narrow space that no line may break at. */
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
        'Nous te demandons une confirmation. Tu n’es inscrit(e) que si tu réponds OUI.',
        'Nous vous demandons une confirmation. Vous n’êtes inscrit(e) que si vous répondez OUI.',
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
    sentence: `Bonjour ${name}, oui, je souhaite recevoir {kind} sur WhatsApp : {purposes}. (N° {ref})`,

    question: say(
      `Es-tu sûr(e) ? Souhaites-tu recevoir {kind} de ${legalName} sur WhatsApp : {purposes} ? Confidentialité : ${privacyUrl} – Seul OUI t’inscrit. Révocable à tout moment pour l’avenir : écris STOP.`,
      `Êtes-vous sûr(e) ? Souhaitez-vous recevoir {kind} de ${legalName} sur WhatsApp : {purposes} ? Confidentialité : ${privacyUrl} – Seul OUI vous inscrit. Révocable à tout moment pour l’avenir : écrivez STOP.`,
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
            `D’accord. Tu n’es pas inscrit(e) et tu ne reçois aucune publicité de ${name}.`,
            `D’accord. Vous n’êtes pas inscrit(e) et vous ne recevez aucune publicité de ${name}.`,
          )
        : say(
            `D’accord. Tu n’es pas inscrit(e) et tu ne reçois aucun message de ${name} à ce sujet.`,
            `D’accord. Vous n’êtes pas inscrit(e) et vous ne recevez aucun message de ${name} à ce sujet.`,
          ),
    stopped: say(
      `Tu es désinscrit(e). ${name} ne t’écrit plus de sa propre initiative. C’était une erreur ? Écris START.`,
      `Vous êtes désinscrit(e). ${name} ne vous écrit plus de sa propre initiative. C’était une erreur ? Écrivez START.`,
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
    keep: 'Rester inscrit',
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
      `Tu es désinscrit(e). Ici, tu peux aussi faire effacer tout ce que ${name} a enregistré sur toi : {link} (valable 15 minutes)`,
      `Vous êtes désinscrit(e). Ici, vous pouvez aussi faire effacer tout ce que ${name} a enregistré sur vous : {link} (valable 15 minutes)`,
    ),
    nothingStored: `Pour cette discussion, ${name} n’a enregistré aucune inscription.`,
  };
}

/**
 * Collisions to know: "plus" is "no more" only beside "ne" or behind a contracted one ("m'envoyez plus"), else "more"
 * ("envoyez plus de photos"); "pas" is also a step; "fin" is said of weeks and months, "arrêt" of the bus, "annuler" and
 * "résilier" of orders and contracts, "supprimer" of a product in the basket, "retirer" of a parcel in the shop.
 * "message", "carte" and "mot" are written for a bouquet. Apostrophes vanish, so "n'envoyez" is the word "nenvoyez".
 */
const replies: ReplyWords = {
  optOut:
    'désabonner, désabonnement, désabonnez, désabonne, désabonné, désabonnée, désinscrire, désinscription, désinscrivez, désinscris, désinscrit, désinscrite, désabo, ' +
    'me désabonner, me désinscrire, stop pub, stoppub, opt out, plus rien svp, ne plus recevoir, plus de pub, pas de pub, plus de message, plus de messages, plus de sms, ne plus me contacter, ' +
    'foutez moi la paix, fichez moi la paix, laissez moi tranquille, laisse moi tranquille, plus intéressé, plus intéressée, pas intéressé merci',
  everydayOptOut:
    'fin, arrêt, arrêter, arrêtez, arrête, arrêté, arrêtes, annuler, annulez, annule, annulation, résilier, résiliation, résiliez, résilie, supprimer, supprimez, supprime, suppression, retirer, retirez, ' +
    'cesser, cessez, cesse, terminer, terminé, effacer, effacez, efface, quitter, sortir, stopper, stoppez, stoppe, stoppes, refus, opposition, révoquer, révocation, radiation, rétractation, finir, finito, ' +
    'cancel, bloquer, blacklister, effacer mes données, supprimer mes données, supprimez mes données, effacez mes données, suppression de mes données, suppression des données',
  filling:
    'je j veux voudrais souhaite souhaiterais désire aimerais demande merci de me m moi mon ma mes nous notre nos vous votre vos tu te toi ton ta tes le la les l un une des du d ce cet cette ces cela ça cest c est ' +
    'tout toute tous toutes par via sur à au aux en et ou pour avec dans que qui ici maintenant immédiatement immédiat tout de suite désormais dès aujourdhui svp bien vouloir veuillez merci donc bon alors enfin encore ' +
    'définitivement définitif complètement totalement vraiment urgent vite rapidement mais non oui si liste numéro téléphone portable été suis être dit ai jai déjà demander demandé effectuer procéder fois deux autre faire fait prière prie cordialement',
  urging:
    'maintenant immédiatement tout de suite svp stp vous votre vos tu te ton ta tes le la les l de des du d ce cet cette ces ça cela tous toutes tout toute merci et avec enfin me m moi ici bon allez définitivement sur',
  yes: 'oui, oui merci, oui svp, oui stp, oui bien sûr, oui volontiers, oui avec plaisir',
  no:
    'non, non non, non merci, nan, nan merci, nope, jamais, surtout pas, certainement pas, pas du tout, absolument pas, en aucun cas, hors de question, je ne veux pas, je veux pas, ' +
    'je ne souhaite pas, pas intéressé, pas intéressée, ça ne mintéresse pas, no',
  start:
    'start, inscription, inscrire, minscrire, je minscris, abonner, mabonner, abonnement, début, commencer, inscris moi, inscrivez moi',
  settings: 'paramètres, mes paramètres, paramètre, réglages, mes réglages, préférences, mes préférences, mes choix',
  data: 'mes données, mes infos personnelles, mes données personnelles, accès à mes données, demande daccès, droit daccès, rgpd',
  erasure:
    'effacer, effacez, supprimer mes données, supprimez mes données, effacer mes données, effacez mes données, supprimer toutes mes données, supprimez toutes mes données, ' +
    'effacer toutes mes données, effacez toutes mes données, suppression de mes données, effacement de mes données',
  promo: 'promo, promos, seulement promo, seulement les promos, seulement la pub, seulement les offres',
  trans: 'trans, seulement trans, seulement les commandes, seulement mes commandes',
  all: 'tout, tous, tous les messages',
  politeness:
    'svp, s v p, stp, s t p, sil vous plaît, sil vous plait, sil te plaît, sil te plait, sil vs plait, silvousplait, merci, merci bien, merci beaucoup, mille mercis, merci davance, merci par avance, davance merci, mci, ' +
    'bonjour, bonsoir, bjr, bsr, salut, coucou, slt, cc, hello, madame, monsieur, madame monsieur, mesdames messieurs, bonne journée, bonne soirée, bonne nuit, bon week end, bon weekend, bonne année, ' +
    'désolé, désolée, pardon, excusez moi, excuse moi, au revoir, adieu, à bientôt, bonne continuation, putain, merde, bordel, franchement, sérieux, purée, les gars, messieurs, mdr, lol, pfff, ptn',
  signOffs:
    'cordialement, bien cordialement, cdt, cdlt, bien à vous, salutations, mes salutations, sincères salutations, meilleures salutations, respectueusement, amicalement, bises, bisous, biz',
  sets: {
    me: 'me moi m mon ma mes nous',
    not: 'pas plus jamais rien aucun aucune point nul',
    nomore: 'plus jamais rien pas aucun aucune',
    want: 'veux veut voulons voudrais voulais veu souhaite souhaitons souhaiterais souhaitais désire désirons aimerais aimerai tiens accepte consens autorise veut',
    messages:
      'message messages msg msgs mess sms pub pubs publicité publicités publicitaire publicitaires réclame réclames spam spams newsletter newsletters newsletter infolettre whatsapp whatsapps notification notifications notif notifs ' +
      'sollicitation sollicitations prospection démarchage envoi envois marketing communication communications promotionnel promotionnels commercial commerciaux mailing mailings textos texto abonnement conneries merdes merdouilles',
    news: 'promo promos promotion promotions offre offres info infos information informations actu actus actualité actualités nouvelles nouveauté nouveautés mail mails email emails courriel courriels truc trucs machin diffusion ça cela',
    list: 'liste listes fichier fichiers base bdd répertoire newsletter mailing diffusion contacts carnet groupe système registre',
    contact: 'numéro num téléphone tel portable mobile données coordonnées contact nom infos compte no n°',
    consent: 'consentement accord autorisation permission agrément',
    business:
      'commande commandes rendez rdv réservation réservations réserv livraison livraisons livré facture factures paiement colis paquet bouquet bouquets fleur fleurs roses tulipes cours atelier stage table place billet billets carte cartes panier article produit produits ' +
      'contrat achat achats devis remboursement samedi dimanche lundi mardi mercredi jeudi vendredi demain anniversaire mariage fête plante plantes vase prélèvement travaux bus train ligne prix panneau rue école enfant',
    write:
      'envoyer envoyez envoie envoi envoyé envois écrire écrivez écris écrit écrivés contacter contactez contacte contacté contactée contactés recontacter recontactez importuner importunez importune déranger dérangez dérange dérangé harceler harcelez harcèle spammer spammez spamme ' +
      'solliciter sollicitez sollicité sollicitée relancer relancez texter adresser adressez démarcher démarchez bombarder bombardez embêter embêtez emmerder emmerdez saouler saoulez gaver gavez transmettre joindre appeler appelez menvoyer menvoyez menvoie menvoies mécrire mécrivez mécris maddresser madresser madressez mimportuner mimportunez mappeler mappelez membêter membêtez memmerder memmerdez denvoyer',
    neWrite:
      'nenvoyez nenvoie nenvoyer nécrivez nécris nécrire nappelez nimportunez nadressez menvoyez menvoie menvoies mécrivez mécris mécrire menvoyer mappelez membêtez memmerdez mimportunez madressez maddressez',
    receive:
      'recevoir reçois avoir lire voir entendre être recevoire resevoir recevoirs reçevoir apparaître figurer faire participer',
    remove:
      'retirer retirez retire enlever enlevez enlève enlèves supprimer supprimez supprime supprimé rayer rayez raye effacer effacez efface sortir sortez sors ôter ôtez virer virez vire dégager radier radiez radié exclure exclue supprimée retiré enlevé denlever deffacer',
    stop: 'arrêtez arrête arrêter arrêtés cessez cesse cesser stop stoppez stoppe stopper darrêter finissez marre finir darreter',
  },
  clear: [
    'désabonner|désabonnez|désabonne|désabonnement|désinscrire|désinscrivez|désinscris|désinscription|désabonné|désinscrit|désabonnée|désinscrite ~3 <me>|<messages>|<news>|<list>|svp|rapidement|immédiatement|$',
    '<me> ~2 désabonner|désinscrire|désabonnez|désinscrivez|désabonne|désinscris|désabonnes',
    '<messages>|<list> ~3 désabonner|désinscrire|désabonnement|désinscription|résilier|supprimer|arrêter|stopper|cesser|annuler|bloquer|terminer',
    '<stop>|annulez|annuler|annule|résilier|résiliez|résilie|supprimez|supprimer|bloquez|terminez|interrompez|interrompre|suspendez|suspendre ~3 <messages>',
    '<stop> ~1 avec|vos|tes|ces|les|ça ~1 <messages>|<news>',
    '<stop> ~2 de|d|à ~2 <write>',
    '<stop> ~1 <write>',
    '<stop> ~2 ça|cela|tout ~3 $',
    '^ <stop> tout|maintenant|immédiatement|immediatement|là ~2 $',
    '<stop> ~1 denvoyer|décrire|dimportuner|dappeler',
    'assez|marre ~2 de|des ~2 <messages> $',
    'laissez|laisse|laissé|foutez|fichez|fiche|fous|lâchez|lâche|foutre ~2 tranquille|paix|tranquil|trankil|grappe',
    'oubliez|oublie ~1 <me> ~2 <contact>|$',
    '<remove> ~3 <me> ~3 <list>',
    '<remove> moi ~2 $',
    '<remove> moi|nous ~2 de|des|du ~3 <list>|<messages>',
    '<remove> ~2 mon|mes|notre|nos ~2 <contact>',
    '<me> ~2 retirer|enlever|supprimer|rayer|effacer|radier ~3 <list>|<messages>|$',
    'être ~2 retiré|retirée|supprimé|supprimée|désinscrit|désinscrite|désabonné|désabonnée|rayé|rayée|radié|radiée|enlevé|enlevée',
    '<contact> ~3 supprimé|retiré|effacé|supprimées|effacées|supprimer|retirer|effacer ~2 $',
    'suppression|effacement|retrait|radiation ~3 <contact>|<list>',
    'sortir|sortez|sors|retirer|retirez|enlever ~2 de ~2 <list>',
    'révoque|retire|annule|révoquer|retirer|reprends ~2 <consent>',
    '<consent> ~2 révoqué|retiré|révoquer|retirer|annulé',
    'retrait|révocation ~2 <consent>',
    'moppose|oppose|opposer|mopposer|opposition ~4 <messages>|<write>|utilisation|traitement|<contact>|prospection',
    'refuse ~3 <messages>|recevoir|<contact>',
    'renonce ~2 <messages>|<news>|recevoir|abonnement',
    'fin|résiliation|annulation|arrêt|cessation ~2 <messages>|newsletter',
    'désactiver|désactivez|désactive|coupez|couper|stoppez|éteindre ~3 <messages>|notifications',
    'déjà|fois ~3 désabonné|désinscrit|désabonnée|désinscrite|demandé ~3 $',
    'déjà demandé ~3 <stop>|désinscription|désabonnement',
    '<want> ~2 que ~3 arrêtiez|arrêtent|cessiez|cesse|sarrête|cessent|arrête|arretiez',
    '<want>|voulons ~2 arrêter|cesser|stopper|sortir|partir|quitter|résilier|annuler ~2 <messages>|<list>|$',
    'passez votre chemin',
    'trop ~1 cest trop ~2 <stop>',
    'bye bye ~1 <messages>',
    'à bas ~1 <messages>',
    'épargnez|épargne ~2 <messages>|moi',
    'il faut|faut ~2 <stop>',
    'gardez|garde ~2 <messages>|pubs|offres',
    'mettez fin ~3 <messages>|envois|ça',
    '<messages> ~2 non désiré|désirés|désirées|sollicités|sollicité $',
  ],
  clearNegative: [
    'plus|pas ~1 de|daucun|aucun|un|daucune ~1 <messages> ~3 $',
    'plus|pas de ~1 <messages>',
    'plus|pas ~1 aucun|aucune|daucun|daucune ~1 <messages>|<news>|<write>',
    'aucun|aucune ~1 <messages> ~2 de|$',
    'plus|pas de vos|tes|ces|votre|ton ~1 <messages>|<news>',
    'ne ~2 <want> ~2 <not> ~5 <messages>|<news>|<receive>|<write>|contact|contacts|abonné|abonnée|inscrit|inscrite|ça|cela|rien|vous|$',
    '<want> ~1 plus|rien|jamais|aucun ~4 <messages>|<news>|<receive>|<write>|contact|ça|cela|rien|de',
    '<want> pas ~1 de? ~2 <messages>|<news>|<receive>|ça|cela|<write>',
    '<want> plus $',
    '<want> rien ~3 $',
    '<want>|préfère|préférerais|préfèrerais ~2 ne plus|pas|rien|jamais ~4 <receive>|<write>|<messages>|inscrit|inscrite|abonné|$',
    'ne plus|pas|rien|jamais ~2 <me>? ~2 recevoir|<write>|contacter|mécrire|menvoyer|mimportuner|envoyer',
    'ne ~1 <me>? ~1 <write> ~1 plus|rien|jamais|pas|aucun|aucune',
    '<neWrite> ~1 plus|rien|jamais|pas|aucun|aucune',
    '<me> <write> ~1 plus|jamais|pas|rien ~2 $',
    'moi|nous ~1 plus <write>|rien',
    'ne ~3 plus|pas|jamais ~2 être|figurer ~2 contacté|contactée|sollicité|sollicitée|dérangé|dérangée|importuné|importunée|démarché|harcelé|inscrit|inscrite|abonné|abonnée|<list>|sur',
    'plus|pas|jamais ~1 être ~1 contacté|contactée|sollicité|sollicitée|dérangé|dérangée|importuné|importunée|démarché|harcelé|inscrit|abonné',
    '<want> ~1 plus|pas ~1 être',
    'plus ~1 rien ~3 <receive>|<write>|$',
    'plus ~2 intéressé|intéressée|intéressés|interesse|dintérêt|lintérêt|besoin ~2 <messages>|<news>|$',
    'mintéresse|intéresse|intéressent|mintéressent plus',
    '<messages>|<news> ~2 ne ~2 intéresse|intéressent|mintéresse|mintéressent <not>',
    'nai ~1 plus|pas ~1 besoin ~2 <messages>|<news>',
    'ne suis|sommes ~1 plus ~2 intéressé|intéressée|intéressés|client|cliente|daccord|abonné',
    'ne suis pas|plus daccord ~4 <messages>|<receive>|<write>|contacté',
    'naccepte|nautorise|nautorisons|naccepterai <not>',
    'ne consens <not>',
    'sans <messages> $',
    'jamais|plus ~1 <messages>',
    'non ~2 à|aux <messages>',
    'pas ~2 <messages> ~1 svp|merci',
    'ne ~1 voulons|veut ~1 <not> ~4 <messages>|<receive>',
    'utilisez|utiliser ~2 plus|pas ~2 mon|mes <contact>',
    'nutilisez|nutiliser ~1 plus|pas ~2 <contact>',
  ],
  never: [
    'arrêt|fin|terminus ~1 de|du|des bus|ligne|semaine|mois|année|journée|saison|lannée|matinée|soirée|promo|promotion|loffre|soldes|métro|tram|rue',
    'nai|navons|nont|nas|navez|jai|na|avais|navais ~1 <not> ~2 reçu|reçus|eu|trouvé|vu|lu|retrouvé',
    'ne reçois|recevons|reçoit|vois|trouve|retrouve|arrive ~1 <not>',
    'reçois|recevons|reçu|vois ~1 toujours? <not> ~3 <messages>|mail|sms|<news>|confirmation',
    'pas|rien|toujours encore|rien? reçu',
    'pourquoi|comment ~4 <not>',
    'ny|il ny a ~1 <not>',
    'erreur|accident|mégarde ~4 désabonné|désinscrit|stop|supprimé|désabonnée|désinscrite|envoyé|résilié',
    'désabonné|désinscrit|désabonnée|désinscrite|stop|supprimé|résilié ~4 erreur|accident|mégarde',
    'narrêtez|narrête|narrêter|ne cessez|mappelez ~1 pas',
    'ne ~2 annulez|supprimez|résiliez|désabonnez|désinscrivez|stoppez|retirez|enlevez|stop|désabonner|désinscrire|supprimer|annuler ~2 pas',
    'ne ~1 pas|plus ~2 désabonner|désinscrire|supprimer|annuler|arrêter|retirer',
    'pas|plus besoin de ~2 <write>|rappeler|livrer|passer',
    'noubliez|noublie|oublie|oubliez ~1 pas',
    '<messages> ~2 sur|dans|avec|pour|à la|le|un|une|les|mon|ma ~1 carte|bouquet|colis|paquet|ruban|boîte|gâteau|fleurs|cadeau|tombe|couronne|vase|sac|porte|mariage|anniversaire',
    'sans ~1 message|mot|carte ~1 sur|dans|avec',
    'je|nous ~2 <write> ~1 plus|rien|pas ~1 tard|tôt|avant|de|demain',
    'plus tard|tôt|loin|grand|petit|cher|clair|vite|simple|facile|souvent|de|dun|que|ou',
    'jenvoie|jécris|jappelle|jenverrai|jécrirai|vous réponds|écris ~3 <not>',
    'arrêter|arrête|arrêtez ~1 devant|chez|au|à|en|ici|fumer|passer',
    'si ~2 <not> ~3 <messages>|<write> ~5 je|appelle|passe|viens',
    'pas|plus ~1 de ~1 message|mot|carte ~2 merci|nécessaire|seulement|juste ~2 fleurs',
    'pas ~1 de ~1 <messages> ~2 sur|avec|dans',
    'désinscrire|désinscription|désabonner|annuler|désinscris ~3 cours|atelier|stage|séance|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|demain',
  ],
  softens: [
    'peut être',
    'moins',
    'seulement',
    'uniquement',
    'sauf',
    'trop de|souvent',
    'autant de',
    'tellement de',
    'hésite',
    'le soir|dimanche|week|weekend|matin',
    'la nuit',
    'pendant|avant|après ~2 vacances|heures|noël',
    'au sujet|sujet de|du ma|commande',
    'concernant|pour ma|la commande|livraison',
  ],
  conditions: ['si', 'sauf si', 'à moins', 'sinon', 'quand', 'tant que', 'dès que', 'plutôt par', 'seulement'],
  hints: [
    'agace|agaçant|agaçants|agaçante|énervant|énervants|énerve|énervez|ménervez|saoulant|saoulants|saoule|soûlant|soule|lourd|lourds|pénible|pénibles|relou|relous|chiant|chiants|chiante|casse|cassez|gonflant|gonflants|gonfle|gonflez|fatigant|fatiguant|fatigue|insupportable|intrusif',
    'spam|spams|spammer|spammez|spammeurs|harcèlement|harceler|harcelez|harcèle',
    'trop|tellement|autant|tant ~1 de|d ~1 <messages>|<news>',
    'trop souvent|nombreux|$',
    'trop|cest ~2 trop $',
    'marre|ras|assez|plein ~2 de|le|la|$',
    'ras le bol|cul',
    'suffit|basta|assez ~1 $',
    'ça suffit',
    'moins ~1 de|d|souvent ~2 <messages>|$',
    'comment|où ~6 désabonner|désabonne|désinscrire|désinscris|arrêter|sortir|supprimer|stopper|annuler ~4',
    'comment|où|doù|qui ~4 mon|mes|eu ~1 <contact>',
    'qui ~1 êtes|es|etes ~1 vous|tu',
    'cest qui',
    'jamais|pas|rien ~4 inscrit|inscrite|demandé|abonné|abonnée|souscrit|consenti|donné|autorisé|accepté',
    'mauvais|faux numéro',
    'erreur de numéro|personne',
    'bloque|bloquer|bloqué|bloquez|bloquerai|signale|signaler|signalé|signalerai ~2 vous|numéro|spam|$',
    'plainte|cnil|avocat|rgpd|illégal|illégale|tribunal|porter plainte?',
    'cnil|plainte|avocat|dénoncer|signalement',
    'arnaque|arnaqueurs|escrocs|escroquerie',
    'va|allez|dégage|dégagez|casse|barre|foutre|cassez|tire|tirez ~2 chier|faire|foutre|toi|vous|camp|$',
    'fous|foutez le camp',
    'ta|vos gueule|gueules',
    'intéresse|intéressé|intéressée|intéressent|mintéresse ~1 pas',
    'pas|plus ~1 intéressé|intéressée|mintéresse|dintérêt',
    'stop ~1 marche|fonctionne|envoyé|écrit|dit|répondu|taper|écrire|tapé|pourtant|ne',
    'désabonner|désabonnement|désinscrire|désinscription|désinscris ~4 marche|fonctionne|possible|impossible|arrive|pas',
    'narrive|peux|arrive ~1 pas|plus ~3 désabonner|désinscrire|arrêter',
    'pourquoi ~3 <messages>|<write>|recevoir|reçois|recois',
    'encore|toujours ~1 vous|des|un|vos ~1 <messages>',
    'pause|suspendre|suspendez',
    '^ plus|pas maintenant|rien|ça $',
    '^ plus|rien|dehors|sors|pas|tranquille $',
    '^ rien|plus ~1 du? tout $',
    'indésirable|indésirables|intempestif|intempestifs|non sollicité|sollicités|désiré|désirés',
    'vie privée',
    'perte de temps',
    'honteux|honte|scandaleux|inadmissible|inacceptable',
    'vous ~1 lâchez|lâcherez ~1 jamais',
    'jen ~1 veux|veut ~1 pas|plus',
    'je ~1 veux|veut pas|plus ~1 ça? ~1 $',
    'je réfléchis ~3 désabonner|désinscrire|arrêter',
    'ça ~1 sert ~1 rien',
    'consentement|opposition $',
  ],
  negations: 'ne pas jamais sans aucun aucune ni n nai narrêtez nest nas',
  conjunctions: 'car et mais ou donc parce puisque quand si alors comme que sinon',
  questions: [
    '^ comment|quand|où|pourquoi|combien|quel|quelle|quels|quelles|qui|quoi|lequel|laquelle|doù|jusquà|depuis|est|cest ~1',
    '^ est ce que|quil|quon|possible',
    '^ et|mais|bonjour|alors|euh|question|dites|dis ~2 comment|quand|où|pourquoi|combien|quel|quelle|est',
    '^ avez|avezvous|êtes|faites|livrez|fermez|ouvrez|vendez|arrêtez|prenez|proposez|savez|pouvez|terminez|auriez|seriez vous',
    '^ as|es|fais|peux|sais tu',
    '^ puis|peut|dois|faut|doit|est|y a|on|je|il|elle|t',
    'dire|expliquer|indiquer|savoir|demande ~2 comment|où|quand|si|pourquoi|combien|quel',
    'comment|où ~2 faire|je|on|faut|fait|désabonner|puis|dois|peut',
  ],
  requests: [
    '^ pouvez|pourriez|peux|pourrais|pourrait|voulez|voudriez|veux vous|tu|on ~2 bien? ~2 me|moi|arrêter|cesser|supprimer|retirer|enlever|stopper|désinscrire|désabonner|ne|mon|mes|les|ces|vos',
    '^ pouvez|pourriez|peux|pourrais|voulez|voudriez vous|tu',
    '^ est il|ce possible|que ~3',
    '^ serait il possible',
    '^ puis je ~1 être|vous|me',
    '^ merci de',
  ],
  lookalikes:
    'top shop stock step stops stage stylo store abonnés abonnez arrivée inscription inscrire inscrit abonner abonné abonnement massage massages passage mariage écris message prescription souscription description inscrivez inscrivons ',
};

export const fr: LanguagePack = {
  texts,
  chat,
  box: ({ noun, legalName, label }) => `Oui, je souhaite recevoir ${noun} de ${legalName} sur WhatsApp : ${label}.`,
  replies,
};
