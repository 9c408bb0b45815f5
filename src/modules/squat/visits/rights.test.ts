import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import type { OrganisationId } from "#rules/organisations";
import { type Actor, operator, person, type PersonId, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { representedBy, situations, valueOf } from "../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import { madeVenue, toldVenue } from "../../../../tests/support/venues.ts";
import { working } from "../../../../tests/support/workers.ts";
import { answerApproval } from "../../exchanges/approval/actions/answer-approval.ts";
import { takeStep } from "../../exchanges/protocol/actions/take-step.ts";
import type { ExchangeId } from "../../exchanges/protocol/domain/need.ts";
import { arrive } from "./actions/arrive.ts";
import { askDay } from "./actions/ask-day.ts";
import { gather } from "./actions/gather.ts";
import { sayOwnPapers } from "./actions/own-papers.ts";
import { sayHow } from "./actions/say-how.ts";
import { seeDay } from "./actions/see-day.ts";
import { sayWelcome } from "./actions/welcome.ts";

let app: TestHouse;
let people: Readonly<Record<"farida" | "gilles" | "nora" | "gaspard" | "zoe", PersonId>>;
let employer: OrganisationId;
let venue: Awaited<ReturnType<typeof madeVenue>>;
let ask: (day: Temporal.PlainDate) => Promise<ExchangeId>;

beforeAll(async () => {
  app = await testHouse();
  const { someone, verified } = situations(app);
  people = {
    farida: await someone("Farida"),
    gilles: await someone("Gilles"),
    nora: await someone("Nora"),
    gaspard: await someone("Gaspard"),
    zoe: await someone("Zoé"),
  };
  const { farida, gilles, nora, gaspard } = people;
  const { id: host } = await representedBy(app, "Les Ateliers", [
    [farida, ["manage", "publish", "approve"]],
    [gilles, ["sign"]],
  ]);
  employer = await verified([nora], { name: "L’Atelier du Lien" });
  venue = await madeVenue(app, farida, toldVenue(host, { seats: 50, hours: "Mo-Su 09:00-17:00" }));
  await working(app).worksAt(gaspard, { organisation: employer, keeper: nora });
  ask = async (day) => {
    const exchange = valueOf(
      await askDay(app, person(gaspard), {
        venue: venue.id,
        host,
        day,
        part: "day",
        people: 1,
        as: "employee",
        employer,
        work: "Le bilan",
        share: "",
      }),
    );
    const step = { exchange, number: 1, terms: 1 };
    valueOf(await answerApproval(app, person(nora), { ...step, act: "approve" }));
    valueOf(await takeStep(app, person(farida), { ...step, as: "giver", act: "accept" }));
    return exchange;
  };
});
beforeEach(() => app.setNow(TEST_NOW));
afterAll(() => app.setNow(TEST_NOW));

const welcome = {
  coming: "Le portail vert",
  accident: undefined,
  agreement: undefined,
  insured: true,
  someone: true,
};
const acts: Readonly<Record<string, (actor: Actor, exchange: ExchangeId) => Promise<boolean>>> = {
  "read it": async (actor, exchange) => (await seeDay(app, actor, { exchange })) !== undefined,
  "read how one comes in, when it is time": async (actor, exchange) =>
    (await seeDay(app, actor, { exchange }))?.coming?.says !== undefined,
  "say that the guest is there": async (actor, exchange) =>
    (await arrive(app, actor, { exchange })).done,
  "say how it went": async (actor, exchange) =>
    (
      await sayHow(app, actor, {
        exchange,
        sharing: 3,
        openness: 3,
        learnt: undefined,
        nextTime: undefined,
      })
    ).done,
  "open a circle for both": async (actor, exchange) =>
    (await gather(app, actor, { exchange, name: "À deux", purpose: "Voir", charter: "Oui." })).done,
  "say what all guests read": async (actor) =>
    (await sayWelcome(app, actor, { number: venue.number, ...welcome })).done,
  "say the employer’s own papers": async (actor) => {
    const none = { accord: undefined, mission: undefined, convention: undefined };
    return (await sayOwnPapers(app, actor, { organisation: employer, ...none })).done;
  },
};

test("who may do what of a day is what the README says, cell by cell", async () => {
  const whos: Readonly<Record<string, Actor>> = {
    "the guest": person(people.gaspard),
    "who may « approve » for the host": person(people.farida),
    "who represents the host without that": person(people.gilles),
    "who says yes for the employer": person(people.nora),
    "somebody else": person(people.zoe),
    "a visitor": visitor,
    "the command line": operator(),
  };
  valueOf(await sayWelcome(app, person(people.farida), { number: venue.number, ...welcome }));
  const found = [];
  // One does not ask twice for the same day: a day for each cell.
  let day = Temporal.PlainDate.from("2026-12-03");
  for (const [who, actor] of Object.entries(whos))
    for (const [what, may] of Object.entries(acts)) {
      app.setNow(TEST_NOW);
      day = day.add({ days: 1 });
      const exchange = await ask(day);
      app.setNow(Temporal.Instant.from(`${day.toString()}T17:00:00Z`));
      found.push({ who, what, answer: (await may(actor, exchange)) ? "yes" : "no" });
    }
  expect(readRightsTable("squat", "Who may do what of a day")).toEqual(found);
});
