import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { isId, newId } from "#basics/id";
import { joinCircle, leaveCircle, makeCircleIn } from "#modules/circles";
import { confirmAddressIn, findOrMakeAddressIn, makePersonIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { spaceOf } from "#rules/circles";
import {
  type Actor,
  job,
  operator,
  person,
  type PersonId,
  reading,
  visitor,
} from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import type { SpaceId, TaskId } from "../domain/task.ts";
import { aboutPerson } from "./about-person.ts";
import { addTask, type AddTask } from "./add-task.ts";
import { assignTask, declineTask } from "./assign-task.ts";
import { changeTask, removeTask, tickTask, untickTask } from "./change-task.ts";
import { listMine, listTasksIn, seeTask, seeTaskList } from "./see-tasks.ts";

let app: TestHouse;
let space: SpaceId;
/** Ana facilitates; Bilal, Chloé and Dédé are members; Zoé is outside. */
let [ana, bilal, chloe, dede, zoe]: readonly PersonId[] = [];

function known(one: PersonId | undefined): PersonId {
  if (one === undefined) throw new Error("nobody");
  return one;
}
const who = {
  ana: () => known(ana),
  bilal: () => known(bilal),
  chloe: () => known(chloe),
  dede: () => known(dede),
  zoe: () => known(zoe),
};

beforeAll(async () => {
  app = await testHouse();
  await makeSituation();
});
beforeEach(() => app.setNow(TEST_NOW));

function somebody(name: string): Promise<PersonId> {
  return app.transaction(job("test"), async (work) => {
    const address = await findOrMakeAddressIn(work, `${name}@example.org`);
    await confirmAddressIn(work, address);
    return makePersonIn(work, { name, address });
  });
}

async function makeSituation(): Promise<void> {
  app.setNow(TEST_NOW);
  const mark = newId().slice(0, 4);
  const names = ["ana", "bilal", "chloe", "dede", "zoe"].map((name) => `${name}-${mark}`);
  const persons: PersonId[] = [];
  for (const name of names) persons.push(await somebody(name));
  [ana, bilal, chloe, dede, zoe] = persons;
  const circle = await app.transaction(person(who.ana()), (work) =>
    makeCircleIn(work, {
      name: "Autour du jardin",
      kind: "local",
      isOpen: true,
      purpose: "Répondre ensemble.",
      charter: ["On relit avant d’envoyer."],
    }),
  );
  for (const one of [who.bilal(), who.chloe(), who.dede()])
    await joinCircle(app, person(one), { circle });
  space = spaceOf(circle);
}

async function add(by: PersonId, more: Partial<AddTask> = {}): Promise<TaskId> {
  const told = await addTask(app, person(by), { space, title: "Relire le budget", ...more });
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}
const see = async (by: PersonId, task: TaskId) => (await seeTask(app, person(by), { task }))?.task;
const emailOf = async (one: PersonId) => {
  const seen = await app.transaction(person(one), (work) =>
    import("#modules/people").then(({ addressesOfIn }) => addressesOfIn(work, one)),
  );
  return seen[0]?.text ?? "";
};
const subjectsTo = async (one: PersonId) =>
  (await lettersTo(app, await emailOf(one))).map(({ subject }) => subject);

describe("a task", () => {
  test("is ticked by any member, unticked by another, and the first who ticked stays named", async () => {
    const task = await add(who.bilal());
    await tickTask(app, person(who.chloe()), { task });
    await tickTask(app, person(who.dede()), { task });
    expect(await see(who.ana(), task)).toMatchObject({
      life: { state: "done", by: chloe, at: TEST_NOW },
    });
    await untickTask(app, person(who.dede()), { task });
    expect((await see(who.ana(), task))?.life.state).toBe("open");
  });

  test("changed by two who read the same version is changed once, and the other is told", async () => {
    const task = await add(who.bilal(), { assignee: who.chloe() });
    const change = (by: PersonId, title: string) =>
      changeTask(app, person(by), { task, title, due: undefined, version: 1 });
    const told = await Promise.all([
      change(who.bilal(), "Relire le budget à deux"),
      change(who.chloe(), "Relire le budget lundi"),
    ]);
    const refusals = told.flatMap((one) => (one.done ? [] : [one.refusal]));
    expect(refusals).toEqual(["changed-meanwhile"]);
    expect((await see(who.ana(), task))?.version).toBe(2);
  });

  test("is given to nobody outside the circle", async () => {
    expect(
      await addTask(app, person(who.bilal()), { space, title: "Écrire", assignee: who.zoe() }),
    ).toEqual({ done: false, refusal: "not-of-the-circle" });
    const task = await add(who.bilal());
    expect(await assignTask(app, person(who.bilal()), { task, assignee: who.zoe() })).toEqual({
      done: false,
      refusal: "not-of-the-circle",
    });
  });

  test("of one's own list is read by oneself alone, facilitator or not", async () => {
    const own = ownSpaceOf(who.bilal());
    const task = await add(who.bilal(), { space: own, assignee: who.ana() });
    expect(await see(who.bilal(), task)).toMatchObject({ isMine: true, circle: undefined });
    expect(await see(who.ana(), task)).toBeUndefined();
    expect(await assignTask(app, person(who.bilal()), { task, assignee: who.ana() })).toEqual({
      done: false,
      refusal: "not-of-the-circle",
    });
    expect(await addTask(app, person(who.ana()), { space: own, title: "Chez un autre" })).toEqual({
      done: false,
      refusal: "unknown-space",
    });
  });
});

describe("a list", () => {
  test("is paged, in the order asked, and of what it is about alone", async () => {
    await makeSituation();
    const about = { table: "trial.thing", id: newId() };
    const day = Temporal.PlainDate.from("2026-12-01");
    await add(who.bilal(), { title: "Sans date" });
    await add(who.bilal(), { title: "Tard", due: day.add({ days: 9 }), about });
    await add(who.bilal(), { title: "Tôt", due: day, assignee: who.chloe() });
    for (let i = 0; i < 30; i += 1) await add(who.bilal(), { title: `Suite ${i}` });
    const asked = { space, order: "day", done: false } as const;
    const first = await seeTaskList(app, person(who.ana()), { ...asked, page: 1 });
    expect(first?.tasks.slice(0, 3).map(({ title }) => title)).toEqual([
      "Tôt",
      "Tard",
      "Sans date",
    ]);
    expect(first?.counts).toEqual({ open: 33, done: 0 });
    const second = await seeTaskList(app, person(who.ana()), { ...asked, page: 2 });
    expect(second?.tasks).toHaveLength(3);
    const some = await reading(listTasksIn)(app, person(who.ana()), { space, about });
    expect(some.map(({ title }) => title)).toEqual(["Tard"]);
  });

  test("of mine gathers all my circles and my own, and not what is done", async () => {
    const own = await add(who.dede(), { space: ownSpaceOf(who.dede()), title: "Arroser" });
    const given = await add(who.bilal(), { assignee: who.dede() });
    const past = await add(who.bilal(), { assignee: who.dede(), title: "Passé" });
    await tickTask(app, person(who.dede()), { task: past });
    const { tasks, circles } = await listMine(app, person(who.dede()), undefined);
    expect(tasks.map(({ id }) => id)).toEqual([own, given]);
    expect(circles).toHaveLength(1);
  });
});

describe("a letter", () => {
  test("tells who is given a task, at once, and who gave it when the other cannot, with their words", async () => {
    await makeSituation();
    const task = await add(who.bilal(), { assignee: who.chloe(), title: "Chiffrer la serre" });
    await passTime(app, { minutes: 5 });
    expect(await subjectsTo(who.chloe())).toEqual([expect.stringContaining("confiée")]);
    await declineTask(app, person(who.chloe()), { task, why: "Je suis en congé." });
    await passTime(app, { minutes: 5 });
    const [letter] = await lettersTo(app, await emailOf(who.bilal()));
    expect(letter?.text).toContain("Chiffrer la serre");
    expect(letter?.text).toContain("Je suis en congé.");
    expect(await see(who.dede(), task)).toMatchObject({
      assignee: undefined,
      declined: "Je suis en congé.",
    });
  });

  test("is not written to who gives oneself a task", async () => {
    await makeSituation();
    const task = await add(who.bilal());
    await assignTask(app, person(who.bilal()), { task, assignee: who.bilal() });
    await passTime(app, { minutes: 5 });
    expect(await subjectsTo(who.bilal())).toEqual([]);
  });

  test("recalls in the morning what is for tomorrow, once, and never what was done meanwhile", async () => {
    await makeSituation();
    const due = Temporal.PlainDate.from("2026-11-28");
    await add(who.bilal(), { assignee: who.bilal(), title: "À rappeler", due });
    const past = await add(who.dede(), { assignee: who.dede(), title: "Déjà faite", due });
    await add(who.ana(), { title: "À personne", due });
    await passTime(app, { hours: 24 });
    expect(await subjectsTo(who.bilal())).toEqual([]);
    // Friday, 9:00 in Paris: the eve. The recall is noted, and told in the next morning digest.
    app.setNow(Temporal.Instant.from("2026-11-27T03:11:00Z"));
    await app.transaction(job("test"), (work) => work.later("recall-tasks", {}));
    await doWaitingJobs(app);
    await tickTask(app, person(who.dede()), { task: past });
    await passTime(app, { hours: 4 });
    expect(await subjectsTo(who.bilal())).toEqual([expect.stringContaining("pour demain")]);
    expect(await subjectsTo(who.dede())).toEqual([]);
    const [letter] = await lettersTo(app, await emailOf(who.ana()));
    expect(letter?.text).toContain("À personne");
    expect(letter?.text).toContain("Personne ne s’en charge encore.");
    await passTime(app, { hours: 24 });
    expect(await subjectsTo(who.bilal())).toHaveLength(1);
  });
});

describe("a person", () => {
  test("who leaves the circle does nothing there any more, and reads nothing there", async () => {
    await makeSituation();
    const task = await add(who.bilal(), { assignee: who.chloe() });
    const circle = String(space);
    if (!isId<"Circle">(circle)) throw new Error("not a circle");
    await leaveCircle(app, person(who.chloe()), { circle });
    await doWaitingJobs(app);
    expect(await see(who.ana(), task)).toMatchObject({ assignee: undefined });
    expect(await see(who.chloe(), task)).toBeUndefined();
    expect((await listMine(app, person(who.chloe()), undefined)).tasks).toEqual([]);
  });

  test("who is erased leaves what they had to do free, and takes their own list away", async () => {
    await makeSituation();
    const task = await add(who.bilal(), { assignee: who.chloe() });
    const done = await add(who.chloe(), { title: "Faite" });
    await tickTask(app, person(who.chloe()), { task: done });
    await add(who.chloe(), { space: ownSpaceOf(who.chloe()), title: "À moi" });
    await app.transaction(job("test"), (work) => aboutPerson.erases(work, who.chloe()));
    expect(await see(who.ana(), task)).toMatchObject({ assignee: undefined });
    expect(await see(who.ana(), done)).toMatchObject({ life: { state: "done", by: chloe } });
    expect((await listMine(app, person(who.chloe()), undefined)).tasks).toEqual([]);
  });

  test("who was two keeps what both had to do, and one list of their own", async () => {
    await makeSituation();
    await add(who.bilal(), { assignee: who.chloe(), title: "Du cercle" });
    await add(who.chloe(), { space: ownSpaceOf(who.chloe()), title: "À moi" });
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, who.chloe(), who.dede()));
    const { tasks } = await listMine(app, person(who.dede()), undefined);
    expect(tasks.map(({ title }) => title)).toEqual(["Du cercle", "À moi"]);
  });

  test("takes away their tasks with their words", async () => {
    const given = await app.transaction(person(who.bilal()), (work) =>
      aboutPerson.gives(work, who.bilal()),
    );
    expect(given["Vos tâches"]).toMatchObject([
      { "à faire": "Du cercle", "ajoutée par vous": true },
    ]);
  });
});

