import type { PartyKind } from "./party.ts";

/** What is written for a side of a line of which who reads may not know the name. */
export const unnamed: Readonly<Record<PartyKind, string>> = {
  person: "une personne",
  circle: "un cercle",
  organisation: "une structure",
};
