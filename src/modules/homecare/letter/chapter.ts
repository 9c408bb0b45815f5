import type { Chapter } from "#services/house";

import { BY_LETTER, LETTER_RIGHT } from "../actions/passages-on.ts";
import { writeOfTheDay } from "./actions/write-of-the-day.ts";
import { waitsNotTheirs } from "./web/awaits.ts";
import { dayKinds } from "./web/kinds.ts";
import { letterRoutes } from "./web/routes.tsx";

const read = ["homecare.assignment", "homecare.visit", "homecare.cannot_come", "homecare.passed"];

/** The letter of the day: where one passes today, and « je suis passé·e » by one button, without coming in. */
export const letter: Chapter = {
  name: "letter",
  routes: [{ at: BY_LETTER, pages: letterRoutes }],
  rights: { [LETTER_RIGHT]: read },
  jobs: { "passages-of-the-day": writeOfTheDay },
  panels: [{ place: "feed", order: 9, waits: waitsNotTheirs }],
  notificationKinds: dayKinds,
};
