import { type Amount, amountOf } from "#basics/amount";

import {
  ACCOUNT_TABLES,
  type AccountLine,
  NATURES,
  type Nature,
  type TableName,
} from "../data/account-lines.ts";
import { type Gift, signed, type Unit, UNITS } from "./gift.ts";
import { type Rate, worthOf } from "./rate.ts";

/**
 * What a gift is for accounts. 864 and 875 hold the organisation's own volunteers: hours of a person. Hours that
 * another organisation lends are a service that it does (862, 871), as its staff is paid.
 */
export function natureOf({ kind, isLent, giver }: Pick<Gift, "kind" | "isLent" | "giver">): Nature {
  switch (kind) {
    case "hours":
    case "skills":
      return giver.kind === "person" ? "volunteering" : "services";
    case "goods":
      return isLent ? "equipment-lent" : "goods-given";
    case "premises":
      return "premises-lent";
  }
}

/** A gift with what was typed that each of it is worth. */
export type ToCount = Pick<
  Gift,
  "kind" | "unit" | "count" | "isLent" | "until" | "giver" | "mends" | "state"
> & { readonly each: Amount | undefined };

/** What one nature adds up to: its counts by unit, what is worth something, and what is not valued. */
export interface Sum {
  readonly nature: Nature;
  readonly counts: Readonly<Record<Unit, number>>;
  /** Of those alone that are valued, in cents. */
  readonly worth: number;
  /** What nobody valued: it stands beside the sum, and is told. */
  readonly unvalued: Readonly<Record<Unit, number>>;
}

const NOTHING: Readonly<Record<Unit, number>> = { quarters: 0, "half-days": 0, items: 0 };

const plus = (counts: Readonly<Record<Unit, number>>, unit: Unit, count: number) => ({
  ...counts,
  [unit]: counts[unit] + count,
});

/** The sums of each nature that was given, in the order of the accounts. What is not confirmed counts in none. */
export function sumsOf(gifts: readonly ToCount[], rates: readonly Rate[]): readonly Sum[] {
  const confirmed = gifts.filter(({ state }) => state === "confirmed");
  return NATURES.flatMap((nature) => {
    const those = confirmed.filter((gift) => natureOf(gift) === nature);
    return those.length === 0
      ? []
      : [those.reduce((sum, gift) => add(sum, gift, rates), none(nature))];
  });
}

const none = (nature: Nature): Sum => ({ nature, counts: NOTHING, worth: 0, unvalued: NOTHING });

function add(sum: Sum, gift: ToCount, rates: readonly Rate[]): Sum {
  const count = signed(gift);
  const counts = plus(sum.counts, gift.unit, count);
  const worth = worthOf(gift, rates, gift.each);
  if (worth === undefined)
    return { ...sum, counts, unvalued: plus(sum.unvalued, gift.unit, count) };
  return {
    ...sum,
    counts,
    worth: gift.mends === undefined ? sum.worth + worth : sum.worth - worth,
  };
}

/** One line of a statement. */
export interface StatementLine extends AccountLine {
  readonly amount: Amount;
}

/** The two halves of a statement, always equal: what it would have cost, and what it brought. */
export interface Statement {
  readonly charges: readonly StatementLine[];
  readonly products: readonly StatementLine[];
  readonly total: Amount;
}

/** The sums as one of the two tables writes them: charges (86) and products (87), each account once, in their order. */
export function statementOf(sums: readonly Sum[], table: TableName): Statement {
  const { lines } = ACCOUNT_TABLES[table];
  const valued = sums.filter(({ worth }) => worth > 0);
  return {
    charges: gathered(valued.map(({ nature, worth }) => [lines[nature].charge, worth])),
    products: gathered(valued.map(({ nature, worth }) => [lines[nature].product, worth])),
    total: whole(valued.reduce((total, { worth }) => total + worth, 0)),
  };
}

function gathered(lines: readonly (readonly [AccountLine, number])[]): readonly StatementLine[] {
  const byNumber = Map.groupBy(lines, ([{ number }]) => number);
  return [...byNumber.values()]
    .flatMap((same) => {
      const [line] = same[0] ?? [];
      const amount = whole(same.reduce((sum, [, worth]) => sum + worth, 0));
      return line === undefined ? [] : [{ ...line, amount }];
    })
    .toSorted((a, b) => (a.number < b.number ? -1 : 1));
}

function whole(cents: number): Amount {
  const amount = amountOf(cents);
  if (amount === undefined) throw new Error("a statement is beyond what an amount holds");
  return amount;
}

/** Whether anything of it is not valued, by unit. */
export function unvaluedOf(
  sums: readonly Sum[],
): readonly { readonly unit: Unit; readonly count: number }[] {
  return UNITS.flatMap((unit) => {
    const count = sums.reduce((all, { unvalued }) => all + unvalued[unit], 0);
    return count === 0 ? [] : [{ unit, count }];
  });
}
