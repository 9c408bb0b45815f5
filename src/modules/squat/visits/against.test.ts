import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { withdrawVenue } from "../../premises/actions/keep-it-true.ts";
import { freeSeatsIn } from "#modules/premises";
import type { OrganisationId } from "#rules/organisations";
import { dayOf } from "#basics/dates";
import { job, person, type PersonId, visitor } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { madeVenue, toldVenue } from "../../../../tests/support/venues.ts";
import { SINCE, working } from "../../../../tests/support/workers.ts";
import { answerApproval } from "../../exchanges/approval/actions/answer-approval.ts";
import { askOrganisationIn } from "../../exchanges/needs/actions/route-need.ts";
import { keepTime } from "../../exchanges/protocol/actions/keep-time.ts";
import type { Act } from "../../exchanges/protocol/domain/exchange.ts";
import type { ExchangeId } from "../../exchanges/protocol/domain/need.ts";
import { listMyExchanges } from "../../exchanges/protocol/actions/list-exchanges.ts";
import { takeStep } from "../../exchanges/protocol/actions/take-step.ts";
import { askWork } from "../../organisations/workers/actions/ask-work.ts";
import { endWork } from "../../organisations/workers/actions/end-work.ts";
import { seeFigures } from "../figures/actions/see-figures.ts";
import { arrive } from "./actions/arrive.ts";
import { askDay, type AskDay } from "./actions/ask-day.ts";
import { seeDay } from "./actions/see-day.ts";

let app: TestHouse;
let farida: PersonId;
let nora: PersonId;
let host: OrganisationId;
let employer: OrganisationId;
let venue: Awaited<ReturnType<typeof madeVenue>>;

const DAY = Temporal.PlainDate.from("2026-12-10");
const NEXT_MORNING = Temporal.Instant.from("2026-12-11T08:00:00Z");
const THAT_MORNING = Temporal.Instant.from("2026-12-10T08:30:00Z");

const someone = (name: string) => situations(app).someone(name);

beforeAll(async () => {
  app = await testHouse();
  [farida, nora] = [await someone("Farida"), await someone("Nora")];
  employer = await situations(app).verified([nora], { name: "L’Atelier du Lien" });
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  host = await situations(app).verified([farida], { name: "Les Ateliers" });
  venue = await madeVenue(app, farida, toldVenue(host, { seats: 1 }));
});
afterAll(() => app.setNow(TEST_NOW));

const ask = (who: PersonId, more: Partial<AskDay> = {}) =>
  askDay(app, person(who), {
    venue: venue.id,
    host,
    day: DAY,
    part: "day",
    people: 1,
    as: "volunteer",
    employer: undefined,
    work: "Le bilan",
    share: "",
    ...more,
  });
const says = (
  who: PersonId,
  exchange: ExchangeId,
  as: "asker" | "giver",
  { act, number = 1 }: { readonly act: Act; readonly number?: number },
) =>
  takeStep(app, person(who), {
    exchange,
    as,
    act,
    number,
    terms: 1,
    ...(act === "cancel" || act === "decline" ? { reason: "no-reason" as const } : {}),
  });
const accepts = (exchange: ExchangeId) => says(farida, exchange, "giver", { act: "accept" });
const stands = async (exchange: ExchangeId, who: PersonId) =>
  (await seeDay(app, person(who), { exchange }))?.lights.stands;
const left = async () =>
  (
    await app.transaction(visitor, (work) => freeSeatsIn(work, { days: [DAY], venues: [venue.id] }))
  ).get(venue.id)?.[0]?.morning;
const figures = async () => (await seeFigures(app, visitor, { structure: host }))?.figures;
async function keepsTime(at: Temporal.Instant) {
  app.setNow(at);
  await keepTime.run(app, undefined, job("exchanges-work"));
  await doWaitingJobs(app);
}

