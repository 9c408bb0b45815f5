import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: { homecare: "Soutien à domicile (Chez moi)" },
  mine: "Votre semaine chez vous",
};
