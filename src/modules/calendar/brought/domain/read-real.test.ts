import { describe, expect, test } from "vitest";

import { readIcs } from "./read-ics.ts";
import { windowAt } from "./unfold-event.ts";

const window = windowAt(Temporal.PlainDate.from("2026-11-29"));

/** What comes of a file: « start title », refused by line, and what is left out. */
function read(file: string | Uint8Array) {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  const found = readIcs(bytes, window);
  if (!found.done) return { refusal: found.refusal };
  const { name, dates, refused, outside } = found.value;
  return {
    name,
    dates: dates.map(({ when, title, status }) => {
      const at = when.kind === "day" ? `${when.day}/${when.last}` : when.start;
      return `${at} ${title}${status === "confirmed" ? "" : ` (${status})`}`;
    }),
    refused: refused.map(({ line, why, what }) => `${line} ${why}${what ? ` ${what}` : ""}`),
    outside,
  };
}

const lines = (...all: readonly string[]) => [...all, ""].join("\r\n");

const PARIS = [
  "BEGIN:VTIMEZONE",
  "TZID:Europe/Paris",
  "X-LIC-LOCATION:Europe/Paris",
  "BEGIN:DAYLIGHT",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "DTSTART:19700329T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "DTSTART:19701025T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
];

const google = lines(
  "BEGIN:VCALENDAR",
  "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
  "VERSION:2.0",
  "CALSCALE:GREGORIAN",
  "METHOD:PUBLISH",
  "X-WR-CALNAME:Chorale",
  "X-WR-TIMEZONE:Europe/Paris",
  ...PARIS,
  "BEGIN:VEVENT",
  "DTSTART;TZID=Europe/Paris:20261201T183000",
  "DTEND;TZID=Europe/Paris:20261201T200000",
  "RRULE:FREQ=WEEKLY;WKST=MO;UNTIL=20261215T225959Z;BYDAY=TU",
  "EXDATE;TZID=Europe/Paris:20261208T183000",
  "DTSTAMP:20261120T100000Z",
  "UID:abc@google.com",
  "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=ana@exam",
  " ple.org;X-NUM-GUESTS=0:mailto:ana@example.org",
  "DESCRIPTION:Apporter les partitions\\, s’il vous plaît.\\n-::~:~::~:~:~:~:~:~:",
  " ~:~",
  "SEQUENCE:2",
  "SUMMARY:Répétition",
  "TRANSP:OPAQUE",
  "BEGIN:VALARM",
  "ACTION:DISPLAY",
  "DESCRIPTION:This is an event reminder",
  "TRIGGER:-P0DT0H30M0S",
  "END:VALARM",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "DTSTART;TZID=Europe/Paris:20261216T190000",
  "DTEND;TZID=Europe/Paris:20261216T203000",
  "UID:abc@google.com",
  "RECURRENCE-ID;TZID=Europe/Paris:20261215T183000",
  "SEQUENCE:3",
  "SUMMARY:Répétition déplacée",
  "END:VEVENT",
  "END:VCALENDAR",
);

const outlook = lines(
  "BEGIN:VCALENDAR",
  "PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN",
  "VERSION:2.0",
  "METHOD:PUBLISH",
  "X-MS-OLK-FORCEINSPECTOROPEN:TRUE",
  "BEGIN:VTIMEZONE",
  "TZID:Fuseau du bureau",
  "BEGIN:STANDARD",
  "DTSTART:16011028T030000",
  "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "END:STANDARD",
  "BEGIN:DAYLIGHT",
  "DTSTART:16010325T020000",
  "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "END:DAYLIGHT",
  "END:VTIMEZONE",
  "BEGIN:VEVENT",
  'ATTENDEE;CN="Ana; Bea";RSVP=TRUE:mailto:ana@example.org',
  "CLASS:PUBLIC",
  'DTSTART;TZID="Fuseau du bureau":20270701T093000',
  'DTEND;TZID="Fuseau du bureau":20270701T103000',
  "SUMMARY;LANGUAGE=fr:Point d’équipe",
  "UID:040000008200E00074C5B7101A82E008",
  "X-ALT-DESC;FMTTYPE=text/html:<html><body>Bonjour</body></html>",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "DTSTART;TZID=Romance Standard Time:20261203T140000",
  "DTEND;TZID=Romance Standard Time:20261203T150000",
  "RRULE:FREQ=MONTHLY;COUNT=2;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
  "SUMMARY:Clôture",
  "UID:2",
  "END:VEVENT",
  "END:VCALENDAR",
);

const apple = lines(
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//Apple Inc.//macOS 15.1//EN",
  "NAME:Famille",
  "X-APPLE-CALENDAR-COLOR:#FF2968",
  ...PARIS,
  "BEGIN:VEVENT",
  "CREATED:20261101T090000Z",
  "DTSTART;VALUE=DATE:20261224",
  "DTEND;VALUE=DATE:20261227",
  "SUMMARY:Noël",
  "TRANSP:TRANSPARENT",
  "UID:8F1",
  "X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC",
  'X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS="4, quai";X-TITLE=Chez Ana:geo:45.1,5.7',
  "END:VEVENT",
  "BEGIN:VTODO",
  "UID:T1",
  "SUMMARY:Acheter du pain",
  "DUE;VALUE=DATE:20261201",
  "END:VTODO",
  "END:VCALENDAR",
);

