import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import pg from "pg";
import { expect, test } from "vitest";

import { readConfig } from "#services/config";
import { CommandProblem } from "#services/house";

import { testHouse } from "../tests/support/house.ts";
import { alone, joinInstances, withDatabase } from "./instance.ts";

test("a command leaves no database server behind, whether it did something, nothing, or failed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "archipel-command-"));
  await chmod(folder, 0o711);
  const config = readConfig({ ARCHIPEL_DATA: folder, ARCHIPEL_LOG: "error" }, resolve("."));
  const lives = () => existsSync(join(folder, "postgres/postmaster.pid"));
  try {
    await withDatabase(config, async (app) => {
      expect(lives()).toBe(true);
      await app.pool.query("select 1");
    });
    expect(lives()).toBe(false);
    await withDatabase(config, () => Promise.resolve());
    expect(lives()).toBe(false);
    await expect(
      withDatabase(config, (app, url) =>
        alone(app, url, () => Promise.reject(new CommandProblem("non"))),
      ),
    ).rejects.toThrow("non");
    expect(lives()).toBe(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

test("whoever comes while another is first for an instant joins it; what is done alone keeps them out", async () => {
  const { ownerUrl = "" } = await testHouse();
  const first = new pg.Client({ connectionString: ownerUrl });
  await first.connect();
  const lock = "hashtext('archipel instance')";
  try {
    await first.query(`select pg_advisory_lock(${lock})`);
    const second = joinInstances(ownerUrl);
    await first.query("select pg_sleep(0.5)");
    await first.query(`select pg_advisory_unlock(${lock})`);
    const held = await second;
    expect(held).toBeDefined();
    await held?.release();
    await first.query(`select pg_advisory_lock(${lock})`);
    expect(await joinInstances(ownerUrl)).toBeUndefined();
  } finally {
    await first.end();
  }
}, 30_000);
