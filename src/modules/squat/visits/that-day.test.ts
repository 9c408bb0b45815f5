import { describe, expect, test } from "vitest";
import { person, type PersonId, visitor } from "#services/house";
import { doWaitingJobs } from "#services/jobs";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { seeExchange } from "../../exchanges/protocol/actions/see-exchange.ts";
import { seeFigures } from "../figures/actions/see-figures.ts";
import { arrive } from "./actions/arrive.ts";
import { enterGathering, gather, seeGathering } from "./actions/gather.ts";
import { listMyDays } from "./actions/list-days.ts";
import { listUntoldIn } from "./actions/list-untold.ts";
import { sayHow, seeFeedback } from "./actions/say-how.ts";
import { seeDay } from "./actions/see-day.ts";
import { agreed, app, employer, host, inVisitsHouse, people } from "./test-visits.ts";

inVisitsHouse();

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
    for (const who of [people.gaspard, people.farida]) {
      const there = await seeDay(app, person(who), { exchange });
      expect(there?.lights.stands).toBe("there");
    }
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
    // There since the morning, and the day is not over: nothing is to be said of it.
    app.setNow(Temporal.Instant.from(`${day.toString()}T08:00:00Z`));
    valueOf(await arrive(app, person(people.gaspard), { exchange }));
    expect(await say(people.gaspard)).toMatchObject({ refusal: "unknown-day" });
    expect((await seeDay(app, person(people.gaspard), { exchange }))?.may.say).toBe(false);
    app.setNow(Temporal.Instant.from(`${day.toString()}T15:59:00Z`));
    expect((await seeDay(app, person(people.farida), { exchange }))?.may.say).toBe(false);
    app.setNow(Temporal.Instant.from(`${day.toString()}T16:00:00Z`));
    expect((await seeDay(app, person(people.farida), { exchange }))?.may.say).toBe(true);
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
