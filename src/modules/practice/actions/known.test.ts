import { describe, expect, test } from "vitest";
import { blockPersonIn } from "#modules/moderation";
import { listTasksIn } from "#modules/tasks";
import { TEST_NOW } from "../../../../tests/support/house.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import { markHelped, removeAnswer } from "./answer-situation.ts";
import { addPoint, buildPoint, takePoint } from "./build-point.ts";
import { keepLine, learnFrom } from "./keep-known.ts";
import { reportableAnswer, reportableSituation } from "./reportables.ts";
import { seeKnown, seeToBuild } from "./see-community.ts";
import { seeQuarter } from "./see-quarter.ts";
import { seeSituation } from "./see-situation.ts";
import {
  answered,
  app,
  as,
  dora,
  garden,
  hide,
  inPracticeHouse,
  of,
  TOLD,
} from "./test-practice.ts";

inPracticeHouse();

const letters = () =>
  behindTheWalls(app, async (client) => {
    const asked = "select facts from notifications.notification where kind = 'practice.helped'";
    return (await client.query<{ facts: object }>(asked)).rows;
  });

describe("an answer", () => {
  test("that helped is thanked once, by the house, without a name; and no more once taken back", async () => {
    const { bilal, chloe } = garden.people;
    const { situation, answer } = await answered(chloe);
    valueOf(await markHelped(app, as(bilal), { answer, helped: true }));
    valueOf(await markHelped(app, as(bilal), { answer, helped: true }));
    expect(await letters()).toEqual([{ facts: { answer } }]);
    valueOf(await markHelped(app, as(bilal), { answer, helped: false }));
    const seen = await seeSituation(app, as(chloe), { situation });
    expect(seen?.answers.map(({ helped }) => helped)).toEqual([false]);
  });

  test("is thanked even by whom its author blocked: a letter that lacks would tell who asked", async () => {
    const { bilal, chloe } = garden.people;
    const { answer } = await answered(chloe);
    await app.transaction(as(chloe), (work) => blockPersonIn(work, { person: bilal }));
    valueOf(await markHelped(app, as(bilal), { answer, helped: true }));
    expect(await letters()).toHaveLength(1);
  });

  test("is not there for whom nothing of its author reaches", async () => {
    const { ana, chloe, bilal } = garden.people;
    await app.transaction(as(ana), (work) => blockPersonIn(work, { person: chloe }));
    const { situation } = await answered(chloe);
    expect((await seeSituation(app, as(ana), { situation }))?.answers).toEqual([]);
    expect((await seeSituation(app, as(bilal), { situation }))?.answers).toHaveLength(1);
  });

  test("that helped becomes what is known, once", async () => {
    const { ana, bilal, chloe } = garden.people;
    const { situation, answer } = await answered(chloe);
    expect(await learnFrom(app, as(ana), { answer })).toEqual({
      done: false,
      refusal: "did-not-help",
    });
    valueOf(await markHelped(app, as(bilal), { answer, helped: true }));
    valueOf(await learnFrom(app, as(ana), { answer }));
    valueOf(await learnFrom(app, as(dora), { answer }));
    const known = await seeKnown(app, as(bilal), { ...of(), page: 1 });
    expect(known?.lines.map((one) => [one.text, one.situation])).toEqual([
      ["La mairie en a une.", situation],
    ]);
  });
});

const learnt = async (text?: string) => {
  const { bilal, chloe } = garden.people;
  const found = await answered(chloe, text);
  valueOf(await markHelped(app, as(bilal), { answer: found.answer, helped: true }));
  valueOf(await learnFrom(app, as(dora), { answer: found.answer }));
  return found;
};

const countKnown = async () => {
  const seen = await seeKnown(app, as(garden.people.ana), { ...of(), page: 1 });
  const quarter = await seeQuarter(app, as(garden.people.ana), { ...of(), quarter: undefined });
  return [seen?.lines.length, seen?.total, quarter?.known.length];
};

