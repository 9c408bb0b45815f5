import { type RawBuilder, sql } from "kysely";

import type { PersonId } from "./actor.ts";
import type { Work } from "./work.ts";

/**
 * What becomes of a column that names a person (decision 0044). What is said in a word the house does by
 * itself, in `eraseByFatesIn` and `mergeByFatesIn`; what needs more is done by an act, which is named.
 */
export interface Fate {
  /** When the person leaves (RGPD, article 17): the tombstone has no name, so that an id that stays tells nobody. */
  readonly leaves: "id stays" | "nobody" | "row goes" | ByAct<LeavingOutcome>;
  /** When two persons turn out to be one. */
  readonly merges: "moves" | "id stays" | "row goes" | Once | ByAct<MergingOutcome>;
}

/** By the column that they are said of: « tasks.task.added_by ». */
export type Fates = Readonly<Record<`${string}.${string}.${string}`, Fate>>;

type LeavingOutcome = "id stays" | "nobody" | "row goes" | "somebody else";
type MergingOutcome = "moves" | "id stays" | "nobody" | "row goes";

/** It moves; where both had a row with the same values in these columns, that of whom one becomes stays. */
interface Once {
  readonly once: readonly string[];
}

/** A function of the house does it, in ways that depend on the row: all that may come of it. */
interface ByAct<Outcome extends string> {
  readonly by: string;
  readonly to: readonly Outcome[];
}

/** It moves, but where both had such a row: one row for each value of these columns. */
export const once = (...columns: readonly string[]): Once => ({ once: columns });

/** Done by the function of that name; what may come of it. */
export const byAct = <Outcome extends string>(
  by: string,
  ...to: readonly Outcome[]
): ByAct<Outcome> => ({ by, to });

/** Somebody leaves: what the fates of a module say in a word. Under the right of that module. */
export async function eraseByFatesIn(lent: Work, fates: Fates, person: PersonId): Promise<void> {
  for (const { table, column, fate } of placesOf(fates)) {
    const theirs = sql`${column} = ${person}`;
    if (fate.leaves === "row goes")
      await sql`delete from ${table} where ${theirs}`.execute(lent.db);
    if (fate.leaves === "nobody")
      await sql`update ${table} set ${column} = null where ${theirs}`.execute(lent.db);
  }
}

/** Two persons are one: what the fates of a module say in a word. Under the right of that module. */
export async function mergeByFatesIn(
  lent: Work,
  fates: Fates,
  from: PersonId,
  into: PersonId,
): Promise<void> {
  for (const { table, column, fate } of placesOf(fates)) {
    const { merges } = fate;
    if (merges === "row goes")
      await sql`delete from ${table} where ${column} = ${from}`.execute(lent.db);
    if (typeof merges === "object" && "once" in merges)
      await sql`delete from ${table} gone where gone.${column} = ${from}
        and exists (select from ${table} kept where kept.${column} = ${into}
          ${sql.join(merges.once.map(isSame), sql``)})`.execute(lent.db);
    if (merges === "moves" || (typeof merges === "object" && "once" in merges))
      await sql`update ${table} set ${column} = ${into} where ${column} = ${from}`.execute(lent.db);
  }
}

const isSame = (column: string) => sql`and kept.${sql.ref(column)} = gone.${sql.ref(column)}`;

interface Place {
  readonly table: RawBuilder<unknown>;
  readonly column: RawBuilder<unknown>;
  readonly fate: Fate;
}

function placesOf(fates: Fates): readonly Place[] {
  return Object.entries(fates).map(([name, fate]) => {
    const [schema, table, column] = name.split(".");
    return { table: sql.id(`${schema}`, `${table}`), column: sql.id(`${column}`), fate };
  });
}
