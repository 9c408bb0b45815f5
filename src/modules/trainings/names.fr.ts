import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    trainings: "Formations",
  },
  jobs: {
    "ask-levels": "Demander où l’on en est, avant et après une formation",
  },
  subjects: {
    trainings: "Formations",
  },
  letters: {
    "trainings.travel-proposed": "Un trajet à partager",
    "trainings.travel-agreed": "Tout le monde est d’accord pour un trajet",
    "trainings.level-before": "Où vous en êtes, avant une formation",
    "trainings.level-after": "Où vous en êtes, après une formation",
  },
  mine: "Vos formations",
};
