import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import type { OrganisationId } from "#rules/organisations";
import { action, personBy, type Work, withRight } from "#services/house";

import type { ThroughId } from "../../domain/assignment.ts";
import type { PersonId } from "../../domain/visit.ts";
import { decideVerified, type VerifiedRefusal, verifiedStateOf } from "../domain/verified.ts";
import { findAsked } from "../store/asked-bodies.ts";
import { findVerifiedOf, listNamed, saveVerified, type VerifiedWord } from "../store/named.ts";
import type { OfAsked } from "./end-asked.ts";
import { assignsForIn, reachesMeIn, RIGHT } from "./standing.ts";

export type SayVerified = OfAsked & {
  readonly helper: PersonId;
  readonly on: Temporal.PlainDate;
};
export type SayVerifiedRefusal = "unknown-asked" | "not-there" | VerifiedRefusal;

/**
 * Who may say yes for a body says on which day it verified what the law asks of somebody whom it sends (CASF L133-6): no document, nothing
 * of what it read. It is of the person, so it holds wherever that body sends them; whose visits they are read it.
 */
export const sayVerified = action(sayVerifiedIn);

export async function sayVerifiedIn(
  work: Work,
  { asked, helper, on }: SayVerified,
): Promise<Result<ThroughId, SayVerifiedRefusal>> {
  const one = await withRight(work, RIGHT, (lent) => findAsked(lent, asked));
  if (one === undefined || !(await assignsForIn(work, one.organisation)))
    return refused("unknown-asked");
  if (!(await reachesMeIn(work, one.space))) return refused("unknown-asked");
  const named = await withRight(work, RIGHT, (lent) => listNamed(lent, one.id));
  if (!named.some((each) => each.helper === helper && each.endedAt === undefined))
    return refused("not-there");
  const decided = decideVerified(on, dayOf(work.now));
  if (!decided.done) return decided;
  await keepVerifiedIn(work, { organisation: one.organisation, helper, on });
  return done(one.id);
}

interface OfHelper {
  readonly organisation: OrganisationId;
  readonly helper: PersonId;
}

/**
 * Said wherever that body sends them; answers what stands, also where nothing is said now. What somebody says of themself does not take
 * the place of what another of the body said, while that holds.
 */
export async function keepVerifiedIn(
  work: Work,
  { on, ...of }: OfHelper & { readonly on: Temporal.PlainDate | undefined },
): Promise<VerifiedWord | undefined> {
  const before = await withRight(work, RIGHT, (lent) => findVerifiedOf(lent, of));
  if (on === undefined) return before;
  const bySelf = personBy(work.actor) === of.helper;
  const isOfAnother = before !== undefined && !before.bySelf;
  const holds = verifiedStateOf(before?.on, dayOf(work.now)) === "verified";
  const word = bySelf && isOfAnother && holds ? before : { on, bySelf };
  await withRight(work, RIGHT, (lent) => saveVerified(lent, { ...of, ...word }));
  return word;
}
