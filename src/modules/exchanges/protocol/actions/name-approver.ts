import { done, refused, type Result } from "#basics/result";
import { notifyIn } from "#modules/notifications";
import { reachAddressIn, reachesHolderAtIn } from "#modules/people";
import { readAddress } from "#rules/people";
import { action, type PersonId, type Work, withRight } from "#services/house";

import type { ExchangeId, NamedApprover } from "../domain/need.ts";
import { listApprovers } from "../store/approvers.ts";
import { findExchange, holdExchange, type KeptExchange } from "../store/exchanges.ts";
import { kindNamed, namedBy } from "./kinds.ts";
import { sidesOfActorIn } from "./parties.ts";
import { RIGHT, saveApproverIn } from "./take-step.ts";

export type NameApproverRefusal = "unknown-exchange" | "out-of-turn" | "approver-missing";

/**
 * Names somebody else who must agree, while their word is awaited: the one who was named left, or does
 * not answer. The letter of the other no longer serves. Only the side that names them may.
 */
export const nameApprover = action(nameApproverIn);

export async function nameApproverIn(
  work: Work,
  asked: NamedApprover & { readonly exchange: ExchangeId },
): Promise<Result<KeptExchange, NameApproverRefusal>> {
  const seen = await findExchange(work, asked.exchange);
  if (seen === undefined) return refused("unknown-exchange");
  const kind = kindNamed(work.app, seen.kind);
  const sides = await sidesOfActorIn(work, seen);
  const by = sides.find((side) => namedBy(kind, side).some(({ party }) => party === asked.party));
  if (by === undefined) return refused("unknown-exchange");
  if (readAddress(asked.email) === undefined || asked.name.trim() === "")
    return refused("approver-missing");
  if (await reachesHolderAtIn(work, asked.email)) return refused("approver-missing");
  return withRight(
    work,
    RIGHT,
    async (lent): Promise<Result<KeptExchange, NameApproverRefusal>> => {
      const kept = await holdExchange(lent, asked.exchange);
      if (kept === undefined) return refused("unknown-exchange");
      const { state, approvedBy } = kept.exchange;
      if (state !== "approving" || approvedBy.includes(asked.party)) return refused("out-of-turn");
      await saveApproverIn(lent, kept, { ...asked, by });
      await writeToNamedIn(lent, kept, { party: asked.party, from: work.actor.for });
      return done(kept);
    },
  );
}

/** Whom it does not reach is not written to, and looks like who does not answer. */
async function writeToNamedIn(
  lent: Work,
  { id, exchange }: KeptExchange,
  { party, from }: { readonly party: NamedApprover["party"]; readonly from: PersonId | undefined },
): Promise<void> {
  const named = (await listApprovers(lent, id)).find((one) => one.party === party);
  if (named?.address === undefined || !(await reachAddressIn(lent, named.address, from))) return;
  const place = String(exchange.taken.length);
  await notifyIn(lent, {
    address: named.address,
    kind: "exchanges.turn",
    object: `${id}:${place}:${party}:${named.address}`,
    facts: { exchange: id, party, who: named.address, place },
  });
}
