import { notifyAllIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import type { Job, Work } from "#services/house";

import { peopleOfIn, sideOf } from "../../protocol/actions/parties.ts";
import type { Side } from "../../protocol/domain/exchange.ts";
import { maySay } from "../../protocol/domain/word.ts";
import { findExchange, type KeptExchange } from "../../protocol/store/exchanges.ts";
import { isToRecall, RECALLED_AHEAD } from "../domain/meeting.ts";
import { listExchangesMeeting } from "../store/moves.ts";
import { seeStandingIn } from "./standing.ts";

/** Each night, for the digest of the morning: what both agreed on for today or tomorrow is recalled to both, once. */
export const recallMeetings: Job = {
  cron: "17 3 * * *",
  run: (app, _, actor) =>
    app.transaction(actor, async (work) => {
      const until = work.now.add(RECALLED_AHEAD);
      for (const id of await listExchangesMeeting(work, { from: work.now, until })) {
        const kept = await findExchange(work, id);
        if (kept === undefined) continue;
        for (const side of ["asker", "giver"] as const)
          if (maySay(kept.exchange, side)) await recallIn(work, kept, side);
      }
    }),
};

async function recallIn(work: Work, kept: KeptExchange, party: Side): Promise<void> {
  const { agreed, ...standing } = await seeStandingIn(work, kept, party);
  if (agreed === undefined || !isToRecall({ ...standing, agreed }, work.now)) return;
  const addresses = await reachPeopleIn(
    work,
    await peopleOfIn(work, sideOf(kept, party)),
    undefined,
  );
  const number = String(agreed.number);
  await notifyAllIn(
    work,
    [...addresses].map(([who, address]) => ({
      address,
      kind: "exchanges.meeting-near",
      object: `${kept.id}:${number}:${who}`,
      facts: { exchange: kept.id, party, who, number, place: String(kept.exchange.taken.length) },
    })),
  );
}
