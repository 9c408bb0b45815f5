import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { Client } from "pg";
import { afterAll, describe, expect, inject, test, vi } from "vitest";
import { z } from "zod";

import { administer, nameOfDatabase } from "./support/house.ts";
import { eventually, npm, type Open, processesOf, start } from "./support/started.ts";

/*
 * `npm start` as a person types it: real processes, killed at the worst moments. Needs /proc, to
 * see that nothing is left behind.
 */
const skip = !existsSync("/proc/self/cmdline");
vi.setConfig({ testTimeout: 240_000 });

const NOBODY = 65_534;
const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "archipel-start-"));
  chmodSync(folder, 0o711);
  folders.push(folder);
  return folder;
}

/** Listens on a port (any when none is said), unless somebody else does already. */
function listenOn(port: number): Promise<{ readonly port: number; readonly close: () => void }> {
  const server = createServer();
  const close = () => void server.close();
  return new Promise((found) => {
    server.once("error", () => found({ port, close }));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      found({ port: typeof address === "object" && address !== null ? address.port : port, close });
    });
  });
}

async function status(at: string, path = "/"): Promise<number> {
  const answer = await fetch(`${at}${path}`);
  await answer.arrayBuffer();
  return answer.status;
}

/** Whether the front page says this: said here, since a whole page is long to read in a report. */
async function frontSays(at: string, words: RegExp): Promise<boolean> {
  return words.test(await (await fetch(`${at}/`)).text());
}

async function callsOf(at: string): Promise<number> {
  const answer = await fetch(`${at}/appels.json`);
  return z.object({ total: z.int() }).parse(await answer.json()).total;
}

function kill(pids: readonly number[]): void {
  // Zero and below are whole groups, our own among them.
  for (const pid of pids.filter((one) => one > 1)) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It ended meanwhile.
    }
  }
}

/** Sends a signal to one that we started, or to its whole group as a terminal does. */
function send(
  pid: number | undefined,
  signal: NodeJS.Signals,
  whom: "one" | "group" = "one",
): void {
  if (pid === undefined) throw new Error("it never started");
  process.kill(whom === "group" ? -pid : pid, signal);
}

function killAll(folder: string): void {
  const { nodes, servers } = processesOf(folder);
  kill([...nodes, ...servers]);
}

function nothingLeft(folder: string): boolean {
  const { nodes, servers } = processesOf(folder);
  return nodes.length === 0 && servers.length === 0;
}

/** The first line of what PostgreSQL keeps about itself: the number of its main process; the fourth: its port. */
function postmasterOf(folder: string): readonly number[] {
  return readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n").map(Number);
}

/** Asks the embedded database of this folder. */
async function ask(folder: string, question: string): Promise<readonly unknown[]> {
  const password = readFileSync(join(folder, "keys/postgres-password"), "utf8").trim();
  const port = postmasterOf(folder)[3];
  const client = new Client(`postgres://archipel:${password}@127.0.0.1:${port}/archipel`);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(question)).rows;
  } finally {
    await client.end();
  }
}

const addJob = "select graphile_worker.add_job('apply-retention', job_key := 'trial')";
const waiting = "select from graphile_worker.jobs where key = 'trial'";

async function tellToStop({ child, ended }: Open): Promise<void> {
  send(child.pid, "SIGTERM");
  expect(await ended).toBe(0);
}

afterAll(() => {
  for (const folder of folders) {
    killAll(folder);
    rmSync(folder, { recursive: true, force: true });
  }
});

