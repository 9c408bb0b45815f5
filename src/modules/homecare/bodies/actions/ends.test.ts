import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { job, operator, person, type PersonId, withRight } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import {
  asks,
  type AtHome,
  atHome,
  openHomes,
  sends,
  TODAY,
} from "../../../../../tests/support/bodies.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { browserIn } from "../../../../../tests/support/browser.ts";
import { mailTo } from "../../../../../tests/support/time.ts";
import { dissolve } from "../../../organisations/directory/actions/dissolve.ts";
import { mergeOrganisations } from "../../../organisations/directory/actions/merge.ts";
import { aboutPerson } from "../../actions/about-person.ts";
import { endDeployment } from "../../actions/open-deployment.ts";
import { seePassages } from "../../actions/see-passages.ts";
import { seeBodies, seeOffered } from "./see-bodies.ts";
import { seeBodyPage } from "./see-asked.ts";
import { listOverdue } from "../store/named.ts";
import { sendSomebody } from "./send-somebody.ts";
import { RIGHT } from "./standing.ts";

let app: TestHouse;
let at: AtHome;

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  await openHomes(app);
  at = await atHome(app);
});

const comesTo = async (who: PersonId) =>
  ((await seePassages(app, person(who), undefined))?.passages ?? []).length > 0;
const mine = async (who = at.ana) =>
  (await seeBodies(app, person(who), undefined))?.bodies.map(({ state }) => state);
const mailOf = (who: PersonId) => mailTo(app, who);
const about = <T>(run: Parameters<typeof app.transaction<T>>[1]) =>
  app.transaction(operator(), run);

test("a body that is dissolved comes no more, and one is told", async () => {
  await sends(app, at, await asks(app, at));
  const keeper = await situations(app).someone("Léa", { isOperator: true });
  const asked = { organisation: at.body, on: TODAY, reason: "Nous arrêtons." };
  valueOf(await dissolve(app, operator(keeper), asked));
  await doWaitingJobs(app);
  expect([await comesTo(at.malika), await mine()]).toEqual([false, []]);
  expect(await mailOf(at.ana)).toContain("ne vient plus chez vous");
  // « Qui m’aide » says it too, for two weeks.
  expect((await (await browserIn(app, at.ana)).get("/chez-moi/aides")).text).toContain(
    "Pas à pas ne vient plus, depuis le",
  );
  const gone = async () => (await seeBodies(app, person(at.ana), undefined))?.gone.length;
  expect(await gone()).toBe(1);
  app.setNow(app.clock.now().add({ hours: 24 * 15 }));
  expect(await gone()).toBe(0);
});

test("a body that turns out to be another comes no more: nobody asked the other", async () => {
  await sends(app, at, await asks(app, at));
  const { someone, verified } = situations(app);
  const [paul, lea] = [await someone("Paul"), await someone("Léa", { isOperator: true })];
  const kept = await verified([paul], { name: "La maison réunie" });
  valueOf(
    await mergeOrganisations(app, operator(lea), { gone: at.body, kept, reason: "La même." }),
  );
  await doWaitingJobs(app);
  expect([await comesTo(at.malika), await mine()]).toEqual([false, []]);
  expect((await seeBodyPage(app, person(paul), { organisation: kept }))?.asked).toEqual([]);
  expect(await mailOf(paul)).not.toContain("Ana");
  const mail = await mailOf(at.ana);
  expect(mail).toContain("Pas à pas ne vient plus chez vous");
  expect(mail).not.toContain("La maison réunie");
  const offered = await seeOffered(app, person(at.ana), undefined);
  expect(offered?.map(({ organisation }) => organisation)).not.toContain(kept);
});

test("where the territory closes it, no body comes any more, and none says yes", async () => {
  const asked = await asks(app, at);
  await sends(app, at, asked);
  const other = await atHome(app);
  const waits = await asks(app, other);
  valueOf(await endDeployment(app, operator(), undefined));
  const yes = { asked: waits, helper: other.malika, from: undefined, until: undefined };
  expect(await sendSomebody(app, person(other.odile), yes)).toMatchObject({ refusal: "not-open" });
  await doWaitingJobs(app);
  expect([await comesTo(at.malika), await mine(), await mine(other.ana)]).toEqual([false, [], []]);
  expect(await mailOf(at.ana)).toContain("ne vient plus chez vous");
  expect(await mailOf(at.odile)).toContain("On n’attend plus Pas à pas chez Ana");
});

test("of two who were one, what the first asked is over, and the body is told", async () => {
  await sends(app, at, await asks(app, at));
  const stays = await situations(app).someone("Anne");
  await about((work) => aboutPerson.merges(work, at.ana, stays));
  expect([await comesTo(at.malika), await mine(stays)]).toEqual([false, []]);
  const again = await asks(app, { ...at, ana: stays });
  await sends(app, at, again);
  expect(await comesTo(at.malika)).toBe(true);
});

test("who is sent and turns out to be another comes as the other; who leaves comes no more", async () => {
  await sends(app, at, await asks(app, at));
  const stays = await situations(app).someone("Malika");
  const all = app.modules.flatMap((one) => one.aboutPerson ?? []);
  await about(async (work) => {
    for (const { merges } of all) await merges(work, at.malika, stays);
  });
  expect([await comesTo(at.malika), await comesTo(stays)]).toEqual([false, true]);
  await about(async (work) => {
    for (const { erases } of all.toReversed()) await erases(work, stays);
  });
  const [one] = (await seeBodies(app, person(at.ana), undefined))?.bodies ?? [];
  expect([one?.state, one?.sent]).toEqual(["comes", []]);
});

test("what one asked is given with what is theirs, and goes with them", async () => {
  await sends(app, at, await asks(app, at));
  const given = JSON.stringify(await about((work) => aboutPerson.gives(work, at.ana)));
  expect(given).toContain("À Saillans, le midi.");
  await about((work) => aboutPerson.erases(work, at.ana));
  expect(await comesTo(at.malika)).toBe(false);
  expect((await seeBodyPage(app, person(at.odile), { organisation: at.body }))?.asked).toEqual([]);
});

test("of those whose last day is past none is left for another night, however many", async () => {
  const assignment = await sends(app, at, await asks(app, at));
  await app.transaction(person(at.ana), ({ db }) =>
    sql`insert into homecare.assignment (id, space, helper, visits, sharings, through, first, last, said_at)
      select gen_random_uuid(), space, helper, visits, sharings, through, first - 2, first - 1, said_at
      from homecare.assignment, generate_series(1, 501) where id = ${assignment}`.execute(db),
  );
  const overdue = await app.transaction(job("leave-parties"), (work) =>
    withRight(work, RIGHT, (lent) => listOverdue(lent, TODAY)),
  );
  expect(overdue).toHaveLength(501);
});
