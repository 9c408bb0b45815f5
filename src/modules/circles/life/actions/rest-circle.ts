import { done, refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import {
  type Circle,
  type CircleId,
  type ClosedFor,
  isClosed,
  type PersonId,
} from "../../domain/circle.ts";
import {
  type HandOverRefusal,
  type CloseRefusal,
  decideClosing,
  decideRest,
  decideTakingUp,
  decideWaking,
  type RestRefusal,
  type TakeUpRefusal,
} from "../../domain/rest.ts";
import { decideKeeping, type KeepRefusal } from "../../domain/rights.ts";
import { findCircle, holdCircle, listParts, saveAlive, saveRest } from "../../store/circles.ts";
import { findMembership, listFacilitators, saveRole } from "../../store/members.ts";
import { type InCircle } from "../../actions/join-circle.ts";
import { noteIn } from "../../actions/keep-journal.ts";
import { standingIn } from "../../actions/standing.ts";
import { tellGivenIn } from "../../actions/tell-members.ts";

/** A circle that the actor sees, held when they are one of its members. */
async function holdSeenIn(work: Work, id: CircleId): Promise<Circle | undefined> {
  const seen = await findCircle(work, id);
  return seen && ((await holdCircle(work, seen.id)) ?? seen);
}

/** A facilitator says that the circle rests, and why: it is shown so, and nothing is lost. */
export const putToRest = action(putToRestIn);

export async function putToRestIn(
  work: Work,
  asked: InCircle & { readonly why: string },
): Promise<Result<Circle, RestRefusal | "unknown-circle">> {
  const circle = await holdSeenIn(work, asked.circle);
  if (circle === undefined) return refused("unknown-circle");
  const decision = decideRest(await standingIn(work, circle.id), circle);
  if (!decision.done) return decision;
  await saveRest(work, circle.id, { state: "asleep", since: work.now, why: asked.why });
  await noteIn(work, circle, { what: "rests", words: asked.why });
  return done(circle);
}

/** A member wakes the circle. */
export const wakeCircle = action(
  async (work: Work, asked: InCircle): Promise<Result<Circle, RestRefusal | "unknown-circle">> => {
    const circle = await holdSeenIn(work, asked.circle);
    if (circle === undefined) return refused("unknown-circle");
    const decision = decideWaking(await standingIn(work, circle.id), circle);
    if (!decision.done) return decision;
    await saveRest(work, circle.id, { state: "awake" });
    await noteIn(work, circle, { what: "wakes" });
    return done(circle);
  },
);

/** Asked whether the circle rests, a facilitator says that it lives: it is not asked again before long. */
export const sayAlive = action(
  async (work: Work, asked: InCircle): Promise<Result<Circle, KeepRefusal | "unknown-circle">> => {
    const circle = await findCircle(work, asked.circle);
    if (circle === undefined) return refused("unknown-circle");
    const decision = decideKeeping(await standingIn(work, circle.id), circle);
    if (!decision.done) return decision;
    await saveAlive(work, circle.id);
    return done(circle);
  },
);

/** A facilitator hands the circle over to another member, who is told: the one facilitates, the other is a member. */
export const handOverCircle = action(
  async (
    work: Work,
    asked: InCircle & { readonly to: PersonId },
  ): Promise<Result<Circle, HandOverRefusal>> => {
    const circle = await holdSeenIn(work, asked.circle);
    const me = work.actor.for;
    if (circle === undefined || me === undefined) return refused("unknown-circle");
    const decision = decideKeeping(await standingIn(work, circle.id), circle);
    if (!decision.done) return decision;
    if (asked.to === me) return refused("to-oneself");
    const mine = await findMembership(work, circle.id, me);
    const theirs = await findMembership(work, circle.id, asked.to);
    if (mine === undefined || theirs === undefined) return refused("not-a-member");
    await saveRole(work, theirs.id, "facilitator");
    await saveRole(work, mine.id, "member");
    await noteIn(work, circle, { what: "facilitates", person: asked.to });
    await noteIn(work, circle, { what: "facilitates-no-more", person: me });
    await tellGivenIn(work, circle, asked.to);
    return done(circle);
  },
);

/** Nobody facilitates any more: a member takes it up. */
export const takeUpCircle = action(
  async (
    work: Work,
    asked: InCircle,
  ): Promise<Result<Circle, TakeUpRefusal | "unknown-circle">> => {
    const circle = await holdSeenIn(work, asked.circle);
    if (circle === undefined) return refused("unknown-circle");
    const mine = work.actor.for && (await findMembership(work, circle.id, work.actor.for));
    const facilitators = (await listFacilitators(work, circle.id)).length;
    const decision = decideTakingUp(mine?.role ?? "outsider", circle, facilitators);
    if (!decision.done) return decision;
    if (mine === undefined) return refused("not-a-member");
    await saveRole(work, mine.id, "facilitator");
    await noteIn(work, circle, { what: "facilitates", person: mine.person });
    return done(circle);
  },
);

export type CloseCircle = InCircle & { readonly why: string; readonly readers: ClosedFor };

/** A facilitator closes the circle for good: it is read, by whom they said, and changed no more. */
export const closeCircle = action(closeCircleIn);

export async function closeCircleIn(
  work: Work,
  asked: CloseCircle,
): Promise<Result<Circle, CloseRefusal | "unknown-circle">> {
  const circle = await holdSeenIn(work, asked.circle);
  if (circle === undefined) return refused("unknown-circle");
  const parts = await listParts(work, circle.id);
  const decision = decideClosing(await standingIn(work, circle.id), circle, {
    readers: asked.readers,
    livingParts: parts.filter((part) => !isClosed(part)).length,
  });
  if (!decision.done) return decision;
  const { readers } = decision.value;
  await saveRest(work, circle.id, { state: "closed", since: work.now, why: asked.why, readers });
  await noteIn(work, circle, { what: "closed", words: asked.why });
  await work.later("tell-closing", { circle: circle.id });
  await work.tell({ name: "circles.closed", subject: circle.id, payload: {} });
  return done(circle);
}
