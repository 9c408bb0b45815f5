import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

import { expect, test } from "vitest";

import { asTyped } from "./typed.ts";

test("a command is typed by the program of the guide on a server, by npm in a copy of the repository", () => {
  const server = "file:///srv/archipel/releases/0.1.0/dist/archipel.js";
  expect(asTyped("backup", server)).toBe("archipel backup");
  expect(asTyped("backup", "file:///home/me/archipel/dist/archipel.js")).toBe(
    "npm run archipel -- backup",
  );
  expect(asTyped("backup", "file:///home/me/releases/dist/archipel.js")).toBe(
    "npm run archipel -- backup",
  );
  expect(asTyped("doctor")).toBe("npm run archipel -- doctor");
});

test("no sentence writes by hand how a command is typed", () => {
  const own = /basics\/typed(\.test)?\.ts$|decisions\/counts\/web\/recount-texts\.fr\.ts$/;
  const byHand = readdirSync(resolve("src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !own.test(file))
    .filter((file) => readFileSync(resolve("src", file), "utf8").includes("npm run archipel --"));
  expect(byHand).toEqual([]);
});
