import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { notePort, siteOf } from "./site.ts";

const dataFolder = mkdtempSync(join(tmpdir(), "archipel-site-"));
afterAll(() => {
  rmSync(dataFolder, { recursive: true });
});
const config = { publicUrl: undefined, port: undefined, dataFolder };

test("links lead to the public address, else to the port that was given, else to 8080", () => {
  expect(siteOf({ ...config, publicUrl: "https://exemple.fr", port: 80 })).toBe(
    "https://exemple.fr",
  );
  expect(siteOf({ ...config, port: 9000 })).toBe("http://localhost:9000");
  expect(siteOf(config)).toBe("http://localhost:8080");
});

test("where the usual port was taken, they lead to where the instance listens", () => {
  const forget = notePort(config, 8083);
  expect(siteOf(config)).toBe("http://localhost:8083");
  forget();
  expect(siteOf(config)).toBe("http://localhost:8080");
  forget();
  writeFileSync(join(dataFolder, "port"), "nonsense");
  expect(siteOf(config)).toBe("http://localhost:8080");
});
