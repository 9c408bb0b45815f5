import { asTyped } from "#basics/typed";

/** What an act of the journal is about, where the journal has a word of the code. */
const abouts: Readonly<Record<string, string>> = {
  name: "le nom",
  publisher: "l’éditeur",
  publisherAddress: "l’adresse de l’éditeur",
  publisherContact: "le courriel de l’éditeur",
  host: "l’hébergeur",
  telephone: "le téléphone d’aide",
  tilesAddress: "le fond de carte",
  tilesCredit: "de qui est le fond de carte",
  operatorAddress: "l’adresse de l’opérateur",
  demonstration: "la démonstration",
  maintenance: "les travaux annoncés",
  audit: "l’audit d’accessibilité",
  call: "appel",
  structure: "structure",
};

/** The words of the operator's pages. */
export const texts = {
  title: "Tenir cette instance",
  lead: "Ce qui attend votre œil vient d’abord.",
  see: "Voir",
  well: "Ce qui va bien",
  groups: {
    calls: "Les appels",
    places: "Structures et lieux",
    people: "Les personnes",
    machine: "Le site",
  },
  nothingToSee: "Aucun module n’a rien à vous dire.",
  trail: "Tenir cette instance",
  way: "Ouvrir les pages de l’opérateur",
  waiting: (count: number) =>
    count === 0
      ? "Rien n’attend votre œil."
      : count === 1
        ? "Une chose attend votre œil."
        : `${count} choses attendent votre œil.`,
  also: "Aussi",
  links: {
    settings: "Réglages de l’instance",
    audit: "Audit d’accessibilité",
    journal: "Journal des actes",
  },

  journal: {
    title: "Journal des actes",
    lead: "Ce qui a été fait au nom de cette instance. Personne ne peut l’effacer d’ici.",
    by: (who: string, when: string) => `${who}, ${when}`,
    about: "À propos de",
    why: "Pourquoi",
    reference: (id: string) => `référence ${id}`,
    abouts,
    empty: "Aucun acte n’a encore été fait.",
    you: "Vous",
    another: (id: string) => `Une autre personne (${id})`,
    command: "La ligne de commande",
    house: "Le site lui-même",
  },

  mails: {
    title: "Courriels",
    lead: "Ce qui est parti, ce qui attend, ce qui n’a pas pu partir.",
    noServer:
      "Aucun serveur de courriel n’est réglé. Les courriels sont gardés ici : remettez vous-même ceux qui pressent. Pour qu’ils partent seuls, donnez SMTP_URL au démarrage.",
    caption: "Courriels, du plus récent au plus ancien",
    kind: "Genre",
    made: "Écrit",
    state: "État",
    toOf: (to: string) => `À ${to}`,
    sent: "parti",
    waiting: "attend",
    kept: "gardé ici",
    notTheirs:
      "Les codes et les liens des autres ne se lisent pas ici. Pour faire entrer quelqu’un qui n’a pas de courriel, reconnaissez-le de vive voix, puis tapez sur la machine :",
    command: `${asTyped("sign-in")} prenom@exemple.fr`,
    read: "Lire ce courriel",
    empty: "Aucun courriel n’a encore été écrit.",
    afterwards: "Une fois parti, un courriel ne laisse ici que son genre et ses dates.",
  },

  messages: {
    title: "Messages reçus",
    lead: "Ceux qui attendent viennent d’abord, le plus ancien en tête.",
    empty: "Personne ne vous a encore écrit.",
    from: "De",
    answerAt: "Répondre à",
    noAddress: "Cette personne n’a pas laissé d’adresse.",
    anonymous: "Quelqu’un",
    page: "Page",
    reference: "Référence",
    waiting: "attend",
    late: "à traiter dans la semaine",
    handled: (when: string) => `Traité ${when}`,
    taken: (when: string) => `pris en charge ${when}`,
    take: "Je m’en occupe",
    takeOne: (reference: string) => `Je m’en occupe, message ${reference}`,
    takeSays: "« Je m’en occupe » se lit sur la page de suivi de qui a écrit, sans votre nom.",
    handle: "C’est traité",
    handleOne: (reference: string) => `C’est traité, message ${reference}`,
    refusals: {
      "unknown-message": "Ce message n’existe plus : il a été effacé.",
      "not-the-operator": "Seule la personne qui tient l’instance peut le faire.",
    },
  },

  settings: {
    title: "Réglages de l’instance",
    lead: "Ce que les pages disent de qui répond de ce site.",
    local:
      "Sans éditeur, le site ne répond que sur cette machine. Après avoir nommé un éditeur, arrêtez puis relancez le site pour qu’il réponde aussi de l’extérieur.",
    name: "Nom de l’instance",
    nameHelp: "Par exemple : Archipel Drôme et Ardèche.",
    publisher: "Éditeur",
    publisherHelp:
      "La personne ou l’association qui répond de ce qui est publié (loi de 2004, article 1-1).",
    publisherAddress: "Adresse de l’éditeur",
    publisherContact: "Courriel de l’éditeur",
    host: "Hébergeur",
    hostHelp:
      "Nom, adresse et téléphone de qui fait tourner la machine. Vide : l’éditeur lui-même.",
    telephone: "Téléphone d’aide",
    telephoneHelp: "Une personne y répond. Il est montré en bas de chaque page.",
    tiles: "Fond de carte",
    tilesHelp:
      "D’où viennent les images, par exemple https://cartes.example.org/{z}/{x}/{y}.png. Elles ne sont demandées que par qui l’accepte, sur la page « Autour de moi ».",
    tilesCredit: "De qui sont ces images",
    wrongTiles: "Écrivez une adresse en https avec {z}, {x} et {y}.",
    tilesCreditNeeded: "Écrivez de qui sont les images : leur licence le demande.",
    save: "Enregistrer",
    saved: "C’est enregistré.",
    nameNeeded: "Donnez un nom à l’instance.",
    addressNeeded: "Un éditeur a une adresse : écrivez-la.",
    contactNeeded: "Un éditeur peut être joint : écrivez son courriel.",
    wrongAddress: "Cette adresse de courriel n’est pas complète. Exemple : contact@example.org.",
    tooLong: (most: number) => `Écrivez moins de ${most} caractères.`,
    cannotUnname:
      "Un site ouvert a un éditeur : changez-le, mais ne l’effacez pas. Pour fermer le site, arrêtez-le.",
  },

  audit: {
    title: "Audit d’accessibilité",
    lead: "Le résultat d’une vérification faite par une personne, selon le RGAA 4.1.2. Sans elle, le site se dit « non conforme ».",
    state: (says: string) => `Aujourd’hui, chaque page dit : « ${says} ».`,
    on: "Jour de la vérification",
    by: "Qui l’a faite",
    met: "Critères respectés",
    applicable: "Critères qui s’appliquent",
    applicableHelp: "106 au plus.",
    missing: "Ce qui n’est pas accessible",
    missingHelp: "Une chose par ligne. Elles sont montrées sur la page « Accessibilité ».",
    save: "Enregistrer l’audit",
    onNeeded: "Écrivez le jour de la vérification.",
    inTheFuture: "Ce jour n’est pas encore passé.",
    byNeeded: "Écrivez qui a fait la vérification.",
    number: "Écrivez un nombre entier, de 0 à 106.",
    tooMany: "Il ne peut pas y avoir plus de critères respectés que de critères qui s’appliquent.",
  },
} as const;
