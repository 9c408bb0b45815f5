import { done, refused, type Result } from "#basics/result";
import { organisationsOfIn, type OrganisationOfPerson } from "#modules/organisations";
import { mayAnswerReserved } from "#rules/organisations";
import { action, type Work } from "#services/house";

import { type AnswerId, isUnderWay, type OrganisationId } from "../domain/answer.ts";
import { saveLeft, saveParticipant } from "../store/participants.ts";
import { freeParts } from "../store/parts.ts";
import { takeBack } from "../store/pieces.ts";
import { closePapersToIn } from "./attach-paper.ts";
import { holdBeforeIn } from "./standing.ts";
import { tellFreedIn } from "./tell-participants.ts";

export interface TakePart {
  readonly answer: AnswerId;
  /** For which organisation; for oneself when undefined. */
  readonly organisation: OrganisationId | undefined;
}

export type TakePartRefusal =
  | "unknown-answer"
  | "not-a-representative"
  | "reserved-to-associations"
  | "already-ended";

/** A member of the circle takes part, for themself or for an organisation that they represent. Twice changes nothing. */
export const takePart = action(takePartIn);

export async function takePartIn(
  work: Work,
  asked: TakePart,
): Promise<Result<AnswerId, TakePartRefusal>> {
  const before = await holdBeforeIn(work, asked.answer);
  if (before === undefined) return refused("unknown-answer");
  const { answer, person } = before;
  if (!isUnderWay(answer.stage)) return refused("already-ended");
  const { organisation } = asked;
  if (organisation !== undefined && !(await mayTakePartForIn(work, organisation)))
    return refused("not-a-representative");
  if (organisation !== undefined && !(await mayAnswerForIn(work, organisation, answer.isReserved)))
    return refused("reserved-to-associations");
  await saveParticipant(work, { answer: answer.id, circle: answer.circle, person, organisation });
  return done(answer.id);
}

/** The organisations for which the person who acts may take part: those that they represent, neither frozen nor dissolved. */
export async function organisationsThatActIn(work: Work): Promise<readonly OrganisationOfPerson[]> {
  if (work.actor.for === undefined) return [];
  const mine = await organisationsOfIn(work, work.actor.for);
  return mine.filter(({ standing }) => standing === "verified" || standing === "unverified");
}

/** Whether the person who acts may take part for this organisation. */
export async function mayTakePartForIn(work: Work, organisation: OrganisationId): Promise<boolean> {
  return (await organisationsThatActIn(work)).some(({ id }) => id === organisation);
}

/** Whether this organisation may answer: an enterprise does not where associations alone may. */
export async function mayAnswerForIn(
  work: Work,
  organisation: OrganisationId,
  isReserved: boolean,
): Promise<boolean> {
  if (!isReserved) return true;
  const acting = await organisationsThatActIn(work);
  return acting.some((one) => one.id === organisation && mayAnswerReserved(one));
}

/**
 * Someone takes part no more, in this quality: what they lent in it goes back; when it was the last
 * one, their parts are free again.
 */
export const stopTakingPart = action(stopTakingPartIn);

export async function stopTakingPartIn(
  work: Work,
  asked: TakePart,
): Promise<Result<AnswerId, "unknown-answer">> {
  const before = await holdBeforeIn(work, asked.answer);
  if (before === undefined) return refused("unknown-answer");
  const { answer, person } = before;
  await saveLeft(work, answer.id, { person, organisation: asked.organisation });
  await takeBack(work, {
    answer: answer.id,
    person,
    organisation: asked.organisation ?? "none",
  });
  const still = before.taking.some(
    (one) => one.person === person && one.organisation !== asked.organisation,
  );
  if (!still) {
    await closePapersToIn(work, person, [answer.id]);
    await tellFreedIn(work, await freeParts(work, person, answer.id));
  }
  return done(answer.id);
}
