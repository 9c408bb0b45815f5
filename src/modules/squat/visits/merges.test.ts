import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import type { OrganisationId } from "#rules/organisations";
import { job, operator, person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { madeVenue, toldVenue } from "../../../../tests/support/venues.ts";
import { takeStep } from "../../exchanges/protocol/actions/take-step.ts";
import type { ExchangeId } from "../../exchanges/protocol/domain/need.ts";
import { mergeOrganisations } from "../../organisations/directory/actions/merge.ts";
import { sayByCode } from "../invite/actions/answer-letter.ts";
import { inviteStructure } from "../invite/actions/invite-structure.ts";
import { seeMyInvitation } from "../invite/actions/my-invitations.ts";
import { squat } from "../module.ts";
import { askDay } from "./actions/ask-day.ts";
import { listMyDays } from "./actions/list-days.ts";
import { sayHow, seeFeedback } from "./actions/say-how.ts";
import { seeDay } from "./actions/see-day.ts";
import { sayWelcome, seeWelcome } from "./actions/welcome.ts";

const DAY = Temporal.PlainDate.from("2026-12-03");
const EVENING = Temporal.Instant.from("2026-12-03T18:00:00Z");
const told = {
  coming: "Le portail vert",
  accident: "l’accueil",
  agreement: "Notre texte",
  insured: true,
  someone: true,
};
const said = { sharing: 4, openness: 5, learnt: "Leur méthode", nextTime: undefined } as const;

let app: TestHouse;
let people: Readonly<Record<"farida" | "gilles" | "lea" | "gaspard" | "jules", PersonId>>;
let gone: OrganisationId;
let kept: OrganisationId;
let venue: Awaited<ReturnType<typeof madeVenue>>;

beforeAll(async () => {
  app = await testHouse();
  const { someone, verified } = situations(app);
  people = {
    farida: await someone("Farida"),
    gilles: await someone("Gilles"),
    lea: await someone("Léa", { isOperator: true }),
    gaspard: await someone("Gaspard"),
    jules: await someone("Jules"),
  };
  gone = await verified([people.farida], { name: "Les Ateliers" });
  kept = await verified([people.gilles], { name: "Les Ateliers du moulin" });
  venue = await madeVenue(app, people.farida, toldVenue(gone, { seats: 50 }));
  valueOf(await sayWelcome(app, person(people.farida), { number: venue.number, ...told }));
});
beforeEach(() => app.setNow(TEST_NOW));
afterAll(() => app.setNow(TEST_NOW));

/** A day on which both agreed, and of which both said how it went. */
async function lived(day = DAY): Promise<ExchangeId> {
  const exchange = valueOf(
    await askDay(app, person(people.gaspard), {
      venue: venue.id,
      host: gone,
      day,
      part: "day",
      people: 1,
      as: "volunteer",
      employer: undefined,
      work: "Le bilan",
      share: "",
    }),
  );
  const step = { exchange, number: 1, terms: 1 };
  valueOf(await takeStep(app, person(people.farida), { ...step, as: "giver", act: "accept" }));
  return exchange;
}

const merge = (from: OrganisationId, into: OrganisationId) =>
  mergeOrganisations(app, operator(people.lea), { gone: from, kept: into, reason: "La même." });

test("two hosts are one: its days, what was said to guests and how they went are read by who speaks for the one that stays", async () => {
  const over = await lived();
  const toCome = await lived(DAY.add({ days: 7 }));
  app.setNow(EVENING);
  for (const who of [people.farida, people.gaspard])
    valueOf(await sayHow(app, person(who), { exchange: over, ...said }));
  valueOf(await merge(gone, kept));
  await doWaitingJobs(app);
  await doWaitingJobs(app);
  const gilles = person(people.gilles);
  expect((await seeDay(app, gilles, { exchange: over }))?.reader).toBe("host");
  const seen = await seeFeedback(app, gilles, { exchange: over });
  expect(seen).toMatchObject({ mine: said, theirs: said });
  expect(
    (await seeFeedback(app, person(people.gaspard), { exchange: over }))?.theirs,
  ).toMatchObject(said);
  expect((await seeWelcome(app, gilles, { number: venue.number }))?.welcome).toEqual(told);
  const days = (await listMyDays(app, gilles, { from: 0 }))?.hosting;
  expect(days?.flatMap(({ days: all }) => all.map(({ visit }) => visit.exchange))).toEqual([
    toCome,
    over,
  ]);
  // The guest of the day that is to come reads how one comes in, sealed under another key by now.
  app.setNow(Temporal.Instant.from("2026-12-10T08:00:00Z"));
  expect((await seeDay(app, person(people.gaspard), { exchange: toCome }))?.coming).toMatchObject({
    says: told.coming,
  });
  const step = { exchange: toCome, as: "giver", act: "cancel", number: 2, terms: 1 } as const;
  valueOf(await takeStep(app, gilles, step));
  expect((await seeDay(app, gilles, { exchange: toCome }))?.lights.stands).toBe("called-off");
});

test("two guests are one: their days and what they said pass, words and all", async () => {
  const [mine] =
    (await listMyDays(app, person(people.gaspard), { from: 0 }))?.asked.slice(-1) ?? [];
  const exchange = mine?.visit.exchange;
  if (exchange === undefined) throw new Error("there is no day to pass");
  await app.transaction(job("test"), async (work) =>
    squat.aboutPerson?.merges(work, people.gaspard, people.jules),
  );
  app.setNow(EVENING.add({ hours: 24 }));
  expect((await listMyDays(app, person(people.gaspard), { from: 0 }))?.asked).toEqual([]);
  expect((await listMyDays(app, person(people.jules), { from: 0 }))?.asked).toHaveLength(2);
  expect(await seeFeedback(app, person(people.jules), { exchange })).toMatchObject({
    mine: said,
    theirs: said,
  });
});

test("two structures that were asked are one: who speaks for it answers, and a no stands for both", async () => {
  const { organisation } = situations(app);
  const [first, second] = [
    await organisation({ name: "La Fabrique" }),
    await organisation({ name: "La Fabrique des ponts" }),
  ];
  const invite = (structure: OrganisationId) =>
    inviteStructure(app, person(people.jules), { structure, isNamed: false });
  const { invitation } = valueOf(await invite(first));
  valueOf(await merge(first, second));
  await doWaitingJobs(app);
  expect(valueOf(await invite(second)).wasAsked).toBe(true);
  const mine = await seeMyInvitation(app, person(people.jules), { id: invitation });
  const code = mine?.code ?? "";
  valueOf(await sayByCode(app, person(people.jules), { code, place: "ici", says: "no" }));
  const third = await organisation({ name: "La Fabrique des ponts neufs" });
  valueOf(await merge(second, third));
  await doWaitingJobs(app);
  expect(await invite(third)).toMatchObject({ refusal: "said-no" });
});
