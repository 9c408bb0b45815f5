import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { listExpectedIn } from "#modules/calendar";
import { seal } from "#modules/access";
import { action, carryIn, listQuietIn, type Work } from "#services/house";

import { mayShare } from "../domain/rights.ts";
import type { PersonId } from "../domain/training.ts";
import {
  type Cost,
  type CostRefusal,
  decideCost,
  mayPropose,
  type Part,
  type PartId,
  shareOut,
  stateOf,
  type Step,
  type StepRefusal,
  takeStep,
  type Way,
  type Weight,
  weightIn,
} from "../domain/travel.ts";
import {
  findTravel,
  findTravelOfPart,
  saveSaid,
  saveTravel,
  type SealedTravel,
} from "../store/travels.ts";
import { holdTraining } from "../store/trainings.ts";
import { beside, findTrainingIn, type Found, type OfTraining } from "./standing.ts";
import { tellAgreedIn, tellProposedIn } from "./tell.ts";

export interface ProposeTravel extends OfTraining {
  readonly cost: Cost;
  readonly words: string | undefined;
  readonly way: Way;
  /** What each brings beside the others: one part, unless more or less is said. */
  readonly weights: ReadonlyMap<PersonId, Weight>;
  /** Nobody is written to: for the demonstration. */
  readonly quiet?: true;
}

export type ProposeRefusal =
  | "unknown-training"
  | CostRefusal
  | "nobody-shares"
  | "already-paid"
  | "too-many";

/** More than that share no car, and no ticket. */
const MOST_SHARERS = 100;

/**
 * Who trains, or organises, says what the travel costs and how it is proposed to be shared among those who have a
 * place and an account. Proposed anew, all that was said before is asked again.
 */
export const proposeTravel = action(proposeTravelIn);

export async function proposeTravelIn(
  work: Work,
  asked: ProposeTravel,
): Promise<Result<undefined, ProposeRefusal>> {
  const found = await findTrainingIn(work, asked);
  if (found?.training === undefined || found.me === undefined || !mayShare(found.standing))
    return refused("unknown-training");
  const cost = decideCost(asked.cost);
  if (!cost.done) return cost;
  const { me, training } = found;
  await beside(work, (lent) => holdTraining(lent, training.id));
  const payee = training.trainerPerson ?? me;
  const before = await beside(work, (lent) => findTravel(lent, training.id));
  if (before !== undefined && !mayPropose(before.parts)) return refused("already-paid");
  const id = before?.id ?? newId<"TrainingTravel">();
  const round = (before?.round ?? 0) + 1;
  const sharers = (await sharersIn(work, found, payee)).map((person) => ({
    person,
    weight: weightIn(asked.way, asked.weights.get(person) ?? "one"),
  }));
  if (sharers.length > MOST_SHARERS) return refused("too-many");
  const shares = shareOut(cost.value, sharers, `${id} ${round}`);
  if (!shares.done) return shares;
  const parts = sharers.flatMap(({ person, weight }): Part[] => {
    const amount = shares.value.get(person);
    return amount === undefined
      ? []
      : [{ id: newId<"TravelPart">(), person, weight, amount, ...NOTHING_SAID }];
  });
  const travel: SealedTravel = {
    id,
    space: training.space,
    training: training.id,
    cost: cost.value,
    road: asked.cost.by === "road" ? asked.cost : undefined,
    words: asked.words === undefined ? undefined : await seal(work, training.space, asked.words),
    way: asked.way,
    round,
    payee,
    proposedBy: me,
    proposedAt: work.now,
    parts,
  };
  await beside(work, (lent) => saveTravel(lent, travel));
  for (const { id: row, person } of parts) await carryIn(work, { row, to: [person] });
  if (asked.quiet !== true) await tellProposedIn(work, travel);
  return done(undefined);
}

/** The part of somebody in the travel of a training, for who takes a step that asks whose it is. */
export async function partOfIn(
  work: Work,
  { training, person }: OfTraining & { readonly person: PersonId },
): Promise<PartId | undefined> {
  const travel = await beside(work, (lent) => findTravel(lent, training));
  return travel?.parts.find((one) => one.person === person)?.id;
}

/** Of two who agree at once, the second sees what the first said. */
async function holdOfPartIn(lent: Work, part: PartId): Promise<SealedTravel | undefined> {
  const found = await findTravelOfPart(lent, part);
  if (found === undefined) return undefined;
  await holdTraining(lent, found.training);
  return findTravelOfPart(lent, part);
}

/** A part that does not reach who it is of is not there for them. */
export async function isQuietIn(work: Work, part: PartId, person: PersonId): Promise<boolean> {
  return (await listQuietIn(work, [part], { person })).has(part);
}

const NOTHING_SAID = { answer: undefined, paidAt: undefined, receivedAt: undefined } as const;

/** Those who have a place and an account, but who is paid. */
export async function sharersIn(
  work: Work,
  { seen }: Pick<Found, "seen">,
  payee: PersonId,
): Promise<readonly PersonId[]> {
  const expected = await beside(work, (lent) =>
    listExpectedIn(lent, { occasion: seen.occasion.id }),
  );
  return (expected?.persons ?? []).filter((person) => person !== payee);
}

export interface TakeTravelStep {
  readonly part: PartId;
  readonly step: Step;
  readonly quiet?: true | undefined;
}

export type TravelStepRefusal = "unknown-part" | StepRefusal;

/** One agrees, declines, says that one paid; who is paid says that it was received. */
export const takeTravelStep = action(takeTravelStepIn);

export function takeTravelStepIn(
  work: Work,
  { quiet, ...asked }: TakeTravelStep,
): Promise<Result<undefined, TravelStepRefusal>> {
  return stepIn(work, {
    ...asked,
    me: work.actor.mandate === undefined ? work.actor.for : undefined,
    quiet,
  });
}

/** The same for one person, however they came: signed in, or by the link of their letter. */
export async function stepIn(
  work: Work,
  asked: TakeTravelStep & { readonly me: PersonId | undefined },
): Promise<Result<undefined, TravelStepRefusal>> {
  const { me, step } = asked;
  const travel = await beside(work, (lent) => holdOfPartIn(lent, asked.part));
  const part = travel?.parts.find(({ id }) => id === asked.part);
  if (travel === undefined || part === undefined || me === undefined)
    return refused("unknown-part");
  if (await isQuietIn(work, part.id, me)) return refused("unknown-part");
  const isMine = part.person === me;
  const isPaidToMe = travel.payee === me;
  if (!isMine && !isPaidToMe) return refused("unknown-part");
  const before = stateOf(travel.cost, travel.parts);
  const told = takeStep(step, { part, state: before, isMine, isPaidToMe }, work.now);
  if (!told.done) return told;
  await beside(work, (lent) => saveSaid(lent, part.id, told.value));
  const parts = travel.parts.map((one) => (one.id === part.id ? { ...one, ...told.value } : one));
  const isNowAgreed = before === "asking" && stateOf(travel.cost, parts) === "agreed";
  if (isNowAgreed && asked.quiet !== true) await tellAgreedIn(work, { ...travel, parts });
  return done(undefined);
}
