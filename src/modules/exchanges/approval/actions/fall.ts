import { isId } from "#basics/id";
import { dayOf } from "#basics/dates";
import {
  type App,
  job,
  type Job,
  type Listener,
  type Work,
  withRight,
  writeActor,
} from "#services/house";

import { findEmployerIn } from "../../actions/employer.ts";
import { makeStepIn } from "../../protocol/actions/make-step.ts";
import { RIGHT } from "../../protocol/actions/take-step.ts";
import { nextNumber, standingTerms } from "../../protocol/domain/exchange.ts";
import type { ExchangeId } from "../../protocol/domain/need.ts";
import { actsOf } from "../../protocol/domain/protocol.ts";
import { holdExchange } from "../../protocol/store/exchanges.ts";
import { listOpenOfWorker, listOpenWithEmployer, saveLeft } from "../../store/employers.ts";

/**
 * Somebody works for an organisation no more, or will not on the day: what it approved falls, and it approves
 * nothing more of theirs. Both sides read so, and are told when it had said yes.
 */
export const fallWhenLeft: Listener = async (work, { payload }) => {
  const { person, organisation, until } = payload;
  if (typeof person !== "string" || !isId<"Person">(person)) return;
  if (typeof organisation !== "string" || !isId<"Organisation">(organisation)) return;
  const last = typeof until === "string" ? Temporal.PlainDate.from(until) : dayOf(work.now);
  await withRight(work, RIGHT, async (lent) => {
    for (const id of await listOpenOfWorker(lent, { organisation, person }))
      await fallIn(lent, id, last);
  });
};

/** What no event told is seen here, every day: an organisation that is there no more, a last day said before. */
export const keepApprovals: Job = {
  cron: "20 5 * * *",
  run: async (app: App) => {
    const open = await app.transaction(job(RIGHT), listOpenWithEmployer);
    for (const id of open)
      await app.transaction(job(RIGHT), async (lent) => {
        const kept = await holdExchange(lent, id);
        const employer = kept && (await findEmployerIn(lent, kept));
        if (employer?.isLeft === true)
          await fallIn(lent, id, dayOf(lent.now).subtract({ days: 1 }));
      });
  },
};

/** `last`: their last day there. A day that they still work there stands. */
async function fallIn(lent: Work, id: ExchangeId, last: Temporal.PlainDate): Promise<void> {
  const kept = await holdExchange(lent, id);
  if (kept === undefined) return;
  const { exchange } = kept;
  const { due } = exchange;
  if (due !== undefined && Temporal.PlainDate.compare(dayOf(due), last) <= 0) return;
  // What is done, or past, stays as it was.
  if (due !== undefined && Temporal.Instant.compare(due, lent.now) < 0) return;
  await saveLeft(lent, id);
  if (!actsOf(exchange, "platform").includes("lapse") || exchange.delivered.giver > 0) return;
  const made = await makeStepIn(lent, kept, {
    by: "platform",
    act: "lapse",
    number: nextNumber(exchange, "platform"),
    terms: standingTerms(exchange),
    takenBy: writeActor(lent.actor),
  });
  if (!made.done) throw new Error(`an approval could not fall: ${made.refusal}`);
}
