/** French: the person's own page. */
import type { Formality } from '../../../../consent/site.ts';
import type { OwnPageTexts } from '../texts.ts';

/** Speaks of the inscription, not of somebody "inscrit" or "inscrite", so that it fits every reader. */
export function fr(formality: Formality): OwnPageTexts {
  const say = (tu: string, vous: string) => (formality === 'informal' ? tu : vous);
  return {
    title: say('Tes messages WhatsApp', 'Vos messages WhatsApp'),
    intro: say(
      'Ici, tu décides de ce que {company} peut t’envoyer sur WhatsApp et de ce qui est enregistré sur toi.',
      'Ici, vous décidez de ce que {company} peut vous envoyer sur WhatsApp et de ce qui est enregistré sur vous.',
    ),
    choiceHeading: say('Ce que tu reçois', 'Ce que vous recevez'),
    givenSince: 'Accord donné le {time}',
    asked: say(
      'Nous avons posé la question sur WhatsApp : seul ton OUI là-bas vaut inscription.',
      'Nous avons posé la question sur WhatsApp : seul votre OUI là-bas vaut inscription.',
    ),
    off: say('Tu ne reçois pas cela.', 'Vous ne recevez pas cela.'),
    addingAsks: say(
      'Pour ce que tu actives, nous posons encore une fois la question sur WhatsApp. Seul un OUI là-bas vaut inscription.',
      'Pour ce que vous activez, nous posons encore une fois la question sur WhatsApp. Seul un OUI là-bas vaut inscription.',
    ),
    cannotAsk: say(
      'Pour t’inscrire de nouveau, écris-nous START sur WhatsApp.',
      'Pour vous inscrire de nouveau, écrivez-nous START sur WhatsApp.',
    ),
    paused: say(
      'En ce moment, aucune publicité ne part, car l’un de tes messages n’était pas clair pour nous. Enregistrer met fin à cette pause.',
      'En ce moment, aucune publicité ne part, car l’un de vos messages n’était pas clair pour nous. Enregistrer met fin à cette pause.',
    ),
    restricted: say(
      'L’utilisation de tes données est limitée, à ta demande. Tant que cette limite n’est pas levée, aucun message ne part.',
      'L’utilisation de vos données est limitée, à votre demande. Tant que cette limite n’est pas levée, aucun message ne part.',
    ),
    save: 'Enregistrer le choix',
    saved: say('Ton choix est enregistré.', 'Votre choix est enregistré.'),
    savedAsked: say(
      'Ton choix est enregistré. Tu trouveras maintenant notre question sur WhatsApp : seul un OUI là-bas vaut inscription.',
      'Votre choix est enregistré. Vous trouverez maintenant notre question sur WhatsApp : seul un OUI là-bas vaut inscription.',
    ),
    dataHeading: say('Tes données', 'Vos données'),
    dataText: say(
      'Tout ce qui est enregistré sur toi : numéro, déclarations, messages, destinataires et durée de conservation.',
      'Tout ce qui est enregistré sur vous : numéro, déclarations, messages, destinataires et durée de conservation.',
    ),
    readData: 'Lire les données',
    downloadData: 'Télécharger le fichier (JSON)',
    receipt: say(
      'Justificatif : ce pour quoi tu as donné ton accord',
      'Justificatif : ce pour quoi vous avez donné votre accord',
    ),
    numberHeading: 'Nouveau numéro',
    currentNumber: 'Numéro que nous connaissons : {number}',
    numberText: say(
      'Ton ancien numéro est désinscrit, et la question est posée au nouveau sur WhatsApp. Seul un OUI du nouveau numéro vaut inscription.',
      'Votre ancien numéro est désinscrit, et la question est posée au nouveau sur WhatsApp. Seul un OUI du nouveau numéro vaut inscription.',
    ),
    newNumber: say('Ton nouveau numéro de mobile', 'Votre nouveau numéro de mobile'),
    saveNumber: 'Changer de numéro',
    numberSaved: say(
      'L’ancien numéro est désinscrit. Ouvre ce lien sur le téléphone qui a le nouveau numéro, ou attends-y notre question.',
      'L’ancien numéro est désinscrit. Ouvrez ce lien sur le téléphone qui a le nouveau numéro, ou attendez-y notre question.',
    ),
    numberSavedByLink: say(
      'L’ancien numéro est désinscrit. Ouvre ce lien sur le téléphone qui a le nouveau numéro : notre question y arrivera ensuite.',
      'L’ancien numéro est désinscrit. Ouvrez ce lien sur le téléphone qui a le nouveau numéro : notre question y arrivera ensuite.',
    ),
    numberSame: 'Nous connaissons déjà ce numéro. Rien n’a changé.',
    openOnNewPhone: 'Ouvrir WhatsApp sur le nouveau téléphone',
    eraseHeading: 'Tout effacer',
    eraseText: say(
      'Ta désinscription est faite, et tout ce qui est enregistré sur toi est effacé définitivement, les preuves aussi. Il reste une somme de contrôle chiffrée, pour que personne ne t’écrive de nouveau.',
      'Votre désinscription est faite, et tout ce qui est enregistré sur vous est effacé définitivement, les preuves aussi. Il reste une somme de contrôle chiffrée, pour que personne ne vous écrive de nouveau.',
    ),
    eraseConfirm: 'Oui, tout effacer. Il sera impossible de revenir en arrière.',
    erase: 'Effacer mes données',
    eraseUnconfirmed: say(
      'Coche la case qui confirme que tout doit être effacé. Rien n’a changé.',
      'Cochez la case qui confirme que tout doit être effacé. Rien n’a changé.',
    ),
    erased: say(
      'Tes données sont effacées. Tu ne reçois plus de messages.',
      'Vos données sont effacées. Vous ne recevez plus de messages.',
    ),
    held: 'En raison d’un litige, nous devons garder les preuves pour le moment. Elles restent scellées jusqu’à ce qu’il soit terminé ; ensuite, elles sont effacées.',
    stoppedHeld: say(
      'Ta désinscription est faite, et ton numéro est effacé.',
      'Votre désinscription est faite, et votre numéro est effacé.',
    ),
    nothingLeft: say('Plus rien n’est enregistré sur toi.', 'Plus rien n’est enregistré sur vous.'),
    privacy: 'Confidentialité',
    imprint: 'Mentions légales',
    back: say('Retour à ta page', 'Retour à votre page'),
    expiredTitle: 'Ce lien a expiré',
    expiredText: say(
      'Pour ta sécurité, il n’est valable que 15 minutes. Écris PARAMÈTRES ou MES DONNÉES dans la discussion WhatsApp, et tu en recevras un nouveau.',
      'Pour votre sécurité, il n’est valable que 15 minutes. Écrivez PARAMÈTRES ou MES DONNÉES dans la discussion WhatsApp, et vous en recevrez un nouveau.',
    ),
    troubleTitle: 'Cela n’a pas fonctionné',
    troubleText: say(
      'Rien n’a changé. Reviens en arrière et réessaie dans une minute.',
      'Rien n’a changé. Revenez en arrière et réessayez dans une minute.',
    ),
    dataTitle: say('Tes données', 'Vos données'),
    receiptTitle: say('Justificatif de ton consentement', 'Justificatif de votre consentement'),
    receiptIntro: say(
      'Ce pour quoi tu as donné ton accord, quand, et comment y mettre fin.',
      'Ce pour quoi vous avez donné votre accord, quand, et comment y mettre fin.',
    ),
    controller: 'Responsable',
    identities: 'Numéro ou identifiant WhatsApp',
    agreedTo: 'Pour quoi',
    state: 'État',
    since: 'Depuis',
    lastUsed: 'Dernier message',
    keptUntil: 'Preuve conservée jusqu’au',
    textShown: 'Texte à côté de la case',
    questionShown: 'Question sur WhatsApp',
    howToWithdraw: 'Pour y mettre fin',
    withdrawText: say(
      'Écris STOP dans la discussion WhatsApp, à tout moment, avec effet pour l’avenir. Ou écris à {email}.',
      'Écrivez STOP dans la discussion WhatsApp, à tout moment, avec effet pour l’avenir. Ou écrivez à {email}.',
    ),
    declarations: say('Tes déclarations', 'Vos déclarations'),
    messages: 'Messages',
    received: say('de toi', 'de vous'),
    sent: say('pour toi', 'pour vous'),
    typedForms: "Formulaires où quelqu'un a saisi ce numéro",
    recipients: 'Destinataires',
    retention: 'Durée de conservation',
    contactData: 'Numéro et identifiant WhatsApp',
    untilNoPurpose: say('tant que tu reçois quelque chose', 'tant que vous recevez quelque chose'),
    evidenceOf: 'Preuves pour : {purpose}',
    yearsFromEnd: '{years} ans à partir de la fin',
    yearsFromLastUse: '{years} ans à partir du dernier message',
    toYearEnd: ', jusqu’à la fin de cette année-là',
    suppression: 'Blocage (somme de contrôle chiffrée)',
    whileItCounts: say('tant que ta désinscription est valable', 'tant que votre désinscription est valable'),
    complaint: say(
      'Tu peux introduire une réclamation auprès d’une autorité de protection des données.',
      'Vous pouvez introduire une réclamation auprès d’une autorité de protection des données.',
    ),
    nothing: 'Rien d’enregistré.',
    print: say(
      'Pour imprimer ou garder cette page : la fonction d’impression de ton navigateur.',
      'Pour imprimer ou garder cette page : la fonction d’impression de votre navigateur.',
    ),
    states: {
      requested: 'demandé, non confirmé',
      given: 'accord donné',
      refused: 'refusé',
      expired: 'expiré sans réponse',
      withdrawn: 'retiré',
    },
  };
}
