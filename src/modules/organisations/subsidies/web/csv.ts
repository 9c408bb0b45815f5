import { dayOf } from "#basics/dates";
import type { Columns } from "#basics/formats/whole-lists";

import type { ListedSubsidy } from "../actions/list-subsidies.ts";

/** A spreadsheet that opens by itself: UTF-8 with its mark, semicolons, French headers, decimal commas. */
export const SUBSIDY_COLUMNS: Columns<ListedSubsidy> = [
  ["financeur", ({ funder }) => funder.name],
  ["siren_financeur", ({ funder }) => funder.siren ?? ""],
  ["beneficiaire", ({ beneficiary }) => beneficiary],
  ["siren_beneficiaire", ({ siren }) => siren ?? ""],
  ["rna_beneficiaire", ({ rna }) => rna ?? ""],
  ["objet", ({ purpose }) => purpose ?? ""],
  // With a comma, as French spreadsheets read a number.
  ["montant", ({ amount }) => (amount === undefined ? "" : decimal(amount))],
  ["precision", ({ note }) => note ?? ""],
  ["annee", ({ year }) => (year === undefined ? "" : String(year))],
  ["date", ({ agreedOn }) => agreedOn?.toString() ?? ""],
  ["commune", ({ town }) => town ?? ""],
  ["departement", ({ department }) => department ?? ""],
  [
    "lieu_de",
    ({ placeOf }) =>
      placeOf === undefined ? "" : placeOf === "funder" ? "financeur" : "bénéficiaire",
  ],
  ["source", ({ source }) => source],
  ["lue_le", ({ readAt }) => dayOf(readAt).toString()],
];

function decimal(cents: number): string {
  return `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`;
}
