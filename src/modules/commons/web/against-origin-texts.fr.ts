import type { Licence } from "../domain/licences.ts";
import { licenceTexts } from "./texts.fr.ts";

/** What a document is made from, and what its licence lets one choose. */
export interface AgainstOrigin {
  readonly title: string;
  readonly number: number;
  readonly authors: readonly string[];
  readonly licence: Licence;
  readonly asked: Licence;
  readonly possible: readonly Licence[];
}

const listed = new Intl.ListFormat("fr", { type: "conjunction" });
const either = new Intl.ListFormat("fr", { type: "disjunction" });

const nameOf = (one: Licence) => licenceTexts[one].name;

function chooseOf(possible: readonly Licence[]): string {
  return possible.length === 0
    ? "Aucune autre n’est possible pour ce document."
    : `Choisissez ${either.format(possible.map(nameOf))}.`;
}

/** Why a licence is refused, whose it is, and which are possible. */
export function againstOrigin(of: AgainstOrigin): string {
  const { title, number, authors, licence, asked, possible } = of;
  const by = authors.length === 0 ? "" : `, de ${listed.format(authors)}`;
  return `Ce document vient de « ${title} », version ${number}${by}, sous ${nameOf(licence)} : cette licence ne permet pas ${nameOf(asked)}. ${chooseOf(possible)}`;
}

/** The same of what a circle brought from elsewhere. */
export function againstBrought(of: Pick<AgainstOrigin, "licence" | "asked" | "possible">): string {
  return `Ce document est venu avec le cercle, sous ${nameOf(of.licence)} : cette licence ne permet pas ${nameOf(of.asked)}. ${chooseOf(of.possible)}`;
}
