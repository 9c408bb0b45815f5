import ical from "ical.js";
import { describe, expect, test } from "vitest";

import { isHolidayIn } from "./public-holidays.ts";
import { datesOf, firstOf, RANKS, type Rule, type When, WEEKDAYS } from "./recurrence.ts";
import { sayRule } from "./recurrence.fr.ts";
import { readRule, type Recurring, writeRule } from "./rule-text.ts";
import { readSchoolHolidays, unknownYears, type ZoneCalendar } from "./school-holidays.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const time = (text: string) => Temporal.PlainTime.from(text);
const none = { school: undefined, holidays: undefined };
const whenever = (asked: Partial<When> & { readonly rule: Rule }): When => ({
  zone: "Europe/Paris",
  day: day("2026-12-01"),
  at: time("18:30"),
  except: none,
  ...asked,
});
const firstTuesday: Recurring = {
  every: "month",
  interval: 1,
  on: { rank: 1, day: "TU" },
  ends: "never",
};
const eachTuesday: Recurring = { every: "week", interval: 1, days: ["TU"], ends: "never" };
const until = (text: string, school?: ZoneCalendar) => ({ until: day(text), school });
const daysOf = (when: When, last: string, school?: ZoneCalendar) =>
  datesOf(when, until(last, school)).map((one) => one.toPlainDate().toString());

describe("the dates of a series", () => {
  test("every first Tuesday", () => {
    expect(daysOf(whenever({ rule: firstTuesday }), "2027-04-30")).toEqual([
      "2026-12-01",
      "2027-01-05",
      "2027-02-02",
      "2027-03-02",
      "2027-04-06",
    ]);
  });

  test("stay at the hour of the clocks through both of their changes", () => {
    const told = datesOf(
      whenever({ day: day("2026-10-20"), rule: eachTuesday }),
      until("2027-04-06"),
    );
    expect(told).not.toHaveLength(0);
    expect(new Set(told.map((one) => one.toPlainTime().toString()))).toEqual(new Set(["18:30:00"]));
    expect(new Set(told.map(({ offset }) => offset))).toEqual(new Set(["+02:00", "+01:00"]));
  });

  test.each([
    ["America/Martinique", "-04:00"],
    ["America/Cayenne", "-03:00"],
    ["Indian/Reunion", "+04:00"],
    ["Indian/Mayotte", "+03:00"],
    ["Pacific/Noumea", "+11:00"],
    ["Pacific/Tahiti", "-10:00"],
  ])("in %s the clocks never change", (zone, offset) => {
    const told = datesOf(whenever({ zone, rule: eachTuesday }), until("2027-12-01"));
    expect(told.length).toBe(53);
    expect(new Set(told.map((one) => one.offset))).toEqual(new Set([offset]));
  });

  test("an hour that the clocks leave out has no date that day", () => {
    const rule: Recurring = { every: "week", interval: 1, days: ["SU"], ends: "never" };
    const told = daysOf(
      whenever({ day: day("2027-03-21"), at: time("02:30"), rule }),
      "2027-04-04",
    );
    expect(told).toEqual(["2027-03-21", "2027-04-04"]);
  });

  test("every second week counts from its first date, not from a week where nothing is", () => {
    const rule: Recurring = { every: "week", interval: 2, days: ["TU"], ends: "never" };
    // Typed on a Saturday.
    const when = whenever({ day: day("2026-12-05"), rule });
    expect(firstOf(when)?.toPlainDate().toString()).toBe("2026-12-08");
    expect(daysOf(when, "2027-01-05")).toEqual(["2026-12-08", "2026-12-22", "2027-01-05"]);
  });

  test("a month without a 31st is passed over", () => {
    const rule: Recurring = { every: "month", interval: 1, on: { date: 31 }, ends: "never" };
    expect(daysOf(whenever({ rule }), "2027-06-30")).toEqual([
      "2026-12-31",
      "2027-01-31",
      "2027-03-31",
      "2027-05-31",
    ]);
  });

  test("so many times are dates that take place", () => {
    const rule: Recurring = { ...eachTuesday, ends: "after", times: 3 };
    const when = whenever({
      day: day("2027-12-18"),
      rule: { ...rule, days: ["SA"] },
      except: { school: undefined, holidays: "mainland" },
    });
    // Christmas and New Year's Day of that winter are Saturdays.
    expect(daysOf(when, "2028-12-31")).toEqual(["2027-12-18", "2028-01-08", "2028-01-15"]);
  });
});

