import ICAL from "ical.js";
import { sql } from "kysely";

import type { OpenedApp } from "../src/app.ts";
import { open } from "../src/modules/access/index.ts";
import { listOccurrences } from "../src/modules/calendar/actions/list-occurrences.ts";
import { spaceOf } from "../src/modules/circles/rules.ts";
import type { CircleId } from "../src/modules/circles/domain/circle.ts";
import { type Dated, person, type PersonId } from "../src/services/house/index.ts";
import { writeIcalendar } from "../src/services/icalendar/index.ts";
import {
  type Bench,
  measure,
  median,
  type Outcome,
  quantile,
  reportOf,
  round,
  timed,
} from "./support/bench.ts";
import { withHouse } from "./support/house.ts";
import { bringInto, keepCircles } from "./support/make-circles.ts";
import { keepOccasions, type MadeOccasions } from "./support/make-occasions.ts";

const CIRCLES = { people: 4_000, circles: 500, memberships: 10_000, seed: 17 } as const;
/** Of 10,000 occasions, a tenth comes again each week and a ninth each month, without an end: 100,000 dates. */
const OCCASIONS = { weekly: 900, monthly: 1_200, once: 7_900, replies: 60_000, seed: 18 } as const;
/** In how many circles the reader is; somebody calm is in fewer. */
const BUSY = 12;
const CALM = 4;
const TIMES = 100;
const WARM = 10;
const EVENTS = 2_000;
const MUST = { month: 20, file: 100 } as const;

export const bench: Bench = {
  name: "calendar",
  title: `A person's month among 100,000 dates of 10,000 occasions, through the whole action (rights, words unsealed, answers), against one query with its words unsealed; and a calendar file of ${EVENTS.toLocaleString("en")} events, against lines written by hand.`,
  unit: "ms, p99",
  run: (say) => withHouse((app) => run(app, say)),
};

async function run(app: OpenedApp, say: (sentence: string) => void): Promise<Outcome> {
  // First: what is left of making so many dates is no work of a file.
  const written = await files();
  say(`calendar: ${CIRCLES.people} people, ${CIRCLES.circles} circles`);
  const made = await keepCircles(app, CIRCLES);
  const [busy, calm] = [made.people.at(-1), made.people.at(-2)];
  if (busy === undefined || calm === undefined) throw new Error("nobody is there");
  const circles = made.circles.slice(-BUSY);
  await bringInto(app, busy, circles, "member");
  await bringInto(app, calm, made.circles.slice(-CALM), "member");
  say("calendar: occasions and their dates");
  const kept = await keepOccasions(app, made, OCCASIONS);
  say("calendar: months");
  const months: Month[] = [];
  for (const [name, who] of [
    [`in ${BUSY} circles`, busy],
    [`in ${CALM} circles`, calm],
  ] as const)
    months.push({
      name,
      ours: await months12(app, who, monthOf),
      plain: await months12(app, who, plainMonth),
    });
  return outcomeOf(kept, months, written);
}

interface Asked {
  readonly app: OpenedApp;
  readonly who: PersonId;
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** « id title », in order. */
type Lines = readonly string[];

async function monthOf({ app, who, from, until }: Asked): Promise<Lines> {
  const all = await listOccurrences(app, person(who), { from, until });
  return all.map(({ occurrence, words }) => `${occurrence.id} ${words.title}`);
}

/** One query by who acts, and each title unsealed. */
async function plainMonth({ app, who, from, until }: Asked): Promise<Lines> {
  return app.transaction(person(who), async (work) => {
    const { rows } = await sql<{ id: string; space: CircleId; title: Uint8Array }>`
      select date.id, date.space, occasion.title
      from calendar.occurrence date join calendar.occasion on occasion.id = date.occasion
      where (date.space in (select space from circles.member where person = ${who} and left_at is null)
          or date.id in (select about from calendar.reply where person = ${who} and answer <> 'no'))
        and date.starts < ${until} and date.ends > ${from}
      order by date.starts, date.id`.execute(work.db);
    const lines: string[] = [];
    for (const { id, space, title } of rows) {
      const words = await open(work, spaceOf(space), title);
      if (words !== undefined) lines.push(`${id} ${words}`);
    }
    return lines;
  });
}

interface Timed<T> {
  readonly times: readonly number[];
  readonly value: T;
}

interface Month {
  readonly name: string;
  readonly ours: Timed<readonly Lines[]>;
  readonly plain: Timed<readonly Lines[]>;
}

/** Each of the next twelve months, again and again. */
async function months12(
  app: OpenedApp,
  who: PersonId,
  ask: (asked: Asked) => Promise<Lines>,
): Promise<Timed<readonly Lines[]>> {
  const now = await app.transaction(person(who), (work) => Promise.resolve(work.now));
  const first = now.toZonedDateTimeISO("Europe/Paris").startOfDay();
  const asked = (at: number) => {
    const from = first.add({ months: at % 12 });
    return { app, who, from: from.toInstant(), until: from.add({ months: 1 }).toInstant() };
  };
  for (let i = 0; i < WARM; i += 1) await ask(asked(i));
  const times: number[] = [];
  const value: Lines[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    const one = await timed(() => ask(asked(i)));
    times.push(one.ms);
    if (i < 12) value.push(one.value);
  }
  return { times, value };
}

const PLACE = { name: "Nos dates", publicUrl: "https://archipel.example.org" } as const;

async function files(): Promise<{ readonly ours: Timed<string>; readonly plain: Timed<string> }> {
  const dates = Array.from({ length: EVENTS }, (_, index): Dated => {
    const start = Temporal.Instant.from("2026-12-01T17:00:00Z").add({ hours: 6 * index });
    return {
      uid: `date-${index}`,
      title: `Rendez-vous ${index}, à l’heure dite`,
      when: { kind: "time", zone: "Europe/Paris", start, end: start.add({ minutes: 90 }) },
      address: `/rendez-vous/dates/${index}`,
      of: { kind: "mine" },
      sequence: index % 4,
      changedAt: start,
      status: "confirmed",
      location: "4, rue du Pont, Crest",
    };
  });
  return {
    ours: await again(() => writeIcalendar({ ...PLACE, product: "calendrier", dates })),
    plain: await again(() => writePlainly(dates)),
  };
}

async function again(write: () => string): Promise<Timed<string>> {
  for (let i = 0; i < WARM; i += 1) write();
  const times: number[] = [];
  let value = "";
  for (let i = 0; i < TIMES; i += 1) {
    const one = await timed(write);
    times.push(one.ms);
    value = one.value;
  }
  return { times, value };
}

const told = (at: Temporal.Instant) => at.toString().replaceAll(/[-:]/g, "");

/** What one would write at first: lines put one after the other, in UTC, neither folded nor escaped. */
function writePlainly(dates: readonly Dated[]): string {
  const events = dates.map(({ uid, title, when, sequence, location, address, changedAt }) => {
    if (when.kind === "day" || when.end === undefined) throw new Error("an hour was expected");
    return [
      "BEGIN:VEVENT",
      `UID:${uid}@archipel.example.org`,
      `SEQUENCE:${sequence}`,
      `DTSTAMP:${told(changedAt)}`,
      `DTSTART:${told(when.start)}`,
      `DTEND:${told(when.end)}`,
      `SUMMARY:${title}`,
      `LOCATION:${location ?? ""}`,
      `DESCRIPTION:${PLACE.publicUrl}${address}`,
      "END:VEVENT",
    ].join("\r\n");
  });
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...events, "END:VCALENDAR", ""].join("\r\n");
}

