import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { startExchange } from "./exchange.ts";
import { nextTimer } from "./next-timer.ts";
import {
  OFFICE,
  openDaysAfter,
  openDaysBetween,
  openHourFrom,
  VOLUNTEER,
} from "../../givers/domain/open-days.ts";
import { decideStep } from "./protocol.ts";
import { daysLater } from "./step-guards.ts";
import { stepOf } from "./test-steps.ts";
import { newRhythm, observeAnswer, observeReminded, sampleOf, timeoutOf } from "./timers.ts";

/** An instant of the clock of Paris. */
const paris = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime("Europe/Paris").toInstant();
const wall = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO("Europe/Paris").toPlainDateTime().toString({ smallestUnit: "minute" });

/** When one who is to be written to then is written to. */
const writtenAt = (text: string, open = VOLUNTEER) => wall(openHourFrom(paris(text), open));

describe("open days", () => {
  const friday = paris("2026-11-27T18:00");

  test.each([
    {
      told: "a volunteer answers on week-ends",
      open: VOLUNTEER,
      from: friday,
      at: "2026-11-29T18:00",
    },
    { told: "an office does not", open: OFFICE, from: friday, at: "2026-12-01T18:00" },
    {
      told: "holidays do not count",
      open: VOLUNTEER,
      from: paris("2026-12-24T12:00"),
      at: "2026-12-27T12:00",
    },
    {
      told: "Easter Monday does not either",
      open: OFFICE,
      from: paris("2027-03-26T12:00"),
      at: "2027-03-31T12:00",
    },
    {
      told: "a day of August is half a day",
      open: VOLUNTEER,
      from: paris("2027-08-02T12:00"),
      at: "2027-08-06T12:00",
    },
    {
      told: "the night that loses an hour changes nothing",
      open: VOLUNTEER,
      from: paris("2026-03-28T12:00"),
      at: "2026-03-30T12:00",
    },
    {
      told: "nor the one that gains one",
      open: VOLUNTEER,
      from: paris("2026-10-24T12:00"),
      at: "2026-10-26T12:00",
    },
  ])("two from then, when $told", ({ open, from, at }) => {
    expect(wall(openDaysAfter(from, 2, open))).toBe(at);
    expect(openDaysBetween(from, paris(at), open)).toBe(2);
  });

  test("a pause does not count, and one that never ends is not waited for for ever", () => {
    const from = Temporal.PlainDate.from("2026-11-28");
    const away = { ...VOLUNTEER, pauses: [{ from, to: from.add({ days: 6 }) }] };
    expect(wall(openDaysAfter(friday, 2, away))).toBe("2026-12-06T18:00");
    const gone = { ...VOLUNTEER, pauses: [{ from, to: from.add({ years: 20 }) }] };
    expect(wall(openDaysAfter(friday, 2, gone)).slice(0, 4)).toBe("2028");
  });

  test("one is written to between nine and twenty hours, on an open day", () => {
    expect(writtenAt("2026-11-27T18:00")).toBe("2026-11-27T18:00");
    expect(writtenAt("2026-11-27T03:00")).toBe("2026-11-27T09:00");
    expect(writtenAt("2026-11-27T21:00")).toBe("2026-11-28T09:00");
    expect(writtenAt("2026-11-28T12:00", OFFICE)).toBe("2026-11-30T09:00");
  });

  const instants = fc
    .integer({ min: 0, max: 800 * 24 * 3_600 })
    .map((seconds) => paris("2026-01-01T00:00").add({ seconds }));

  test("are never more than the days of the calendar, and one finds them again", () => {
    fc.assert(
      fc.property(
        instants,
        fc.double({ min: 0.1, max: 14, noNaN: true }),
        fc.constantFrom(VOLUNTEER, OFFICE),
        (from, days, open) => {
          const to = openDaysAfter(from, days, open);
          expect(openDaysBetween(from, to, open)).toBeCloseTo(days, 3);
          const whole = Math.floor(days);
          expect(Temporal.Instant.compare(to, daysLater(from, whole))).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe("the timeout of a rhythm", () => {
  test("is three open days at first, then SRTT + 4 RTTVAR, never under two days", () => {
    expect(timeoutOf(newRhythm())).toBe(3);
    const first = observeAnswer(newRhythm(), 1);
    expect(first.usual).toEqual({ smoothed: 1, variation: 0.5 });
    expect(timeoutOf(first)).toBe(3);
    const second = observeAnswer(first, 3);
    expect(second.usual).toEqual({ smoothed: 1.25, variation: 0.875 });
    expect(timeoutOf(second)).toBe(4); // 4.75, under the bound
    const quick = Array.from({ length: 50 }).reduce(
      (rhythm: typeof first) => observeAnswer(rhythm, 0.1),
      first,
    );
    expect(timeoutOf(quick)).toBe(2);
  });

  test("doubles after an ask that had to be reminded of, until one is answered without", () => {
    const once = observeReminded(observeAnswer(newRhythm(), 1));
    expect(timeoutOf(once)).toBe(4); // the bound
    expect(timeoutOf(observeAnswer(once, 1))).toBe(2.5);
  });

  test("stays between two and four days, whatever one answers", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 200, noNaN: true })), (samples) => {
        const timeout = timeoutOf(samples.reduce(observeAnswer, newRhythm()));
        expect(timeout).toBeGreaterThanOrEqual(2);
        expect(timeout).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe("timers", () => {
  const asked = paris("2026-11-27T18:00");
  const draft = startExchange({ approvals: 0, routed: true }, asked);
  const stepped = (
    exchange: typeof draft,
    by: "asker" | "giver" | "platform",
    act: "propose" | "remind" | "accept",
    now: Temporal.Instant,
  ) => {
    const told = decideStep(exchange, stepOf(exchange, by, act), now);
    if (!told.done) throw new Error(told.refusal);
    return told.value.exchange;
  };
  const proposed = stepped(draft, "asker", "propose", asked);

  test("the first reminder goes inside the digest, the second alone, then it is passed on", () => {
    let exchange = proposed;
    const told: string[] = [];
    for (
      let timer = nextTimer(exchange, {});
      timer !== undefined;
      timer = nextTimer(exchange, {})
    ) {
      told.push(`${wall(timer.at)} ${timer.act} ${timer.through ?? ""}`.trim());
      if (timer.act !== "remind") break;
      exchange = stepped(exchange, "platform", "remind", timer.at);
    }
    expect(told).toEqual([
      "2026-11-30T18:00 remind digest",
      "2026-12-03T18:00 remind mail",
      "2026-12-06T18:00 pass-on",
    ]);
    expect(nextTimer({ ...exchange, routed: false }, {})?.act).toBe("expire");
  });

  test("of what is asked for one day nobody is reminded after it: it ends then", () => {
    const forADay = { ...proposed, atOnce: true, due: paris("2026-11-29T23:59") };
    const timer = nextTimer(forADay, {});
    expect(timer).toEqual({
      at: paris("2026-11-30T00:00"),
      act: "expire",
      through: undefined,
    });
    expect(
      decideStep(forADay, stepOf(forADay, "platform", "expire"), paris("2026-11-30T00:00")),
    ).toMatchObject({ done: true });
    // Put off until after it, it comes back with its end, and ends.
    const putOff = { ...forADay, state: "later" as const, until: paris("2026-12-15T09:00") };
    const back = nextTimer(putOff, {});
    expect(back).toMatchObject({ at: paris("2026-11-30T00:00"), act: "resume" });
    const told = decideStep(
      putOff,
      stepOf(putOff, "platform", "resume"),
      paris("2026-11-30T00:00"),
    );
    expect(told.done && nextTimer(told.value.exchange, {})).toMatchObject({ act: "expire" });
    const far = { ...forADay, due: paris("2026-12-20T23:59") };
    expect(nextTimer(far, {})?.act).toBe("remind");
  });

  test("an answer is a sample of the rhythm, unless a reminder came before (Karn)", () => {
    const sunday = paris("2026-11-29T06:00");
    expect(sampleOf(proposed, { by: "giver" }, sunday, VOLUNTEER)).toBe(1.5);
    expect(sampleOf(proposed, { by: "asker" }, sunday, VOLUNTEER)).toBeUndefined();
    const reminded = stepped(proposed, "platform", "remind", paris("2026-11-30T18:00"));
    expect(
      sampleOf(reminded, { by: "giver" }, paris("2026-12-01T18:00"), VOLUNTEER),
    ).toBeUndefined();
  });
});