const table = readSchoolHolidays(
  [
    "zone\tyear\tname\tfrom\tto\tsource",
    "B\t2025-2026\tHiver\t2026-02-14\t2026-03-01\tarrêté",
    "B\t2025-2026\tÀ l’envers\t2026-03-14\t2026-03-01\tarrêté",
    "Z\t2025-2026\tHiver\t2026-02-14\t2026-03-01\tarrêté",
    "B\t2025-2026\tHiver\t2026-02-30\t2026-03-01\tarrêté",
    "B\t2025-2026\tHiver\t2027-02-14\t2027-03-01\tarrêté",
    "B\t2025-2026\tHiver\t2026-02-14\t2026-03-01\t",
  ].join("\n"),
);

describe("the holidays of schools", () => {
  test("a table is read line by line, and each refusal says why", () => {
    if (!table.done) throw new Error(table.refusal);
    expect(table.value.rows).toHaveLength(1);
    expect(table.value.refused).toEqual([
      { line: 3, refusal: "order" },
      { line: 4, refusal: "zone" },
      { line: 5, refusal: "day" },
      { line: 6, refusal: "year" },
      { line: 7, refusal: "source" },
    ]);
    expect(readSchoolHolidays("zone\tfrom")).toMatchObject({ refusal: "columns" });
  });

  test("are left out, and what is not known is not guessed", () => {
    if (!table.done) throw new Error(table.refusal);
    const zone: ZoneCalendar = { zone: "B", holidays: table.value.rows };
    const when = whenever({
      day: day("2026-02-03"),
      rule: eachTuesday,
      except: { school: "B", holidays: undefined },
    });
    expect(daysOf(when, "2026-03-10", zone)).toEqual([
      "2026-02-03",
      "2026-02-10",
      "2026-03-03",
      "2026-03-10",
    ]);
    const asked = [day("2026-03-10"), day("2027-02-16"), day("2026-08-31"), day("2026-09-01")];
    expect(unknownYears(zone, asked)).toEqual(["2026-2027"]);
  });
});

test.each([
  ["mainland", "2027-05-06", true],
  ["mainland", "2027-03-26", false],
  ["alsace-moselle", "2027-03-26", true],
  ["alsace-moselle", "2027-12-26", true],
  ["reunion", "2027-12-20", true],
  ["mainland", "2027-12-20", false],
  ["martinique", "2027-05-22", true],
  ["guadeloupe", "2027-05-22", false],
] as const)("in %s, %s is a public holiday: %s", (place, date, is) => {
  expect(isHolidayIn(place, day(date))).toBe(is);
});

describe("a rule in a sentence", () => {
  test.each<[Rule, Partial<When["except"]>, string]>([
    [
      firstTuesday,
      { school: "B" },
      "chaque premier mardi du mois à 18 h 30, sauf pendant les vacances de la zone B",
    ],
    [
      { every: "week", interval: 1, days: ["MO", "WE", "FR"], ends: "after", times: 10 },
      {},
      "chaque lundi, mercredi et vendredi à 18 h 30, 10 fois",
    ],
    [
      { every: "week", interval: 2, days: ["SA"], ends: "on", last: day("2027-06-30") },
      { holidays: "mainland" },
      "le samedi, une semaine sur deux à 18 h 30, jusqu’au 30 juin 2027, sauf les jours fériés",
    ],
    [
      { every: "month", interval: 3, on: { date: 31 }, ends: "never" },
      {},
      "le 31 du mois (quand il y en a un), tous les 3 mois à 18 h 30",
    ],
    [
      { every: "month", interval: 1, on: { rank: -1, day: "FR" }, ends: "never" },
      { school: "corse", holidays: "mainland" },
      "chaque dernier vendredi du mois à 18 h 30, sauf pendant les vacances de la Corse et les jours fériés",
    ],
  ])("%j", (rule, except, says) => {
    expect(sayRule(rule, { at: time("18:30"), except: { ...none, ...except } })).toBe(says);
  });
});

const origin = { day: day("2026-12-01"), zone: "Europe/Paris" };

