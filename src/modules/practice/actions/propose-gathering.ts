import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { hasGatheringIn } from "#modules/calendar";
import { findCircleIn, memberIdsAtIn } from "#modules/circles";
import { notifyAllIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import { type Circle, isClosed, spaceOf } from "#rules/circles";
import { type Job, type Work, withRight } from "#services/house";

import { quarterOf, writeQuarter } from "../domain/quarter.ts";
import type { SpaceId } from "../domain/situation.ts";
import { findSealedCommunity, listOpenedBefore } from "../store/communities.ts";

/** Three months. */
const QUARTER = { hours: 24 * 92 } as const;
/** Nobody is told that a community has not met which was opened meanwhile. */
const quarterAgo = (work: Work) => work.now.subtract(QUARTER);

/** Whether a community has not met for a quarter, has no date to come, and asks for none. */
export async function wantsGatheringIn(work: Work, space: SpaceId): Promise<boolean> {
  const since = quarterAgo(work);
  const kept = await findSealedCommunity(work, space);
  if (kept === undefined || Temporal.Instant.compare(kept.since, since) > 0) return false;
  return !(await hasGatheringIn(work, { space, since }));
}

export const GATHER = "practice.gather";

/**
 * Once a quarter, in its second week: the members of a community that has not met for three months read, in their digest, that
 * any of them may propose dates. Nothing is made for them.
 */
export const proposeGatherings: Job = {
  cron: "25 5 8 1,4,7,10 *",
  run: (app, _, actor) =>
    app.transaction(actor, (work) => withRight(work, "propose-rest", proposeIn)),
};

async function proposeIn(lent: Work): Promise<void> {
  const quarter = writeQuarter(quarterOf(dayOf(lent.now)));
  for (const { space } of await listOpenedBefore(lent, quarterAgo(lent))) {
    const circle = await findCircleIn(lent, { circle: space });
    if (circle === undefined || isClosed(circle) || !(await wantsGatheringIn(lent, space)))
      continue;
    const members = await memberIdsAtIn(lent, { circle: circle.id, at: lent.now });
    const addresses = await reachPeopleIn(lent, members, undefined);
    await notifyAllIn(
      lent,
      [...addresses].map(([person, address]) => ({
        address,
        kind: GATHER,
        object: `${space}:${quarter}:${person}`,
        facts: { circle: circle.id, person },
      })),
    );
  }
}

/** What such a line tells, while it is true of somebody who is still of it; read with the right to write mails. */
export async function seeToldGatheringIn(
  work: Work,
  { circle: id, person }: Readonly<Record<string, unknown>>,
): Promise<Circle | undefined> {
  if (typeof id !== "string" || !isId<"Circle">(id) || typeof person !== "string") return undefined;
  const circle = await findCircleIn(work, { circle: id });
  if (circle === undefined || isClosed(circle)) return undefined;
  const members: readonly string[] = await memberIdsAtIn(work, { circle: id, at: work.now });
  const wants = members.includes(person) && (await wantsGatheringIn(work, spaceOf(id)));
  return wants ? circle : undefined;
}
