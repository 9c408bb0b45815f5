import { describe, expect, test } from "vitest";
import { listOccurrences } from "../../calendar/actions/list-occurrences.ts";
import { listWaitingIn } from "../../calendar/actions/see-lists.ts";
import { dayOf } from "#basics/dates";
import { declaredIn, person, visitor } from "#services/house";
import { doWaitingJobs } from "#services/jobs";
import { browserIn } from "../../../../tests/support/browser.ts";
import { TEST_NOW } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { builtAssets } from "../../../../tests/support/running.ts";
import { madeVenue, toldVenue } from "../../../../tests/support/venues.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { working } from "../../../../tests/support/workers.ts";
import { seeDaysIn } from "../../home/front/actions/see-week.ts";
import { endWork } from "../../organisations/workers/actions/end-work.ts";
import { withdrawVenue } from "../../premises/actions/keep-it-true.ts";
import { takeStep } from "../../exchanges/protocol/actions/take-step.ts";
import { askDay, type AskDay } from "./actions/ask-day.ts";
import {
  aDay,
  agreed,
  app,
  ask,
  asked,
  employer,
  employerSays,
  host,
  hostSays,
  inVisitsHouse,
  lights,
  people,
  seats,
} from "./test-visits.ts";

inVisitsHouse();

describe("two yeses", () => {
  test("who said yes first is not told that their yes is awaited", async () => {
    await builtAssets();
    const exchange = valueOf(await ask(aDay()));
    valueOf(await hostSays(exchange));
    for (const who of [people.lise, people.farida])
      expect(await lights(exchange, who)).toMatchObject({ host: "lit", stands: "host-yes" });
    const [guest, welcoming] = [people.lise, people.farida].map((who) => browserIn(app, who));
    expect((await (await welcoming)?.get(`/echanges/${exchange}`))?.text).toContain(
      "Vous avez dit oui à Lise",
    );
    expect((await (await guest)?.get(`/echanges/${exchange}`))?.text).toContain(
      "On attend votre employeur.",
    );
  });

  test("an employee comes once both said yes, whoever says it first; then it is among their dates", async () => {
    const day = aDay();
    const exchange = valueOf(await ask(day));
    expect(await lights(exchange, people.lise)).toMatchObject({
      employer: "awaited",
      host: "awaited",
      stands: "asked",
    });
    valueOf(await employerSays(exchange));
    expect(await lights(exchange, people.farida)).toMatchObject({
      employer: "lit",
      host: "awaited",
      stands: "employer-yes",
    });
    expect(await seats(day)).toBe(3);
    valueOf(await hostSays(exchange));
    expect(await lights(exchange, people.lise)).toMatchObject({ stands: "agreed" });
    expect(await seats(day)).toBe(2);
    const mine = await listOccurrences(app, person(people.lise), {
      from: TEST_NOW,
      until: Temporal.Instant.from("2027-03-01T00:00:00Z"),
    });
    expect(mine.map(({ at }) => at)).toContain(`/echanges/${exchange}`);
    // On their home it stands once, with its hours and its place.
    const days = await app.transaction(person(people.lise), (work) => seeDaysIn(work, 60));
    const lived = days
      .flatMap(({ dates }) => dates)
      .filter(({ address }) => address.includes(exchange));
    expect(lived.map(({ when, title }) => [when.kind, title])).toEqual([
      ["time", expect.stringContaining("Journée de travail de Lise, ")],
    ]);
    // Whoever said yes first is told that it is agreed, not that an answer is awaited.
    const late = aDay();
    const other = valueOf(await ask(late));
    valueOf(await hostSays(other));
    valueOf(await employerSays(other));
    await passTime(app, { minutes: 5 });
    const subjects = (await lettersTo(app, `${people.farida}@example.org`)).map(
      (one) => one.subject,
    );
    expect(subjects[0]).toContain("C’est convenu");
    // Whoever welcomes has nothing more to answer: both said yes.
    const waiting = await app.transaction(person(people.farida), (work) => listWaitingIn(work));
    expect(waiting).toEqual([]);
  });

  test("a volunteer, or who works on their own account, needs the host alone", async () => {
    const { exchange } = await agreed();
    expect(await lights(exchange, people.gaspard)).toMatchObject({
      employer: "not-needed",
      host: "lit",
      stands: "agreed",
    });
  });

  test("an employer who says no ends it, and no seat is held", async () => {
    const day = aDay();
    const exchange = valueOf(await ask(day));
    valueOf(await employerSays(exchange, "refuse-approval"));
    expect(await lights(exchange, people.lise)).toMatchObject({
      employer: "out",
      stands: "refused",
    });
    expect(await seats(day)).toBe(3);
  });

  test("called off by either side, its seats are free again", async () => {
    const { day, exchange } = await agreed();
    expect(await seats(day)).toBe(2);
    valueOf(
      await takeStep(app, person(people.gaspard), {
        exchange,
        as: "asker",
        act: "cancel",
        number: 2,
        terms: 1,
      }),
    );
    expect(await seats(day)).toBe(3);
    expect(await lights(exchange, people.farida)).toMatchObject({ stands: "called-off" });
  });

  test("of two for the last seat, the second yes is not taken, and the host reads why", async () => {
    const day = aDay();
    const own = { as: "volunteer", employer: undefined } as const;
    await agreed(day, { ...own, people: 2 });
    const first = valueOf(await ask(day, own, people.zoe));
    const second = valueOf(await ask(day, own, people.nora));
    valueOf(await hostSays(first));
    expect(await hostSays(second)).toMatchObject({ refusal: "no-room-any-more" });
    expect(await lights(second, people.nora)).toMatchObject({ stands: "asked" });
    const late = await situations(app).someone("Tard");
    expect(await ask(day, own, late)).toMatchObject({ refusal: "full" });
    valueOf(await hostSays(second, "decline"));
  });

  test("what cannot be asked says why: closed, past, too far, one’s own structure, not one’s employer, without the employer", async () => {
    const day = aDay();
    const why = async (more: Partial<AskDay>, on = day, who = people.lise) =>
      askDay(app, person(who), asked(on, more));
    expect(await why({}, Temporal.PlainDate.from("2026-12-04"))).toMatchObject({
      refusal: "closed-that-day",
    });
    expect(await why({}, Temporal.PlainDate.from("2026-11-02"))).toMatchObject({
      refusal: "day-is-past",
    });
    expect(await why({}, Temporal.PlainDate.from("2027-12-02"))).toMatchObject({
      refusal: "day-too-far",
    });
    expect(await why({ work: "  " })).toMatchObject({ refusal: "nothing-said" });
    expect(await why({ employer: host })).toMatchObject({ refusal: "own-structure" });
    expect(await why({}, day, people.zoe)).toMatchObject({ refusal: "not-your-employer" });
    for (const as of ["volunteer", "self-employed"] as const)
      expect(await why({ as, employer: undefined })).toMatchObject({ refusal: "works-for-others" });
    expect(await askDay(app, visitor, asked(day))).toMatchObject({ refusal: "sign-in-first" });
  });
});

