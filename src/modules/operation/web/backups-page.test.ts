import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { newId } from "#basics/id";
import { backupsOf, keepDrill } from "#services/backups";

import { testHouse } from "../../../../tests/support/house.ts";
import { askAs, keptHouse } from "../../../../tests/support/keeper.ts";

const AT = "/operateur/sauvegardes";

test("the operator reads which backups there are, what the drill found, and what to do", async () => {
  const app = await testHouse();
  const site = keptHouse(app, { keeper: newId<"Person">(), someone: newId<"Person">() });
  expect((await askAs(site, "someone", AT)).status).toBe(404);
  expect((await askAs(site, "keeper", AT)).text).toContain("Aucun essai n’a encore été fait.");

  const folder = backupsOf(app.config);
  mkdirSync(folder);
  for (const name of ["24-030000.tar", "25-030000.tar.age", "25-030000.keys.tar.age"])
    writeFileSync(join(folder, `archipel-2026-11-${name}`), "x".repeat(2_000_000));
  const drill = { at: "2026-11-25T04:23:00Z", rows: 12_345, tables: 180, keys: 7, sealed: 9 };
  const zeros = { walls: 0, migrations: 0, seconds: 4.5 };
  await keepDrill(app, { ...drill, ...zeros });
  const { text } = await askAs(site, "keeper", AT);
  expect(text).toMatch(/12\s345 lignes dans 180 tables/);
  expect(text).toContain("en clair, sans ses clés");
  expect(text.indexOf("2026-11-25-030000")).toBeLessThan(text.indexOf("2026-11-24-030000"));

  await keepDrill(app, { ...drill, ...zeros, problem: "L’archive est coupée." });
  expect((await askAs(site, "keeper", AT)).text).toContain("L’archive est coupée.");
  expect((await askAs(site, "keeper", "/operateur")).text).toContain("on ne peut pas se fier");
});