const nextcloud = lines(
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//IDN nextcloud.com//Calendar app 4.7//EN",
  "BEGIN:VEVENT",
  "CREATED:20261101T090000Z",
  "DTSTAMP:20261101T090500Z",
  "LAST-MODIFIED:20261101T090500Z",
  "SEQUENCE:2",
  "UID:framagenda-1",
  "DTSTART;TZID=Europe/Paris:20261205T140000",
  "DTEND;TZID=Europe/Paris:20261205T160000",
  "STATUS:TENTATIVE",
  "SUMMARY:Atelier vélo",
  "LOCATION:Le local\\, Crest",
  "RDATE;TZID=Europe/Paris:20261212T140000,20261219T140000",
  "END:VEVENT",
  ...PARIS,
  "END:VCALENDAR",
);

const mobilizon = lines(
  "BEGIN:VCALENDAR",
  "CALSCALE:GREGORIAN",
  "VERSION:2.0",
  "PRODID:-//Mobilizon//Events//EN",
  "X-WR-CALNAME:Les Amis du verger",
  "BEGIN:VEVENT",
  "UID:https://mobilizon.example.org/events/1",
  "DTSTAMP:20261101T090500Z",
  "DTSTART:20261206T130000Z",
  "DTEND:20261206T160000Z",
  "GEO:44.7;5.0",
  "CATEGORIES:jardin,plantes",
  "STATUS:CONFIRMED",
  "SUMMARY:Troc de plantes",
  "URL:https://mobilizon.example.org/events/1",
  "END:VEVENT",
  "END:VCALENDAR",
);

/** As ministries and sites publish them: no SEQUENCE, no zone, the last day left out. */
const school = lines(
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//education.gouv.fr//NONSGML//FR",
  "X-WR-CALNAME:Calendrier Scolaire - Zone A",
  "BEGIN:VEVENT",
  "DTSTAMP:20260101T000000Z",
  "DTSTART;VALUE=DATE:20261219",
  "DTEND;VALUE=DATE:20270104",
  "SUMMARY:Vacances de Noël - Zone A",
  "UID:1",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "DTSTART;VALUE=DATE:20270703",
  "SUMMARY:Vacances d’été - Zone A",
  "UID:1",
  "END:VEVENT",
  "END:VCALENDAR",
);

const zimbra = lines(
  "BEGIN:VCALENDAR",
  "X-WR-CALNAME:Calendrier",
  "PRODID:Zimbra-Calendar-Provider",
  "VERSION:2.0",
  "METHOD:REQUEST",
  "BEGIN:VTIMEZONE",
  "TZID:Europe/Brussels",
  "BEGIN:STANDARD",
  "DTSTART:16010101T030000",
  "TZOFFSETTO:+0100",
  "TZOFFSETFROM:+0200",
  "RRULE:FREQ=YEARLY;WKST=MO;INTERVAL=1;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
  "BEGIN:VEVENT",
  "UID:z1",
  "RRULE:FREQ=DAILY;INTERVAL=2;COUNT=3",
  "SUMMARY:Astreinte",
  'DTSTART;TZID="Europe/Brussels":20261201T080000',
  'DTEND;TZID="Europe/Brussels":20261201T090000',
  "X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY",
  "END:VEVENT",
  "END:VCALENDAR",
);

const thunderbird = lines(
  "BEGIN:VCALENDAR",
  "PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN",
  "VERSION:2.0",
  "BEGIN:VEVENT",
  "UID:m1",
  "SUMMARY:Bureau",
  "RRULE:FREQ=MONTHLY;BYDAY=+1TU;UNTIL=20270205T000000Z",
  "DTSTART;TZID=/mozilla.org/20050126_1/Europe/Paris:20261201T203000",
  "DURATION:PT1H30M",
  "X-MOZ-GENERATION:4",
  "END:VEVENT",
  "BEGIN:VJOURNAL",
  "UID:j1",
  "SUMMARY:Compte rendu",
  "END:VJOURNAL",
  "END:VCALENDAR",
);

const meetup = lines(
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//Meetup Inc//RemoteApi//EN",
  "X-ORIGINAL-URL:https://www.meetup.com/a/events/ical/",
  "BEGIN:VEVENT",
  "DTSTAMP:20261101T090500Z",
  "DTSTART;TZID=Europe/Paris:20261210T190000",
  "DTEND;TZID=Europe/Paris:20261210T210000",
  "STATUS:CONFIRMED",
  "SUMMARY:Soirée « données »",
  "DESCRIPTION:Paris Data\\nThursday\\, December 10 at 7:00 PM\\n\\nhttps://www.meetup",
  " .com/a/events/1/",
  "CLASS:PUBLIC",
  "UID:event_1@meetup.com",
  "END:VEVENT",
  "BEGIN:VFREEBUSY",
  "UID:f1",
  "FREEBUSY:20261201T090000Z/PT3H",
  "END:VFREEBUSY",
  "END:VCALENDAR",
);

