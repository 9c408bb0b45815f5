import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { expect, test } from "vitest";

import { readConfig } from "#services/config";

import { examineOrSay } from "./doctor.ts";

test("what our own sentence says of a base is not followed by other advice", async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "archipel-doctor-"));
  chmodSync(dataFolder, 0o711);
  mkdirSync(join(dataFolder, "postgres"));
  writeFileSync(join(dataFolder, "postgres", "PG_VERSION"), "99\n");
  const [base] = await examineOrSay(readConfig({ ARCHIPEL_DATA: dataFolder }, resolve(".")));
  expect(base).toMatchObject({ well: false, says: expect.stringContaining("plus récent (99)") });
  expect(base?.says).not.toContain("Vérifiez DATABASE_URL");
});
