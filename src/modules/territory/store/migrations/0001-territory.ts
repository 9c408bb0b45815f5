import { type Kysely, sql } from "kysely";

/** The places of France, which everybody may read. Filled after the migrations, see `actions/fill-territory.ts`. */
async function up(db: Kysely<object>): Promise<void> {
  await makeTables(db);
  await publish(db);
}

async function makeTables(db: Kysely<object>): Promise<void> {
  await sql`
    create table territory.region (
      code  text primary key,
      name  text not null
    );
    create table territory.department (
      code    text primary key,
      name    text not null,
      region  text not null references territory.region (code)
    );
    create table territory.commune (
      code          text primary key,
      name          text not null,
      department    text not null references territory.department (code),
      region        text not null references territory.region (code),
      epci          text,
      postcodes     text[] not null,
      population    integer not null,
      centre        point,
      precision     text,
      within        text,
      former_names  text[] not null,
      in_force      boolean not null default true,
      constraint precision_of_a_centre check ((centre is null) = (precision is null)),
      constraint precision_is_known check (precision in ('exact', 'postcode', 'epci', 'department')),
      constraint people_are_counted check (population >= 0)
    );
    create index commune_by_centre on territory.commune using gist (centre);
    create index commune_by_department on territory.commune (department);
    create table territory.edition (
      number    integer primary key,
      files     text not null,
      known_at  timestamptz not null,
      constraint one_edition check (number > 0)
    );
  `.execute(db);
}

async function publish(db: Kysely<object>): Promise<void> {
  await sql`
    comment on table territory.commune is
      'Communes and municipal arrondissements (within: their city). One that disappeared in a merger keeps its row, in_force false. Only precision = exact may be used to claim a distance.';
    comment on column territory.commune.centre is 'Longitude, then latitude: WGS 84, degrees.';
    comment on table territory.edition is
      'One row: the number grows whenever a place changes, so that each process forgets what it kept in memory; files is the fingerprint of the data files last taken.';
    create view territory.public_commune with (security_invoker = true) as
      select code, name, department, region, epci, population,
        centre[1] as latitude, centre[0] as longitude,
        precision is distinct from 'exact' as approximate
      from territory.commune where in_force;
    comment on view territory.public_commune is
      'What other modules may join. A distance may be claimed only where approximate is false.';
  `.execute(db);
}

export const territoryMigration = { up };
