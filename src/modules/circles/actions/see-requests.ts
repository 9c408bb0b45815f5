import { z } from "zod";

import { open } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { reading, type Work, withRight, listQuietIn } from "#services/house";

import type { Circle, CircleId } from "../domain/circle.ts";
import { type JoinRequest, REPLY } from "../domain/request.ts";
import { spaceOf } from "../domain/space.ts";
import { findCircle } from "../store/circles.ts";
import { findMembership, listMembershipsOf } from "../store/members.ts";
import {
  findLastRequest,
  findRequest,
  countWaiting,
  listWaiting,
  type SealedRequest,
} from "../store/requests.ts";
import type { RequestLink } from "./request-links.ts";
import { standingIn } from "./standing.ts";

/** A request as its facilitators read it. */
export interface SeenRequest {
  readonly request: JoinRequest;
  readonly name: string;
  readonly answeredByName: string | undefined;
  /** Each question of the circle with what was answered. */
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly reply: string | undefined;
}

const answersShape = z.array(z.object({ question: z.string(), answer: z.string() }));
const MOST_SHOWN = 50;

/** What waits for an answer of the facilitators of a circle, the longest first; undefined for anyone else. */
export const seeRequests = reading(
  async (
    work: Work,
    asked: { readonly circle: string },
  ): Promise<{ circle: Circle; requests: readonly SeenRequest[] } | undefined> => {
    const circle = await findCircle(work, asked.circle);
    if (circle === undefined || (await standingIn(work, circle.id)) !== "facilitator")
      return undefined;
    const requests = await listWaiting(work, [circle.id], MOST_SHOWN);
    return { circle, requests: await openAllIn(work, circle, requests) };
  },
);

/** The same request by a link of a mail; undefined when its facilitator is one no more. */
export const seeRequestByLink = reading(seeRequestByLinkIn);

export function seeRequestByLinkIn(
  work: Work,
  { request: id, facilitator }: RequestLink,
): Promise<{ circle: Circle; seen: SeenRequest } | undefined> {
  return withRight(work, "keep-circles", async (lent) => {
    const request = await findRequest(lent, id);
    const circle = request && (await findCircle(lent, request.circle));
    if (request === undefined || circle === undefined) return undefined;
    const membership = await findMembership(lent, circle.id, facilitator);
    if (membership?.role !== "facilitator") return undefined;
    const [seen] = await openAllIn(lent, circle, [request]);
    return seen && { circle, seen };
  });
}

/** The last request of the person who acts to a circle, with the reply; undefined when they never asked. */
export async function findMyRequestIn(
  work: Work,
  circle: Circle,
): Promise<SeenRequest | undefined> {
  if (work.actor.for === undefined) return undefined;
  const last = await findLastRequest(work, circle.id, work.actor.for);
  return last && (await openAllIn(work, circle, [last]))[0];
}

/** How many requests wait for the person who acts, in each circle that they facilitate: for « mon fil ». */
export async function countWaitingIn(work: Work): Promise<ReadonlyMap<CircleId, number>> {
  if (work.actor.for === undefined) return new Map();
  const mine = await listMembershipsOf(work, work.actor.for);
  const kept = mine.filter(({ role }) => role === "facilitator").map(({ circle }) => circle);
  return countWaiting(work, kept);
}

/** Opens what was written, and names who asked and who answered. Whoever calls decided that the reader may. */
export async function openAllIn(
  work: Work,
  circle: Circle,
  requests: readonly SealedRequest[],
): Promise<readonly SeenRequest[]> {
  const names = await namesOfIn(
    work,
    requests.flatMap(({ person, answeredBy }) =>
      answeredBy === undefined ? [person] : [person, answeredBy],
    ),
  );
  const ids = requests.map(({ id }) => id);
  const unsaid = await listQuietIn(work, ids, { part: REPLY });
  const seen: SeenRequest[] = [];
  for (const { answers, reply, ...request } of requests) {
    const words = answers && (await open(work, spaceOf(circle.id), answers));
    seen.push({
      request,
      name: names.get(request.person) ?? "",
      answeredByName: request.answeredBy && names.get(request.answeredBy),
      answers: words === undefined ? [] : answersShape.parse(JSON.parse(words)),
      reply:
        reply && !unsaid.has(request.id) ? await open(work, spaceOf(circle.id), reply) : undefined,
    });
  }
  return seen;
}
