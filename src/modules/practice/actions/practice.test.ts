import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";

import { makeOwnSpaceIn } from "#modules/access";
import { closeCircle, joinCircle, leaveCircle } from "#modules/circles";
import { blockPersonIn } from "#modules/moderation";
import { listTasksIn } from "#modules/tasks";
import { job, person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import type { SituationId } from "../domain/situation.ts";
import { aboutPerson } from "./about-person.ts";
import { circleArchive } from "./circle-archive.ts";
import { answerSituation, markHelped, removeAnswer } from "./answer-situation.ts";
import { addPoint, buildPoint, takePoint } from "./build-point.ts";
import { keepLine, learnFrom } from "./keep-known.ts";
import { openCommunity } from "./open-community.ts";
import { letGo, sayRead, seeToRead, takeToRead } from "./read-second.ts";
import { reportableAnswer, reportableSituation } from "./reportables.ts";
import { seeCommunity, seeKnown, seeToBuild } from "./see-community.ts";
import { seeQuarter } from "./see-quarter.ts";
import { seeSituation } from "./see-situation.ts";
import { takeBack, tellAgain, tellSituation } from "./tell-situation.ts";

let app: TestHouse;
let garden: Awaited<ReturnType<typeof gardenCircle>>;
let dora: PersonId;
const as = person;
const of = () => ({ circle: garden.circle });
const TOLD = {
  title: "La salle fermée",
  happened: "Un mardi, Mme Durand a gardé la clé.",
  tried: undefined,
  asks: "Qui a la clé ?",
  named: false,
};

beforeEach(async () => {
  app = await testHouse();
  app.setNow(TEST_NOW);
  garden = await gardenCircle(app);
  dora = await situations(app).someone("Dora");
  await joinCircle(app, as(dora), of());
  valueOf(await openCommunity(app, as(garden.people.ana), { ...of(), shares: "jardiner." }));
});

function raise(): never {
  throw new Error("it is not there");
}

const tell = async (by: PersonId, more: Partial<typeof TOLD> = {}): Promise<SituationId> =>
  valueOf(await tellSituation(app, as(by), { ...of(), ...TOLD, ...more }));

async function open(by: PersonId, more: Partial<typeof TOLD> = {}): Promise<SituationId> {
  const situation = await tell(by, more);
  valueOf(await takeToRead(app, as(dora), of()));
  valueOf(await sayRead(app, as(dora), { situation, says: "nobody" }));
  return situation;
}

async function answered(by: PersonId, text = "La mairie en a une.") {
  const situation = await open(garden.people.bilal);
  const answer = valueOf(await answerSituation(app, as(by), { situation, text }));
  return { situation, answer };
}

const hide = (situation: SituationId) =>
  app.transaction(as(garden.people.ana), (work) =>
    reportableSituation.hide(work, situation, "On reconnaît quelqu’un."),
  );

const letters = () =>
  behindTheWalls(app, async (client) => {
    const asked = "select facts from notifications.notification where kind = 'practice.helped'";
    return (await client.query<{ facts: object }>(asked)).rows;
  });

describe("before it is open, a situation", () => {
  test("is found by who told it alone: no list, no page, no row for anyone else", async () => {
    const { ana, bilal, chloe } = garden.people;
    const situation = await tell(bilal);
    for (const other of [ana, chloe]) {
      expect(await seeSituation(app, as(other), { situation })).toBeUndefined();
      expect((await seeCommunity(app, as(other), { ...of(), page: 1 }))?.total).toBe(0);
      const rows = await app.transaction(
        as(other),
        async (work) => (await sql`select id from practice.situation`.execute(work.db)).rows,
      );
      expect(rows).toEqual([]);
    }
    expect((await seeCommunity(app, as(bilal), { ...of(), page: 1 }))?.own).toHaveLength(1);
  });

  test("is read by one other member at a time, never by who told it", async () => {
    const { ana, bilal, chloe } = garden.people;
    const situation = await tell(bilal);
    const none = { done: false, refusal: "nothing-to-read" };
    expect(await takeToRead(app, as(bilal), of())).toEqual(none);
    expect(valueOf(await takeToRead(app, as(chloe), of()))).toBe(situation);
    expect(await takeToRead(app, as(ana), of())).toEqual(none);
    expect(await seeToRead(app, as(ana), { situation })).toBeUndefined();
    expect(await seeToRead(app, as(bilal), { situation })).toBeUndefined();
    const read = await seeToRead(app, as(chloe), { situation });
    expect(read?.marked).toEqual([{ kind: "name", text: "Mme Durand" }]);
    expect(JSON.stringify(read)).not.toContain(bilal);
    // Taken twice, it is the same.
    expect(valueOf(await takeToRead(app, as(chloe), of()))).toBe(situation);
  });

  test("is taken by another when who has it lets it go, or says nothing for seven days", async () => {
    const { ana, bilal, chloe } = garden.people;
    const situation = await tell(bilal);
    valueOf(await takeToRead(app, as(chloe), of()));
    valueOf(await letGo(app, as(chloe), { situation }));
    expect(valueOf(await takeToRead(app, as(ana), of()))).toBe(situation);
    app.setNow(TEST_NOW.add({ hours: 7 * 24 - 1 }));
    expect((await takeToRead(app, as(chloe), of())).done).toBe(false);
    app.setNow(TEST_NOW.add({ hours: 7 * 24 }));
    expect(valueOf(await takeToRead(app, as(chloe), of()))).toBe(situation);
    expect((await sayRead(app, as(ana), { situation, says: "nobody" })).done).toBe(false);
  });

  test("that somebody let go is not the next that they are given, while others wait", async () => {
    const { bilal, chloe } = garden.people;
    const first = await tell(bilal);
    app.setNow(TEST_NOW.add({ minutes: 1 }));
    const second = await tell(bilal);
    expect(valueOf(await takeToRead(app, as(chloe), of()))).toBe(first);
    valueOf(await letGo(app, as(chloe), { situation: first }));
    expect(valueOf(await takeToRead(app, as(chloe), of()))).toBe(second);
    expect(valueOf(await takeToRead(app, as(dora), of()))).toBe(first);
  });

  test("is one of ten at most", async () => {
    const { bilal } = garden.people;
    const all = [];
    for (let i = 0; i < 10; i += 1) all.push(await tell(bilal));
    const more = { ...of(), ...TOLD };
    expect(await tellSituation(app, as(bilal), more)).toEqual({
      done: false,
      refusal: "too-many-waiting",
    });
    valueOf(await takeBack(app, as(bilal), { situation: all[0] ?? raise() }));
    valueOf(await tellSituation(app, as(bilal), more));
  });

  test("comes back to who told it with a word that nobody else reads, and waits again once changed", async () => {
    const { bilal, chloe } = garden.people;
    const situation = await tell(bilal);
    valueOf(await takeToRead(app, as(chloe), of()));
    const word = "On reconnaît la trésorière.";
    expect((await sayRead(app, as(chloe), { situation, says: "back", word: " " })).done).toBe(
      false,
    );
    valueOf(await sayRead(app, as(chloe), { situation, says: "back", word }));
    const seen = await seeSituation(app, as(bilal), { situation });
    expect(seen?.sentBack).toBe(word);
    expect(JSON.stringify(seen)).not.toContain(chloe);
    expect(await seeToRead(app, as(chloe), { situation })).toBeUndefined();
    expect((await takeToRead(app, as(dora), of())).done).toBe(false);
    const told = { situation, ...TOLD, happened: "Quelqu’un a gardé la clé." };
    expect(await tellAgain(app, as(bilal), { ...told, version: 7 })).toEqual({
      done: false,
      refusal: "changed-meanwhile",
    });
    valueOf(await tellAgain(app, as(bilal), { ...told, version: 1 }));
    expect(valueOf(await takeToRead(app, as(dora), of()))).toBe(situation);
  });
});

describe("of who leaves, or of a circle that closes, a situation", () => {
  test("is read by nobody from then on, and is gone with what they had to read", async () => {
    const { ana, bilal, chloe } = garden.people;
    const its = await tell(bilal);
    app.setNow(TEST_NOW.add({ minutes: 1 }));
    const other = await tell(chloe);
    expect(valueOf(await takeToRead(app, as(ana), of()))).toBe(its);
    expect(valueOf(await takeToRead(app, as(bilal), of()))).toBe(other);
    valueOf(await leaveCircle(app, as(bilal), of()));
    // Before the house has heard of it.
    expect(await seeToRead(app, as(ana), { situation: its })).toBeUndefined();
    expect(await sayRead(app, as(ana), { situation: its, says: "nobody" })).toEqual({
      done: false,
      refusal: "unknown-situation",
    });
    expect((await seeCommunity(app, as(dora), { ...of(), page: 1 }))?.toRead).toBe(0);
    await doWaitingJobs(app);
    const kept = await behindTheWalls(
      app,
      async (client) => (await client.query("select id, reader from practice.situation")).rows,
    );
    expect(kept).toEqual([{ id: other, reader: null }]);
  });

  test("that is open stays", async () => {
    const situation = await open(garden.people.bilal);
    valueOf(await leaveCircle(app, as(garden.people.bilal), of()));
    await doWaitingJobs(app);
    expect((await seeSituation(app, as(dora), { situation }))?.told?.title).toBe(TOLD.title);
  });

  test("is taken back once its circle is closed, and once it is left", async () => {
    const { ana, bilal, chloe } = garden.people;
    const [first, second] = [await tell(bilal), await tell(chloe)];
    valueOf(await leaveCircle(app, as(chloe), of()));
    const closed = { ...of(), why: "Le jardin est vendu.", readers: "members" } as const;
    valueOf(await closeCircle(app, as(ana), closed));
    const seen = await seeSituation(app, as(bilal), { situation: first });
    expect(seen?.may).toMatchObject({ change: false, takeBack: true });
    expect((await takeBack(app, as(ana), { situation: first })).done).toBe(false);
    valueOf(await takeBack(app, as(bilal), { situation: first }));
    valueOf(await takeBack(app, as(chloe), { situation: second }));
    expect(await seeSituation(app, as(bilal), { situation: first })).toBeUndefined();
  });
});

describe("once it is open, a situation", () => {
  test("is the same, whoever told it: page, list and rows, byte for byte", async () => {
    const { ana, bilal, chloe } = garden.people;
    const situation = await open(bilal);
    const world = async () => {
      const rows = await app.transaction(as(chloe), async (work) => [
        (await sql`select * from practice.situation`.execute(work.db)).rows,
        (await sql`select * from practice.teller`.execute(work.db)).rows,
      ]);
      const page = await seeSituation(app, as(chloe), { situation });
      const list = await seeCommunity(app, as(chloe), { ...of(), page: 1 });
      return JSON.stringify([rows, page, list]);
    };
    const before = await world();
    expect(before).not.toContain(bilal);
    await app.transaction(as(ana), (work) => makeOwnSpaceIn(work, ana));
    await behindTheWalls(app, (client) =>
      client.query("update practice.teller set person = $1 where situation = $2", [ana, situation]),
    );
    expect(await world()).toBe(before);
    expect((await seeSituation(app, as(ana), { situation }))?.isMine).toBe(true);
  });

  test("says who told it only where they chose so, and not to whom nothing of them reaches", async () => {
    const { ana, bilal, chloe } = garden.people;
    const situation = await open(bilal, { named: true });
    expect((await seeSituation(app, as(chloe), { situation }))?.teller?.name).toBe("Bilal");
    await app.transaction(as(bilal), (work) => blockPersonIn(work, { person: ana }));
    const seen = await seeSituation(app, as(ana), { situation });
    expect(seen?.told?.title).toBe(TOLD.title);
    expect(seen?.teller).toBeUndefined();
  });

  test("forgets who read it, and is not said otherwise any more", async () => {
    const situation = await open(garden.people.bilal);
    const reader = await app.transaction(
      as(dora),
      async (work) =>
        (
          await sql<{ reader: string | null }>`select reader from practice.situation`.execute(
            work.db,
          )
        ).rows,
    );
    expect(reader).toEqual([{ reader: null }]);
    expect(await tellAgain(app, as(garden.people.bilal), { situation, ...TOLD })).toEqual({
      done: false,
      refusal: "already-open",
    });
  });

  test("hidden, is read by who told it alone", async () => {
    const { bilal, chloe } = garden.people;
    const { situation } = await answered(dora);
    await hide(situation);
    const seen = await seeSituation(app, as(chloe), { situation });
    expect([seen?.told, seen?.answers]).toEqual([undefined, []]);
    expect((await seeSituation(app, as(bilal), { situation }))?.told?.title).toBe(TOLD.title);
    const authors = await app.transaction(as(chloe), (work) =>
      Promise.resolve(reportableSituation.authors?.(work, situation)),
    );
    expect(authors).toEqual([bilal]);
  });

  test("hidden, has its title nowhere: list, archive, what is reported; who told it reads it", async () => {
    const { ana, bilal, chloe } = garden.people;
    const { situation } = await answered(dora);
    const words = () =>
      app.transaction(as(ana), async (work) =>
        JSON.stringify([
          await circleArchive.gives(work, garden.circle),
          await reportableSituation.find(work, situation),
        ]),
      );
    expect(await words()).toContain(TOLD.title);
    await hide(situation);
    const listed = async (who: PersonId) =>
      (await seeCommunity(app, as(who), { ...of(), page: 1 }))?.situations.map((one) => one.title);
    expect(await listed(chloe)).toEqual([undefined]);
    expect(await listed(bilal)).toEqual([TOLD.title]);
    const said = await app.transaction(as(ana), async (work) => [
      JSON.stringify(await circleArchive.gives(work, garden.circle)),
      (await reportableSituation.find(work, situation))?.title,
    ]);
    expect(said[0]).not.toContain(TOLD.title);
    expect(said[1]).toBe("Une situation masquée");
  });

  test("is decided of by the instance: no facilitator learns from the seats whose it is", async () => {
    const { ana, bilal } = garden.people;
    const situation = await open(bilal);
    const seats = await app.transaction(as(ana), (work) =>
      Promise.resolve(reportableSituation.moderators?.(work, situation)),
    );
    expect(seats).toEqual([]);
  });
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

test("one’s own data say that one has a situation to read, and nothing of what it tells", async () => {
  const { bilal, chloe } = garden.people;
  const given = async () =>
    JSON.stringify(await app.transaction(job("give"), (work) => aboutPerson.gives(work, chloe)));
  await tell(bilal);
  expect(await given()).toContain('"Les situations que vous avez à relire":[]');
  valueOf(await takeToRead(app, as(chloe), of()));
  expect(await given()).toContain('"prise le":"20');
  expect(await given()).not.toContain(TOLD.title);
});

test("of two persons who are one, what one told is not read by the other; it waits for a third", async () => {
  const { bilal, chloe, ana } = garden.people;
  const situation = await tell(bilal);
  valueOf(await takeToRead(app, as(chloe), of()));
  await app.transaction(job("merge-people"), (work) => aboutPerson.merges(work, chloe, bilal));
  expect(await seeToRead(app, as(bilal), { situation })).toBeUndefined();
  expect(valueOf(await takeToRead(app, as(ana), of()))).toBe(situation);
});
