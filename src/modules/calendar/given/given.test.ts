import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { confirmGift, giftsAboutIn, setGiftAside } from "#modules/gifts";
import { blockPersonIn } from "#modules/moderation";
import type { OrganisationId, Power } from "#rules/organisations";
import { spaceOf } from "#rules/organisations";
import { type Actor, operator, person, type PersonId, visitor } from "#services/house";

import { actingFor } from "../../../../tests/support/entrusting.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle, madeOccasion, toldOccasion } from "../../../../tests/support/occasions.ts";
import { representedBy, situations, valueOf } from "../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { addressesOfIn } from "#modules/people";
import type { AddOccasion } from "../actions/add-occasion.ts";
import { cancelOccasion } from "../actions/change-occasion.ts";
import { noteAttendance } from "../actions/note-attendance.ts";
import { replyToDate } from "../actions/reply.ts";
import { seeSheet } from "../actions/see-attendance.ts";
import type { OccurrenceId } from "../domain/occasion.ts";
import { sayMyTime, seeMyTime } from "./actions/say-time.ts";
import { quartersOf, whyNotGiven } from "./domain/given.ts";

let app: TestHouse;
let people: Readonly<Record<"odile" | "damien" | "ines" | "max", PersonId>>;
let of: OrganisationId;

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  const { someone } = situations(app);
  people = {
    odile: await someone("Odile"),
    damien: await someone("Damien"),
    ines: await someone("Inès"),
    max: await someone("Max"),
  };
  const who: readonly (readonly [PersonId, readonly Power[]])[] = [
    [people.odile, ["manage", "publish", "approve"]],
    [people.damien, ["publish", "manage"]],
  ];
  of = (await representedBy(app, `Le Fil ${newId().slice(0, 6)}`, who)).id;
});

const repair: Partial<AddOccasion> = {
  seenBy: "everyone",
  minutes: 150,
  words: { title: "Café réparation", about: undefined, address: "Ici", video: undefined },
};
const AFTER = Temporal.Instant.from("2026-12-01T21:00:00Z");

interface Held {
  readonly occasion: Awaited<ReturnType<typeof madeOccasion>>["occasion"];
  readonly date: OccurrenceId;
}

/** An evening of two hours and a half of the organisation, to which Inès said that she comes. */
async function evening(more: Partial<AddOccasion> = {}): Promise<Held> {
  const told = toldOccasion(spaceOf(of), { ...repair, ...more });
  const made = await madeOccasion(app, people.odile, told);
  valueOf(
    await replyToDate(app, person(people.ines), { date: made.date, answer: "yes", people: 2 }),
  );
  return made;
}
/** Ticks whoever is named, and nobody else. */
async function tick({ date }: Held, names: readonly string[]): Promise<void> {
  app.setNow(AFTER);
  const sheet = await seeSheet(app, person(people.odile), { date });
  const came = (sheet?.lines ?? []).flatMap(({ key, name }) => (names.includes(name) ? [key] : []));
  valueOf(await noteAttendance(app, person(people.odile), { date, came, added: [] }));
}
async function past(more?: Partial<AddOccasion>): Promise<Held> {
  const held = await evening(more);
  await tick(held, ["Inès"]);
  return held;
}
const say = (who: Actor, { date }: Held, count = 10) =>
  sayMyTime(app, who, { date, much: { unit: "quarters", count } });
const see = (who: PersonId, { date }: Held) => seeMyTime(app, person(who), { date });
const gifts = (who: PersonId, { date }: Held) =>
  app.transaction(person(who), (work) =>
    giftsAboutIn(work, { table: "calendar.occurrence", id: date }),
  );

describe("who came to a date of an organisation", () => {
  test("says how long they gave, at first as long as it was; the organisation confirms it", async () => {
    const held = await past();
    expect(await see(people.ines, held)).toEqual({ gift: undefined, quarters: 10 });
    const gift = valueOf(await say(person(people.ines), held));
    expect((await see(people.ines, held))?.gift).toMatchObject({
      id: gift,
      kind: "hours",
      count: 10,
      words: "Café réparation",
      from: Temporal.PlainDate.from("2026-12-01"),
    });
    valueOf(await confirmGift(app, person(people.damien), { gift }));
    expect((await see(people.ines, held))?.gift?.state).toBe("confirmed");
  });

  test("says it once, though they press twice at once, are ticked anew, or it was set aside", async () => {
    const held = await past();
    const told = await Promise.all([1, 2, 3].map(() => say(person(people.ines), held)));
    const [gift, ...same] = told.map(valueOf);
    expect(same).toEqual([gift, gift]);
    if (gift === undefined) throw new Error("nothing was said");
    valueOf(await setGiftAside(app, person(people.odile), { gift, instead: "1 heure" }));
    await tick(held, []);
    await tick(held, ["Inès"]);
    expect(valueOf(await say(person(people.ines), held, 40))).toBe(gift);
    expect(await gifts(people.odile, held)).toMatchObject([
      { id: gift, count: 10, state: "aside" },
    ]);
  });

  test("each says their own, once each", async () => {
    const held = await evening();
    valueOf(
      await replyToDate(app, person(people.max), { date: held.date, answer: "maybe", people: 1 }),
    );
    await tick(held, ["Inès", "Max"]);
    for (const one of [people.ines, people.max, people.ines]) valueOf(await say(person(one), held));
    expect(await gifts(people.odile, held)).toHaveLength(2);
    expect(await gifts(people.max, held)).toHaveLength(1);
  });
});

