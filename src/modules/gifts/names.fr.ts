import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: { gifts: "Ce qui est donné" },
  subjects: { gifts: "Ce qui est donné" },
  letters: { "gifts.said": "Quelque chose de donné, à confirmer" },
  mine: "Ce que vous avez donné",
};
