import { aDay, listAsked, page, words } from "#basics/query";

/** How many a page of the list holds. */
export const PUBLIC_PAGE = 20;

/** What the address of the list asks; the place is still what was typed, the kind one that a module brought. */
export const publicAsked = listAsked({
  words: words(),
  typedPlace: words("ou", 120),
  from: aDay("du"),
  kind: words("sorte", 40),
  page: page(),
});
export type AskedPublic = ReturnType<typeof publicAsked.read>;
