import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { sql } from "kysely";
import { describe, expect, test } from "vitest";

import { checkReach } from "#services/database";
import { doWaitingJobs } from "#services/jobs";

import { fillDemonstration, prepareDatabase } from "../src/app.ts";
import { houseAt } from "./support/house.ts";
import { hasMajor, startMajor } from "./support/majors.ts";

/*
 * The same SQL on the oldest PostgreSQL that an operator may bring. The other tests run on the one
 * that comes with the house; on any other with `npm run majors`, see docs/reliability.md.
 */
const OLDEST = 15;

describe.skipIf(!hasMajor(OLDEST))("on the oldest PostgreSQL that is accepted", () => {
  test("a house is built from nothing, lives through its demonstration, and does its jobs", async () => {
    const folder = mkdtempSync(join(tmpdir(), "archipel-major-"));
    chmodSync(folder, 0o711);
    const server = await startMajor(OLDEST, folder);
    const app = houseAt(new URL(server.ownerUrl), {}, async () => {});
    try {
      await checkReach(server);
      await prepareDatabase(app);
      await fillDemonstration(app);
      await doWaitingJobs(app);
      const { rows } = await sql<{ major: number; failed: number }>`
        select current_setting('server_version_num')::int / 10000 as major,
          (select count(*) from graphile_worker.jobs where last_error is not null) as failed`.execute(
        app.db,
      );
      expect(rows).toEqual([{ major: OLDEST, failed: 0 }]);
    } finally {
      await app.leave();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
