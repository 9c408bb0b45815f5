import type { PartyKind } from "./party.ts";
import type { Reason } from "./transfer.ts";

/** What is written for a side of a line of which who reads may not know the name. */
export const unnamed: Readonly<Record<PartyKind, string>> = {
  person: "une personne",
  circle: "un cercle",
  organisation: "une structure",
  house: "la maison",
};

/** Why kori passed, as a line says it. */
export const reasonTexts: Readonly<Record<Reason, string>> = {
  favour: "Pour un coup de pouce",
  exchange: "Pour un échange",
  thanks: "Un merci",
  merger: "Deux structures réunies",
  leaving: "Un départ",
  voucher: "Un bon",
  correction: "Une correction",
  closing: "Un compte commun fermé",
};
