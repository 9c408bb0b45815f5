import { z } from "zod";

import { amountOf, writeAmount } from "#basics/amount";
import { firstOf, listAsked, page, wished, words } from "#basics/query";
import { wholeWithin } from "#basics/questions";

import type { DirectoryPlace } from "../../domain/directory.ts";
import { readRegisterNumber } from "../../domain/register-number.ts";

/** How a list of subsidies is sorted: the latest year first, the largest first, by who receives. */
export const SUBSIDY_ORDERS = ["newest", "largest", "beneficiary"] as const;
export type SubsidyOrder = (typeof SUBSIDY_ORDERS)[number];

/** How many a page holds. */
export const SUBSIDIES_A_PAGE = 25;

/** A year of subsidies, in four digits; nonsense is left out. */
const year = wished("annee", z.int().optional(), {
  decode: ([text = ""]) => wholeWithin(text, 1990, 2100),
  encode: (value) => (value === undefined ? [] : [String(value)]),
});

/** What is asked of the list, as it stands in an address; the place is still what was typed. */
export const subsidyList = listAsked({
  words: words(),
  typedPlace: words("ou", 120),
  funder: words("financeur"),
  /** Words of a name, or a number (SIREN, SIRET, RNA). */
  beneficiary: words("beneficiaire"),
  year,
  order: firstOf("tri", SUBSIDY_ORDERS, {
    newest: "annee",
    largest: "montant",
    beneficiary: "beneficiaire",
  }),
  page: page(),
});
export type AskedSubsidies = ReturnType<typeof subsidyList.read>;
/** Total: what is not understood is left out. */
export const readSubsidies = subsidyList.read;
/** The query of an address that asks for this again; nothing that is a default. */
export const writeSubsidies = subsidyList.write;

/** What may be a number of who receives: its SIREN (of a SIRET too) or RNA. Undefined for a name. */
export function numberIn(
  typed: string,
): { readonly siren: string } | { readonly rna: string } | undefined {
  const read = readRegisterNumber(typed);
  if (!read.done) return undefined;
  const { siren, rna } = read.value;
  if (siren !== undefined) return { siren };
  return rna === undefined ? undefined : { rna };
}

/** The département in which one looks: of what is known of its commune or not. */
export function departmentAround(place: DirectoryPlace | undefined): string | undefined {
  return place?.scale === "around" ? place.department : undefined;
}

const whole = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 0 });

/** Cents as people read a sum: « 1 500 € »; beyond what an amount may be, to the euro. */
export function writeEuros(cents: number): string {
  const amount = amountOf(cents);
  return `${amount === undefined ? whole.format(cents / 100) : writeAmount(amount)} €`;
}

/** A sum of many, to the euro: its cents say nothing. */
export function writeSumOf(cents: number): string {
  return `${whole.format(Math.round(cents / 100))} €`;
}

/** Where the page of a funder is. */
export function addressOfFunder({ number }: { readonly number: number }): string {
  return `/subventions/financeurs/${number}`;
}
