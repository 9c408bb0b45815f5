import { listAsked, page, words } from "#basics/query";

/** What the address of one's votes asks: « ?cercle=…&page=2 », of those that are over. */
export const voteList = listAsked({ circle: words("cercle"), page: page() });

/** What the address of published decisions asks: of a circle by its number, with some words. */
export const decisionList = listAsked({
  circle: words("cercle"),
  words: words("mots", 100),
  page: page(),
});
export type AskedDecisions = ReturnType<typeof decisionList.read>;
