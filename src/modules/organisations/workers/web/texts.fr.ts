import type { WorkRefusal } from "../domain/employment.ts";

/** The questions of what is said of who works where. */
export const askTexts = {
  email: "Son adresse électronique",
  emailHelp: "Elle y reçoit une lettre à un bouton. Rien ne compte avant son oui.",
  emailEmpty: "Écrivez son adresse.",
  status: "Statut",
  statusHelp: "Une personne bénévole ou à son compte n’est pas de celles qui travaillent ici.",
  statusEmpty: "Choisissez un statut.",
  since: "Premier jour",
  sinceEmpty: "Écrivez un jour.",
  last: "Dernier jour",
  lastHelp: "Aujourd’hui, si vous n’écrivez rien.",
  lastEmpty: "Ce n’est pas un jour.",
  words: "Un mot, si vous voulez",
  wordsHelp: "L’autre côté le lit, personne d’autre.",
} as const;

/** « Qui travaille ici », for the team. */
export const workersTexts = {
  title: "Qui travaille ici",
  lead: "En contrat, dans la fonction publique, en stage ou en apprentissage. Ce n’est jamais public : le lisent la personne, et qui tient la structure ou donne ses accords.",
  approvers: "Qui donne les accords",
  readOnly: "Vous le lisez parce que vous donnez des accords. Qui tient la structure le range.",
  asked: "Attendent votre oui",
  askedSays: (name: string, status: string, day: string) =>
    `${name} dit travailler ici : ${status}, depuis ${day}.`,
  yes: "Oui",
  yesTo: (name: string) => `Oui, ${name} travaille ici`,
  no: "Ce n’est pas vrai",
  noTo: (name: string) => `Ce n’est pas vrai : ${name} ne travaille pas ici`,
  standing: "Travaillent ici",
  none: "Personne n’est encore dit travailler ici",
  noneSays: "Dites-le ci-dessous, ou la personne le dit elle-même depuis la page de la structure.",
  since: (status: string, day: string) => `${status}, depuis ${day}`,
  from: (status: string, day: string) => `${status}, à partir du ${day}`,
  until: (day: string) => `dernier jour : ${day}`,
  end: "Dire que c’est fini",
  endOf: (name: string) => ` : ${name}`,
  endSays: "La personne le lit, et peut dire un jour plus proche.",
  endSend: "C’est fini",
  said: "Attendent leur réponse",
  saidSays: (to: string, status: string, day: string) => `${to} : ${status}, depuis ${day}`,
  takeBack: "Retirer",
  takeBackOf: (to: string) => `Retirer, ${to}`,
  past: "Y travaillaient",
  pastSays: (name: string, day: string) => `${name}, jusqu’au ${day}`,
  wordSays: (words: string) => `« ${words} »`,
  kept: "Une fin reste écrite soixante jours, puis s’efface.",
  say: "Dire qu’une personne travaille ici",
  saySend: "Lui écrire",
  saidDone: {
    dite: "La lettre est partie. Cela comptera quand la personne aura dit oui.",
    repondu: "C’est répondu. La personne le lit.",
    fini: "C’est écrit. La personne le lit.",
  },
} as const;

/** « Je travaille ici », for whoever has an account. */
export const employerTexts = {
  title: "Je travaille ici",
  around: "Travailler ici",
  way: "J’y travaille",
  lead: (name: string) =>
    `Vous travaillez pour « ${name} ». Cela compte quand la structure dit oui.`,
  never: "Ce n’est jamais public. Le lisent vous, et qui tient la structure ou donne ses accords.",
  unverified:
    "Qui tient cette page n’a pas encore montré qu’elle représente la structure. Attendez si vous ne la connaissez pas.",
  alone:
    "Personne ne représente encore cette structure ici. Qui tient cet Archipel cherche une adresse sur son site, et nous y demandons si c’est vrai : votre nom, votre statut et votre premier jour y seront écrits.",
  send: "Je travaille ici",
  open: "C’est déjà dit.",
  see: "Voir où je travaille",
} as const;

