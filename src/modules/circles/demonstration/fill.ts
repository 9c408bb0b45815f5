import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type App, person } from "#services/house";

import { enterIn, giveRoleIn } from "../actions/join-circle.ts";
import { noteIn } from "../actions/keep-journal.ts";
import { makeCircleIn, saveRestIn } from "../actions/make-circle.ts";
import { findCircleIn } from "../actions/see-circles.ts";
import {
  type DemonstrationCircle,
  type DemonstrationCircleKey,
  demonstrationCircles,
} from "../data/demonstration-circles.ts";
import { fillInvitations } from "./fill-invitations.ts";
import { fillLaid } from "./fill-laid.ts";
import { fillLife } from "./fill-life.ts";
import { at, evening } from "./moments.ts";

interface Filled extends DemonstrationCircle {
  readonly members: readonly DemonstrationPersonKey[];
  readonly facilitators: readonly DemonstrationPersonKey[];
  readonly partOf?: DemonstrationCircleKey;
}

const all: readonly Filled[] = Object.values(demonstrationCircles);

/** Founds the circles of the demonstration; their members came one after the other, and they live. */
export async function fillCircles(app: App): Promise<void> {
  for (const circle of all) await fillOne(app, circle);
  await fillLife(app);
  await fillInvitations(app);
  await fillLaid(app);
  for (const circle of all) await rest(app, circle);
}

async function fillOne(app: App, asked: Filled): Promise<void> {
  const [founder, ...others] = asked.members;
  if (founder === undefined) return;
  await app.transaction(person(demonstrationPeople[founder].id), async (work) => {
    await makeCircleIn(at(work, evening(app, asked.foundedDaysAgo)), {
      id: asked.id,
      name: asked.name,
      kind: asked.kind,
      isOpen: asked.isPrivate !== true,
      purpose: asked.purpose,
      charter: asked.charter,
      joining: asked.questions === undefined ? "open" : "on-request",
      questions: asked.questions,
      parent: asked.partOf === undefined ? undefined : demonstrationCircles[asked.partOf].id,
      ownRules: asked.rules,
    });
    const circle = await findCircleIn(work, { circle: asked.id });
    if (circle === undefined) throw new Error("the founder does not see their circle");
    if (asked.partOf !== undefined)
      await noteIn(
        at(work, evening(app, asked.foundedDaysAgo)),
        { id: demonstrationCircles[asked.partOf].id, isOpen: true },
        { what: "part-founded", other: circle.id, words: circle.name },
      );
    for (const [i, key] of others.entries()) {
      const share = (i + 1) / (asked.members.length + 1);
      await enterIn(at(work, evening(app, Math.round(asked.foundedDaysAgo * (1 - share)))), {
        circle,
        person: demonstrationPeople[key].id,
        role: "member",
      });
    }
    for (const key of asked.facilitators) {
      if (key === founder) continue;
      await giveRoleIn(at(work, evening(app, asked.foundedDaysAgo)), {
        circle: asked.id,
        person: demonstrationPeople[key].id,
        role: "facilitator",
        quiet: true,
      });
    }
  });
}

/** Some rest, one was closed: said by who facilitates. */
async function rest(app: App, { id, asleep, closed, facilitators }: Filled): Promise<void> {
  const [key] = facilitators;
  const told = asleep ?? closed;
  if (told === undefined || key === undefined) return;
  const since = evening(app, told.daysAgo);
  await app.transaction(person(demonstrationPeople[key].id), (work) =>
    saveRestIn(at(work, since), {
      circle: id,
      rest:
        asleep === undefined
          ? { state: "closed", since, why: told.why, readers: "everyone" }
          : { state: "asleep", since, why: told.why },
    }),
  );
}