test("who may do what is what the README says, cell by cell", async () => {
  await makeSituation();
  const whos: Readonly<Record<string, () => Actor>> = {
    "who added it": () => person(who.bilal()),
    "who does it": () => person(who.chloe()),
    "another member": () => person(who.dede()),
    "a facilitator": () => person(who.ana()),
    "someone outside the circle": () => person(who.zoe()),
    "a visitor": () => visitor,
    "the operator, from the command line": () => operator(),
  };
  type Act = (actor: Actor, task: TaskId) => Promise<boolean>;
  const acts: Readonly<Record<string, Act>> = {
    "read it": async (actor, task) => (await seeTask(app, actor, { task })) !== undefined,
    "add one": async (actor) => (await addTask(app, actor, { space, title: "Encore" })).done,
    "tick it": async (actor, task) => (await tickTask(app, actor, { task })).done,
    "untick it": async (actor, task) => (await untickTask(app, actor, { task })).done,
    "take it while it is free": async (actor) => {
      const free = await add(who.bilal());
      return (
        (await assignTask(app, actor, { task: free, assignee: actor.for })).done &&
        actor.for !== undefined
      );
    },
    "change it": async (actor, task) =>
      (await changeTask(app, actor, { task, title: "Autrement", due: undefined })).done,
    "give it to another": async (actor, task) =>
      (await assignTask(app, actor, { task, assignee: who.dede() })).done,
    "say they cannot": async (actor, task) =>
      (await declineTask(app, actor, { task, why: undefined })).done,
    "remove it": async (actor, task) => (await removeTask(app, actor, { task })).done,
  };
  const found = [];
  for (const [name, actor] of Object.entries(whos))
    for (const [what, may] of Object.entries(acts)) {
      const task = await add(who.bilal(), { assignee: who.chloe() });
      found.push({ who: name, what, answer: (await may(actor(), task)) ? "yes" : "no" });
    }
  expect(readRightsTable("tasks")).toEqual(found);
});
