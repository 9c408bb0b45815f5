import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { makeOwnSpaceIn } from "#modules/access";
import { closeCircle, leaveCircle } from "#modules/circles";
import { blockPersonIn } from "#modules/moderation";
import type { PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";
import { TEST_NOW } from "../../../../tests/support/house.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import { circleArchive } from "./circle-archive.ts";
import { sayRead, seeToRead, takeToRead } from "./read-second.ts";
import { reportableSituation } from "./reportables.ts";
import { seeCommunity } from "./see-community.ts";
import { seeSituation } from "./see-situation.ts";
import { takeBack, tellAgain } from "./tell-situation.ts";
import {
  answered,
  app,
  as,
  dora,
  garden,
  hide,
  inPracticeHouse,
  of,
  open,
  tell,
  TOLD,
} from "./test-practice.ts";

inPracticeHouse();

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

const listed = async (who: PersonId) =>
  (await seeCommunity(app, as(who), { ...of(), page: 1 }))?.situations.map((one) => one.title);

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
