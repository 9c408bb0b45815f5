import { beforeAll, expect, test } from "vitest";

import { operator, visitor } from "#services/house";

import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { readSearch } from "../../domain/search/search.ts";
import { findCalls } from "../../actions/find-calls.ts";
import { reportableCall } from "./report-call.ts";
import { seeCall } from "../../actions/see-call.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 120_000);

const find = () => findCalls(app, visitor, readSearch({ q: ["jardins nourriciers immeubles"] }));

test("a call that the operator hid is unknown to others, on its page and in the list; shown again, it is where it was", async () => {
  const before = await find();
  const call = before.shown[0]?.call;
  if (call === undefined) throw new Error("the demonstration has such a call");
  await app.transaction(operator(), (work) =>
    reportableCall.hide(work, call.id, "Annonce trompeuse."),
  );
  expect(await seeCall(app, visitor, { number: call.number })).toBeUndefined();
  expect((await seeCall(app, operator(), { number: call.number }))?.call.state).toBe("hidden");
  expect((await find()).shown.map((shown) => shown.call.id)).not.toContain(call.id);
  expect(
    await app.transaction(visitor, (work) => reportableCall.find(work, call.id)),
  ).toBeUndefined();
  await app.transaction(operator(), (work) => reportableCall.showAgain(work, call.id));
  expect((await find()).shown.map((shown) => shown.call.id)).toEqual(
    before.shown.map((shown) => shown.call.id),
  );
});

test("nobody else hides a call", async () => {
  const call = (await find()).shown[0]?.call;
  await expect(
    app.transaction(visitor, (work) => reportableCall.hide(work, call?.id ?? "", "x")),
  ).rejects.toThrow("only the operator");
});