/** Somebody who works for the employer, and asked as its employee. */
async function employed(name: string) {
  const guest = await someone(name);
  const employment = await working(app).worksAt(guest, { organisation: employer, keeper: nora });
  const exchange = valueOf(await ask(guest, { as: "employee", employer }));
  return { guest, employment, exchange };
}

describe("two at the same time", () => {
  test("two guests for one seat, answered at once: one comes, the other is still asked", async () => {
    const [one, other] = [await someone("Un"), await someone("Deux")];
    const asks = [valueOf(await ask(one)), valueOf(await ask(other))];
    const told = await Promise.all(asks.map((exchange) => accepts(exchange)));
    expect(told.filter(({ done }) => done).length).toBe(1);
    expect(told.find(({ done }) => !done)).toMatchObject({ refusal: "no-room-any-more" });
    expect(await left()).toBe(0);
  });

  test("one asks twice for the same day, at once or later: it is one ask", async () => {
    const guest = await someone("Ada");
    const told = await Promise.all([ask(guest), ask(guest), ask(guest, { part: "morning" })]);
    const taken = told.flatMap((one) => (one.done ? [one.value] : []));
    expect(taken.length).toBe(1);
    expect(told.filter((one) => !one.done && one.refusal === "asked-already").length).toBe(2);
    expect(await ask(guest)).toMatchObject({ refusal: "asked-already" });
    // Once it is answered, the day may be asked for again.
    for (const exchange of taken)
      valueOf(await says(farida, exchange, "giver", { act: "decline" }));
    expect((await ask(guest)).done).toBe(true);
  });

  test("the two halves of a day are two asks", async () => {
    const guest = await someone("Ada");
    expect((await ask(guest, { part: "morning" })).done).toBe(true);
    expect((await ask(guest, { part: "afternoon" })).done).toBe(true);
  });
});

describe("after the day", () => {
  test("the host says yes no more, and what was not answered ends with it", async () => {
    const guest = await someone("Ida");
    const exchange = valueOf(await ask(guest));
    app.setNow(NEXT_MORNING);
    expect(await accepts(exchange)).toMatchObject({ refusal: "day-is-past" });
    await keepsTime(NEXT_MORNING);
    expect(await stands(exchange, guest)).toBe("refused");
    expect(await figures()).toMatchObject({ days: 0 });
  });

  test("nor does the employer, whatever the host said before", async () => {
    const { guest, exchange } = await employed("Ines");
    valueOf(await accepts(exchange));
    app.setNow(NEXT_MORNING);
    expect(
      await answerApproval(app, person(nora), { exchange, act: "approve", number: 1, terms: 1 }),
    ).toMatchObject({ refusal: "day-is-past" });
    expect(await says(guest, exchange, "asker", { act: "waive", number: 2 })).toMatchObject({
      refusal: "day-is-past",
    });
    expect(await figures()).toMatchObject({ days: 0, employees: undefined });
  });

  test("a host who calls off a day that took place takes nothing out of the figures", async () => {
    const guest = await someone("Yann");
    const exchange = valueOf(await ask(guest));
    valueOf(await accepts(exchange));
    app.setNow(THAT_MORNING);
    valueOf(await arrive(app, person(guest), { exchange }));
    app.setNow(NEXT_MORNING);
    valueOf(await says(farida, exchange, "giver", { act: "cancel", number: 2 }));
    expect(await stands(exchange, guest)).toBe("over");
    expect(await figures()).toMatchObject({ days: 1 });
  });

  test("nobody said that it took place: it counts for nothing, and nobody is told to try another day", async () => {
    const guest = await someone("Uma");
    const exchange = valueOf(await ask(guest));
    valueOf(await accepts(exchange));
    for (let day = 0; day < 30; day += 1) await keepsTime(NEXT_MORNING.add({ hours: 24 * day }));
    expect(await stands(exchange, guest)).toBe("unsaid");
    expect(await figures()).toMatchObject({ days: 0 });
  });
});

