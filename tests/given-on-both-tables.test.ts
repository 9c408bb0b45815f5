import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { confirmGift } from "#modules/gifts";
import type { GiftId } from "#rules/gifts";
import { type OrganisationId, spaceOf } from "#rules/organisations";
import { person, type PersonId } from "#services/house";

import { noteAttendance } from "../src/modules/calendar/actions/note-attendance.ts";
import { replyToDate } from "../src/modules/calendar/actions/reply.ts";
import { seeSheet } from "../src/modules/calendar/actions/see-attendance.ts";
import { sayMyTime } from "../src/modules/calendar/given/actions/say-time.ts";
import { sayGiven } from "../src/modules/exchanges/given/actions/say-given.ts";
import { takeStep } from "../src/modules/exchanges/protocol/actions/take-step.ts";
import { sayFor } from "../src/modules/gifts/actions/say-for.ts";
import { sayGift } from "../src/modules/gifts/actions/say-gift.ts";
import { seeStatement } from "../src/modules/gifts/actions/see-statement.ts";
import { setRate, valueGift } from "../src/modules/gifts/actions/value-gift.ts";
import { askDay } from "../src/modules/squat/visits/actions/ask-day.ts";
import { noteLent } from "../src/modules/squat/visits/actions/note-lent.ts";
import { agreedPair, closePair } from "./support/agreed.ts";
import { TEST_NOW, testHouse, type TestHouse } from "./support/house.ts";
import { madeOccasion, toldOccasion } from "./support/occasions.ts";
import { situations, valueOf } from "./support/organisations.ts";
import { madeVenue, toldVenue } from "./support/venues.ts";

/*
 * What was given by an exchange, by coming to a date and by welcoming somebody, once the other side confirmed it, lands in the
 * accounts of who received it: by the chart of accounts and by the form of the State, which number the same products otherwise.
 */

const DAY = Temporal.PlainDate.from("2026-12-03");
const FROM = Temporal.PlainDate.from("2026-01-01");

let app: TestHouse;
let people: Readonly<Record<"odile" | "farida" | "ines" | "damien", PersonId>>;
/** Who received: its accounts are read. Odile keeps it with Damien. */
let ours: OrganisationId;
let host: OrganisationId;

beforeAll(async () => {
  app = await testHouse();
  app.setNow(TEST_NOW);
  const { someone, verified } = situations(app);
  people = {
    odile: await someone("Odile"),
    farida: await someone("Farida"),
    ines: await someone("Inès"),
    damien: await someone("Damien"),
  };
  ours = await verified([people.odile, people.damien], { name: "Le Fil" });
  host = await verified([people.farida], { name: "Les Ateliers" });
  for (const [kind, anHour] of [
    ["hours", 12_00],
    ["skills", 30_00],
  ] as const)
    valueOf(
      await setRate(app, person(people.odile), {
        organisation: ours,
        kind,
        anHour,
        from: FROM,
        method: "SMIC chargé",
      }),
    );
});

const confirm = (who: PersonId, gift: GiftId) => confirmGift(app, person(who), { gift });

/** Two hours of a poster, drawn by somebody for us. */
async function byAnExchange(): Promise<void> {
  const pair = await agreedPair(app, { asker: people.odile, inName: ours });
  await closePair(app, pair);
  const much = { unit: "quarters", count: 8 } as const;
  const day = Temporal.PlainDate.from("2026-11-20");
  const asked = { exchange: pair.exchange, much, day, words: "Une affiche" };
  const gift = valueOf(await sayGiven(app, person(pair.giver), asked));
  valueOf(await confirm(people.damien, gift));
}

/** One hour at our repair café, as long as it was. */
async function byComing(): Promise<void> {
  const told = toldOccasion(spaceOf(ours), { seenBy: "everyone" });
  const { date } = await madeOccasion(app, people.odile, told);
  const yes = { date, answer: "yes", people: 1 } as const;
  valueOf(await replyToDate(app, person(people.ines), yes));
  app.setNow(Temporal.Instant.from("2026-12-02T09:00:00Z"));
  const sheet = await seeSheet(app, person(people.odile), { date });
  const came = (sheet?.lines ?? []).map(({ key }) => key);
  valueOf(await noteAttendance(app, person(people.odile), { date, came, added: [] }));
  const much = { unit: "quarters", count: 4 } as const;
  const gift = valueOf(await sayMyTime(app, person(people.ines), { date, much }));
  valueOf(await confirm(people.odile, gift));
  app.setNow(TEST_NOW);
}

/** A day in premises of others, for us. */
async function byWelcoming(): Promise<void> {
  const venue = await madeVenue(app, people.farida, toldVenue(host));
  const asked = {
    venue: venue.id,
    host,
    day: DAY,
    part: "day",
    people: 1,
    as: "volunteer",
  } as const;
  const exchange = valueOf(
    await askDay(app, person(people.damien), {
      ...asked,
      employer: undefined,
      work: "Le bilan",
      share: "",
    }),
  );
  const yes = { exchange, number: 1, terms: 1, as: "giver", act: "accept" } as const;
  valueOf(await takeStep(app, person(people.farida), yes));
  app.setNow(Temporal.Instant.from("2026-12-04T09:00:00Z"));
  const gift = valueOf(await noteLent(app, person(people.damien), { exchange, receiver: ours }));
  valueOf(await confirm(people.farida, gift));
  valueOf(await valueGift(app, person(people.odile), { gift, each: 40_00 }));
}

/** Hours of their staff, lent by others; and goods that somebody gives. */
async function bySaying(): Promise<void> {
  const measure = { unit: "quarters", count: 4, isLent: false, from: DAY, until: DAY } as const;
  const lent = valueOf(
    await sayGift(app, person(people.farida), {
      ...measure,
      kind: "hours",
      giver: { kind: "organisation", id: host },
      receiver: { kind: "organisation", id: ours },
    }),
  );
  valueOf(await confirm(people.odile, lent));
  const goods = valueOf(
    await sayFor(app, person(people.odile), {
      ...measure,
      id: newId<"Gift">(),
      organisation: ours,
      giver: people.ines,
      kind: "goods",
      unit: "items",
      count: 2,
      words: "Deux tables",
    }),
  );
  valueOf(await confirm(people.ines, goods));
  valueOf(await valueGift(app, person(people.odile), { gift: goods, each: 25_00 }));
}

test("what was given by an exchange, by coming and by welcoming lands right on both tables", async () => {
  await byAnExchange();
  await byComing();
  await byWelcoming();
  await bySaying();
  const asked = { organisation: ours, from: FROM, until: DAY } as const;
  const seen = await seeStatement(app, person(people.odile), asked);
  const landed = (table: "chart" | "form") => {
    const { charges = [], products = [] } = seen?.statements[table] ?? {};
    return [...charges, ...products].map(({ number, label, amount }) => [number, label, amount]);
  };
  const charges = [
    ["860", "Secours en nature", 50_00],
    ["8611", "Mise à disposition gratuite de locaux", 80_00],
    ["862", "Prestations", 12_00],
    // The hours of volunteers, and nobody else's.
    ["864", "Personnel bénévole", 72_00],
  ];
  expect(landed("chart")).toEqual([
    ...charges,
    ["870", "Dons en nature", 50_00],
    ["871", "Prestations en nature", 92_00],
    ["875", "Bénévolat", 72_00],
  ]);
  expect(landed("form")).toEqual([
    ...charges,
    ["870", "Bénévolat", 72_00],
    ["871", "Prestations en nature", 92_00],
    ["875", "Dons en nature", 50_00],
  ]);
  expect(seen?.unconfirmed).toBe(0);
});
