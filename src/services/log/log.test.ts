import { expect, test } from "vitest";

import { openLog, withoutAddresses } from "./index.ts";

test.each([
  ["cannot write to lison.faure@example.org: refused", "cannot write to …@…: refused"],
  ["postgres://archipel:secret@db.example.org:5432/x", "postgres://…@db.example.org:5432/x"],
  ["at node_modules/@hono/node-server/dist/index.js:12", undefined],
])("%s", (told, kept = told) => {
  expect(withoutAddresses(told)).toBe(kept);
});

test("what PostgreSQL quotes, and what is long, is not told", () => {
  const lines: string[] = [];
  const log = openLog("error", { write: (line) => void lines.push(line) });
  const error = Object.assign(new Error('invalid input syntax for type uuid: "a secret"'), {
    severity: "ERROR",
    code: "22P02",
  });
  log.error({ err: error }, "accident");
  log.error({ err: new Error("a@b.".repeat(250_000)) }, "accident");
  expect(lines[0]).toContain("invalid input syntax for type uuid: …");
  expect(lines.join("")).not.toContain("a secret");
  expect(lines.join("").length).toBeLessThan(50_000);
});
