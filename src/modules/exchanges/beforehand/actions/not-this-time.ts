import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { representativeIdsIn } from "#modules/organisations";
import { action, type App, type PersonId, reading, type Work, withRight } from "#services/house";
import { isSigned, sign } from "#services/keys";

import { listOrganisationApproversIn } from "../../actions/employer.ts";
import { type Beforehand, type BeforehandId, lastMomentOf } from "../../domain/beforehand.ts";
import { makeStepIn } from "../../protocol/actions/make-step.ts";
import { POWER } from "../../protocol/actions/parties.ts";
import { seenByIn, type SeenExchange } from "../../protocol/actions/see-exchange.ts";
import { RIGHT } from "../../protocol/actions/take-step.ts";
import {
  type Act,
  hasEnded,
  nextNumber,
  type Party,
  standingTerms,
} from "../../protocol/domain/exchange.ts";
import type { ExchangeId } from "../../protocol/domain/need.ts";
import { actsOf } from "../../protocol/domain/protocol.ts";
import type { StepRefusal } from "../../protocol/domain/step-guards.ts";
import { findExchange, holdExchange, type KeptExchange } from "../../protocol/store/exchanges.ts";
import { findBeforehand } from "../../store/beforehand.ts";

const PURPOSE = "beforehand";

/** A link by which whoever said yes beforehand does without it this time, from the letter that tells it. */
export interface BeforehandLink {
  readonly exchange: ExchangeId;
  readonly beforehand: BeforehandId;
}

const signedPart = ({ exchange, beforehand }: BeforehandLink) => `${exchange}/${beforehand}`;

export function beforehandPath(app: App, link: BeforehandLink): string {
  const signed = signedPart(link);
  return `/l/oui-d-avance/${signed}/${sign(app, PURPOSE, signed)}`;
}

/** Reads such a link; undefined when we did not sign it. */
export function readBeforehandLink(
  app: App,
  asked: Readonly<Record<"exchange" | "beforehand" | "signature", string>>,
): BeforehandLink | undefined {
  const { exchange, beforehand } = asked;
  if (!isId<"Exchange">(exchange) || !isId<"Beforehand">(beforehand)) return undefined;
  const link = { exchange, beforehand };
  return isSigned(app, PURPOSE, signedPart(link), asked.signature) ? link : undefined;
}

/** What was taken by a yes given beforehand, as whoever gave it reads it. */
export interface TakenBeforehand {
  readonly one: Beforehand;
  readonly seen: SeenExchange;
  /** Until when « pas cette fois » serves; undefined once it does no more. */
  readonly until: Temporal.Instant | undefined;
}

/** The page of the link; undefined when it is none of ours, or whoever gave it may say yes no more. */
export const seeTakenBeforehand = reading(
  async (work: Work, link: BeforehandLink): Promise<TakenBeforehand | undefined> =>
    withRight(work, RIGHT, (lent) => seeTakenIn(lent, link)),
);

/** The same for a letter, read as it is written. */
export async function seeTakenIn(
  lent: Work,
  link: BeforehandLink,
): Promise<TakenBeforehand | undefined> {
  const [one, kept] = [
    await findBeforehand(lent, link.beforehand),
    await findExchange(lent, link.exchange),
  ];
  if (one === undefined || kept === undefined) return undefined;
  const by = partyOf(kept, one);
  if (by === undefined || !(await maySayIn(lent, kept, one))) return undefined;
  const reader = by === "giver" ? one.person : undefined;
  const seen = await seenByIn(lent, kept, { you: by, reader });
  const last = lastMoment(kept);
  const isOpen =
    last !== undefined &&
    Temporal.Instant.compare(lent.now, last) < 0 &&
    actOf(kept, by) !== undefined;
  return { one, seen, until: isOpen ? last : undefined };
}

