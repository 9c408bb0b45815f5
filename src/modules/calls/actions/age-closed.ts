import type { Job } from "#services/house";

import { ageCalls } from "../store/ages.ts";
import { fillExactWords } from "../store/search-rows.ts";

/** How many calls share one transaction. */
const BATCH = 2_000;
/** How many a night is long enough for. */
const MOST_BATCHES = 500;

/**
 * Each night: what closed leaves the index of open calls, and a year later that of recent ones. A search
 * reads the dates as well: what this job has not done yet makes no answer wrong. Then the words, as they are
 * written, of what was kept before they were read; until then a search ranks these by their stems.
 */
export const ageClosed: Job = {
  cron: "23 2 * * *",
  run: async (app, _, actor) => {
    for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
      const aged = await app.transaction(actor, (work) => ageCalls(work, BATCH));
      if (aged < BATCH) break;
    }
    for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
      const filled = await app.transaction(actor, (work) => fillExactWords(work, BATCH));
      if (filled < BATCH) return;
    }
  },
};
