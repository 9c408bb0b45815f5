import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { expect, inject, test } from "vitest";

import { readConfig } from "#services/config";

import { examineOrSay } from "./doctor.ts";

test("what our own sentence says of a base is not followed by other advice", async () => {
  const url = new URL(inject("databaseUrl"));
  url.pathname = "/nowhere";
  const ARCHIPEL_DATA = mkdtempSync(join(tmpdir(), "archipel-doctor-"));
  const config = readConfig({ DATABASE_URL: url.href, ARCHIPEL_DATA }, resolve("."));
  const [base] = await examineOrSay(config);
  expect(base).toMatchObject({ well: false, says: expect.stringContaining("n’existe pas") });
  expect(base?.says).not.toContain("Vérifiez DATABASE_URL");
});
