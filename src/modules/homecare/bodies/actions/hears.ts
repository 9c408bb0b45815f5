import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { keepOutBeforeIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { readMergedPair } from "#rules/organisations";
import type { OrganisationId } from "#rules/organisations";
import { type Listener, type Work, withRight } from "#services/house";

import { leaveAllIn } from "../../agreements/actions/sign.ts";
import { KEEPER } from "../../actions/open-assignments.ts";
import { stoodOf } from "../../actions/away/known.ts";
import type { AssignmentId } from "../../domain/assignment.ts";
import { findAssignment } from "../../store/assignments.ts";
import { findCannotCome } from "../../store/cannot-come.ts";
import { type EndedBy, stateOf } from "../domain/asked-body.ts";
import { findAsked, holdStanding, holdStandingOf, type SealedAsk } from "../store/asked-bodies.ts";
import { deleteBody } from "../store/bodies.ts";
import { saveAllNamedEnded } from "../store/named.ts";
import { endOneIn } from "./end-asked.ts";
import { RIGHT } from "./standing.ts";
import { tellBodyAwayIn } from "./tell-away.ts";
import { tellBodyIn, tellByBodyIn } from "./tell.ts";

async function endAllIn(
  work: Work,
  organisation: OrganisationId | undefined,
  by: EndedBy,
): Promise<void> {
  const all = await withRight(work, RIGHT, (lent) => holdStanding(lent, organisation));
  for (const one of all) await endOneIn(work, one, by);
}

/** It exists no more: nobody comes by it. */
export const endOfDissolved: Listener = async (work, { payload: { organisation } }) => {
  if (typeof organisation !== "string" || !isId<"Organisation">(organisation)) return;
  await deleteBody(work, organisation);
  await leaveAllIn(work, organisation);
  await endAllIn(work, organisation, "gone");
};

/** It turned out to be another, whom nobody asked: what was asked of it ends, and the other says for itself that it comes. */
export const endOfMerged: Listener = async (work, { payload }) => {
  const pair = readMergedPair(payload);
  if (pair === undefined) return;
  await deleteBody(work, pair.gone);
  await leaveAllIn(work, pair.gone);
  await endAllIn(work, pair.gone, "gone");
};

/** The territory closed it: nobody comes by a body any more. */
export const endOfClosed: Listener = (work) => endAllIn(work, undefined, "closed");

/**
 * Whose visits they are wants somebody no more, on whichever page they said so, or blocked them: these come by a body no more, which is
 * told that it may name somebody else, and nothing more.
 */
export const endKeptOut: Listener = async (work, { id, payload: { owner, person, party } }) => {
  if (typeof owner !== "string" || !isId<"Person">(owner)) return;
  if (typeof person !== "string" || !isId<"Person">(person)) return;
  const all = await withRight(work, RIGHT, (lent) => holdStandingOf(lent, ownSpaceOf(owner)));
  for (const one of all) {
    if (party !== undefined && party !== one.id) continue;
    const came = await withRight(work, RIGHT, (lent) => saveAllNamedEnded(lent, one.id, person));
    if (!came) continue;
    // Who was named from a day to come has not joined: out for good all the same, and the body reads the same.
    await keepOutBeforeIn(work, { party: one.id, person, keptBy: KEEPER });
    await tellBodyIn(work, one, { what: "somebody-else", about: `${id} ${one.id}` });
  }
};

/** Somebody whom a body sends cannot come: the body is told, who may name somebody else for that day. */
export const tellGap: Listener = async (work, { subject }) => {
  if (!isId<"CannotCome">(subject)) return;
  const said = await withRight(work, RIGHT, (lent) => findCannotCome(lent, subject));
  const found = said && (await askedByIn(work, said.assignment));
  if (found !== undefined) await tellBodyIn(work, found, { what: "gap", about: subject });
};

/** Whom a body sends from a day to come will not: the body is told, and whose visits they are. */
export const tellWillNot: Listener = async (work, { subject }) => {
  if (!isId<"Assignment">(subject)) return;
  const found = await askedByIn(work, subject);
  if (found === undefined) return;
  await tellBodyIn(work, found, { what: "will-not", about: subject });
  await tellByBodyIn(work, found, { what: "left", about: subject });
};

/** They come finally: the body is told, which may have looked for somebody else. */
export const tellComes: Listener = async (work, { subject, payload }) => {
  const { assignment, visit, day } = payload;
  if (typeof assignment !== "string" || !isId<"Assignment">(assignment)) return;
  if (typeof visit !== "string" || typeof day !== "string") return;
  const found = await askedByIn(work, assignment);
  const on = { assignment, visit, day };
  if (found !== undefined) await tellBodyIn(work, found, { what: "comes", about: subject, on });
};

/**
 * Whose visits they are is away, or there again: each body that is expected on one of these days is told, without a reason. Its page
 * says which.
 */
const tellPause =
  (kind: "away" | "back"): Listener =>
  async (work, { subject, payload: { person, stood } }) => {
    if (typeof person !== "string" || !isId<"Person">(person) || !isId<"Pause">(subject)) return;
    const before = stoodOf({ stood });
    const pause = kind === "away" ? subject : undefined;
    const all = await withRight(work, RIGHT, (lent) => holdStandingOf(lent, ownSpaceOf(person)));
    for (const one of all) {
      if (stateOf(one, dayOf(work.now)) !== "comes") continue;
      await tellBodyAwayIn(work, one, { subject, pause, stood: before });
    }
  };
export const tellAway = tellPause("away");
export const tellBack = tellPause("back");

/** What was asked of the body that sends them. */
function askedByIn(work: Work, assignment: AssignmentId): Promise<SealedAsk | undefined> {
  return withRight(work, RIGHT, async (lent) => {
    const through = (await findAssignment(lent, assignment))?.through;
    return through && (await findAsked(lent, through));
  });
}
