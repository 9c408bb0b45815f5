import { listAsked, oneOf, page, words } from "#basics/query";
import { THEMES } from "#rules/subjects";

import { type Kind, KINDS } from "./document.ts";
import { LICENCES } from "./licences.ts";

/** The words of what a document is, in addresses. */
export const formWords = { text: "texte", table: "tableau" } as const satisfies Record<
  Kind,
  string
>;

/** What one looks for among the commons, as it stands in an address: « ?q=compost&forme=texte&licence=CC0-1.0 ». */
export const publishedAsked = listAsked({
  words: words("q", 100),
  kind: oneOf("forme", KINDS, formWords),
  licence: oneOf("licence", LICENCES),
  theme: oneOf("theme", THEMES),
  page: page(),
});
export type AskedPublished = ReturnType<typeof publishedAsked.read>;
