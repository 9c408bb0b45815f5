import { describe, expect, test } from "vitest";

import type { BroughtDate } from "./brought.ts";
import { readIcs } from "./read-ics.ts";
import { windowAt } from "./unfold-event.ts";

const window = windowAt(Temporal.PlainDate.from("2026-11-29"));
const bytes = (text: string) => new TextEncoder().encode(text);

/** A calendar around the lines of one event, or of what is given whole. */
function calendar(lines: readonly string[], around: readonly string[] = []): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//essai//FR",
    ...around,
    "BEGIN:VEVENT",
    "UID:un@essai",
    "SUMMARY:Répétition",
    ...lines,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}

function read(text: string | Uint8Array) {
  const found = readIcs(typeof text === "string" ? bytes(text) : text, window);
  if (!found.done) throw new Error(found.refusal);
  return found.value;
}

/** « 2026-12-01T17:30:00Z », or a day and its last. */
function said({ when, status }: BroughtDate): string {
  const mark = status === "confirmed" ? "" : ` ${status}`;
  if (when.kind === "day") return `${when.day}/${when.last}${mark}`;
  return `${when.start}${when.end === undefined ? "" : `/${when.end}`}${mark}`;
}
const said1 = (text: string | Uint8Array) => read(text).dates.map(said);
const whys = (text: string) =>
  read(text).refused.map(({ why, what }) => (what === undefined ? why : `${why}: ${what}`));

const OWN_ZONE = [
  "BEGIN:VTIMEZONE",
  "TZID:Chez nous",
  "BEGIN:STANDARD",
  "DTSTART:19701025T030000",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "BEGIN:DAYLIGHT",
  "DTSTART:19700329T020000",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "END:VTIMEZONE",
];

const HOUR = "2026-12-01T17:30:00Z/2026-12-01T18:30:00Z";

