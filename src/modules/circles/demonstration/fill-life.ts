import { dayOf } from "#basics/dates";
import type { Result } from "#basics/result";
import { demonstrationPeople } from "#rules/people";
import type { App } from "#services/house";

import { askToJoinIn } from "../actions/ask-to-join.ts";
import { acceptCharterAgainIn, changeCharterIn } from "../rules/actions/change-charter.ts";
import { makeRoleIn } from "../actions/give-roles.ts";
import { changeLinkIn, proposeLinkIn } from "../life/actions/link-circles.ts";
import { seeLinksIn } from "../actions/see-around.ts";
import { findCircleIn } from "../actions/see-circles.ts";
import { demonstrationCircles as circles } from "../data/demonstration-circles.ts";
import {
  demonstrationCharters,
  demonstrationLinks,
  demonstrationRequests,
  demonstrationRoles,
} from "../data/demonstration-living.ts";
import { did } from "./moments.ts";

/** What lives in the circles: roles, links, a request that waits, a charter that changed. */
export async function fillLife(app: App): Promise<void> {
  for (const role of demonstrationRoles) await fillRole(app, role);
  for (const link of demonstrationLinks) await fillLink(app, link);
  for (const { circle, person, answers, daysAgo } of demonstrationRequests)
    await did(app, { by: person, daysAgo }, async (work) =>
      sure(await askToJoinIn(work, { circle: circles[circle].id, answers, quiet: true })),
    );
  for (const charter of demonstrationCharters) await fillCharter(app, charter);
}

async function fillRole(app: App, role: (typeof demonstrationRoles)[number]): Promise<void> {
  const circle = circles[role.circle];
  await did(app, { by: circle.facilitators[0], daysAgo: role.daysAgo }, async (work) =>
    sure(
      await makeRoleIn(work, {
        circle: circle.id,
        name: role.name,
        about: role.about,
        moderates: "moderates" in role,
        holder: demonstrationPeople[role.holder].id,
        second: demonstrationPeople[role.second].id,
        quiet: true,
      }),
    ),
  );
}

async function fillLink(app: App, link: (typeof demonstrationLinks)[number]): Promise<void> {
  const [from, to] = [circles[link.from], circles[link.to]];
  const { words, daysAgo } = link;
  await did(app, { by: from.facilitators[0], daysAgo }, async (work) =>
    sure(await proposeLinkIn(work, { circle: from.id, to: to.id, words, quiet: true })),
  );
  if (!link.accepted) return;
  await did(app, { by: to.facilitators[0], daysAgo: daysAgo - 1 }, async (work) => {
    const circle = await findCircleIn(work, { circle: to.id });
    if (circle === undefined) throw new Error("the circle is not there");
    for (const { link: one } of await seeLinksIn(work, circle, "facilitator"))
      if (one.state === "proposed" && one.from === from.id)
        sure(await changeLinkIn(work, { link: one.id, to: "accepted" }));
  });
}

async function fillCharter(
  app: App,
  charter: (typeof demonstrationCharters)[number],
): Promise<void> {
  const { id } = circles[charter.circle];
  await did(app, { by: charter.by, daysAgo: charter.daysAgo }, async (work) =>
    sure(
      await changeCharterIn(work, {
        circle: id,
        sentences: charter.sentences,
        why: charter.why,
        due: dayOf(work.now).add({ days: charter.daysToRead }),
        from: 1,
        quiet: true,
      }),
    ),
  );
  for (const by of charter.acceptedBy)
    await did(app, { by, daysAgo: charter.daysAgo - 2 }, async (work) =>
      sure(await acceptCharterAgainIn(work, { circle: id, version: 2 })),
    );
}

function sure(told: Result<unknown, string>): void {
  if (!told.done) throw new Error(`the demonstration is refused: ${told.refusal}`);
}
