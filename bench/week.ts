import { sql } from "kysely";

import type { OpenedApp } from "../src/app.ts";
import { dayOf } from "../src/basics/dates.ts";
import { nameHelper } from "../src/modules/homecare/actions/name-helper.ts";
import { openDeployment } from "../src/modules/homecare/actions/open-deployment.ts";
import { planVisit } from "../src/modules/homecare/actions/plan-visit.ts";
import { seePassages } from "../src/modules/homecare/actions/see-passages.ts";
import { seeToday } from "../src/modules/homecare/actions/see-week.ts";
import type { VisitId } from "../src/modules/homecare/domain/visit.ts";
import {
  asOwner,
  openToOurs,
  operator,
  person,
  type PersonId,
} from "../src/services/house/index.ts";
import {
  type Bench,
  type Curve,
  measure,
  median,
  type Outcome,
  quantile,
  reportOf,
  round,
  timed,
} from "./support/bench.ts";
import { withHouse } from "./support/house.ts";
import { makeNeighbours } from "./support/make-kori.ts";

/** How large the territory is: persons at home, ten visits a week each; circles in which one helps the seven others. */
export interface Sizes {
  readonly persons: number;
  readonly circles: number;
  readonly times: number;
}

const SIZES: Sizes = { persons: 10_000, circles: 5, times: 200 };
const SMALL: Sizes = { persons: 200, circles: 2, times: 20 };
const VISITS = 10;
/** Of each person helped here, every day. */
const DAILY = 2;
const MUST_MS = 50;
const WARM = 20;

export const bench: Bench = {
  name: "week",
  title: `A helper’s coming two weeks, and the day of somebody at home, among ${SIZES.persons.toLocaleString("en")} persons with ${VISITS} visits a week each; beside the same rows read without row security, words closed.`,
  unit: "ms, 99th percentile",
  run: (say, options) =>
    withHouse((app) => measureWeek(app, say, options.includes("--small") ? SMALL : SIZES)),
};

interface Helped {
  readonly helper: PersonId;
  readonly persons: readonly PersonId[];
  readonly visits: readonly VisitId[];
}

/** Measures what a helper and whom they help read. */
export async function measureWeek(
  app: OpenedApp,
  say: (sentence: string) => void,
  sizes: Sizes,
): Promise<Outcome> {
  say(`week: ${sizes.circles} helpers, among ${sizes.persons} persons at home`);
  await done(
    openDeployment(app, operator(), {
      controller: "SCIC Rest@dom",
      contact: "04 65 71 00 20",
      assessed: dayOf(app.clock.now()),
      register: "Au siège",
      hosting: "itself",
    }),
  );
  const helped: Helped[] = [];
  for (const [helper, ...persons] of await makeNeighbours(app, sizes.circles))
    if (helper !== undefined) helped.push(await helpThem(app, helper, persons));
  await fillTerritory(app, sizes.persons);
  const ours: number[] = [];
  const plain: number[] = [];
  const days: number[] = [];
  let isSame = true;
  for (let i = 0; i < WARM + sizes.times; i += 1) {
    const one = helped[i % helped.length];
    if (one === undefined) throw new Error("nobody helps");
    const mine = await timed(() => passagesOf(app, one.helper));
    const theirs = await timed(() => plainOf(app, one));
    const day = await timed(() =>
      seeToday(app, person(one.persons[i % one.persons.length] ?? one.helper), undefined),
    );
    isSame &&= mine.value.join() === theirs.value.join() && mine.value.length === one.visits.length;
    if (i < WARM) continue;
    ours.push(mine.ms);
    plain.push(theirs.ms);
    days.push(day.ms);
  }
  const report = reportOf("week", [
    measure({
      name: "a helper’s two weeks",
      ours: quantile(ours, 0.99),
      reference: quantile(plain, 0.99),
      must: MUST_MS,
      better: "lower",
      sameResult: isSame,
    }),
    measure({
      name: "today, of somebody at home",
      ours: quantile(days, 0.99),
      must: MUST_MS,
      better: "lower",
    }),
  ]);
  return { report, notes: notesOf(sizes), curves: [curveOf({ ours, plain, days })] };
}

const notesOf = ({ persons, circles, times }: Sizes) => [
  `${(persons * VISITS).toLocaleString("en")} visits in all; ${circles} helpers go to seven persons each, twice a day, ${14 * 7 * DAILY} passages in two weeks; ${times} times each, one request at a time.`,
  "A helper’s page opens the words of each visit with the key of whose it is, and writes a line a day in the log of each person: both are in the time.",
];

function curveOf(rows: Readonly<Record<"ours" | "plain" | "days", readonly number[]>>): Curve {
  const line = (name: string, sample: readonly number[]) => [
    name,
    round(median(sample)),
    round(quantile(sample, 0.99)),
  ];
  return {
    title: "Read again and again",
    columns: ["", "median, ms", "p99, ms"],
    rows: [
      line("a helper’s two weeks", rows.ours),
      line("the same rows, unchecked", rows.plain),
      line("today, of somebody at home", rows.days),
    ],
  };
}

