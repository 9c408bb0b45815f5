import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { freeSeatsIn } from "#modules/premises";
import type { OrganisationId } from "#rules/organisations";
import { spaceOf } from "#rules/organisations";
import { person, type PersonId, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { madeVenue, STREET, toldVenue } from "../../../../tests/support/venues.ts";
import { withdrawVenue } from "../../premises/actions/keep-it-true.ts";
import { cancelOccasion } from "../actions/change-occasion.ts";
import { listOccurrences } from "../actions/list-occurrences.ts";
import { replyToDate } from "../actions/reply.ts";
import { seeOccasion } from "../actions/see-occasions.ts";
import { endDayIn, holdDayIn, type HoldDay } from "./actions/hold-day.ts";

let app: TestHouse;
let farida: PersonId;
let gaspard: PersonId;
let zoe: PersonId;
let organisation: OrganisationId;
let venue: Awaited<ReturnType<typeof madeVenue>>;

beforeAll(async () => {
  app = await testHouse();
  const { someone, verified } = situations(app);
  farida = await someone("Farida");
  gaspard = await someone("Gaspard");
  zoe = await someone("Zoé");
  organisation = await verified([farida]);
  venue = await madeVenue(app, farida, toldVenue(organisation));
});
beforeEach(() => app.setNow(TEST_NOW));
afterAll(() => app.setNow(TEST_NOW));

const THURSDAY = Temporal.PlainDate.from("2026-12-03");
const WINDOW = {
  from: Temporal.Instant.from("2026-12-01T00:00:00Z"),
  until: Temporal.Instant.from("2027-01-31T00:00:00Z"),
};

const agreed = (more: Partial<HoldDay> = {}): HoldDay => ({
  space: spaceOf(organisation),
  madeBy: farida,
  kind: "other",
  words: { title: "Une journée ailleurs", about: undefined, address: undefined, video: undefined },
  venue: venue.id,
  zone: "Europe/Paris",
  day: THURSDAY,
  at: Temporal.PlainTime.from("09:00"),
  minutes: 8 * 60,
  page: undefined,
  attendees: [{ person: gaspard, people: 1 }],
  ...more,
});
const hold = (more?: Partial<HoldDay>) =>
  app.transaction(person(farida), (work) => holdDayIn(work, agreed(more)));
const seatsOn = async (day: Temporal.PlainDate) =>
  (
    await app.transaction(visitor, (work) => freeSeatsIn(work, { days: [day], venues: [venue.id] }))
  ).get(venue.id)?.[0]?.morning;

describe("a day that two sides agreed on", () => {
  test("who is asked by name sees it, has it among their dates and answers; nobody else outside finds it", async () => {
    const { occasion, date } = valueOf(await hold());
    const seen = await seeOccasion(app, person(gaspard), { occasion, exact: true });
    expect(seen?.words.title).toBe("Une journée ailleurs");
    expect(seen?.dates[0]?.mine?.answer).toBe("yes");
    expect(seen?.may).toEqual({ change: false, organise: false, reply: true, names: false });
    expect(seen?.dates[0]?.replies).toEqual([]);
    expect(seen?.heldAt).toMatchObject({ address: undefined, toldLater: true });
    const mine = await listOccurrences(app, person(gaspard), WINDOW);
    expect(mine.map((one) => one.occurrence.id)).toContain(date);
    for (const other of [person(zoe), visitor]) {
      expect(await seeOccasion(app, other, { occasion })).toBeUndefined();
      const theirs = await listOccurrences(app, other, WINDOW);
      expect(theirs.map((one) => one.occurrence.id)).not.toContain(date);
    }
    valueOf(await replyToDate(app, person(gaspard), { date, answer: "no", people: 1 }));
    const after = await seeOccasion(app, person(gaspard), { occasion });
    expect(after?.dates[0]?.mine?.answer).toBe("no");
    await app.transaction(person(farida), (work) => endDayIn(work, { occasion, quiet: true }));
  });

  test("the exact address is told from the evening before to who comes", async () => {
    const { occasion } = valueOf(await hold({ day: Temporal.PlainDate.from("2026-12-08") }));
    const read = async () =>
      (await seeOccasion(app, person(gaspard), { occasion, exact: true }))?.heldAt?.address;
    expect(await read()).toBeUndefined();
    app.setNow(Temporal.Instant.from("2026-12-07T16:59:00Z"));
    expect(await read()).toBeUndefined();
    app.setNow(Temporal.Instant.from("2026-12-07T17:00:00Z"));
    expect(await read()).toContain(STREET);
    app.setNow(Temporal.Instant.from("2026-12-08T16:01:00Z"));
    expect(await read()).toBeUndefined();
  });

  test("what has a page of its own is read here, and changed, answered and called off there alone", async () => {
    const page = "/moi/calendrier";
    const { occasion, date } = valueOf(
      await hold({ day: Temporal.PlainDate.from("2026-12-17"), page }),
    );
    const seen = await seeOccasion(app, person(farida), { occasion });
    expect(seen?.may).toEqual({ change: false, organise: true, reply: false, names: true });
    expect(await cancelOccasion(app, person(farida), { occasion, why: undefined })).toMatchObject({
      refusal: "not-yours-to-change",
    });
    const told = await replyToDate(app, person(gaspard), { date, answer: "no", people: 1 });
    expect(told).toMatchObject({ refusal: "unknown-occasion" });
    const mine = await listOccurrences(app, person(gaspard), WINDOW);
    expect(mine.find((one) => one.occurrence.id === date)?.at).toBe(page);
    await app.transaction(person(farida), (work) => endDayIn(work, { occasion, quiet: true }));
  });

  test("it holds as many seats as people come, and lets them go once it is off", async () => {
    const day = Temporal.PlainDate.from("2026-12-10");
    expect(await seatsOn(day)).toBe(3);
    const { occasion } = valueOf(await hold({ day, attendees: [{ person: gaspard, people: 2 }] }));
    expect(await seatsOn(day)).toBe(1);
    const end = () =>
      app.transaction(person(farida), (work) => endDayIn(work, { occasion, quiet: true }));
    expect(await end()).toBe(true);
    expect(await seatsOn(day)).toBe(3);
    expect(await end()).toBe(false);
  });

  test("of two at once for the last seat one has it, and nothing is kept of the other", async () => {
    const day = Temporal.PlainDate.from("2026-12-15");
    const two = [{ person: gaspard, people: 2 }];
    const both = await Promise.all([
      hold({ day, attendees: two }),
      hold({ day, attendees: [{ person: zoe, people: 2 }] }),
    ]);
    expect(both.filter((one) => one.done)).toHaveLength(1);
    expect(both.find((one) => !one.done)).toMatchObject({ refusal: "full" });
    expect(await seatsOn(day)).toBe(1);
  });

  test("a day that is past, a kind that nobody registered and premises that are not are refused", async () => {
    expect(await hold({ day: Temporal.PlainDate.from("2026-11-02") })).toMatchObject({
      refusal: "in-the-past",
    });
    expect(await hold({ kind: "nothing-such" })).toMatchObject({ refusal: "unknown-kind" });
    const elsewhere = { ...agreed(), venue: (await gone()).id };
    expect(
      await app.transaction(person(farida), (work) => holdDayIn(work, elsewhere)),
    ).toMatchObject({ refusal: "unknown-venue" });
  });
});

/** Premises that were withdrawn. */
async function gone() {
  const made = await madeVenue(app, farida, toldVenue(organisation, { name: "Fermé" }));
  valueOf(await withdrawVenue(app, person(farida), { venue: made.id }));
  return made;
}
