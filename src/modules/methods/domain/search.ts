import { firstOf, listAsked, oneOf, page, words } from "#basics/query";
import { THEMES } from "#rules/subjects";

/** How long at most, in minutes, by its word in addresses. */
export const TIMES = ["hour", "half-day", "day"] as const;
export const MINUTES = { hour: 60, "half-day": 240, day: 480 } as const;

/** For how many persons. */
export const GROUPS = ["two", "six", "twelve", "thirty"] as const;
export const PERSONS = { two: 2, six: 6, twelve: 12, thirty: 30 } as const;

export const ORDERS = ["recent", "short", "tried"] as const;
export type Order = (typeof ORDERS)[number];

/** What one looks for among methods, as it stands in an address: « ?q=situation&domaine=work&temps=heure&nombre=6 ». */
export const methodsAsked = listAsked({
  words: words("q", 100),
  theme: oneOf("domaine", THEMES),
  time: oneOf("temps", TIMES, { hour: "heure", "half-day": "demi-journee", day: "journee" }),
  group: oneOf("nombre", GROUPS, { two: "2", six: "6", twelve: "12", thirty: "30" }),
  order: firstOf("tri", ORDERS, { recent: "recent", short: "court", tried: "essais" }),
  page: page(),
});
export type AskedMethods = ReturnType<typeof methodsAsked.read>;
