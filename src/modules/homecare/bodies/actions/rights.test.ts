import { beforeAll } from "vitest";

import { type Actor, operator, person, visitor } from "#services/house";

import {
  asks,
  type AtHome,
  atHome,
  openHomes,
  sends,
  TODAY,
} from "../../../../../tests/support/bodies.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { triesRights } from "../../../../../tests/support/tried-rights.ts";
import { seePassages } from "../../actions/see-passages.ts";
import type { AssignmentId, ThroughId } from "../../domain/assignment.ts";
import { askBody } from "./ask-body.ts";
import { endAsked, notThem } from "./end-asked.ts";
import { sayBody } from "./say-body.ts";
import { seeAskedPage, seeBodyPage } from "./see-asked.ts";
import { seeBodies } from "./see-bodies.ts";
import { sayVerified } from "./say-verified.ts";
import { sayNo, sendSomebody } from "./send-somebody.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
  await openHomes(app);
});

const somebody = (name = "Zoé") => situations(app).someone(name);

const WHO: Readonly<Record<string, (at: AtHome) => Actor | Promise<Actor>>> = {
  "whose visits they are": ({ ana }) => person(ana),
  "who acts for them, entrusted with it": async ({ ana }) =>
    actingFor(app, ana, await somebody(), ["homecare"]),
  "who acts for them, in other scopes": async ({ ana }) =>
    actingFor(app, ana, await somebody(), ["exchanges"]),
  "who may say yes for the body": ({ odile }) => person(odile),
  "who acts for one who may, in every scope": async ({ odile }) =>
    actingFor(app, odile, await somebody(), ["homecare", "exchanges"]),
  "who keeps the page of the body, without that": ({ paul }) => person(paul),
  "who is sent by the body": ({ malika }) => person(malika),
  "who may say yes for another body": async () => {
    const other = await somebody("Inès");
    await situations(app).verified([other], { name: "Une autre" });
    return person(other);
  },
  "another person": async () => person(await somebody()),
  "a visitor": () => visitor,
  "who operates, on a page": async () => operator(await somebody("Léa")),
};

interface Sent extends AtHome {
  readonly asked: ThroughId;
  readonly assignment: AssignmentId;
}
const ACTS: Readonly<Record<string, (who: Actor, at: Sent) => Promise<boolean>>> = {
  "ask a body": async (who, at) => {
    const other = await situations(app).verified([at.odile], { name: "Une autre" });
    valueOf(await sayBody(app, person(at.odile), { organisation: other }));
    const visits = [at.visits[0]];
    const from = { from: TODAY, until: undefined, words: undefined };
    return (await askBody(app, who, { organisation: other, visits, ...from })).done;
  },
  "read whom one asked": async (who, { asked }) =>
    (await seeBodies(app, who, undefined))?.bodies.some(({ id }) => id === asked) === true,
  "say « pas cette personne »": async (who, { asked, assignment }) =>
    (await notThem(app, who, { asked, assignment })).done,
  "end what was asked": async (who, { asked }) => (await endAsked(app, who, { asked })).done,
  "say that it comes to homes": async (who, { body }) =>
    (await sayBody(app, who, { organisation: body })).done,
  "read what it is asked": async (who, { body, asked }) => {
    const page = await seeBodyPage(app, who, { organisation: body });
    return page !== undefined && (await seeAskedPage(app, who, { asked })) !== undefined;
  },
  "say yes by naming who comes": async (who, { paul, asked }) => {
    const days = { from: undefined, until: undefined };
    return (await sendSomebody(app, who, { asked, helper: paul, ...days })).done;
  },
  "say that it verified who comes": async (who, { malika, asked }) =>
    (await sayVerified(app, who, { asked, helper: malika, on: TODAY })).done,
  "say no, or end it for the body": async (who, { asked }) =>
    (await sayNo(app, who, { asked })).done,
  "read where they are sent": async (who, { visits }) =>
    (await seePassages(app, who, undefined))?.passages.some(
      ({ visit }) => visit.id === visits[0],
    ) === true,
};

triesRights({
  module: "homecare",
  title: "Who may do what with a body that comes",
  who: WHO,
  acts: ACTS,
  made: async () => {
    const at = await atHome(app);
    const asked = await asks(app, at);
    return { ...at, asked, assignment: await sends(app, at, asked) };
  },
  refusalsKeep: { except: [] },
});
