import { done, refused, type Result } from "#basics/result";
import { findOrMakeAddressIn, reachesHolderAtIn } from "#modules/people";
import { makeOwnSpaceIn, seal } from "#modules/access";
import { type AddressId, readAddress } from "#rules/people";
import { action, reachesHolderIn, type Work, withRight, writeActor } from "#services/house";

import {
  type Act,
  isSide,
  nextNumber,
  type Reason,
  type Side,
  standingTerms,
} from "../domain/exchange.ts";
import type { ExchangeId, NamedApprover, TermValues } from "../domain/need.ts";
import type { StepRefusal } from "../domain/step-guards.ts";
import { answersAtIn, isSaidByAnyLetter, isSaidByLetter } from "../../actions/by-letter.ts";
import { listOrganisationApproversIn } from "../../actions/employer.ts";
import { listApprovers, saveApprover } from "../store/approvers.ts";
import { findExchange, holdExchange, type KeptExchange } from "../store/exchanges.ts";
import { goOnIn } from "./go-on.ts";
import { daysFit, kindNamed, namedBy } from "./kinds.ts";
import { type ExchangeLink } from "./links.ts";
import { makeStepIn } from "./make-step.ts";
import { peopleOfIn, sideOf, sidesOfActorIn } from "./parties.ts";
import { tellAnsweredIn } from "./tell-step.ts";

/** Under which the platform keeps exchanges whole, once it was asked who may do what. */
export const RIGHT = "exchanges-work";

export interface TakeStep {
  readonly exchange: ExchangeId;
  /** For which side, when the one who acts speaks for both. */
  readonly as?: Side | undefined;
  readonly act: Act;
  readonly number: number;
  readonly terms: number;
  readonly values?: TermValues | undefined;
  readonly words?: string | undefined;
  readonly reason?: Reason | undefined;
  readonly until?: Temporal.Instant | undefined;
  readonly delivery?: number | undefined;
  readonly approvers?: readonly NamedApprover[] | undefined;
}

export type TakeStepRefusal =
  | StepRefusal
  | "unknown-exchange"
  | "approver-missing"
  | "days-do-not-fit";

/** One of the two sides takes a step: answers, changes the terms, delivers, acknowledges, closes. */
export const takeStep = action(takeStepIn);

export async function takeStepIn(
  work: Work,
  asked: TakeStep,
): Promise<Result<KeptExchange, TakeStepRefusal>> {
  const seen = await findExchange(work, asked.exchange);
  if (seen === undefined) return refused("unknown-exchange");
  const sides = await sidesOfActorIn(work, seen);
  const by = asked.as === undefined ? sides[0] : sides.find((side) => side === asked.as);
  if (by === undefined) return refused("unknown-exchange");
  const other = sideOf(seen, by === "asker" ? "giver" : "asker");
  // One may leave an exchange with who acts for one; under their mandate nothing more is promised to them.
  if (promises(asked.act) && (await reachesHolderIn(work, other.person, other.organisation)))
    return refused("not-yours");
  for (const { email } of asked.approvers ?? [])
    if (await reachesHolderAtIn(work, email)) return refused("approver-missing");
  // Who works where is nobody’s but theirs: under a mandate one does not go on without their employer.
  if (asked.act === "waive" && work.actor.mandate !== undefined) return refused("not-yours");
  return withRight(work, RIGHT, (lent) =>
    takeAs(lent, { ...asked, by, takenBy: writeActor(work.actor) }),
  );
}

/** What engages who takes it, or says that the other kept their word. */
function promises(act: Act): boolean {
  return act !== "decline" && act !== "later" && act !== "withdraw" && act !== "cancel";
}

export interface TakenAs extends TakeStep {
  readonly by: ExchangeLink["party"];
  readonly takenBy: string;
}

/** The step of a party that was asked who they are; under the right of the house. */
export async function takeAs(
  lent: Work,
  asked: TakenAs,
): Promise<Result<KeptExchange, TakeStepRefusal>> {
  const kept = await holdExchange(lent, asked.exchange);
  if (kept === undefined) return refused("unknown-exchange");
  const isFirst = asked.number === nextNumber(kept.exchange, asked.by);
  // One answers what one read; only a change of one’s own may cross that of the other.
  if (isFirst && asked.act !== "change-terms" && asked.terms !== standingTerms(kept.exchange))
    return refused("terms-changed");
  if (isFirst && asked.values !== undefined && !daysFit(lent, kept.kind, asked.values))
    return refused("days-do-not-fit");
  if (isFirst && agrees(asked.act) && !(await nameApproversIn(lent, kept, asked)))
    return refused("approver-missing");
  const made = await makeStepIn(lent, kept, asked);
  if (!made.done) return made;
  return made.value.already ? done(made.value.kept) : goOnIn(lent, made.value.kept, asked.takenBy);
}

function agrees(act: Act): boolean {
  return act === "accept" || act === "confirm" || act === "change-terms";
}