function partyOf(
  { exchange }: KeptExchange,
  { as }: Beforehand,
): "giver" | "first-approver" | "second-approver" | undefined {
  return as === "giver" ? "giver" : exchange.byOrganisation;
}

/** Whether whoever gave it may still say yes for that organisation. */
async function maySayIn(lent: Work, kept: KeptExchange, one: Beforehand): Promise<boolean> {
  const { organisation, person, as } = one;
  if (as === "giver")
    return (
      kept.giverOrganisation === organisation &&
      (await representativeIdsIn(lent, { organisation, power: POWER })).includes(person)
    );
  return (await listOrganisationApproversIn(lent, kept)).some((named) => named.person === person);
}

function lastMoment({ exchange: { due } }: KeptExchange): Temporal.Instant | undefined {
  return due && lastMomentOf(dayOf(due));
}

/** How it is done without: stopped, declined, or not approved; undefined once nothing of it is to be stopped. */
function actOf({ exchange }: KeptExchange, by: Party): Act | undefined {
  if (hasEnded(exchange) || exchange.delivered.giver > 0) return undefined;
  if (by !== "giver")
    return exchange.byOrganisation !== undefined &&
      exchange.approvedBy.includes(exchange.byOrganisation)
      ? "refuse-approval"
      : undefined;
  return (["decline", "cancel"] as const).find((act) => actsOf(exchange, by).includes(act));
}

export type NotThisTimeRefusal = StepRefusal | "link-no-longer-serves" | "too-late";

/**
 * « Pas cette fois », until six in the evening before: the day does not fit, and nobody is blamed. Twice changes
 * nothing; the yes given beforehand stands for the others.
 */
export const notThisTime = action(notThisTimeIn);

export async function notThisTimeIn(
  work: Work,
  link: BeforehandLink,
): Promise<Result<ExchangeId, NotThisTimeRefusal>> {
  return withRight(work, RIGHT, async (lent): Promise<Result<ExchangeId, NotThisTimeRefusal>> => {
    const kept = await holdExchange(lent, link.exchange);
    const one = await findBeforehand(lent, link.beforehand);
    if (kept === undefined || one === undefined) return refused("link-no-longer-serves");
    const by = partyOf(kept, one);
    if (by === undefined || !(await maySayIn(lent, kept, one)))
      return refused("link-no-longer-serves");
    const last = lastMoment(kept);
    if (last === undefined || Temporal.Instant.compare(lent.now, last) >= 0)
      return refused("too-late");
    const act = actOf(kept, by);
    if (act === undefined) return hasEnded(kept.exchange) ? done(kept.id) : refused("out-of-turn");
    const taking = { by, act, takenBy: one.person };
    const open = act === "refuse-approval" ? await openAgainIn(lent, kept, one.person) : kept;
    return takeIn(lent, open, taking);
  });
}

/** What an employer approved and is agreed comes back to it first: then it may say no. */
async function openAgainIn(
  lent: Work,
  kept: KeptExchange,
  person: PersonId,
): Promise<KeptExchange> {
  if (kept.exchange.state !== "established") return kept;
  const made = await makeStepIn(lent, kept, {
    by: "platform",
    act: "lapse",
    number: nextNumber(kept.exchange, "platform"),
    terms: standingTerms(kept.exchange),
    takenBy: `person:${person}`,
  });
  if (!made.done) throw new Error(`an approval could not fall: ${made.refusal}`);
  return made.value.kept;
}

async function takeIn(
  lent: Work,
  kept: KeptExchange,
  { by, act, takenBy }: { readonly by: Party; readonly act: Act; readonly takenBy: PersonId },
): Promise<Result<ExchangeId, NotThisTimeRefusal>> {
  const made = await makeStepIn(lent, kept, {
    by,
    act,
    number: nextNumber(kept.exchange, by),
    terms: standingTerms(kept.exchange),
    reason: "dates-do-not-fit",
    takenBy: `person:${takenBy}`,
  });
  return made.done ? done(kept.id) : made;
}
