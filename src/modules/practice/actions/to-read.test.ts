import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { job } from "#services/house";
import { TEST_NOW } from "../../../../tests/support/house.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { aboutPerson } from "./about-person.ts";
import { letGo, sayRead, seeToRead, takeToRead } from "./read-second.ts";
import { seeCommunity } from "./see-community.ts";
import { seeSituation } from "./see-situation.ts";
import { takeBack, tellAgain, tellSituation } from "./tell-situation.ts";
import { app, as, dora, garden, inPracticeHouse, of, tell, TOLD } from "./test-practice.ts";

inPracticeHouse();

function raise(): never {
  throw new Error("it is not there");
}

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
