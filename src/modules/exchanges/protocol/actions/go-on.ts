import { dayOf } from "#basics/dates";
import { done, type Result } from "#basics/result";
import { notifyAllIn } from "#modules/notifications";
import { representativeIdsIn } from "#modules/organisations";
import { reachPeopleIn } from "#modules/people";
import type { OrganisationId } from "#rules/organisations";
import { mandateBehind, mayReachOneIn, type PersonId, type Work } from "#services/house";

import { findEmployerIn, listOrganisationApproversIn } from "../../actions/employer.ts";
import { type Beforehand, type BeforehandAs, saysYesTo } from "../../domain/beforehand.ts";
import { countTaken, holdBeforehand } from "../../store/beforehand.ts";
import { nextNumber, type Party, standingTerms } from "../domain/exchange.ts";
import type { StepRefusal } from "../domain/step-guards.ts";
import { whoseTurn } from "../domain/turn.ts";
import { listApprovers } from "../store/approvers.ts";
import type { KeptExchange } from "../store/exchanges.ts";
import { kindNamed, namedBy } from "./kinds.ts";
import { makeStepIn } from "./make-step.ts";
import { POWER } from "./parties.ts";

/**
 * After a step, in its transaction: whoever agrees by the same word agrees, and what somebody said yes to
 * beforehand is taken as their step.
 */
export async function goOnIn(
  lent: Work,
  kept: KeptExchange,
  takenBy: string,
): Promise<Result<KeptExchange, StepRefusal>> {
  const agreed = await approveOneselfIn(lent, kept, takenBy);
  if (!agreed.done) return agreed;
  const after = await takeBeforehandIn(lent, agreed.value);
  return after === agreed.value ? agreed : approveOneselfIn(lent, after, takenBy);
}

/** Nobody else was named, and nobody has to be: who lends their own thing agrees by lending it. */
async function approveOneselfIn(
  lent: Work,
  kept: KeptExchange,
  takenBy: string,
): Promise<Result<KeptExchange, StepRefusal>> {
  const kind = kindNamed(lent.app, kept.kind);
  const places = [...namedBy(kind, "asker"), ...namedBy(kind, "giver")];
  const named = await listApprovers(lent, kept.id);
  let now = kept;
  for (const { party, mayBeOneself } of places) {
    if (now.exchange.state !== "approving" || !mayBeOneself) continue;
    if (named.some((one) => one.party === party)) continue;
    const made = await makeStepIn(lent, now, {
      by: party,
      act: "approve",
      number: nextNumber(now.exchange, party),
      terms: standingTerms(now.exchange),
      takenBy,
    });
    if (!made.done) return made;
    now = made.value.kept;
  }
  return done(now);
}

/** A yes that is awaited of an organisation, and which of its persons may say it now. */
interface Awaited {
  readonly as: BeforehandAs;
  readonly by: Party;
  readonly organisation: OrganisationId;
  readonly mayApprove: (person: PersonId) => Promise<boolean>;
}

/** Takes the steps that somebody said yes to beforehand; none where a person of that party answered before. */
async function takeBeforehandIn(lent: Work, kept: KeptExchange): Promise<KeptExchange> {
  if (kindNamed(lent.app, kept.kind).beforehand !== true) return kept;
  const { due } = kept.exchange;
  if (due === undefined) return kept;
  const host = awaitedOfGiver(lent, kept);
  const accepted = host === undefined ? kept : await takeOneIn(lent, kept, host, dayOf(due));
  const employer = await awaitedOfEmployerIn(lent, accepted);
  return employer === undefined ? accepted : takeOneIn(lent, accepted, employer, dayOf(due));
}

function awaitedOfGiver(lent: Work, kept: KeptExchange): Awaited | undefined {
  const { giverOrganisation: organisation, isTold, exchange } = kept;
  if (organisation === undefined || !isTold || exchange.state !== "proposed") return undefined;
  if (hasActed(kept, "giver")) return undefined;
  // Whom the giver must name was not named.
  const wanted = namedBy(kindNamed(lent.app, kept.kind), "giver");
  if (wanted.some(({ mayBeOneself }) => !mayBeOneself)) return undefined;
  const mayApprove = async (person: PersonId) =>
    (await representativeIdsIn(lent, { organisation, power: POWER })).includes(person);
  return { as: "giver", by: "giver", organisation, mayApprove };
}

async function awaitedOfEmployerIn(lent: Work, kept: KeptExchange): Promise<Awaited | undefined> {
  const { byOrganisation: by } = kept.exchange;
  if (by === undefined || !whoseTurn(kept.exchange).includes(by) || hasActed(kept, by))
    return undefined;
  const employer = await findEmployerIn(lent, kept);
  if (employer === undefined || employer.isLeft) return undefined;
  const mayApprove = async (one: PersonId) =>
    (await listOrganisationApproversIn(lent, kept)).some(({ person }) => person === one);
  return { as: "employer", by, organisation: employer.organisation, mayApprove };
}

function hasActed({ exchange }: KeptExchange, party: Party): boolean {
  return exchange.taken.some(({ by }) => by === party);
}

async function takeOneIn(
  lent: Work,
  kept: KeptExchange,
  awaited: Awaited,
  day: Temporal.PlainDate,
): Promise<KeptExchange> {
  const { as, by, organisation } = awaited;
  const today = dayOf(lent.now);
  for (const one of await holdBeforehand(lent, { organisation, as, kind: kept.kind, day })) {
    const taken = await countTaken(lent, one.id, day);
    if (!saysYesTo(one, { day, taken, today })) continue;
    if (!(await saysYesHereIn(lent, kept, { one, awaited }))) continue;
    const made = await makeStepIn(lent, kept, {
      by,
      act: as === "giver" ? "accept" : "approve",
      number: nextNumber(kept.exchange, by),
      terms: standingTerms(kept.exchange),
      takenBy: `person:${one.person}`,
      beforehand: { id: one.id, on: dayOf(one.givenAt) },
    });
    if (!made.done) return kept;
    await tellTakenIn(lent, made.value.kept, one);
    return made.value.kept;
  }
  return kept;
}

/** Whether it is a yes of theirs to this one: they may still say it, not to themself, and the asker reaches them. */
async function saysYesHereIn(
  lent: Work,
  { asker }: KeptExchange,
  { one, awaited }: { readonly one: Beforehand; readonly awaited: Awaited },
): Promise<boolean> {
  const { person } = one;
  if (person === asker || person === mandateBehind(lent.actor)?.holder) return false;
  if (!(await mayReachOneIn(lent, person, { from: asker }))) return false;
  return awaited.mayApprove(person);
}

/** They are told at once, each time, with « pas cette fois ». */
async function tellTakenIn(lent: Work, { id, asker }: KeptExchange, one: Beforehand) {
  const { person } = one;
  const reached = await reachPeopleIn(lent, [person], asker);
  const letters = [...reached.values()].map((address) => ({
    address,
    kind: "exchanges.beforehand",
    object: `${id}:${one.id}`,
    facts: { exchange: id, beforehand: one.id, person },
  }));
  await notifyAllIn(lent, letters);
}
