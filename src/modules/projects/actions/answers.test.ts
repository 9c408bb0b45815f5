import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { leaveCircle } from "#modules/circles";
import { person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { answering } from "../../../../tests/support/answering.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { seePart, seeVersions } from "./see-parts.ts";
import { startJointAnswer } from "./start-answer.ts";
import { stopTakingPart, takePart } from "./take-part.ts";
import {
  addParts,
  namePart,
  putPartBack,
  raisePart,
  setPartAside,
  takeOnPart,
} from "./write-part.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
const { prepared, see, write, send, addressOf } = answering(() => app);

describe("words", () => {
  test("of two who write at once: one is the next version, the other is given back to its writer, both are kept", async () => {
    const on = await prepared();
    await write(on.bilal, on, "Nous sommes trois.", 0);
    const told = await Promise.all([
      write(on.bilal, on, "Nous sommes cinq structures.", 1),
      write(on.chloe, on, "Nous jardinons depuis dix ans.", 1),
    ]);
    expect(told.flatMap((one) => (one.done ? [] : [one.refusal]))).toEqual(["written-meanwhile"]);
    const late = told[0]?.done ? on.chloe : on.bilal;
    const seen = await seePart(app, person(late), { part: on.part });
    expect(seen?.part.version).toBe(2);
    await write(late, on, `${seen?.part.words}\nEt nous jardinons.`, 2);
    const versions = await seeVersions(app, person(on.dede), { part: on.part });
    expect(versions?.versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(versions?.versions[2]?.words).toBe("Nous sommes trois.");
  });

  test("saved again as they stand are no new version", async () => {
    const on = await prepared();
    await write(on.bilal, on, "Pareil.", 0);
    expect((await write(on.chloe, on, "Pareil.", 1)).done).toBe(true);
    expect(await write(on.chloe, on, "Pareil.", 0)).toMatchObject({ refusal: "written-meanwhile" });
    expect((await seePart(app, person(on.bilal), { part: on.part }))?.part.version).toBe(1);
  });

  test("of a part set aside are kept, and come back with it", async () => {
    const on = await prepared();
    await write(on.bilal, on, "À garder.", 0);
    await setPartAside(app, person(on.chloe), { part: on.part });
    expect(await write(on.bilal, on, "Autre", 1)).toEqual({ done: false, refusal: "set-aside" });
    expect((await see(on.bilal, on))?.parts).toEqual([]);
    await putPartBack(app, person(on.chloe), { part: on.part });
    expect((await see(on.bilal, on))?.parts).toMatchObject([{ words: "À garder." }]);
  });
});

test("parts go up one place at a time, and the first stays first", async () => {
  const on = await prepared();
  const other = newId<"Part">();
  await addParts(app, person(on.chloe), { answer: on.answer, titles: ["Le budget"], ids: [other] });
  const order = async () => (await see(on.ana, on))?.parts.map(({ title }) => title);
  await raisePart(app, person(on.chloe), { part: other });
  expect(await order()).toEqual(["Le budget", "Qui nous sommes"]);
  await raisePart(app, person(on.chloe), { part: other });
  expect(await order()).toEqual(["Le budget", "Qui nous sommes"]);
});

describe("a part", () => {
  test("is answered for by somebody who takes part, who is told", async () => {
    const on = await prepared();
    const give = (owner: PersonId) =>
      namePart(app, person(on.bilal), { part: on.part, title: "Qui nous sommes", owner });
    expect(await give(on.dede)).toEqual({ done: false, refusal: "unknown-owner" });
    expect((await give(on.chloe)).done).toBe(true);
    await passTime(app, { minutes: 5 });
    const email = await addressOf(on.chloe);
    const [letter] = await lettersTo(app, email);
    expect(letter?.subject).toContain("partie à écrire");
    expect(letter?.text).toContain("Qui nous sommes");
    expect((await see(on.ana, on))?.parts).toMatchObject([{ ownerName: "chloe" }]);
  });

  test("is free again when who answered for it takes part no more, or leaves the circle", async () => {
    const on = await prepared();
    const give = (owner: PersonId) =>
      namePart(app, person(on.bilal), { part: on.part, title: "Qui nous sommes", owner });
    await give(on.chloe);
    await stopTakingPart(app, person(on.chloe), { answer: on.answer, organisation: undefined });
    expect((await see(on.ana, on))?.parts).toMatchObject([{ owner: undefined }]);
    await takePart(app, person(on.chloe), { answer: on.answer, organisation: undefined });
    await give(on.chloe);
    await leaveCircle(app, person(on.chloe), { circle: on.circle });
    await doWaitingJobs(app);
    const seen = await see(on.ana, on);
    expect(seen?.parts).toMatchObject([{ owner: undefined }]);
    expect(seen?.taking.map(({ name }) => name)).toEqual(["bilal"]);
    expect(await see(on.chloe, on)).toBeUndefined();
  });
});

test("of two who take the same part at once, the first answers for it", async () => {
  const on = await prepared();
  const told = await Promise.all(
    [on.bilal, on.chloe].map((one) => takeOnPart(app, person(one), { part: on.part })),
  );
  expect(told.map((one) => (one.done ? "done" : one.refusal)).toSorted()).toEqual([
    "already-taken",
    "done",
  ]);
  expect(await takeOnPart(app, person(on.dede), { part: on.part })).toEqual({
    done: false,
    refusal: "not-taking-part",
  });
});

test("who still takes part is told in the morning that a part has nobody any more", async () => {
  const on = await prepared();
  await takeOnPart(app, person(on.chloe), { part: on.part });
  await leaveCircle(app, person(on.chloe), { circle: on.circle });
  await doWaitingJobs(app);
  await passTime(app, { hours: 26 });
  const [letter] = await lettersTo(app, await addressOf(on.bilal));
  expect(letter?.text).toContain("Qui nous sommes");
  expect(letter?.text).toContain("Ses mots sont gardés.");
});

test("who takes part is reminded a week and two days before the last day, while it is prepared", async () => {
  const on = await prepared();
  const told = await startJointAnswer(app, person(on.bilal), {
    circle: on.circle,
    call: {
      id: newId<"Call">(),
      title: "Les haies",
      deadline: TEST_NOW.add({ hours: 10 * 24 }),
    },
    requirements: [],
  });
  if (!told.done) throw new Error(told.refusal);
  const email = await addressOf(on.bilal);
  const reminders = async () =>
    (await lettersTo(app, email)).filter(({ text }) => text.includes("Les haies")).length;
  await passTime(app, { hours: 2 * 24 });
  expect(await reminders()).toBe(0);
  for (let day = 0; day < 3; day += 1) await passTime(app, { hours: 24 });
  expect(await reminders()).toBe(1);
  const [letter] = await lettersTo(app, email);
  expect(letter?.text).toContain("Pour l’instant : aucune partie");
  await send(person(on.bilal), { answer: told.value });
  for (let day = 0; day < 4; day += 1) await passTime(app, { hours: 24 });
  expect(await reminders()).toBe(1);
});
