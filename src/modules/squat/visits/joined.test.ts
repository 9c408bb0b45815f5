import { beforeAll, expect, test } from "vitest";

import { person, type PersonId, visitor } from "#services/house";
import { doWaitingJobs } from "#services/jobs";
import type { OrganisationId } from "#rules/organisations";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { madeVenue, toldVenue } from "../../../../tests/support/venues.ts";
import { seeOccasion } from "../../calendar/actions/see-occasions.ts";
import { takeStep } from "../../exchanges/protocol/actions/take-step.ts";
import type { ExchangeId } from "../../exchanges/protocol/domain/need.ts";
import { joinVenues } from "../../premises/actions/join-venues.ts";
import { seeVenue } from "../../premises/actions/see-venue.ts";
import { askDay } from "./actions/ask-day.ts";
import { seeDay } from "./actions/see-day.ts";
import { sayWelcome, seeWelcome } from "./actions/welcome.ts";

const DAY = Temporal.PlainDate.from("2026-12-03");
const told = (coming: string) => ({
  coming,
  accident: undefined,
  agreement: undefined,
  insured: true,
  someone: true,
});

let app: TestHouse;
let farida: PersonId;
let gaspard: PersonId;
let host: OrganisationId;
beforeAll(async () => {
  app = await testHouse();
  const { someone, verified } = situations(app);
  farida = await someone("Farida");
  gaspard = await someone("Gaspard");
  host = await verified([farida], { name: "Les Ateliers" });
});

const made = (name: string) => madeVenue(app, farida, toldVenue(host, { name, seats: 5 }));
type Made = Awaited<ReturnType<typeof made>>;

async function asked(venue: Made, day = DAY): Promise<ExchangeId> {
  const words = { part: "day", people: 1, as: "volunteer", work: "Le bilan", share: "" } as const;
  const where = { venue: venue.id, host, day, employer: undefined };
  return valueOf(await askDay(app, person(gaspard), { ...where, ...words }));
}

function accepts(exchange: ExchangeId) {
  const step = { exchange, number: 1, terms: 1, as: "giver", act: "accept" } as const;
  return takeStep(app, person(farida), step);
}

async function join(gone: Made, kept: Made): Promise<void> {
  valueOf(await joinVenues(app, person(farida), { gone: gone.id, kept: kept.id }));
  await doWaitingJobs(app);
  await doWaitingJobs(app);
}

test("two premises are one: a day that was agreed stays and holds its seat in the other, one that was asked is accepted there", async () => {
  const [gone, kept] = [await made("L’atelier"), await made("L’atelier du fond")];
  const agreed = await asked(gone);
  valueOf(await accepts(agreed));
  const waits = await asked(gone, DAY.add({ days: 7 }));
  await join(gone, kept);
  const day = await seeDay(app, person(gaspard), { exchange: agreed });
  expect(day).toMatchObject({ lights: { stands: "agreed" }, venue: { id: kept.id } });
  const occasion = day?.visit.occasion;
  if (occasion === undefined) throw new Error("the day is no occasion");
  const seen = await seeOccasion(app, person(farida), { occasion });
  expect(seen?.occasion.venue).toBe(kept.id);
  const seats = (await seeVenue(app, visitor, kept))?.seats ?? [];
  expect(seats.find((one) => one.day.equals(DAY))?.morning).toBe(4);
  valueOf(await accepts(waits));
  expect((await seeDay(app, person(gaspard), { exchange: waits }))?.venue?.id).toBe(kept.id);
});

async function say({ number }: Made, coming: string): Promise<void> {
  valueOf(await sayWelcome(app, person(farida), { number, ...told(coming) }));
}

async function comingTo({ number }: Made): Promise<string | undefined> {
  return (await seeWelcome(app, person(farida), { number }))?.welcome?.coming;
}

test("what was said there to guests is what the other says, or else what the first said", async () => {
  const [first, second, third] = [await made("Un"), await made("Deux"), await made("Trois")];
  await say(first, "Le portail vert");
  await join(first, second);
  expect(await comingTo(second)).toBe("Le portail vert");
  await say(third, "La porte bleue");
  await join(second, third);
  expect(await comingTo(third)).toBe("La porte bleue");
});
