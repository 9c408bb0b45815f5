import { beforeAll, expect, test } from "vitest";

import type { OrganisationId } from "#rules/organisations";
import { job, person, type PersonId, withRight } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { madeVenue, toldVenue } from "../../../../tests/support/venues.ts";
import { working } from "../../../../tests/support/workers.ts";
import { answerApproval } from "../../exchanges/approval/actions/answer-approval.ts";
import { takeStep } from "../../exchanges/protocol/actions/take-step.ts";
import type { ExchangeId } from "../../exchanges/protocol/domain/need.ts";
import { countDays } from "../figures/store/count-days.ts";
import { askDay, RIGHT } from "./actions/ask-day.ts";
import { seeDay } from "./actions/see-day.ts";
import { seePapers } from "./actions/see-papers.ts";

let app: TestHouse;
let people: Readonly<Record<"farida" | "nora" | "gaspard" | "zoe", PersonId>>;
let host: OrganisationId;
let employer: OrganisationId;
let venue: Awaited<ReturnType<typeof madeVenue>>;

beforeAll(async () => {
  app = await testHouse();
  app.setNow(TEST_NOW);
  const { someone, verified } = situations(app);
  people = {
    farida: await someone("Farida"),
    nora: await someone("Nora"),
    gaspard: await someone("Gaspard"),
    zoe: await someone("Zoé"),
  };
  host = await verified([people.farida], { name: "Les Ateliers" });
  employer = await verified([people.nora], { name: "L’Atelier du Lien" });
  venue = await madeVenue(app, people.farida, toldVenue(host));
  for (const one of [people.gaspard, people.zoe])
    await working(app).worksAt(one, { organisation: employer, keeper: people.nora });
});

const DAY = Temporal.PlainDate.from("2026-12-03");

async function ask(guest: PersonId): Promise<ExchangeId> {
  const exchange = valueOf(
    await askDay(app, person(guest), {
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
  const step = { exchange, number: 1, terms: 1, as: "giver", act: "accept" } as const;
  valueOf(await takeStep(app, person(people.farida), step));
  return exchange;
}
const papers = async (guest: PersonId, exchange: ExchangeId) =>
  (await seePapers(app, person(guest), { exchange }))?.papers;

test("who goes on without the yes of their employer comes in their own name: no paper of it, and no employee in the figures", async () => {
  const [worked, own] = [await ask(people.gaspard), await ask(people.zoe)];
  expect(await papers(people.zoe, own)).toContain("accord");
  const yes = { exchange: worked, act: "approve", number: 1, terms: 1 } as const;
  valueOf(await answerApproval(app, person(people.nora), yes));
  const waive = { exchange: own, act: "waive", number: 2, terms: 1 } as const;
  valueOf(await takeStep(app, person(people.zoe), waive));
  const seen = await seeDay(app, person(people.zoe), { exchange: own });
  expect(seen).toMatchObject({
    visit: { comesAs: "employee", inOwnName: true },
    lights: { employer: "not-needed", stands: "agreed" },
  });
  expect(await papers(people.gaspard, worked)).toEqual(["accord", "mission", "convention"]);
  expect(await papers(people.zoe, own)).toEqual(["convention"]);
  const counted = await app.transaction(job("test"), (work) =>
    withRight(work, RIGHT, (lent) => countDays(lent, { before: DAY.add({ days: 1 }), host })),
  );
  expect(counted).toMatchObject({ days: 2, employees: 1 });
});