async function done<T>(
  asked: Promise<
    { readonly done: true; readonly value: T } | { readonly done: false; readonly refusal: string }
  >,
): Promise<T> {
  const answer = await asked;
  if (!answer.done) throw new Error(`it was refused: ${answer.refusal}`);
  return answer.value;
}

/** Each of these persons plans two visits a day, and names one of their circle for both. */
async function helpThem(
  app: OpenedApp,
  helper: PersonId,
  persons: readonly PersonId[],
): Promise<Helped> {
  const from = dayOf(app.clock.now());
  const visits: VisitId[] = [];
  for (const one of persons) {
    const planned: VisitId[] = [];
    for (let i = 0; i < DAILY; i += 1)
      planned.push(
        await done(
          planVisit(app, person(one), {
            title: "Le repas",
            note: "Le plat est au frais.",
            zone: "Europe/Paris",
            day: from,
            at: Temporal.PlainTime.from({ hour: 12 + 6 * i }),
            minutes: 30,
            every: "week",
            days: ["MO", "TU", "WE", "TH", "FR", "SA", "SU"],
            last: undefined,
          }),
        ),
      );
    await done(nameHelper(app, person(one), { helper, visits: planned, from, until: undefined }));
    visits.push(...planned);
  }
  return { helper, persons, visits: visits.toSorted() };
}

/** The visits of a helper’s page, each once. */
async function passagesOf(app: OpenedApp, helper: PersonId): Promise<readonly VisitId[]> {
  const seen = await seePassages(app, person(helper), undefined);
  return [...new Set(seen?.passages.map(({ visit }) => visit.id))].toSorted();
}

/** The same rows by one statement, on tables without row security. */
async function plainOf(app: OpenedApp, { helper }: Helped): Promise<readonly VisitId[]> {
  const { rows } = await app.transaction(person(helper), ({ db }) =>
    sql<{
      id: VisitId;
    }>`select v.* from unchecked.assignment a join unchecked.visit v on v.id = any (a.visits)
      where a.helper = ${helper} and a.ended_at is null and v.stopped is null order by v.id`.execute(
      db,
    ),
  );
  return rows.map(({ id }) => id);
}

const TABLES = [
  "people.person",
  "access.space",
  "access.grant",
  "homecare.visit",
  "homecare.assignment",
] as const;

/**
 * The other persons at home, by who owns the tables, with copies of the rows that were made by the acts: ten visits a
 * week each, and one of five hundred who comes to them.
 */
function fillTerritory(app: OpenedApp, persons: number): Promise<void> {
  return asOwner(app, async ({ db }) => {
    for (const table of TABLES)
      await sql`alter table ${sql.table(table)} disable row level security`.execute(db);
    const last = persons - 1;
    await sql`insert into people.person (id, joined_at)
      select md5('home ' || n)::uuid, now() from generate_series(0, ${last}::int) n`.execute(db);
    await sql`insert into access.space (id, kind, owner, made_at)
      select md5('home ' || n)::uuid, 'person', md5('home ' || n)::uuid, now() from generate_series(0, ${last}::int) n`.execute(
      db,
    );
    await sql`insert into homecare.visit (id, space, sealed, zone, day, at, minutes, every, days, added_at, changed_at)
      select md5('visit ' || n || ' ' || i)::uuid, md5('home ' || n)::uuid, v.sealed, v.zone, v.day, v.at, v.minutes,
        'week', array[(array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])[1 + i % 7]], v.added_at, v.changed_at
      from generate_series(0, ${last}::int) n, generate_series(1, ${VISITS}) i, (select * from homecare.visit limit 1) v`.execute(
      db,
    );
    await sql`insert into access.grant (id, space, table_name, row, to_person, text_name, text_version, text_hash, channel, given_at)
      select md5('grant ' || n || ' ' || i)::uuid, md5('home ' || n)::uuid, g.table_name, md5('visit ' || n || ' ' || i)::uuid,
        md5('home ' || (n + 1 + n % 500) % ${persons}::int)::uuid, g.text_name, g.text_version, g.text_hash, g.channel, g.given_at
      from generate_series(0, ${last}::int) n, generate_series(1, ${VISITS}) i,
        (select * from access.grant where table_name = 'homecare.visit' limit 1) g`.execute(db);
    await sql`insert into homecare.assignment (id, space, helper, visits, sharings, first, said_at)
      select md5('assignment ' || n)::uuid, md5('home ' || n)::uuid, md5('home ' || (n + 1 + n % 500) % ${persons}::int)::uuid,
        array_agg(md5('visit ' || n || ' ' || i)::uuid order by i), array_agg(md5('grant ' || n || ' ' || i)::uuid order by i),
        current_date, now()
      from generate_series(0, ${last}::int) n, generate_series(1, ${VISITS}) i group by n`.execute(
      db,
    );
    await sql`create schema unchecked;
      create table unchecked.visit (like homecare.visit including indexes);
      insert into unchecked.visit select * from homecare.visit;
      create table unchecked.assignment (like homecare.assignment including indexes);
      insert into unchecked.assignment select * from homecare.assignment;
      analyze unchecked.visit; analyze unchecked.assignment`.execute(db);
    for (const table of TABLES) {
      await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
      await sql`analyze ${sql.table(table)}`.execute(db);
    }
    await openToOurs(app, db, ["unchecked"]);
  });
}
