import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { action, type Work, withRight, carryIn, reachesHolderIn } from "#services/house";

import type { Circle, PersonId } from "../domain/circle.ts";
import { type AnswerRefusal, decideAnswer, REPLY, type RequestId } from "../domain/request.ts";
import { spaceOf } from "../domain/space.ts";
import { findCircle } from "../store/circles.ts";
import { findMembership } from "../store/members.ts";
import { holdRequest, saveAnswer } from "../store/requests.ts";
import { enterIn } from "./join-circle.ts";
import { noteIn } from "./keep-journal.ts";
import type { RequestLink } from "./request-links.ts";
import { tellPeopleIn } from "./tell-members.ts";

export interface AnswerRequest {
  readonly request: RequestId;
  readonly accepts: boolean;
  /** A word to who asked, kept sealed. */
  readonly reply?: string | undefined;
}

/** A facilitator answers a request, from the page of their circle. */
export const answerRequest = action(answerRequestIn);

export async function answerRequestIn(
  work: Work,
  asked: AnswerRequest,
): Promise<Result<Circle, AnswerRefusal>> {
  return work.actor.for === undefined
    ? refused("not-a-facilitator")
    : answerAs(work, asked, work.actor.for);
}

/** The same from a mail: the link was signed for this request and this facilitator, who must still be one. */
export const answerRequestByLink = action(
  (work: Work, { link, ...asked }: Omit<AnswerRequest, "request"> & { link: RequestLink }) =>
    answerAs(work, { ...asked, request: link.request }, link.facilitator),
);

async function answerAs(
  work: Work,
  asked: AnswerRequest,
  by: PersonId,
): Promise<Result<Circle, AnswerRefusal>> {
  return withRight(work, "keep-circles", async (lent) => {
    const request = await holdRequest(lent, asked.request);
    const circle = request && (await findCircle(lent, request.circle));
    if (request === undefined || circle === undefined) return refused("unknown-request");
    const membership = await findMembership(lent, circle.id, by);
    const lets = asked.accepts && (await reachesHolderIn(work, request.person));
    const decision = decideAnswer(membership?.role ?? "outsider", circle, {
      ...request,
      letsHolderIn: lets,
    });
    if (!decision.done) return decision;

    const reply =
      asked.reply === undefined || asked.reply === ""
        ? undefined
        : await seal(lent, spaceOf(circle.id), asked.reply);
    await saveAnswer(lent, request.id, {
      state: asked.accepts ? "accepted" : "refused",
      by,
      reply,
    });
    // The answer is the circle's; its words are of who writes them.
    await carryIn(lent, { row: request.id, part: REPLY, from: by, to: [request.person] });
    if (asked.accepts) {
      await noteIn(lent, circle, { what: "let-in", person: request.person, by });
      await enterIn(lent, {
        circle,
        person: request.person,
        role: "member",
        acceptedVersion: request.charterVersion,
      });
    }
    await tellPeopleIn(lent, [request.person], {
      kind: "circles.answered",
      circle: circle.id,
      object: request.id,
      from: by,
      facts: { request: request.id },
    });
    return done(circle);
  });
}
