import { amountOf, writeAmount } from "#basics/amount";
import { cleanText } from "#basics/text";

import type { DirectoryPlace } from "../../domain/directory.ts";
import { readRegisterNumber } from "../../domain/register-number.ts";

/** How a list of subsidies is sorted: the latest year first, the largest first, by who receives. */
export const SUBSIDY_ORDERS = ["newest", "largest", "beneficiary"] as const;
export type SubsidyOrder = (typeof SUBSIDY_ORDERS)[number];

/** How many a page holds. */
export const SUBSIDIES_A_PAGE = 25;

/** What is asked of the list, as it stands in an address; the place is still what was typed. */
export interface AskedSubsidies {
  readonly words: string;
  readonly typedPlace: string;
  readonly funder: string;
  /** Words of a name, or a number (SIREN, SIRET, RNA). */
  readonly beneficiary: string;
  readonly year: number | undefined;
  readonly order: SubsidyOrder;
  readonly page: number;
}

const ORDER_WORDS: Readonly<Record<SubsidyOrder, string>> = {
  newest: "annee",
  largest: "montant",
  beneficiary: "beneficiaire",
};

type Query = Readonly<Record<string, readonly string[] | undefined>>;

/** Reads what an address asks (`q`, `ou`, `financeur`, `beneficiaire`, `annee`, `tri`, `page`). Total. */
export function readSubsidies(query: Query): AskedSubsidies {
  const one = (name: string) => cleanText(query[name]?.[0] ?? "").trim();
  const page = Number(one("page"));
  const year = Number(/^\d{4}$/.exec(one("annee"))?.[0]);
  return {
    words: one("q").slice(0, 200),
    typedPlace: one("ou").slice(0, 120),
    funder: one("financeur").slice(0, 200),
    beneficiary: one("beneficiaire").slice(0, 200),
    year: year >= 1990 && year <= 2100 ? year : undefined,
    order: SUBSIDY_ORDERS.find((order) => ORDER_WORDS[order] === one("tri")) ?? "newest",
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

/** The query of an address that asks for this again; nothing that is a default. */
export function writeSubsidies(asked: AskedSubsidies): string {
  const query = new URLSearchParams();
  if (asked.words !== "") query.set("q", asked.words);
  if (asked.typedPlace !== "") query.set("ou", asked.typedPlace);
  if (asked.funder !== "") query.set("financeur", asked.funder);
  if (asked.beneficiary !== "") query.set("beneficiaire", asked.beneficiary);
  if (asked.year !== undefined) query.set("annee", String(asked.year));
  if (asked.order !== "newest") query.set("tri", ORDER_WORDS[asked.order]);
  if (asked.page > 1) query.set("page", String(asked.page));
  return query.toString();
}

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
