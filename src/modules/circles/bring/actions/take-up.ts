import { done, refused, type Result } from "#basics/result";
import { action, contributionsIn, type TakesUp, type Work } from "#services/house";

import { type BroughtItem, BROUGHT_KINDS, mapNames, type Plain } from "../../domain/brought.ts";
import { type CircleId, isClosed } from "../../domain/circle.ts";
import { isMember } from "../../domain/rights.ts";
import { standingIn } from "../../actions/standing.ts";
import { findBrought, listItems } from "../../store/brought.ts";
import { holdCircle } from "../../store/circles.ts";

/** So many of a kind are looked at: those that the archive tells first. */
const MOST = 500;

/** Something that a circle brought, still to come, that no one took up yet. */
export interface ToTakeUp {
  readonly id: BroughtItem["id"];
  readonly says: string;
}

export type TakeUpRefusal = "unknown-circle" | "circle-closed" | "nothing-chosen" | "not-taken-up";

interface Found extends ToTakeUp {
  readonly by: TakesUp;
  readonly told: Plain;
}

/** What of a circle may still be taken up, as the modules above say. */
export async function toTakeUpIn(work: Work, circle: CircleId): Promise<readonly Found[]> {
  const ways = contributionsIn(work, ({ circleArchive }) => circleArchive);
  const found: Found[] = [];
  for (const kind of BROUGHT_KINDS) {
    const [by] = ways.flatMap(({ takesUp }) => takesUp?.[kind] ?? []);
    if (by === undefined) continue;
    for (const { id, content } of await listItems(work, circle, { kind, from: 0, most: MOST })) {
      // Whoever had it there is a name of the archive, and nobody's account.
      const nameless = mapNames(content, () => null);
      const told: Plain = { ...content, ...Object(nameless) };
      const says = by.says(work, told);
      if (says !== undefined && !(await by.isHere(work, id))) found.push({ id, says, by, told });
    }
  }
  return found;
}

/** A member takes up tasks and dates to come, as ticked, all or none; what is here already is made no second time. Answers how many. */
export const takeUp = action(
  async (
    work: Work,
    asked: { readonly circle: CircleId; readonly items: readonly string[] },
  ): Promise<Result<number, TakeUpRefusal>> => {
    const circle = await holdCircle(work, asked.circle);
    if (circle === undefined || !isMember(await standingIn(work, circle.id)))
      return refused("unknown-circle");
    if ((await findBrought(work, circle.id)) === undefined) return refused("unknown-circle");
    if (isClosed(circle)) return refused("circle-closed");
    if (asked.items.length === 0) return refused("nothing-chosen");
    const chosen = (await toTakeUpIn(work, circle.id)).filter(({ id }) => asked.items.includes(id));
    for (const { by, id, told } of chosen)
      if (!(await by.take(work, { circle: circle.id, id, told }))) return refused("not-taken-up");
    return done(chosen.length);
  },
);
