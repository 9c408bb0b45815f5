import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { sql } from "kysely";
import { SMTPServer } from "smtp-server";
import { beforeAll, describe, expect, test } from "vitest";

import { readConfig } from "#services/config";
import { type App, asOwner, operator, saveInstanceIn } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../tests/support/house.ts";
import type { Check } from "./check.ts";
import { checkDatabase } from "./database-checks.ts";
import { examine } from "./examine.ts";
import {
  checkJobs,
  checkListening,
  checkMail,
  checkPublisher,
  checkWeb,
} from "./instance-checks.ts";
import { checkBackups, checkFolder, checkTime } from "./machine-checks.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});

const config = (environment: Readonly<Record<string, string>>) =>
  readConfig(environment, resolve("."));
const mends = (checks: readonly Check[]) =>
  checks.filter(({ well }) => !well).map(({ name }) => name);
const clock = { now: () => TEST_NOW, elsewhere: false };

test("on a local instance as it is installed, nothing is to be mended", async () => {
  expect(mends(await examine(house))).toEqual([]);
});

test("once a publisher is named, what an open instance needs is asked for", async () => {
  const open = await testHouse();
  await open.transaction(operator(), (work) => saveInstanceIn(work, { publisher: "Les Amis" }));
  expect(mends(await examine(open))).toEqual([
    "Pages légales",
    "Opérateur",
    "Adresse publique",
    "Témoin de connexion",
    "Écoute",
    "Courriel",
    "Sauvegardes",
  ]);
});

async function roleOf(app: App): Promise<Check | undefined> {
  return (await checkDatabase(app)).find(({ name }) => name === "Rôle de la base");
}

describe("the database", () => {
  test("served by the role that owns it is well, and says what is weaker", async () => {
    expect(await roleOf(house)).toMatchObject({
      well: true,
      says: expect.stringContaining("ne possède rien"),
    });
    const one = await asOwner(house, roleOf);
    expect(one).toMatchObject({ well: true, says: expect.stringContaining("DATABASE_OWNER_URL") });
  });

  test("that waits for a migration is to be mended, and so is one from a newer version", async () => {
    const module = {
      name: "home",
      floor: 11,
      needs: [],
      migrations: { "0999_x": { up: () => Promise.resolve() } },
    };
    const older: App = { ...house, modules: [...house.modules, module] };
    expect(mends(await checkDatabase(older))).toEqual(["Mises à jour de la base"]);
    const newer: App = {
      ...house,
      modules: house.modules.map((one) => (one.name === "home" ? { ...one, migrations: {} } : one)),
    };
    expect(mends(await checkDatabase(newer))).toEqual(["Mises à jour de la base"]);
  });

  test("of which a job failed for good is to be mended, with the job's name", async () => {
    expect(await checkJobs(house)).toMatchObject({ well: true });
    await sql`select graphile_worker.add_job('send-mail', max_attempts := 1)`.execute(house.db);
    await sql`update graphile_worker._private_jobs set attempts = 1`.execute(house.db);
    expect(await checkJobs(house)).toMatchObject({
      well: false,
      says: expect.stringContaining("send-mail"),
    });
    await sql`delete from graphile_worker._private_jobs`.execute(house.db);
  });

  test("of which a job waits for more than an hour is to be mended", async () => {
    await sql`select graphile_worker.add_job('send-mail', run_at := now() - interval '2 hours')`.execute(
      house.db,
    );
    expect(await checkJobs(house)).toMatchObject({ well: false });
    await sql`delete from graphile_worker._private_jobs`.execute(house.db);
  });
});

