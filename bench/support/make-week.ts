import { sql } from "kysely";

import type { OpenedApp } from "../../src/app.ts";
import { dayOf } from "../../src/basics/dates.ts";
import { nameHelper } from "../../src/modules/homecare/actions/name-helper.ts";
import { openDeployment } from "../../src/modules/homecare/actions/open-deployment.ts";
import { planVisit } from "../../src/modules/homecare/actions/plan-visit.ts";
import type { VisitId } from "../../src/modules/homecare/domain/visit.ts";
import {
  asOwner,
  openToOurs,
  operator,
  person,
  type PersonId,
  type Work,
} from "../../src/services/house/index.ts";
import { makeNeighbours } from "./make-kori.ts";

/** How large the territory is: persons at home, ten visits a week each; circles in which one helps the seven others. */
export interface TerritorySizes {
  readonly persons: number;
  readonly circles: number;
}

/** Visits a week of each. */
export const VISITS = 10;
/** Of each person helped here, every day. */
export const DAILY = 2;

/** Who helps, at whose home, and which of their visits. */
export interface Helped {
  readonly helper: PersonId;
  readonly persons: readonly PersonId[];
  readonly visits: readonly VisitId[];
}

/** A territory that opened the service, where each of some helpers goes to seven persons; answers these. */
export async function makeTerritory(
  app: OpenedApp,
  sizes: TerritorySizes,
): Promise<readonly Helped[]> {
  await done(
    openDeployment(app, operator(), {
      controller: "SCIC Rest@dom",
      contact: "04 65 71 00 20",
      assessed: dayOf(app.clock.now()),
      register: "Au siège",
      hosting: "itself",
      hasReadRetention: true,
    }),
  );
  const helped: Helped[] = [];
  for (const [helper, ...persons] of await makeNeighbours(app, sizes.circles))
    if (helper !== undefined) helped.push(await helpThem(app, helper, persons));
  await fillTerritory(app, sizes.persons);
  return helped;
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

const TABLES = [
  "people.person",
  "access.space",
  "access.grant",
  "homecare.visit",
  "homecare.assignment",
  "homecare.cannot_come",
  "homecare.counted",
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
    await entrust(app, db, persons);
    await leaveGaps(app, db, persons);
    await keepUnchecked(db);
    for (const table of TABLES) {
      await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
      await sql`analyze ${sql.table(table)}`.execute(db);
    }
    await openToOurs(app, db, ["unchecked"]);
  });
}

/** The same rows beside, without row security. */
async function keepUnchecked(db: Work["db"]): Promise<void> {
  await sql`create schema unchecked;
      create table unchecked.visit (like homecare.visit including indexes);
      insert into unchecked.visit select * from homecare.visit;
      create table unchecked.assignment (like homecare.assignment including indexes);
      insert into unchecked.assignment select * from homecare.assignment;
      analyze unchecked.visit; analyze unchecked.assignment`.execute(db);
}

/** All visits of each are entrusted to one of five hundred others. */
async function entrust(app: OpenedApp, db: Work["db"], persons: number): Promise<void> {
  const last = persons - 1;
  await sql`insert into access.grant (id, sharing, space, table_name, row, to_person, text_name, text_version, text_hash, channel, given_at)
      select md5('grant ' || n || ' ' || i)::uuid, md5('grant ' || n || ' ' || i)::uuid, md5('home ' || n)::uuid, g.table_name, md5('visit ' || n || ' ' || i)::uuid,
        md5('home ' || (n + 1 + n % 500) % ${persons}::int)::uuid, g.text_name, g.text_version, g.text_hash, g.channel, g.given_at
      from generate_series(0, ${last}::int) n, generate_series(1, ${VISITS}) i,
        (select * from access.grant where table_name = 'homecare.visit' limit 1) g`.execute(db);
  await sql`insert into homecare.assignment (id, space, helper, visits, sharings, first, said_at)
      select md5('assignment ' || n)::uuid, md5('home ' || n)::uuid, md5('home ' || (n + 1 + n % 500) % ${persons}::int)::uuid,
        array_agg(md5('visit ' || n || ' ' || i)::uuid order by i), array_agg(md5('grant ' || n || ' ' || i)::uuid order by i),
        ${dayOf(app.clock.now())}::date, now()
      from generate_series(0, ${last}::int) n, generate_series(1, ${VISITS}) i group by n`.execute(
    db,
  );
}

/** In how many communes all of them are counted. */
const COMMUNES = 200;
/** Of how many persons one has a gap in each of her visits of the coming days. */
const ONE_OF = 7;
/** For how many days who comes to them cannot: those that are told, also on a Sunday. */
const DAYS_WITHOUT = 8;

/** All agreed to be counted, a month ago; to one of seven, who comes cannot on the coming days. */
async function leaveGaps(app: OpenedApp, db: Work["db"], persons: number): Promise<void> {
  const today = dayOf(app.clock.now());
  await sql`insert into homecare.counted (id, space, commune, since)
      select md5('counted ' || n)::uuid, md5('home ' || n)::uuid, c.code, ${today.subtract({ days: 30 })}
      from generate_series(0, ${persons - 1}::int) n
      join (select code, row_number() over (order by code) - 1 as place from territory.commune
        where department = '26' and in_force limit ${COMMUNES}) c on c.place = n % ${COMMUNES}::int`.execute(
    db,
  );
  await sql`insert into homecare.cannot_come (id, space, assignment, helper, visit, day, said_at)
      select md5('cannot ' || a.id || v.id || d)::uuid, a.space, a.id, a.helper, v.id, ${today}::date + d, now()
      from homecare.assignment a join homecare.visit v on v.id = any (a.visits)
      cross join generate_series(0, ${DAYS_WITHOUT - 1}::int) d
      where a.id in (select md5('assignment ' || n)::uuid from generate_series(0, ${persons - 1}::int, ${ONE_OF}::int) n)
        and v.days @> array[(array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])[extract(isodow from ${today}::date + d)::int]]`.execute(
    db,
  );
}
