/** Sentences of the lists of meetings, and of what comes before them. */
export const texts = {
  title: "Réunions",
  lead: "Ce qui se prépare, se tient et s’écrit dans vos cercles.",
  ofCircle: (circle: string) => `Les réunions : ${circle}`,
  coming: "À venir",
  comingCount: (count: number) =>
    count === 0 ? "Aucune réunion préparée" : count === 1 ? "À venir" : `${count} réunions à venir`,
  past: "Passées, sans salle ouverte",
  pastSays: "Si elle s’est tenue sur papier, qui l’anime l’écrit depuis sa page.",
  over: "Ce qui s’est tenu",
  none: "Aucune réunion ne s’est encore tenue ici.",
  noneMine: "Vous n’avez pas encore de réunion.",
  noneMineHelp: "Une réunion se prépare depuis la page d’un cercle.",
  circles: "Voir les cercles",
  circleWay: (name: string) => `Préparer une réunion : ${name}`,
  prepareOne: "Préparer une réunion",
  toPrepare: "Des dates à préparer",
  toPrepareSays: "Une réunion se tient à une date du cercle. Chacun peut y écrire des points.",
  noDate:
    "Une réunion se prépare sur un rendez-vous du cercle. Il n’y en a pas d’autre à venir : proposez-en un.",
  addDate: "Voir les rendez-vous du cercle, en proposer un",
  prepare: "Préparer",
  inRoom: "En cours",
  runningIn: (circle: string) => `${circle}, la salle est ouverte`,
  held: "La réunion se tient",
  goIn: "Entrer",
  goBack: "Y revenir",
  answerTo: "Répondre",
  offTone: "Annulée",
  convoked: "Convoquée",
  toWrite: "Points à écrire",
  approved: "Approuvé",
  published: "Publié",
  toApprove: "À approuver",
  latest: (title: string, when: string) => `${title}, ${when}.`,
  noneOfCircle: "Pas encore de réunion.",
  way: "Les réunions du cercle",
  decideTogether: "Décider ensemble",
  approvedMinutes: "Comptes rendus approuvés",
  minutesOf: (title: string, day: string) => `${title}, ${day}`,
  onOccasion: "La réunion",
  onOccasionSays:
    "Les points, la convocation, puis la salle et le compte rendu qui s’écrit tout seul.",
  goTo: (when: string) => `La réunion : ${when}`,

  prepareTitle: "Préparer la réunion",
  prepareLead: "Les points s’écrivent à plusieurs, avant. Qui prépare l’anime ; d’autres peuvent.",
  which: "Quelle date ?",
  whichEmpty: "Choisissez une date.",
  prepared: "C’est préparé",

  settings: "Comment ce cercle se réunit",
  settingsSays: "Se règle par qui anime le cercle. Cela vaut pour ses réunions à venir.",
  isOpen: "Réunions ouvertes",
  isOpenHelp:
    "Chaque personne inscrite ici lit et écrit dans la salle ; tout le monde lit le compte rendu approuvé, sans les noms.",
  powers: "Combien de pouvoirs une personne peut tenir",
  powersHelp: "1 si la charte ne dit rien.",
  powersEmpty: "Écrivez un nombre, de 0 à 20.",
  quorum: "Combien doivent être là ou représentés",
  quorumHelp: "Laissez vide si rien ne le demande.",
  quorumEmpty: "Écrivez un nombre, de 1 à 500, ou rien.",
  save: "Enregistrer",
  saved: "C’est enregistré.",
  letters: {
    why: {
      convoked: "Vous êtes membre d’un cercle qui vous convoque à sa réunion.",
      written: "Vous êtes membre d’un cercle dont le compte rendu vient d’être écrit.",
      approving: "Vous êtes membre d’un cercle dont un compte rendu va être approuvé.",
    },
    convoked: (count: number) =>
      count === 1 ? "Une réunion où l’on vous attend" : `${count} réunions où l’on vous attend`,
    written: (count: number) =>
      count === 1 ? "Un compte rendu est écrit" : `${count} comptes rendus sont écrits`,
    approving: (count: number) =>
      count === 1
        ? "Un compte rendu approuvé, sauf objection"
        : `${count} comptes rendus approuvés, sauf objection`,
    objectUntil: (moment: string) =>
      `Lisez-le. Si quelque chose ne va pas, un bouton le remet à la prochaine réunion, jusqu’à ${moment}.`,
    of: (title: string, circle: string) => `${title} (${circle})`,
    when: (moment: string, until: string) => `${moment}, jusqu’à ${until}`,
    where: (address: string) => `Où : ${address}`,
    byVideo: (at: string) => `Par vidéo : ${at}`,
    point: (place: number, title: string, minutes: number) =>
      `${place}. ${title}, ${minutes} minutes`,
    answer:
      "Si ce n’est pas déjà fait, dites si vous venez, si vous ne venez pas, ou à qui vous donnez pouvoir",
    read: "Ce qui a été décidé, qui fait quoi, ce qui reste",
  },
} as const;

