import { listAsked, page, someOf, words } from "#basics/query";
import { KIND_WORDS, KINDS } from "#rules/organisations";

/** What the address of the list of bodies asks: its page. */
export const bodyList = listAsked({ page: page() });
export type AskedBodies = ReturnType<typeof bodyList.read>;

/** Which of those that come one looks for: by words, by kind. */
export const offeredList = listAsked({
  words: words(),
  kinds: someOf("genre", KINDS, KIND_WORDS),
  page: page(),
});
export type AskedOffered = ReturnType<typeof offeredList.read>;
