import { sql } from "kysely";

import { newId } from "../../src/basics/id.ts";
import type { CircleId } from "../../src/modules/circles/domain/circle.ts";
import { horizonOf } from "../../src/modules/calendar/domain/occasion.ts";
import { datesOf, type Rule, type When } from "../../src/modules/calendar/domain/recurrence.ts";
import { writeRule } from "../../src/modules/calendar/domain/rule-text.ts";
import { seal } from "../../src/modules/access/index.ts";
import { spaceOf } from "../../src/modules/circles/rules.ts";
import type { App, PersonId } from "../../src/services/house/index.ts";
import { asOwner, job } from "../../src/services/house/index.ts";
import { chance, oneOf } from "./chance.ts";
import type { MadeCircles } from "./make-circles.ts";

/** How many occasions of each sort. Endless ones have as many dates as eighteen months hold. */
export interface OccasionWishes {
  readonly weekly: number;
  readonly monthly: number;
  readonly once: number;
  readonly replies: number;
  readonly seed: number;
}

export interface MadeOccasions {
  readonly occasions: number;
  readonly dates: number;
  /** How long all endless rules took to unfold, in milliseconds. */
  readonly unfolded: number;
}

const ZONE = "Europe/Paris";
const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

interface Made {
  readonly id: string;
  readonly space: CircleId;
  readonly by: PersonId;
  readonly when: When;
  readonly title: Uint8Array;
  readonly about: Uint8Array;
  readonly address: Uint8Array;
  readonly everyone: boolean;
}

/**
 * Occasions of circles, with sealed words, their dates as the house unfolds them, and answers: rows as the steps write
 * them, in a few statements.
 */
export async function keepOccasions(
  app: App,
  { people, circles }: MadeCircles,
  wishes: OccasionWishes,
): Promise<MadeOccasions> {
  const random = chance(wishes.seed);
  const now = await app.transaction(job("opening"), (work) => Promise.resolve(work.now));
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  const kinds = [
    ...Array.from({ length: wishes.weekly }, () => "weekly" as const),
    ...Array.from({ length: wishes.monthly }, () => "monthly" as const),
    ...Array.from({ length: wishes.once }, () => "once" as const),
  ];
  const made = await app.transaction(job("opening"), async (work) => {
    const all: Made[] = [];
    for (const [index, kind] of kinds.entries()) {
      const circle = oneOf(circles, random);
      const sealed = (words: string) => seal(work, spaceOf(circle), words);
      all.push({
        id: newId(),
        space: circle,
        by: oneOf(people, random),
        when: whenOf(kind, today, random),
        title: await sealed(`Rendez-vous ${index + 1}`),
        about: await sealed("Pour avancer ensemble sur ce qui est en cours."),
        address: await sealed("4, rue du Pont"),
        everyone: random() < 0.2,
      });
    }
    return all;
  });
  const began = performance.now();
  const dates = made.map(({ when }) =>
    datesOf(when, { until: horizonOf(when, now), school: undefined }),
  );
  const unfolded = performance.now() - began;
  await saveAll(app, made, dates);
  await answer(app, people, { random, count: wishes.replies });
  await asOwner(app, ({ pool }) =>
    pool.query("vacuum analyze calendar.occasion, calendar.occurrence, calendar.reply"),
  );
  return { occasions: made.length, dates: dates.flat().length, unfolded };
}

function whenOf(
  kind: "weekly" | "monthly" | "once",
  today: Temporal.PlainDate,
  random: () => number,
): When {
  const day = oneOf(DAYS, random);
  const rule: Rule =
    kind === "once"
      ? { every: "once" }
      : kind === "weekly"
        ? { every: "week", interval: 1, days: [day], ends: "never" }
        : {
            every: "month",
            interval: 1,
            on: { rank: oneOf([1, 2, 3, 4, -1], random), day },
            ends: "never",
          };
  const begins = kind === "once" ? Math.floor(random() * 540) : Math.floor(random() * 7);
  return {
    zone: ZONE,
    day: today.add({ days: begins }),
    at: Temporal.PlainTime.from({ hour: 9 + Math.floor(random() * 11) }),
    rule,
    except: { school: undefined, holidays: undefined },
  };
}

const MINUTES = 90;

async function saveAll(
  app: App,
  made: readonly Made[],
  dates: readonly (readonly Temporal.ZonedDateTime[])[],
): Promise<void> {
  const rows = made.flatMap(({ id, space }, at) =>
    (dates[at] ?? []).map((one) => ({ id, space, starts: one.toInstant().toString() })),
  );
  await app.transaction(job("calendar-about-person"), async (work) => {
    await sql`insert into calendar.occasion (id, space, kind, title, about, address, zone, day, at, minutes,
        rule, seen_by, made_by, made_at, changed_at, unfolded_to)
      select id, space, 'meeting', title, about, address, ${ZONE}, day, at, ${MINUTES}, rule,
        case when everyone then 'everyone' else 'members' end, made_by, ${work.now}, ${work.now}, day + 550
      from unnest(${made.map(({ id }) => id)}::uuid[], ${made.map(({ space }) => space)}::uuid[],
        ${made.map(({ title }) => title)}::bytea[], ${made.map(({ about }) => about)}::bytea[],
        ${made.map(({ address }) => address)}::bytea[],
        ${made.map(({ when }) => when.day.toString())}::date[],
        ${made.map(({ when }) => when.at.toString())}::time[],
        ${made.map(({ when: { rule } }) => (rule.every === "once" ? null : writeRule(rule, ZONE)))}::text[],
        ${made.map(({ everyone }) => everyone)}::boolean[], ${made.map(({ by }) => by)}::uuid[])
        as one (id, space, title, about, address, day, at, rule, everyone, made_by)`.execute(
      work.db,
    );
    await sql`insert into calendar.occurrence (id, space, occasion, original, starts, ends)
      select gen_random_uuid(), space, occasion, starts, starts, starts + ${MINUTES} * interval '1 minute'
      from unnest(${rows.map(({ space }) => space)}::uuid[], ${rows.map(({ id }) => id)}::uuid[],
        ${rows.map(({ starts }) => starts)}::timestamptz[]) as one (space, occasion, starts)`.execute(
      work.db,
    );
  });
}

/** Answers to dates drawn by lot, each by somebody; of those who are not of the circle, to what everyone may see. */
async function answer(
  app: App,
  people: readonly PersonId[],
  { random, count }: { readonly random: () => number; readonly count: number },
): Promise<void> {
  const who = Array.from({ length: count }, () => oneOf(people, random));
  await app.transaction(job("calendar-about-person"), (work) =>
    sql`insert into calendar.reply (id, space, occasion, about, person, answer, asked_at)
      select gen_random_uuid(), date.space, date.occasion, date.id, one.person, 'yes', ${work.now}
      from unnest(${who}::uuid[]) with ordinality as one (person, n)
      join (select id, space, occasion, row_number() over (order by md5(id::text)) as n
        from calendar.occurrence) date on date.n = one.n
      on conflict do nothing`.execute(work.db),
  );
}
