import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type App, person, type Work } from "#services/house";

import { enterIn, giveRoleIn } from "../actions/join-circle.ts";
import { makeCircleIn, saveRestIn } from "../actions/make-circle.ts";
import { findCircleIn } from "../actions/see-circles.ts";
import { type DemonstrationCircle, demonstrationCircles } from "../data/demonstration-circles.ts";

interface Filled extends DemonstrationCircle {
  readonly members: readonly DemonstrationPersonKey[];
  readonly facilitators: readonly DemonstrationPersonKey[];
}

const all: readonly Filled[] = Object.values(demonstrationCircles);

/** Founds the circles of the demonstration; their members came one after the other. */
export async function fillCircles(app: App): Promise<void> {
  for (const circle of all) await fillOne(app, circle);
}

async function fillOne(app: App, asked: Filled): Promise<void> {
  const today = dayOf(app.clock.now());
  const [founder, ...others] = asked.members;
  if (founder === undefined) return;
  const by = person(demonstrationPeople[founder].id);
  const evening = (daysAgo: number) => instantOf({ daysAgo, hour: "18:00" }, today);
  await app.transaction(by, async (work) => {
    await makeCircleIn(at(work, evening(asked.foundedDaysAgo)), {
      id: asked.id,
      name: asked.name,
      kind: asked.kind,
      isOpen: asked.isPrivate !== true,
      purpose: asked.purpose,
      charter: asked.charter,
    });
    const circle = await findCircleIn(work, { circle: asked.id });
    if (circle === undefined) throw new Error("the founder does not see their circle");
    for (const [i, key] of others.entries()) {
      const share = (i + 1) / (asked.members.length + 1);
      await enterIn(at(work, evening(Math.round(asked.foundedDaysAgo * (1 - share)))), {
        circle,
        person: demonstrationPeople[key].id,
        role: "member",
      });
    }
    for (const key of asked.facilitators) {
      const facilitator = demonstrationPeople[key].id;
      await giveRoleIn(work, { circle: asked.id, person: facilitator, role: "facilitator" });
    }
    if (asked.asleep !== undefined) {
      const { daysAgo, why } = asked.asleep;
      const since = evening(daysAgo);
      await saveRestIn(work, { circle: asked.id, rest: { state: "asleep", since, why } });
    }
  });
}

/** The same work, at the moment when it was done. */
function at(work: Work, now: Temporal.Instant): Work {
  return { ...work, now };
}
