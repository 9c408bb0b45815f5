import { type Kysely, sql } from "kysely";

/**
 * The spine in PostgreSQL: who acts (functions that read the settings of the transaction), which
 * right of the house reads which private table, events and their delivery, acts already done, and
 * the few settings of the instance.
 */
async function spine(db: Kysely<object>): Promise<void> {
  await whoActs(db);
  await rights(db);
  await events(db);
  await acts(db);
}

async function whoActs(db: Kysely<object>): Promise<void> {
  await sql`create extension if not exists unaccent`.execute(db);
  await sql`create extension if not exists pg_trgm`.execute(db);
  await sql`create extension if not exists btree_gin`.execute(db);
  await sql`
    create function house.actor() returns text language sql stable parallel safe
      as $$ select nullif(current_setting('archipel.actor', true), '') $$;
    create function house.person() returns uuid language sql stable parallel safe
      as $$ select nullif(current_setting('archipel.for', true), '')::uuid $$;
    create function house.now() returns timestamptz language sql stable parallel safe
      as $$ select nullif(current_setting('archipel.now', true), '')::timestamptz $$;
    create function house.is_operator() returns boolean language sql stable parallel safe
      as $$ select coalesce(house.actor() = 'operator' or house.actor() like 'operator:%', false) $$;
    comment on function house.actor is
      'Who acts, as services/house/actor.ts writes it. Null outside a transaction of the house: then private tables read as empty.';
  `.execute(db);
}

async function rights(db: Kysely<object>): Promise<void> {
  await sql`
    create table house.job_right (
      name        text not null,
      table_name  text not null,
      constraint one_right_each primary key (name, table_name)
    );
    comment on table house.job_right is
      'Which private tables a right of the house reads across spaces. Written at each start from the rights that modules declare.';
    create function house.may_everywhere(asked text) returns boolean language sql stable parallel safe as $$
      select house.actor() like 'job:%' and exists (
        select from house.job_right where name = substr(house.actor(), 5) and table_name = asked)
    $$;
    create function house.link_row(asked text) returns uuid language sql stable parallel safe as $$
      select case when house.actor() like 'link:' || asked || ':%'
        then substr(house.actor(), length('link:' || asked || ':') + 1)::uuid end
    $$;
  `.execute(db);
}

async function events(db: Kysely<object>): Promise<void> {
  await sql`
    create table house.event (
      place         bigint generated always as identity primary key,
      id            uuid not null unique,
      name          text not null,
      subject       text not null,
      payload       jsonb not null,
      told_at       timestamptz not null,
      delivered_at  timestamptz
    );
    create index undelivered on house.event (subject, place) where delivered_at is null;
    create table house.delivery (
      event     uuid not null references house.event (id) on delete cascade,
      listener  text not null,
      constraint once_each primary key (event, listener)
    );
    comment on table house.event is
      'What happened, told in the transaction that did it. Payloads hold ids, dates and states, never names or texts.';
  `.execute(db);
}

async function acts(db: Kysely<object>): Promise<void> {
  await sql`
    create table house.act (
      act       uuid primary key,
      who       text not null,
      path      text not null,
      location  text,
      began_at  timestamptz not null
    );
    comment on table house.act is
      'Forms already sent: the same act sent twice gets the answer of the first. Deleted after two days.';
    create table house.setting (
      name   text primary key,
      value  jsonb not null
    );
    comment on table house.setting is 'The few settings of the instance: publisher, name, demonstration.';
    create table house.administrative_act (
      id      uuid primary key,
      at      timestamptz not null,
      by      text not null,
      what    text not null,
      about   text,
      reason  text
    );
    comment on table house.administrative_act is
      'Journal of what the operator did. Ids and reasons; never the content of private rows.';
  `.execute(db);
}

/** Acts that were done are told from those that only began: see `act.ts`. */
async function actsDone(db: Kysely<object>): Promise<void> {
  await sql`
    alter table house.act add column done_at timestamptz;
    comment on column house.act.done_at is
      'When something was written for it, set in the same transaction. Without a location the answer never left.';
  `.execute(db);
}

/** Acts say who tries them, so that those of the dead are known: see `act.ts` and `services/forms/once.ts`. */
async function actsTried(db: Kysely<object>): Promise<void> {
  await sql`
    alter table house.act add column life uuid, add column run uuid;
    comment on column house.act.life is
      'Which process tries it: it holds the advisory lock of that name as long as it lives. Null when it could not say.';
    comment on column house.act.run is
      'Which try this is: one that was thought dead, and is not, writes nothing more.';
  `.execute(db);
}

export const houseMigrations = {
  "0001_spine": { up: spine },
  "0002_acts_done": { up: actsDone },
  "0003_acts_tried": { up: actsTried },
};
