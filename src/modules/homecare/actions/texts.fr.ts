import type { AlsoEnds } from "../domain/assignment.ts";
import type { SaidBy } from "../domain/passed.ts";
import type { Every } from "../domain/visit.ts";

export const everyWords: Readonly<Record<Every, string>> = {
  once: "une seule fois",
  week: "chaque semaine",
  fortnight: "une semaine sur deux",
  month: "chaque mois",
};

/** What else may end between the two, where who comes says that they do no more. */
export const alsoEndsWords: Readonly<Record<AlsoEnds, string>> = {
  mandate: "agir en son nom",
  list: "être prévenu",
  shares: "lire ce qui est partagé",
  news: "échanger des nouvelles",
};

export const saidByWords: Readonly<Record<SaidBy, string>> = {
  helper: "la personne qui est venue",
  person: "vous, ou qui agit pour vous",
  paper: "la feuille de la semaine",
};

/** What this module keeps for a time, and why until then: told on the page of durations. */
export const retained = {
  passed: {
    what: "Qui est venu chez une personne, quel jour, tel qu’on l’a dit",
    why: "Qu’elle le relise, et qu’une structure sache si ses passages ont été tenus",
  },
} as const;

/** What one reads before one names somebody to come: kept with each sharing as what was agreed. */
export const helperText = {
  name: "homecare-helper",
  version: 2,
  words:
    "Cette personne lira les visites cochées, avec leurs mots et leurs jours, dès maintenant et jusqu’au dernier jour ; rien d’autre de votre semaine. Elle ne peut rien faire en votre nom. Vous arrêtez cela d’un geste, quand vous voulez.",
} as const;
