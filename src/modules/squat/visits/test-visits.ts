import { afterAll, beforeAll, beforeEach } from "vitest";
import { freeSeatsIn } from "#modules/premises";
import type { OrganisationId } from "#rules/organisations";
import { person, type PersonId, visitor } from "#services/house";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { madeVenue, toldVenue } from "../../../../tests/support/venues.ts";
import { working } from "../../../../tests/support/workers.ts";
import { answerApproval } from "../../exchanges/approval/actions/answer-approval.ts";
import { takeStep } from "../../exchanges/protocol/actions/take-step.ts";
import type { ExchangeId } from "../../exchanges/protocol/domain/need.ts";
import { askDay, type AskDay } from "./actions/ask-day.ts";
import { seeDay } from "./actions/see-day.ts";

export let app: TestHouse;
export let people: Readonly<Record<"farida" | "nora" | "gaspard" | "lise" | "zoe", PersonId>>;
export let host: OrganisationId;
export let employer: OrganisationId;
export let venue: Awaited<ReturnType<typeof madeVenue>>;

const FIRST_DAY = Temporal.PlainDate.from("2026-12-03");
let next = FIRST_DAY;
/** Thursdays and Tuesdays on which it opens, one for each test. */
export function aDay(): Temporal.PlainDate {
  const day = next;
  next = next.add({ days: day.dayOfWeek === 2 ? 2 : 5 });
  return day;
}

export const asked = (day: Temporal.PlainDate, more: Partial<AskDay> = {}): AskDay => ({
  venue: venue.id,
  host,
  day,
  part: "day",
  people: 1,
  as: "employee",
  employer,
  work: "Le bilan de l’année",
  share: "Raconter comment nous partons d’une situation vécue",
  ...more,
});
/** Lise works for L’Atelier du Lien; Gaspard works for nobody. */
export const ask = (
  day: Temporal.PlainDate,
  more: Partial<AskDay> = {},
  who = more.as === "volunteer" ? people.gaspard : people.lise,
) => askDay(app, person(who), asked(day, more));
export const hostSays = (exchange: ExchangeId, act: "accept" | "decline" | "cancel" = "accept") =>
  takeStep(app, person(people.farida), { exchange, as: "giver", act, number: 1, terms: 1 });
export async function employerSays(
  exchange: ExchangeId,
  act: "approve" | "refuse-approval" = "approve",
) {
  return answerApproval(app, person(people.nora), { exchange, act, number: 1, terms: 1 });
}
export const lights = async (exchange: ExchangeId, who: PersonId) =>
  (await seeDay(app, person(who), { exchange }))?.lights;
export const seats = async (day: Temporal.PlainDate) =>
  (
    await app.transaction(visitor, (work) => freeSeatsIn(work, { days: [day], venues: [venue.id] }))
  ).get(venue.id)?.[0]?.morning;

/** A day on which all said yes. */
export async function agreed(
  day = aDay(),
  more: Partial<AskDay> = { as: "volunteer", employer: undefined },
) {
  const exchange = valueOf(await ask(day, more));
  valueOf(await hostSays(exchange));
  return { day, exchange };
}

/** A house with a venue that opens, its host and an employer, for the tests of one file. */
export function inVisitsHouse(): void {
  beforeAll(async () => {
    app = await testHouse();
    next = FIRST_DAY;
    const { someone, verified } = situations(app);
    people = {
      farida: await someone("Farida"),
      nora: await someone("Nora"),
      gaspard: await someone("Gaspard"),
      lise: await someone("Lise"),
      zoe: await someone("Zoé"),
    };
    host = await verified([people.farida], { name: "Les Ateliers" });
    employer = await verified([people.nora], { name: "L’Atelier du Lien", commune: "26113" });
    venue = await madeVenue(app, people.farida, toldVenue(host));
    await working(app).worksAt(people.lise, { organisation: employer, keeper: people.nora });
  });
  beforeEach(() => app.setNow(TEST_NOW));
  afterAll(() => app.setNow(TEST_NOW));
}
