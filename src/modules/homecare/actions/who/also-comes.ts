import { dayOf } from "#basics/dates";
import { isKindOpenToMeIn, recordReadsOfDayIn } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { mayReachOneIn, type Work, withRight } from "#services/house";

import { openOfAllIn } from "../open-assignments.ts";
import { LETTER_RIGHT } from "../passages-on.ts";
import { type InPlace, withReplacedIn } from "../without.ts";
import { ASSIGNMENTS } from "../share-week.ts";
import type { Assignment } from "../../domain/assignment.ts";
import { type CannotCome, comingOn, othersOn } from "../../domain/cannot-come.ts";
import { firstNameOf } from "../../domain/shown.ts";
import type { PersonId, SpaceId, VisitId } from "../../domain/visit.ts";
import type { Expected } from "../../domain/week.ts";
import { listOthersNamed } from "../../store/assignments.ts";
import { listCannotComeAmong } from "../../store/cannot-come.ts";

/** Who else comes for the same visit that day: by a first name where it is shown to who reads, else how many. */
export interface Also {
  readonly names: readonly string[];
  readonly unnamed: number;
}

interface OfPassage extends Pick<Expected, "starts" | "state"> {
  readonly visit: { readonly id: VisitId; readonly space: SpaceId };
  readonly cannotCome: boolean;
}

/** Those who are named for the same visits, and what they said. */
interface Others {
  readonly me: PersonId;
  readonly named: readonly Assignment[];
  readonly said: readonly CannotCome[];
}

/** Passages, each with in whose place one comes, and with who else comes for it that day. */
export async function withOthersIn<One extends OfPassage & { readonly oneDay: boolean }>(
  work: Work,
  me: PersonId,
  all: readonly One[],
): Promise<readonly (One & InPlace & { readonly also?: Also })[]> {
  if (all.length === 0) return [];
  const { told, others } = await withRight(work, LETTER_RIGHT, async (lent) => ({
    told: await withReplacedIn(lent, all),
    others: await othersIn(lent, me, all),
  }));
  return withAlsoIn(work, told, others);
}

/** Whoever else is named for these visits: one statement where nobody is; under a right of the house. */
async function othersIn(lent: Work, me: PersonId, all: readonly OfPassage[]): Promise<Others> {
  const visits = [...new Set(all.map(({ visit }) => visit.id))];
  const spaces = [...new Set(all.map(({ visit }) => visit.space))];
  const kept = await listOthersNamed(lent, { spaces, visits, helper: me });
  if (kept.length === 0) return { me, named: [], said: [] };
  const named = await openOfAllIn(lent, kept);
  const said = await listCannotComeAmong(lent, spaces, dayOf(lent.now));
  return { me, named, said };
}

/**
 * The same passages, each with who else comes: the first name of whom was told that it is shown, to whom whose week it is shows who
 * comes (decision 0166) and across no block; else that somebody does.
 */
async function withAlsoIn<One extends OfPassage>(
  work: Work,
  all: readonly One[],
  { me, named, said }: Others,
): Promise<readonly (One & { readonly also?: Also })[]> {
  if (named.length === 0) return all;
  const shown = await shownIn(work, me, named);
  const today = dayOf(work.now);
  return all.map((one) => {
    const day = one.starts.toPlainDate();
    const isRead = one.state === "expected" && !one.cannotCome;
    if (!isRead || Temporal.PlainDate.compare(day, today) < 0) return one;
    const its = named.filter(({ space }) => space === one.visit.space);
    const others = othersOn(comingOn({ visit: one.visit.id, day }, its, said), me);
    if (others.length === 0) return one;
    const names = others.flatMap((other) => shown.get(`${one.visit.space} ${other}`) ?? []);
    return { ...one, also: { names, unnamed: others.length - names.length } };
  });
}

/** The first names that who acts may read, by home and person. */
async function shownIn(
  work: Work,
  me: PersonId,
  named: readonly Assignment[],
): Promise<ReadonlyMap<string, string>> {
  const shown = new Map<string, string>();
  const told = named.filter(({ toldShown }) => toldShown);
  for (const [space, its] of Map.groupBy(told, (one) => one.space)) {
    if (!(await isKindOpenToMeIn(work, { space, table: ASSIGNMENTS }))) continue;
    const helpers = its.map(({ helper }) => helper);
    const names = await namesOfIn(work, helpers);
    const rows: string[] = [];
    for (const { id, helper } of its) {
      const name = firstNameOf(names.get(helper) ?? "");
      if (name === "" || !(await mayReachOneIn(work, me, { from: helper }))) continue;
      shown.set(`${space} ${helper}`, name);
      rows.push(id);
    }
    if (rows.length > 0) await recordReadsOfDayIn(work, { space, table: ASSIGNMENTS, rows });
  }
  return shown;
}
