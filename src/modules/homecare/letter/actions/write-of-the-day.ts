import { dayOf, readDay } from "#basics/dates";
import { isId } from "#basics/id";
import { notifyIn } from "#modules/notifications";
import { namesOfIn, reachPeopleIn } from "#modules/people";
import { personOf } from "#rules/access";
import { type Job, type PersonId, type Work, withRight } from "#services/house";

import {
  dayLinkOf,
  LETTER_RIGHT,
  type PassageOn,
  passagesOnIn,
} from "../../actions/passages-on.ts";
import { comingInsteadIn } from "../../actions/without.ts";
import type { Assignment } from "../../domain/assignment.ts";
import { othersOn } from "../../domain/cannot-come.ts";
import { findAssignment, listHolding } from "../../store/assignments.ts";

/** Before the letters of the morning: whoever passes somewhere today is told where, and says from there that they did. */
export const writeOfTheDay: Job = {
  cron: "20 3 * * *",
  run: async (app, _, actor) => {
    const all = await app.transaction(actor, (work) =>
      withRight(work, LETTER_RIGHT, (lent) => listHolding(lent, dayOf(work.now))),
    );
    for (const one of all)
      try {
        await app.transaction(actor, (work) => tellOfTheDayIn(work, one));
      } catch (error) {
        app.log.error({ err: error, assignment: one.id }, "who passes today could not be told");
      }
  },
};

async function tellOfTheDayIn(work: Work, assignment: Assignment): Promise<void> {
  const today = dayOf(work.now);
  const { id, helper, space } = assignment;
  if (!(await passagesOnIn(work, assignment, today)).some(({ isSaid }) => !isSaid)) return;
  const address = (await reachPeopleIn(work, [helper], personOf(space))).get(helper);
  if (address === undefined) return;
  const day = today.toString();
  const facts = { assignment: id, day };
  await notifyIn(work, { address, kind: "homecare.day", object: `${day} ${id}`, facts });
}

/** Of the letter that somebody else held, whose home it is and which day; read with the right to write mails. */
export async function seeToldNotTheirsIn(
  work: Work,
  { assignment: id, day: told }: Readonly<Record<string, unknown>>,
): Promise<
  { readonly whose: PersonId; readonly name: string; readonly day: Temporal.PlainDate } | undefined
> {
  const day = typeof told === "string" ? readDay(told) : undefined;
  if (day === undefined || typeof id !== "string" || !isId<"Assignment">(id)) return undefined;
  const assignment = await findAssignment(work, id);
  const whose = assignment && personOf(assignment.space);
  const name = whose && (await namesOfIn(work, [whose])).get(whose);
  return whose === undefined || name === undefined ? undefined : { whose, name, day };
}

export interface ToldDay {
  readonly whose: PersonId;
  /** At whose home. */
  readonly name: string;
  /** When, and whether somebody else comes for it too. */
  readonly passages: readonly (PassageOn & { readonly isShared: boolean })[];
  /** Where they say in one tap that they came, or cannot. */
  readonly at: string;
}

/** Where one passes on the day of the letter, while it is that day and nothing was said; read with the right to write mails. */
export async function seeToldDayIn(
  work: Work,
  { assignment: id, day: told }: Readonly<Record<string, unknown>>,
): Promise<ToldDay | undefined> {
  if (typeof id !== "string" || !isId<"Assignment">(id) || typeof told !== "string")
    return undefined;
  const day = readDay(told);
  if (day === undefined || !day.equals(dayOf(work.now))) return undefined;
  const assignment = await findAssignment(work, id);
  if (assignment === undefined) return undefined;
  const unsaid = (await passagesOnIn(work, assignment, day)).filter(({ isSaid }) => !isSaid);
  if (unsaid.length === 0) return undefined;
  const passages = await withSharedIn(work, assignment, { day, unsaid });
  const whose = personOf(assignment.space);
  const name = (await namesOfIn(work, [whose])).get(whose);
  return name === undefined
    ? undefined
    : { whose, name, passages, at: dayLinkOf(work.app, { assignment: id, day }) };
}

/** Each with whether somebody else comes for it too, whoever it is: a letter names nobody. */
function withSharedIn(
  work: Work,
  { space, helper }: Assignment,
  { day, unsaid }: { readonly day: Temporal.PlainDate; readonly unsaid: readonly PassageOn[] },
): Promise<ToldDay["passages"]> {
  return withRight(work, LETTER_RIGHT, async (lent) => {
    const told = [];
    for (const one of unsaid) {
      const coming = await comingInsteadIn(lent, space, { visit: one.visit, day });
      told.push({ ...one, isShared: othersOn(coming, helper).length > 0 });
    }
    return told;
  });
}
