import { spawn } from "node:child_process";
import { existsSync } from "node:fs";

import { describe, expect, test } from "vitest";

// Needs /proc and ps, as all that kills PostgreSQL by its number; the long form is in docs/reliability.md.
describe.skipIf(!existsSync("/proc/self/cmdline"))("npm run crash", () => {
  test("calls that arrive are told once, at ten points where the house was cut or killed", async () => {
    const child = spawn(process.execPath, [
      "tools/crash.ts",
      "alerts",
      "--points",
      "10",
      "--seed",
      "5",
    ]);
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (bytes: Buffer) => (said += bytes.toString("utf8")));
    const code = await new Promise((tell) => child.once("close", tell));
    expect(said).toMatch(/alerts: 10 points; cut [1-9]\d* times by its connections/);
    expect(said).toContain("; 0 wrong;");
    expect(code).toBe(0);
  }, 120_000);
});
