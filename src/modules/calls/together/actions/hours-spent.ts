import { done, refused, type Result } from "#basics/result";
import { findCircleIn, standingIn } from "#modules/circles";
import { organisationsOfIn } from "#modules/organisations";
import { type CircleId, isMember, spaceOf as spaceOfCircle } from "#rules/circles";
import { spaceOf } from "#rules/organisations";
import { action, personBy, type SpaceId, type Work, withRight } from "#services/house";

import type { CallId } from "../../domain/call.ts";
import { type Effort, effortOf, LEAST_ANSWERS, MOST_HOURS } from "../../domain/hours-spent.ts";
import type { OrganisationId } from "../../domain/publish/issuer.ts";
import { findCallById } from "../../store/calls.ts";
import { listLinksOfCircle } from "../store/circles-of-call.ts";
import { findEffort, saveHours, sumUp } from "../store/hours-spent.ts";

export interface SayHours {
  readonly call: CallId;
  readonly of: { readonly circle: CircleId } | { readonly organisation: OrganisationId };
  readonly hours: number;
}

export type SayHoursRefusal = "unknown-call" | "sign-in-first" | "not-one-of-them" | "not-so-many";

/**
 * Those who answered a call say what it cost them, in hours: a circle that answers it, or an
 * organisation by one of its representatives. Said again, it replaces. Only sums are ever shown.
 */
export const sayHours = action(sayHoursIn);

export async function sayHoursIn(
  work: Work,
  asked: SayHours,
): Promise<Result<CallId, SayHoursRefusal>> {
  const by = personBy(work.actor);
  if (by === undefined) return refused("sign-in-first");
  const call = await findCallById(work, asked.call);
  if (call === undefined || call.state === "hidden") return refused("unknown-call");
  const { hours } = asked;
  if (!Number.isInteger(hours) || hours < 1 || hours > MOST_HOURS) return refused("not-so-many");
  const space = await spaceFor(work, asked);
  if (space === undefined) return refused("not-one-of-them");
  await saveHours(work, { space, call: call.id, hours, by });
  await withRight(work, "sum-hours", (lent) => sumUp(lent, call.id, LEAST_ANSWERS));
  return done(call.id);
}

/** The space of those who answered, when the person who acts is one of them. */
async function spaceFor(work: Work, { of, call }: SayHours): Promise<SpaceId | undefined> {
  if ("circle" in of) {
    const circle = await findCircleIn(work, of);
    if (circle === undefined || !isMember(await standingIn(work, circle.id))) return undefined;
    const links = await listLinksOfCircle(work, circle.id);
    return links.some((link) => link.call === call) ? spaceOfCircle(circle.id) : undefined;
  }
  const person = work.actor.for;
  if (person === undefined) return undefined;
  const mine = await organisationsOfIn(work, person);
  return mine.some(({ id }) => id === of.organisation) ? spaceOf(of.organisation) : undefined;
}

/** What the answers to a call cost in all; undefined under three of them. */
export async function effortIn(work: Work, call: CallId): Promise<Effort | undefined> {
  const said = await findEffort(work, call);
  return said && effortOf(said);
}
