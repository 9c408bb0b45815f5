import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";

import { person, type PersonId } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { type Receiving, receiving, worries } from "../../../../tests/support/worrying.ts";
import type { WordId } from "../domain/concern.ts";
import { sayService, seeServicePage } from "./keep-service.ts";
import { nameReceiver, removeReceiver } from "./name-receiver.ts";
import { acknowledge, seeReceived, seeWord } from "./receive.ts";
import { seeWritten } from "./see-written.ts";

let app: TestHouse;
let the: Receiving;
let quentin: PersonId;

beforeEach(async () => {
  app = await testHouse();
  the = await receiving(app);
  quentin = await situations(app).someone("Quentin");
});

const ids = async (who: PersonId) =>
  (await seeReceived(app, person(who), undefined))?.map(({ id }) => id);
const rowsFor = (who: PersonId) =>
  app.transaction(person(who), async (work) => {
    const { rows } = await sql<{ readonly id: WordId }>`select id from concerns.word`.execute(
      work.db,
    );
    return rows.map(({ id }) => id);
  });
const became = async () =>
  ((await seeWritten(app, person(quentin), undefined)) ?? []).map((one) => one.became);
const later = (hours: number) => passTime(app, { hours });
const names = async (who: PersonId) =>
  valueOf(
    await nameReceiver(app, person(the.odile), { organisation: the.organisation, person: who }),
  );
async function removes(who: PersonId): Promise<void> {
  const { organisation } = the;
  const page = await seeServicePage(app, person(the.odile), { organisation });
  const receiver = page?.receivers.find((one) => one.person === who)?.id;
  if (receiver === undefined) throw new Error("they do not receive");
  valueOf(await removeReceiver(app, person(the.odile), { organisation, receiver }));
}

describe("who is named to read later", () => {
  test("reads what is written from then on, and nothing of before, in the base either", async () => {
    const before = valueOf(await worries(app, quentin, the.service));
    await later(1);
    await names(the.paul);
    expect([await ids(the.paul), await rowsFor(the.paul)]).toEqual([[], []]);
    expect(await seeWord(app, person(the.paul), { word: before })).toBeUndefined();
    expect((await acknowledge(app, person(the.paul), { word: before })).done).toBe(false);
    const after = valueOf(await worries(app, quentin, the.service));
    expect([await ids(the.paul), await rowsFor(the.paul)]).toEqual([[after], [after]]);
    expect((await ids(the.malika))?.toSorted()).toEqual([before, after].toSorted());
    expect((await seeWord(app, person(the.paul), { word: after }))?.words.seen).toContain("frigo");
  });

  test("is told by a letter of what they may read alone", async () => {
    valueOf(await worries(app, quentin, the.service));
    await later(1);
    await names(the.paul);
    await later(1);
    const toPaul = await lettersTo(app, `${the.paul}@example.org`);
    expect(toPaul.filter(({ text }) => text.includes("Quelque chose attend"))).toEqual([]);
  });

  test("named again, reads from the second time on", async () => {
    await names(the.paul);
    valueOf(await worries(app, quentin, the.service));
    await later(1);
    await removes(the.paul);
    await names(the.paul);
    expect(await ids(the.paul)).toEqual([]);
  });
});

describe("what nobody read yet", () => {
  test("is read all the same while the service waits anew for who operates", async () => {
    const word = valueOf(await worries(app, quentin, the.service));
    const said = { organisation: the.organisation, places: "Drôme", reach: "Un autre numéro" };
    valueOf(await sayService(app, person(the.odile), said));
    expect((await worries(app, quentin, the.service)).done).toBe(false);
    expect(await ids(the.malika)).toEqual([word]);
    await later(72);
    const [letter] = await lettersTo(app, `${the.malika}@example.org`);
    expect(letter?.text).toContain("Quelque chose attend");
    valueOf(await acknowledge(app, person(the.malika), { word }));
    expect(await became()).toEqual(["read"]);
  });

  test("is « pas lu » at once when the last one receives no more who could read it", async () => {
    valueOf(await worries(app, quentin, the.service));
    await later(1);
    await names(the.paul);
    await removes(the.malika);
    expect(await became()).toEqual(["unheard"]);
    expect(await ids(the.paul)).toEqual([]);
    const { rows } = await behindTheWalls(app, (client) =>
      client.query("select id from concerns.word"),
    );
    expect(rows).toEqual([]);
    await passTime(app, { minutes: 10 });
    expect((await lettersTo(app, `${quentin}@example.org`)).map(({ subject }) => subject)).toEqual([
      "Quelque chose vous attend",
    ]);
  });

  test("stays while somebody else who received then is left", async () => {
    await names(the.paul);
    const word = valueOf(await worries(app, quentin, the.service));
    await removes(the.malika);
    await later(72);
    expect([await became(), await ids(the.paul)]).toEqual([["waits"], [word]]);
  });
});

describe.each([
  ["frozen_at", "2026-11-20T10:00:00Z"],
  ["hidden_because", "Trompeuse."],
] as const)("an organisation that is not shown to be itself (%s)", (column, value) => {
  const set = (to: string | null) =>
    behindTheWalls(app, (client) =>
      client.query(`update organisations.organisation set ${column} = $2 where id = $1`, [
        the.organisation,
        to,
      ]),
    );

  test("has two days to come back to what it has not read; then who wrote is told", async () => {
    const word = valueOf(await worries(app, quentin, the.service));
    await later(72);
    await set(value);
    await later(1);
    expect([await ids(the.malika), await became()]).toEqual([undefined, ["waits"]]);
    await set(null);
    await later(1);
    expect(await ids(the.malika)).toEqual([word]);
    await set(value);
    await later(1);
    await later(47);
    expect(await became()).toEqual(["waits"]);
    await later(1);
    expect(await became()).toEqual(["unheard"]);
    await set(null);
    expect(await ids(the.malika)).toEqual([]);
    await passTime(app, { minutes: 10 });
    expect(await lettersTo(app, `${quentin}@example.org`)).toHaveLength(1);
  });
});
