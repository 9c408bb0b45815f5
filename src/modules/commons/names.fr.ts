import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    commons: "Communs",
  },
  subjects: {
    commons: "Documents",
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
