import type { Order } from "../domain/search.ts";
import type { GROUPS, TIMES } from "../domain/search.ts";
import type { Outcome } from "../domain/trial.ts";

export const texts = {
  title: "Méthodes",
  lead: "Essayées par des cercles, qui disent ce qui a raté : la version suivante en tient compte.",
  search: "Chercher une méthode",
  send: "Chercher",
  clear: "Voir toutes les méthodes",
  looked: {
    words: "Quels mots ?",
    wordsHelp: "Un mot du titre, d’une étape, du matériel.",
  },
  theme: "Domaine",
  anyTheme: "Tous les domaines",
  time: "Combien de temps ?",
  anyTime: "Le temps qu’il faut",
  times: {
    hour: "Une heure au plus",
    "half-day": "Une demi-journée au plus",
    day: "Une journée au plus",
  } satisfies Record<(typeof TIMES)[number], string>,
  group: "Combien êtes-vous ?",
  anyGroup: "Peu importe",
  groups: {
    two: "2 personnes",
    six: "6 personnes",
    twelve: "12 personnes",
    thirty: "30 personnes",
  } satisfies Record<(typeof GROUPS)[number], string>,
  orders: {
    recent: "Les plus récentes",
    short: "Les plus courtes",
    tried: "Les plus racontées",
  } satisfies Record<Order, string>,
  count: (count: number) => (count < 2 ? `${count} méthode` : `${count} méthodes`),
  empty: "Aucune méthode ne répond à cela.",
  emptyHelp: "Essayez un autre mot, ou enlevez un choix.",
  emptyFirst: "Aucune méthode pour l’instant : écrivez la première.",
  write: "Écrire une méthode",
  bring: "Apporter un fichier",
  version: (number: number) => `version ${number}`,
  by: (name: string) => `Par ${name}`,
  forPeople: (from: number, to: number) =>
    from === to ? `${from} ${from === 1 ? "personne" : "personnes"}` : `${from} à ${to} personnes`,
  toldCount: (told: number, doubts: number) => {
    if (told === 0) return "Personne n’a encore raconté un essai.";
    const all = told === 1 ? "Un essai raconté" : `${told} essais racontés`;
    if (doubts === 0) return `${all}.`;
    return doubts === 1
      ? `${all}, dont un qui n’a pas tout à fait marché.`
      : `${all}, dont ${doubts} qui n’ont pas tout à fait marché.`;
  },
  latest: (title: string) => `« ${title} ».`,
  read: "Voir la méthode",
} as const;

export const cardTexts = {
  above: (number: number) => `Méthode, version ${number}`,
  hidden: "Retirée par la modération",
  older: (current: number) => `Ce n’est pas la dernière version. Lire la version ${current}`,
  facts: {
    purpose: "Pour",
    people: "Combien",
    time: "Temps",
    material: "Il faut",
    field: "Domaine",
  },
  nobodySays: "personne ne l’a dit",
  nothing: "rien de particulier",
  notWhen: "Ne la prenez pas quand",
  noNotWhen: "Personne n’a encore dit quand ne pas la prendre. Les essais ratés le diront.",
  trials: (count: number) => {
    if (count === 0) return "Les essais";
    return count === 1 ? "Un essai raconté" : `${count} essais, les ratés d’abord`;
  },
  noTrial: "Personne n’a encore raconté un essai à tous.",
  outcomes: {
    failed: "N’a pas marché",
    half: "À moitié",
    worked: "A marché",
  } satisfies Record<Outcome, string>,
  of: (circle: string, day: string, number: number) => `${circle}, ${day}, version ${number}`,
  aCircle: "Un cercle",
  onlyCircle: "Votre cercle seul lit cet essai.",
  owed: (number: number) => `La version ${number} y répond :`,
  readTrial: (circle: string) => `Lire l’essai : ${circle}`,
  steps: "Les étapes",
  material: "Il faut :",
  tryTitle: "L’essayer dans mon cercle",
  trySays: "Ses étapes deviennent des tâches, et sa séance une date de votre cercle.",
  try: "L’essayer",
  underWay: "Essais en cours",
  underWayOf: (circle: string, day: string) => `${circle}, ${day}`,
  lineage: "D’où elle vient",
  variantOf: "Variante de",
  variants: "Ses variantes",
  learnt: "Qui l’a apprise de qui",
  learntFrom: (from: string) => `l’apprend de ${from}`,
  coaches: "Qui peut vous accompagner",
  coachesSay: "Ils l’ont essayée, et veulent bien aider un autre groupe à la prendre.",
  askCoach: (name: string) => `Demander à ${name}`,
  isYou: (name: string) => `${name} (vous)`,
  versions: "Les versions",
  first: "Première version",
  writeVersion: "Écrire la version suivante",
  writeVariant: "En faire une variante",
  licence: "Licence",
  authors: (names: string) => `Écrite par ${names}`,
  take: "L’emporter",
  markdown: "En texte (.md)",
  data: "En données (.json)",
  report: "Signaler cette méthode",
  signIn: "Entrez pour l’essayer dans un de vos cercles.",
} as const;

