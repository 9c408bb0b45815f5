import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import pg from "pg";
import { afterAll, inject } from "vitest";

import { fillDemonstration, openApp, type OpenedApp } from "../../src/app.ts";
import { readConfig } from "../../src/services/config/index.ts";
import { newId } from "../../src/basics/id.ts";

/** The instant at which tests live unless they say otherwise: Wednesday 25 November 2026, 9:00 in Paris. */
export const TEST_NOW = Temporal.Instant.from("2026-11-25T08:00:00Z");

export interface TestHouse extends OpenedApp {
  /** Sets the one clock; it stands still until moved again. */
  readonly setNow: (now: Temporal.Instant) => void;
}

export interface HouseWishes {
  readonly environment?: Readonly<Record<string, string>>;
  /** Fills the demonstration, as a first start does. */
  readonly demonstration?: boolean;
}

/** A house of one's own for a test file: a fresh database from the template, closed after the file. */
export async function testHouse(wishes: HouseWishes = {}): Promise<TestHouse> {
  const template = new URL(inject("databaseUrl"));
  const name = `test_${newId().replaceAll("-", "")}`;
  await administer(template, `create database ${name} template archipel strategy wal_log`);
  const url = new URL(template);
  url.pathname = `/${name}`;
  const environment = {
    ARCHIPEL_DATA: mkdtempSync(join(tmpdir(), "archipel-house-")),
    ARCHIPEL_LOG: "error",
    ...wishes.environment,
  };
  let now = TEST_NOW;
  const clock = { now: () => now, elsewhere: false };
  const app = openApp(readConfig(environment, resolve(".")), url.href, clock);
  if (wishes.demonstration === true) await fillDemonstration(app);
  afterAll(async () => {
    await app.close();
    await administer(template, `drop database if exists ${name} with (force)`);
  });
  return Object.assign(app, {
    setNow: (then: Temporal.Instant) => {
      now = then;
    },
  });
}

async function administer(template: URL, statement: string): Promise<void> {
  const url = new URL(template);
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
