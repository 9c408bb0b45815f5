import { expect, test } from "vitest";

import { browserOf, formTo } from "./browser.ts";
import { testHouse } from "./house.ts";
import { countsIn, layTally, movedIn, tablesOf } from "./tables.ts";

test("the tally says of each table what counting its rows again says, and nothing of one that did not move", async () => {
  const app = await testHouse();
  const tables = (await tablesOf(app)).map(({ name }) => name);
  await layTally(app, tables);
  const before = await countsIn(app, tables);
  expect(await movedIn(app)).toEqual(new Map());
  const browser = browserOf(app);
  const form = formTo(await browser.get("/entrer"), "/entrer");
  await browser.submit(form, { email: "lison@example.org" });
  const after = await countsIn(app, tables);
  const moved = tables.flatMap((name) => {
    const more = (after.get(name) ?? 0) - (before.get(name) ?? 0);
    return more === 0 ? [] : [[name, more] as const];
  });
  expect(moved).not.toHaveLength(0);
  const told = [...(await movedIn(app))].filter(([, more]) => more !== 0);
  expect(new Map(told)).toEqual(new Map(moved));
});
