import { refused, type Result } from "#basics/result";
import { action, type Work, withRight, writeActor } from "#services/house";

import {
  RIGHT,
  takeAs,
  type TakeStep,
  type TakeStepRefusal,
} from "../../protocol/actions/take-step.ts";
import { findExchange, type KeptExchange } from "../../protocol/store/exchanges.ts";
import { approverOfActorIn } from "./see-approval.ts";

/** A representative says yes, or no, for the organisation that the asker works for: their own step, dated. */
export const answerApproval = action(answerApprovalIn);

export async function answerApprovalIn(
  work: Work,
  asked: TakeStep,
): Promise<Result<KeptExchange, TakeStepRefusal>> {
  return withRight(work, RIGHT, async (lent): Promise<Result<KeptExchange, TakeStepRefusal>> => {
    const kept = await findExchange(lent, asked.exchange);
    const by = kept && (await approverOfActorIn(lent, kept, work.actor));
    if (by === undefined) return refused("unknown-exchange");
    return takeAs(lent, { ...asked, by, takenBy: writeActor(work.actor) });
  });
}
