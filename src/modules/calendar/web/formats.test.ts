import ical from "ical.js";
import { beforeAll, describe, expect, test } from "vitest";

import { makeCircleIn } from "#modules/circles";
import { makePersonIn } from "#modules/people";
import { spaceOf } from "#rules/circles";
import { job, person, type PersonId } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { readSecond, wrongIn } from "../../../../tests/support/second-reader.ts";
import { addOccasion } from "../actions/add-occasion.ts";
import { cancelDate, moveDate } from "../actions/change-date.ts";
import { seeOccasion, type SeenOccasion } from "../actions/see-occasions.ts";
import type { OccasionId, SpaceId } from "../domain/occasion.ts";
import type { Rule, When } from "../domain/recurrence.ts";
import { occasionIcs, occasionLinked } from "./formats.ts";

let app: TestHouse;
let ana: PersonId;
let space: SpaceId;

beforeAll(async () => {
  app = await testHouse();
  ana = await app.transaction(job("test"), (work) => makePersonIn(work, { name: "Ana" }));
  const circle = await app.transaction(person(ana), (work) =>
    makeCircleIn(work, {
      name: "Autour du jardin",
      kind: "local",
      isOpen: true,
      purpose: "Répondre ensemble.",
      charter: ["On relit avant d’envoyer."],
    }),
  );
  space = spaceOf(circle);
});

const eachSaturday: Rule = { every: "week", interval: 1, days: ["SA"], ends: "never" };

async function add(zone: string, rule: Rule, more: Partial<When> = {}): Promise<OccasionId> {
  const told = await addOccasion(app, person(ana), {
    space,
    kind: "workshop",
    words: { title: "Atelier; vélos, clés", about: "Venez !", address: "Cour", video: undefined },
    commune: undefined,
    when: {
      zone,
      day: Temporal.PlainDate.from("2026-12-05"),
      at: Temporal.PlainTime.from("10:00"),
      rule,
      except: { school: undefined, holidays: undefined },
      ...more,
    },
    minutes: 120,
    seenBy: "everyone",
    capacity: 6,
  });
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

async function see(occasion: OccasionId): Promise<SeenOccasion> {
  const seen = await seeOccasion(app, person(ana), { occasion });
  if (seen === undefined) throw new Error("not seen");
  return seen;
}

/** All that another reader finds in a file, in order: each date with its state, as instants. */
function readBack(text: string) {
  const calendar = new ical.Component(ical.parse(text));
  const zone = calendar.getFirstSubcomponent("vtimezone");
  if (zone === null) throw new Error("no zone");
  ical.TimezoneService.register(new ical.Timezone(zone));
  const events = calendar.getAllSubcomponents("vevent").map((one) => new ical.Event(one));
  const [series, ...apart] = events;
  if (series === undefined) throw new Error("no event");
  for (const one of apart) series.relateException(one);
  const dates: { readonly starts: string; readonly status: string }[] = [];
  const told = series.iterator();
  for (let next = told.next(); next !== null && next !== undefined; next = told.next()) {
    const { item, startDate } = series.getOccurrenceDetails(next);
    dates.push({
      starts: startDate.toJSDate().toISOString().replace(".000", ""),
      status: String(item.component.getFirstPropertyValue("status")),
    });
  }
  return { series, dates: dates.toSorted((a, b) => (a.starts < b.starts ? -1 : 1)) };
}

/** What a second reader finds of a date that is not as its rule has it. */
function apartAt({ dates }: SeenOccasion, at: number) {
  const date = dates.toSorted((a, b) => Temporal.Instant.compare(a.original, b.original))[at];
  return [
    date?.original.toString(),
    date?.starts.toString(),
    date?.cancelledAt === undefined ? "CONFIRMED" : "CANCELLED",
  ];
}

describe("the file of an occasion", () => {
  test.each(["Europe/Paris", "America/Martinique", "Pacific/Noumea", "America/Miquelon"])(
    "gives another reader the dates that stand here, in %s",
    async (zone) => {
      const occasion = await add(zone, eachSaturday, {
        except: { school: undefined, holidays: "mainland" },
      });
      const [, second, third] = (await see(occasion)).dates;
      if (second === undefined || third === undefined) throw new Error("no dates");
      const moved = await moveDate(app, person(ana), {
        date: second.id,
        day: Temporal.PlainDate.from("2026-12-13"),
        at: Temporal.PlainTime.from("15:00"),
        minutes: 60,
      });
      const cancelled = await cancelDate(app, person(ana), { date: third.id, why: "Verglas." });
      expect([moved.done, cancelled.done]).toEqual([true, true]);
      const seen = await see(occasion);
      const read = readBack(occasionIcs(seen, "https://archipel.example.org"));
      expect(read.dates.length).toBeGreaterThan(70);
      expect(read.dates).toEqual(
        seen.dates.map(({ starts, cancelledAt }) => ({
          starts: starts.toString(),
          status: cancelledAt === undefined ? "CONFIRMED" : "CANCELLED",
        })),
      );
      expect(read.series.summary).toBe("Atelier; vélos, clés");
      expect(read.series.sequence).toBe(2);
      const file = occasionIcs(seen, "https://archipel.example.org");
      expect(wrongIn(file)).toEqual([]);
      expect(file).toContain("\r\nX-WR-CALNAME:Atelier\\; vélos\\, clés\r\n");
      const told = readSecond(file);
      if (told === undefined) return;
      expect([told.errors, told.missing, told.name]).toEqual([[], [], "Atelier; vélos, clés"]);
      const [series, ...apart] = told.events;
      const excepted = seen.excepted.map((one) => one.toString());
      expect(excepted.length).toBeGreaterThan(0);
      expect(series?.leftOut).toEqual(excepted);
      expect(apart.map(({ recurrence, start, status }) => [recurrence, start, status])).toEqual([
        apartAt(seen, 1),
        apartAt(seen, 2),
      ]);
    },
  );

  test("that is once has one event, and no rule", async () => {
    const text = occasionIcs(
      await see(await add("Europe/Paris", { every: "once" })),
      "https://a.fr",
    );
    expect(text).not.toContain("RRULE");
    expect(readBack(text).dates).toEqual([{ starts: "2026-12-05T09:00:00Z", status: "CONFIRMED" }]);
  });

  test("as linked data is an Event with its offset", async () => {
    const linked = occasionLinked(
      await see(await add("Indian/Reunion", { every: "once" })),
      "https://a.fr",
    );
    expect(linked).toMatchObject({
      "@type": "Event",
      startDate: "2026-12-05T10:00:00+04:00",
      eventStatus: "https://schema.org/EventScheduled",
      maximumAttendeeCapacity: 6,
      organizer: { name: "Autour du jardin" },
    });
  });
});
