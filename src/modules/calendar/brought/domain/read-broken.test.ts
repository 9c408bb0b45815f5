import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";

import { readIcs } from "./read-ics.ts";
import { windowAt } from "./unfold-event.ts";

const window = windowAt(Temporal.PlainDate.from("2026-11-29"));
const bytes = (text: string) => new TextEncoder().encode(text);

/** One event, with what is said beside its title. */
const event = (lines: readonly string[], title = "Essai") =>
  ["BEGIN:VEVENT", `SUMMARY:${title}`, ...lines, "END:VEVENT"].join("\r\n");
const calendar = (...parts: readonly string[]) =>
  ["BEGIN:VCALENDAR", ...parts, "END:VCALENDAR", ""].join("\r\n");
const one = (...lines: readonly string[]) => calendar(event(lines));

/** Both what goes in and what does not: « 2 dates », « 3 cut ». */
function read(file: string | Uint8Array): readonly string[] {
  const found = readIcs(typeof file === "string" ? bytes(file) : file, window);
  if (!found.done) return [found.refusal];
  const { dates, refused, outside } = found.value;
  return [
    ...(dates.length > 0 ? [`${dates.length} in`] : []),
    ...refused.map(({ line, why, what }) => `${line} ${why}${what ? `: ${what}` : ""}`),
    ...(outside > 0 ? [`${outside} outside`] : []),
  ];
}

const AT = "DTSTART:20261201T090000Z";
const rule = (...parts: readonly string[]) => one("UID:a", AT, `RRULE:${parts.join(";")}`);

