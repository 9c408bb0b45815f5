import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { keepOutIn, makeOwnSpaceIn, makePartyIn, open, seal } from "#modules/access";
import type { OrganisationId } from "#rules/organisations";
import { action, carryIn, type Work } from "#services/house";

import { KEEPER } from "../../actions/open-assignments.ts";
import { helperIn } from "../../actions/see-passages.ts";
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
  | "too-many-bodies"
  | "too-long";

/**
 * One asks an organisation that comes to homes to send somebody for some of one’s visits. They are shared at once with a party in
 * which nobody is: whom the body names joins it, and nobody reads a word before. Oneself alone: what is shared with a party opens to
 * whom another names, and under a mandate nobody says that (decision 0100).
 */
export const askBody = action(askBodyIn);

export async function askBodyIn(
  work: Work,
  { organisation, ...asked }: AskBody,
): Promise<Result<ThroughId, AskRefusal>> {
  const home = await selfAtHomeIn(work);
  if (home === undefined) return refused("not-open");
  const today = dayOf(work.now);
  const visits = [...new Set(asked.visits)];
  const decided = decideTerm({ ...asked, visits }, today);
  if (!decided.done) return decided;
  const words = asked.words?.trim() || undefined;
  if ((words?.length ?? 0) > MOST_WORDS) return refused("too-long");
  const name = await nameOfBodyIn(work, organisation);
  if (name === undefined) return refused("unknown-body");
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
  const id = newId<"Party">();
  await makePartyIn(work, { id, space, name, keptBy: KEEPER });
  await keepOutAsBeforeIn(work, { id, space, organisation });
  const shared = await shareVisitsIn(work, { space, to: { party: id }, ...told, text: bodyText });
  if (!shared.done) return refused("unknown-body");
  const sealed = words === undefined ? undefined : await seal(work, space, words);
  const one = { id, space, organisation, sharings: shared.value, words: sealed, ...told };
  await saveAsked(work, one);
  await carryIn(work, { row: id, to: await whoSaysIn(work, organisation) });
  await tellBodyIn(work, one, { what: "asked", about: id });
  return done(id);
}

/** Where something may begin, for the person who acts themself. */
export async function selfAtHomeIn(work: Work): Promise<AtHome | undefined> {
  const home = await atHomeIn(work);
  if (home === undefined || home.isClosed) return undefined;
  return (await helperIn(work)) === undefined ? undefined : home;
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
