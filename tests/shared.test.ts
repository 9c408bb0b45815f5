import { setTimeout as wait } from "node:timers/promises";

import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import {
  type App,
  type HouseEvent,
  job,
  type Module,
  saveInstanceIn,
  seeInstance,
} from "#services/house";
import { countOne } from "#services/limits";
import { runJobs } from "#services/jobs";

import { openHolder } from "../src/services/jobs/holders.ts";
import { houseAt, testHouse, type TestHouse } from "./support/house.ts";

/*
 * What several processes on one database share. Here two houses of one process, which is quicker;
 * real processes behind a proxy are in processes.test.ts.
 */
const done: string[] = [];
const heard: string[] = [];

const trial: Module = {
  name: "trial",
  floor: 0,
  needs: [],
  jobs: {
    "trial-job": {
      run: async (_, payload) => {
        await wait(1);
        done.push(JSON.stringify(payload));
      },
    },
  },
  hears: {
    "trial.happened": async (_, { subject, payload }) => {
      await wait(1);
      heard.push(`${subject} ${String(payload["number"])}`);
    },
  },
};

let one: TestHouse;
let houses: readonly App[];

beforeAll(async () => {
  one = await testHouse();
  one.setNow(Temporal.Now.instant());
  const other = houseAt(new URL(one.ownerUrl ?? ""), {}, async () => {});
  other.setNow(Temporal.Now.instant());
  one.ends.push(() => other.close());
  houses = [one, other].map((app) => ({ ...app, modules: [...app.modules, trial] }));
});

const soon = { timeout: 20_000, interval: 20 };

const bySubject = (list: readonly string[]) =>
  Object.fromEntries(Map.groupBy(list, (text) => text.split(" ")[0] ?? ""));

describe("the queue", () => {
  const runners: { readonly stop: () => Promise<void> }[] = [];
  beforeAll(async () => {
    for (const app of houses) runners.push(await runJobs(app));
  });
  afterAll(() => Promise.all(runners.map((runner) => runner.stop())));

  test("each job is done once", async () => {
    await one.transaction(job("trial"), async (work) => {
      for (let number = 0; number < 100; number += 1) await work.later("trial-job", { number });
    });
    await vi.waitFor(() => expect(done.length).toBeGreaterThanOrEqual(100), soon);
    expect(new Set(done).size).toBe(done.length);
  });

  test("each event is heard once, in the order of its subject", async () => {
    const events = Array.from({ length: 60 }, (_, number): HouseEvent => {
      return { name: "trial.happened", subject: `subject-${number % 5}`, payload: { number } };
    });
    // Told in several transactions: several jobs deliver the same subjects at the same time.
    for (const event of events) {
      await one.transaction(job("trial"), (work) => work.tellAll([event]));
    }
    await vi.waitFor(() => expect(heard.length).toBeGreaterThanOrEqual(60), soon);
    expect(bySubject(heard)).toEqual(
      bySubject(events.map(({ subject, payload }) => `${subject} ${String(payload["number"])}`)),
    );
  });
});

/** Who holds the jobs of the trial. */
async function holders(): Promise<readonly (string | null)[]> {
  const { rows } = await sql<{ by: string | null }>`
    select locked_by as by from graphile_worker._private_jobs where key like 'held-%' order by key`.execute(
    one.db,
  );
  return rows.map(({ by }) => by);
}

describe("what a process held when it was killed", () => {
  test("is given back to the others, who leave what the living hold", async () => {
    await sql`select graphile_worker.add_job('nobody-does-this', job_key := key, run_at := now() + interval '1 day')
      from unnest(array['held-1', 'held-2']) key`.execute(one.db);
    await sql`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute',
      locked_by = case key when 'held-1' then 'worker-dead' else 'worker-alive' end where key like 'held-%'`.execute(
      one.db,
    );
    const alive = await openHolder(one.pool);
    alive.hold("worker-alive");
    const looking = await openHolder(one.pool, 0.1);
    await vi.waitFor(async () => expect(await holders()).toEqual([null, "worker-alive"]), soon);
    await alive.release();
    await vi.waitFor(async () => expect(await holders()).toEqual([null, null]), soon);
    await looking.release();
  });
});

describe("what is counted and kept in memory", () => {
  test("a limit counts what all processes saw", async () => {
    const limit = { name: "trial", points: 4, seconds: 60 };
    const waits: (number | undefined)[] = [];
    for (let time = 0; time < 6; time += 1) {
      const app = houses[time % 2];
      waits.push(app && (await countOne(app, limit, "someone"))?.wait);
    }
    expect(waits.map((asked) => asked === undefined)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test("settings changed in one are seen by the other within a second", async () => {
    const [first, second] = houses;
    if (first === undefined || second === undefined) throw new Error("no houses");
    await seeInstance(second);
    await first.transaction(job("opening"), (work) =>
      saveInstanceIn(work, { name: "Nouveau nom" }),
    );
    await wait(1_000);
    expect((await seeInstance(second)).name).toBe("Nouveau nom");
  });
});