describe("nothing is said", () => {
  test("by who was not ticked, nor by who is no more", async () => {
    const held = await past();
    expect(await see(people.max, held)).toBeUndefined();
    expect(await say(person(people.max), held)).toEqual({ done: false, refusal: "did-not-come" });
    await tick(held, []);
    expect(await say(person(people.ines), held)).toEqual({ done: false, refusal: "did-not-come" });
  });

  test("before it is over, nor of what was off", async () => {
    const held = await past();
    app.setNow(Temporal.Instant.from("2026-12-01T18:00:00Z"));
    expect(await say(person(people.ines), held)).toEqual({ done: false, refusal: "not-over-yet" });
    const off = await evening();
    valueOf(
      await cancelOccasion(app, person(people.odile), { occasion: off.occasion, why: undefined }),
    );
    app.setNow(AFTER);
    expect(await say(person(people.ines), off)).toEqual({ done: false, refusal: "cancelled" });
  });

  test("of a date of a circle, which keeps no accounts", async () => {
    const garden = await gardenCircle(app);
    const made = await madeOccasion(app, garden.people.ana, toldOccasion(garden.space));
    app.setNow(AFTER);
    expect(await say(person(garden.people.ana), made)).toEqual({
      done: false,
      refusal: "not-of-an-organisation",
    });
  });
});

test("no time is given to who welcomes one for a day on which two sides agreed", () => {
  const [starts, ends] = ["08:00:00", "16:00:00"].map((time) =>
    Temporal.Instant.from(`2026-12-01T${time}Z`),
  );
  if (starts === undefined || ends === undefined) throw new Error("no hours");
  const date = { starts, ends, cancelledAt: undefined };
  const why = (page: string | undefined) =>
    whyNotGiven("organisation", { cancelledAt: undefined, page }, { date, now: AFTER });
  expect([why("/echanges/une-journee"), why(undefined)]).toEqual([
    "not-of-an-organisation",
    undefined,
  ]);
});

test("who does not want to hear of who gave is told nothing; another of the team is", async () => {
  const held = await past();
  await app.transaction(person(people.odile), (work) =>
    blockPersonIn(work, { person: people.ines }),
  );
  valueOf(await say(person(people.ines), held));
  await passTime(app, { hours: 30 });
  const told = async (who: PersonId) => {
    const [address] = await app.transaction(person(who), (work) => addressesOfIn(work, who));
    const letters = await lettersTo(app, address?.text ?? "");
    return letters.filter(({ text }) => text.includes("Café réparation »"));
  };
  expect(await told(people.odile)).toEqual([]);
  expect(await told(people.damien)).toHaveLength(1);
});

test.each([
  ["18:00:00", "18:05:00", 1],
  ["18:00:00", "19:07:00", 4],
  ["18:00:00", "19:08:00", 5],
  ["18:00:00", "20:30:00", 10],
])("from %s to %s are %i quarters of an hour", (from, until, quarters) => {
  const [starts, ends] = [from, until].map((time) => Temporal.Instant.from(`2026-12-01T${time}Z`));
  expect(starts && ends && quartersOf({ starts, ends })).toBe(quarters);
});

test("who may do what with the time that somebody gave is what the README says, cell by cell", async () => {
  const whos: Readonly<Record<string, () => Promise<Actor>>> = {
    "who came": async () => person(people.ines),
    "who acts for who came, under a mandate": () =>
      actingFor(app, people.ines, people.max, ["circles", "exchanges"]),
    "who organises, and did not come": async () => person(people.odile),
    "who did not come": async () => person(people.max),
    "a visitor": async () => visitor,
    "the operator, from the command line": async () => operator(),
  };
  const found = [];
  for (const [who, actorOf] of Object.entries(whos)) {
    const held = await past();
    const actor = await actorOf();
    const said = (await say(actor, held)).done;
    const gift = valueOf(await say(person(people.ines), held));
    const seen = await seeMyTime(app, actor, { date: held.date });
    const confirmed = (await confirmGift(app, actor, { gift })).done;
    const answers = {
      "say how long": said,
      "read it on the page of the date": seen !== undefined,
      "confirm it": confirmed,
    };
    for (const [what, may] of Object.entries(answers))
      found.push({ who, what, answer: may ? "yes" : "no" });
    app.setNow(TEST_NOW);
  }
  expect(readRightsTable("calendar", "Who may do what with the time that somebody gave")).toEqual(
    found,
  );
});