describe.skipIf(skip)("npm start", () => {
  const folder = newFolder();
  const environment = { ARCHIPEL_DATA: folder };
  const doctor = (...words: readonly string[]) =>
    npm(["run", "--silent", "archipel", "--", "doctor", ...words], { environment });
  let open: Open;
  let calls = 0;

  test("opens the demonstration, on the next port when 8080 is taken, and says so", async () => {
    const taken = await listenOn(8080);
    open = await start({ environment });
    taken.close();
    expect(open.said()).toMatch(/Le port 8080 est déjà pris : Archipel prend le 8[01]\d\d\./);
    expect(open.said()).toContain("Premier démarrage");
    expect(await frontSays(open.at, /Archipel Drôme et Ardèche/)).toBe(true);
    expect(await frontSays(open.at, /Territoire de démonstration/)).toBe(true);
    expect(await status(open.at, "/demonstration/entrer")).toBe(200);
    calls = await callsOf(open.at);
    expect(calls).toBeGreaterThan(10);
  });

  test("a second instance on the same data is refused, and does not disturb the first", async () => {
    const second = npm(["start"], { environment });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain("Une autre instance d’Archipel vit déjà sur ces données");
    expect(await status(open.at)).toBe(200);
  });

  test("commands use the database of the instance that lives, and leave it alive", async () => {
    for (const one of [doctor("--json"), doctor("--json")]) {
      expect(await one.ended).toBe(0);
      const last = z.object({ toMend: z.int() }).parse(JSON.parse(one.said().trim()));
      expect(last.toMend).toBe(0);
    }
    expect(await status(open.at)).toBe(200);
  });

  test("when PostgreSQL is killed it comes back with its jobs; meanwhile pages answer calmly", async () => {
    kill(postmasterOf(folder).slice(0, 1));
    const seen = new Set<string>();
    await eventually(async () => {
      const answer = await fetch(`${open.at}/`);
      await answer.arrayBuffer();
      seen.add(`${answer.status} ${answer.headers.get("retry-after") ?? ""}`);
      return answer.status === 200 && open.said().includes("La base est revenue.");
    });
    expect([...seen].filter((one) => one !== "200 " && one !== "503 5")).toEqual([]);
    await ask(folder, addJob);
    await eventually(async () => (await ask(folder, waiting)).length === 0);
  });

  test("when Node is killed the next start adopts PostgreSQL, and does what was under way", async () => {
    await ask(folder, addJob.replace(")", ", run_at := 'tomorrow')"));
    await ask(
      folder,
      `update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now(), run_at = now()
       where key = 'trial'`,
    );
    kill(processesOf(folder).nodes);
    await open.ended;
    expect(processesOf(folder).servers.length).toBeGreaterThan(0);
    open = await start({ environment });
    expect(open.said()).toContain("La base vivait encore après un arrêt brutal");
    expect(open.said()).not.toContain("Premier démarrage");
    expect(await callsOf(open.at)).toBe(calls);
    await eventually(async () => (await ask(folder, waiting)).length === 0);
  });

  test("Ctrl-C stops all of it, also while pages are asked", async () => {
    const asked = [1, 2, 3, 4].map(() => status(open.at, "/appels").catch(() => 0));
    send(open.child.pid, "SIGINT", "group");
    expect(await open.ended).toBe(0);
    await Promise.all(asked);
    expect(nothingLeft(folder)).toBe(true);
  });

  test("when all is killed at once, PostgreSQL first, the next start finds all that was kept", async () => {
    open = await start({ environment });
    kill(postmasterOf(folder).slice(0, 1));
    kill(processesOf(folder).nodes);
    killAll(folder);
    await open.ended;
    open = await start({ environment });
    expect(await callsOf(open.at)).toBe(calls);
  });

  test("an npm that is killed takes the instance with it", async () => {
    kill([open.child.pid ?? 0]);
    await eventually(() => nothingLeft(folder));
    expect(open.said()).toContain("npm s’est arrêté");
  });

  test("a command with nothing running starts the database, and leaves nothing", async () => {
    const one = doctor();
    expect(await one.ended).toBe(0);
    expect(nothingLeft(folder)).toBe(true);
  });

  test("once a publisher is named, no other date than today’s is accepted", async () => {
    open = await start({ environment });
    await ask(
      folder,
      `update house.setting set value = value || '{"publisher": "Les Amis"}' where name = 'instance'`,
    );
    await tellToStop(open);
    const moved = { ARCHIPEL_DATA: folder, ARCHIPEL_CLOCK: "2021-03-01" };
    const refused = npm(["start", "--silent"], { environment: moved });
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toContain("n’est plus permis dès qu’un éditeur est nommé");
    expect(nothingLeft(folder)).toBe(true);
  });

  test("a start that was killed while it filled the demonstration is done again, whole", async () => {
    const other = newFolder();
    const wishes = { environment: { ARCHIPEL_DATA: other } };
    const cut = npm(["start"], wishes);
    await cut.says("Premier démarrage");
    await wait(400);
    killAll(other);
    await cut.ended;
    const again = await start(wishes);
    expect(again.said()).toContain("Premier démarrage");
    expect(await callsOf(again.at)).toBe(calls);
    // The terminal closes.
    send(again.child.pid, "SIGHUP", "group");
    await eventually(() => nothingLeft(other));
  });

  test("an ordinary user has data of their own; a start cut while it made its cluster leaves nothing in the way", async () => {
    const home = newFolder();
    const root = process.getuid?.() === 0;
    if (root) chownSync(home, NOBODY, NOBODY);
    const ours = { HOME: home, ARCHIPEL_CLOCK: "2021-03-01" };
    const wishes = { environment: ours, ...(root ? { uid: NOBODY } : {}) };
    for (const signal of ["SIGKILL", "SIGINT"] as const) {
      const cut = npm(["start"], wishes);
      await eventually(() => processesOf(home).servers.length > 0);
      send(cut.child.pid, signal, "group");
      await cut.ended;
      await eventually(() => nothingLeft(home));
    }
    const mine = await start(wishes);
    expect(existsSync(join(home, ".local/share/archipel"))).toBe(true);
    expect(await frontSays(mine.at, /nous sommes le 1er\smars\s2021/)).toBe(true);
    await tellToStop(mine);
    expect(nothingLeft(home)).toBe(true);
  });
});