describe("the machine", () => {
  test("keys that others may read are to be mended", () => {
    const folder = mkdtempSync(join(tmpdir(), "archipel-doctor-"));
    mkdirSync(join(folder, "keys"), { mode: 0o700 });
    expect(mends(checkFolder(folder))).toEqual([]);
    writeFileSync(join(folder, "keys/master"), "x");
    chmodSync(join(folder, "keys/master"), 0o644);
    expect(mends(checkFolder(folder))).toEqual(["Dossier des données"]);
  });

  test("a folder that is not there is to be mended", () => {
    expect(mends(checkFolder("/nowhere/at/all"))).toEqual(["Dossier des données"]);
  });

  test.each([
    { told: "none, alone on a machine", names: [], isPublic: false, well: [true] },
    { told: "none, open to others", names: [], isPublic: true, well: [false] },
    {
      told: "of two days ago",
      names: ["archipel-2026-11-23-020000.tar"],
      isPublic: true,
      well: [true],
    },
    {
      told: "of three days ago",
      names: ["archipel-2026-11-22-020000.tar"],
      isPublic: true,
      well: [false],
    },
    {
      told: "of today, with keys of 31 days ago",
      names: ["archipel-2026-11-25-020000.tar", "archipel-2026-10-25-020000.keys.tar"],
      isPublic: true,
      well: [true, false],
    },
  ])("backups: $told", ({ names, isPublic, well }) => {
    const folder = mkdtempSync(join(tmpdir(), "archipel-doctor-"));
    for (const name of names) writeFileSync(join(folder, name), "");
    expect(checkBackups(folder, clock, isPublic).map((one) => one.well)).toEqual(well);
  });

  test("a clock that was moved is to be mended", () => {
    expect(checkTime(clock).well).toBe(true);
    expect(checkTime({ ...clock, elsewhere: true }).well).toBe(false);
  });
});

describe("the instance", () => {
  const complete = {
    name: "Archipel",
    demonstration: false,
    publisher: "Les Amis",
    publisherAddress: "1 quai",
    publisherContact: "a@example.org",
    operatorAddress: "b@example.org",
    telephone: "04 75 00 00 00",
  };

  test("with a publisher, their address, a contact and an operator is well", () => {
    expect(mends(checkPublisher(complete))).toEqual([]);
    for (const missing of ["publisherAddress", "telephone"])
      expect(mends(checkPublisher({ ...complete, [missing]: undefined }))).toEqual([
        "Pages légales",
      ]);
  });

  const site = "https://archipel.example.org";
  test.each([
    { when: "nobody else reaches it", set: {}, isPublic: false, mend: 0 },
    {
      when: "a proxy stands on this machine",
      set: { ARCHIPEL_URL: site },
      isPublic: true,
      mend: 0,
    },
    { when: "it is open to nobody it seems to be open to", set: {}, isPublic: true, mend: 1 },
    {
      when: "a proxy elsewhere is not named",
      set: { ARCHIPEL_URL: site, ARCHIPEL_LISTEN: "0.0.0.0" },
      isPublic: true,
      mend: 1,
    },
    {
      when: "a proxy elsewhere is named",
      set: { ARCHIPEL_URL: site, ARCHIPEL_LISTEN: "::", ARCHIPEL_PROXY: "172.30.9.0/24" },
      isPublic: true,
      mend: 0,
    },
    {
      when: "it is said to listen here",
      set: { ARCHIPEL_URL: site, ARCHIPEL_LISTEN: "127.0.0.1" },
      isPublic: true,
      mend: 0,
    },
    { when: "a network of ours", set: { ARCHIPEL_LISTEN: "0.0.0.0" }, isPublic: true, mend: 0 },
  ])("where it listens: $when", ({ set, isPublic, mend }) => {
    expect(mends(checkListening(config(set), isPublic))).toHaveLength(mend);
  });

  test.each([
    { url: undefined, isPublic: false, mend: 0 },
    { url: undefined, isPublic: true, mend: 2 },
    { url: "http://archipel.example.org", isPublic: true, mend: 2 },
    { url: "https://archipel.example.org", isPublic: true, mend: 0 },
  ])("at $url, open to others: $isPublic", ({ url, isPublic, mend }) => {
    expect(
      mends(checkWeb(config(url === undefined ? {} : { ARCHIPEL_URL: url }), isPublic)),
    ).toHaveLength(mend);
  });

  test("mail: a server that answers is well with an address to write from; one that does not is to be mended", async () => {
    const server = new SMTPServer({ authOptional: true, disabledCommands: ["STARTTLS"] });
    await new Promise<void>((tell) => server.listen(0, "127.0.0.1", () => tell()));
    const address = server.server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const SMTP_URL = `smtp://127.0.0.1:${port}`;
    expect(
      await checkMail(config({ SMTP_URL, ARCHIPEL_MAIL_FROM: "a@example.org" }), true),
    ).toMatchObject({ well: true });
    expect(await checkMail(config({ SMTP_URL }), true)).toMatchObject({ well: false });
    await new Promise<void>((tell) => server.close(() => tell()));
    const away = await checkMail(config({ SMTP_URL, ARCHIPEL_MAIL_FROM: "a@example.org" }), true);
    expect(away).toMatchObject({ well: false, says: expect.stringContaining("ne répond pas") });
    expect(away.says).not.toContain(String(port));
  });
});