describe("what is broken is named, and takes nothing else with it", () => {
  test.each<[string, string | Uint8Array, readonly string[]]>([
    ["nothing but blanks", " \r\n\r\n", ["empty"]],
    ["a page in its place", "<!doctype html>\n<pre>\nBEGIN:VCALENDAR\n</pre>", ["not-a-calendar"]],
    ["cards", "BEGIN:VCARD\r\nEND:VCARD\r\n", ["not-a-calendar"]],
    ["noughts", new Uint8Array(1_000), ["not-a-calendar"]],
    ["a file made smaller", gzipSync(one(AT)), ["packed"]],
    ["an archive", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), ["packed"]],
    ["no calendar around its events", event([AT]), ["1 in"]],
    ["words before it", `Voici l’agenda.\r\n${one(AT)}`, ["1 in"]],
    ["two calendars", one(AT) + one("DTSTART:20261202T090000Z"), ["2 in"]],
    ["no end", one(AT).replace("END:VEVENT", ""), ["2 cut"]],
    ["an end in its middle", calendar(event([AT]), event([AT])).slice(0, -40), ["1 in", "6 cut"]],
    [
      "what rings, without an end",
      one(AT, "BEGIN:VALARM", "TRIGGER:-PT5M", "ACTION:DISPLAY"),
      ["1 in"],
    ],
    ["who comes, badly written", one(AT, 'ATTENDEE;CN="Ana:mailto:a@example.org'), ["1 in"]],
    ["a place badly written", one(AT, "GEO:ici", "X-A;;=:", "SEQUENCE:deux"), ["1 in"]],
    [
      "an hour badly written",
      one("DTSTART:20261301T290000Z"),
      ["2 unreadable: 2026-13-01T29:00:00Z"],
    ],
    ["an empty start", one("DTSTART:"), ["2 unreadable: --"]],
    ["the year 1", one("DTSTART;VALUE=DATE:00010101"), ["1 outside"]],
    [
      "the year 9999",
      one("DTSTART;VALUE=DATE:99991231", "DTEND;VALUE=DATE:99991231"),
      ["1 outside"],
    ],
    [
      "a day that lasts until the year 9999",
      one("DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:99991231"),
      ["1 in"],
    ],
    [
      "a length beyond all calendars",
      one(AT, "DURATION:P99999999999W"),
      ["2 unreadable: P99999999999W"],
    ],
    [
      "a day that ends when it begins",
      one("DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261201"),
      ["1 in"],
    ],
    ["an end before its start", one(AT, "DTEND:20261201T080000Z"), ["2 ends-first"]],
    [
      "a zone of nobody",
      one("DTSTART;TZID=Atlantide/Nord:20261201T090000"),
      ["2 unknown-zone: Atlantide/Nord"],
    ],
    ["several rules", one(AT, "RRULE:FREQ=DAILY", "RRULE:FREQ=WEEKLY"), ["2 rule: RRULE"]],
    [
      "a rule of what is left out",
      one(AT, "RRULE:FREQ=DAILY;COUNT=9", "EXRULE:FREQ=WEEKLY"),
      ["2 rule: EXRULE"],
    ],
    [
      "a date to add that is none",
      one(AT, "RDATE:20261202T090000Z,2026"),
      ["2 in", "2 one-date: RDATE:2026--T::"],
    ],
    [
      "a date to leave out without its day",
      one(AT, "RRULE:FREQ=DAILY;COUNT=2", "EXDATE;VALUE=DATE:"),
      ["2 in", "2 one-date: EXDATE:--"],
    ],
    ["each second", rule("FREQ=SECONDLY"), ["2 rule: FREQ=SECONDLY"]],
    ["each no day", rule("FREQ=DAILY", "INTERVAL=0"), ["2 rule: INTERVAL"]],
    ["no times", rule("FREQ=DAILY", "COUNT=0"), ["2 rule: COUNT"]],
    [
      "so many times, and until",
      rule("FREQ=DAILY", "COUNT=3", "UNTIL=20261210"),
      ["2 rule: COUNT, UNTIL"],
    ],
    ["until a day that is none", rule("FREQ=DAILY", "UNTIL=20261232"), ["2 rule: UNTIL"]],
    ["an old calendar’s rule", rule("W1 MO #0"), ["2 rule: FREQ="]],
    ["a part twice", rule("FREQ=DAILY", "COUNT=1", "COUNT=2"), ["2 rule: COUNT"]],
    ["a part of nobody", rule("FREQ=DAILY", "BYMOON=FULL"), ["2 rule: BYMOON"]],
    ["a place of years", rule("FREQ=YEARLY", "BYDAY=MO", "BYSETPOS=2"), ["2 rule: BYSETPOS"]],
    ["a week by its number", rule("FREQ=YEARLY", "BYWEEKNO=3"), ["2 rule: BYWEEKNO"]],
    ["31 February", rule("FREQ=YEARLY", "BYMONTH=2", "BYMONTHDAY=31"), ["2 rule: BYMONTHDAY"]],
    ["other months", rule("RSCALE=CHINESE", "FREQ=YEARLY"), ["2 rule: RSCALE"]],
    ["the fifth Monday, where there is one", rule("FREQ=MONTHLY", "BYDAY=5MO"), ["7 in"]],
    ["blanks between days", rule("FREQ=WEEKLY", "BYDAY=TU, TH", "COUNT=4"), ["4 in"]],
    ["until a day, where it has hours", rule("FREQ=DAILY", "UNTIL=20261203"), ["3 in"]],
    [
      "all that follows",
      one("UID:a", "RECURRENCE-ID;RANGE=THISANDFUTURE:20261201T090000Z", AT),
      ["2 this-and-future: THISANDFUTURE"],
    ],
    [
      "all hours of one day",
      calendar(event(["UID:a", AT]), event(["UID:a", "DTSTART:20261201T100000Z"])),
      ["2 in"],
    ],
    ["the same twice", calendar(event(["UID:a", AT]), event(["UID:a", AT])), ["1 in"]],
    [
      "tasks",
      calendar("BEGIN:VTODO", "SUMMARY:a", "END:VTODO", event([AT])),
      ["1 in", "2 not-a-date: VTODO"],
    ],
    [
      "a task without an end",
      calendar("BEGIN:VTODO", event([AT])),
      ["1 in", "2 not-a-date: VTODO"],
    ],
    [
      "another encoding in the middle",
      Buffer.from(one(AT, "LOCATION:\u00ff\u00fe"), "latin1"),
      ["1 in"],
    ],
  ])("%s", (_, file, expected) => {
    expect(read(file)).toEqual(expected);
  });

  test("signs that steer are not kept, whatever they stand in; scripts are words", () => {
    const found = readIcs(
      bytes(
        one("UID:\u0000\u0007a", "LOCATION:\u202eabc\u0000", AT).replace(
          "Essai",
          "<script>alert(1)</script>\u0008",
        ),
      ),
      window,
    );
    expect(found).toMatchObject({
      value: { dates: [{ title: "<script>alert(1)</script>", location: "abc", uid: "a" }] },
    });
  });

  test("one date of a series whose day alone is said takes the place of that day", () => {
    const series = event([
      "UID:a",
      "DTSTART;TZID=Europe/Paris:20261201T190000",
      "RRULE:FREQ=WEEKLY;COUNT=2",
    ]);
    const moved = event([
      "UID:a",
      "RECURRENCE-ID;VALUE=DATE:20261208",
      "DTSTART;TZID=Europe/Paris:20261209T190000",
    ]);
    expect(read(calendar(series, moved))).toEqual(["2 in"]);
    expect(read(calendar(moved, series))).toEqual(["2 in"]);
  });

  test("a calendar of what is called off", () => {
    const found = readIcs(bytes(calendar("METHOD:CANCEL", event([AT]))), window);
    expect(found).toMatchObject({ value: { dates: [{ status: "cancelled" }] } });
  });
});

