import { chmodSync, mkdirSync, readdirSync, truncateSync } from "node:fs";
import { join } from "node:path";

import { sql } from "kysely";
import { Client } from "pg";
import { beforeAll, expect, inject, test } from "vitest";

import { backupsOf, seeDrillIn } from "#services/backups";
import { openPool } from "#services/database";
import { asOwner, job, operator } from "#services/house";
import { findOrMakeAddressIn, makePersonIn } from "#modules/people";

import { testHouse, type TestHouse } from "../../tests/support/house.ts";
import { allPartsOf, schemasOf } from "../app.ts";
import { countKeysThatOpen, trySealed } from "./drill-checks.ts";
import { runDrill } from "./drill.ts";
import { ensureMachineIdentity, keepRecipients, makePair } from "./encryption.ts";
import { type TakenBackup, takeBackup } from "./take-backup.ts";
import { inThrowAway } from "./throw-away.ts";

let house: TestHouse;
let taken: TakenBackup;

const drill = () => runDrill(house, allPartsOf(house));
const kept = () => house.transaction(operator(), seeDrillIn);

async function thrownAway(): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select datname as name from pg_database where datname like 'archipel_drill_%'`.execute(
    house.db,
  );
  const folders = readdirSync(house.config.dataFolder).filter((name) =>
    /^(drill|restore)-/.test(name),
  );
  return [...rows.map(({ name }) => name), ...folders];
}

beforeAll(async () => {
  house = await testHouse({ environment: { ARCHIPEL_LOG: "silent" } });
  // PostgreSQL passes through it.
  chmodSync(house.config.dataFolder, 0o711);
  await house.transaction({ ...operator(), by: { kind: "job", name: "opening" } }, async (work) => {
    const address = await findOrMakeAddressIn(work, "camille@example.org");
    await makePersonIn(work, { operator: true, address });
  });
  keepRecipients(house.config, [(await makePair()).recipient]);
  await ensureMachineIdentity(house.config);
}, 60_000);

test("without a backup, the drill says that there is none to try, and keeps that", async () => {
  mkdirSync(backupsOf(house.config));
  expect(await drill()).toMatchObject({ rows: 0, problem: expect.stringContaining("aucune") });
  expect((await kept())?.problem).toContain("aucune");
});

test("last night's backup, encrypted, is restored beside, counted, opened, and thrown away", async () => {
  taken = await takeBackup(house, schemasOf(house), backupsOf(house.config));
  const done = await drill();
  expect(done.problem).toBeUndefined();
  expect(done).toMatchObject({ rows: taken.rows, tables: taken.tables, where: "beside" });
  expect(done.keys).toBeGreaterThan(0);
  expect(done.sealed).toBeGreaterThan(0);
  expect(done.walls).toBeGreaterThan(20);
  expect(await kept()).toEqual(done);
  expect(await thrownAway()).toEqual([]);
}, 60_000);

test("a file that does not open is told to who typed it, and is no fault of the backup", async () => {
  const before = await kept();
  for (const slip of ["identity", "archive"])
    await expect(
      runDrill(house, allPartsOf(house), { [slip]: join(house.config.dataFolder, "cle.txt") }),
    ).rejects.toThrow(/cle\.txt n’existe pas ou ne se lit pas/);
  expect(await kept()).toEqual(before);
});

test("a key that does not open any more is counted, and so is a text", async () => {
  const before = await countKeysThatOpen(house);
  expect(before.open).toBe(before.all);
  const texts = await asOwner(house, (owner) => trySealed(owner, schemasOf(house)));
  expect(texts.open).toBeGreaterThan(0);
  await sql`update keys.key set sealed = set_byte(sealed, 40, (get_byte(sealed, 40) + 1) % 256)
    where holder = (select min(holder::text)::uuid from keys.key)`.execute(house.db);
  expect(await countKeysThatOpen(house)).toEqual({ all: before.all, open: before.all - 1 });
});

test("a backup that was cut is told to the operator, and nothing is left of the trial", async () => {
  truncateSync(taken.archive, 3_000);
  const done = await drill();
  expect(done.problem).toMatch(/n’est pas entière/);
  expect(await kept()).toEqual(done);
  expect(await thrownAway()).toEqual([]);
});

test("where the role may make no base, the trial goes to a server of its own", async () => {
  const admin = new URL(inject("superuserUrl"));
  const client = new Client({ connectionString: admin.href });
  await client.connect();
  await client.query("create role poor login password 'secret'");
  const poor = new URL(inject("databaseUrl"));
  [poor.username, poor.password] = ["poor", "secret"];
  const pool = openPool(poor.href, 1);
  try {
    const where = await inThrowAway({ ...house, pool, ownerUrl: undefined }, async (place) => {
      const { rows } = await place.app.transaction(job("drill"), ({ db }) =>
        sql<{ base: string }>`select current_database() as base`.execute(db),
      );
      return [place.where, rows[0]?.base];
    });
    expect(where).toEqual(["apart", "archipel"]);
  } finally {
    await pool.end();
    await client.query("drop role poor");
    await client.end();
  }
  expect(await thrownAway()).toEqual([]);
}, 60_000);
