import { expect, test } from "vitest";

import { job, operator } from "#services/house";

import { testHouse } from "../../../../../tests/support/house.ts";
import { addMeaning } from "../../../subjects/words/actions/keep-words.ts";
import { compiledAsIn } from "./compile-alert.ts";

test("what who operates says of a word gives alerts another mark: they are compiled again", async () => {
  const app = await testHouse();
  const mark = () => app.transaction(job("compile-alerts"), compiledAsIn);
  const before = await mark();
  expect(await mark()).toBe(before);
  const said = { word: "zumba", known: "danse", tie: "synonym" } as const;
  const told = await addMeaning(app, operator(), said);
  expect(told.done).toBe(true);
  expect(await mark()).not.toBe(before);
});
