import { setTimeout as wait } from "node:timers/promises";

import type { Runner } from "graphile-worker";

import type { App } from "#services/house";
import { runJobs } from "#services/jobs";

/** The work done later, kept running as long as the instance lives. */
export interface KeptJobs {
  /** Begins anew: after the database was away, what it held is held by nobody. */
  readonly again: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Between two tries to run them, in milliseconds. */
const EVERY = 2_000;
/** How long jobs under way may take to end when they are stopped, in milliseconds. */
const UNDER_WAY = 3_000;

/** Runs the jobs, and runs them again whenever they end without having been asked to. */
export function keepJobs(app: App): KeptJobs {
  let wanted = true;
  let runner: Runner | undefined;
  const live = async () => {
    for (;;) {
      try {
        runner = await runJobs(app);
        if (!wanted) await end(runner);
        await runner.promise;
      } catch (error) {
        if (wanted) app.log.error({ err: error }, "jobs stopped: they run again");
      }
      if (!wanted) return;
      await wait(EVERY, undefined, { ref: false });
    }
  };
  void live();
  return {
    again: async () => {
      if (runner !== undefined) await end(runner);
    },
    stop: async () => {
      wanted = false;
      if (runner !== undefined) await end(runner);
    },
  };
}

async function end(runner: Runner): Promise<void> {
  await Promise.race([
    runner.stop().catch(() => undefined),
    wait(UNDER_WAY, undefined, { ref: false }),
  ]);
}
