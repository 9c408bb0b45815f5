import { inject } from "vitest";

import { fillDemonstration } from "../../src/app.ts";
import { isOpenedIn, job, saveInstanceIn } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { behindTheWalls } from "./tables.ts";
import { administer, houseOn, nameOfDatabase, type TestHouse, testHouse } from "./house.ts";

/** The key of filled houses: what one sealed, its copies open. Serves nowhere else. */
export const FILLED_KEY = "Y2xlIGRlcyBtYWlzb25zIGRlIHRlc3QgcmVtcGxpZXM=";
const ENVIRONMENT = { ARCHIPEL_KEY: FILLED_KEY } as const;
const FILLED = "archipel_filled";

/**
 * A house with the whole demonstration, on a database of its own. It is filled once for the whole
 * run; each house is a copy (about 100 ms).
 */
export async function filledHouse(
  from = FILLED,
  environment: Readonly<Record<string, string>> = {},
): Promise<TestHouse> {
  if (from === FILLED) await makeFilled();
  return testHouse({ environment: { ...ENVIRONMENT, ...environment }, template: from });
}

/** Makes of a filled house, once changed, a template for others. Answers its name. */
export async function makeTemplate(
  change: (app: TestHouse) => Promise<void>,
  from = FILLED,
): Promise<string> {
  if (from === FILLED) await makeFilled();
  const name = nameOfDatabase();
  await buildOn(name, from, change);
  return name;
}

/** Fills the house that all others copy, when it is not yet. */
export async function makeFilled(): Promise<void> {
  const server = new URL(inject("databaseUrl"));
  await administer(server, async (client) => {
    // Several test files ask at once: one fills, the others wait.
    await client.query("select pg_advisory_lock(hashtext('archipel filled'))");
    const { rows } = await client.query("select from pg_database where datname = $1", [FILLED]);
    if (rows.length > 0) return;
    await buildOn("archipel_filling", "archipel", async (app) => {
      await fillDemonstration(app);
      const open = job("opening");
      if (!(await app.transaction(open, isOpenedIn)))
        await app.transaction(open, (work) => saveInstanceIn(work, { demonstration: true }));
      // What waits is done once for all, and not again in each house.
      await doWaitingJobs(app);
    });
    await client.query(`alter database archipel_filling rename to ${FILLED}`);
  });
}

async function buildOn(
  name: string,
  from: string,
  change: (app: TestHouse) => Promise<void>,
): Promise<void> {
  const server = new URL(inject("databaseUrl"));
  await administer(server, (client) =>
    client.query(`create database ${name} template ${from} strategy file_copy`),
  );
  const app = houseOn(name, ENVIRONMENT);
  try {
    await change(app);
    await behindTheWalls(app, (client) => client.query("vacuum analyze"));
  } finally {
    await app.close();
  }
}