/** A role on the test server and a database; both go with the server, after the run. */
async function otherDatabase(role: string, more: string, owns: boolean): Promise<string> {
  const server = new URL(inject("superuserUrl"));
  const name = nameOfDatabase();
  await administer(server, async (client) => {
    await client.query(`create role ${role} login password 'secret' ${more}`);
    await client.query(
      `create database ${name} template template0 encoding 'UTF8' ${owns ? `owner ${role}` : ""}`,
    );
  });
  return `postgres://${role}:secret@${server.host}/${name}`;
}

describe.skipIf(skip)("with DATABASE_URL", () => {
  test("two processes live on one database, opened once, by a role that is not superuser", async () => {
    const environment = {
      DATABASE_URL: await otherDatabase("simple", "", true),
      ARCHIPEL_KEY: Buffer.alloc(32, 7).toString("base64"),
    };
    const both = await Promise.all(
      [1, 2].map(() => start({ environment: { ...environment, ARCHIPEL_DATA: newFolder() } })),
    );
    expect(both.filter(({ said }) => said().includes("Premier démarrage"))).toHaveLength(1);
    const [one = 0, other = 1] = await Promise.all(both.map(({ at }) => callsOf(at)));
    expect(one).toBe(other);
    for (const open of both) await tellToStop(open);
    const otherKey = { ...environment, ARCHIPEL_KEY: Buffer.alloc(32, 8).toString("base64") };
    expect(await startRefused(otherKey)).toEqual(refusal("La clé maîtresse n’est pas celle"));
  });

  test.each([
    { role: "mighty", more: "bypassrls", owns: true, sentence: "passe outre la sécurité" },
    { role: "meagre", more: "", owns: false, sentence: "ne peut rien créer dans la base" },
  ])("a role that $sentence is refused", async ({ role, more, owns, sentence }) => {
    const DATABASE_URL = await otherDatabase(role, more, owns);
    expect(await startRefused({ DATABASE_URL })).toEqual(refusal(sentence));
  });
});

/** Starts something that must be refused: its exit code, the lines that it said, and whether something is left. */
async function startRefused(environment: Readonly<Record<string, string>>) {
  const folder = newFolder();
  const refused = npm(["start", "--silent"], {
    environment: { ARCHIPEL_DATA: folder, ...environment },
  });
  const code = await refused.ended;
  return { code, lines: refused.said().trim().split("\n"), left: !nothingLeft(folder) };
}

const refusal = (sentence: string) => ({
  code: 1,
  lines: [expect.stringContaining(sentence)],
  left: false,
});

describe.skipIf(skip)("nonsense in the environment", () => {
  test("a port that is given and taken is refused", async () => {
    const { port, close } = await listenOn(0);
    expect(await startRefused({ PORT: String(port) })).toEqual(
      refusal(`Le port ${port} est déjà pris. Libérez-le`),
    );
    close();
  });

  test.each([
    [{ PORT: "abc" }, "PORT vaut « abc »"],
    [{ DATABASE_URL: "nonsense" }, "DATABASE_URL n’est pas une adresse PostgreSQL"],
    [{ DATABASE_URL: "postgres://x@127.0.0.1:1/x" }, "La base de DATABASE_URL ne répond pas"],
    [{ ARCHIPEL_DATA: "/proc/x" }, "Impossible d’écrire dans /proc/x"],
    [{ ARCHIPEL_DATA: "/etc/passwd" }, "Impossible d’écrire dans /etc/passwd"],
  ])("%j is refused in one sentence", async (environment, sentence) => {
    expect(await startRefused(environment)).toEqual(refusal(sentence));
  });
});
