import { dayOf } from "#basics/dates";
import type { Gathered, NotificationKind, Work, WrittenEntry } from "#services/house";

import { seeToldYearDateIn } from "../actions/recall-year.ts";
import { sayTitle } from "./year-page.tsx";
import { recallTexts as texts } from "./texts.fr.ts";

/** What is said of the year: a date comes in thirty days, or in seven. */
export const yearKinds = {
  "organisations.year-date": {
    why: texts.why,
    sort: "digest",
    stillTrue: async (work, facts) => (await seeToldYearDateIn(work, facts)) !== undefined,
    write: async (work: Work, { facts }: Gathered) => {
      const entries: WrittenEntry[] = [];
      for (const one of facts) {
        const told = await seeToldYearDateIn(work, one);
        if (told === undefined) continue;
        const { date, organisation, at } = told;
        const line = texts.line(organisation.name, date.due, dayOf(work.now));
        entries.push({ title: sayTitle(date), at, lines: [line] });
      }
      if (entries.length === 0) return undefined;
      const subject = texts.subject(entries.length);
      return { subject, title: subject, entries };
    },
  },
} as const satisfies Record<string, NotificationKind>;