describe("what programs write", () => {
  test.each<[string, string, ReturnType<typeof read>]>([
    [
      "Google",
      google,
      {
        name: "Chorale",
        dates: ["2026-12-01T17:30:00Z Répétition", "2026-12-16T18:00:00Z Répétition déplacée"],
        refused: [],
        outside: 0,
      },
    ],
    [
      "Outlook and Exchange",
      outlook,
      {
        name: undefined,
        dates: [
          "2027-07-01T07:30:00Z Point d’équipe",
          "2026-12-03T13:00:00Z Clôture",
          "2026-12-31T13:00:00Z Clôture",
        ],
        refused: [],
        outside: 0,
      },
    ],
    [
      "Apple",
      apple,
      {
        name: "Famille",
        dates: ["2026-12-24/2026-12-26 Noël"],
        refused: ["34 not-a-date VTODO"],
        outside: 0,
      },
    ],
    [
      "Nextcloud and Framagenda",
      nextcloud,
      {
        name: undefined,
        dates: [
          "2026-12-05T13:00:00Z Atelier vélo (tentative)",
          "2026-12-12T13:00:00Z Atelier vélo (tentative)",
          "2026-12-19T13:00:00Z Atelier vélo (tentative)",
        ],
        refused: [],
        outside: 0,
      },
    ],
    [
      "Mobilizon",
      mobilizon,
      {
        name: "Les Amis du verger",
        dates: ["2026-12-06T13:00:00Z Troc de plantes"],
        refused: [],
        outside: 0,
      },
    ],
    [
      "school holidays, all under one name",
      school,
      {
        name: "Calendrier Scolaire - Zone A",
        dates: [
          "2026-12-19/2027-01-03 Vacances de Noël - Zone A",
          "2027-07-03/2027-07-03 Vacances d’été - Zone A",
        ],
        refused: [],
        outside: 0,
      },
    ],
    [
      "Zimbra",
      zimbra,
      {
        name: "Calendrier",
        dates: [1, 3, 5].map((day) => `2026-12-0${day}T07:00:00Z Astreinte`),
        refused: [],
        outside: 0,
      },
    ],
    [
      "Thunderbird",
      thunderbird,
      {
        name: undefined,
        dates: [
          "2026-12-01T19:30:00Z Bureau",
          "2027-01-05T19:30:00Z Bureau",
          "2027-02-02T19:30:00Z Bureau",
        ],
        refused: ["12 not-a-date VJOURNAL"],
        outside: 0,
      },
    ],
    [
      "Meetup",
      meetup,
      {
        name: undefined,
        dates: ["2026-12-10T18:00:00Z Soirée « données »"],
        refused: ["16 not-a-date VFREEBUSY"],
        outside: 0,
      },
    ],
  ])("%s", (_, file, expected) => {
    expect(read(file)).toEqual(expected);
  });
});

describe("in whichever letters", () => {
  const expected = read(google);
  const folded = google.replace("SUMMARY:Répétition\r\n", "SUMMARY:R¤tition\r\n");

  test("folded in the middle of one, as octets are counted", () => {
    const [before = "", after = ""] = folded.split("¤");
    const middle = [0xc3, 13, 10, 32, 0xa9, 0x70, 0xc3, 13, 10, 9, 0xa9];
    const [start, end] = [before, after].map((part) => [...new TextEncoder().encode(part)]);
    const file = Uint8Array.from([...(start ?? []), ...middle, ...(end ?? [])]);
    expect(read(file)).toEqual(expected);
  });

  test.each<[string, (text: string) => Uint8Array]>([
    ["UTF-8 with its mark", (text) => Buffer.from(`\uFEFF${text}`, "utf8")],
    ["UTF-16", (text) => Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16 the other way", (text) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
    ["UTF-16 without its mark", (text) => Buffer.from(text, "utf16le")],
    ["Latin-1", (text) => Buffer.from(text.replaceAll("’", "'"), "latin1")],
    ["lines of Unix", (text) => Buffer.from(text.replaceAll("\r\n", "\n"))],
    ["lines of an old Mac", (text) => Buffer.from(text.replaceAll("\r\n", "\r"))],
    ["lines ended twice", (text) => Buffer.from(text.replaceAll("\r\n", "\r\r\n"))],
  ])("%s", (_, write) => {
    expect(read(write(google))).toEqual(expected);
  });

  test("Windows-1252, and one line in UTF-8 beside it", () => {
    const [title, place] = [
      [0x52, 0xe9, 0x75, 0x6e, 0x69, 0x6f, 0x6e, 0x20, 0x80],
      Buffer.from("É"),
    ];
    const file = Buffer.concat([
      Buffer.from("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261201T090000Z\r\nSUMMARY:"),
      Buffer.from(title ?? []),
      Buffer.from("\r\nLOCATION:"),
      Buffer.from(place ?? []),
      Buffer.from("\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"),
    ]);
    const found = readIcs(file, window);
    expect(found).toMatchObject({
      value: { dates: [{ title: "Réunion €", location: "É" }] },
    });
  });
});
