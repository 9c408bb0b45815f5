import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { blockPersonIn } from "#modules/moderation";
import { addressesOfIn, makePersonIn } from "#modules/people";
import { job, mayReachIn, person, type PersonId, withRight, type Work } from "#services/house";

import { filledHouse, makeTemplate } from "./support/filled.ts";
import type { TestHouse } from "./support/house.ts";
import { declaredIn, layNet, type Watched, watchLaid } from "./support/passing.ts";
import { behindTheWalls } from "./support/tables.ts";
import { personNamed } from "./support/team.ts";

/*
 * The net under the gate between persons catches a new way by what it writes, whatever it is called and
 * wherever the id of the other hides. What already acts is driven here by the demonstration, and by
 * every journey in journeys.test.ts.
 */

let app: TestHouse;
let net: Watched;
let ana: PersonId;
let bruno: PersonId;

let template: string;
beforeAll(async () => {
  template = await makeTemplate(async (house) => {
    // A table that a new module brings, with a column of each sort that may hold somebody.
    await behindTheWalls(house, (client) =>
      client.query(`create table tasks.wave (id uuid primary key, to_person uuid, text text, facts jsonb);
        grant all on tasks.wave to public`),
    );
    await layNet(house);
  }, "archipel");
});
beforeEach(async () => {
  app = await filledHouse(template);
  net = watchLaid(app);
  [ana, bruno] = [await someone("Ana"), await someone("Bruno")];
});

const someone = (name: string) =>
  app.transaction(job("opening"), (work) => makePersonIn(work, { name }));
const caught = async () => (await net.unasked()).map(({ what }) => what);

interface Wave {
  readonly to?: PersonId;
  readonly text?: string;
  readonly facts?: object;
}

/** A new way that its author forgot to bring to the gate. */
async function waveIn(work: Work, { to, text, facts = {} }: Wave): Promise<void> {
  await sql`insert into tasks.wave values (${newId()}, ${to ?? null}, ${text ?? null},
    ${JSON.stringify(facts)}::jsonb)`.execute(work.db);
}

describe("a new way from one person to another", () => {
  test.each([
    ["a column", (to: PersonId): Wave => ({ to })],
    ["a text", (to: PersonId): Wave => ({ text: `pour ${to}` })],
    ["JSON", (to: PersonId): Wave => ({ facts: { deep: [{ whom: to }] } })],
  ])("is caught by what it writes in %s", async (_, wave) => {
    await app.transaction(person(ana), (work) => waveIn(work, wave(bruno)));
    expect(await caught()).toEqual(["tasks.wave"]);
  });

  test("is caught when it changes a row that was there", async () => {
    await app.transaction(person(bruno), (work) => waveIn(work, { to: bruno }));
    expect(await caught()).toEqual([]);
    await app.transaction(person(ana), (work) =>
      sql`update tasks.wave set text = 'coucou'`.execute(work.db),
    );
    expect(await caught()).toEqual(["tasks.wave changed"]);
  });

  test("passes once it asks of these two, in the same transaction", async () => {
    await app.transaction(person(ana), async (work) => {
      await mayReachIn(work, [bruno]);
      await waveIn(work, { to: bruno });
    });
    expect(await caught()).toEqual([]);
    await app.transaction(person(ana), (work) => waveIn(work, { to: bruno }));
    expect(await caught()).toEqual(["tasks.wave"]);
  });

  test("does not pass by asking of somebody else, or for somebody else", async () => {
    await app.transaction(person(ana), async (work) => {
      await mayReachIn(work, [ana]);
      await mayReachIn(work, [bruno], { from: await someone("Chloé") });
      await waveIn(work, { to: bruno });
    });
    expect(await caught()).toEqual(["tasks.wave"]);
  });

  test("is caught in a letter that a job writes for somebody", async () => {
    const dune = await personNamed(app, "Dune", "dune@example.org");
    const write = (run: (work: Work) => Promise<unknown>) =>
      app.transaction(job("trial"), async (work) => {
        await run(work);
        const [address] = await withRight(work, "write-to", (lent) => addressesOfIn(lent, dune));
        await withRight(work, "notify", (lent) =>
          sql`insert into notifications.notification (id, space, kind, object, facts, added_at, due_at)
            values (${newId()}, ${address?.id ?? ""}, 'trial.wave', ${newId()},
              ${JSON.stringify({ person: dune })}::jsonb, ${work.now}, ${work.now})`.execute(
            lent.db,
          ),
        );
      });
    await write((work) => mayReachIn(work, [dune], { from: ana }));
    expect(await caught()).toEqual([]);
    await write(() => Promise.resolve());
    expect(await caught()).toEqual(["trial.wave"]);
  });
});

test("what one writes for oneself, and a block, name nobody who is reached", async () => {
  await app.transaction(person(ana), async (work) => {
    await waveIn(work, { to: ana });
    await blockPersonIn(work, { person: bruno });
  });
  const besides = declaredIn(app);
  expect((await caught()).filter((what) => !(what in besides))).toEqual([]);
});

test(
  "all that the demonstration does asks the gate, or says why it does not have to",
  {
    timeout: 120_000,
  },
  async () => {
    for (const module of app.modules) await module.demonstration?.(app);
    const besides = declaredIn(app);
    expect((await caught()).filter((what) => !(what in besides))).toEqual([]);
  },
);
