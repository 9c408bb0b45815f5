import type { Level, Need } from "../domain/guide.ts";
import type { Order } from "../domain/listing.ts";

const minutes = (count: number) => (count === 1 ? "1 minute" : `${count} minutes`);

/** How long something takes, in words: « 10 minutes », « 1 heure », « 2 heures ». */
export function sayDuration(count: number): string {
  if (count < 60) return minutes(count);
  const hours = Math.floor(count / 60);
  const said = hours === 1 ? "1 heure" : `${hours} heures`;
  return count % 60 === 0 ? said : `${said} et ${minutes(count % 60)}`;
}

export const needNames = {
  meet: "Se réunir",
  together: "Travailler ensemble",
  protect: "Se protéger",
  association: "Tenir une association",
  help: "Aider quelqu’un",
} as const satisfies Record<Need, string>;

export const levelNames = {
  start: "Pour commencer",
  used: "Avec un peu d’habitude",
  further: "Pour aller plus loin",
} as const satisfies Record<Level, string>;

/** The sentences of the guides’ pages. */
export const texts = {
  title: "Guides",
  lead: "Faire une chose de l’ordinateur ou du téléphone, étape par étape, avec des phrases courtes.",
  search: "Chercher un guide",
  send: "Chercher",
  clear: "Tout voir",
  words: "Mots",
  wordsHelp: "Par exemple : mot de passe, vidéo.",
  need: "Ce que vous voulez faire",
  anyNeed: "Tout",
  level: "Votre habitude",
  anyLevel: "Peu importe",
  count: (count: number) => (count < 2 ? `${count} guide` : `${count} guides`),
  empty: "Aucun guide ne parle de cela.",
  emptyHelp: "Essayez un autre mot, ou dites-nous ce qui manque : quelqu’un l’écrira peut-être.",
  missing: "Dire ce qui manque",
  emptyFirst: "Aucun guide pour l’instant.",
  orders: {
    need: "par besoin",
    title: "par titre",
    short: "les plus courts",
  } satisfies Record<Order, string>,
  tried: "essayé",
  untried: "non essayé",
  proofread: "Relire un texte",
  proofreadSays: "Vous écrivez pour d’autres ? Collez votre texte : la page dit ce qui peut gêner.",
  write: "Écrire pour tout le monde",

  duration: "Temps à prévoir",
  levelIs: "Niveau",
  readOn: "Relu le",
  licence: "Licence",
  licenceSays: "CC BY-SA 4.0 : à reprendre et à changer, en disant d’où cela vient.",
  steps: "Les étapes",
  trialTitle: "Ce guide est-il essayé ?",
  triedBy: (by: string, day: string, count: number) =>
    `Oui, le ${day}, par ${by}. Durée : ${minutes(count)}.`,
  fails: (fails: string) => `Ce qui peut rater : ${fails.charAt(0).toLowerCase()}${fails.slice(1)}`,
  notTried: "Non essayé. Personne n’a encore suivi ces étapes devant nous.",
  take: "L’emporter",
  print: "À imprimer (PDF)",
  markdown: "Le texte (Markdown)",
  linked: "Les données (JSON-LD)",
  useful: "Ce guide vous a servi ?",
  saidUseful: "Dire que c’est utile",
  saidMissing: "Dire ce qui manque",
  foot: (page: number, pages: number) => `Archipel, guide. Page ${page} sur ${pages}`,
  printed: (gains: string, duration: string) => `${gains} Temps à prévoir : ${duration}.`,
  next: "Dans le même besoin",
} as const;
