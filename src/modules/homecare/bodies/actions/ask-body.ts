import { dayOf, PARIS } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { keepOutIn, makeOwnSpaceIn, makePartyIn, open, seal } from "#modules/access";
import type { OrganisationId } from "#rules/organisations";
import { action, carryIn, reachesHolderIn, type Work } from "#services/house";

import { endsBeforeIn } from "../../actions/name-helper.ts";
import { KEEPER } from "../../actions/open-assignments.ts";
import { shareVisitsIn } from "../../actions/share-visits.ts";
import { type AtHome, atHomeIn } from "../../actions/standing.ts";
import {
  decideTerm,
  isSame,
  type Term,
  type TermRefusal,
  type ThroughId,
} from "../../domain/assignment.ts";
import type { SpaceId, VisitId } from "../../domain/visit.ts";
import { holdWeek, listVisits } from "../../store/visits.ts";
import { MOST_BODIES, MOST_WORDS, stateOf } from "../domain/asked-body.ts";
import { listAskedOf, saveAsked, type SealedAsk } from "../store/asked-bodies.ts";
import { endOneIn } from "./end-asked.ts";
import { keptOutIn, nameOfBodyIn } from "./standing.ts";
import { tellBodyIn, whoSaysIn } from "./tell.ts";
import { bodyText } from "./texts.fr.ts";

export type AskBody = Term & {
  readonly organisation: OrganisationId;
  readonly visits: readonly VisitId[];
  /** What it reads before it answers, beside one’s name; undefined: nothing. */
  readonly words: string | undefined;
};
export type AskRefusal =
  | TermRefusal
  | "not-open"
  | "unknown-body"
  | "unknown-visit"
  | "already-asked"
  | "asked-before"
  | "begins-too-late"
  | "too-many-bodies"
  | "too-long";

/**
 * One asks an organisation that comes to homes to send somebody for some of one’s visits. They are shared at once with a party in
 * which nobody is: whom the body names joins it, and nobody reads a word before. Under a mandate a body that was never asked before,
 * never one of the holder's side: it comes for fourteen days, unless the person says it, or says it before a witness (decision 0160).
 */
export const askBody = action(askBodyIn);

export async function askBodyIn(
  work: Work,
  { organisation, ...asked }: AskBody,
): Promise<Result<ThroughId, AskRefusal>> {
  const home = await askingHomeIn(work);
  if (home === undefined) return refused("not-open");
  const today = dayOf(work.now);
  const visits = [...new Set(asked.visits)];
  const decided = decideTerm({ ...asked, visits }, today);
  if (!decided.done) return decided;
  const words = asked.words?.trim() || undefined;
  if ((words?.length ?? 0) > MOST_WORDS) return refused("too-long");
  const name = await nameOfBodyIn(work, organisation);
  if (name === undefined || (await reachesHolderIn(work, organisation)))
    return refused("unknown-body");
  const space = await makeOwnSpaceIn(work, home.person);
  await holdWeek(work, space);
  const mine = new Set((await listVisits(work, space, today)).map(({ id }) => id));
  if (!visits.every((id) => mine.has(id))) return refused("unknown-visit");
  const told = { ...decided.value, visits };
  const before = await makeRoomIn(work, space, organisation);
  if (!before.done) return before;
  if (before.value !== undefined) {
    const said = before.value.words && (await open(work, space, before.value.words));
    const isTwice = isSame(before.value, told, today) && said === words;
    return isTwice ? done(before.value.id) : refused("already-asked");
  }
  if (await wasAskedIn(work, space, organisation)) return refused("asked-before");
  const id = newId<"Party">();
  await makePartyIn(work, { id, space, name, keptBy: KEEPER });
  await keepOutAsBeforeIn(work, { id, space, organisation });
  const shared = await shareVisitsIn(work, { space, to: { party: id }, ...told, text: bodyText });
  if (!shared.done)
    return refused(shared.refusal === "begins-too-late" ? "begins-too-late" : "unknown-body");
  const begins = told.from.toZonedDateTime(PARIS).toInstant();
  if (await endsBeforeIn(work, shared.value, begins)) return refused("begins-too-late");
  const sealed = words === undefined ? undefined : await seal(work, space, words);
  const one = { id, space, organisation, sharings: shared.value, words: sealed, ...told };
  await saveAsked(work, one);
  await carryIn(work, { row: id, to: await whoSaysIn(work, organisation) });
  await tellBodyIn(work, one, { what: "asked", about: id });
  return done(id);
}

/** Where something may begin, for the person who acts, or whoever acts for them. */
export async function askingHomeIn(work: Work): Promise<AtHome | undefined> {
  const home = await atHomeIn(work);
  return home === undefined || home.isClosed ? undefined : home;
}

/** Once it was asked, and that is over, whoever ended it and why, the person alone asks it again. */
async function wasAskedIn(
  work: Work,
  space: SpaceId,
  organisation: OrganisationId,
): Promise<boolean> {
  if (work.actor.mandate === undefined) return false;
  return (await listAskedOf(work, space)).some((one) => one.organisation === organisation);
}

/** Whom one keeps out of what one asked of the same body last, one keeps out of what one asks now. */
async function keepOutAsBeforeIn(
  work: Work,
  { id, space, organisation }: Pick<SealedAsk, "id" | "space" | "organisation">,
): Promise<void> {
  const last = (await listAskedOf(work, space)).find((one) => one.organisation === organisation);
  for (const person of last === undefined ? [] : await keptOutIn(work, last.id))
    await keepOutIn(work, { party: id, person });
}

/** What stands already of the same body; what is over by its last day makes room. */
async function makeRoomIn(work: Work, space: SpaceId, organisation: OrganisationId) {
  const today = dayOf(work.now);
  const standing = [];
  for (const one of await listAskedOf(work, space)) {
    if (one.endedAt !== undefined) continue;
    if (stateOf(one, today) === "over") await endOneIn(work, one, "past");
    else standing.push(one);
  }
  const same = standing.find((one) => one.organisation === organisation);
  if (same === undefined && standing.length >= MOST_BODIES) return refused("too-many-bodies");
  return done(same);
}
