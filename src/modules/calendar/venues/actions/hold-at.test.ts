import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { joinCircle } from "#modules/circles";
import type { OrganisationId } from "#rules/organisations";
import { spaceOf } from "#rules/organisations";
import { person, type PersonId, visitor } from "#services/house";

import { type TestHouse, testHouse, TEST_NOW } from "../../../../../tests/support/house.ts";
import {
  gardenCircle,
  madeOccasion,
  toldOccasion,
} from "../../../../../tests/support/occasions.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { madeVenue, STREET, toldVenue } from "../../../../../tests/support/venues.ts";
import { withdrawVenue } from "../../../premises/actions/keep-it-true.ts";
import { occasionIcs, occasionLinked } from "../../web/formats.ts";
import { addOccasion } from "../../actions/add-occasion.ts";
import { changeOccasion } from "../../actions/change-occasion.ts";
import { replyToDate } from "../../actions/reply.ts";
import { seeOccasion } from "../../actions/see-occasions.ts";

let app: TestHouse;
let garden: Awaited<ReturnType<typeof gardenCircle>>;
let farida: PersonId;
let organisation: OrganisationId;
let venue: Awaited<ReturnType<typeof madeVenue>>;

beforeAll(async () => {
  app = await testHouse();
  const { someone, verified } = situations(app);
  garden = await gardenCircle(app);
  farida = await someone("Farida");
  organisation = await verified([farida]);
  venue = await madeVenue(app, farida, toldVenue(organisation));
});
beforeEach(() => app.setNow(TEST_NOW));
afterAll(() => app.setNow(TEST_NOW));

/** An evening for everyone at the venue, of its organisation. */
const evening = () => ({
  ...toldOccasion(spaceOf(organisation), { seenBy: "everyone", venue: venue.id }),
  words: { title: "Repair café", about: undefined, address: undefined, video: undefined },
});
const EVE = Temporal.Instant.from("2026-11-30T17:00:00Z");

describe("where one may hold something", () => {
  test("who keeps premises holds there, and the commune is theirs", async () => {
    const { occasion } = await madeOccasion(app, farida, evening());
    const seen = await seeOccasion(app, visitor, { occasion });
    expect(seen?.occasion).toMatchObject({ venue: venue.id, commune: "26108" });
    expect(seen?.venue?.name).toBe("Les Ateliers du moulin");
  });

  test("premises that others keep are not taken", async () => {
    const asked = toldOccasion(garden.space, { venue: venue.id });
    const told = await addOccasion(app, person(garden.people.ana), asked);
    expect(told).toMatchObject({ done: false, refusal: "not-your-venue" });
  });

  test("who keeps no premises and changes something else leaves it there, or takes it away", async () => {
    const { circle, space, people } = garden;
    valueOf(await joinCircle(app, person(farida), { circle }));
    const told = toldOccasion(space, { venue: venue.id });
    const { occasion } = await madeOccasion(app, farida, told);
    const ana = person(people.ana);
    valueOf(await changeOccasion(app, ana, { ...told, occasion, capacity: 12 }));
    const seen = await seeOccasion(app, ana, { occasion, exact: true });
    expect(seen?.occasion).toMatchObject({ venue: venue.id, commune: "26108", capacity: 12 });
    expect(seen?.heldAt?.address).toBeUndefined();
    const elsewhere = { ...told, occasion, venue: undefined, commune: "26113" };
    valueOf(await changeOccasion(app, ana, elsewhere));
    const after = await seeOccasion(app, ana, { occasion });
    expect(after?.occasion).toMatchObject({ venue: undefined, commune: "26113" });
    // Once it is away, it is asked as any other.
    const back = await changeOccasion(app, ana, { ...told, occasion });
    expect(back).toMatchObject({ done: false, refusal: "not-your-venue" });
  });

  test("premises that were withdrawn are no place to choose, and are named no more", async () => {
    const other = await madeVenue(app, farida, toldVenue(organisation, { name: "Le grenier" }));
    const { occasion } = await madeOccasion(app, farida, { ...evening(), venue: other.id });
    valueOf(await withdrawVenue(app, person(farida), { venue: other.id }));
    const seen = await seeOccasion(app, visitor, { occasion, exact: true });
    expect(seen?.venue).toBeUndefined();
    expect(seen?.heldAt).toMatchObject({ venue: undefined, address: undefined });
    const again = await addOccasion(app, person(farida), { ...evening(), venue: other.id });
    expect(again).toMatchObject({ done: false, refusal: "not-your-venue" });
    // What is held there already can be changed otherwise.
    const there = { ...evening(), venue: other.id, commune: "26108", occasion };
    valueOf(await changeOccasion(app, person(farida), there));
  });
});

const addressFor = async (
  by: PersonId | undefined,
  occasion: Awaited<ReturnType<typeof madeOccasion>>["occasion"],
) => {
  const actor = by === undefined ? visitor : person(by);
  return (await seeOccasion(app, actor, { occasion, exact: true }))?.heldAt?.address;
};

describe("who reads the address", () => {
  test("who said yes, from the evening before until the end; who keeps it, always; nobody else", async () => {
    const { ana, bilal, chloe } = garden.people;
    const { occasion, date } = await madeOccasion(app, farida, { ...evening(), capacity: 1 });
    valueOf(await replyToDate(app, person(bilal), { date, answer: "yes", people: 1 }));
    valueOf(await replyToDate(app, person(chloe), { date, answer: "yes", people: 1 }));
    expect(await addressFor(bilal, occasion)).toBeUndefined();
    const before = await seeOccasion(app, person(bilal), { occasion, exact: true });
    expect(before?.heldAt?.toldLater).toBe(true);
    expect(await addressFor(farida, occasion)).toContain(STREET);
    app.setNow(EVE);
    expect(await addressFor(bilal, occasion)).toBe(`${STREET}, 26400 Crest`);
    // Chloé waits for a place, Ana answered nothing.
    for (const one of [chloe, ana, undefined])
      expect(await addressFor(one, occasion)).toBeUndefined();
    valueOf(await replyToDate(app, person(bilal), { date, answer: "no", people: 1 }));
    expect(await addressFor(bilal, occasion)).toBeUndefined();
  });

  test("no file tells it, not even to who reads it on the page", async () => {
    const { occasion, date } = await madeOccasion(app, farida, evening());
    const { bilal } = garden.people;
    valueOf(await replyToDate(app, person(bilal), { date, answer: "yes", people: 1 }));
    app.setNow(EVE);
    const seen = await seeOccasion(app, person(bilal), { occasion });
    if (seen === undefined) throw new Error("Bilal does not see it");
    const files = [
      occasionIcs(seen, "https://archipel.example.org"),
      JSON.stringify(occasionLinked(seen, "https://archipel.example.org")),
    ];
    for (const file of files) {
      expect(file).toContain("Les Ateliers du moulin");
      expect(file).not.toContain("impasse");
    }
  });

  test("an address for everyone is in files too, once with its town", async () => {
    const open = toldVenue(organisation, { name: "La salle ouverte", readers: "everyone" });
    const { id } = await madeVenue(app, farida, open);
    const { occasion } = await madeOccasion(app, farida, { ...evening(), venue: id });
    const seen = await seeOccasion(app, visitor, { occasion });
    if (seen === undefined) throw new Error("it is not seen");
    const said = JSON.stringify(occasionLinked(seen, "https://archipel.example.org"));
    expect(said).toContain(`La salle ouverte, ${STREET}, 26400 Crest"`);
  });
});
