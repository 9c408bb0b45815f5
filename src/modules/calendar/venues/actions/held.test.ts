import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import type { OrganisationId } from "#rules/organisations";
import { spaceOf } from "#rules/organisations";
import { heldSeatsIn, person, type PersonId, visitor } from "#services/house";

import { type TestHouse, testHouse, TEST_NOW } from "../../../../../tests/support/house.ts";
import { madeOccasion, toldOccasion } from "../../../../../tests/support/occasions.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { madeVenue, toldVenue } from "../../../../../tests/support/venues.ts";
import { listVenues } from "../../../premises/actions/list-venues.ts";
import { seeVenue } from "../../../premises/actions/see-venue.ts";
import { venuesAsked } from "../../../premises/domain/search.ts";
import type { OccasionId } from "../../domain/occasion.ts";
import { countedAt, placesTaken } from "../../domain/reply.ts";
import { listDates } from "../../store/occurrences.ts";
import { listRepliesOfOccasion } from "../../store/replies.ts";
import { cancelDate } from "../../actions/change-date.ts";
import { putDown, replyToDate, replyToSeries } from "../../actions/reply.ts";
import { listNextAtIn } from "./held.ts";
import { besideAll } from "../../actions/standing.ts";
import type { AddOccasion } from "../../actions/add-occasion.ts";

let app: TestHouse;
let farida: PersonId;
let people: readonly PersonId[];
let organisation: OrganisationId;

beforeAll(async () => {
  app = await testHouse();
  const { someone, verified } = situations(app);
  farida = await someone("Farida");
  people = await Promise.all(["Amadou", "Bilal", "Chloé", "Diane"].map((name) => someone(name)));
  organisation = await verified([farida]);
});
beforeEach(() => app.setNow(TEST_NOW));
afterAll(() => app.setNow(TEST_NOW));

const TUESDAY = Temporal.PlainDate.from("2026-12-01");
const room = (name: string) => madeVenue(app, farida, toldVenue(organisation, { name, seats: 6 }));

/** A morning at a venue, that Tuesday from ten to noon, for everyone unless more is said. */
const morning = (venue: { readonly id: AddOccasion["venue"] }, more: Partial<AddOccasion> = {}) => {
  const told = toldOccasion(spaceOf(organisation), { seenBy: "everyone", ...more });
  const when = { ...told.when, at: Temporal.PlainTime.from("10:00"), ...more.when };
  return { ...told, venue: venue.id, when, minutes: 120 };
};
const every = {
  rule: { every: "week", interval: 1, days: ["TU"], ends: "after", times: 3 },
} as const;

const seatsOf = async (number: number, day = TUESDAY) => {
  const seen = await seeVenue(app, visitor, { number });
  const told = seen?.seats?.find((one) => one.day.equals(day));
  return [told?.morning, told?.afternoon];
};
const says = (at: number) => people[at] ?? farida;

describe("the seats that an occasion holds", () => {
  test("as many as fit where only so many do, though nobody answered yet", async () => {
    const venue = await room("La salle comptée");
    expect(await seatsOf(venue.number)).toEqual([6, 6]);
    await madeOccasion(app, farida, morning(venue, { capacity: 4 }));
    expect(await seatsOf(venue.number)).toEqual([2, 6]);
  });

  test("else as many as come for sure: not who said perhaps or no", async () => {
    const venue = await room("La salle ouverte");
    const { date } = await madeOccasion(app, farida, morning(venue));
    expect(await seatsOf(venue.number)).toEqual([6, 6]);
    valueOf(await replyToDate(app, person(says(0)), { date, answer: "yes", people: 2 }));
    valueOf(await replyToDate(app, person(says(1)), { date, answer: "maybe", people: 3 }));
    expect(await seatsOf(venue.number)).toEqual([4, 6]);
    valueOf(
      await putDown(app, person(farida), {
        date,
        name: "Monsieur Chastel",
        telephone: undefined,
        people: 1,
      }),
    );
    expect(await seatsOf(venue.number)).toEqual([3, 6]);
    valueOf(await replyToDate(app, person(says(0)), { date, answer: "no", people: 1 }));
    expect(await seatsOf(venue.number)).toEqual([5, 6]);
  });

  test("at each date of a series, but those to which one said no, or that were cancelled", async () => {
    const venue = await room("La salle du mardi");
    const told = morning(venue);
    const series = { ...told, when: { ...told.when, ...every } };
    const { occasion, date } = await madeOccasion(app, farida, series);
    valueOf(await replyToSeries(app, person(says(0)), { occasion, answer: "yes", people: 2 }));
    valueOf(await replyToDate(app, person(says(0)), { date, answer: "no", people: 1 }));
    const next = TUESDAY.add({ days: 7 });
    expect(await seatsOf(venue.number)).toEqual([6, 6]);
    expect(await seatsOf(venue.number, next)).toEqual([4, 6]);
    const dates = await app.transaction(visitor, (work) =>
      besideAll(work, (lent) => listDates(lent, occasion)),
    );
    const [, second] = dates;
    if (second === undefined) throw new Error("the series has one date only");
    valueOf(await cancelDate(app, person(farida), { date: second.id, why: undefined }));
    expect(await seatsOf(venue.number, next)).toEqual([6, 6]);
  });

  test("are counted for everyone, of what is for members only too, which its page does not name", async () => {
    const venue = await room("La salle fermée");
    await madeOccasion(app, farida, morning(venue, { capacity: 5, seenBy: "members" }));
    expect(await seatsOf(venue.number)).toEqual([1, 6]);
    const next = (actor: typeof visitor) =>
      app.transaction(actor, (work) => listNextAtIn(work, { venue: venue.id, most: 3 }));
    expect(await next(visitor)).toHaveLength(0);
    expect(await next(person(says(0)))).toHaveLength(0);
    expect(await next(person(farida))).toHaveLength(1);
  });
});

