import { firstOf, listAsked, oneOf, page, words } from "#basics/query";

import { LEVELS, levelWords, NEEDS, needWords } from "../domain/guide.ts";
import { ORDERS } from "../domain/listing.ts";

/** Which guides one looks for, as it stands in an address: « ?q=mot de passe&besoin=proteger&niveau=debut ». */
export const guideList = listAsked({
  words: words("q", 100),
  need: oneOf("besoin", NEEDS, needWords),
  level: oneOf("niveau", LEVELS, levelWords),
  order: firstOf("tri", ORDERS, { need: "besoin", title: "titre", short: "duree" }),
  page: page(),
});
export type AskedList = ReturnType<typeof guideList.read>;
