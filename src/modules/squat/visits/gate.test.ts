import { beforeAll, expect, test } from "vitest";

import type { OrganisationId } from "#rules/organisations";
import { person, type PersonId } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { declaredIn, watchPassing } from "../../../../tests/support/passing.ts";
import { madeVenue, toldVenue } from "../../../../tests/support/venues.ts";
import { working } from "../../../../tests/support/workers.ts";
import { answerApproval } from "../../exchanges/approval/actions/answer-approval.ts";
import { seeExchange } from "../../exchanges/protocol/actions/see-exchange.ts";
import { takeStep } from "../../exchanges/protocol/actions/take-step.ts";
import type { ExchangeId } from "../../exchanges/protocol/domain/need.ts";
import { arrive } from "./actions/arrive.ts";
import { askDay } from "./actions/ask-day.ts";
import { blockOther } from "./actions/block-other.ts";
import { enterGathering, gather } from "./actions/gather.ts";
import { sayHow, seeFeedback } from "./actions/say-how.ts";
import { seeDay } from "./actions/see-day.ts";
import type { Side } from "./domain/feedback.ts";

const DAY = Temporal.PlainDate.from("2026-12-03");
const EVENING = Temporal.Instant.from("2026-12-03T18:00:00Z");

let app: TestHouse;
let net: Awaited<ReturnType<typeof watchPassing>>;
let people: Readonly<Record<"farida" | "nora" | "gaspard", PersonId>>;
let host: OrganisationId;
let employer: OrganisationId;

beforeAll(async () => {
  app = await testHouse();
  const { someone, verified } = situations(app);
  people = {
    farida: await someone("Farida"),
    nora: await someone("Nora"),
    gaspard: await someone("Gaspard"),
  };
  host = await verified([people.farida], { name: "Les Ateliers" });
  employer = await verified([people.nora], { name: "L’Atelier du Lien" });
  await working(app).worksAt(people.gaspard, { organisation: employer, keeper: people.nora });
  net = await watchPassing(app);
});

const whoIs = (side: Side) => person(side === "guest" ? people.gaspard : people.farida);
const told = { sharing: 4, openness: 5, learnt: "Leur méthode", nextTime: undefined } as const;

/** A day asked by Gaspard, in premises of its own, to which these said yes, in this order. */
async function asked(yeses: readonly ("host" | "employer")[]): Promise<ExchangeId> {
  app.setNow(TEST_NOW);
  const venue = await madeVenue(app, people.farida, toldVenue(host, { seats: 50 }));
  const exchange = valueOf(
    await askDay(app, whoIs("guest"), {
      venue: venue.id,
      host,
      day: DAY,
      part: "day",
      people: 1,
      as: "employee",
      employer,
      work: "Le bilan",
      share: "",
    }),
  );
  const step = { exchange, number: 1, terms: 1 };
  for (const yes of yeses)
    if (yes === "host")
      valueOf(await takeStep(app, whoIs("host"), { ...step, as: "giver", act: "accept" }));
    else valueOf(await answerApproval(app, person(people.nora), { ...step, act: "approve" }));
  return exchange;
}

/** They come, say how it went, and one opens a circle that the other enters: this side first each time. */
async function lived(exchange: ExchangeId, first: Side): Promise<void> {
  const sides = first === "guest" ? (["guest", "host"] as const) : (["host", "guest"] as const);
  app.setNow(EVENING);
  for (const side of sides) valueOf(await arrive(app, whoIs(side), { exchange }));
  for (const side of sides) valueOf(await sayHow(app, whoIs(side), { exchange, ...told }));
  const named = { name: "À deux", purpose: "Voir", charter: "On s’écoute." };
  const circle = valueOf(await gather(app, whoIs(first), { exchange, ...named }));
  const charter = circle.charterVersion;
  valueOf(await enterGathering(app, whoIs(sides[1]), { exchange, charter }));
}

const besides = async () => {
  const declared = declaredIn(app);
  return (await net.unasked()).filter(({ what }) => !(what in declared));
};

test.each([
  ["guest", ["employer", "host"]],
  ["host", ["employer", "host"]],
  ["guest", ["host", "employer"]],
  ["host", ["host", "employer"]],
] as const)(
  "the gate is asked whatever is written of a day, the %s first, yeses by %j",
  async (first, yeses) => {
    const exchange = await asked(yeses);
    await lived(exchange, first);
    expect(await besides()).toEqual([]);
  },
);

test("what is over for the exchange is written through the gate all the same", async () => {
  const exchange = await asked(["employer", "host"]);
  app.setNow(EVENING);
  for (const [side, as] of [
    ["guest", "asker"],
    ["host", "giver"],
  ] as const) {
    const now = await seeExchange(app, whoIs(side), { exchange, as });
    const step = { exchange, as, number: now?.number ?? 0, terms: 1 };
    valueOf(await takeStep(app, whoIs(side), { ...step, act: "close" }));
  }
  valueOf(await arrive(app, whoIs("host"), { exchange }));
  valueOf(await sayHow(app, whoIs("host"), { exchange, ...told }));
  expect(await besides()).toEqual([]);
});

test("called off by either side, through the gate", async () => {
  for (const as of ["asker", "giver"] as const) {
    const exchange = await asked(["employer", "host"]);
    const by = whoIs(as === "asker" ? "guest" : "host");
    const now = await seeExchange(app, by, { exchange, as });
    valueOf(
      await takeStep(app, by, { exchange, as, act: "cancel", number: now?.number ?? 0, terms: 1 }),
    );
  }
  expect(await besides()).toEqual([]);
});

test("whom the other blocked neither reads their words nor learns of their circle; who wrote reads the same", async () => {
  const exchange = await asked(["employer", "host"]);
  app.setNow(EVENING);
  valueOf(await sayHow(app, whoIs("guest"), { exchange, ...told }));
  // From the page of the day: whoever said yes for the host.
  valueOf(await blockOther(app, whoIs("guest"), { exchange }));
  valueOf(await sayHow(app, whoIs("host"), { exchange, ...told }));
  const named = { name: "À deux", purpose: "Voir", charter: "On s’écoute." };
  valueOf(await gather(app, whoIs("host"), { exchange, ...named }));
  const guest = await seeFeedback(app, whoIs("guest"), { exchange });
  expect(guest?.theirs).toEqual({ ...told, learnt: undefined, nextTime: undefined });
  expect((await seeDay(app, whoIs("guest"), { exchange }))?.visit.circle).toBeUndefined();
  expect((await seeFeedback(app, whoIs("host"), { exchange }))?.mine).toMatchObject(told);
  expect((await seeDay(app, whoIs("host"), { exchange }))?.visit.circle).toBeDefined();
});

test("nobody is blocked from a day by who is not of it, nor by the guest before anybody said yes", async () => {
  const exchange = await asked(["employer"]);
  const refusal = "unknown-day";
  for (const who of [person(people.nora), whoIs("guest")])
    expect(await blockOther(app, who, { exchange })).toMatchObject({ refusal });
  valueOf(await blockOther(app, whoIs("host"), { exchange }));
});
