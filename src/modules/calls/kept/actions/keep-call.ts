import { done, refused, type Result } from "#basics/result";
import { mayActForIn } from "#modules/organisations";
import { action, SWEPT_AT_ONCE, type Retention, type Work, withRight } from "#services/house";

import type { CallId } from "../../domain/call.ts";
import type { OrganisationId } from "../../domain/publish/issuer.ts";
import { findCallById } from "../../store/calls.ts";
import type { KeepRefusal } from "../domain/kept.ts";
import { deleteKept, forgetKept, saveKept } from "../store/kept.ts";

export interface KeepCall {
  readonly organisation: OrganisationId;
  readonly call: CallId;
  readonly keeps: boolean;
}

/** Who keeps the papers of an organisation keeps a call for it, or keeps it no more. Twice changes nothing. */
export const keepCall = action(keepCallIn);

export async function keepCallIn(
  work: Work,
  { organisation, call, keeps }: KeepCall,
): Promise<Result<undefined, KeepRefusal>> {
  if (!(await mayActForIn(work, { organisation, power: "manage" }))) return refused("not-allowed");
  const found = await findCallById(work, call);
  if (found === undefined || (keeps && found.state !== "published")) return refused("unknown-call");
  await (keeps ? saveKept : deleteKept)(work, { organisation, call });
  return done(undefined);
}

/** How long a kept call stays after its end. */
export const keptFor: Pick<Retention, "howLong" | "sweep"> = {
  howLong: "P365D",
  sweep: (work, before) =>
    withRight(work, "forget-kept-calls", (lent) => forgetKept(lent, before, SWEPT_AT_ONCE)),
};
