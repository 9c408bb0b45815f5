import type { Standing } from "../domain/bond.ts";

/** What a bond is to one of its two, as their archive says it. */
export const standingWords: Readonly<Record<Standing, string>> = {
  asked: "demandé, sans réponse de votre part",
  waiting: "vous attendez une réponse",
  declined: "vous avez dit non",
  agreed: "d’accord tous les deux",
  ended: "terminé",
};
