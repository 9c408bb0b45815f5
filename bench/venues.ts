import { randomUUID } from "node:crypto";

import type { OpenedApp } from "../src/app.ts";
import { listSeated } from "../src/modules/premises/store/seats.ts";
import { freeSeatsIn } from "../src/modules/premises/actions/free-seats.ts";
import { isHoliday } from "../src/modules/premises/actions/holidays.ts";
import { readTag } from "../src/modules/premises/domain/hours-tag.ts";
import { freeSeatsOn, localHeld, minuteOf } from "../src/modules/premises/domain/seats.ts";
import { countedAt, placesTaken } from "../src/modules/calendar/domain/reply.ts";
import { listDates } from "../src/modules/calendar/store/occurrences.ts";
import { selectOccasions } from "../src/modules/calendar/store/occasions.ts";
import { listRepliesOfOccasion } from "../src/modules/calendar/store/replies.ts";
import { asOwner, job, visitor, type Work } from "../src/services/house/index.ts";
import { webOf } from "../src/web.tsx";
import { sql } from "kysely";
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
import { chance, oneOf } from "./support/chance.ts";
import { withHouse } from "./support/house.ts";

const VENUES = 2_000;
const OCCASIONS = 10_000;
/** Of each occasion: a series of ten weeks. */
const DATES = 10;
const PEOPLE = 500;
const REPLIES = 40_000;
const TIMES = 100;
const WARM = 5;
/** The free seats of a week among 2,000 venues. */
const MUST_MS = 50;
const WEEKS = ["Tu,Th 09:00-17:00; PH off", "Mo-Fr 09:00-12:00,14:00-18:00", "We-Sa 10:00-19:00"];

export const bench: Bench = {
  name: "venues",
  title: `Free seats of a week among ${VENUES.toLocaleString("en")} venues, with ${(OCCASIONS * DATES).toLocaleString("en")} dates of ${OCCASIONS.toLocaleString("en")} occasions: one request at a time, in one process, from the database; the reference asks venue by venue, and counts by the rule.`,
  unit: "ms, p99",
  run: (say) => withHouse((app) => run(app, say)),
};

async function run(app: OpenedApp, say: (sentence: string) => void): Promise<Outcome> {
  say(`venues: ${VENUES} venues, ${OCCASIONS} occasions of ${DATES} dates`);
  await fill(app);
  const days = nextWeek(app.clock.now());
  say("venues: one by one");
  const plain = await timed(() =>
    app.transaction(job("calendar-beside"), (work) => plainly(work, days)),
  );
  say("venues: at once");
  const week = await again(() =>
    app.transaction(visitor, async (work) => written(await freeSeatsIn(work, { days }))),
  );
  const web = webOf(app);
  const list = await again(async () => {
    const at = `http://localhost/locaux?libre=${String(days[1])}`;
    const answer = await web.request(at, { headers: { host: "localhost" } });
    if (answer.status !== 200) throw new Error(`${at} was answered ${answer.status}`);
    return answer.text();
  });
  return outcomeOf({ week, list, plain });
}

/** Seven days, from the Monday that comes. */
function nextWeek(now: Temporal.Instant): readonly Temporal.PlainDate[] {
  const today = now.toZonedDateTimeISO("Europe/Paris").toPlainDate();
  const monday = today.add({ days: 8 - today.dayOfWeek });
  return Array.from({ length: 7 }, (_, at) => monday.add({ days: at }));
}

