import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";

import { isFull } from "#services/database";

import { sayAccident } from "../src/running/accident.ts";
import { browserAt, formTo } from "./support/browser.ts";
import { eventually, npm, processesOf, start } from "./support/started.ts";

/*
 * A disk that is full, at the first start and while people use the house: a small one in memory, where
 * whoever runs the tests may mount it (root).
 */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const mounted: string[] = [];

/** A disk of its own, of so many megabytes; undefined where we may not mount one. */
function smallDisk(megabytes: number): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), "archipel-full-"));
  try {
    const words = ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=711`, "tmpfs", folder];
    execFileSync("mount", words, { stdio: "ignore" });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  mounted.push(folder);
  const data = join(folder, "data");
  mkdirSync(data);
  chmodSync(data, 0o711);
  return data;
}

afterAll(() => {
  for (const folder of mounted) {
    const { nodes, servers } = processesOf(folder);
    for (const pid of [...nodes, ...servers].filter((one) => one > 1)) process.kill(pid, "SIGKILL");
    execFileSync("umount", ["--lazy", folder]);
    rmSync(folder, { recursive: true });
  }
});

test("what the system refuses for want of room is told as such, with the folder", () => {
  const refused = (() => {
    try {
      writeFileSync("/dev/full", "a word");
      return undefined;
    } catch (error) {
      return error;
    }
  })();
  expect(isFull(refused)).toBe(true);
  const said = sayAccident(new Error("while starting", { cause: refused }), "/srv/data");
  expect(said).toContain("Le disque est plein");
  expect(said).toContain("/srv/data");
});

const probe = smallDisk(1);

describe.skipIf(probe === undefined)("on a small disk", () => {
  test.each([20, 45, 70])(
    "of %i MB the first start says in one sentence that the disk is full, and which folder",
    async (megabytes) => {
      const data = smallDisk(megabytes) ?? "";
      const refused = npm(["start", "--silent"], { environment: { ARCHIPEL_DATA: data } });
      expect(await refused.ended).toBe(1);
      const last = refused.said().trim().split("\n").at(-1) ?? "";
      expect(last).toMatch(/disque/);
      expect(last).toMatch(/plein|plus de place/);
      expect(last).toContain(data);
      await eventually(() => processesOf(data).servers.length === 0);
    },
  );

  test("that fills up while it serves, everyone is told, nothing is lost, and it goes on once there is room", async () => {
    const data = smallDisk(400) ?? "";
    const open = await start({ environment: { ARCHIPEL_DATA: data } });
    const state = async () => {
      const answer = await fetch(`${open.at}/etat.json`);
      return z.object({ state: z.string() }).parse(await answer.json()).state;
    };
    const browser = browserAt(open.at);
    const entered = await browser.get("/demonstration/entrer");
    const [form] = entered.forms.filter(({ action }) => action.startsWith("/demonstration/"));
    await browser.submit(form);
    const write = async (words: string) =>
      (
        await browser.submit(formTo(await browser.get("/moi/notes/nouveau"), "/moi/notes"), {
          words,
        })
      ).status;
    expect([await state(), await write("Avant que le disque soit plein")]).toEqual(["well", 200]);

    const { bavail, bsize } = statfsSync(data);
    const ballast = join(data, "ballast");
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - 1024 ** 2));
    expect(await state()).toBe("full");
    const told = await browser.get("/etat");
    expect(told.text).toContain("Le disque est plein");
    expect(told.text).not.toContain("Tout va bien");
    expect((await browser.get("/appels")).status).toBe(200);
    // Small ones may still find room in what the base already has; none is said to be kept and is not.
    const sent = await write("Pendant que le disque est plein ".repeat(60));
    expect([200, 503]).toContain(sent);

    rmSync(ballast);
    await eventually(async () => (await state()) === "well");
    expect(await write("Après")).toBe(200);
    const kept = (await browser.get("/moi/notes")).text;
    expect(kept).toContain("Avant que le disque soit plein");
    expect(kept).toContain("Après");
    expect(kept.includes("Pendant que le disque est plein")).toBe(sent === 200);
    open.child.kill("SIGTERM");
    expect(await open.ended).toBe(0);
  });
});
