import { beforeAll, expect, test } from "vitest";

import { dayOf } from "#basics/dates";
import { makePersonIn } from "#modules/people";
import { type Actor, job, person, type PersonId, visitor } from "#services/house";

import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import { filledHouse } from "../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../tests/support/house.ts";
import { demonstrationPeople as people } from "#rules/people";

import { demonstrationCircles as circles } from "../data/demonstration-circles.ts";
import { answerRequest } from "./answer-request.ts";
import { changeCharter } from "../rules/actions/change-charter.ts";
import { makeRole } from "./give-roles.ts";
import { proposeLink } from "../life/actions/link-circles.ts";
import { closeCircle, handOverCircle, putToRest, wakeCircle } from "../life/actions/rest-circle.ts";
import { seeRequests } from "./see-requests.ts";
import { seeRoles } from "./see-roles.ts";
import { seeRules } from "../rules/actions/see-rules.ts";
import { seeTakingAway } from "../life/actions/take-away-circle.ts";

const { id: circle } = circles.mediators;

interface Try {
  readonly app: TestHouse;
  readonly who: Actor;
}

/** Each on a fresh copy of the demonstration: nothing that one did helps or hinders the next. */
const acts: Readonly<Record<string, (one: Try) => Promise<boolean>>> = {
  "read its rules": async ({ app, who }) => (await seeRules(app, who, { circle })) !== undefined,
  "read who moderates": async ({ app, who }) =>
    ((await seeRules(app, who, { circle }))?.moderators.length ?? 0) > 0,
  "read its roles": async ({ app, who }) => (await seeRoles(app, who, { circle })) !== undefined,
  "take it away": async ({ app, who }) => (await seeTakingAway(app, who, { circle })) !== undefined,
  "wake it": async ({ app, who }) => {
    await putToRest(app, person(people.nadege.id), { circle, why: "C’est l’été." });
    return (await wakeCircle(app, who, { circle })).done;
  },
  "answer a request": async ({ app, who }) => {
    const seen = await seeRequests(app, person(people.nadege.id), { circle });
    const request = seen?.requests[0]?.request.id;
    if (request === undefined) throw new Error("nobody asks");
    return (await answerRequest(app, who, { request, accepts: true, reply: undefined })).done;
  },
  "change its charter": async ({ app, who }) =>
    (
      await changeCharter(app, who, {
        circle,
        sentences: ["On s’assied à côté."],
        why: "Plus court.",
        due: dayOf(app.clock.now()).add({ days: 30 }),
        from: 1,
      })
    ).done,
  "name a role": async ({ app, who }) =>
    (
      await makeRole(app, who, {
        circle,
        name: "L’accueil",
        about: "Ouvre la porte.",
        moderates: false,
        holder: people.quentin.id,
        second: people.bruno.id,
      })
    ).done,
  "link it": async ({ app, who }) =>
    (await proposeLink(app, who, { circle, to: circles.plants.id, words: "Se voir." })).done,
  "put it to rest": async ({ app, who }) =>
    (await putToRest(app, who, { circle, why: "C’est l’été." })).done,
  "hand it over": async ({ app, who }) =>
    (await handOverCircle(app, who, { circle, to: people.josiane.id })).done,
  "close it": async ({ app, who }) =>
    (await closeCircle(app, who, { circle, why: "C’est fini.", readers: "everyone" })).done,
};

let zoe: PersonId;
const whos: Readonly<Record<string, () => Actor>> = {
  "a visitor": () => visitor,
  "someone outside": () => person(zoe),
  "a member": () => person(people.quentin.id),
  "one who moderates": () => person(people.bruno.id),
  "a facilitator": () => person(people.nadege.id),
};

// The first one is filled; the others are copies of it.
beforeAll(async () => {
  await filledHouse();
}, 120_000);

test("who keeps a circle is what the README says, cell by cell", { timeout: 180_000 }, async () => {
  const found = [];
  for (const [who, actor] of Object.entries(whos))
    for (const [what, may] of Object.entries(acts)) {
      const app = await filledHouse();
      zoe = await app.transaction(job("test"), (work) => makePersonIn(work, { name: "Zoé" }));
      found.push({ who, what, answer: (await may({ app, who: actor() })) ? "yes" : "no" });
    }
  expect(readRightsTable("circles", "Who keeps a circle")).toEqual(found);
});
