import { z } from "zod";

import { dayOf } from "#basics/dates";
import { contributionsIn, type Job, type Work, withRight } from "#services/house";

import type { Circle } from "../../domain/circle.ts";
import { isLongSilent } from "../../domain/rest.ts";
import { findCircle } from "../../store/circles.ts";
import { listFacilitators, listMembersAt } from "../../store/members.ts";
import { listSilent, saveProposed } from "../../store/silent.ts";
import { tellPeopleIn } from "../../actions/tell-members.ts";

/** Every Monday but in August: the facilitators of a circle long silent are asked whether it rests. Nothing is done for them. */
export const proposeRest: Job = {
  cron: "10 5 * * 1",
  run: (app, _, actor) =>
    app.transaction(actor, (work) => withRight(work, "propose-rest", proposeIn)),
};

async function proposeIn(lent: Work): Promise<void> {
  const today = dayOf(lent.now);
  // The days of August may make it longer: first those that could be, in one query.
  for (const { circle, lived } of await listSilent(lent, lent.now.subtract({ hours: 24 * 90 }))) {
    const last = await lastLifeIn(lent, circle, lived);
    if (!isLongSilent(dayOf(last), today)) continue;
    const facilitators = await listFacilitators(lent, circle.id);
    await tellPeopleIn(
      lent,
      facilitators.map(({ person }) => person),
      {
        kind: "circles.rest-proposed",
        from: undefined,
        circle: circle.id,
        object: `${circle.id}:${today.toString()}`,
      },
    );
    await saveProposed(lent, circle.id);
  }
}

/** The latest of what this module knows and of what modules above say of it. */
async function lastLifeIn(
  lent: Work,
  circle: Circle,
  lived: Temporal.Instant,
): Promise<Temporal.Instant> {
  let last = lived;
  for (const archive of contributionsIn(lent, ({ circleArchive }) => circleArchive)) {
    const at = await archive.livedAt?.(lent, circle.id);
    if (at !== undefined && Temporal.Instant.compare(at, last) > 0) last = at;
  }
  return last;
}

const payloadShape = z.object({ circle: z.string() });

/** Tells the members of a circle that it was closed, why, and who reads it now. */
export const tellClosing: Job = {
  run: (app, payload, actor) =>
    app.transaction(actor, (work) =>
      withRight(work, "keep-circles", async (lent) => {
        const circle = await findCircle(lent, payloadShape.parse(payload).circle);
        if (circle === undefined) return;
        await tellPeopleIn(lent, await listMembersAt(lent, circle.id, lent.now), {
          kind: "circles.closed",
          from: undefined,
          circle: circle.id,
          object: circle.id,
        });
      }),
    ),
};