describe("whose yes it is", () => {
  test("another structure, asked afterwards for the same need, gives no seat of the first", async () => {
    const [guest, friend] = [await someone("Rusé"), await someone("Ami")];
    const exchange = valueOf(await ask(guest));
    const { id: need } = (await seeDay(app, person(guest), { exchange }))?.visit ?? {};
    if (need === undefined) throw new Error("the guest does not read their own day");
    valueOf(await says(farida, exchange, "giver", { act: "decline" }));
    const other = await situations(app).verified([friend], { name: "Une autre" });
    const told = await app.transaction(person(guest), (work) =>
      askOrganisationIn(work, { need, organisation: other }),
    );
    const second = valueOf(told)?.id;
    if (second === undefined) throw new Error("nobody was asked");
    expect(await says(friend, second, "giver", { act: "accept" })).toMatchObject({
      refusal: "no-room-any-more",
    });
    expect(await left()).toBe(1);
  });

  test("who says yes for the host does not ask it for a seat", async () => {
    expect(await ask(farida)).toMatchObject({ refusal: "own-structure" });
  });

  test("a guest who alone says yes for their employer: nobody does, and it stays unlit", async () => {
    const guest = await someone("Solo");
    const own = await situations(app).verified([guest], { name: "Solo et compagnie" });
    const work = { organisation: own, status: "employee", since: SINCE } as const;
    valueOf(await askWork(app, person(guest), work));
    const exchange = valueOf(await ask(guest, { as: "employee", employer: own }));
    expect(
      await answerApproval(app, person(guest), { exchange, act: "approve", number: 1, terms: 1 }),
    ).toMatchObject({ refusal: "unknown-exchange" });
    valueOf(await accepts(exchange));
    expect(await seeDay(app, person(guest), { exchange })).toMatchObject({
      lights: { employer: "out", stands: "nobody-approves" },
    });
    expect(await left()).toBe(1);
  });

  test("a guest who leaves after both yeses: the seat is free; in their own name, no employee is counted", async () => {
    const { guest, employment, exchange } = await employed("Léa");
    valueOf(
      await answerApproval(app, person(nora), { exchange, act: "approve", number: 1, terms: 1 }),
    );
    valueOf(await accepts(exchange));
    expect(await left()).toBe(0);
    const on = dayOf(app.clock.now());
    valueOf(await endWork(app, person(guest), { employment, on, words: undefined }));
    await passTime(app, { hours: 30 });
    expect(await stands(exchange, guest)).toBe("nobody-approves");
    expect(await left()).toBe(1);
    valueOf(await says(guest, exchange, "asker", { act: "waive", number: 2 }));
    expect(await seeDay(app, person(guest), { exchange })).toMatchObject({
      visit: { inOwnName: true },
      lights: { employer: "not-needed", stands: "agreed" },
    });
    app.setNow(NEXT_MORNING);
    expect(await figures()).toMatchObject({ days: 1, employees: undefined });
  });
});

test("a host who closes with guests expected: each of them gets a letter, and the host has nothing left to answer", async () => {
  const [one, other] = [await someone("Expected"), await someone("Waiting")];
  const agreed = valueOf(await ask(one));
  const asks = [agreed, valueOf(await ask(other, { part: "morning" }))];
  valueOf(await accepts(agreed));
  await passTime(app, { hours: 1 });
  const before = await Promise.all([one, other].map((who) => lettersTo(app, who)));
  valueOf(await withdrawVenue(app, person(farida), { venue: venue.id }));
  await passTime(app, { hours: 13 });
  for (const [i, who] of [one, other].entries()) {
    const letters = await lettersTo(app, who);
    expect(letters.length).toBeGreaterThan(before[i]?.length ?? 0);
    expect(letters[0]?.text).toContain("aux Ateliers du moulin");
  }
  const { exchanges } = await listMyExchanges(app, person(farida), undefined);
  const here = exchanges.filter(({ kept }) => asks.includes(kept.id));
  expect(here.map(({ shelf }) => shelf)).toEqual(["done", "done"]);
});
