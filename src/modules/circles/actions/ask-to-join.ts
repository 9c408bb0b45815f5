import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { action, type Work, withRight, carryIn } from "#services/house";

import type { Circle, CircleId } from "../domain/circle.ts";
import { type AskRefusal, decideAsking, type RequestId } from "../domain/request.ts";
import { spaceOf } from "../domain/space.ts";
import { findCircle } from "../store/circles.ts";
import { listFacilitators } from "../store/members.ts";
import { findLastRequest, saveAnswer, saveRequest } from "../store/requests.ts";
import { standingIn } from "./standing.ts";
import { tellPeopleIn } from "./tell-members.ts";

export interface AskToJoin {
  readonly circle: CircleId;
  /** One answer for each question of the circle, in their order. */
  readonly answers: readonly string[];
  /** Nobody is told: for what is brought from the past (the demonstration). */
  readonly quiet?: true;
}

/** Somebody accepts the charter of a circle and asks to join it; its facilitators are told. */
export const askToJoin = action(askToJoinIn);

export async function askToJoinIn(
  work: Work,
  asked: AskToJoin,
): Promise<Result<Circle, AskRefusal>> {
  const circle = await findCircle(work, asked.circle);
  if (circle === undefined) return refused("unknown-circle");
  const person = work.actor.for;
  const standing = await standingIn(work, circle.id);
  const last = person && (await findLastRequest(work, circle.id, person));
  const decision = decideAsking(standing, circle, { last, now: work.now });
  if (!decision.done) return decision;
  if (person === undefined) return refused("sign-in-first");

  const id: RequestId = newId<"JoinRequest">();
  // The questions go with the answers: they may change before someone reads.
  const said = circle.questions.map((question, i) => ({
    question,
    answer: asked.answers[i] ?? "",
  }));
  const answers = await seal(work, spaceOf(circle.id), JSON.stringify(said));
  const facilitators = await withRight(work, "keep-circles", async (lent) => {
    const isNew = await saveRequest(lent, {
      id,
      circle: circle.id,
      person,
      state: "waiting",
      askedAt: work.now,
      answeredAt: undefined,
      answeredBy: undefined,
      charterVersion: circle.charterVersion,
      organisation: undefined,
      answers,
      reply: undefined,
    });
    return isNew ? await listFacilitators(lent, circle.id) : undefined;
  });
  if (facilitators === undefined) return refused("already-asked");
  // Who blocked them leaves it to the others; alone, it waits as long as nobody answers.
  const to = facilitators.map((one) => one.person);
  const reached = await carryIn(work, { row: id, to });
  if (asked.quiet === true) return done(circle);
  await tellPeopleIn(work, reached, {
    kind: "circles.request",
    circle: circle.id,
    object: id,
    from: person,
    facts: { request: id },
  });
  return done(circle);
}

/** Who asked changes their mind. */
export const withdrawRequest = action(withdrawRequestIn);

export async function withdrawRequestIn(
  work: Work,
  asked: { readonly circle: CircleId },
): Promise<Result<Circle, "unknown-circle" | "already-answered">> {
  const circle = await findCircle(work, asked.circle);
  const person = work.actor.for;
  if (circle === undefined || person === undefined) return refused("unknown-circle");
  const last = await findLastRequest(work, circle.id, person);
  if (last?.state !== "waiting") return refused("already-answered");
  await saveAnswer(work, last.id, { state: "withdrawn", by: person, reply: undefined });
  return done(circle);
}