describe("is read", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["UTC", ["DTSTART:20261201T173000Z", "DTEND:20261201T183000Z"], [HOUR]],
    [
      "a zone by its name",
      ["DTSTART;TZID=Europe/Paris:20261201T183000", "DTEND;TZID=Europe/Paris:20261201T193000"],
      [HOUR],
    ],
    ["what floats, as here", ["DTSTART:20261201T183000", "DTEND:20261201T193000"], [HOUR]],
    [
      "Outlook’s zones",
      ["DTSTART;TZID=Romance Standard Time:20261201T183000", "DURATION:PT1H"],
      [HOUR],
    ],
    [
      "a zone between quotes",
      ['DTSTART;TZID="W. Europe Standard Time":20261201T183000', "DURATION:PT1H"],
      [HOUR],
    ],
    [
      "a zone with where it comes from",
      ["DTSTART;TZID=/mozilla.org/20050126_1/Europe/Paris:20261201T183000", "DURATION:PT1H"],
      [HOUR],
    ],
    ["overseas", ["DTSTART;TZID=Indian/Reunion:20261201T213000", "DURATION:PT1H"], [HOUR]],
    [
      "two zones of one event",
      ["DTSTART;TZID=Europe/Paris:20261201T183000", "DTEND;TZID=Europe/London:20261201T183000"],
      [HOUR],
    ],
    ["a day", ["DTSTART;VALUE=DATE:20261225"], ["2026-12-25/2026-12-25"]],
    ["a day without its word", ["DTSTART:20261225"], ["2026-12-25/2026-12-25"]],
    [
      "days, the last left out",
      ["DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261228"],
      ["2026-12-25/2026-12-27"],
    ],
    [
      "days by how long",
      ["DTSTART;VALUE=DATE:20261225", "DURATION:P2D"],
      ["2026-12-25/2026-12-26"],
    ],
    ["a moment", ["DTSTART:20261201T173000Z"], ["2026-12-01T17:30:00Z"]],
    [
      "an hour that the clocks leave out",
      ["DTSTART;TZID=Europe/Paris:20270328T023000"],
      ["2027-03-28T01:30:00Z"],
    ],
    [
      "an hour that comes twice, the first",
      ["DTSTART;TZID=Europe/Paris:20271031T023000"],
      ["2027-10-31T00:30:00Z"],
    ],
    ["off", ["DTSTART:20261201T173000Z", "STATUS:CANCELLED"], ["2026-12-01T17:30:00Z cancelled"]],
    [
      "not sure",
      ["DTSTART:20261201T173000Z", "STATUS:Tentative"],
      ["2026-12-01T17:30:00Z tentative"],
    ],
    ["what is long over, left out", ["DTSTART:20200101T100000Z"], []],
    [
      "a series through a change of clocks",
      ["DTSTART;TZID=Europe/Paris:20270321T100000", "RRULE:FREQ=WEEKLY;COUNT=2"],
      ["2027-03-21T09:00:00Z", "2027-03-28T08:00:00Z"],
    ],
    [
      "EXDATE, several on a line and in another zone",
      [
        "DTSTART;TZID=Europe/Paris:20261201T100000",
        "RRULE:FREQ=DAILY;COUNT=5",
        "EXDATE;TZID=Europe/Paris:20261202T100000,20261203T100000",
        "EXDATE:20261204T090000Z",
      ],
      ["2026-12-01T09:00:00Z", "2026-12-05T09:00:00Z"],
    ],
    [
      "EXDATE as a day",
      ["DTSTART:20261201T090000Z", "RRULE:FREQ=DAILY;COUNT=2", "EXDATE;VALUE=DATE:20261202"],
      ["2026-12-01T09:00:00Z"],
    ],
    [
      "RDATE beside a rule",
      ["DTSTART:20261201T090000Z", "RRULE:FREQ=DAILY;COUNT=1", "RDATE:20261210T090000Z"],
      ["2026-12-01T09:00:00Z", "2026-12-10T09:00:00Z"],
    ],
    [
      "UNTIL in UTC",
      ["DTSTART;TZID=Europe/Paris:20261201T100000", "RRULE:FREQ=DAILY;UNTIL=20261202T090000Z"],
      ["2026-12-01T09:00:00Z", "2026-12-02T09:00:00Z"],
    ],
    [
      "the last Friday by its place",
      ["DTSTART:20261225T090000Z", "RRULE:FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1;COUNT=2"],
      ["2026-12-25T09:00:00Z", "2027-01-29T09:00:00Z"],
    ],
  ])("%s", (_, lines, dates) => {
    expect(whys(calendar(lines))).toEqual([]);
    expect(said1(calendar(lines))).toEqual(dates);
  });

  test("an endless series, eighteen months ahead and no further", () => {
    const dates = said1(calendar(["DTSTART:20261201T090000Z", "RRULE:FREQ=WEEKLY"]));
    expect(dates).toHaveLength(78);
    expect(dates.at(-1)).toBe("2028-05-23T09:00:00Z");
    expect(said1(calendar(["DTSTART;VALUE=DATE:19200101", "RRULE:FREQ=YEARLY"]))).toEqual([
      "2026-01-01/2026-01-01",
      "2027-01-01/2027-01-01",
      "2028-01-01/2028-01-01",
    ]);
  });

  test("a zone that the file tells itself", () => {
    const lines = ["DTSTART;TZID=Chez nous:20261201T183000", "DURATION:PT1H"];
    expect(said1(calendar(lines, OWN_ZONE))).toEqual([HOUR]);
    const summer = ["DTSTART;TZID=Chez nous:20270701T183000"];
    expect(said1(calendar(summer, OWN_ZONE))).toEqual(["2027-07-01T16:30:00Z"]);
  });

  const plain = ["DTSTART:20261201T173000Z", "DTEND:20261201T183000Z"];
  test.each<[string, string | Uint8Array]>([
    ["a mark at its beginning", `\uFEFF${calendar(plain)}`],
    ["lines that end as on Unix", calendar(plain).replaceAll("\r\n", "\n")],
    ["lines that end as on an old Mac", calendar(plain).replaceAll("\r\n", "\r")],
    ["no VERSION", calendar(plain).replace("VERSION:2.0\r\n", "")],
    ["no end of the calendar", calendar(plain).replace("END:VCALENDAR", "")],
    [
      "small letters",
      calendar(plain).replace("BEGIN:VEVENT", "begin:vevent").replace("END:VEVENT", "end:vevent"),
    ],
    ["a line folded in its middle", calendar(plain).replace("DTSTART:2026", "DTSTART:20\r\n 26")],
    ["a line folded with a tab", calendar(plain).replace("DTSTART:2026", "DTSTART:20\r\n\t26")],
    ["empty lines", calendar(plain).replace("UID", "\r\nUID")],
    [
      "what nobody knows",
      calendar([...plain, "X-TRUC;Y=Z:1", "ATTENDEE;CN=Ana:mailto:a@example.org"]),
    ],
    [
      "something that rings",
      calendar([...plain, "BEGIN:VALARM", "TRIGGER:-PT15M", "ACTION:DISPLAY", "END:VALARM"]),
    ],
  ])("with %s", (_, text) => {
    expect(said1(text)).toEqual([HOUR]);
  });

  test("what old programs wrote is not lost: no UTF-8", () => {
    const latin = Uint8Array.from(Buffer.from(calendar(plain), "latin1"));
    expect(read(latin).dates[0]?.title).toBe("Répétition");
  });

  test("its name, without the marks of the format", () => {
    const named = calendar(plain, ["X-WR-CALNAME:Chorale\\, le mardi"]);
    expect(read(named).name).toBe("Chorale, le mardi");
  });
});