describe("a rule as calendars write it", () => {
  test.each(["Europe/Paris", "America/Martinique", "Pacific/Noumea"])(
    "ends on the same day where it was written, in %s",
    (zone) => {
      const rule: Recurring = { ...eachTuesday, ends: "on", last: day("2027-06-30") };
      expect(readRule(writeRule(rule, zone), { ...origin, zone })).toEqual({
        done: true,
        value: rule,
      });
    },
  );

  test.each([
    ["FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1", "BYSETPOS=1"],
    ["FREQ=WEEKLY;COUNT=3;UNTIL=20270101T000000Z", "COUNT=3;UNTIL=20270101T000000Z"],
    ["FREQ=HOURLY", "FREQ=HOURLY"],
    ["FREQ=DAILY;BYHOUR=9,17", "BYHOUR=9,17"],
    ["FREQ=YEARLY", "FREQ=YEARLY"],
    ["FREQ=MONTHLY;BYDAY=5TU", "BYDAY=5TU"],
    ["FREQ=WEEKLY;BYDAY=1TU", "BYDAY=1TU"],
    ["FREQ=WEEKLY;INTERVAL=0", "INTERVAL=0"],
    ["FREQ=WEEKLY;INTERVAL=2;WKST=SU", "WKST=SU"],
    ["FREQ=WEEKLY;FREQ=MONTHLY", "FREQ=MONTHLY"],
    ["FREQ=WEEKLY;UNTIL=20270231", "UNTIL=20270231"],
    ["", ""],
  ])("%s: what is not read is named", (text, part) => {
    expect(readRule(text, origin)).toEqual({ done: false, part });
  });

  test("is read again as it was written", () => {
    expect(writeRule(firstTuesday, "Europe/Paris")).toBe("FREQ=MONTHLY;BYDAY=1TU");
    const ends: Recurring = { ...eachTuesday, ends: "on", last: day("2027-06-30") };
    expect(writeRule(ends, "Europe/Paris")).toBe("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630T215959Z");
    expect(readRule("RRULE:FREQ=WEEKLY", origin)).toEqual({
      done: true,
      value: eachTuesday,
    });
  });
});

/** Numbers that look random and are the same each time (Park and Miller, 1988). */
function dice(seed: number) {
  let now = seed;
  return (most: number) => {
    now = (now * 48_271) % 2_147_483_647;
    return now % most;
  };
}

const ZONES = [
  "Europe/Paris",
  "America/Martinique",
  "Indian/Reunion",
  "Pacific/Noumea",
  "America/Miquelon",
];

function randomRule(roll: (most: number) => number, begins: Temporal.PlainDate): Recurring {
  const ending = [
    { ends: "never" },
    { ends: "on", last: begins.add({ days: roll(500) }) },
    { ends: "after", times: 1 + roll(40) },
  ] as const;
  const end = ending[roll(3)] ?? ending[0];
  const interval = 1 + roll(4);
  const weekday = () => WEEKDAYS[roll(7)] ?? "MO";
  switch (roll(3)) {
    case 0: {
      const some = new Set([weekday(), weekday(), weekday()]);
      return { every: "week", interval, days: WEEKDAYS.filter((one) => some.has(one)), ...end };
    }
    case 1:
      return {
        every: "month",
        interval,
        on: { rank: RANKS[roll(5)] ?? 1, day: weekday() },
        ...end,
      };
    default:
      return { every: "month", interval, on: { date: roll(8) === 0 ? -1 : 1 + roll(31) }, ...end };
  }
}

test("a thousand rules give the dates of another reader of RFC 5545 (ical.js)", () => {
  const roll = dice(5545);
  let dates = 0;
  for (let number = 0; number < 1_000; number += 1) {
    const begins = day("2026-01-01").add({ days: roll(700) });
    const rule = randomRule(roll, begins);
    // Not between 2 and 3: the other reader does not know what the clocks leave out.
    const at = time(["18:30", "00:15", "09:00", "23:45"][roll(4)] ?? "18:30");
    const when = whenever({
      zone: ZONES[roll(ZONES.length)] ?? "Europe/Paris",
      day: begins,
      at,
      rule,
    });
    const last = begins.add({ months: 18 });
    const ours = datesOf(when, { until: last, school: undefined });
    dates += ours.length;
    const theirs = referenceOf(when, last);
    const told = ours.map((one) => one.toPlainDateTime().toString({ smallestUnit: "minute" }));
    expect({ when, told }).toEqual({ when, told: theirs });
  }
  expect(dates).toBeGreaterThan(20_000);
});

/** The same by ical.js, on clocks without a zone. */
function referenceOf(when: When, last: Temporal.PlainDate): readonly string[] {
  const first = firstOf(when);
  if (first === undefined || when.rule.every === "once") return [];
  const { rule } = when;
  // UNTIL of a floating date is a floating one.
  const text = writeRule(rule, when.zone).replace(/UNTIL=\w+/, () =>
    rule.ends === "on" ? `UNTIL=${rule.last.toString().replaceAll("-", "")}T235959` : "",
  );
  const start = first.toPlainDateTime().toString({ smallestUnit: "second" });
  const told = ical.Recur.fromString(text).iterator(ical.Time.fromDateTimeString(start));
  const dates: string[] = [];
  for (let next = told.next(); next !== null && next !== undefined; next = told.next()) {
    const at = Temporal.PlainDateTime.from(next.toString());
    if (Temporal.PlainDate.compare(at.toPlainDate(), last) > 0) break;
    dates.push(at.toString({ smallestUnit: "minute" }));
  }
  return dates;
}
