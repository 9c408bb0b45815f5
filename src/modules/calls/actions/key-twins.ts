import type { Job } from "#services/house";

import { noticeOfCall } from "../domain/notice-of-call.ts";
import { twinFacts } from "../domain/twins/facts.ts";
import { twinKeys } from "../domain/twins/keys.ts";
import { listCallsById } from "../store/calls.ts";
import { listWithoutKeys, saveTwinKeys } from "../store/twins.ts";

/** How many calls share one transaction. */
const BATCH = 200;
/** How many a night is long enough for. */
const MOST_BATCHES = 500;

/** Each night: calls kept before twins were looked for are given what they are looked for by. */
export const keyTwins: Job = {
  cron: "41 2 * * *",
  run: async (app, _, actor) => {
    for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
      const keyed = await app.transaction(actor, async (work) => {
        const calls = await listCallsById(work, await listWithoutKeys(work, BATCH));
        // What says nothing to be found by is found by itself alone, and not looked at again each night.
        await saveTwinKeys(
          work,
          calls.map((call) => ({
            call: call.id,
            keys: [`call ${call.id}`, ...twinKeys(twinFacts(noticeOfCall(call)))],
          })),
        );
        return calls.length;
      });
      if (keyed < BATCH) return;
    }
  },
};
