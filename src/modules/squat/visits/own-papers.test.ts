import { beforeAll, beforeEach, expect, test } from "vitest";

import type { OrganisationId } from "#rules/organisations";
import { operator, person, type PersonId, visitor } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { madeVenue, toldVenue } from "../../../../tests/support/venues.ts";
import { working } from "../../../../tests/support/workers.ts";
import { answerApproval } from "../../exchanges/approval/actions/answer-approval.ts";
import { takeStep } from "../../exchanges/protocol/actions/take-step.ts";
import type { ExchangeId } from "../../exchanges/protocol/domain/need.ts";
import { mergeOrganisations } from "../../organisations/directory/actions/merge.ts";
import { askDay } from "./actions/ask-day.ts";
import { sayOwnPapers, seeOwnPapers } from "./actions/own-papers.ts";
import { seePapers } from "./actions/see-papers.ts";
import { sayWelcome } from "./actions/welcome.ts";
import type { Paper } from "./domain/papers.ts";

let app: TestHouse;
let people: Readonly<Record<"farida" | "nora" | "paul" | "lea" | "gaspard", PersonId>>;
let host: OrganisationId;
let employer: OrganisationId;
let other: OrganisationId;
let venue: Awaited<ReturnType<typeof madeVenue>>;

beforeAll(async () => {
  app = await testHouse();
  app.setNow(TEST_NOW);
  const { someone, verified } = situations(app);
  people = {
    farida: await someone("Farida"),
    nora: await someone("Nora"),
    paul: await someone("Paul"),
    lea: await someone("Léa", { isOperator: true }),
    gaspard: await someone("Gaspard"),
  };
  host = await verified([people.farida], { name: "Les Ateliers" });
  employer = await verified([people.nora], { name: "L’Atelier du Lien" });
  other = await verified([people.paul], { name: "L’Atelier des Liens" });
  venue = await madeVenue(app, people.farida, toldVenue(host));
  await working(app).worksAt(people.gaspard, { organisation: employer, keeper: people.nora });
});
beforeEach(() => app.setNow(TEST_NOW));

const none = { accord: undefined, mission: undefined, convention: undefined };
const say = (told: Partial<Record<Paper, string>>) =>
  sayOwnPapers(app, person(people.nora), { organisation: employer, ...none, ...told });
const own = async (exchange: ExchangeId) =>
  (await seePapers(app, person(people.gaspard), { exchange }))?.own;

async function asked(day: string): Promise<ExchangeId> {
  return valueOf(
    await askDay(app, person(people.gaspard), {
      venue: venue.id,
      host,
      day: Temporal.PlainDate.from(day),
      part: "day",
      people: 1,
      as: "employee",
      employer,
      work: "Le bilan",
      share: "",
    }),
  );
}

test("an employer’s own text takes the place of the model, dated; an agreed day keeps the version that stood", async () => {
  const exchange = await asked("2026-12-03");
  expect(await own(exchange)).toEqual({});
  valueOf(await say({ accord: "Notre charte.", mission: "  " }));
  valueOf(await say({ accord: "Notre charte." }));
  expect(await own(exchange)).toMatchObject({ accord: { words: "Notre charte.", version: 1 } });
  const step = { exchange, number: 1, terms: 1 };
  valueOf(await answerApproval(app, person(people.nora), { ...step, act: "approve" }));
  valueOf(await takeStep(app, person(people.farida), { ...step, as: "giver", act: "accept" }));
  app.setNow(TEST_NOW.add({ hours: 1 }));
  valueOf(await say({ accord: "Notre charte, revue." }));
  const later = await asked("2026-12-10");
  expect(await own(exchange)).toMatchObject({ accord: { words: "Notre charte.", version: 1 } });
  expect(await own(later)).toMatchObject({ accord: { words: "Notre charte, revue.", version: 2 } });
  valueOf(await say({}));
  expect(await own(later)).toEqual({});
  expect((await own(exchange))?.accord?.words).toBe("Notre charte.");
});

test("the host reads none of it: it would say for whom the guest works; nobody else sees or says them", async () => {
  valueOf(await say({ accord: "Notre charte.", convention: "Notre texte d’accueil." }));
  const exchange = await asked("2026-12-08");
  const seen = await seePapers(app, person(people.farida), { exchange });
  expect(seen).toMatchObject({ papers: ["convention"], own: {} });
  for (const who of [person(people.farida), person(people.gaspard), visitor, operator()]) {
    expect(await seeOwnPapers(app, who, { organisation: employer })).toBeUndefined();
    const told = { organisation: employer, ...none, accord: "Le leur." };
    expect(await sayOwnPapers(app, who, told)).toMatchObject({ refusal: "not-yours" });
  }
  const stands = await seeOwnPapers(app, person(people.nora), { organisation: employer });
  expect(stands?.own.accord?.words).toBe("Notre charte.");
  valueOf(
    await takeStep(app, person(people.farida), {
      exchange,
      as: "giver",
      act: "decline",
      number: 1,
      terms: 1,
    }),
  );
});

test("the host’s own text of an agreement goes before the employer’s", async () => {
  const welcome = { coming: undefined, accident: undefined, insured: true, someone: true };
  const told = { number: venue.number, ...welcome, agreement: "Le texte du lieu." };
  valueOf(await sayWelcome(app, person(people.farida), told));
  const exchange = await asked("2026-12-15");
  const seen = await seePapers(app, person(people.gaspard), { exchange });
  expect(seen).toMatchObject({
    agreement: "Le texte du lieu.",
    own: { convention: { words: "Notre texte d’accueil." } },
  });
});

test("two employers that are one: what the first said passes where the other said nothing", async () => {
  const told = { organisation: other, ...none, accord: "La leur." };
  valueOf(await sayOwnPapers(app, person(people.paul), told));
  valueOf(
    await mergeOrganisations(app, operator(people.lea), {
      gone: employer,
      kept: other,
      reason: "La même.",
    }),
  );
  await doWaitingJobs(app);
  const seen = await seeOwnPapers(app, person(people.paul), { organisation: other });
  expect(seen?.own).toMatchObject({
    accord: { words: "La leur." },
    convention: { words: "Notre texte d’accueil." },
  });
});
