import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import {
  chooseHelperIn,
  namesOfIn,
  saidHelperIn,
  type SaidHelper,
  seeMandatesIn,
} from "#modules/people";
import { listToldIn } from "#modules/relays";
import { action, reading, type Work } from "#services/house";

import { openAssignmentsIn } from "../../actions/open-assignments.ts";
import { atHomeIn } from "../../actions/standing.ts";
import { isStanding } from "../../domain/assignment.ts";
import type { PersonId, SpaceId } from "../../domain/visit.ts";
import { listAssignments } from "../../store/assignments.ts";
import { endOf, type Helped, isToAsk } from "../domain/still-called.ts";

/**
 * Whom one calls for help, by that name, once they who helped one here (named to come, or acting for one) do so no more: one is asked once
 * whether one calls them still. Undefined: nothing to ask. In person alone.
 */
export const seeStillCalled = reading(seeStillCalledIn);

export async function seeStillCalledIn(work: Work): Promise<SaidHelper | undefined> {
  const home = work.actor.mandate === undefined ? await atHomeIn(work) : undefined;
  const helper = home && (await saidHelperIn(work));
  if (home === undefined || helper === undefined) return undefined;
  return isToAsk(helper, await helpedIn(work, home.space)) ? helper : undefined;
}

/** Who helped one here, or does. */
async function helpedIn(work: Work, space: SpaceId): Promise<readonly Helped[]> {
  const today = dayOf(work.now);
  const open = await openAssignmentsIn(work, space);
  const told = new Set(await listToldIn(work, space));
  const isHelping = (person: PersonId) =>
    told.has(person) || open.some((one) => one.helper === person && isStanding(one, today));
  // Who came for one day alone was asked to: it was no help that stops.
  const lasting = (await listAssignments(work, space)).filter(({ oneDay }) => !oneDay);
  const came = lasting.map((one) => ({
    person: one.helper,
    until: endOf(one, work.now),
    helps: isHelping(one.helper),
  }));
  const acted = ((await seeMandatesIn(work)) ?? []).flatMap(
    ({ side, holder, since, state, ended, until }) =>
      side === "holder" || holder === undefined || since === undefined
        ? []
        : [{ person: holder, until: ended?.at ?? until, helps: state !== "over" }],
  );
  const all = [...came, ...acted];
  const names = await namesOfIn(
    work,
    all.map(({ person }) => person),
  );
  return all.map((one) => ({
    ...one,
    helps: one.helps || told.has(one.person),
    name: names.get(one.person) ?? "",
  }));
}

export type StillCalledRefusal = "nothing-to-ask";

/** One calls them no more, or one does still: then it is not asked again, until something else ends. */
export const sayStillCalled = action(
  async (
    work: Work,
    { calls }: { readonly calls: boolean },
  ): Promise<Result<undefined, StillCalledRefusal>> => {
    const helper = await seeStillCalledIn(work);
    if (helper === undefined) return refused("nothing-to-ask");
    const { name, telephone } = helper;
    await chooseHelperIn(work, { helper: calls ? { name, telephone } : undefined });
    return done(undefined);
  },
);
