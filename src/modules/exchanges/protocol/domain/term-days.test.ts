import { expect, test } from "vitest";

import { misfitDays } from "./term-days.ts";

const TERMS = [
  { name: "objet", input: "line" },
  { name: "debut", input: "day" },
  { name: "fin", input: "day", notBefore: "debut" },
];
const today = Temporal.PlainDate.from("2026-11-25");

test.each([
  { told: "today, and back the same day", debut: "2026-11-25", fin: "2026-11-25", misfits: [] },
  { told: "days that are not said", debut: "", fin: "", misfits: [] },
  {
    told: "back before it went",
    debut: "2026-12-02",
    fin: "2026-12-01",
    misfits: [{ name: "fin", why: "before-the-other" }],
  },
  {
    told: "both past",
    debut: "2026-11-24",
    fin: "2026-11-23",
    misfits: [
      { name: "debut", why: "past" },
      { name: "fin", why: "past" },
    ],
  },
])("$told", ({ debut, fin, misfits }) => {
  // What is no day is not read as one.
  expect(misfitDays({ terms: TERMS }, { objet: "hier", debut, fin }, today)).toEqual(misfits);
});
