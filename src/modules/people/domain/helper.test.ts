import { expect, test } from "vitest";

import { readHelper, readTelephone } from "./helper.ts";

test.each([
  ["0465710012", "04 65 71 00 12"],
  ["04.65.71.00.12", "04 65 71 00 12"],
  ["04-65-71-00-12", "04 65 71 00 12"],
  ["+33 4 65 71 00 12", "+33 4 65 71 00 12"],
  ["15", "15"],
  ["3977", "3977"],
  ["", undefined],
  ["1", undefined],
  ["demain", undefined],
  ["04 65 71 00 12 poste 3", undefined],
  ["1234567890123456", undefined],
])("the telephone « %s » is read « %s »", (typed, read) => {
  expect(readTelephone(typed)).toBe(read);
});

test("somebody to call has a name and a telephone, or is nobody", () => {
  expect(readHelper({ name: " Quentin ", telephone: "0465710012" })).toEqual({
    name: "Quentin",
    telephone: "04 65 71 00 12",
  });
  expect(readHelper({ name: "…", telephone: "0465710012" })).toBeUndefined();
  expect(readHelper({ name: "Quentin", telephone: "bientôt" })).toBeUndefined();
});
