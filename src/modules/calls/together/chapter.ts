import type { Chapter } from "#services/house";

import { followAnswer, forgetClosedCircle } from "./actions/follow-answer.ts";

/** Groups that answer a call together, and the hours that it took. */
export const together: Chapter = {
  name: "together",
  entrusts: { calls: ["calls.circle_of_call", "calls.hours_spent"] },
  rights: { "circles-of-calls": ["calls.circle_of_call"], "sum-hours": ["calls.hours_spent"] },
  hears: {
    "circles.closed": forgetClosedCircle,
    "projects.answer-started": followAnswer,
    "projects.answer-turned": followAnswer,
  },
};
