import { dayOf } from "#basics/dates";
import type { Organisation } from "#rules/organisations";
import { spaceOf } from "#rules/organisations";
import { reading, type Work } from "#services/house";

import { TABLES, type TableName } from "../data/account-lines.ts";
import type { Rate } from "../domain/rate.ts";
import { type Statement, statementOf, type Sum, sumsOf } from "../domain/statement.ts";
import { countSaidBetween, listConfirmedBetween } from "../store/lists.ts";
import { listRates, listWorths } from "../store/worth.ts";
import { keptStructureIn, type OfStructure } from "./see-structure.ts";

/** The time of a statement: its days, both counted. */
export interface Span {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** What an organisation was given over a time, for its accounts, in both tables. */
export interface SeenStatement extends Span {
  readonly organisation: Organisation;
  readonly sums: readonly Sum[];
  readonly statements: Readonly<Record<TableName, Statement>>;
  readonly rates: readonly Rate[];
  /** Said in that time and not confirmed. */
  readonly unconfirmed: number;
}

export interface AskStatement extends OfStructure {
  /** The year that ends with it, when nothing is asked. */
  readonly from: Temporal.PlainDate | undefined;
  readonly until: Temporal.PlainDate | undefined;
}

/** Sees the statement of a time (this civil year, unless another is asked); undefined for who does not keep it. */
export const seeStatement = reading(seeStatementIn);

export async function seeStatementIn(
  work: Work,
  asked: AskStatement,
): Promise<SeenStatement | undefined> {
  const organisation = await keptStructureIn(work, asked);
  if (organisation === undefined) return undefined;
  const span = spanOf(asked, dayOf(work.now));
  const space = spaceOf(organisation.id);
  const gifts = await listConfirmedBetween(work, space, span);
  const rates = await listRates(work, space);
  const worths = await listWorths(
    work,
    gifts.map(({ id, mends }) => mends ?? id),
  );
  const sums = sumsOf(
    gifts.map((gift) => ({ ...gift, each: worths.get(gift.mends ?? gift.id) })),
    rates,
  );
  const [chart, form] = TABLES.map((table) => statementOf(sums, table));
  if (chart === undefined || form === undefined) throw new Error("a table is missing");
  return {
    organisation,
    ...span,
    sums,
    statements: { chart, form },
    rates,
    unconfirmed: await countSaidBetween(work, space, span),
  };
}

/** The days asked, in their order; without them the civil year of today. */
function spanOf(
  { from, until }: Pick<AskStatement, "from" | "until">,
  today: Temporal.PlainDate,
): Span {
  const first = from ?? (until ?? today).with({ month: 1, day: 1 });
  const last = until ?? first.add({ years: 1 }).subtract({ days: 1 });
  return Temporal.PlainDate.compare(first, last) <= 0
    ? { from: first, until: last }
    : { from: last, until: first };
}
