import { MOST_ADVANCED } from "../domain/advanced.ts";

/** How much may be advanced, as it is said. */
export const MOST_SAID = `${MOST_ADVANCED / 100} euros`;

/** What leads to what was advanced. */
export const advancedTexts = {
  title: "Ce qui a été avancé",
  add: "J’ai payé un achat pour quelqu’un",
} as const;