/** Keeps who this side names; false when somebody whom it must name is missing. */
async function nameApproversIn(lent: Work, kept: KeptExchange, asked: TakenAs): Promise<boolean> {
  const { by, approvers = [] } = asked;
  // Those of the asker were named with the need.
  if (by !== "giver") return true;
  const wanted = namedBy(kindNamed(lent.app, kept.kind), by);
  for (const { party, mayBeOneself } of wanted) {
    const named = approvers.find((one) => one.party === party);
    if (named === undefined && mayBeOneself) continue;
    if (named === undefined || named.name.trim() === "") return false;
    if (readAddress(named.email) === undefined) return false;
    await saveApproverIn(lent, kept, { ...named, by });
  }
  return true;
}

/** The name is sealed in the space of who named them; the address is one like any other. */
export async function saveApproverIn(
  lent: Work,
  kept: Pick<
    KeptExchange,
    | "id"
    | "askerSpace"
    | "giverSpace"
    | "isTold"
    | "asker"
    | "askerOrganisation"
    | "giverPerson"
    | "giverOrganisation"
  >,
  named: NamedApprover & { readonly by: Side },
): Promise<void> {
  const side = sideOf(kept, named.by);
  const space = side.person === undefined ? side.space : await makeOwnSpaceIn(lent, side.person);
  await saveApprover(lent, {
    exchange: kept.id,
    party: named.party,
    space,
    address: await findOrMakeAddressIn(lent, named.email),
    name: await seal(lent, space, named.name),
    readers: { asker: kept.askerSpace, giver: kept.isTold ? kept.giverSpace : undefined },
  });
}

export type LinkRefusal = TakeStepRefusal | "link-no-longer-serves";

/**
 * The same from a letter, without an account. The link says who; whoever does not speak for that side
 * any more (they left the association) is told that it no longer serves.
 */
export const takeStepByLink = action(takeStepByLinkIn);

export async function takeStepByLinkIn(
  work: Work,
  asked: Omit<TakeStep, "exchange" | "as" | "number"> & {
    readonly link: ExchangeLink;
    /** Of what any letter says: which step it is, as the page bore it. */
    readonly number?: number | undefined;
  },
): Promise<Result<KeptExchange, LinkRefusal>> {
  const { link, number, ...step } = asked;
  return withRight(work, RIGHT, async (lent): Promise<Result<KeptExchange, LinkRefusal>> => {
    const kept = await findExchange(lent, link.exchange);
    if (kept === undefined || !(await isOfPartyIn(lent, kept, link)))
      return refused("link-no-longer-serves");
    const isLetter = await isLetterOfGiverIn(lent, kept, link);
    if (isLetter && !isSaidByLetter(step.act)) return refused("not-yours");
    const taken = await takeAs(lent, {
      ...step,
      exchange: link.exchange,
      number: isLetter && isSaidByAnyLetter(step.act) ? (number ?? link.number) : link.number,
      by: link.party,
      takenBy: isLetter ? `link:${link.party}` : await takerOfLinkIn(lent, kept, link),
    });
    if (isLetter && taken.done) await tellAnsweredIn(lent, taken.value);
    return taken;
  });
}

/** Who speaks by a link: for an organisation, the person whom it named, where they are known here. */
async function takerOfLinkIn(
  lent: Work,
  kept: KeptExchange,
  { party, who }: ExchangeLink,
): Promise<string> {
  if (isSide(party)) return `person:${who}`;
  const named =
    party === kept.exchange.byOrganisation ? await listOrganisationApproversIn(lent, kept) : [];
  const { person } = named.find(({ address }) => address === who) ?? {};
  return person === undefined ? `link:${party}` : `person:${person}`;
}

/** The address of an organisation that nobody represents here, where the link came in its letter; else undefined. */
export async function letterOfGiverIn(
  lent: Work,
  kept: KeptExchange,
  { party, who }: Pick<ExchangeLink, "party" | "who">,
): Promise<AddressId | undefined> {
  const letter = party === "giver" ? await answersAtIn(lent, kept) : undefined;
  return letter === who ? letter : undefined;
}

/** Whether the link came in such a letter. */
export async function isLetterOfGiverIn(
  lent: Work,
  kept: KeptExchange,
  link: Pick<ExchangeLink, "party" | "who">,
): Promise<boolean> {
  return (await letterOfGiverIn(lent, kept, link)) !== undefined;
}

/** Whether the one in whose letter the link came still speaks for that party. */
export async function isOfPartyIn(
  lent: Work,
  kept: KeptExchange,
  { party, who }: Pick<ExchangeLink, "party" | "who">,
): Promise<boolean> {
  if (party !== "asker" && party !== "giver") {
    if (party === kept.exchange.byOrganisation)
      return (await listOrganisationApproversIn(lent, kept)).some(({ address }) => address === who);
    const approvers = await listApprovers(lent, kept.id);
    return approvers.some(
      (one) => one.party === party && one.address !== undefined && one.address === who,
    );
  }
  const people = await peopleOfIn(lent, sideOf(kept, party));
  return people.some((one) => one === who) || isLetterOfGiverIn(lent, kept, { party, who });
}
