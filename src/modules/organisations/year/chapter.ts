import type { Chapter } from "#services/house";

import { forgetRecallOfRole, recallYear } from "./actions/recall-year.ts";
import { myYears } from "./web/dated.ts";
import { openedDates } from "./web/opened.ts";
import { yearKinds } from "./web/kinds.ts";
import { waitsOfTheYear } from "./web/panels.tsx";
import { yearKept } from "./web/texts.fr.ts";

const yearTables = [
  "organisations.year_facts",
  "organisations.year_date",
  "organisations.year_done",
  "organisations.year_recall",
];

/** The year of an association: what is due, when, and a word before it is. */
export const year: Chapter = {
  name: "year",
  rights: {
    "organisations-year": yearTables,
    // What tells how far the dates of a year are: those tables, and the papers that end.
    "recall-year": [
      ...yearTables,
      "organisations.representative",
      "organisations.paper",
      "organisations.paper_version",
    ],
    "write-mail": yearTables,
    "organisations-about-person": yearTables,
  },
  jobs: { "recall-year": recallYear },
  hears: { "organisations.role-ended": forgetRecallOfRole },
  notificationKinds: yearKinds,
  panels: [{ place: "feed", order: 28, waits: waitsOfTheYear }],
  dated: [myYears],
  opened: [openedDates],
  keeps: [yearKept],
};
