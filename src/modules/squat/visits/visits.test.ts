import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { listOccurrences } from "../../calendar/actions/list-occurrences.ts";
import { listWaitingIn } from "../../calendar/actions/see-lists.ts";
import { freeSeatsIn } from "#modules/premises";
import type { OrganisationId } from "#rules/organisations";
import { dayOf } from "#basics/dates";
import { declaredIn, person, type PersonId, visitor } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { madeVenue, STREET, toldVenue } from "../../../../tests/support/venues.ts";
import { passTime } from "../../../../tests/support/time.ts";
import { working } from "../../../../tests/support/workers.ts";
import { answerApproval } from "../../exchanges/approval/actions/answer-approval.ts";
import { seeExchange } from "../../exchanges/protocol/actions/see-exchange.ts";
import { endWork } from "../../organisations/workers/actions/end-work.ts";
import { withdrawVenue } from "../../premises/actions/keep-it-true.ts";
import { takeStep } from "../../exchanges/protocol/actions/take-step.ts";
import type { ExchangeId } from "../../exchanges/protocol/domain/need.ts";
import { seeFigures } from "../figures/actions/see-figures.ts";
import { arrive } from "./actions/arrive.ts";
import { askDay, type AskDay } from "./actions/ask-day.ts";
import { enterGathering, gather, seeGathering } from "./actions/gather.ts";
import { listMyDays } from "./actions/list-days.ts";
import { listUntoldIn } from "./actions/list-untold.ts";
import { sayHow, seeFeedback } from "./actions/say-how.ts";
import { seeDay } from "./actions/see-day.ts";
import { seePapers } from "./actions/see-papers.ts";
import { sayWelcome, seeWelcome } from "./actions/welcome.ts";

let app: TestHouse;
let people: Readonly<Record<"farida" | "nora" | "gaspard" | "lise" | "zoe", PersonId>>;
let host: OrganisationId;
let employer: OrganisationId;
let venue: Awaited<ReturnType<typeof madeVenue>>;

beforeAll(async () => {
  app = await testHouse();
  const { someone, verified } = situations(app);
  people = {
    farida: await someone("Farida"),
    nora: await someone("Nora"),
    gaspard: await someone("Gaspard"),
    lise: await someone("Lise"),
    zoe: await someone("Zoé"),
  };
  host = await verified([people.farida], { name: "Les Ateliers" });
  employer = await verified([people.nora], { name: "L’Atelier du Lien", commune: "26113" });
  venue = await madeVenue(app, people.farida, toldVenue(host));
  await working(app).worksAt(people.lise, { organisation: employer, keeper: people.nora });
});
beforeEach(() => app.setNow(TEST_NOW));
afterAll(() => app.setNow(TEST_NOW));

/** Thursdays and Tuesdays on which it opens, one for each test. */
let next = Temporal.PlainDate.from("2026-12-03");
function aDay(): Temporal.PlainDate {
  const day = next;
  next = next.add({ days: day.dayOfWeek === 2 ? 2 : 5 });
  return day;
}

const asked = (day: Temporal.PlainDate, more: Partial<AskDay> = {}): AskDay => ({
  venue: venue.id,
  host,
  day,
  part: "day",
  people: 1,
  as: "employee",
  employer,
  work: "Le bilan de l’année",
  share: "Raconter comment nous partons d’une situation vécue",
  ...more,
});
/** Lise works for L’Atelier du Lien; Gaspard works for nobody. */
const ask = (
  day: Temporal.PlainDate,
  more: Partial<AskDay> = {},
  who = more.as === "volunteer" ? people.gaspard : people.lise,
) => askDay(app, person(who), asked(day, more));
const hostSays = (exchange: ExchangeId, act: "accept" | "decline" | "cancel" = "accept") =>
  takeStep(app, person(people.farida), { exchange, as: "giver", act, number: 1, terms: 1 });
async function employerSays(exchange: ExchangeId, act: "approve" | "refuse-approval" = "approve") {
  return answerApproval(app, person(people.nora), { exchange, act, number: 1, terms: 1 });
}
const lights = async (exchange: ExchangeId, who: PersonId) =>
  (await seeDay(app, person(who), { exchange }))?.lights;
const seats = async (day: Temporal.PlainDate) =>
  (
    await app.transaction(visitor, (work) => freeSeatsIn(work, { days: [day], venues: [venue.id] }))
  ).get(venue.id)?.[0]?.morning;

/** A day on which all said yes. */
async function agreed(
  day = aDay(),
  more: Partial<AskDay> = { as: "volunteer", employer: undefined },
) {
  const exchange = valueOf(await ask(day, more));
  valueOf(await hostSays(exchange));
  return { day, exchange };
}

