import { aDay, firstOf, listAsked, oneOf, page, words } from "#basics/query";
import { THEMES } from "#rules/subjects";

import { TRAINING_ORDERS } from "../domain/training.ts";

/** The list of trainings that are open to everyone. */
export const HERE = "/formations";

/** What the address of the list asks; the place is still what was typed. */
export const trainingsAsked = listAsked({
  words: words(),
  typedPlace: words("ou", 120),
  from: aDay("du"),
  theme: oneOf("theme", THEMES),
  skill: words("metier", 8),
  order: firstOf("tri", TRAINING_ORDERS, { date: "date", near: "distance", room: "places" }),
  page: page(),
});
export type Asked = ReturnType<typeof trainingsAsked.read>;
