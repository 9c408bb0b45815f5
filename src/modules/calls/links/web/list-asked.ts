import { firstOf, listAsked, oneOf, page, words } from "#basics/query";

import { LINK_STATES } from "../domain/link.ts";

/** What a visit that was asked for may have found. */
export const VISITED = LINK_STATES.filter((state) => state !== "new");

/** What the address of the list of links asks: « ?liste=incertains&appel=12 », « ?fait=dead » after a visit. */
export const linkList = listAsked({
  shown: firstOf("liste", ["dead", "unsure"], { dead: "morts", unsure: "incertains" }),
  call: words("appel", 16),
  page: page(),
  found: oneOf("fait", VISITED, {
    well: "well",
    moved: "moved",
    unsure: "unsure",
    failing: "failing",
    dead: "dead",
  }),
});
export type AskedLinks = ReturnType<typeof linkList.read>;

/** The call whose links alone are listed. */
export function numberOf({ call }: Pick<AskedLinks, "call">): number | undefined {
  const number = Number(call);
  return Number.isSafeInteger(number) && number >= 1 ? number : undefined;
}
