import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { done, refused, type Result } from "#basics/result";
import { newId } from "#basics/id";
import {
  action,
  deliverEvents,
  job,
  person,
  visitor,
  withRight,
  type PersonId,
  type Work,
} from "#services/house";
import { beginSessionIn, endSessionsIn, findSession, listSessionsIn } from "#services/sessions";
import { tellLate } from "#services/jobs";
import { destroyKeyIn, makeKeyIn, openIn, sealIn } from "#services/keys";

import { TEST_NOW, testHouse, type TestHouse } from "./support/house.ts";
import { behindTheWalls } from "./support/tables.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

async function eventsOf(subject: string): Promise<readonly unknown[]> {
  const { rows } = await behindTheWalls(app, (client) =>
    client.query("select name from house.event where subject = $1", [subject]),
  );
  return rows;
}

describe("who acts", () => {
  test("outside a transaction of the house, a private table reads as empty", async () => {
    const someone = newId<"Person">();
    await app.transaction(job("sessions"), (work) => beginSessionIn(work, someone, "test"));
    const { rows } = await sql`select * from sessions.session`.execute(app.db);
    expect(rows).toEqual([]);
  });

  test("a person sees their own sessions, nobody else's, and a visitor none", async () => {
    const [ana, bilal] = [newId<"Person">(), newId<"Person">()];
    const token = await app.transaction(job("sessions"), (work) =>
      beginSessionIn(work, ana, "Firefox"),
    );
    expect(await app.transaction(person(ana), listSessionsIn)).toMatchObject([
      { device: "Firefox" },
    ]);
    expect(await app.transaction(person(bilal), listSessionsIn)).toEqual([]);
    expect(await app.transaction(visitor, listSessionsIn)).toEqual([]);
    expect((await findSession(app, token))?.person).toBe(ana);
  });

  test("nobody ends the session of another", async () => {
    const [ana, bilal] = [newId<"Person">(), newId<"Person">()];
    const token = await app.transaction(job("sessions"), (work) => beginSessionIn(work, ana, "x"));
    expect(
      await app.transaction(person(bilal), (work) => endSessionsIn(work, { person: ana })),
    ).toBe(0);
    expect(await findSession(app, token)).toBeDefined();
    expect(await app.transaction(person(ana), (work) => endSessionsIn(work, { person: ana }))).toBe(
      1,
    );
    expect(await findSession(app, token)).toBeUndefined();
  });

  test("a right lent inside a step is given back", async () => {
    const ana = newId<"Person">();
    await app.transaction(job("sessions"), (work) => beginSessionIn(work, ana, "x"));
    await app.transaction(visitor, async (work) => {
      const seen = await withRight(
        work,
        "sessions",
        async (lent) =>
          (await sql`select from sessions.session where person = ${ana}`.execute(lent.db)).rows
            .length,
      );
      expect(seen).toBe(1);
      expect((await sql`select from sessions.session`.execute(work.db)).rows).toEqual([]);
    });
  });

  test("a right that no module declared opens nothing", async () => {
    await app.transaction(job("sessions"), (work) => beginSessionIn(work, newId<"Person">(), "x"));
    const { rows } = await app.transaction(job("invented"), (work) =>
      sql`select from sessions.session`.execute(work.db),
    );
    expect(rows).toEqual([]);
  });
});

describe("a step", () => {
  const tellThenRefuse = action(
    async (
      work: Work,
      asked: { refuse: boolean; subject: string },
    ): Promise<Result<string, "no">> => {
      await work.tell({ name: "test.happened", subject: asked.subject, payload: {} });
      return asked.refuse ? refused("no") : done("yes");
    },
  );

  test("that is refused leaves no event and no job", async () => {
    const subject = newId();
    expect(await tellThenRefuse(app, visitor, { refuse: true, subject })).toEqual({
      done: false,
      refusal: "no",
    });
    expect(await eventsOf(subject)).toEqual([]);
    expect(
      (
        await sql`select from graphile_worker.jobs where key = ${`events:${subject}`}`.execute(
          app.db,
        )
      ).rows,
    ).toEqual([]);
  });

  test("that is done tells its event, delivered once to each listener however often it is tried", async () => {
    const subject = newId();
    const heard: string[] = [];
    const listening = {
      ...app,
      modules: [
        {
          name: "listener",
          floor: 1,
          needs: [],
          hears: {
            "test.happened": (_: Work, { id }: { id: string }) => {
              heard.push(id);
              return Promise.resolve();
            },
          },
        },
      ],
    };
    await tellThenRefuse(app, visitor, { refuse: false, subject });
    await tellThenRefuse(app, visitor, { refuse: false, subject });
    await deliverEvents(listening, subject);
    await behindTheWalls(app, (client) =>
      client.query("update house.event set delivered_at = null where subject = $1", [subject]),
    );
    await deliverEvents(listening, subject);
    expect(heard).toHaveLength(2);
  });

  test("whose event nobody is about to deliver is seen after five minutes, and once", async () => {
    const subject = newId();
    await tellThenRefuse(app, visitor, { refuse: false, subject });
    const waits = async () => {
      const { rows } =
        await sql`select from graphile_worker.jobs where key = ${`events:${subject}`}`.execute(
          app.db,
        );
      return rows.length;
    };
    // As a version does that cannot read it: its job is done, and nothing was delivered.
    await behindTheWalls(app, (client) =>
      client.query("delete from graphile_worker._private_jobs where key = $1", [
        `events:${subject}`,
      ]),
    );
    await tellLate.run(app, {}, job("tell-late-events"));
    expect(await waits()).toBe(0);
    app.setNow(TEST_NOW.add({ minutes: 6 }));
    await tellLate.run(app, {}, job("tell-late-events"));
    await tellLate.run(app, {}, job("tell-late-events"));
    expect(await waits()).toBe(1);
    await deliverEvents(app, subject);
    app.setNow(TEST_NOW);
  });

  test("tells its events to the house alone: neither nobody nor a person reads them", async () => {
    const subject = newId();
    await tellThenRefuse(app, visitor, { refuse: false, subject });
    const seen = sql`select from house.event where subject = ${subject}`;
    expect((await seen.execute(app.db)).rows).toEqual([]);
    for (const actor of [visitor, person(newId<"Person">()), job("invented")])
      expect((await app.transaction(actor, ({ db }) => seen.execute(db))).rows).toEqual([]);
    expect((await app.transaction(job("events"), ({ db }) => seen.execute(db))).rows).toHaveLength(
      1,
    );
  });

  test("is tried once more on a serialisation failure", async () => {
    let tries = 0;
    const answer = await app.transaction(visitor, () => {
      tries += 1;
      return tries === 1
        ? Promise.reject(Object.assign(new Error("deadlock"), { code: "40P01" }))
        : Promise.resolve("done");
    });
    expect([answer, tries]).toEqual(["done", 2]);
  });
});

test("a text sealed under a destroyed key can never be read again", async () => {
  const holder: PersonId = newId<"Person">();
  await app.transaction(visitor, async (work) => {
    await makeKeyIn(work, holder);
    const sealed = await sealIn(work, holder, "Le pain est sur la table");
    expect(Buffer.from(sealed).includes("pain")).toBe(false);
    expect(await openIn(work, holder, sealed)).toBe("Le pain est sur la table");
    await destroyKeyIn(work, holder);
    expect(await openIn(work, holder, sealed)).toBeUndefined();
    await expect(sealIn(work, holder, "encore")).rejects.toThrow("no key");
  });
});
