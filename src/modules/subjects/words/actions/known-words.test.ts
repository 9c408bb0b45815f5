import { afterEach, expect, test, vi } from "vitest";

import { operator, visitor, type Work } from "#services/house";

import { houseOn, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { meaningsOf } from "../domain/thesaurus.ts";
import { wordQueryIn } from "./ask-words.ts";
import { addMeaning, changeLine, dropLine, importLines } from "./keep-words.ts";
import { knownWordsIn } from "./known-words.ts";
import { seeWords } from "./see-words.ts";

afterEach(() => {
  vi.useRealTimers();
});

const saidBy = (app: TestHouse) =>
  app.transaction(visitor, async (work: Work) =>
    meaningsOf(["zumba"], await knownWordsIn(work)).map(({ said }) => said),
  );
const addZumba = (app: TestHouse) =>
  addMeaning(app, operator(), { word: "zumba", known: "danse", tie: "synonym" });
const idOf = async (app: TestHouse) => {
  const [line] = (await seeWords(app, operator(), { page: 1 }))?.lines ?? [];
  if (line === undefined) throw new Error("a line was added");
  return line.id;
};

test("what is added counts at once here, and within a minute in every other process, without a restart", async () => {
  const app = await testHouse();
  const other = houseOn(new URL(app.ownerUrl ?? "").pathname.slice(1));
  try {
    vi.useFakeTimers({ toFake: ["performance"] });
    expect([await saidBy(app), await saidBy(other)]).toEqual([[], []]);
    await addZumba(app);
    expect(await saidBy(app)).toContain("danse");
    expect(await saidBy(other)).toEqual([]);
    vi.advanceTimersByTime(59_000);
    expect(await saidBy(other)).toContain("danse");

    await dropLine(other, operator(), { id: await idOf(other) });
    expect(await saidBy(other)).toEqual([]);
    vi.advanceTimersByTime(59_000);
    expect(await saidBy(app)).toEqual([]);
  } finally {
    vi.useRealTimers();
    await other.leave();
  }
});

test("a line that is changed, or brought, counts; one that is not understood says nothing", async () => {
  const app = await testHouse();
  await addZumba(app);
  const id = await idOf(app);
  await changeLine(app, operator(), { id, line: "gymnastique = zumba" });
  expect(await saidBy(app)).toContain("gymnastique");
  expect(await saidBy(app)).not.toContain("danse");
  expect(await changeLine(app, operator(), { id, line: "zumba" })).toMatchObject({
    refusal: "one-word",
  });
  await importLines(app, operator(), { text: "> danse, zumba\ndanse + zumba\n" });
  expect(await saidBy(app)).toContain("danse");
});

test("lists of any module ask for the new word in the way that it is said", async () => {
  const app = await testHouse();
  const ask = () =>
    app.transaction(visitor, (work) =>
      wordQueryIn(work, { words: "zumba", config: "exchanges.fr", all: true }),
    );
  expect(await ask()).not.toContain("dans");
  await addZumba(app);
  expect(await ask()).toMatch(/'dans'/);
});