/** Venues of a hundred organisations; occasions at hours drawn from nine to six, of which one in three says how many fit. */
async function fill(app: OpenedApp): Promise<void> {
  const random = chance(2_000);
  const ids = (count: number) => Array.from({ length: count }, () => randomUUID());
  const organisations = ids(100);
  const people = ids(PEOPLE);
  const venues = ids(VENUES);
  const occasions = ids(OCCASIONS);
  const start = nextWeek(app.clock.now())[0]?.subtract({ days: 28 });
  await asOwner(app, async ({ pool }) => {
    await pool.query(
      `insert into people.person (id, joined_at) select id, now() from unnest($1::uuid[]) id`,
      [people],
    );
    await pool.query(
      `insert into access.space (id, kind, made_at) select id, 'organisation', now() from unnest($1::uuid[]) id`,
      [organisations],
    );
    await pool.query(
      `insert into premises.venue (id, organisation, name, about, seats, commune, town, department, readers, is_home,
         hours, equipment, access, twin_key, doubts, confirmed_at, words, sort_name, made_at, changed_at)
       select id, organisation, 'La salle ' || n, 'Une salle.', seats, '26108', 'Crest', '26', 'expected', false,
         hours, '{}', '{}', n::text, '{}', now(), 'la salle ' || n, 'salle ' || n, now(), now()
       from unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[]) with ordinality as one (id, organisation, seats, hours, n)`,
      [
        venues,
        venues.map(() => oneOf(organisations, random)),
        venues.map(() => 2 + Math.floor(random() * 30)),
        venues.map(() => oneOf(WEEKS, random)),
      ],
    );
    await pool.query(
      `insert into calendar.occasion (id, space, kind, title, venue, zone, day, at, minutes, rule, seen_by, capacity,
         made_by, made_at, changed_at, unfolded_to)
       select id, $2::uuid[] [1 + n % 100], 'meeting', '\\x00', venue, 'Europe/Paris', day, at::time, 90, null, 'members',
         nullif(capacity, 0), $3, now(), now(), day
       from unnest($1::uuid[], $4::uuid[], $5::date[], $6::text[], $7::int[]) with ordinality
         as one (id, venue, day, at, capacity, n)`,
      [
        occasions,
        organisations,
        people[0],
        occasions.map(() => oneOf(venues, random)),
        occasions.map(() => start?.add({ days: Math.floor(random() * 7) }).toString()),
        occasions.map(() => `${9 + Math.floor(random() * 9)}:${random() < 0.5 ? "00" : "30"}`),
        occasions.map(() => (random() < 1 / 3 ? 1 + Math.floor(random() * 12) : 0)),
      ],
    );
    await fillDates(pool, { random, occasions, people });
    for (const table of [
      "premises.venue",
      "calendar.occasion",
      "calendar.occurrence",
      "calendar.reply",
    ])
      await pool.query(`analyze ${table}`);
  });
}

interface Filled {
  readonly random: () => number;
  readonly occasions: readonly string[];
  readonly people: readonly string[];
}

/** The dates of each, week after week; what people said of whole series, and of some dates something else. */
async function fillDates(
  pool: { query: (text: string, values?: unknown[]) => Promise<unknown> },
  { random, occasions, people }: Filled,
): Promise<void> {
  await pool.query(
    `insert into calendar.occurrence (id, space, occasion, original, starts, ends, cancelled_at)
     select gen_random_uuid(), space, one.id, starts, starts, starts + interval '90 minutes',
       case when (extract(epoch from starts)::bigint / 1800 + week) % 20 = 0 then now() end
     from calendar.occasion one, generate_series(0, $1) week,
       lateral (select (day + 7 * week + at) at time zone zone as starts) as date`,
    [DATES - 1],
  );
  const said = Array.from({ length: REPLIES }, () => [
    oneOf(occasions, random),
    oneOf(people, random),
    oneOf(["yes", "yes", "yes", "maybe", "no"], random),
    random() < 0.5 ? 0 : 1 + Math.floor(random() * DATES),
  ]);
  await pool.query(
    `insert into calendar.reply (id, space, occasion, about, person, answer, people, waits, asked_at)
     select gen_random_uuid(), one.space, one.id, coalesce(date.id, one.id), said.person, said.answer,
       1 + said.nth % 3, said.answer = 'yes' and said.nth % 11 = 0, now()
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[]) as said (occasion, person, answer, nth)
       join calendar.occasion one on one.id = said.occasion
       left join lateral (select id from calendar.occurrence where occasion = one.id and said.nth > 0
         order by starts offset greatest(said.nth - 1, 0) limit 1) as date on true
     on conflict do nothing`,
    [0, 1, 2, 3].map((at) => said.map((row) => row[at])),
  );
}

