import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { newId } from "#basics/id";
import { job, person } from "#services/house";
import { makeKeyIn, sealIn, openIn } from "#services/keys";
import { beginSessionIn, findSession } from "#services/sessions";
import { testHouse } from "../../tests/support/house.ts";
import { schemasOf } from "../app.ts";
import { takeBackup } from "./take-backup.ts";
import {
  ana,
  contentOf,
  house,
  inBackedUpHouse,
  jobs,
  later,
  newPlace,
  restore,
  taken,
  trial,
  withModule,
} from "./test-backup.ts";

inBackedUpHouse();

describe("a backup", () => {
  test("restored on another database gives the same rows in each table", async () => {
    const place = await newPlace();
    const restored = await restore(place, taken.archive);
    const before = await contentOf(withModule(house, trial));
    const after = await contentOf(place);
    const { "house.setting": _, ...rest } = after;
    const { "house.setting": __, ...expected } = before;
    expect(rest).toEqual(expected);
    expect(Object.keys(before).length).toBe(restored.tables);
    expect(restored.rows).toBe(taken.rows);
    expect(restored.rows).toBeGreaterThan(3);
  });

  test("holds the rows of a table under row security, which reads as empty without a right", async () => {
    expect((await sql`select from trial.secret`.execute(house.db)).rows).toEqual([]);
    const place = await newPlace();
    await restore(place, taken.archive);
    expect((await sql`select from trial.secret`.execute(place.db)).rows).toEqual([]);
    const seen = await place.transaction(job("trial"), ({ db }) =>
      sql<{ words: string }>`select words from trial.secret order by place`.execute(db),
    );
    expect(seen.rows.map(({ words }) => words)).toEqual([
      "from the migration",
      "à l’abri\tdu vent",
      "deux\nlignes \\ et une barre",
    ]);
  });

  test("leaves the live house as it was: forced row security is back, and people go on", async () => {
    const { rows } =
      await sql`select from pg_class where relname = 'secret' and relforcerowsecurity`.execute(
        house.db,
      );
    expect(rows).toHaveLength(1);
  });

  test("puts the keys apart, and no key in the archive", () => {
    expect(readFileSync(taken.archive).includes("keys.key.copy.gz")).toBe(false);
    expect(readFileSync(taken.keys).includes("keys.key.copy.gz")).toBe(true);
  });

  test("lets identities, sessions and sealed texts go on where they were", async () => {
    const holder = newId();
    const sealed = await house.transaction(person(ana), async (work) => {
      await makeKeyIn(work, holder);
      return sealIn(work, holder, "le pain");
    });
    const token = await house.transaction(job("sessions"), (work) =>
      beginSessionIn(work, ana, "x"),
    );
    const again = await takeBackup(
      withModule(house, trial),
      schemasOf(withModule(house, trial)),
      mkdtempSync(join(tmpdir(), "archipel-again-")),
    );
    const place = await newPlace();
    await restore(place, again.archive);
    expect((await findSession(place, token))?.person).toBe(ana);
    expect(await place.transaction(person(ana), (work) => openIn(work, holder, sealed))).toBe(
      "le pain",
    );
    const added = await place.transaction(job("trial"), ({ db }) =>
      sql<{
        place: number;
      }>`insert into trial.secret (words) values ('neuf') returning place`.execute(db),
    );
    expect(added.rows).toEqual([{ place: 4 }]);
  });

  test("carries the work that waited, once", async () => {
    await house.transaction(job("any"), (work) =>
      work.later("forget-messages", { a: "é" }, { key: "once" }),
    );
    const again = await takeBackup(
      house,
      schemasOf(house),
      mkdtempSync(join(tmpdir(), "archipel-jobs-")),
    );
    const place = await testHouse({
      environment: { ARCHIPEL_KEY: Buffer.from(house.masterKey).toString("hex") },
    });
    await restore(place, again.archive);
    expect((await jobs(place)).rows).toEqual((await jobs(house)).rows);
    const { rows } =
      await sql`select task_identifier from graphile_worker.jobs where key = 'once'`.execute(
        place.db,
      );
    expect(rows).toEqual([{ task_identifier: "forget-messages" }]);
  });

  test("deletes files of keys older than thirty days, and those only", async () => {
    const place = mkdtempSync(join(tmpdir(), "archipel-old-"));
    const old = ["archipel-2026-10-25-080000.keys.tar"];
    const kept = [
      "archipel-2026-10-26-080000.keys.tar",
      "archipel-2026-10-01-080000.tar",
      "autre.keys.tar",
    ];
    for (const name of [...old, ...kept]) writeFileSync(join(place, name), "");
    const answer = await takeBackup(house, schemasOf(house), place);
    expect(answer.oldKeys).toEqual(old);
    expect(readdirSync(place)).toEqual(expect.arrayContaining(kept));
  });

  test("of an older version goes in, then forward to today's", async () => {
    const place = await newPlace(later);
    await restore(place, taken.archive);
    const { rows } = await place.transaction(job("trial"), ({ db }) =>
      sql`select kept from trial.secret limit 1`.execute(db),
    );
    expect(rows).toEqual([{ kept: true }]);
  });
});
