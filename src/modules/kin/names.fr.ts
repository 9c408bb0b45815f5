import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: { kin: "Nouvelles entre deux personnes" },
  jobs: {
    "watch-silence": "Demander un petit signe à deux personnes d’accord, après un long silence",
    "watch-put-off": "Le leur demander à la fin de leurs heures calmes",
  },
  subjects: { kin: "Nos nouvelles" },
  letters: {
    "kin.asked": "Quelqu’un voudrait échanger des nouvelles avec vous",
    "kin.word": "Quelqu’un vous a écrit un mot",
    "kin.silence-proposed": "Un silence à remarquer",
    "kin.small-sign": "Un petit signe ?",
    "kin.silence-lasts": "Toujours pas de signe",
  },
  mine: "Vos nouvelles",
};
