import { notifyAllIn } from "#modules/notifications";
import { reachAddressIn, reachPeopleIn } from "#modules/people";
import type { AddressId } from "#rules/people";
import type { Work } from "#services/house";

import {
  type Act,
  hasEnded,
  isSide,
  type Party,
  type Side,
  type Step,
  takesAPlaceIn,
} from "../domain/exchange.ts";
import { whoseTurn } from "../domain/turn.ts";
import { listApprovers } from "../store/approvers.ts";
import type { KeptExchange } from "../store/exchanges.ts";
import { findNeed, saveNeedState } from "../store/needs.ts";
import { kindNamed } from "./kinds.ts";
import { peopleOfIn, sideOf } from "./parties.ts";
import { otherThan } from "./reach-side.ts";

/** Acts whose news goes to the other side although nothing is asked of them. */
const NEWS: readonly Act[] = [
  "accept",
  "confirm",
  "approve",
  "decline",
  "later",
  "withdraw",
  "refuse-approval",
  "pass-on",
  "dispute",
  "close",
  "cancel",
  "expire",
];

/**
 * After a step: writes to those who are waited for and to those who want to know, tells the modules
 * above, and lets the need go on. Under the right of the house, in the transaction of the step.
 */
export async function tellStepIn(
  lent: Work,
  before: KeptExchange,
  after: KeptExchange,
  step: Step,
): Promise<void> {
  const { id, need, kind } = after;
  await lent.tell({
    name: "exchanges.stepped",
    subject: id,
    payload: { exchange: id, need, kind, act: step.act, by: step.by, state: after.exchange.state },
  });
  await writeIn(lent, before, after, step);
  const { window } = kindNamed(lent.app, kind);
  if (takesAPlaceIn(before.exchange, window) && !takesAPlaceIn(after.exchange, window))
    await lent.later("exchanges-admit", { giver: after.giver });
  await carryOnIn(lent, before, after);
}

/** The need is met when an exchange is established; when one ends without that, the next is looked for. */
async function carryOnIn(lent: Work, before: KeptExchange, after: KeptExchange): Promise<void> {
  const { need, exchange } = after;
  const kept = await findNeed(lent, need);
  // What was met is not any more: somebody else may be asked.
  if (kept?.state === "met" && exchange.state === "cancelled")
    return saveNeedState(lent, need, { state: "asking" });
  if (kept === undefined || kept.state === "met" || kept.state === "ended") return;
  if (exchange.state === "established" && before.exchange.state !== "established")
    await saveNeedState(lent, need, { state: "met" });
  else if (hasEnded(exchange) && before.exchange.state !== "draft")
    await lent.later("exchanges-route", { need });
}

async function writeIn(
  lent: Work,
  before: KeptExchange,
  after: KeptExchange,
  step: Step,
): Promise<void> {
  if (!after.isTold && !before.isTold && step.by !== "platform") return;
  const turn = whoseTurn(after.exchange);
  if (step.act === "remind") {
    const kind = after.exchange.reminders === 1 ? "exchanges.reminder" : "exchanges.last-reminder";
    await writeToIn(lent, after, kind, turn);
    return;
  }
  if (after.exchange.state === "closed" || after.exchange.state === "settled") {
    if (step.act === "close") await writeToIn(lent, after, "exchanges.news", othersOf(step.by));
    return;
  }
  const awaited = turn.filter(
    (party) => party !== step.by && !whoseTurn(before.exchange).includes(party),
  );
  await writeToIn(lent, after, "exchanges.turn", awaited);
  if (!NEWS.includes(step.act)) return;
  const curious = othersOf(step.by).filter(
    (side) => !awaited.includes(side) && (side === "asker" || after.isTold),
  );
  // Who did not answer is told nothing more: silence is no fault.
  const wanted = step.by === "platform" ? curious.filter((side) => side === "asker") : curious;
  await writeToIn(lent, after, "exchanges.news", wanted);
}

function othersOf(by: Party): readonly Side[] {
  return (["asker", "giver"] as const).filter((side) => side !== by);
}

/** Whom the letters of a party go to: who speaks for a side, or the address of an approver. */
async function writeToIn(
  lent: Work,
  kept: KeptExchange,
  kind: string,
  parties: readonly Party[],
): Promise<void> {
  const place = kept.exchange.taken.length;
  for (const party of parties) {
    const letters = [];
    for (const { who, address } of await reachedIn(lent, kept, party))
      letters.push({
        address,
        kind,
        object: `${kept.id}:${place}:${party}:${who}`,
        facts: { exchange: kept.id, party, who, place: String(place) },
      });
    await notifyAllIn(lent, letters);
  }
}

interface Reached {
  /** A person’s id; of an approver, who has no account, that of the address. */
  readonly who: string;
  readonly address: AddressId;
}

async function reachedIn(
  lent: Work,
  kept: KeptExchange,
  party: Party,
): Promise<readonly Reached[]> {
  if (isSide(party)) {
    if (party === "giver" && !kept.isTold) return [];
    const people = await peopleOfIn(lent, sideOf(kept, party));
    const reached = await reachPeopleIn(lent, people, otherThan(kept, party));
    return [...reached].map(([who, address]) => ({ who, address }));
  }
  const approvers = (await listApprovers(lent, kept.id)).filter((one) => one.party === party);
  const reached: Reached[] = [];
  for (const { address } of approvers)
    if (address !== undefined && (await reachAddressIn(lent, address, kept.asker)))
      reached.push({ who: address, address });
  return reached;
}