describe("what changes meanwhile", () => {
  test("a host who closes with guests expected: each day is off, and each guest reads so", async () => {
    const own = { as: "volunteer", employer: undefined } as const;
    const other = await madeVenue(app, people.farida, toldVenue(host, { name: "L’annexe" }));
    const day = aDay();
    const told = { venue: other.id, ...own };
    const agreedOn = valueOf(await ask(day, told));
    valueOf(await hostSays(agreedOn));
    const waiting = valueOf(await ask(day, told, people.zoe));
    valueOf(await withdrawVenue(app, person(people.farida), { venue: other.id }));
    await doWaitingJobs(app);
    expect(await lights(agreedOn, people.gaspard)).toMatchObject({ stands: "called-off" });
    expect(await lights(waiting, people.zoe)).toMatchObject({ stands: "refused" });
    expect(await ask(day, told, people.nora)).toMatchObject({ refusal: "unknown-venue" });
  });

  test("a guest who left the employer before the day: that yes falls, and nobody is confirmed as an employee", async () => {
    const { someone } = situations(app);
    const guest = await someone("Ida");
    const keeper = { organisation: employer, keeper: people.nora };
    const employment = await working(app).worksAt(guest, keeper);
    const exchange = valueOf(await ask(aDay(), {}, guest));
    valueOf(await employerSays(exchange));
    valueOf(
      await endWork(app, person(guest), {
        employment,
        on: dayOf(app.clock.now()),
        words: undefined,
      }),
    );
    await passTime(app, { hours: 30 });
    expect(await lights(exchange, guest)).toMatchObject({ employer: "out", host: "awaited" });
    valueOf(await hostSays(exchange, "decline"));
  });

  test("an account that goes takes its days to come with it, and the seats are free", async () => {
    const { someone } = situations(app);
    const guest = await someone("Yves");
    const day = aDay();
    const own = { as: "volunteer", employer: undefined } as const;
    const exchange = valueOf(await ask(day, own, guest));
    valueOf(await hostSays(exchange));
    expect(await seats(day)).toBe(2);
    await app.transaction(person(guest), async (work) => {
      for (const { erases } of declaredIn(app, "aboutPerson").toReversed())
        await erases(work, guest);
    });
    await doWaitingJobs(app);
    expect(await seats(day)).toBe(3);
  });
});
