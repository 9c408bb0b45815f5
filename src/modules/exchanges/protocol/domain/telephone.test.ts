import { expect, test } from "vitest";

import { STATES } from "./exchange.ts";
import { dialled, isAgreed, readTelephone } from "./telephone.ts";

test.each([
  ["0465710012", "04 65 71 00 12"],
  ["04.65.71.00.12", "04 65 71 00 12"],
  ["04-65-71-00-12", "04 65 71 00 12"],
  [" +33 4 65 71 00 12 ", "04 65 71 00 12"],
  ["+33 (0)4 65 71 00 12", "04 65 71 00 12"],
  ["0033465710012", "04 65 71 00 12"],
  ["+330465710012", "04 65 71 00 12"],
  ["06 12 34 56 78", "06 12 34 56 78"],
  // Overseas numbers dial as they are written: their country code is another one.
  ["0692 12 34 56", "06 92 12 34 56"],
  ["+262 692 12 34 56", "+262 692 12 34 56"],
  ["+41 22 123 45 67", "+41 22 123 45 67"],
  ["0041221234567", "+41221234567"],
  ["00 41 22 123 45 67", "+41 22 123 45 67"],
  ["+32 (2) 123.45.67", "+32 2 123 45 67"],
  ["3949", "3949"],
])("« %s » is « %s »", (typed, read) => {
  expect(readTelephone(typed)).toBe(read);
});

test.each([
  "",
  "12",
  "le soir",
  "04 65 71 00",
  "04 65 71 00 12 34",
  "04 65 71 00 12 le soir",
  "+33 4 65 71",
  "00 00 00 00 00",
  "+1234567890123456",
  "javascript:alert(1)",
])("« %s » is no telephone", (typed) => {
  expect(readTelephone(typed)).toBeUndefined();
});

test("a number dials its digits, and what was read is read again", () => {
  for (const typed of ["04.65.71.00.12", "+41 22 123 45 67"]) {
    const read = readTelephone(typed) ?? "";
    expect(readTelephone(read)).toBe(read);
    expect(dialled(read)).toMatch(/^\+?\d+$/);
  }
});

test("it is read while what was agreed lives, and no more once it was stopped", () => {
  expect(STATES.filter((state) => isAgreed({ state }))).toEqual([
    "approving",
    "established",
    "closing",
    "closed",
    "settled",
  ]);
});
