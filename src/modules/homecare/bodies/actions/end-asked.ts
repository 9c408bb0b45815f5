import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { closePartyIn, keepOutIn, letBackIn } from "#modules/access";
import { action, type Work, withRight } from "#services/house";

import { KEEPER } from "../../actions/open-assignments.ts";
import { atHomeIn } from "../../actions/standing.ts";
import type { AssignmentId, ThroughId } from "../../domain/assignment.ts";
import type { PersonId } from "../../domain/visit.ts";
import { holdWeek } from "../../store/visits.ts";
import { type EndedBy, stateOf } from "../domain/asked-body.ts";
import { holdAsked, saveAskEnded, type SealedAsk } from "../store/asked-bodies.ts";
import { listNamed } from "../store/named.ts";
import { RIGHT } from "./standing.ts";
import { tellBodyIn, tellByBodyIn } from "./tell.ts";

export interface OfAsked {
  readonly asked: ThroughId;
}

/** It is over, whoever said so: nothing of it is read any more, and those who did not say it are told. */
export async function endOneIn(work: Work, one: SealedAsk, by: EndedBy): Promise<void> {
  const state = stateOf(one, dayOf(work.now));
  await withRight(work, RIGHT, (lent) => saveAskEnded(lent, one.id, by));
  await closePartyIn(work, { party: one.id, keptBy: KEEPER });
  if (state === "comes" && by !== "body" && by !== "gone")
    await tellBodyIn(work, one, { what: "ended", about: one.id });
  if ((state === "comes" || state === "waiting") && by !== "asker" && by !== "one")
    await tellByBodyIn(work, one, { what: "ended", about: one.id });
}

/** Whose visits they are ends it in one press, or who acts for them. Already over, it stays so. */
export const endAsked = action(endAskedIn);

export async function endAskedIn(
  work: Work,
  { asked }: OfAsked,
): Promise<Result<ThroughId, "unknown-body">> {
  const one = await ownIn(work, asked);
  if (one === undefined) return refused("unknown-body");
  if (one.endedAt === undefined) await endOneIn(work, one, "asker");
  return done(one.id);
}

export type NotThem = OfAsked & { readonly assignment: AssignmentId };

/**
 * « Pas cette personne »: whose visits they are keeps somebody out for good, without a reason, as on the page of the party; what
 * follows is the same (`endKeptOut`). Themself alone: who acts for somebody does not keep anybody out.
 */
export const notThem = action(notThemIn);

export async function notThemIn(
  work: Work,
  { asked, assignment }: NotThem,
): Promise<Result<ThroughId, "unknown-body" | "not-there">> {
  const one = await ownIn(work, asked);
  if (one === undefined) return refused("unknown-body");
  const named = (await listNamed(work, one.id)).find(({ id }) => id === assignment);
  if (named === undefined) return refused("not-there");
  const kept = await keepOutIn(work, { party: one.id, person: named.helper });
  return kept.done ? done(one.id) : refused("not-there");
}

export type LetBack = OfAsked & { readonly person: PersonId };

/** « La laisser revenir »: the body may name them again, and says whether it does. Themself alone, as for keeping out. */
export const letThemBack = action(letThemBackIn);

export async function letThemBackIn(
  work: Work,
  { asked, person }: LetBack,
): Promise<Result<ThroughId, "unknown-body">> {
  const one = await ownIn(work, asked);
  if (one === undefined) return refused("unknown-body");
  const back = await letBackIn(work, { party: one.id, person });
  return back.done ? done(one.id) : refused("unknown-body");
}

/** One of one’s own, held with the week: the body may say yes meanwhile. */
async function ownIn(work: Work, id: ThroughId): Promise<SealedAsk | undefined> {
  const home = await atHomeIn(work);
  if (home === undefined) return undefined;
  await holdWeek(work, home.space);
  const one = await holdAsked(work, id);
  return one?.space === home.space ? one : undefined;
}
