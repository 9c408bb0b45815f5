import type { Job, Work } from "#services/house";

import { anchorsOf, keysToWeigh } from "../domain/alert-anchor.ts";
import { sharesOf } from "../store/alert-query.ts";
import { holdOutdated, saveRecompiled } from "../store/compiled-alerts.ts";
import { compileAlert, compiledAsIn } from "./compile-alert.ts";

/** How many alerts share one transaction: a call that is published meanwhile waits for none of them long. */
const BATCH = 100;
/** How many an hour is long enough for; the next goes on. */
const MOST_BATCHES = 1_000;

/**
 * Each hour: alerts whose words were compiled by another list of words, or by another rule, are compiled again, so
 * that an alert tells what its search shows. Nothing that was told is told again, and nothing is told of what is
 * there already: only the calls to come are asked for.
 */
export const compileAlerts: Job = {
  cron: "37 * * * *",
  run: async (app, _, actor) => {
    for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
      const compiled = await app.transaction(actor, (work) => compileSome(work, BATCH));
      if (compiled < BATCH) return;
    }
  },
};

async function compileSome(work: Work, most: number): Promise<number> {
  const compiledAs = await compiledAsIn(work);
  const outdated = await holdOutdated(work, compiledAs, most);
  if (outdated.length === 0) return 0;
  const compiled: (Awaited<ReturnType<typeof compileAlert>> & (typeof outdated)[number])[] = [];
  for (const one of outdated) compiled.push({ ...one, ...(await compileAlert(work, one.search)) });
  const keys = compiled.flatMap(({ search, words }) => keysToWeigh(search, words));
  const share = await sharesOf(work, keys);
  const alerts = compiled.map(({ id, search, query, words }) => ({
    id,
    query,
    anchors: anchorsOf(search, words, share),
  }));
  await saveRecompiled(work, compiledAs, alerts);
  return outdated.length;
}
