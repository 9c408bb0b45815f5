import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { notifyIn } from "#modules/notifications";
import { namesOfIn, reachPeopleIn } from "#modules/people";
import { personOf } from "#rules/access";
import { listQuietIn, type Work } from "#services/house";

import { overlap } from "../domain/assignment.ts";
import type { Between, PersonId, SpaceId } from "../domain/visit.ts";
import { listAssignments } from "../store/assignments.ts";
import { findPause, listPauses, type PauseId } from "../store/pauses.ts";
import { openAssignmentsIn } from "./open-assignments.ts";

type Told = Between & { readonly id: PauseId; readonly space: SpaceId };

/**
 * Nobody is expected, from a day to another: each who was to come meanwhile is told at once, without a reason, and the person
 * themself where somebody else said it. Bodies are told by what is above this.
 */
export const tellAwayIn = (work: Work, pause: Told): Promise<void> =>
  tellIn(work, pause, "homecare.away");

/** They are there again, before the last day: the same are told. */
export const tellBackIn = (work: Work, pause: Told): Promise<void> =>
  tellIn(work, pause, "homecare.back");

async function tellIn(
  work: Work,
  { id, space, from, until }: Told,
  kind: "homecare.away" | "homecare.back",
): Promise<void> {
  const owner = personOf(space);
  const named = (await openAssignmentsIn(work, space)).filter((one) =>
    overlap(one, { from, until }),
  );
  const helpers = [...new Set(named.map(({ helper }) => helper))];
  const own = work.actor.mandate === undefined ? [] : [owner];
  const addresses = await reachPeopleIn(work, helpers, owner);
  for (const [person, address] of [...addresses, ...(await reachPeopleIn(work, own, undefined))])
    await notifyIn(work, {
      address,
      kind,
      object: `${id} ${person}`,
      facts: { pause: id, person },
    });
  await work.tell({ name: kind, subject: id, payload: { person: owner } });
}

export type ToldAway = Between & {
  /** Who is away; undefined: who is written to. */
  readonly name: string | undefined;
};

/** Who is away, and on which days, while it is so; read with the right to write mails. */
export async function seeToldAwayIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<ToldAway | undefined> {
  const found = await findToldIn(work, facts);
  const isStill =
    found?.endedAt === undefined &&
    found !== undefined &&
    Temporal.PlainDate.compare(found.until, dayOf(work.now)) >= 0;
  return isStill ? { from: found.from, until: found.until, name: found.name } : undefined;
}

/** Who is there again, unless they said since that they are away; read with the right to write mails. */
export async function seeToldBackIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<Pick<ToldAway, "name"> | undefined> {
  const found = await findToldIn(work, facts);
  if (found?.endedAt === undefined) return undefined;
  const since = await listPauses(work, found.space, dayOf(work.now), { standing: true });
  return since.length > 0 ? undefined : { name: found.name };
}

async function findToldIn(work: Work, { pause: id, person }: Readonly<Record<string, unknown>>) {
  if (typeof id !== "string" || !isId<"Pause">(id)) return undefined;
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  const pause = await findPause(work, id);
  if (pause === undefined) return undefined;
  const owner: PersonId = personOf(pause.space);
  if (owner === person) return { ...pause, name: undefined };
  const named = (await listAssignments(work, pause.space)).filter(
    ({ helper, endedAt }) => helper === person && endedAt === undefined,
  );
  const ids = named.map((one) => one.id);
  const quiet = await listQuietIn(work, ids, { person });
  const name = (await namesOfIn(work, [owner])).get(owner);
  return ids.every((one) => quiet.has(one)) || name === undefined ? undefined : { ...pause, name };
}