test("the list finds those that are free on a day", async () => {
  const full = await room("La salle pleine");
  const half = await room("La salle à moitié");
  await madeOccasion(app, farida, { ...morning(full, { capacity: 6 }), minutes: 8 * 60 });
  await madeOccasion(app, farida, morning(half, { capacity: 6 }));
  const on = async (day: string) => {
    const asked = { ...venuesAsked.read({ libre: [day] }), words: "la salle" };
    return (await listVenues(app, visitor, { asked })).shown;
  };
  const tuesday = await on("2026-12-01");
  const ids = tuesday.map(({ venue }) => venue.id);
  expect(ids).toContain(half.id);
  expect(ids).not.toContain(full.id);
  expect(tuesday.find(({ venue }) => venue.id === half.id)?.free).toMatchObject({
    morning: 0,
    afternoon: 6,
  });
  // They open on Thursdays; on no Wednesday; and no day that is over is free.
  const thursday = (await on("2026-12-03")).map(({ venue }) => venue.id);
  expect(thursday).toEqual(expect.arrayContaining([full.id, half.id]));
  expect(await on("2026-12-02")).toHaveLength(0);
  expect(await on("2026-11-24")).toHaveLength(0);
});

test("the one query counts as the rule does, whatever was answered", async () => {
  const venue = await room("La salle des hasards");
  let seed = 7;
  const drawn = <One>(from: readonly One[]): One => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const one = from[Math.floor((seed / 2_147_483_648) * from.length)];
    if (one === undefined) throw new Error("nothing to draw from");
    return one;
  };
  const told = morning(venue);
  const occasions: { occasion: OccasionId; dates: Awaited<ReturnType<typeof listDates>> }[] = [];
  for (let i = 0; i < 4; i += 1) {
    const { occasion } = await madeOccasion(app, farida, {
      ...told,
      when: { ...told.when, ...every },
    });
    const dates = await app.transaction(visitor, (work) =>
      besideAll(work, (lent) => listDates(lent, occasion)),
    );
    for (let j = 0; j < 12; j += 1) {
      const said = {
        answer: drawn(["yes", "yes", "no", "maybe"] as const),
        people: drawn([1, 2, 3]),
      };
      const who = person(drawn(people));
      if (drawn([true, false])) await replyToSeries(app, who, { occasion, ...said });
      else await replyToDate(app, who, { date: drawn(dates).id, ...said });
    }
    occasions.push({ occasion, dates });
  }
  const window = { from: TEST_NOW, until: TEST_NOW.add({ hours: 24 * 60 }), venues: [venue.id] };
  const { held, plain } = await app.transaction(visitor, async (work) => ({
    held: await heldSeatsIn(work, window),
    plain: await besideAll(work, async (lent) => {
      const all = [];
      for (const { occasion, dates } of occasions) {
        const replies = await listRepliesOfOccasion(lent, occasion);
        for (const { id, starts } of dates)
          all.push(`${starts.toString()} ${placesTaken(countedAt(replies, id, occasion))}`);
      }
      return all;
    }),
  }));
  expect(held.map(({ starts, seats }) => `${starts.toString()} ${seats}`).toSorted()).toEqual(
    plain.toSorted(),
  );
  expect(new Set(held.map(({ seats }) => seats)).size).toBeGreaterThan(2);
});
