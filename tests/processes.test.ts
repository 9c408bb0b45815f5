import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";

import { job, person, saveInstanceIn } from "#services/house";
import { findSession } from "#services/sessions";

import { listMyNotes } from "../src/modules/conversations/actions/see-notes.ts";
import { type Browser, browserAt, formTo } from "./support/browser.ts";
import { filledHouse, FILLED_KEY } from "./support/filled.ts";
import { addressesOf, type TestHouse } from "./support/house.ts";
import { browserAs } from "./support/personas.ts";
import { openGate } from "./support/gate.ts";
import { openProxy, type Proxy } from "./support/proxy.ts";
import { eventually, type Open, start } from "./support/started.ts";

/*
 * Two real processes on one database, behind a proxy: what one does the other knows, and each may be
 * stopped, or killed, while people use the other.
 */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const skip = !existsSync("/proc/self/cmdline");
const folder = mkdtempSync(join(tmpdir(), "archipel-processes-"));
let starts = 0;
let app: TestHouse;
let proxy: Proxy;
let processes: Open[] = [];
let token = "";

async function startOne(through?: number): Promise<Open> {
  starts += 1;
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(app.db);
  const url = new URL(inject("databaseUrl"));
  url.pathname = `/${rows[0]?.name}`;
  if (through !== undefined) url.port = String(through);
  const { url: served, ownerUrl } = addressesOf(url);
  const environment = {
    DATABASE_URL: served,
    DATABASE_OWNER_URL: ownerUrl,
    ARCHIPEL_DATA: folder,
    ARCHIPEL_KEY: FILLED_KEY,
  };
  return start({ environment });
}

function member(at: string): Browser {
  const browser = browserAt(at);
  browser.cookies.set("archipel", token);
  return browser;
}

const everywhere = () => proxy.send(processes.map(({ at }) => at));

beforeAll(async () => {
  if (skip) return;
  app = await filledHouse();
  app.setNow(Temporal.Now.instant());
  token = (await browserAs(app, "Jean-Rémy")).cookies.get("archipel") ?? "";
  proxy = await openProxy();
  processes = await Promise.all([startOne(), startOne()]);
  everywhere();
  await proxy.whole();
});

afterAll(async () => {
  for (const { child } of processes) child.kill("SIGTERM");
  await Promise.all(processes.map(({ ended }) => ended));
  await proxy?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What went wrong, and which notes were acknowledged, while people used the house. */
interface Use {
  readonly failed: string[];
  readonly kept: string[];
}

/** Uses the house through the proxy until told to stop: reads the calls, writes notes. */
async function useHouse(browser: Browser, use: Use, name: string, ends: AbortSignal) {
  for (let number = 1; !ends.aborted; number += 1) {
    const text = `Note ${name} ${number}`;
    try {
      const list = await browser.get("/appels");
      if (list.status !== 200) use.failed.push(`/appels ${list.status}`);
      const page = await browser.get("/moi/notes/nouveau");
      if (page.status !== 200) use.failed.push(`/moi/notes/nouveau ${page.status}`);
      const sent = await browser.submit(formTo(page, "/moi/notes"), { words: text });
      if (sent.way[0] === 303) use.kept.push(text);
      if (sent.status !== 200) use.failed.push(`/moi/notes ${sent.way.join(" ")}`);
    } catch (error) {
      use.failed.push(String(error));
    }
  }
}

/** Has three people use the house while something is done to it. */
async function whileUsed(run: () => Promise<void>): Promise<Use> {
  const use: Use = { failed: [], kept: [] };
  const ends = new AbortController();
  const users = ["a", "b", "c"].map((name) =>
    useHouse(member(proxy.at), use, `${name}${starts}`, ends.signal),
  );
  await run();
  await wait(300);
  ends.abort();
  await Promise.all(users);
  return use;
}

/** Those of these notes that the house does not hold exactly once. */
async function notOnce(notes: readonly string[]): Promise<readonly string[]> {
  const session = await findSession(app, token);
  if (session === undefined) throw new Error("the session is gone");
  const { mine } = await listMyNotes(app, person(session.person), undefined);
  const held = Map.groupBy(mine, ({ words }) => words);
  return notes.filter((note) => held.get(note)?.length !== 1);
}

describe.skipIf(skip)("two processes behind a proxy", () => {
  test("what is changed in one is seen in the other: a session at once, settings within a second", async () => {
    expect(processes).toHaveLength(2);
    for (const { at } of processes) expect((await member(at).get("/moi/notes")).status).toBe(200);
    await app.transaction(job("opening"), (work) =>
      saveInstanceIn(work, { name: "Archipel à deux" }),
    );
    await wait(1_000);
    for (const { at } of processes)
      expect((await browserAt(at).get("/")).html).toContain("Archipel à deux");
  });

  test("a rolling restart fails no request, and loses or doubles nothing", async () => {
    const use = await whileUsed(async () => {
      for (const [place, old] of processes.entries()) {
        old.child.kill("SIGTERM");
        expect(await old.ended).toBe(0);
        processes = processes.with(place, await startOne());
        everywhere();
        await proxy.whole();
      }
    });
    expect(use.failed).toEqual([]);
    expect(use.kept.length).toBeGreaterThan(10);
    expect(await notOnce(use.kept)).toEqual([]);
  });

  test("when one is killed, the other goes on: what was acknowledged is there once", async () => {
    const use = await whileUsed(async () => {
      await wait(500);
      process.kill(-(processes[0]?.child.pid ?? 0), "SIGKILL");
      await wait(500);
    });
    // Only forms that were under way may have gone unanswered.
    expect(use.failed.length).toBeLessThanOrEqual(3);
    expect(await notOnce(use.kept)).toEqual([]);
  });

  test("a form that a kill cut in the middle is sent again within seconds, and done once", async () => {
    const [, alive] = processes;
    const doomed = await startOne();
    const page = await member(doomed.at).get("/moi/notes/nouveau");
    const words = "Note coupée au milieu";
    const form = formTo(page, "/moi/notes");
    await app.db.connection().execute(async (db) => {
      await sql`begin`.execute(db);
      await sql`lock table conversations.note in share row exclusive mode`.execute(db);
      const cut = member(doomed.at).submit(form, { words });
      cut.catch(() => undefined);
      const waits = sql`select from pg_locks where not granted and locktype = 'relation'`;
      await eventually(async () => (await waits.execute(db)).rows.length > 0);
      process.kill(-(doomed.child.pid ?? 0), "SIGKILL");
      await doomed.ended;
      await sql`rollback`.execute(db);
    });
    const began = performance.now();
    const sent = await member(alive?.at ?? "").submit(form, { words });
    expect([sent.way[0], performance.now() - began < 20_000]).toEqual([303, true]);
    expect(await notOnce([words])).toEqual([]);
  });

  test("when the database is away the pages say so calmly; it comes back, and so do they", async () => {
    const gate = await openGate(Number(new URL(inject("databaseUrl")).port));
    const far = await startOne(gate.port);
    processes.push(far);
    gate.shut();
    const away = await fetch(`${far.at}/appels`);
    expect([away.status, away.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await away.text()).toContain("dans un instant");
    expect((await fetch(`${far.at}/pret`)).status).toBe(200);
    await far.says("La base de DATABASE_URL ne répond plus");
    gate.open();
    await far.says("La base est revenue");
    expect((await fetch(`${far.at}/appels`)).status).toBe(200);
    gate.close();
  });
});
