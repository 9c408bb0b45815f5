import type { Dated, DatedSource } from "#services/house";

import { addressOf, type Organisation } from "../../domain/organisation.ts";
import { type SeenYearDate, waitingDates } from "../actions/see-year.ts";
import { listYearsIn } from "../actions/see-year-due.ts";
import { sayTitle } from "./year-page.tsx";

/** What waits of a year: a whole day each, with an alarm a week before. */
export function datedYear(
  organisation: Pick<Organisation, "id" | "number" | "name">,
  dates: readonly SeenYearDate[],
  now: Temporal.Instant,
): readonly Dated[] {
  return waitingDates(dates).map((one) => ({
    uid: `${organisation.id}.${one.key}`,
    title: `${sayTitle(one)} (${organisation.name})`,
    when: { kind: "day", day: one.due },
    address: one.paperAt ?? `${addressOf(organisation)}/annee`,
    of: { kind: "organisation", name: organisation.name },
    within: organisation.id,
    // What is due is reckoned anew each time, from what was said of the year: nothing counts its changes.
    sequence: 0,
    changedAt: now,
    status: "confirmed",
    description: [one.says, one.source].filter((words) => words !== "").join("\n\n"),
    alarm: { before: Temporal.Duration.from({ hours: 7 * 24 }), says: sayTitle(one) },
  }));
}

/** The dates of the organisations whose year the person who acts keeps. */
export const myYears: DatedSource = {
  list: async (work) =>
    (await listYearsIn(work)).flatMap(({ organisation, dates }) =>
      datedYear(organisation, dates, work.now),
    ),
};