describe("a line learnt from an answer", () => {
  test("goes with it when it is hidden, when its situation is, and when it is taken back", async () => {
    const { situation, answer } = await learnt();
    expect(await countKnown()).toEqual([1, 1, 1]);
    await app.transaction(as(garden.people.ana), (work) =>
      reportableAnswer.hide(work, answer, "On reconnaît quelqu’un."),
    );
    expect(await countKnown()).toEqual([0, 0, 0]);
    await app.transaction(as(garden.people.ana), (work) =>
      reportableAnswer.showAgain(work, answer),
    );
    await hide(situation);
    expect(await countKnown()).toEqual([0, 0, 0]);
    await app.transaction(as(garden.people.ana), (work) =>
      reportableSituation.showAgain(work, situation),
    );
    expect(await countKnown()).toEqual([1, 1, 1]);
    valueOf(await removeAnswer(app, as(garden.people.chloe), { answer }));
    expect(await countKnown()).toEqual([0, 0, 0]);
  });

  test("by two at once is one", async () => {
    const { bilal, chloe, ana } = garden.people;
    const { answer } = await answered(chloe);
    valueOf(await markHelped(app, as(bilal), { answer, helped: true }));
    for (const told of await Promise.all(
      [ana, dora, bilal].map((who) => learnFrom(app, as(who), { answer })),
    ))
      valueOf(told);
    expect(await countKnown()).toEqual([1, 1, 1]);
  });

  test("is cut at a word, and says so", async () => {
    await learnt("mairie ".repeat(200).trim());
    const seen = await seeKnown(app, as(garden.people.ana), { ...of(), page: 1 });
    expect(seen?.lines[0]?.text).toMatch(/mairie…$/);
  });
});

test("a line names a document of the commons by its path, and nothing else", async () => {
  const { chloe } = garden.people;
  const path = "/communs/documents/5d0f7c1a-61d4-4c0f-8e4b-0a2f6d1b7c03";
  const kept = (document: string) =>
    keepLine(app, as(chloe), { ...of(), text: "Cela s’écrit.", document });
  expect(await kept("javascript:alert(1)")).toEqual({ done: false, refusal: "not-a-document" });
  valueOf(await kept(`https://archipel.example.org${path}?fait=1`));
  const known = await seeKnown(app, as(chloe), { ...of(), page: 1 });
  expect(known?.lines[0]?.document).toBe(path);
});

test("a point that is taken is a task; built, it is known, and the task is done", async () => {
  const { bilal, chloe } = garden.people;
  const point = valueOf(await addPoint(app, as(chloe), { ...of(), text: "Une clé pour tous" }));
  const due = TEST_NOW.toZonedDateTimeISO("Europe/Paris").toPlainDate().add({ days: 20 });
  expect(await takePoint(app, as(bilal), { point, due: due.subtract({ years: 1 }) })).toEqual({
    done: false,
    refusal: "past-day",
  });
  valueOf(await takePoint(app, as(bilal), { point, due }));
  valueOf(await takePoint(app, as(bilal), { point, due }));
  expect(await takePoint(app, as(chloe), { point, due })).toEqual({
    done: false,
    refusal: "taken-already",
  });
  const tasks = () =>
    app.transaction(as(chloe), async (work) =>
      (await listTasksIn(work, { space: garden.space })).map((one) => [
        one.title,
        one.assigneeName,
        one.life.state,
      ]),
    );
  expect(await tasks()).toEqual([["Une clé pour tous", "Bilal", "open"]]);
  valueOf(
    await buildPoint(app, as(bilal), { point, text: "Un double suffit.", document: undefined }),
  );
  expect(await tasks()).toEqual([["Une clé pour tous", "Bilal", "done"]]);
  expect((await seeToBuild(app, as(chloe), of()))?.points).toEqual([]);
  expect((await seeKnown(app, as(chloe), { ...of(), page: 1 }))?.lines[0]?.text).toBe(
    "Un double suffit.",
  );
});

test("a quarter says what was told, what helped, what is known and what is to build", async () => {
  const { bilal, chloe } = garden.people;
  const { answer } = await answered(chloe);
  valueOf(await markHelped(app, as(bilal), { answer, helped: true }));
  const marked = await seeQuarter(app, as(chloe), { ...of(), quarter: undefined });
  expect(marked?.helped.map(({ text }) => text)).toEqual(["La mairie en a une."]);
  valueOf(await learnFrom(app, as(chloe), { answer }));
  valueOf(await addPoint(app, as(chloe), { ...of(), text: "Une clé pour tous" }));
  const seen = await seeQuarter(app, as(chloe), { ...of(), quarter: undefined });
  expect(seen?.told.map(({ title }) => title)).toEqual([TOLD.title]);
  // Said once on the page: where it is known.
  expect(seen?.helped.map(({ title, text }) => [title, text])).toEqual([[TOLD.title, undefined]]);
  expect(seen?.known.map(({ text }) => text)).toEqual(["La mairie en a une."]);
  expect(seen?.toBuild).toHaveLength(1);
  expect(seen?.unanswered).toEqual([]);
  const { year, part } = seen?.quarter ?? { year: 0, part: 0 };
  const before = await seeQuarter(app, as(chloe), { ...of(), quarter: { year: year - 1, part } });
  expect([before?.told, before?.known, before?.toBuild, before?.isNow]).toEqual([
    [],
    [],
    [],
    false,
  ]);
  const later = { ...of(), quarter: { year: year + 1, part } };
  expect(await seeQuarter(app, as(chloe), later)).toBeUndefined();
});
