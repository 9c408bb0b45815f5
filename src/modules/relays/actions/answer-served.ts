import { done, refused, type Result } from "#basics/result";
import { personOf } from "#rules/access";
import { action, mayReachOneIn, type Work } from "#services/house";

import type { OrganisationId, ServedId } from "../domain/service.ts";
import { findServedById, saveServedSaid, saveWithdrawn } from "../store/served.ts";
import { findServiceOf } from "../store/services.ts";
import { agreesForIn, endsForIn } from "./service-standing.ts";
import { beside } from "./standing.ts";
import { tellServedSaidIn } from "./tell-served.ts";

export interface AnswerServed {
  readonly organisation: OrganisationId;
  readonly served: ServedId;
  readonly yes: boolean;
}

/**
 * Who may say yes for a service says it for one person, or no, or no more, at any time and without a reason; that person reads it. No
 * more: what the service had taken passes on.
 */
export const answerServed = action(answerServedIn);

export async function answerServedIn(
  work: Work,
  { organisation, served: id, yes }: AnswerServed,
): Promise<Result<undefined, "not-for-them" | "unknown-asked">> {
  const may = yes ? agreesForIn : endsForIn;
  const reader = work.actor.for;
  if (reader === undefined || !(await may(work, organisation))) return refused("not-for-them");
  const service = await findServiceOf(work, organisation);
  return beside(work, async (lent) => {
    const found = await findServedById(lent, id);
    if (found === undefined || found.service !== service?.id) return refused("unknown-asked");
    if (!(await mayReachOneIn(lent, reader, { from: personOf(found.space) })))
      return refused("unknown-asked");
    if (found.said !== "waiting" && found.said !== "yes") return refused("unknown-asked");
    const said = yes ? "yes" : found.said === "yes" ? "left" : "no";
    if (said === found.said) return done(undefined);
    await saveServedSaid(lent, id, said);
    if (said === "left") await saveWithdrawn(lent, found);
    await tellServedSaidIn(lent, { ...found, said });
    return done(undefined);
  });
}
