import { beforeAll, beforeEach, expect, test } from "vitest";

import { aboutPerson } from "../actions/about-person.ts";
import { tellBirthYear } from "../../people/actions/ages.ts";
import type { OrganisationId } from "#rules/organisations";
import { declaredIn, job, person, type PersonId } from "#services/house";

import { browserIn } from "../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { builtAssets } from "../../../../tests/support/running.ts";
import { madeVenue, toldVenue } from "../../../../tests/support/venues.ts";
import { working } from "../../../../tests/support/workers.ts";
import { takeStep } from "../../exchanges/protocol/actions/take-step.ts";
import type { ExchangeId } from "../../exchanges/protocol/domain/need.ts";
import { askDay, type AskDay } from "./actions/ask-day.ts";
import { listMyDays } from "./actions/list-days.ts";
import { seeDay } from "./actions/see-day.ts";
import { valuesOf } from "./actions/terms.ts";

let app: TestHouse;
let people: Readonly<Record<"farida" | "nora" | "ida" | "sami" | "zoe", PersonId>>;
let host: OrganisationId;
let employer: OrganisationId;
let venue: Awaited<ReturnType<typeof madeVenue>>;

const DAY = Temporal.PlainDate.from("2026-12-10");
const OTHER = Temporal.PlainDate.from("2026-12-15");

beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
  app.setNow(TEST_NOW);
  const { someone, verified } = situations(app);
  people = {
    farida: await someone("Farida"),
    nora: await someone("Nora"),
    ida: await someone("Ida"),
    sami: await someone("Sami"),
    zoe: await someone("Zoé"),
  };
  host = await verified([people.farida], { name: "Les Ateliers" });
  employer = await verified([people.nora], { name: "L’Atelier du Lien" });
  venue = await madeVenue(app, people.farida, toldVenue(host));
  for (const one of [people.ida, people.sami])
    await working(app).worksAt(one, { organisation: employer, keeper: people.nora });
});
beforeEach(() => app.setNow(TEST_NOW));

const asked = (day: Temporal.PlainDate): AskDay => ({
  venue: venue.id,
  host,
  day,
  part: "day",
  people: 1,
  as: "employee",
  employer,
  work: "Le bilan",
  share: "",
});
const ask = async (guest: PersonId, day = DAY): Promise<ExchangeId> =>
  valueOf(await askDay(app, person(guest), asked(day)));
const propose = (exchange: ExchangeId, day: Temporal.PlainDate) =>
  takeStep(app, person(people.farida), {
    exchange,
    as: "giver",
    act: "change-terms",
    number: 1,
    terms: 1,
    values: valuesOf({ ...asked(day), part: "morning" }),
  });
const pageOf = async (who: PersonId, at: string) =>
  (await (await browserIn(app, who)).get(at)).text;

test("another day is proposed: each of the three reads that one, and what it is instead of", async () => {
  const exchange = await ask(people.ida);
  valueOf(await propose(exchange, OTHER));
  for (const who of [people.ida, people.farida])
    expect(await seeDay(app, person(who), { exchange })).toMatchObject({
      visit: { day: OTHER, part: "morning" },
      first: { day: DAY, part: "day" },
      lights: { host: "lit", employer: "awaited", stands: "changed" },
    });
  const at = `/echanges/${exchange}`;
  const read = [
    [people.ida, at, "Les Ateliers propose autre chose : mardi 15 décembre. À vous de répondre."],
    [people.farida, at, "Vous avez proposé autre chose : mardi 15 décembre. Ida vous répondra."],
    [
      people.nora,
      `${at}/employeur`,
      "Les Ateliers propose autre chose à Ida : mardi 15 décembre. Votre oui viendra ensuite.",
    ],
  ] as const;
  for (const [who, page, says] of read) {
    const text = (await pageOf(who, page)).replaceAll(/\s/gu, " ");
    expect(text).toContain(says);
    expect(text).toContain("Mardi 15 décembre, le matin");
    expect(text).toContain("Jeudi 10 décembre, toute la journée");
  }
  const mine = await listMyDays(app, person(people.ida), { from: 0 });
  expect(mine?.asked.map(({ visit }) => visit.day.toString())).toEqual([OTHER.toString()]);
  const confirm = { exchange, as: "asker", act: "confirm", number: 2, terms: 2 } as const;
  valueOf(await takeStep(app, person(people.ida), confirm));
  expect((await seeDay(app, person(people.ida), { exchange }))?.visit.day).toEqual(OTHER);
});

test("a change proposes no day farther than the four months that an ask has", async () => {
  const exchange = await ask(people.sami);
  const far = TEST_NOW.toZonedDateTimeISO("Europe/Paris").toPlainDate().add({ days: 121 });
  expect(await propose(exchange, far)).toMatchObject({ refusal: "days-do-not-fit" });
  valueOf(await propose(exchange, far.subtract({ days: 1 })));
});

test("one’s own data say that one chose to go on in one’s own name, before and after the host’s yes", async () => {
  const exchange = await ask(people.sami, DAY.add({ days: 12 }));
  const given = async () => {
    const all = await app.transaction(job("test"), async (work) => {
      const told = [];
      for (const { gives } of declaredIn(app, "aboutPerson"))
        told.push(await gives(work, people.sami));
      return told;
    });
    return JSON.stringify(all);
  };
  expect(await given()).not.toContain("à titre personnel");
  const waive = { exchange, as: "asker", act: "waive", number: 2, terms: 1 } as const;
  valueOf(await takeStep(app, person(people.sami), waive));
  expect(await given()).toContain("à titre personnel");
  const yes = { exchange, as: "giver", act: "accept", number: 1, terms: 1 } as const;
  valueOf(await takeStep(app, person(people.farida), yes));
  expect(await given()).toContain("à titre personnel");
});

test("a guest under eighteen: the host reads what the law wants and what was not checked; the employer and others do not", async () => {
  valueOf(await tellBirthYear(app, person(people.zoe), { year: 2010 }));
  const exchange = valueOf(
    await askDay(app, person(people.zoe), {
      ...asked(DAY.add({ days: 7 })),
      as: "volunteer",
      employer: undefined,
    }),
  );
  const read = await pageOf(people.farida, `/echanges/${exchange}`);
  expect(read).toContain("Zoé a dit avoir moins de dix-huit ans");
  expect(read).toContain("quelqu’un de chez vous présent toute la journée");
  expect(read).toContain("Ni l’âge ni l’accord ne sont vérifiés ici.");
  expect(read).not.toMatch(/2010|seize ans|16 ans/);
  const adult = await ask(people.ida, DAY.add({ days: 14 }));
  for (const [who, at] of [
    [people.farida, `/echanges/${adult}`],
    [people.nora, `/echanges/${adult}/employeur`],
  ] as const)
    expect(await pageOf(who, at)).not.toContain("dix-huit ans");
  const said = async (who: PersonId) =>
    JSON.stringify(await app.transaction(job("test"), (work) => aboutPerson.gives(work, who)));
  expect(await said(people.zoe)).toContain('"vous aviez dit avoir moins de dix-huit ans":true');
  expect(await said(people.ida)).toContain('"vous aviez dit avoir moins de dix-huit ans":false');
});
