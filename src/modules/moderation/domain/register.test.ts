import { expect, test } from "vitest";

import { monthsToClose } from "./register.ts";

const month = (text: string) => Temporal.PlainYearMonth.from(text);
const on = (text: string) => Temporal.PlainDate.from(text);

test.each([
  {
    told: "the month that runs is not counted",
    last: undefined,
    today: "2026-11-30",
    months: ["2026-09", "2026-10"],
  },
  {
    told: "the first of the next month, it is",
    last: "2026-10",
    today: "2026-12-01",
    months: ["2026-11"],
  },
  {
    told: "after a long absence, each is",
    last: "2026-11",
    today: "2027-02-03",
    months: ["2026-12", "2027-01"],
  },
  { told: "counted already, none is", last: "2026-10", today: "2026-11-25", months: [] },
] as const)("$told", ({ last, today, months }) => {
  const closing = monthsToClose(month("2026-09"), last && month(last), on(today));
  expect(closing.map((one) => one.toString())).toEqual(months);
});
