import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    commons: "Communs",
  },
  jobs: {
    "sweep-words": "Oublier les mots qu’aucun document publié ne contient plus",
  },
  subjects: {
    commons: "Documents",
  },
  limits: {
    "documents-read": "Fichiers lus pour en faire des documents",
    "suggestions-by-person": "Propositions d’une personne pour des documents",
    "suggestions-from-place": "Propositions sans compte d’un même endroit",
    "suggestions-for-address": "Propositions sans compte pour une même adresse",
  },
  letters: {
    "commons.suggested": "Propositions pour vos documents",
    "commons.answered": "Réponses à vos propositions",
    "commons.changed": "Documents qui ont changé",
    "commons.suggestion-to-confirm": "Proposition à confirmer",
  },
  reportables: {
    document: "document",
    proposition: "proposition",
  },
  mine: "Vos documents",
};
