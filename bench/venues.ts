import { sql } from "kysely";

import type { OpenedApp } from "../src/app.ts";
import { listSeated } from "../src/modules/premises/store/seats.ts";
import { freeSeatsIn } from "../src/modules/premises/actions/free-seats.ts";
import { isHoliday } from "../src/modules/premises/actions/holidays.ts";
import { readTag } from "../src/modules/premises/domain/hours-tag.ts";
import {
  freeSeatsOn,
  localHeld,
  minuteOf,
  openDay,
  openHalves,
} from "../src/modules/premises/domain/seats.ts";
import { countedAt, placesTaken } from "../src/modules/calendar/domain/reply.ts";
import { listDates } from "../src/modules/calendar/store/occurrences.ts";
import { selectOccasions } from "../src/modules/calendar/store/occasions.ts";
import { listRepliesOfOccasion } from "../src/modules/calendar/store/replies.ts";
import { job, visitor, type Work } from "../src/services/house/index.ts";
import { webOf } from "../src/web.tsx";
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
import { keepVenues } from "./support/make-venues.ts";

const VENUES = 2_000;
const OCCASIONS = 10_000;
/** Of each occasion: a series of ten weeks. */
const DATES = 10;
/** They begin in one of so many weeks, half of these to come: eighteen months in all. */
const WEEKS = 68;
const PEOPLE = 500;
const REPLIES = 40_000;
const TIMES = 100;
const WARM = 5;
/** The free seats of a week among 2,000 venues. */
const MUST_MS = 50;
export const bench: Bench = {
  name: "venues",
  title: `Free seats of a week among ${VENUES.toLocaleString("en")} venues, with ${(OCCASIONS * DATES).toLocaleString("en")} dates of ${OCCASIONS.toLocaleString("en")} occasions: one request at a time, in one process, from the database; the reference asks venue by venue, and counts by the rule.`,
  unit: "ms, p99",
  run: (say) => withHouse((app) => run(app, say)),
};

async function run(app: OpenedApp, say: (sentence: string) => void): Promise<Outcome> {
  say(`venues: ${VENUES} venues, ${OCCASIONS} occasions of ${DATES} dates`);
  const days = nextWeek(app.clock.now());
  const [monday] = days;
  if (monday === undefined) throw new Error("a week has a Monday");
  await keepVenues(app, {
    venues: VENUES,
    occasions: OCCASIONS,
    dates: DATES,
    people: PEOPLE,
    replies: REPLIES,
    from: monday.subtract({ weeks: WEEKS / 2 }),
    weeks: WEEKS,
  });
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

/** What one would write at first: each venue, its occasions, their dates and replies, counted by the rule of replies. */
async function plainly(work: Work, days: readonly Temporal.PlainDate[]): Promise<string> {
  const all = new Map<string, ReturnType<typeof freeSeatsOn>[]>();
  const now = minuteOf(work.now.toZonedDateTimeISO("Europe/Paris").toPlainDateTime());
  for (const { id, seats, hours } of await listSeated(work, undefined)) {
    const held: ReturnType<typeof localHeld>[] = [];
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
        days.map((day) =>
          freeSeatsOn(openHalves(openDay(day, isHoliday(day)), { week, now }), seats, held),
        ),
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