/** « Où je travaille », for oneself. */
export const myWorkTexts = {
  title: "Où je travaille",
  mine: "Moi",
  lead: "En contrat, dans la fonction publique, en stage ou en apprentissage. Ce n’est jamais public : le lisent vous, et qui tient la structure ou donne ses accords.",
  none: "Vous n’avez dit nulle part que vous travaillez",
  noneSays: "Ouvrez la page de votre structure, puis « J’y travaille ».",
  find: "Trouver ma structure",
  saidOfYou: (by: string | undefined) =>
    by === undefined ? "La structure le dit. Est-ce vrai ?" : `${by} le dit. Est-ce vrai ?`,
  yes: "Oui, j’y travaille",
  yesAt: (name: string) => `Oui, je travaille pour ${name}`,
  no: "Ce n’est pas vrai",
  noAt: (name: string) => `Ce n’est pas vrai : je ne travaille pas pour ${name}`,
  waits: "Vous l’avez dit. La structure n’a pas encore répondu.",
  takeBack: "Retirer",
  takeBackOf: (name: string) => `Retirer, ${name}`,
  since: (status: string, day: string) => `${status}, depuis ${day}.`,
  from: (status: string, day: string) => `${status}, à partir du ${day}.`,
  until: (day: string) => `Dernier jour : ${day}.`,
  over: "Fini.",
  notTrue: "L’autre côté n’a pas dit oui.",
  lapsed: "Personne n’a répondu.",
  end: "Je n’y travaille plus",
  endOf: (name: string) => ` : ${name}`,
  endSays:
    "Personne n’a à être d’accord. La structure lit le jour, et votre mot si vous en laissez un.",
  endSend: "C’est fini",
  past: "Avant",
  kept: "Une fin reste écrite soixante jours, puis s’efface.",
  saidDone: {
    dit: "C’est dit. Cela comptera quand la structure aura dit oui.",
    oui: "C’est dit : vous y travaillez.",
    non: "C’est dit : ce n’est pas vrai. La structure le lit.",
    fini: "C’est écrit. La structure le lit.",
  },
} as const;

/** The page of the letter: « Travaillez-vous pour X ? » */
export const saidOfMeTexts = {
  title: (name: string) => `Travaillez-vous pour ${name} ?`,
  lead: (by: string, name: string) => `${by} dit que vous travaillez pour « ${name} ».`,
  status: "Statut",
  since: "Premier jour",
  never: "Rien ne compte avant votre oui, et cela n’est jamais public.",
  yes: "Oui, j’y travaille",
  no: "Ce n’est pas vrai",
  as: (name: string) => `Vous répondez en tant que ${name}.`,
  done: {
    waiting: "",
    "to-come": "C’est dit : vous y travaillerez.",
    standing: "C’est dit : vous y travaillez.",
    over: "Ce n’est pas compté.",
  },
  go: "Voir où je travaille",
} as const;

/** The page of the letter to an employer without an account. */
export const employerLetterTexts = {
  title: (name: string) => `Cette personne travaille-t-elle pour ${name} ?`,
  lead: (name: string) => `${name} le dit.`,
  who: "Nom",
  never: "Nous ne publions jamais qui travaille où. Seule cette personne lit votre réponse.",
  yes: "Oui",
  no: "Non",
  answered: "Merci, c’est répondu.",
} as const;

const gone = "Il n’y a plus rien à répondre ici.";

/** Why it is not done; in a place of its own beside a field, or above the page. */
export const workRefusals: Readonly<Record<WorkRefusal, string>> = {
  "not-allowed": "Ce n’est pas à vous de le faire.",
  "not-an-address": "Ce n’est pas une adresse électronique.",
  "bad-day":
    "Ce jour n’est pas possible : un premier jour est d’ici un an au plus tard ; un dernier n’est pas avant le premier.",
  "too-many": "C’est beaucoup pour aujourd’hui. Attendez les premières réponses.",
  "nothing-to-answer": gone,
  "several-persons":
    "Plusieurs personnes lisent cette adresse. Entrez d’abord, chacune dans son compte.",
  "name-first": "Écrivez comment on vous appelle.",
};

/** What waits in « mon fil ». */
export const waitTexts = {
  ofMe: (organisation: string) => `Travaillez-vous pour « ${organisation} » ?`,
  ofThem: (name: string, organisation: string) => `${name} dit travailler pour « ${organisation} »`,
  answer: "Répondre",
} as const;

/** What is kept, on « Vos données ». */
export const workKept = {
  what: "Où vous travaillez, avec quel statut, depuis quand ; une empreinte des adresses que vous avez quittées",
  why: "Que qui vous emploie puisse dire oui pour une journée ailleurs, et jamais vous à sa place",
  howLong: "Soixante jours après le dernier jour, ou après une demande sans réponse",
} as const;
