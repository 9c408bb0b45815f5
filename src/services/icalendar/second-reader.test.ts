import { expect, test } from "vitest";

import { FRENCH_ZONES } from "#basics/zones";
import type { Dated } from "#services/house";

import { readSecond, wrongIn } from "../../../tests/support/second-reader.ts";
import { writeIcalendar } from "./write.ts";

/** The zones of France. */
const ZONES = [
  "Europe/Paris",
  "America/Guadeloupe",
  "America/Martinique",
  "America/Cayenne",
  "America/St_Barthelemy",
  "America/Marigot",
  "America/Miquelon",
  "Indian/Reunion",
  "Indian/Mayotte",
  "Indian/Kerguelen",
  "Pacific/Noumea",
  "Pacific/Tahiti",
  "Pacific/Marquesas",
  "Pacific/Gambier",
  "Pacific/Wallis",
] as const;

const TITLES = [
  "Assemblée générale ; lieu, heure \\ clés",
  "🌊 ".repeat(40).trim(),
  `${"é".repeat(37)} puis encore ${"œ".repeat(80)}`,
  'Deux\nlignes, et "guillemets" : « oui »',
];

const instant = (text: string) => Temporal.Instant.from(text);

function dated(index: number, more: Partial<Dated>): Dated {
  return {
    uid: `une-${index}`,
    title: TITLES[index % TITLES.length] ?? "",
    when: { kind: "day", day: Temporal.PlainDate.from("2026-12-05") },
    address: `/rendez-vous/dates/${index}`,
    of: { kind: "mine" },
    sequence: index,
    changedAt: instant("2026-11-20T08:00:00Z"),
    status: index % 3 === 0 ? "cancelled" : index % 3 === 1 ? "tentative" : "confirmed",
    location: "4, rue du Pont; Crest",
    description: "Venez,\nnombreux ; merci.",
    ...more,
  };
}

const STARTS = [
  "2026-12-05T17:00:00Z",
  "2027-03-28T00:59:00Z",
  "2027-03-28T01:00:00Z",
  "2027-10-31T00:30:00Z",
  "2027-10-31T01:30:00Z",
  "2027-03-14T06:30:00Z",
  "2027-11-07T04:30:00Z",
];

const dates: readonly Dated[] = [
  ...ZONES.flatMap((zone) => STARTS.map((start) => ({ zone, start }))).map(({ zone, start }, at) =>
    dated(at, {
      when: { kind: "time", zone, start: instant(start), end: instant(start).add({ minutes: 90 }) },
    }),
  ),
  dated(1_000, { when: { kind: "day", day: Temporal.PlainDate.from("2026-12-05") } }),
  dated(1_001, {
    when: {
      kind: "day",
      day: Temporal.PlainDate.from("2026-12-05"),
      last: Temporal.PlainDate.from("2026-12-07"),
    },
    alarm: {
      before: Temporal.Duration.from({ hours: 12 }),
      says: "C’est demain ; pensez-y, merci.",
    },
  }),
];

const write = (sequence: number) =>
  writeIcalendar({
    name: "Nos dates ; toutes, ou \\ presque",
    product: "calendrier",
    publicUrl: "https://archipel.example.org",
    dates: dates.map((one) => ({ ...one, sequence: one.sequence + sequence })),
    refresh: Temporal.Duration.from({ hours: 6 }),
  });

test("what we write is as the standard says: lines, what must stand there, zones", () => {
  const file = write(0);
  expect([...FRENCH_ZONES].toSorted()).toEqual([...ZONES].toSorted());
  expect(wrongIn(file)).toEqual([]);
  for (const said of [
    "\r\nNAME:Nos dates \\; toutes\\, ou \\\\ presque\r\n",
    "\r\nX-WR-CALNAME:Nos dates \\; toutes\\, ou \\\\ presque\r\n",
    "\r\nREFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n",
    "\r\nX-PUBLISHED-TTL:PT6H\r\n",
  ])
    expect(file).toContain(said);
  expect(file.match(/BEGIN:VTIMEZONE/g)).toHaveLength(ZONES.length);
});

const sequences = (file: string) =>
  [...file.matchAll(/^SEQUENCE:(\d+)/gm)].map(([, n]) => Number(n));

test("a second reader finds in it what was written, in each zone of France", () => {
  expect(sequences(write(0))).toHaveLength(dates.length);
  expect(sequences(write(1))).toEqual(sequences(write(0)).map((sequence) => sequence + 1));
  const [before, after] = [readSecond(write(0)), readSecond(write(1))];
  // Where it is not installed, the text alone was read above.
  if (before === undefined || after === undefined) return;
  expect([before.errors, before.missing, before.name]).toEqual([
    [],
    [],
    "Nos dates ; toutes, ou \\ presque",
  ]);
  expect(
    before.events.map(({ start, summary, location }) => ({ start, summary, location })),
  ).toEqual(
    dates.map(({ when, title, location }) => ({
      start: (when.kind === "day" ? when.day : when.start).toString(),
      summary: title,
      location,
    })),
  );
  expect(before.events.at(-1)?.end).toBe("2026-12-08");
  expect(after.events.map(({ uid }) => uid)).toEqual(before.events.map(({ uid }) => uid));
  expect(after.events.map(({ sequence }) => sequence)).toEqual(
    before.events.map(({ sequence }) => sequence + 1),
  );
});
