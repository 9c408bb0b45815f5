import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { listYearDueIn } from "../actions/see-year-due.ts";
import { addressOf } from "../../domain/organisation.ts";
import { sayTitle } from "./year-page.tsx";
import { texts } from "./texts.fr.ts";

/** What awaits me: the dates of my structures that are near or late. */
export async function waitsOfTheYear(work: Work): Promise<readonly Waiting[]> {
  return (await listYearDueIn(work)).map(({ number, name, date }) => ({
    group: "year",
    says: sayTitle(date),
    about: name,
    due: date.due,
    at: `${addressOf({ number })}/annee`,
    go: texts.seeYear,
    label: texts.seeYearOf(name, sayTitle(date)),
  }));
}
