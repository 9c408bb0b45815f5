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
import { answersAtIn } from "../../actions/by-letter.ts";
import { listOrganisationApproversIn } from "../../actions/employer.ts";
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
  "waive",
  "lapse",
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
  const fell = before.exchange.state === "approving" && hasEnded(exchange);
  if (kept?.state === "met" && (exchange.state === "cancelled" || fell))
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
  const turn = whoseTurn(after.exchange);
  if (!after.isTold && !before.isTold && isSide(step.by)) {
    // Who must agree is asked all the same: the asker reads what others read whom nobody answers.
    const asked = turn.filter((party) => !isSide(party));
    return writeToIn(lent, after, "exchanges.turn", newlyAwaited(before, asked, step));
  }
  if (step.act === "remind") {
    const kind = after.exchange.reminders === 1 ? "exchanges.reminder" : "exchanges.last-reminder";
    await writeToIn(lent, after, kind, turn);
    // One after the other: whoever of an organisation comes next is asked for the first time.
    await askNextOfOrganisationIn(lent, after);
    return;
  }
  if (after.exchange.state === "closed" || after.exchange.state === "settled") {
    if (step.act === "close") await writeToIn(lent, after, "exchanges.news", othersOf(step.by));
    return;
  }
  const awaited = newlyAwaited(before, turn, step);
  await writeToIn(lent, after, "exchanges.turn", awaited);
  if (!NEWS.includes(step.act)) return;
  const curious = othersOf(step.by).filter(
    (side) => !awaited.includes(side) && (side === "asker" || after.isTold),
  );
  // Who did not answer is told nothing more: silence is no fault.
  const wanted =
    step.by === "platform" && step.act !== "lapse"
      ? curious.filter((side) => side === "asker")
      : curious;
  await writeToIn(lent, after, "exchanges.news", wanted);
}

/** Who is waited for from now on. */
function newlyAwaited(
  before: KeptExchange,
  turn: readonly Party[],
  { by }: Step,
): readonly Party[] {
  return turn.filter((party) => party !== by && !whoseTurn(before.exchange).includes(party));
}

/** After each reminder, the one who comes next by rank is asked too. */
async function askNextOfOrganisationIn(lent: Work, kept: KeptExchange): Promise<void> {
  const { byOrganisation, reminders } = kept.exchange;
  if (byOrganisation === undefined || !whoseTurn(kept.exchange).includes(byOrganisation)) return;
  const next = (await reachedOfOrganisationIn(lent, kept)).slice(reminders, reminders + 1);
  await notifyAllIn(lent, lettersOf(kept, byOrganisation, { kind: "exchanges.turn", to: next }));
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
  for (const party of parties) {
    const to = await reachedIn(lent, kept, party);
    await notifyAllIn(lent, lettersOf(kept, party, { kind, to }));
  }
}

interface Reached {
  /** A person’s id; of an approver, who has no account, that of the address. */
  readonly who: string;
  readonly address: AddressId;
}

function lettersOf(
  kept: KeptExchange,
  party: Party,
  { kind, to }: { readonly kind: string; readonly to: readonly Reached[] },
) {
  const place = kept.exchange.taken.length;
  return to.map(({ who, address }) => ({
    address,
    kind,
    object: `${kept.id}:${place}:${party}:${who}`,
    facts: { exchange: kept.id, party, who, place: String(place) },
  }));
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
    const here = [...reached].map(([who, address]) => ({ who, address }));
    return party === "giver" ? [...here, ...(await reachedByLetterIn(lent, kept))] : here;
  }
  if (party === kept.exchange.byOrganisation)
    // The first by rank first; at each reminder one more.
    return (await reachedOfOrganisationIn(lent, kept)).slice(
      0,
      Math.max(1, kept.exchange.reminders),
    );
  const approvers = (await listApprovers(lent, kept.id)).filter((one) => one.party === party);
  const reached: Reached[] = [];
  for (const { address } of approvers)
    if (address !== undefined && (await reachAddressIn(lent, address, kept.asker)))
      reached.push({ who: address, address });
  return reached;
}

/** The address at which an organisation that nobody represents here is asked. */
async function reachedByLetterIn(lent: Work, kept: KeptExchange): Promise<readonly Reached[]> {
  const address = await answersAtIn(lent, kept);
  if (address === undefined || !(await reachAddressIn(lent, address, kept.asker))) return [];
  return [{ who: address, address }];
}

/** What was said by that letter is told to its address: whoever else got hold of it, one reads what was answered there. */
export async function tellAnsweredIn(lent: Work, kept: KeptExchange): Promise<void> {
  const to = await reachedByLetterIn(lent, kept);
  await notifyAllIn(lent, lettersOf(kept, "giver", { kind: "exchanges.answered", to }));
}

/** Those who may say yes for the organisation that the asker works for, and whom it reaches: in order. */
async function reachedOfOrganisationIn(
  lent: Work,
  kept: KeptExchange,
): Promise<readonly Reached[]> {
  const reached: Reached[] = [];
  for (const { address } of await listOrganisationApproversIn(lent, kept))
    if (await reachAddressIn(lent, address, kept.asker)) reached.push({ who: address, address });
  return reached;
}