describe("is refused, by its line", () => {
  test.each<[string, readonly string[], string]>([
    ["no DTSTART", ["DTEND:20261201T183000Z"], "no-start"],
    ["a zone of nobody", ["DTSTART;TZID=Lune/Mer:20261201T183000"], "unknown-zone: Lune/Mer"],
    ["a day that is none", ["DTSTART;VALUE=DATE:20260230"], "unreadable: 2026-02-30"],
    ["words for a day", ["DTSTART:demain"], "unreadable"],
    [
      "an end before the start",
      ["DTSTART:20261201T183000Z", "DTEND:20261201T173000Z"],
      "ends-first",
    ],
    ["a length below nothing", ["DTSTART:20261201T183000Z", "DURATION:-PT1H"], "ends-first"],
    [
      "a day that ends at an hour",
      ["DTSTART;VALUE=DATE:20261201", "DTEND:20261202T100000Z"],
      "unreadable: DTEND",
    ],
    [
      "all that follows",
      ["RECURRENCE-ID;RANGE=THISANDFUTURE:20261208T090000Z", "DTSTART:20261208T100000Z"],
      "this-and-future: THISANDFUTURE",
    ],
    [
      "BYSETPOS elsewhere",
      ["DTSTART:20261201T090000Z", "RRULE:FREQ=YEARLY;BYDAY=MO;BYSETPOS=1"],
      "rule: BYSETPOS",
    ],
    [
      "a rule by the minute",
      ["DTSTART:20261201T090000Z", "RRULE:FREQ=MINUTELY"],
      "rule: FREQ=MINUTELY",
    ],
    [
      "weeks by number",
      ["DTSTART:20261201T090000Z", "RRULE:FREQ=YEARLY;BYWEEKNO=3"],
      "rule: BYWEEKNO",
    ],
    [
      "30 February",
      ["DTSTART:20260228T090000Z", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"],
      "rule: BYMONTHDAY",
    ],
    [
      "31 February, once a year",
      ["DTSTART:20260228T090000Z", "RRULE:FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31"],
      "rule: BYMONTHDAY",
    ],
    [
      "a Monday that never comes",
      ["DTSTART:20261201T090000Z", "RRULE:FREQ=DAILY;INTERVAL=7;BYDAY=MO"],
      "rule: BYDAY",
    ],
    [
      "two rules",
      ["DTSTART:20261201T090000Z", "RRULE:FREQ=DAILY", "RRULE:FREQ=WEEKLY"],
      "rule: RRULE",
    ],
    ["a line without a sign", ["DTSTART:20261201T090000Z", "CECI N’EST RIEN"], "unreadable"],
  ])("%s", (_, lines, why) => {
    const text = calendar(lines);
    expect(said1(text)).toEqual([]);
    expect(read(text).refused).toMatchObject([{ line: 4 }]);
    expect(whys(text)[0]).toContain(why);
  });

  test("one that is broken takes no other with it", () => {
    const good = calendar(["DTSTART:20261201T173000Z"]);
    const cut = good.replace("END:VEVENT\r\n", "");
    const both = cut.replace("END:VCALENDAR\r\n", "") + good.slice(good.indexOf("BEGIN:VEVENT"));
    expect(whys(both)).toEqual(["cut"]);
    expect(said1(both)).toEqual(["2026-12-01T17:30:00Z"]);
  });

  test.each<[string, string, string]>([
    ["nothing", "", "empty"],
    ["a page", "<!doctype html><html></html>", "not-a-calendar"],
    ["a table", "nom;jour\r\nAna;lundi", "not-a-calendar"],
    ["50 MB", calendar([]).padEnd(50 * 1024 * 1024), "too-large"],
    [
      "100,000 events",
      `BEGIN:VCALENDAR\n${"BEGIN:VEVENT\nEND:VEVENT\n".repeat(100_000)}`,
      "too-many-events",
    ],
  ])("a file that holds %s", (_, text, refusal) => {
    const begun = performance.now();
    expect(readIcs(bytes(text), window)).toEqual({ done: false, refusal });
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

const apart = (sequence: number, start: string) =>
  [
    "BEGIN:VEVENT",
    "UID:un@essai",
    `SEQUENCE:${sequence}`,
    "RECURRENCE-ID:20261208T090000Z",
    `DTSTART:${start}`,
    "SUMMARY:Déplacée",
    "END:VEVENT",
    "END:VCALENDAR",
  ].join("\r\n");

describe("the same date twice", () => {
  const series = ["DTSTART:20261201T090000Z", "RRULE:FREQ=WEEKLY;COUNT=3"];
  const withApart = (...more: readonly string[]) =>
    more.reduce((text, one) => text.replace("END:VCALENDAR", one), calendar(series));

  test("one that stands apart takes the place of that of its series, in whichever order", () => {
    const text = withApart(apart(0, "20261209T100000Z"));
    expect(said1(text).toSorted()).toEqual([
      "2026-12-01T09:00:00Z",
      "2026-12-09T10:00:00Z",
      "2026-12-15T09:00:00Z",
    ]);
  });

  test("the later word is kept, wherever it stands", () => {
    const text = withApart(apart(2, "20261210T100000Z"), apart(1, "20261211T100000Z"));
    expect(said1(text)).toContain("2026-12-10T10:00:00Z");
    expect(said1(text)).toHaveLength(3);
  });
});
