import { standingIn } from "#modules/circles";
import { isMember, spaceOf } from "#rules/circles";
import type { SpaceId, Work } from "#services/house";

import {
  type Answer,
  ANSWERS,
  type AnswerId,
  type CircleId,
  type Participation,
  type PersonId,
} from "../domain/answer.ts";
import type { Standing } from "../domain/rights.ts";
import { holdAnswer, findAnswer, type SealedAnswer } from "../store/answers.ts";
import { listParticipants } from "../store/participants.ts";

/** An answer, and how the person who acts stands towards it. */
export interface Before {
  readonly answer: SealedAnswer;
  readonly space: SpaceId;
  readonly standing: Standing;
  readonly person: PersonId;
  /** Who takes part, and in which quality. */
  readonly taking: readonly Participation[];
}

/** How the person who acts stands towards the joint answers of a circle, before any. */
export async function standingInCircle(work: Work, circle: CircleId): Promise<Standing> {
  const standing = await standingIn(work, circle);
  if (!isMember(standing)) return "outside";
  return standing === "facilitator" ? "facilitator" : "member";
}

async function beforeIn(work: Work, answer: SealedAnswer | undefined): Promise<Before | undefined> {
  const person = work.actor.for;
  if (answer === undefined || person === undefined) return undefined;
  const inCircle = await standingInCircle(work, answer.circle);
  if (inCircle === "outside") return undefined;
  const taking = (await listParticipants(work, [answer.id])).get(answer.id) ?? [];
  const takesPart = taking.some((one) => one.person === person);
  const standing = inCircle === "member" && takesPart ? "participant" : inCircle;
  return { answer, space: spaceOf(answer.circle), standing, person, taking };
}

/** An answer that the person who acts may read; undefined when there is none that they may know of. */
export async function findBeforeIn(work: Work, id: AnswerId): Promise<Before | undefined> {
  return beforeIn(work, await findAnswer(work, id));
}

/** The same, held until the work is saved. */
export async function holdBeforeIn(work: Work, id: AnswerId): Promise<Before | undefined> {
  return beforeIn(work, await holdAnswer(work, id));
}

/** What the tasks of an answer are about. */
export function aboutAnswer({ id }: Pick<Answer, "id">) {
  return { table: ANSWERS, id } as const;
}
