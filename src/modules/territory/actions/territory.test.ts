import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { asOwner, job, operator, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { boxAround, kilometresBetween } from "../domain/distance.ts";
import { listTerritory } from "../store/communes.ts";
import { readTerritoryFiles } from "../store/territory-files.ts";
import { fillTerritory } from "./fill-territory.ts";
import { seePlace } from "./find-place.ts";
import { importCommunes } from "./import-communes.ts";
import { placeIndexIn } from "./place-index.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const edition = async () =>
  (await sql<{ number: number }>`select number from territory.edition`.execute(app.db)).rows[0]
    ?.number;

describe("at its opening", () => {
  test("the house holds in its tables what its files say, to the last figure", async () => {
    expect(await app.transaction(visitor, listTerritory)).toEqual(readTerritoryFiles("."));
  });

  test("opening again changes nothing", async () => {
    const before = await edition();
    await fillTerritory(app);
    expect(await edition()).toBe(before);
  });

  // About a second alone; three times as much where many tests run at once.
  test("filling empty tables is quickly done", async () => {
    await asOwner(app, ({ db }) =>
      sql`truncate territory.commune, territory.edition cascade`.execute(db),
    );
    const began = performance.now();
    await fillTerritory(app);
    const took = performance.now() - began;
    expect(await app.transaction(visitor, listTerritory)).toEqual(readTerritoryFiles("."));
    expect(took).toBeLessThan(15_000);
  });

  test("a new release retires the communes that it does not know, keeps their rows, and keeps what was measured", async () => {
    await sql`insert into territory.commune (code, name, department, region, postcodes, population, former_names)
      values ('26999', 'Saint-Essai', '26', '84', '{26400}', 10, '{}')`.execute(app.db);
    await sql`update territory.commune set centre = point(4.9262, 46.1493), precision = 'exact' where code = '01002'`.execute(
      app.db,
    );
    await sql`update territory.edition set files = 'those of before'`.execute(app.db);
    await fillTerritory(app);
    const { rows } = await sql`select code, in_force, precision from territory.commune
      where code in ('26999', '01002') order by code`.execute(app.db);
    expect(rows).toEqual([
      { code: "01002", in_force: true, precision: "exact" },
      { code: "26999", in_force: false, precision: null },
    ]);
  });
});

describe("what other modules may join", () => {
  test("the communes around Crest are found by a box and an index, then by distance", async () => {
    const crest = { latitude: 44.7341, longitude: 5.0192 };
    const { south, north, west, east } = boxAround(crest, 10);
    const inBox = sql`from territory.commune
      where centre <@ box(point(${west}::float8, ${south}::float8), point(${east}::float8, ${north}::float8))`;
    const plan = await app.transaction(visitor, async (work) => {
      await sql`set local enable_seqscan = off`.execute(work.db);
      return sql`explain select code ${inBox}`.execute(work.db);
    });
    expect(JSON.stringify(plan.rows)).toContain("commune_by_centre");
    const { rows } = await sql<{ name: string; latitude: number; longitude: number }>`
      select name, centre[1] as latitude, centre[0] as longitude ${inBox}`.execute(app.db);
    const near = rows
      .filter((place) => kilometresBetween(crest, place) <= 10)
      .map(({ name }) => name);
    expect(near).toContain("Aouste-sur-Sye");
    expect(near).not.toContain("Die");
  });

  test("the public view says which places are approximate, and leaves out those not in force", async () => {
    const { rows } = await sql`select code, name, approximate from territory.public_commune
      where code in ('26108', '01004', '23257', '26999') order by code`.execute(app.db);
    expect(rows).toEqual([
      { code: "01004", name: "Ambérieu-en-Bugey", approximate: false },
      { code: "23257", name: "Vallière", approximate: true },
      { code: "26108", name: "Crest", approximate: false },
    ]);
  });
});

test("anybody finds a place", async () => {
  expect(await seePlace(app, visitor, { typed: "Crest (26), 30 km" })).toMatchObject({
    found: "one",
    place: { kind: "commune", commune: { code: "26108" } },
    radius: 30,
  });
});

describe("an import of communes", () => {
  const records = [
    { code: "23257", nom: "Vallière", centre: { type: "Point", coordinates: [2.037, 45.909] } },
    { code: "26108", nom: "Crest" },
    { code: "26997", nom: "Essai-la-Neuve", codesPostaux: ["26400"], population: 12 },
    { nom: "sans code" },
  ];

  test("is the operator's alone", async () => {
    const before = await edition();
    expect(await importCommunes(app, visitor, { records })).toEqual({
      done: false,
      refusal: "not-the-operator",
    });
    expect(await importCommunes(app, job("fill-territory"), { records })).toMatchObject({
      done: false,
    });
    expect(await edition()).toBe(before);
  });

  test("of nothing is refused", async () => {
    expect(await importCommunes(app, operator(), { records: [] })).toEqual({
      done: false,
      refusal: "nothing-to-read",
    });
  });

  test("counts each record, and the places are known at once", async () => {
    await app.transaction(visitor, placeIndexIn);
    expect(await importCommunes(app, operator(), { records })).toMatchObject({
      done: true,
      value: {
        read: 4,
        new: 1,
        updated: 1,
        unchanged: 1,
        refused: [{ refusal: "no-code" }],
      },
    });
    expect(await seePlace(app, visitor, { typed: "Essai la neuve" })).toMatchObject({
      found: "one",
    });
    expect(await seePlace(app, visitor, { typed: "Vallière (23)" })).toMatchObject({
      place: { commune: { centre: { latitude: 45.909, longitude: 2.037, precision: "exact" } } },
    });
  });

  test("done twice changes nothing", async () => {
    const before = await edition();
    expect(await importCommunes(app, operator(), { records })).toMatchObject({
      value: { new: 0, updated: 0, unchanged: 3 },
    });
    expect(await edition()).toBe(before);
  });

  test("is written in the journal of administrative acts", async () => {
    const { rows } = await behindTheWalls(app, (client) =>
      client.query("select by, what from house.administrative_act"),
    );
    expect(rows).toContainEqual({ by: "operator", what: "communes-imported" });
  });
});
