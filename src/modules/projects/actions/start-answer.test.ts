import { beforeAll, expect, test } from "vitest";

import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { joinCircle, makeCircleIn } from "#modules/circles";
import { makePersonIn } from "#modules/people";
import { listTasksIn } from "#modules/tasks";
import { spaceOf } from "#rules/circles";
import { job, person, type PersonId, reading } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { organisation, represent } from "../../../../tests/support/issuer.ts";
import { ANSWERS, type CircleId } from "../domain/answer.ts";
import { dueOf } from "../domain/due.ts";
import { seeAnswer } from "./see-answer.ts";
import { startJointAnswer } from "./start-answer.ts";

let app: TestHouse;
let ana: PersonId;
let bilal: PersonId;
let zoe: PersonId;
let circle: CircleId;
beforeAll(async () => {
  app = await testHouse();
  [ana, bilal, zoe] = await app.transaction(job("test"), async (work) => [
    await makePersonIn(work, { name: "Ana" }),
    await makePersonIn(work, { name: "Bilal" }),
    await makePersonIn(work, { name: "Zoé" }),
  ]);
  circle = await app.transaction(person(ana), (work) =>
    makeCircleIn(work, {
      name: "Autour du jardin",
      kind: "local",
      isOpen: true,
      purpose: "Répondre ensemble.",
      charter: ["On relit avant d’envoyer."],
    }),
  );
  await joinCircle(app, person(bilal), { circle });
});

const aCall = () => ({
  id: newId<"Call">(),
  title: "Jardins nourriciers",
  at: "/appels/12",
  deadline: TEST_NOW.add({ hours: 24 * 20 }),
});

test("what a call asks for becomes the tasks of the answer, which the whole circle reads", async () => {
  const call = aCall();
  const requirements = ["Un budget signé", "  ", "Deux lettres de\n soutien"];
  const told = await startJointAnswer(app, person(ana), { circle, call, requirements });
  if (!told.done) throw new Error(told.refusal);
  const tasks = await reading(listTasksIn)(app, person(bilal), {
    space: spaceOf(circle),
    about: { table: ANSWERS, id: told.value },
  });
  expect(tasks.map(({ title }) => title)).toEqual(["Un budget signé", "Deux lettres de soutien"]);
  const due = dueOf(call.deadline, dayOf(TEST_NOW));
  expect(due).toBeDefined();
  for (const task of tasks) expect(task.due?.toString()).toBe(due?.toString());
});

test("started twice, by two members at once, is one answer", async () => {
  const call = aCall();
  const asked = { circle, call, requirements: ["Un budget"] };
  const told = await Promise.all(
    [ana, bilal, ana].map((who) => startJointAnswer(app, person(who), asked)),
  );
  const ids = new Set(told.map((one) => (one.done ? one.value : one.refusal)));
  expect(ids.size).toBe(1);
});

test("who starts it takes part for the organisation that they name, when they represent it", async () => {
  const gardens = await organisation(app, { name: "Les Jardins" });
  const asked = { circle, call: aCall(), requirements: [], organisation: gardens };
  expect(await startJointAnswer(app, person(bilal), asked)).toEqual({
    done: false,
    refusal: "not-a-representative",
  });
  await represent(app, bilal, gardens);
  const told = await startJointAnswer(app, person(bilal), asked);
  if (!told.done) throw new Error(told.refusal);
  const seen = await seeAnswer(app, person(ana), { answer: told.value });
  expect(seen?.taking.map((one) => [one.person, one.organisationNamed?.name])).toEqual([
    [bilal, "Les Jardins"],
  ]);
});

test("somebody outside the circle starts nothing there", async () => {
  expect(
    await startJointAnswer(app, person(zoe), { circle, call: aCall(), requirements: [] }),
  ).toEqual({ done: false, refusal: "unknown-circle" });
});
