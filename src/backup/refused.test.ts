import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import { describe, expect, test } from "vitest";
import { job, saveInstanceIn } from "#services/house";
import { testHouse } from "../../tests/support/house.ts";
import { schemasOf } from "../app.ts";
import { takeBackup } from "./take-backup.ts";
import {
  copyOfBackup,
  house,
  inBackedUpHouse,
  newPlace,
  refusedWith,
  restore,
  taken,
  trial,
  withModule,
} from "./test-backup.ts";

inBackedUpHouse();

describe("is refused in a sentence, and changes nothing:", () => {
  test("an archive cut in the middle", async () => {
    const { archive } = copyOfBackup();
    truncateSync(archive, Math.floor(readFileSync(archive).length / 2));
    expect(await refusedWith(archive, /coupée|manque/)).toBe(true);
  });

  test("an archive with one byte changed", async () => {
    const { archive } = copyOfBackup();
    const bytes = readFileSync(archive);
    // In the body of the last table, beyond every header.
    const at = bytes.lastIndexOf("trial.secret.copy.gz") + 512 + 20;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(archive, bytes);
    expect(await refusedWith(archive, /changé ou abîmé/)).toBe(true);
  });

  test("an archive without its file of keys", async () => {
    const { archive, keys } = copyOfBackup();
    rmSync(keys);
    expect(await refusedWith(archive, /fichier des clés manque/)).toBe(true);
  });

  test("the keys of another backup", async () => {
    const { archive, keys } = copyOfBackup();
    const other = await takeBackup(
      house,
      schemasOf(house),
      mkdtempSync(join(tmpdir(), "archipel-other-")),
    );
    writeFileSync(keys, readFileSync(other.keys));
    expect(await refusedWith(archive, /autre sauvegarde/)).toBe(true);
  });

  test("a backup made with another master key", async () => {
    const place = withModule(
      await testHouse({ environment: { ARCHIPEL_KEY: "ab".repeat(32) } }),
      trial,
    );
    expect(await refusedWith(taken.archive, /autre clé maîtresse/, place)).toBe(true);
  });

  test("a backup of a newer version", async () => {
    expect(
      await refusedWith(
        taken.archive,
        /version plus récente/,
        await testHouse({
          environment: { ARCHIPEL_KEY: Buffer.from(house.masterKey).toString("hex") },
        }),
      ),
    ).toBe(true);
  });

  test("a table whose rows break a rule of today's own version", async () => {
    const { archive } = copyOfBackup();
    const place = await newPlace({
      ...trial,
      migrations: {
        ...trial.migrations,
        "0002_strict": {
          up: async (db: Kysely<object>) => {
            await sql`alter table trial.secret add constraint one_line check (words not like e'%\n%')`.execute(
              db,
            );
          },
        },
      },
    });
    expect(await refusedWith(archive, /one_line|migration of trial/, place)).toBe(true);
  });

  test("an instance already opened, unless it is to be replaced", async () => {
    const place = await newPlace();
    await place.transaction(job("opening"), (work) => saveInstanceIn(work, { name: "Déjà là" }));
    await expect(restore(place, taken.archive)).rejects.toThrow(/--replace/);
    await restore(place, taken.archive, true);
    const { rows } = await sql<{
      n: string;
    }>`select value ->> 'name' as n from house.setting where name = 'instance'`.execute(place.db);
    expect(rows[0]?.n).not.toBe("Déjà là");
  });
});