/** What one would write at first: each venue, its occasions, their dates and replies, counted by the rule of replies. */
async function plainly(work: Work, days: readonly Temporal.PlainDate[]): Promise<string> {
  const all = new Map<string, ReturnType<typeof freeSeatsOn>[]>();
  const now = minuteOf(work.now.toZonedDateTimeISO("Europe/Paris").toPlainDateTime());
  for (const { id, seats, hours } of await listSeated(work, undefined)) {
    const held = [];
    for (const occasion of await selectOccasions(work, sql`where venue = ${id}`)) {
      const dates = await listDates(work, occasion.id);
      const replies = await listRepliesOfOccasion(work, occasion.id);
      for (const date of dates) {
        if (occasion.cancelledAt !== undefined || date.cancelledAt !== undefined) continue;
        const coming = placesTaken(countedAt(replies, date.id, occasion.id));
        const one = { ...date, seats: occasion.capacity ?? coming };
        held.push(localHeld(one, "Europe/Paris"));
      }
    }
    const week = readTag(hours)?.week;
    if (week !== undefined)
      all.set(
        id,
        days.map((day) => freeSeatsOn(day, { seats, week, isHoliday, now }, held)),
      );
  }
  return written(all);
}

/** Both answers in one form, to compare. */
function written(all: ReadonlyMap<string, readonly ReturnType<typeof freeSeatsOn>[]>): string {
  const lines = [...all].map(
    ([id, days]) =>
      `${id} ${days.map(({ morning, afternoon }) => `${morning ?? "-"}/${afternoon ?? "-"}`).join(" ")}`,
  );
  return lines.toSorted().join("\n");
}

interface Shown {
  readonly times: readonly number[];
  readonly said: string;
}

async function again(ask: () => Promise<string>): Promise<Shown> {
  for (let i = 0; i < WARM; i += 1) await ask();
  const times: number[] = [];
  let said = "";
  for (let i = 0; i < TIMES; i += 1) {
    const { ms, value } = await timed(ask);
    times.push(ms);
    said = value;
  }
  return { times, said };
}

interface Measured {
  readonly week: Shown;
  readonly list: Shown;
  readonly plain: { readonly ms: number; readonly value: string };
}

function outcomeOf({ week, list, plain }: Measured): Outcome {
  const lines = week.said.split("\n");
  const full = lines.filter((line) => line.includes("0/") || line.includes("/0")).length;
  return {
    report: reportOf("venues", [
      measure({
        name: "the week, p99, ms",
        ours: quantile(week.times, 0.99),
        reference: plain.ms,
        must: MUST_MS,
        better: "lower",
        sameResult: week.said === plain.value && lines.length === VENUES,
      }),
    ]),
    notes: [
      `${VENUES} venues of 100 organisations, ${OCCASIONS} occasions, ${OCCASIONS * DATES} dates, ${REPLIES} replies to series and dates; ${TIMES} requests one after the other, ${WARM} more to warm up; the reference once.`,
      `The same result: the free seats of each half-day of each venue, line by line; ${full} venues have a half-day that is full.`,
    ],
    curves: [
      {
        title: "Median / p99 in ms",
        columns: ["what", "ms"],
        rows: [
          [
            "the week of all venues",
            `${round(median(week.times))} / ${round(quantile(week.times, 0.99))}`,
          ],
          [
            "the page « Les locaux », free on a day",
            `${round(median(list.times))} / ${round(quantile(list.times, 0.99))}`,
          ],
          ["venue by venue, once", String(round(plain.ms))],
        ],
      },
    ],
  };
}
