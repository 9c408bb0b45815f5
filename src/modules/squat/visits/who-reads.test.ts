import { describe, expect, test } from "vitest";
import { person, type PersonId, visitor } from "#services/house";
import { doWaitingJobs } from "#services/jobs";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { madeVenue, STREET, toldVenue } from "../../../../tests/support/venues.ts";
import type { ExchangeId } from "../../exchanges/protocol/domain/need.ts";
import { listMyDays } from "./actions/list-days.ts";
import { seeFeedback } from "./actions/say-how.ts";
import { seeDay } from "./actions/see-day.ts";
import { seePapers } from "./actions/see-papers.ts";
import { sayWelcome, seeWelcome } from "./actions/welcome.ts";
import {
  aDay,
  agreed,
  app,
  ask,
  employerSays,
  host,
  hostSays,
  inVisitsHouse,
  lights,
  people,
  venue,
} from "./test-visits.ts";

inVisitsHouse();

const listed = async () =>
  (await listMyDays(app, person(people.farida), { from: 0 }))?.hosting.flatMap(({ days }) =>
    days.map(({ visit }) => visit.exchange),
  ) ?? [];

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
