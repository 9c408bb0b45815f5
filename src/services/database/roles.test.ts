import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { type Cluster, launchServer, readyPort } from "./cluster.ts";
import { type EmbeddedServer, freePort, startEmbedded } from "./embedded.ts";
import { addressOf } from "./ensure-database.ts";
import { accountForPostgres, programsFolder } from "./folder.ts";
import { keepPasswords, ROLES } from "./roles.ts";

const FAST = { settings: { fsync: "off" } } as const;
/** The one password of a former version: for its superuser and for the owner. */
const FORMER = "le-mot-de-passe-d-avant";

let folder: string;
let server: EmbeddedServer | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "archipel-roles-"));
  chmodSync(folder, 0o711);
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function asks<Row extends object>(url: string, ...questions: string[]): Promise<Row[]> {
  const client = new Client(url);
  client.on("error", () => undefined);
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const question of questions) ({ rows } = await client.query<Row>(question));
    return rows;
  } finally {
    await client.end();
  }
}

const start = async () => (server = await startEmbedded(folder, FAST));
const formerUrl = (port: number, role: "postgres" | "archipel") =>
  `postgres://${role}:${FORMER}@127.0.0.1:${port}/${role}?sslmode=disable`;

/** A cluster as the version before this one made it, with a row in it, stopped; `more` is done by its superuser. */
async function makeFormer(...more: string[]): Promise<void> {
  const account = accountForPostgres();
  const programs = programsFolder(folder, account);
  mkdirSync(join(folder, "keys"), { mode: 0o700 });
  writeFileSync(join(folder, "keys", "postgres-password"), FORMER, { mode: 0o600 });
  const cluster = join(folder, "postgres");
  mkdirSync(cluster, { mode: 0o700 });
  const password = join(folder, "initial");
  writeFileSync(password, FORMER);
  if (account !== undefined)
    for (const path of [cluster, password]) chownSync(path, account.uid, account.gid);
  execFileSync(
    join(programs, "bin", "initdb"),
    [
      `--pgdata=${cluster}`,
      "--username=postgres",
      "--auth=scram-sha-256",
      `--pwfile=${password}`,
      "--encoding=UTF8",
      "--locale-provider=icu",
      "--icu-locale=fr-FR",
      "--locale=C",
      "--no-sync",
    ],
    { ...account, cwd: "/", stdio: "ignore" },
  );
  const secrets = keepPasswords(folder);
  const made: Cluster = { folder: cluster, programs, account, secrets, log: join(folder, "log") };
  const port = await freePort();
  const child = launchServer(made, port, FAST.settings);
  while (readyPort(cluster, child.pid ?? 0) === undefined) await wait(25);
  await asks(
    formerUrl(port, "postgres"),
    `create role archipel login nosuperuser createdb password '${FORMER}'`,
    "create database archipel owner archipel template template0 locale_provider icu icu_locale 'fr-FR' encoding 'UTF8'",
    ...more,
  );
  await asks(
    formerUrl(port, "archipel"),
    "create table kept (word text)",
    "insert into kept values ('gardé')",
  );
  const ended = new Promise((tell) => child.once("close", tell));
  process.kill(child.pid ?? 0, "SIGINT");
  await ended;
}

/** What must stand once a server has started, whatever it was before. */
async function expectParted({ url, ownerUrl, port }: EmbeddedServer): Promise<void> {
  const superuser = addressOf(keepPasswords(folder), port, "superuser");
  const powerful = await asks(
    superuser,
    "select rolname as name from pg_roles where rolsuper and rolcanlogin order by 1",
  );
  expect(powerful).toEqual([{ name: ROLES.superuser }]);
  expect(await asks(url, "select current_user as me")).toEqual([{ me: ROLES.runtime }]);
  expect(await asks(ownerUrl, "select current_user as me")).toEqual([{ me: ROLES.owner }]);
  await expect(asks(url, "create table mine (id int)")).rejects.toThrow("permission denied");
  await expect(asks(url, `set role ${ROLES.owner}`)).rejects.toThrow("permission denied");
}

describe("the embedded server", () => {
  test("has three roles, each with a password of its own", async () => {
    const open = await start();
    await expectParted(open);
    const { passwords, files } = keepPasswords(folder);
    expect(new Set(Object.values(passwords)).size).toBe(3);
    for (const file of Object.values(files))
      expect(readFileSync(file, "utf8").length).toBeGreaterThan(20);
    // Nobody opens a role with the password of another.
    for (const [role, name] of Object.entries(ROLES))
      for (const [other, password] of Object.entries(passwords)) {
        if (role === other) continue;
        const address = `postgres://${name}:${password}@127.0.0.1:${open.port}/postgres`;
        await expect(asks(address, "select 1")).rejects.toThrow("password authentication failed");
      }
  });

  test.each([
    { told: "as it was", more: [] },
    {
      told: "cut once the superuser was made",
      more: ["create role archipel_superuser superuser login"],
    },
    {
      told: "cut with another password",
      more: ["create role archipel_superuser superuser login password 'perdu'"],
    },
    {
      told: "cut once the runtime role was made",
      more: ["create role archipel_runtime login password 'autre'"],
    },
  ])("of a former version, $told, is changed over, and keeps what it held", async ({ more }) => {
    await makeFormer(...more);
    if (more[0]?.includes("runtime"))
      writeFileSync(keepPasswords(folder).files.runtime, "autre", { mode: 0o600 });
    const open = await start();
    await expectParted(open);
    expect(await asks(open.ownerUrl, "select word from kept")).toEqual([{ word: "gardé" }]);
    await open.stop();
    await expectParted(await start());
  });

  test("changed over, still opens to the former version, whose first question it answers", async () => {
    await makeFormer();
    const { port } = await start();
    expect(
      await asks(
        formerUrl(port, "postgres"),
        `select exists (select from pg_roles where rolname = 'archipel') as role,
          exists (select from pg_database where datname = 'archipel') as base`,
      ),
    ).toEqual([{ role: true, base: true }]);
    expect(await asks(formerUrl(port, "archipel"), "select word from kept")).toHaveLength(1);
    await expect(
      asks(formerUrl(port, "postgres"), "copy (select 1) to program 'id'"),
    ).rejects.toThrow("permission denied");
  });

  test("changed over, whose superuser's password was lost, says which file is missing", async () => {
    await makeFormer();
    await (await start()).stop();
    server = undefined;
    const { files } = keepPasswords(folder);
    rmSync(files.superuser);
    await expect(startEmbedded(folder, FAST)).rejects.toThrow(files.superuser);
  });
});
