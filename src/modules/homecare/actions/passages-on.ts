import { dayOf, readDay } from "#basics/dates";
import { isId } from "#basics/id";
import { namesOfIn } from "#modules/people";
import { personOf } from "#rules/access";
import { type App, mayReachOneIn, type Work, withRight } from "#services/house";
import { isSigned, sign } from "#services/keys";

import { type Assignment, type AssignmentId, isFor } from "../domain/assignment.ts";
import { isThere } from "../domain/passed.ts";
import type { PersonId, VisitId } from "../domain/visit.ts";
import { type Between, daysOf, type Expected } from "../domain/week.ts";
import { listAssignmentsOf } from "../store/assignments.ts";
import { findSaidOf } from "../store/cannot-come.ts";
import { findPassedOf, listPassedBy } from "../store/passed.ts";
import { listVisitsOn } from "../store/stood.ts";
import { type PassedSeen, passedSeenOf } from "./came.ts";
import { lastOnIn, openOfAllIn } from "./open-assignments.ts";
import { daysAwayIn } from "./pause.ts";

/** Under which the house tells who is named when they are expected, without a word of what for. */
export const LETTER_RIGHT = "homecare-letter";

/** One time that somebody is expected: which visit, when, whether its hour is there and it is said that they came. Not what for. */
export type PassageOn = Pick<Expected, "starts" | "ends"> & {
  readonly visit: Expected["visit"]["id"];
  readonly isThere: boolean;
  readonly isSaid: boolean;
  /** They said that they cannot come. */
  readonly cannotCome: boolean;
};

/**
 * When somebody who is named is expected on a day, and did not say that they cannot come: of what is still open to them, or was until
 * that day, their last one, and where the gate lets the two reach each other. Asked by the house, or by the link of a letter, both for who is named.
 */
export async function passagesOnIn(
  work: Work,
  assignment: Assignment,
  day: Temporal.PlainDate,
): Promise<readonly PassageOn[]> {
  const all = await passagesBetweenIn(work, assignment, { from: day, until: day });
  return all.filter(({ cannotCome }) => !cannotCome);
}

/** The same of some days, with those of which they said that they cannot come. */
export function passagesBetweenIn(
  work: Work,
  assignment: Assignment,
  between: Between,
): Promise<readonly PassageOn[]> {
  return withRight(work, LETTER_RIGHT, async (lent) => {
    const { helper, space } = assignment;
    if (!(await mayReachOneIn(lent, helper, { from: personOf(space) }))) return [];
    const [open] = [
      ...(await openOfAllIn(lent, [assignment])),
      ...(await lastOnIn(lent, [assignment], between.until)),
    ];
    if (open === undefined) return [];
    const visits = (await listVisitsOn(lent, space, between.from)).filter(({ id }) =>
      open.visits.includes(id),
    );
    const away = await daysAwayIn(lent, space, between.from);
    const passages: PassageOn[] = [];
    for (const { day, expected } of daysOf(between, visits, away))
      for (const { visit, starts, ends, state } of expected) {
        const of = { assignment: open.id, visit: visit.id, day };
        if (state !== "expected" || !isFor(open, of)) continue;
        const named = { assignment: open.id, helper };
        const said = await findPassedOf(lent, { visit: visit.id, day, named });
        const isSaid = said !== undefined;
        passages.push({
          visit: visit.id,
          starts,
          ends,
          isThere: isThere(starts, work.now),
          isSaid,
          cannotCome: (await findSaidOf(lent, of)) !== undefined,
        });
      }
    return passages;
  });
}

/** A passage of a day that was the last one: at whose home and when, and no word of what it was. */
export type OverPassage = Pick<Expected, "starts" | "ends"> & {
  readonly assignment: Assignment["id"];
  readonly name: string;
  readonly visit: { readonly id: VisitId };
  readonly passed: PassedSeen | undefined;
};

/** Where yesterday was the last day of who acts. */
export const lastOfMineIn = async (work: Work, me: PersonId): Promise<readonly Assignment[]> =>
  lastAmongIn(work, await listAssignmentsOf(work, me));

const lastAmongIn = (work: Work, all: readonly Assignment[]): Promise<readonly Assignment[]> =>
  lastOnIn(work, all, dayOf(work.now).subtract({ days: 1 }));

/** Their passages of yesterday, of which they may still say that they came, with what was said of each; of all that they were named for. */
export async function listOverIn(
  work: Work,
  me: PersonId,
  all: readonly Assignment[],
): Promise<readonly OverPassage[]> {
  const last = await lastAmongIn(work, all);
  if (last.length === 0) return [];
  const today = dayOf(work.now);
  const yesterday = today.subtract({ days: 1 });
  const came = await listPassedBy(work, me, yesterday);
  const names = await namesOfIn(
    work,
    last.map(({ space }) => personOf(space)),
  );
  const over: OverPassage[] = [];
  for (const one of last) {
    const name = names.get(personOf(one.space)) ?? "";
    for (const { visit: id, starts, ends } of await passagesOnIn(work, one, yesterday)) {
      const said = came.find(({ visit, day }) => visit === id && day.equals(yesterday));
      const passed = passedSeenOf(said, today);
      over.push({ assignment: one.id, name, visit: { id }, starts, ends, passed });
    }
  }
  return over;
}

/** Where a letter leads to say « je suis passé·e », or « je ne peux pas venir », without coming in. */
export const BY_LETTER = "/l/passage";

/** What the link of a letter is signed for: what somebody was named for, on one day. */
export interface OfDay {
  readonly assignment: AssignmentId;
  readonly day: Temporal.PlainDate;
}

const PASSED = "passed that day";

export function dayLinkOf(app: App, { assignment, day }: OfDay): string {
  const signed = `${assignment} ${day.toString()}`;
  return `${BY_LETTER}/${assignment}/${day.toString()}/${sign(app, PASSED, signed)}`;
}

/** Undefined: nobody signed it. */
export function readDayLink(
  app: App,
  {
    assignment,
    day: typed,
    signature,
  }: Readonly<Record<"assignment" | "day" | "signature", string>>,
): OfDay | undefined {
  if (!isId<"Assignment">(assignment)) return undefined;
  const day = readDay(typed);
  if (day === undefined || !isSigned(app, PASSED, `${assignment} ${typed}`, signature))
    return undefined;
  return { assignment, day };
}
