import { privacyTexts } from "./privacy-texts.fr.ts";

/** The words of the pages that say who answers for what. */
export const texts = {
  breadcrumb: "Accueil",
  updated: (day: string) => `À jour au ${day}.`,
  localOnly:
    "Cette instance n’a pas encore d’éditeur. Elle ne répond que sur la machine où elle est installée : personne d’autre ne peut la lire. Elle s’ouvrira quand la personne qui la tient aura dit qui en répond.",
  demonstration:
    "Elle montre un territoire de démonstration : les appels, les cercles et les personnes y sont inventés.",

  mentions: {
    title: "Mentions légales",
    lead: "Qui répond de ce site, et comment l’atteindre.",
    publisher: "Éditeur",
    address: "Adresse",
    contact: "Courriel",
    telephone: "Téléphone",
    host: "Hébergeur",
    hostSelf: "L’éditeur héberge lui-même ce site.",
    source: "Code source",
    whatIsPublished: "Ce que l’éditeur publie",
    published: [
      "Les appels viennent de sources publiques. Chaque page d’appel nomme sa source et y conduit : en cas d’écart, c’est l’avis d’origine qui fait foi.",
      "Les noms des communes viennent de l’INSEE, leurs places de l’IGN (Licence Ouverte 2.0) et de GeoNames (CC BY 4.0). Les métiers proposés viennent du ROME de France Travail (Licence Ouverte 2.0).",
      "Ce que les personnes et les associations écrivent ici leur appartient. L’éditeur l’héberge : il le retire quand on lui signale, avec raison, un contenu illicite.",
    ],
    key: "La clé de ce site",
    keySays:
      "Ce qui est chiffré pour cette clé, ce site seul l’ouvre : une archive de vos données, par exemple, faite ici ou sur un autre Archipel. Elle se copie telle quelle, et n’ouvre rien. Format : age (age-encryption.org).",
    report: "Signaler un contenu",
    reportHow:
      "La page de chaque appel et de chaque cercle porte un lien « Signaler » ; pour tout autre contenu, écrivez-nous par la page de contact. Votre signalement reçoit un accusé de réception, puis une réponse motivée. La règle est dans nos",
    terms: "conditions d’utilisation",
  },

  privacy: privacyTexts,

  terms: {
    title: "Conditions d’utilisation",
    lead: "Ce que chacun peut faire ici, et ce que nous faisons quand quelque chose ne va pas.",
    sections: [
      {
        title: "Se servir du site",
        says: [
          "Lire et chercher est libre, sans compte. Écrire, répondre, rejoindre un cercle demande une adresse de courriel confirmée.",
          "Le site est gratuit. Personne n’y est classé ni noté.",
        ],
      },
      {
        title: "Ce que vous écrivez",
        says: [
          "Vous en restez l’auteur et vous en répondez. Ce qui est privé ne va qu’aux personnes que vous avez choisies.",
          "Vous pouvez corriger ou retirer ce que vous avez écrit. Ce qui engage aussi d’autres personnes (un vote, une écriture de compte, une version d’un texte commun) reste, sans votre nom si vous partez.",
        ],
      },
      {
        title: "Ce qui n’a pas sa place ici",
        says: [
          "Ce que la loi interdit : l’injure, la haine, le harcèlement, l’atteinte à la vie privée, la tromperie, la contrefaçon.",
          "La publicité, les envois en masse, et l’usage de l’identité d’un autre.",
        ],
      },
      {
        title: "Signaler, et être entendu",
        says: [
          "Le lien « Signaler » est sur la page de chaque appel et de chaque cercle ; pour tout autre contenu, écrivez par la page de contact. Aucun compte n’est demandé. Vous recevez un accusé de réception.",
          "Une personne lit chaque signalement, sans décision automatique. Elle garde ou masque le contenu, et écrit pourquoi. Qui a signalé en laissant son adresse reçoit la décision et ses raisons.",
          "Qui n’est pas d’accord conteste sur la page de la décision, pendant six mois : d’autres personnes regardent de nouveau. Chacun peut aussi s’adresser à un organe certifié de règlement des litiges, ou saisir le juge.",
        ],
      },
      {
        title: "Exactitude des appels",
        says: [
          "Les appels sont relus par des machines et parfois par des personnes. Avant de répondre, lisez l’avis d’origine : lui seul fait foi.",
        ],
      },
    ],
    law: "Règlement (UE) 2022/2065, articles 11, 12, 14, 16 et 17 ; loi n° 2004-575 du 21 juin 2004, article 6.",
  },

  plan: {
    title: "Plan du site",
    lead: (isIn: boolean) =>
      isIn
        ? "Toutes les parties de ce site, section par section."
        : "Toutes les parties de ce site, section par section. Ce qui est à vous ne s’y montre qu’une fois entré.",
    home: "Accueil",
    help: "Besoin d’aide ?",
    around: "Le site lui-même",
  },
  ecodesign: {
    title: "Écoconception",
    lead: "Ce que ce site demande à votre appareil et aux machines qui le servent.",
    measured: "Ce qui est mesuré",
    notMeasured:
      "Aucun poids n’a encore été mesuré sur cette version. Nous n’annonçons donc aucun chiffre.",
    by: (day: string, command: string) =>
      `Mesuré le ${day} par la commande « ${command} » : octets réellement reçus à la première visite, feuille de style comprise.`,
    page: "Page",
    weight: "Poids (Ko)",
    requests: "Requêtes",
    choices: "Les choix faits",
    made: [
      "Aucune vidéo, aucune police à télécharger, aucune image décorative : les dessins sont écrits dans la page.",
      "Aucun service extérieur n’est appelé : ni mesure d’audience, ni publicité, ni carte distante. Un fond de carte n’est demandé ailleurs que là où qui tient l’instance en a nommé un et où vous l’acceptez, sur la page « Autour de moi ».",
      "Le site reste utilisable sur des téléphones et des tablettes d’une dizaine d’années, sans script.",
      "Pas de défilement sans fin, pas de lecture automatique, et un seul récapitulatif par jour par défaut.",
      "Un petit ordinateur suffit à servir une association entière.",
    ],
    reference:
      "Référence : référentiel général d’écoconception de services numériques (RGESN), 2024. Aucune déclaration complète n’a encore été faite.",
  },

  help: {
    title: "Besoin d’aide ?",
    lead: "Une personne peut vous répondre. Ce n’est pas un robot.",
    call: "Appeler",
    callAt: "Appelez le",
    noTelephone: "Cette instance n’a pas encore donné de numéro de téléphone.",
    write: "Écrire",
    writeUs: "Écrire un message",
    writeHow: "Aucun compte n’est demandé. Laissez une adresse si vous voulez une réponse.",
    who: "Qui répond",
    whoIs: (publisher: string) =>
      `${publisher}. Ce sont des personnes, parfois bénévoles : la réponse peut prendre quelques jours.`,
    nobody: "La personne qui a installé ce site sur cette machine.",
    frequent: "Ce qu’on nous demande souvent",
    answers: [
      {
        asked: "Je n’ai pas de mot de passe.",
        says: "C’est normal : il n’y en a pas. Vous écrivez votre adresse, et vous recevez un code à six chiffres.",
      },
      {
        asked: "Je reçois trop de courriels.",
        says: "Chaque courriel a un lien qui arrête cet envoi, et un autre qui les arrête tous.",
      },
      {
        asked: "Je ne veux plus être ici.",
        says: "Dans « Ce qui est à vous », « Emporter ou effacer mes données », vous pouvez tout emporter, puis tout effacer.",
      },
    ],
  },

  contact: {
    title: "Nous écrire",
    lead: "Une personne, et non une machine, lit chaque message. Vous verrez si quelqu’un s’en occupe.",
    kind: "De quoi s’agit-il ?",
    words: "Votre message",
    wordsHelp:
      "Pour une page qui vous résiste : dites ce que vous vouliez faire, et avec quel appareil.",
    page: "La page dont vous parlez",
    pageHelp: "Son titre, ou son adresse.",
    name: "Votre nom",
    address: "Votre adresse de courriel",
    addressHelp:
      "Pour recevoir un accusé de réception et une réponse. Sans elle, nous lirons votre message sans pouvoir vous répondre.",
    send: "Envoyer le message",
    kept: "Nous gardons votre message un an après l’avoir traité.",
    chooseKind: "Choisissez de quoi il s’agit.",
    writeSomething: "Écrivez votre message.",
    wrongAddress: "Cette adresse n’est pas complète. Exemple : prenom@example.org.",
    refusals: {
      "too-many-messages":
        "Votre message n’est pas parti : beaucoup de messages viennent d’être envoyés. Réessayez dans une heure, ou téléphonez.",
    },
    mine: "Vos messages",
    sentOn: (when: string) => `Message du ${when}`,
    received: "Votre message est arrivé",
    receivedLead: "Gardez cette page : elle dit si quelqu’un s’en occupe.",
    told: (publisher: string | undefined) =>
      publisher === undefined
        ? "Les personnes qui tiennent ce site en sont prévenues par une lettre ; elles seules le lisent."
        : `Les personnes qui tiennent ce site pour ${publisher} en sont prévenues par une lettre ; elles seules le lisent.`,
    notTold:
      "Personne n’a encore donné d’adresse pour en être prévenu : votre message sera lu à la prochaine visite de qui tient ce site.",
    waits: "Personne n’a encore dit s’en occuper.",
    taken: (when: string) => `Quelqu’un s’en occupe depuis ${when}.`,
    handled: (when: string) => `C’est traité depuis ${when}.`,
    askAgain: (day: string) =>
      `Sans réponse le ${day}, écrivez de nouveau en donnant votre référence.`,
    askAgainOrCall: (day: string, telephone: string) =>
      `Sans réponse le ${day}, appelez le ${telephone} et donnez votre référence.`,
    reference: (reference: string) => `Votre référence : ${reference}.`,
    copy: "Si vous avez laissé une adresse, une copie vient de vous être envoyée.",
    back: "Revenir à l’accueil",
  },

  source: {
    title: "Code source",
    lead: "Archipel est un logiciel libre : vous pouvez le lire, l’utiliser, le changer et le partager.",
    licence:
      "Il est publié sous la licence GNU Affero GPL, version 3 ou ultérieure. Elle demande à qui le modifie et l’ouvre au public d’offrir aussi ses changements.",
    where: "Le code de ce qui tourne ici",
    at: "Le code exact de cette instance se trouve à cette adresse :",
    here: "Cette instance donne elle-même le code exact qu’elle fait tourner :",
    download: "Télécharger le code (archive tar.gz)",
    read: "Lire la licence",
  },
} as const;
