import { expect, test } from "vitest";
import { endSharingIn } from "#modules/access";
import { person } from "#services/house";
import { browserIn } from "../../../../../tests/support/browser.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { endAssignment } from "../../actions/name-helper.ts";
import { openAssignmentsIn } from "../../actions/open-assignments.ts";
import { seePassages } from "../../actions/see-passages.ts";
import {
  ana,
  app,
  helene,
  inNamingHouse,
  named,
  name,
  quentin,
  TODAY,
} from "../../actions/test-naming.ts";
import { ownSpaceOf } from "#rules/access";
import { leave } from "./leave.ts";

inNamingHouse();

const noMore = async () =>
  (await seePassages(app, person(quentin), undefined))?.noMore.map((one) => [
    one.name,
    one.on.toString(),
  ]);
const inDays = (days: number) => app.setNow(TEST_NOW.add({ hours: 24 * days }));

test("whose help she ended reads that it is, for two weeks; named anew they come", async () => {
  const assignment = await named();
  expect(await noMore()).toEqual([]);
  inDays(1);
  valueOf(await endAssignment(app, person(ana), { assignment }));
  expect(await noMore()).toEqual([["Ana", TODAY.add({ days: 1 }).toString()]]);
  const page = (await (await browserIn(app, quentin)).get("/chez-moi/passages")).text;
  expect(page).toContain("Chez Ana, vos passages se sont arrêtés le jeudi 26 novembre.");
  inDays(15);
  expect(await noMore()).toEqual([]);
  inDays(2);
  await named({ from: TODAY.add({ days: 2 }) });
  expect(await noMore()).toEqual([]);
});

test("so does whose help lapsed for want of her yes, or was taken back elsewhere", async () => {
  const acting = await actingFor(app, ana, helene, ["homecare"]);
  await named();
  const [first] = await app.transaction(person(ana), (work) =>
    openAssignmentsIn(work, ownSpaceOf(ana)),
  );
  await app.transaction(person(ana), async (work) => {
    for (const sharing of first?.sharings ?? []) await endSharingIn(work, { sharing });
  });
  expect(await noMore()).toEqual([["Ana", TODAY.toString()]]);
  valueOf(await name({}, acting));
  expect(await noMore()).toEqual([]);
  inDays(16);
  expect(await noMore()).toEqual([["Ana", TODAY.add({ days: 14 }).toString()]]);
});

test("who said themself that they come no more, or whose last day is over, is told nothing of it", async () => {
  await named({ until: TODAY });
  inDays(2);
  expect(await noMore()).toEqual([]);
  await named({ from: TODAY.add({ days: 2 }) });
  const from = TODAY.add({ days: 4 });
  valueOf(await leave(app, person(quentin), { person: ana, from, ends: [] }));
  inDays(6);
  expect(await noMore()).toEqual([]);
});
