import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    projects: "Réponses aux appels",
  },
  jobs: {
    "remind-deadlines": "Rappeler les réponses à remettre bientôt",
  },
  subjects: {
    projects: "Répondre ensemble",
  },
  letters: {
    "projects.part-given": "Une part d’une réponse confiée",
    "projects.part-freed": "Une part d’une réponse n’a plus personne",
    "projects.deadline-near": "Une réponse à un appel est bientôt à rendre",
    "projects.ended": "Issue d’une réponse à un appel",
    "projects.invited": "Une invitation à prendre part à une réponse",
    "projects.entered": "Un partenaire entré dans une réponse",
  },
  mine: "Vos réponses à plusieurs",
};