export const refusalTexts = {
  "unknown-meeting": "Cette réunion n’existe pas, ou pas pour vous.",
  "unknown-circle": "Ce cercle n’existe pas, ou pas pour vous.",
  "unknown-occasion": "Ce rendez-vous n’existe pas, ou pas pour vous.",
  "not-of-a-circle":
    "Une réunion se prépare dans un cercle : ce rendez-vous est d’une structure ou d’une personne.",
  "no-date": "Ce rendez-vous n’a plus de date à venir.",
  "circle-closed": "Ce cercle est fermé : il ne se réunit plus.",
  "not-a-facilitator": "Cela se règle par qui anime le cercle.",
  "not-an-open-circle": "Ce cercle est privé : ses réunions ne peuvent pas être ouvertes.",
  "unknown-point": "Ce point n’est plus là.",
  "none-chosen": "Cochez au moins un point.",
  "point-begun": "Ce point est commencé : il ne change plus.",
  "empty-title": "Écrivez de quoi l’on parle.",
  "too-long": "C’est trop long : une ligne pour le titre, 2 000 signes pour le reste.",
  "too-many-points": "Trente points, c’est déjà plus qu’une soirée.",
  "no-minutes": "Écrivez une durée, de 1 à 480 minutes.",
  "not-yours-to-lead": "Cela se fait par qui anime la réunion.",
  "not-open": "La salle n’est pas ouverte.",
  "too-early": "La salle s’ouvre au plus tôt douze heures avant.",
  "is-off": "Ce rendez-vous est annulé dans le calendrier.",
  "already-over": "Cette réunion est terminée.",
  "not-over": "Cette réunion n’est pas terminée.",
  "nothing-said": "Écrivez quelque chose.",
  "said-too-long": "C’est trop long : 2 000 signes au plus.",
  muted: "Qui anime vous a retiré la parole écrite pour l’instant.",
  "shown-out": "Qui anime vous a fait sortir de la salle. Le compte rendu vous dira la suite.",
  "too-soon": "La salle est ralentie : attendez un peu avant d’écrire de nouveau.",
  "too-many": "Vous avez beaucoup écrit en peu de temps : attendez quelques minutes.",
  "room-full":
    "Cette salle est pleine : on n’y écrit plus de message. Ce qui est décidé, à faire ou noté s’y marque encore.",
  "closed-session":
    "Ce point se tient à huis clos : seuls les membres du cercle y écrivent. Votre message peut attendre le suivant.",
  "no-reason": "Dites en quelques mots pourquoi.",
  "not-of-the-circle": "Choisissez une personne du cercle.",
  "to-oneself": "Choisissez quelqu’un d’autre que vous.",
  "too-many-powers": "Cette personne tient déjà autant de pouvoirs que le cercle le permet.",
  "not-there": "Entrez d’abord dans la salle.",
  "not-on-the-telephone": "Cette personne n’est pas au téléphone : elle répond elle-même.",
  "their-own-objection": "Cette personne a posé elle-même une objection : elle seule la retire.",
  "unknown-message": "Ce message n’existe pas.",
  "not-your-mark": "Une marque se retire par qui l’a faite.",
  "unknown-proposal": "Cette décision n’attend plus rien.",
  "already-settled": "C’est déjà réglé.",
  "say-why": "Dites en une phrase ce qui vous gêne.",
  "somebody-objects": "Quelqu’un a une objection : parlez-en, ou mettez-la au vote du cercle.",
  "no-quorum": "Le nombre qu’il faut n’y est pas.",
  "already-approved":
    "Ce compte rendu est approuvé, ou va l’être sauf objection : il ne change plus.",
  "somebody-objected":
    "Quelqu’un a une objection à ce compte rendu : il s’approuve à plusieurs, dans la salle.",
  "no-more-to-object": "Ce compte rendu n’attend plus d’objection.",
  "not-written": "Ce compte rendu n’a pas pu être écrit dans les communs.",
  "changed-meanwhile":
    "Le compte rendu, ou ce que fait quelqu’un dans le cercle, a changé pendant que vous relisiez : rien n’est publié. Relisez.",
  "not-approved": "Un compte rendu se publie une fois approuvé.",
  "say-for-good": "Dites que vous avez lu que cela ne se reprend pas.",
  "not-yours-to-publish": "Cela se fait par qui anime la réunion.",
} as const;

export const keptTexts = {
  what: "Les réunions de vos cercles : où vous étiez, ce que vous y avez écrit, et à quoi vous avez consenti.",
  why: "Pour que le compte rendu dise qui était là, ce qui a été décidé et qui fait quoi.",
  howLong: "Aussi longtemps que le cercle ; après votre départ, sans votre nom.",
} as const;
