import { beforeEach, expect, test } from "vitest";
import { chooseHelper, endMandate } from "#modules/people";
import { person, type PersonId } from "#services/house";
import { browserIn, formTo } from "../../../../../tests/support/browser.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { endAssignment } from "../../actions/name-helper.ts";
import {
  ana,
  app,
  helene,
  inNamingHouse,
  named,
  TOMORROW,
  visits,
} from "../../actions/test-naming.ts";
import { nameForDay } from "../../instead/actions/name-for-day.ts";
import { sayStillCalled, seeStillCalled } from "./still-called.ts";

inNamingHouse();

const hour = (hours: number) => app.setNow(TEST_NOW.add({ hours }));
const calls = async (name: string, who: PersonId = ana) =>
  valueOf(await chooseHelper(app, person(who), { helper: { name, telephone: "0465710012" } }));
const asked = async (as = person(ana)) => (await seeStillCalled(app, as, undefined))?.name;
const say = (still: boolean, as = person(ana)) => sayStillCalled(app, as, { calls: still });

beforeEach(() => calls("Quentin"));

test("whom she calls and who comes no more: she is asked on her first page, once, and takes the name away", async () => {
  const assignment = await named();
  expect(await asked()).toBeUndefined();
  hour(1);
  valueOf(await endAssignment(app, person(ana), { assignment }));
  const acting = await actingFor(app, ana, helene, ["homecare"]);
  expect([await asked(), await asked(acting), await asked(person(helene))]).toEqual([
    "Quentin",
    undefined,
    undefined,
  ]);
  expect(await say(false, acting)).toMatchObject({ refusal: "nothing-to-ask" });
  const hers = await browserIn(app, ana);
  expect((await hers.get("/moi/fil")).text).toContain("Quentin ne vous aide plus ici");
  const page = await hers.get("/chez-moi/appeler");
  expect(page.text).toContain("Faut-il encore appeler Quentin ?");
  await hers.submit(formTo(page, "/chez-moi/appeler/plus"));
  expect((await hers.get("/chez-moi/appeler")).status).toBe(404);
  expect((await hers.get("/moi/affichage")).html).not.toContain("04 65 71 00 12");
});

test("still calling them, it is not asked again, until something else of theirs ends", async () => {
  const first = await named();
  hour(1);
  valueOf(await endAssignment(app, person(ana), { assignment: first }));
  hour(2);
  valueOf(await say(true));
  expect(await asked()).toBeUndefined();
  const again = await named();
  hour(3);
  valueOf(await endAssignment(app, person(ana), { assignment: again }));
  expect(await asked()).toBe("Quentin");
});

test("not while they help in another way, nor of somebody who never did, nor after one day alone", async () => {
  const { someone } = situations(app);
  const solene = await someone("Solène");
  await calls("Solène");
  hour(1);
  const acting = await actingFor(app, ana, solene, ["homecare"]);
  expect(await asked()).toBeUndefined();
  const { mandate } = acting;
  if (mandate === undefined) throw new Error("no mandate");
  hour(2);
  valueOf(await endMandate(app, person(ana), { mandate }));
  expect(await asked()).toBe("Solène");
  await calls("Hélène");
  hour(3);
  valueOf(await nameForDay(app, person(ana), { helper: helene, visit: visits[0], day: TOMORROW }));
  hour(24 * 3);
  expect(await asked()).toBeUndefined();
});
