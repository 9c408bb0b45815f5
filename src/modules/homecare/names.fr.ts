import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: { homecare: "Soutien à domicile (Chez moi)" },
  subjects: { homecare: "Chez moi" },
  letters: {
    "homecare.named": "Quelqu’un vous confie des passages",
    "homecare.cannot-come": "Quelqu’un ne peut pas venir chez vous",
  },
  mine: "Votre semaine chez vous",
};
