import { type Job, type Work, writeKind } from "#services/house";

import type { Call, CallId } from "../../domain/call.ts";
import { noticeOfCall } from "../../domain/notice-of-call.ts";
import { twinFactsOfCall } from "../../domain/twins/facts.ts";
import { twinKeys } from "../../domain/twins/keys.ts";
import { listCallsById } from "../../store/calls.ts";
import {
  listArrived,
  listNoticesOf,
  listWithoutKeys,
  savePairs,
  saveTwinKeys,
} from "../../store/twins.ts";
import { findTwinsIn } from "../../actions/find-twins.ts";

/** How many calls share one transaction. */
const BATCH = 200;
/** How many a night is long enough for. */
const MOST_BATCHES = 500;
/** A night looks a little further back than a day: the house may have been closed. */
const SINCE_HOURS = 48;

/**
 * Each night: calls kept before twins were looked for are given what they are looked for by; and twins
 * that were missed (two imports at once, calls that were there before) are put to a person. What is shown
 * already is never joined by itself.
 */
export const keyTwins: Job = {
  cron: "41 2 * * *",
  run: async (app, _, actor) => {
    for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
      const keyed = await app.transaction(actor, keyMoreIn);
      if (keyed < BATCH) break;
    }
    let after: CallId | undefined;
    for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
      const last = after;
      const looked = await app.transaction(actor, (work) => lookAgainIn(work, last));
      if (looked.length < BATCH) return;
      after = looked.at(-1);
    }
  },
};

async function keyMoreIn(work: Work): Promise<number> {
  const calls = await listCallsById(work, await listWithoutKeys(work, BATCH));
  // What says nothing to be found by is found by itself alone, and not looked at again each night.
  await saveTwinKeys(
    work,
    calls.map((call) => ({
      call: call.id,
      keys: [`call ${call.id}`, ...twinKeys(twinFactsOfCall(call))],
    })),
  );
  await askOfMissedIn(work, calls);
  return calls.length;
}

async function lookAgainIn(work: Work, after: CallId | undefined): Promise<readonly CallId[]> {
  const since = work.now.subtract({ hours: SINCE_HOURS });
  const ids = await listArrived(work, { since, after, most: BATCH });
  await askOfMissedIn(work, await listCallsById(work, ids));
  return ids;
}

async function askOfMissedIn(work: Work, calls: readonly Call[]): Promise<void> {
  const notices = await listNoticesOf(
    work,
    calls.map(({ id }) => id),
  );
  const leads = new Map(notices.flatMap(({ leads: led, call, id }) => (led ? [[call, id]] : [])));
  const found = await findTwinsIn(work, calls.map(noticeOfCall));
  const pairs = calls.flatMap(({ id }, at) => {
    const one = leads.get(id);
    const twins = found[at];
    if (one === undefined || twins === undefined) return [];
    const alike = [...(twins.twin === undefined ? [] : [twins.twin.like]), ...twins.likely];
    return alike.map(({ notice, signs }) => ({
      one,
      other: notice,
      verdict: "likely" as const,
      signs,
    }));
  });
  await savePairs(work, pairs, writeKind(work.actor));
}