export const trialTexts = {
  title: (title: string) => `Essai : ${title}`,
  pageTitle: (title: string, circle: string) => `Essai de « ${title} » : ${circle}`,
  underWay: "En cours",
  told: "Raconté",
  publicOne: "Lu par tous",
  lead: (circle: string, day: string) => `${circle}, ${day}`,
  method: (title: string, number: number) => `${title}, version ${number}`,
  tasks: "Les tâches du cercle",
  occasion: "La date",
  did: "Ce que nous avons fait",
  failed: "Ce qui a raté",
  worked: "Ce qui a marché",
  changed: "Ce que nous avons changé",
  tell: "Raconter l’essai",
  tellAgain: "Corriger ce qui est raconté",
  publish: "Le rendre public",
  forGood: "Je l’ai lu : c’est pour toujours",
  toDecide: (circle: string) => `${circle} le lit seul : le rendre public ?`,
  decide: "Le lire",
  publishSays:
    "Votre cercle seul lit cet essai. Rendu public, tous le liront, avec le nom du cercle pour qui peut le connaître. Cela ne se reprend pas.",
  coachSays:
    "Un autre groupe pourrait vous demander de l’accompagner. Votre nom serait affiché. Vous pouvez revenir en arrière.",
  coachYou: "Vous voulez bien accompagner un autre groupe, et votre nom est affiché.",
  coach: "Je veux bien accompagner",
  coachNoMore: "Ne plus accompagner",
  circleCoach: {
    yes: {
      says: "Le cercle lui-même peut être demandé, sous son nom : c’est à qui l’anime que l’on écrit alors.",
      go: "Notre cercle veut bien accompagner",
    },
    no: {
      says: "Votre cercle veut bien accompagner un autre groupe, et son nom est affiché.",
      go: "Notre cercle n’accompagne plus",
    },
  },
  report: "Signaler cet essai",
} as const;

export const keptTexts = {
  what: "Les méthodes que vous écrivez, les essais que vous commencez ou racontez, et que vous voulez bien accompagner.",
  why: "Pour dire de qui vient une méthode, et à quel essai elle doit d’être meilleure.",
  howLong:
    "Ce qui est publié reste ; après votre départ, sans votre nom. Que vous accompagnez : jusqu’à ce que vous le repreniez.",
} as const;

export const letterTexts = {
  why: "Vous recevez ce courriel parce que vous avez raconté l’essai d’une méthode.",
  subject: (count: number) =>
    count === 1 ? "Une méthode répond à votre essai" : `Des méthodes répondent à ${count} essais`,
  entry: (title: string, number: number) => `${title}, version ${number}`,
  line: (changed: string) => `Ce qu’elle change, grâce à votre essai : ${changed}`,
} as const;
