import type { Job } from "#services/house";

import { sweepWords as sweep } from "../store/search.ts";

/** Each night: a word that no published document holds any more is kept no longer, were it somebody's name. */
export const sweepWords: Job = {
  cron: "23 4 * * *",
  run: (app, _, actor) =>
    app.transaction(actor, async (work) => {
      await sweep(work);
    }),
};
