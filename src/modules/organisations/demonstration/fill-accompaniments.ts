import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import type { Result } from "#basics/result";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type App, person, type Work } from "#services/house";

import { demonstrationAccompaniments, type DemonstrationAccompaniment } from "./accompaniments.ts";
import { demonstrationOrganisations } from "../data/demonstration-organisations.ts";
import {
  answerAccompanimentIn,
  askAccompanimentIn,
  showToAllIn,
} from "../support/actions/accompany.ts";
import { sayRolesIn } from "../support/actions/say-roles.ts";

const support = demonstrationOrganisations["val-et-cretes"].id;

/** Who accompanies whom, and a structure that is also a media. */
export async function fillAccompaniments(app: App): Promise<void> {
  for (const one of demonstrationAccompaniments) await fillOne(app, one);
  await as(app, "jean-remy", 60, async (work) => {
    const organisation = demonstrationOrganisations["atelier-du-lien"].id;
    sure(await sayRolesIn(work, { organisation, roles: ["media"] }));
  });
}

async function fillOne(app: App, one: DemonstrationAccompaniment): Promise<void> {
  const association = demonstrationOrganisations[one.association].id;
  const { by, askedDaysAgo, agrees, opens } = one;
  const asked = await as(app, one.asks ?? "roseline", askedDaysAgo, async (work) => {
    const until = dayOf(work.now).add({ months: one.months });
    return sure(await askAccompanimentIn(work, { by, association, support, until, opens }));
  });
  if (agrees === undefined) return;
  const accompaniment = asked.id;
  await as(app, agrees, askedDaysAgo - 1, async (work) => {
    sure(await answerAccompanimentIn(work, { accompaniment, yes: true, opens }));
  });
  if (one.isPublic !== true) return;
  const sides = { association: agrees, support: "roseline" } as const;
  for (const side of ["association", "support"] as const)
    await as(app, sides[side], askedDaysAgo - 1, async (work) => {
      sure(await showToAllIn(work, { accompaniment, by: side, shown: true }));
    });
}

/** Does it as somebody, in the afternoon of that day. */
function as<T>(
  app: App,
  who: DemonstrationPersonKey,
  daysAgo: number,
  run: (work: Work) => Promise<T>,
): Promise<T> {
  const now = instantOf({ daysAgo, hour: "15:40" }, dayOf(app.clock.now()));
  return app.transaction(person(demonstrationPeople[who].id), (work) => run({ ...work, now }));
}

function sure<Value>(told: Result<Value, string>): Value {
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}
