import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "#basics/id";
import { readConfig } from "#services/config";
import { type App, deliverEvents, job, type Module, type PersonId } from "#services/house";
import { schemasOf } from "../app.ts";
import { listErasures, recordErasures } from "./erasures.ts";
import { finishRestore } from "./replay.ts";
import { type TakenBackup, takeBackup } from "./take-backup.ts";
import {
  ana,
  house,
  inBackedUpHouse,
  named,
  newPlace,
  restore,
  taken,
  trial,
  withModule,
} from "./test-backup.ts";

inBackedUpHouse();

describe("no way in is brought back", () => {
  const WAYS = {
    sessions: "sessions.session where true",
    codes: "people.code where true",
    slips: "people.slip where used_at is null",
    demands: "people.recovery where state in ('asked', 'counting')",
    actsOfPersons: "house.act where who like 'person:%'",
    actsOfVisitors: "house.act where who like 'visitor %'",
  };
  /** How many rows each way in has, under the rights that see them. */
  async function waysOf(app: App): Promise<Readonly<Record<string, number | undefined>>> {
    const found: Record<string, number | undefined> = {};
    for (const [name, rows] of Object.entries(WAYS))
      found[name] = await app.transaction(job("restore"), async ({ db }) => {
        const counted = await sql<{
          n: number;
        }>`select count(*)::int as n from ${sql.raw(rows)}`.execute(db);
        return counted.rows[0]?.n;
      });
    return found;
  }
  let whole: TakenBackup;

  beforeAll(async () => {
    const { rows } = await house.transaction(job("recover"), ({ db }) =>
      sql<{ person: PersonId; address: string }>`select person, address from people.person_address
        order by person limit 1`.execute(db),
    );
    const { person: who, address } = rows[0] ?? { person: ana, address: "" };
    const now = house.clock.now();
    await house.transaction(job("take-account"), async ({ db }) => {
      await sql`insert into people.code (id, address, purpose, by_mail, made_at, ends_at)
        values (${newId()}, ${address}, 'sign-in', true, ${now}, ${now})`.execute(db);
      await sql`insert into people.slip (id, person, mark, text, made_by, made_at, ends_at)
        values (${newId()}, ${who}, 'm', 't', ${who}, ${now}, ${now})`.execute(db);
    });
    await house.transaction(job("recover"), async ({ db }) => {
      for (const state of ["asked", "counting"])
        await sql`insert into people.recovery (id, person, address, says, state, made_at, confirmed_by, counts_from, takes_effect)
          values (${newId()}, ${who}, ${address}, 's', ${state}, ${now}, 'operator', ${now},
            ${now.add({ hours: 72 })})`.execute(db);
      await sql`insert into house.act (act, who, path, began_at) values
        (${newId()}, ${`person:${who} ${newId()}`}, '/x', ${now}), (${newId()}, ${`visitor ${newId()}`}, '/x', ${now})`.execute(
        db,
      );
    });
    const folderOfIt = mkdtempSync(join(tmpdir(), "archipel-ways-"));
    whole = await takeBackup(
      withModule(house, trial),
      schemasOf(withModule(house, trial)),
      folderOfIt,
    );
  });

  test("by a restore: sessions, codes, slips, demands and answered acts end before it opens", async () => {
    const place = await newPlace();
    await restore(place, whole.archive);
    const brought = await waysOf(place);
    expect(Object.values(brought).filter((count) => (count ?? 0) === 0)).toEqual([]);
    await finishRestore(place);
    expect(await waysOf(place)).toEqual({
      ...Object.fromEntries(Object.keys(WAYS).map((name) => [name, 0])),
      actsOfVisitors: brought["actsOfVisitors"],
    });
  });

  test("but they go on when nobody could come since, as from one PostgreSQL to the next", async () => {
    const place = await newPlace();
    await restore(place, whole.archive);
    const brought = await waysOf(place);
    await finishRestore(place, { stayedClosed: true });
    expect(await waysOf(place)).toEqual(brought);
  });
});

describe("who left is not brought back", () => {
  test("by a restore: each is erased again, from the roof to the ground, before the instance opens", async () => {
    const place = await newPlace();
    const gone = newId<"Person">();
    recordErasures(place, [{ at: "2026-11-25T09:00:00Z", person: gone }]);
    const erased: string[] = [];
    const floor = (name: string): Module => ({
      name,
      floor: 1,
      needs: [],
      aboutPerson: {
        gives: () => Promise.resolve({}),
        merges: () => Promise.resolve(),
        erases: (_, who) => {
          erased.push(`${name} ${who}`);
          return Promise.resolve();
        },
      },
    });
    const app = { ...place, modules: [floor("ground"), floor("roof")] };
    await restore(place, taken.archive);
    expect(await finishRestore(app)).toBe(1);
    expect(erased).toEqual([`roof ${gone}`, `ground ${gone}`]);
    expect(await finishRestore(app)).toBe(0);
  });

  test("nor by the whole house: a neighbour of the demonstration who left since stays gone", async () => {
    const { rows: people } = await house.transaction(job("name-people"), ({ db }) =>
      sql<{
        id: PersonId;
      }>`select id from people.person where name is not null order by id limit 1`.execute(db),
    );
    const neighbour = people[0]?.id ?? newId<"Person">();
    await house.transaction(job("opening"), async (work) => {
      for (const { aboutPerson } of house.modules.toReversed())
        await aboutPerson?.erases(work, neighbour);
    });
    await deliverEvents(house, neighbour);
    expect(listErasures(house).map(({ person: who }) => who)).toEqual([neighbour]);

    const place = await newPlace();
    await restore(place, taken.archive);
    expect(await named(place, neighbour)).toMatchObject({ gone: false });
    recordErasures(place, listErasures(house));
    expect(await finishRestore(place)).toBe(1);
    expect(await named(place, neighbour)).toEqual({ name: null, gone: true });
    const { rows } = await sql`select from keys.key where holder = ${neighbour}`.execute(place.db);
    expect(rows).toEqual([]);
  });

  test("the register keeps each person once, and reads past a line cut by a crash", () => {
    const config = readConfig(
      { ARCHIPEL_DATA: mkdtempSync(join(tmpdir(), "archipel-register-")) },
      resolve("."),
    );
    const [one, two] = [newId<"Person">(), newId<"Person">()];
    recordErasures({ config }, [{ at: "2026-11-01T00:00:00Z", person: one }]);
    writeFileSync(join(config.dataFolder, "erasures"), "2026-11-02T00:00:00Z 1234", { flag: "a" });
    recordErasures({ config }, [
      { at: "2026-11-03T00:00:00Z", person: two },
      { at: "2026-11-03T00:00:00Z", person: one },
    ]);
    expect(listErasures({ config }).map(({ person: who }) => who)).toEqual([one, two]);
  });
});
