import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { Client } from "pg";
import { inject } from "vitest";

import { fillDemonstration, openApp, type OpenedApp } from "../../src/app.ts";
import { readConfig } from "../../src/services/config/index.ts";
import { newId } from "../../src/basics/id.ts";
import { openHouses } from "./open-houses.ts";

/** The instant at which tests live unless they say otherwise: Wednesday 25 November 2026, 9:00 in Paris. */
export const TEST_NOW = Temporal.Instant.from("2026-11-25T08:00:00Z");

export interface TestHouse extends OpenedApp {
  /** Sets the one clock; it stands still until moved again. */
  readonly setNow: (now: Temporal.Instant) => void;
  /** What is to be ended before the house is closed: who serves it. */
  readonly ends: (() => Promise<void>)[];
  /** Closes the house, with all that stands on it. Twice does it once; else it is done after the file. */
  readonly leave: () => Promise<void>;
}

export interface HouseWishes {
  readonly environment?: Readonly<Record<string, string>>;
  /** Fills the demonstration, as a first start does. */
  readonly demonstration?: boolean;
  /** The database to copy; by default one that is migrated and empty. */
  readonly template?: string;
}

/** A house of one's own for a test file: a fresh database from the template, closed after the file. */
export async function testHouse(wishes: HouseWishes = {}): Promise<TestHouse> {
  const server = new URL(inject("databaseUrl"));
  const name = nameOfDatabase();
  await administer(server, (client) =>
    client.query(
      `create database ${name} template ${wishes.template ?? "archipel"} strategy file_copy`,
    ),
  );
  const app = houseOn(name, wishes.environment, () => dropDatabase(name));
  // Once left it is let go: hundreds of houses of one file would not fit in memory.
  openHouses.add(app.leave);
  app.ends.push(async () => {
    openHouses.delete(app.leave);
  });
  if (wishes.demonstration === true) await fillDemonstration(app);
  return app;
}

/** Drops a database with whoever is still there: by the superuser, since its owner may not end who serves it. */
export async function dropDatabase(name: string): Promise<void> {
  await administer(new URL(inject("superuserUrl")), (client) =>
    client.query(`drop database if exists ${name} with (force)`),
  );
}

/** A name that no other database has. */
export function nameOfDatabase(): string {
  return `test_${newId().replaceAll("-", "")}`;
}

/** A house on a database of the test server that is already there. Closing it removes its folder too. */
export function houseOn(
  database: string,
  environment: Readonly<Record<string, string>> = {},
  after: () => Promise<unknown> = async () => {},
): TestHouse {
  const url = new URL(inject("databaseUrl"));
  url.pathname = `/${database}`;
  return houseAt(url, environment, after);
}

/** The same on a database anywhere, whose owner is given; it is served by the role that owns nothing. */
export function houseAt(
  owner: URL,
  environment: Readonly<Record<string, string>>,
  after: () => Promise<unknown>,
): TestHouse {
  const folder = mkdtempSync(join(tmpdir(), "archipel-house-"));
  const config = readConfig(
    {
      ARCHIPEL_DATA: folder,
      ARCHIPEL_LOG: "error",
      // Tests write many mails at an instant that stands still.
      ARCHIPEL_MAILS_A_MINUTE: "10000",
      ...environment,
    },
    resolve("."),
  );
  let now = TEST_NOW;
  const app = openApp(config, addressesOf(owner), { now: () => now, elsewhere: false });
  const { close } = app;
  const ends: (() => Promise<void>)[] = [];
  const closeWhole = async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  };
  let left: Promise<void> | undefined;
  return Object.assign(app, {
    close: closeWhole,
    ends,
    leave: () =>
      (left ??= (async () => {
        for (const end of ends) await end();
        await closeWhole();
        await after();
      })()),
    setNow: (then: Temporal.Instant) => {
      now = then;
    },
  });
}

/** How both roles reach a database of a test server, from the address of its owner. */
export function addressesOf(owner: URL): { readonly url: string; readonly ownerUrl: string } {
  const served = new URL(owner);
  const runtime = new URL(inject("runtimeUrl"));
  [served.username, served.password] = [runtime.username, runtime.password];
  return { url: served.href, ownerUrl: owner.href };
}

/** Does something on the test server itself, beside its databases. */
export async function administer(
  server: URL,
  run: (client: Client) => Promise<unknown>,
): Promise<void> {
  const url = new URL(server);
  url.pathname = "/postgres";
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await run(client);
  } finally {
    await client.end();
  }
}
