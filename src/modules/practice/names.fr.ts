import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    practice: "Communautés de pratique",
  },
  jobs: {
    "propose-gatherings": "Proposer une rencontre aux communautés de pratique",
  },
  subjects: {
    practice: "Communautés de pratique",
  },
  letters: {
    "practice.helped": "Une de vos réponses a aidé",
    "practice.gather": "Une communauté ne s’est pas retrouvée depuis trois mois",
  },
  reportables: {
    situation: "situation",
    "situation-answer": "réponse sur une situation",
  },
  mine: "Vos communautés de pratique",
};
