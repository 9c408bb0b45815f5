import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";

import { bareEnvironment, houseEnvironment, npmEnvironment } from "#services/config";
import { startEmbedded } from "#services/database";
import { redrawImage } from "../src/services/files/redraw-image.ts";

/*
 * What stands in the environment of a process is read by whoever has its account (/proc/<pid>/environ): the key of the
 * house and the password of the mail server stand in ours alone.
 */

const SECRETS = {
  ARCHIPEL_KEY: "Y2xlIHF1aSBuZSBkb2l0IHBhcyBzb3J0aXIgZGUgbm8=",
  SMTP_URL: "smtp://nous:mot-de-passe-du-courriel@mail.example.org",
  DATABASE_OWNER_URL: "postgres://proprietaire:mot-de-passe-de-la-base@127.0.0.1/x",
  SOMETHING_ELSE: "autre-chose-de-la-machine",
} as const;

const before: Record<string, string | undefined> = {};
beforeAll(() => {
  for (const [name, value] of Object.entries(SECRETS)) {
    before[name] = process.env[name];
    process.env[name] = value;
  }
});
afterAll(() => {
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

const hasProc = readdirSync("/").includes("proc");

/** Which of our secrets a process was given; none when it ended meanwhile. */
function secretsOf(pid: number): readonly string[] {
  let environment = "";
  try {
    environment = readFileSync(`/proc/${pid}/environ`, "utf8");
  } catch {
    return [];
  }
  return Object.values(SECRETS).filter((secret) => environment.includes(secret));
}

/** The numbers of the processes begun by this one that live now. */
function children(): readonly number[] {
  return readFileSync(`/proc/self/task/${process.pid}/children`, "utf8")
    .split(" ")
    .filter((text) => text !== "")
    .map(Number);
}

test.skipIf(!hasProc)(
  "PostgreSQL and all that it begins know none of our secrets",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "archipel-environment-"));
    chmodSync(folder, 0o711);
    const seen = new Set<string>();
    const found: string[] = [];
    // initdb and what it begins are looked at while they live.
    const looking = setInterval(() => {
      for (const pid of children()) {
        try {
          const name = readFileSync(`/proc/${pid}/comm`, "utf8").trim();
          // Between its birth and the program that it becomes, a child is still a copy of us.
          if (/^(node|MainThread|vitest)/.test(name)) continue;
          seen.add(name);
          found.push(...secretsOf(pid).map((secret) => `${name}: ${secret}`));
        } catch {
          // It ended meanwhile.
        }
      }
    }, 5);
    const server = await startEmbedded(folder, { settings: { fsync: "off" } });
    clearInterval(looking);
    try {
      const main = Number(
        readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0],
      );
      expect(readFileSync(`/proc/${main}/environ`, "utf8")).toContain("LC_ALL=C");
      expect(secretsOf(main)).toEqual([]);
      const begun = readFileSync(`/proc/${main}/task/${main}/children`, "utf8").trim().split(" ");
      expect(begun.length).toBeGreaterThan(2);
      for (const pid of begun) expect(secretsOf(Number(pid))).toEqual([]);
      expect(found).toEqual([]);
      expect([...seen].some((name) => name === "initdb" || name === "postgres")).toBe(true);
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);

test.skipIf(!hasProc)("the process that draws a picture again knows none of them", async () => {
  const known = new Set(children());
  const picture = await sharp({
    create: { width: 1_500, height: 1_500, channels: 3, background: "#246" },
  })
    .jpeg()
    .toBuffer();
  const drawn = redrawImage(picture, "image/jpeg");
  const looked: string[] = [];
  const look = () => {
    for (const pid of children().filter((one) => !known.has(one))) {
      try {
        // Once it is the program that it becomes.
        if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("--permission")) continue;
        looked.push(...secretsOf(pid), "looked");
      } catch {
        // It ended meanwhile.
      }
    }
  };
  const looking = setInterval(look, 5);
  await drawn.finally(() => clearInterval(looking));
  expect((await drawn)?.type).toBe("image/jpeg");
  expect(new Set(looked)).toEqual(new Set(["looked"]));
});

function secretsIn(given: NodeJS.ProcessEnv): readonly string[] {
  return Object.keys(SECRETS).filter((name) => given[name] !== undefined);
}

test("a child is given what it needs by name; a release that is tried, what the house reads", () => {
  expect(secretsIn(bareEnvironment())).toEqual([]);
  expect(secretsIn(npmEnvironment())).toEqual([]);
  expect(secretsIn(houseEnvironment())).toEqual(["ARCHIPEL_KEY", "SMTP_URL", "DATABASE_OWNER_URL"]);
});

test("no source begins a process without saying its environment, nor hands ours on", () => {
  const files = [
    ...readdirSync("src", { recursive: true, encoding: "utf8" }).map((file) => join("src", file)),
    "tools/build-house.ts",
  ].filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
  const wrong: string[] = [];
  let begun = 0;
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    if (/\.\.\.process\.env/.test(text)) wrong.push(`${file} hands our environment on`);
    if (!/from "node:child_process"/.test(text)) continue;
    const calls = text.match(
      /\b(?:spawn|spawnSync|execFile|execFileSync|exec|execSync|fork|run)\(\s*(?:"|join\(|node\b|postgres\b|process\.execPath)/g,
    );
    const said = text.match(/\benv\b ?[:,}]/g);
    begun += calls?.length ?? 0;
    if ((calls?.length ?? 0) !== (said?.length ?? 0))
      wrong.push(`${file}: ${calls?.length ?? 0} begun, ${said?.length ?? 0} environments`);
  }
  expect(wrong).toEqual([]);
  expect(begun).toBeGreaterThan(6);
});
