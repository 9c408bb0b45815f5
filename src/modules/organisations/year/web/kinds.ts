import { dayOf } from "#basics/dates";
import { letterKind, type NotificationKind } from "#services/house";

import { seeToldYearDateIn } from "../actions/recall-year.ts";
import { sayTitle } from "./year-page.tsx";
import { recallTexts as texts } from "./texts.fr.ts";

/** What is said of the year: a date comes in thirty days, or in seven. */
export const yearKinds = {
  "organisations.year-date": letterKind({
    why: texts.why,
    sort: "digest",
    find: seeToldYearDateIn,
    says: (told, work) => ({
      subject: texts.subject(told.length),
      entries: told.map(({ date, organisation, at }) => ({
        title: sayTitle(date),
        at,
        lines: [texts.line(organisation.name, date.due, dayOf(work.now))],
      })),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