const many = (count: number, made: (index: number) => string) =>
  calendar(...Array.from({ length: count }, (_, index) => made(index)));
const MILLION = 1_000_000;
/** Less than a second where nothing else runs: five times that is no longer a matter of the machine. */
const MOMENT = 5_000;

describe("what is large takes a moment, and no more memory than it weighs", () => {
  test.each<[string, () => string, readonly string[]]>([
    ["4 MB in one property", () => one(AT, `DESCRIPTION:${"a".repeat(4 * MILLION)}`), ["1 in"]],
    ["4 MB in one title", () => one(AT).replace("Essai", "é ".repeat(MILLION)), ["1 in"]],
    [
      "a name of 4 MB, each day",
      () => one(`UID:${"a".repeat(4 * MILLION)}`, "DTSTART:20261130T090000Z", "RRULE:FREQ=DAILY"),
      ["547 in"],
    ],
    [
      "a zone of 4 MB",
      () => one(`DTSTART;TZID=${"a".repeat(4 * MILLION)}:20261201T090000`),
      [`2 unknown-zone: ${"a".repeat(80)}…`],
    ],
    ["1,600,000 folds of nothing", () => one(`${AT}${"\r\n ".repeat(1.6 * MILLION)}`), ["1 in"]],
    ["a million folds of a letter", () => one(AT, `LOCATION:${"\n a".repeat(MILLION)}`), ["1 in"]],
    ["2,500,000 empty lines", () => `${"\r\n".repeat(2 * MILLION)}${one(AT)}`, ["1 in"]],
    [
      "15,000 zones",
      () =>
        many(
          15_000,
          (index) =>
            `BEGIN:VTIMEZONE\r\nTZID:${index}\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nRRULE:FREQ=DAILY\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\nEND:VTIMEZONE`,
        ),
      [],
    ],
    [
      "100,000 dates to leave out",
      () =>
        one(
          AT,
          "RRULE:FREQ=DAILY;COUNT=2",
          `EXDATE:${"20261202T090000Z,".repeat(100_000)}20261202T090000Z`,
        ),
      ["2 too-many-dates"],
    ],
  ])("%s", (_, write, expected) => {
    const file = bytes(write());
    const begun = performance.now();
    expect(read(file)).toEqual(expected);
    expect(performance.now() - begun).toBeLessThan(MOMENT);
  });

  test.each<[string, string, number]>([
    ["each day since the year 1", "DTSTART;VALUE=DATE:00010101\r\nRRULE:FREQ=DAILY", 21],
    [
      "each day of a month since 1601",
      "DTSTART;VALUE=DATE:16010101\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
      5_000,
    ],
    [
      "counted since the year 1",
      "DTSTART;VALUE=DATE:00010101\r\nRRULE:FREQ=WEEKLY;BYMONTH=2;COUNT=99999",
      0,
    ],
    ["counted, 999,999 times", "DTSTART;VALUE=DATE:20200101\r\nRRULE:FREQ=DAILY;COUNT=999999", 0],
    [
      "forty times each",
      "DTSTART:20260901T160000Z\r\nDTEND:20260901T170000Z\r\nRRULE:FREQ=WEEKLY;COUNT=40",
      500,
    ],
  ])("5,000 series: %s", (_, lines, readAtLeast) => {
    const file = bytes(many(5_000, (index) => event([`UID:${index}`, lines])));
    const begun = performance.now();
    const found = readIcs(file, window);
    expect(performance.now() - begun).toBeLessThan(MOMENT);
    if (!found.done) throw new Error(found.refusal);
    const { dates, refused, outside } = found.value;
    const uids = new Set(dates.map(({ uid }) => uid)).size;
    expect(uids).toBeGreaterThanOrEqual(Math.min(readAtLeast, 5_000 - outside));
    expect(uids + refused.length + outside).toBe(5_000);
    expect(dates.length).toBeLessThanOrEqual(20_000);
  });
});