/** Each event as another program reads it: its name, its instants, its title. */
function readBack(file: string): Lines {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const zones = new Map(
    calendar
      .getAllSubcomponents("vtimezone")
      .map((one) => new ICAL.Timezone(one))
      .map((zone) => [zone.tzid, zone]),
  );
  return calendar.getAllSubcomponents("vevent").map((one) => {
    const event = new ICAL.Event(one);
    const instants = (["dtstart", "dtend"] as const).map((name) => {
      const time = name === "dtstart" ? event.startDate.clone() : event.endDate.clone();
      const tzid = one.getFirstProperty(name)?.getFirstParameter("tzid");
      const zone = tzid === undefined ? undefined : zones.get(tzid);
      if (zone !== undefined) time.zone = zone;
      return time.toUnixTime();
    });
    return [event.uid, event.sequence, event.summary, ...instants].join(" ");
  });
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function outcomeOf(
  kept: MadeOccasions,
  months: readonly Month[],
  { ours, plain }: Awaited<ReturnType<typeof files>>,
): Outcome {
  const parts = [
    ...months.map((month) =>
      measure({
        name: `a month of somebody ${month.name}`,
        ours: quantile(month.ours.times, 0.99),
        reference: quantile(month.plain.times, 0.99),
        must: MUST.month,
        better: "lower",
        sameResult: isSame(month.ours.value, month.plain.value),
      }),
    ),
    measure({
      name: `a file of ${EVENTS.toLocaleString("en")} events`,
      ours: quantile(ours.times, 0.99),
      reference: quantile(plain.times, 0.99),
      must: MUST.file,
      better: "lower",
      sameResult: isSame(readBack(ours.value), readBack(plain.value)),
    }),
  ];
  const series = OCCASIONS.weekly + OCCASIONS.monthly;
  return {
    report: reportOf("calendar", parts),
    notes: [
      `${kept.dates.toLocaleString("en")} dates of ${kept.occasions.toLocaleString("en")} occasions in ${CIRCLES.circles} circles, ${OCCASIONS.replies.toLocaleString("en")} answers; ${TIMES} months asked one after the other, ${WARM} more to warm up.`,
      `${series.toLocaleString("en")} of them come again without an end: their dates of eighteen months were unfolded in ${round(kept.unfolded / series)} ms each (${round(kept.unfolded)} ms in all).`,
      "The same result: the same dates with the same titles, in the same order; of the file, as ical.js reads both back: the same names, numbers, titles and instants.",
      "The plain query has no rule of who sees what beside the walls of the database, and says neither whose it is, where it is, nor who comes; the plain file is in UTC, without a zone, and not folded.",
    ],
    curves: [
      {
        title: "Median / p99 in ms",
        columns: ["what", "ours", "plain", "dates a month"],
        rows: [
          ...months.map((month) => [
            month.name,
            ...[month.ours, month.plain].map(figures),
            Math.round(month.ours.value.flat().length / 12),
          ]),
          [`a file of ${EVENTS}`, figures(ours), figures(plain), "–"],
        ],
      },
    ],
  };
}

const figures = ({ times }: { readonly times: readonly number[] }) =>
  `${round(median(times))} / ${round(quantile(times, 0.99))}`;
