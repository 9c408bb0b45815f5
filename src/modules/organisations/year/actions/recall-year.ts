import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { notifyIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import { type Job, type Listener, type Work, withRight } from "#services/house";

import { addressOf, type Organisation, type PersonId } from "../../domain/organisation.ts";
import { recallOf } from "../../domain/year.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { findActive } from "../../store/representatives.ts";
import { deleteRecall, isRecalled, listRecalls } from "../store/recalls.ts";
import { type SeenYearDate, waitingDates, yearOfIn } from "./see-year.ts";

/**
 * Each night, for the digest of the morning: the dates of the year that come in thirty days, then in
 * seven, once each, to each representative who wants it.
 */
export const recallYear: Job = {
  cron: "23 3 * * *",
  run: async (app, _, actor) => {
    const recalls = await app.transaction(actor, listRecalls);
    // One transaction each: a thousand associations are not held together.
    for (const recall of recalls)
      await app.transaction(actor, async (work) => {
        const organisation = await findOrganisation(work, recall.organisation);
        if (organisation?.id !== recall.organisation || organisation.dissolved !== undefined)
          return;
        if ((await findActive(work, organisation.id, recall.person)) === undefined) return;
        await recallOneIn(work, organisation, recall.person);
      });
  },
};

async function recallOneIn(
  work: Work,
  organisation: Organisation,
  person: PersonId,
): Promise<void> {
  const today = dayOf(work.now);
  const { dates } = await yearOfIn(work, organisation);
  const address = (await reachPeopleIn(work, [person], undefined)).get(person);
  if (address === undefined) return;
  for (const { key, due } of waitingDates(dates)) {
    const recall = recallOf(due, today);
    if (recall === undefined) continue;
    await notifyIn(work, {
      address,
      kind: "organisations.year-date",
      object: `${organisation.id} ${person} ${key} ${due.toString()} ${recall}`,
      facts: { organisation: organisation.id, person, key, due: due.toString() },
    });
  }
}

/** A date as a letter tells it. */
export interface ToldYearDate {
  readonly organisation: Organisation;
  readonly date: SeenYearDate;
  readonly at: string;
}

/** The date that a fact names, while it waits and the one told represents the organisation. Read with the right to write mails. */
export async function seeToldYearDateIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<ToldYearDate | undefined> {
  const { organisation: id, person, key, due } = facts;
  if (typeof id !== "string" || !isId<"Organisation">(id)) return undefined;
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  const organisation = await findOrganisation(work, id);
  if (organisation?.id !== id || organisation.dissolved !== undefined) return undefined;
  if ((await findActive(work, id, person)) === undefined) return undefined;
  if (!(await isRecalled(work, { organisation: id, person }))) return undefined;
  const { dates } = await yearOfIn(work, organisation);
  const date = waitingDates(dates).find((one) => one.key === key && one.due.toString() === due);
  return date && { organisation, date, at: date.paperAt ?? `${addressOf(organisation)}/annee` };
}

/** Hears that a role ended: they are reminded no more of a year that is not theirs. */
export const forgetRecallOfRole: Listener = async (work, { payload }) => {
  const { organisation, person } = payload;
  if (typeof organisation !== "string" || !isId<"Organisation">(organisation)) return;
  if (typeof person !== "string" || !isId<"Person">(person)) return;
  await withRight(work, "organisations-year", (lent) =>
    deleteRecall(lent, { organisation, person }),
  );
};