const listed = async () =>
  (await listMyDays(app, person(people.farida), { from: 0 }))?.hosting.flatMap(({ days }) =>
    days.map(({ visit }) => visit.exchange),
  ) ?? [];

describe("two yeses", () => {
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

describe("who reads what", () => {
  test("a stranger finds nothing of it; the employer’s side neither feedback nor how one comes in", async () => {
    const day = aDay();
    const exchange = valueOf(await ask(day));
    for (const who of [person(people.zoe), visitor]) {
      expect(await seeDay(app, who, { exchange })).toBeUndefined();
      expect(await seePapers(app, who, { exchange })).toBeUndefined();
      expect(await seeFeedback(app, who, { exchange })).toBeUndefined();
    }
    expect(await seeDay(app, person(people.nora), { exchange })).toBeUndefined();
    expect(await seeFeedback(app, person(people.nora), { exchange })).toBeUndefined();
    const hosts = await seePapers(app, person(people.farida), { exchange });
    expect(hosts).toMatchObject({ papers: ["convention"], employer: undefined });
    const own = await seePapers(app, person(people.lise), { exchange });
    expect(own).toMatchObject({ employer: "L’Atelier du Lien", work: "Le bilan de l’année" });
    valueOf(await hostSays(exchange, "decline"));
  });

  test("a host whose window is full is told nothing, and finds it in no list, until there is room", async () => {
    const own = { as: "volunteer", employer: undefined } as const;
    const guests = [];
    for (const name of ["Un", "Deux", "Trois", "Quatre", "Cinq", "Six"])
      guests.push(await situations(app).someone(name));
    const day = aDay();
    const asks = [];
    for (const guest of guests) asks.push(valueOf(await ask(day, own, guest)));
    const waits = [];
    for (const [i, exchange] of asks.entries())
      if ((await lights(exchange, guests[i] ?? people.zoe))?.stands === "not-sent")
        waits.push(exchange);
    expect(waits.length).toBeGreaterThan(0);
    for (const exchange of waits) {
      expect(await seeDay(app, person(people.farida), { exchange })).toBeUndefined();
      expect(await listed()).not.toContain(exchange);
    }
    for (const exchange of asks)
      if (!waits.includes(exchange)) valueOf(await hostSays(exchange, "decline"));
    // They asked at the same instant: whichever has room is told, one after the other.
    const told = new Set<ExchangeId>();
    for (let turn = 0; told.size < waits.length && turn < waits.length; turn += 1) {
      await doWaitingJobs(app);
      const now = await listed();
      const admitted = waits.filter((one) => now.includes(one) && !told.has(one));
      expect(admitted.length).toBeGreaterThan(0);
      for (const exchange of admitted) {
        valueOf(await hostSays(exchange, "decline"));
        told.add(exchange);
      }
    }
    expect(told.size).toBe(waits.length);
  });

  test("the address and the Wi-Fi from the evening before until the evening of the day, to the guest alone", async () => {
    const day = aDay();
    const told = {
      coming: "Le portail vert. Wi-Fi : citadelle.",
      accident: "l’accueil",
      agreement: undefined,
      insured: true,
      someone: true,
    };
    valueOf(await sayWelcome(app, person(people.farida), { number: venue.number, ...told }));
    expect(await seeWelcome(app, person(people.gaspard), { number: venue.number })).toBeUndefined();
    const { exchange } = await agreed(day);
    const coming = async (who: PersonId) => (await seeDay(app, person(who), { exchange }))?.coming;
    expect(await coming(people.gaspard)).toBeUndefined();
    app.setNow(Temporal.Instant.from(`${day.subtract({ days: 1 }).toString()}T16:59:00Z`));
    expect(await coming(people.gaspard)).toBeUndefined();
    app.setNow(Temporal.Instant.from(`${day.subtract({ days: 1 }).toString()}T17:00:00Z`));
    const read = await coming(people.gaspard);
    expect(read?.address).toContain(STREET);
    expect(read).toMatchObject({ says: told.coming, town: "Crest", far: undefined });
    expect(await coming(people.farida)).toBeUndefined();
    app.setNow(Temporal.Instant.from(`${day.toString()}T19:00:00Z`));
    expect(await coming(people.gaspard)).toBeUndefined();
  });

  test("how one comes there: the point that the host put, what was measured, how far from where one works", async () => {
    const near = await madeVenue(
      app,
      people.farida,
      toldVenue(host, {
        name: "La verrière",
        at: [44.7283, 5.0208],
        access: { "level-entrance": { is: true, words: "par la cour" } },
        welcomes: "Farida, ou qui est là",
      }),
    );
    const day = aDay();
    const exchange = valueOf(await ask(day, { venue: near.id }));
    valueOf(await employerSays(exchange));
    valueOf(await hostSays(exchange));
    app.setNow(Temporal.Instant.from(`${day.toString()}T07:00:00Z`));
    const read = (await seeDay(app, person(people.lise), { exchange }))?.coming;
    expect(read).toMatchObject({
      point: { latitude: 44.7283, longitude: 5.0208 },
      access: [{ says: "Entrée de plain-pied", words: "par la cour" }],
      welcomes: "Farida, ou qui est là",
      far: { from: "L’Atelier du Lien" },
    });
    expect(read?.far?.kilometres).toBeGreaterThan(20);
    expect(read?.far?.kilometres).toBeLessThan(35);
  });
});

describe("the day, and after", () => {
  test("arrived by one tap, by either of the two; twice changes nothing", async () => {
    const { day, exchange } = await agreed();
    expect(await arrive(app, person(people.gaspard), { exchange })).toMatchObject({
      refusal: "not-the-day",
    });
    app.setNow(Temporal.Instant.from(`${day.toString()}T08:30:00Z`));
    for (const who of [people.gaspard, people.gaspard, people.farida])
      valueOf(await arrive(app, person(who), { exchange }));
    expect(await arrive(app, person(people.zoe), { exchange })).toMatchObject({
      refusal: "unknown-day",
    });
    const seen = await seeExchange(app, person(people.farida), { exchange });
    expect(seen?.kept.exchange).toMatchObject({ delivered: { giver: 1 }, received: { giver: 1 } });
  });

  test("noted on paper, the host ticks it later, and the guest does not; nobody before the day", async () => {
    const { day, exchange } = await agreed();
    const came = async (who: PersonId, on: Temporal.PlainDate) => {
      app.setNow(Temporal.Instant.from(`${on.toString()}T11:00:00Z`));
      return arrive(app, person(who), { exchange });
    };
    const refusal = "not-the-day";
    expect(await came(people.farida, day.subtract({ days: 1 }))).toMatchObject({ refusal });
    expect(await came(people.gaspard, day.add({ days: 1 }))).toMatchObject({ refusal });
    expect(await came(people.farida, day.add({ days: 61 }))).toMatchObject({ refusal });
    valueOf(await came(people.farida, day.add({ days: 3 })));
    expect((await seeDay(app, person(people.farida), { exchange }))?.visit.hostSawAt).toBeDefined();
  });

  test("each reads what the other said once both wrote, or fourteen days after", async () => {
    const { day, exchange } = await agreed();
    const said = { sharing: 4, openness: 5, learnt: "Leur méthode", nextTime: undefined } as const;
    const say = (who: PersonId) => sayHow(app, person(who), { exchange, ...said });
    const theirs = async (who: PersonId) =>
      (await seeFeedback(app, person(who), { exchange }))?.theirs;
    expect(await say(people.gaspard)).toMatchObject({ refusal: "unknown-day" });
    app.setNow(Temporal.Instant.from(`${day.toString()}T18:00:00Z`));
    valueOf(await say(people.gaspard));
    expect(await theirs(people.farida)).toBeUndefined();
    app.setNow(Temporal.Instant.from(`${day.add({ days: 13 }).toString()}T09:00:00Z`));
    expect(await theirs(people.farida)).toBeUndefined();
    app.setNow(Temporal.Instant.from(`${day.add({ days: 14 }).toString()}T09:00:00Z`));
    expect(await theirs(people.farida)).toMatchObject(said);
    expect(await theirs(people.gaspard)).toBeUndefined();
    valueOf(await say(people.farida));
    expect(await theirs(people.gaspard)).toMatchObject(said);
    expect(await say(people.farida)).toMatchObject({ refusal: "read-already" });
  });

  test("each side is led to it from eight that evening, to the hour, until they said it or sixty days after", async () => {
    const { day, exchange } = await agreed(undefined, {
      as: "volunteer",
      employer: undefined,
    });
    const led = async (who: PersonId, at: string) => {
      app.setNow(Temporal.Instant.from(at));
      const all = await app.transaction(person(who), listUntoldIn);
      return all.some(({ visit }) => visit.exchange === exchange);
    };
    for (const who of [people.gaspard, people.farida]) {
      expect(await led(who, `${day.toString()}T18:59:59Z`)).toBe(false);
      expect(await led(who, `${day.toString()}T19:00:00Z`)).toBe(true);
      expect(await led(who, `${day.add({ days: 60 }).toString()}T12:00:00Z`)).toBe(true);
      expect(await led(who, `${day.add({ days: 61 }).toString()}T12:00:00Z`)).toBe(false);
    }
    for (const who of [people.nora, people.lise, people.zoe])
      expect(await led(who, `${day.toString()}T19:00:00Z`)).toBe(false);
    const said = { sharing: 4, openness: 5, learnt: undefined, nextTime: undefined } as const;
    valueOf(await sayHow(app, person(people.gaspard), { exchange, ...said }));
    const evening = `${day.toString()}T20:00:00Z`;
    expect(await led(people.gaspard, evening)).toBe(false);
    expect(await led(people.farida, evening)).toBe(true);
    // The other reads it from the first minute of the fourteenth day on, there.
    const read = async (at: string) => {
      app.setNow(Temporal.Instant.from(at));
      return (await seeFeedback(app, person(people.farida), { exchange }))?.theirs;
    };
    const last = day.add({ days: 13 }).toString();
    expect(await read(`${last}T22:59:59Z`)).toBeUndefined();
    expect(await read(`${last}T23:00:00Z`)).toMatchObject({ sharing: 4 });
  });

  test("a circle is born of it: one opens it, the other enters with its charter, nobody else knows", async () => {
    const { day, exchange } = await agreed();
    app.setNow(Temporal.Instant.from(`${day.toString()}T18:00:00Z`));
    const told = { exchange, name: "Bilans croisés", purpose: "Comparer", charter: "On s’écoute." };
    const circle = valueOf(await gather(app, person(people.gaspard), told));
    expect(await gather(app, person(people.farida), told)).toMatchObject({
      refusal: "circle-there",
    });
    const seen = await seeGathering(app, person(people.farida), { exchange });
    expect(seen).toMatchObject({ isIn: false, circle: { id: circle.id } });
    const enter = (who: PersonId, charter: number) =>
      enterGathering(app, person(who), { exchange, charter });
    expect(await enter(people.zoe, circle.charterVersion)).toMatchObject({
      refusal: "unknown-day",
    });
    expect(await enter(people.farida, 7)).toMatchObject({ refusal: "charter-changed" });
    valueOf(await enter(people.farida, circle.charterVersion));
    expect(await seeGathering(app, person(people.farida), { exchange })).toMatchObject({
      isIn: true,
    });
  });

  test("both open a circle at the same time: one is born", async () => {
    const { day, exchange } = await agreed();
    app.setNow(Temporal.Instant.from(`${day.toString()}T18:00:00Z`));
    const told = { exchange, purpose: "Comparer", charter: "On s’écoute." };
    const both = await Promise.all([
      gather(app, person(people.gaspard), { ...told, name: "Le sien" }),
      gather(app, person(people.farida), { ...told, name: "Le leur" }),
    ]);
    expect(both.filter(({ done }) => done).length).toBe(1);
    expect(both.find(({ done }) => !done)).toMatchObject({ refusal: "circle-there" });
  });

  test("figures count the days that took place, and nothing that was called off, the same for everyone", async () => {
    app.setNow(Temporal.Instant.from("2027-08-01T08:00:00Z"));
    const seen = await seeFigures(app, visitor, { structure: host });
    expect(seen?.figures).toMatchObject({ employees: undefined, circles: 2, answers: 0 });
    expect(seen?.figures.sharing).toBeUndefined();
    const took = await listMyDays(app, person(people.gaspard), { from: 0 });
    const over = took?.asked.filter(({ lights: { stands } }) => stands === "over").length ?? 0;
    expect(over).toBeGreaterThan(3);
    expect(seen?.figures.days).toBeGreaterThanOrEqual(over);
    const all = await seeFigures(app, person(people.zoe), { structure: undefined });
    expect(all?.figures).toEqual(seen?.figures);
    expect(all?.welcoming).toBe(1);
    expect(await seeFigures(app, visitor, { structure: employer })).toMatchObject({
      figures: { days: 0, employees: undefined },
    });
    expect(await seeFigures(app, visitor, { structure: people.zoe })).toBeUndefined();
  });

  test("a list of one’s own days, and of those that one was asked for", async () => {
    await doWaitingJobs(app);
    const guest = await listMyDays(app, person(people.gaspard), { from: 0 });
    expect(guest?.asked.length).toBeGreaterThan(5);
    expect(guest?.hosting).toEqual([]);
    const hosts = await listMyDays(app, person(people.farida), { from: 0 });
    expect(hosts?.asked).toEqual([]);
    expect(hosts?.hosting.map(({ name }) => name)).toEqual(["Les Ateliers"]);
    expect(await listMyDays(app, visitor, { from: 0 })).toBeUndefined();
  });
});
