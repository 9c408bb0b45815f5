import { beforeEach } from "vitest";

import { ownSpaceOf } from "#rules/access";
import { type Actor, operator, person, visitor } from "#services/house";

import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { inOneCircle } from "../../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { triesRights } from "../../../../../tests/support/tried-rights.ts";
import { sayCannotCome } from "../../actions/cannot-come.ts";
import { seePassages } from "../../actions/see-passages.ts";
import {
  ana,
  app,
  helene,
  inNamingHouse,
  named,
  quentin,
  shareAll,
  TOMORROW,
  visits,
  zoe,
} from "../../actions/test-naming.ts";
import type { AssignmentId } from "../../domain/assignment.ts";
import type { CanComeId } from "../../store/can-come.ts";
import { declineOffer } from "./answer-offer.ts";
import { letFill } from "./let-fill.ts";
import { offerToCome } from "./offer.ts";
import { listOffersIn } from "../../actions/who/see-offers.ts";

inNamingHouse();

const TABLE = "Who may do what where nobody comes";
const someone = (name: string) => situations(app).someone(name);
let garden: AssignmentId;
let offer: CanComeId;

/** Quentin cannot come tomorrow; Hélène, who comes for the garden, is let read it; Lou proposed to come. */
beforeEach(async () => {
  const lou = await someone("Lou");
  await inOneCircle(app, [ana, lou]);
  const meal = await named();
  garden = await named({ helper: helene, visits: [visits[1]] });
  const others = await named({ helper: lou, visits: [visits[1]] });
  for (const assignment of [garden, others])
    valueOf(await letFill(app, person(ana), { assignment, mayFill: true }));
  const that = { visit: visits[0], day: TOMORROW };
  valueOf(await sayCannotCome(app, person(quentin), { ...that, assignment: meal }));
  valueOf(await offerToCome(app, person(lou), { ...that, assignment: others }));
  const [first] = await app.transaction(person(ana), (work) => listOffersIn(work, ownSpaceOf(ana)));
  if (first === undefined) throw new Error("nobody proposed to come");
  offer = first.id;
});

const WHO: Readonly<Record<string, () => Actor | Promise<Actor>>> = {
  "whose week it is": () => person(ana),
  "who acts for them, entrusted with it": async () =>
    actingFor(app, ana, await someone("Nadège"), ["homecare"]),
  "who acts for them, in other scopes": async () =>
    actingFor(app, ana, await someone("Chloé"), ["circles", "notes"]),
  "who is let read it": () => person(helene),
  "who acts for who is let read it": async () =>
    actingFor(app, helene, await someone("Bilal"), ["homecare"]),
  "who is named, and is not": () => person(quentin),
  "whom the week is shared with": async () => {
    const reader = await someone("Inès");
    await inOneCircle(app, [ana, reader]);
    await shareAll(reader);
    return person(reader);
  },
  "another person": () => person(zoe),
  "a visitor": () => visitor,
  "who operates, on a page": () => operator(zoe),
};

const ACTS: Readonly<Record<string, (actor: Actor) => Promise<boolean>>> = {
  "let a helper read it": async (actor) => {
    valueOf(await letFill(app, person(ana), { assignment: garden, mayFill: false }));
    return (await letFill(app, actor, { assignment: garden, mayFill: true })).done;
  },
  "let them no more": async (actor) =>
    (await letFill(app, actor, { assignment: garden, mayFill: false })).done,
  "read that nobody comes": async (actor) =>
    ((await seePassages(app, actor, undefined))?.wanted.wanted ?? []).length > 0,
  "propose to come": async (actor) =>
    (await offerToCome(app, actor, { assignment: garden, visit: visits[0], day: TOMORROW })).done,
  "read who proposes": async (actor) =>
    (await app.transaction(actor, (work) => listOffersIn(work, ownSpaceOf(ana)))).length > 0,
  "say yes or no": async (actor) => (await declineOffer(app, actor, { offer })).done,
};

triesRights({
  module: "homecare",
  title: TABLE,
  who: WHO,
  acts: ACTS,
  made: async () => {},
});
