import type { OpenedApp } from "../../src/app.ts";
import { job } from "../../src/services/house/index.ts";
import { doWaitingJobs } from "../../src/services/jobs/index.ts";
import { behindTheWalls } from "../../tests/support/tables.ts";
import type { Scenario } from "./scenario.ts";

/** All that the nights do, one after another, on the demonstration three years later: it ends as it would have uncut. */
export function retentionScenario(): Scenario {
  let uncut: string | undefined;
  return {
    house: "filled",
    together: 1,
    // The first night of all counts what it would erase, and erases nothing.
    prepare: night,
    begin: async () => undefined,
    work: night,
    check: async (app) => {
      const counts = await countAll(app);
      uncut ??= counts;
      return counts === uncut ? [] : differences(counts, uncut);
    },
  };
}

async function night(app: OpenedApp): Promise<void> {
  for (const module of app.modules) {
    for (const [name, { cron, run }] of Object.entries(module.jobs ?? {}))
      if (cron !== undefined) await run(app, {}, job(name));
  }
  await doWaitingJobs(app);
}

/** How many rows each table has, seen by PostgreSQL's own superuser: one line a table. */
function countAll(app: OpenedApp): Promise<string> {
  return behindTheWalls(app, async (client) => {
    const tables = await client.query<{ name: string }>(`
      select quote_ident(schemaname) || '.' || quote_ident(relname) as name
      from pg_stat_user_tables where schemaname <> 'graphile_worker' order by 1`);
    const counts: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${name}`);
      counts.push(`${name} ${rows[0]?.n}`);
    }
    return counts.join("\n");
  });
}

function differences(are: string, expected: string): readonly string[] {
  const other = expected.split("\n");
  return are.split("\n").filter((line, place) => line !== other[place]);
}
