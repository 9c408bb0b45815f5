import { type Kysely, sql } from "kysely";

import { askedByCall } from "./asked.ts";
import { mandates } from "./mandates.ts";

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

/**
 * Who did what with whom is private too (decision 0036). Events are told by whoever acts, and read by the house that
 * delivers them; the journal is written by whoever acts, and read by who keeps the instance.
 */
async function graph(db: Kysely<object>): Promise<void> {
  await sql`
    alter table house.event enable row level security;
    alter table house.event force row level security;
    create policy delivered on house.event using ((select house.may_everywhere('house.event')));
    create policy told on house.event for insert with check ((select house.actor()) is not null);
    alter table house.administrative_act enable row level security;
    alter table house.administrative_act force row level security;
    create policy read on house.administrative_act for select using ((select house.is_operator()));
    create policy written on house.administrative_act for insert with check ((select house.actor()) is not null);
    comment on column house.act.who is
      'A fingerprint under the master key: the same sender is known again, nobody is read. A version before this one wrote who it was; those rows end after two days.';
  `.execute(db);
}

/**
 * What did not pass the gate between persons: rows, or parts of rows, that a person never reads. A
 * table that says something to a person is given to `house.keep_quiet` by its module's migration.
 */
async function quiet(db: Kysely<object>): Promise<void> {
  await sql`
    create table house.quiet (
      "row"   uuid not null,
      part    text not null,
      person  uuid not null,
      constraint kept_quiet_once primary key (person, part, "row")
    );
    comment on table house.quiet is
      'What did not pass between two persons (services/house/reach.ts): the row, whole or a part of it, is kept for who wrote it and never read by this person. It does not say who wrote it.';
    create index of_row on house.quiet ("row");
    alter table house.quiet enable row level security;
    alter table house.quiet force row level security;
    create function house.reader() returns uuid language sql stable parallel safe
      as $$ select coalesce(nullif(current_setting('archipel.reader', true), ''),
        nullif(current_setting('archipel.for', true), ''))::uuid $$;
    comment on function house.reader is
      'For whom one reads: in a transaction that only reads, whatever right is lent meanwhile, the person whose page it is. As it was told, whether a mandate stands or not: what it decides is only hidden, and house.person() itself reads mandates.';
    create policy own on house.quiet
      using (person = (select house.reader()) or (select house.may_everywhere('house.quiet')))
      with check ((select house.may_everywhere('house.quiet')));
    create function house.quiet_rows(asked_part text) returns setof uuid language sql stable parallel safe
      as $$ select "row" from house.quiet where person = house.reader() and part = asked_part $$;
    create function house.keep_quiet(asked text, asked_part text default '') returns void
      language plpgsql as $keep$
    begin
      -- Written array(select …): it runs once a statement, not once a row.
      execute format('create policy kept_quiet on %s as restrictive
        using (id <> all (array(select house.quiet_rows(%L)))) with check (true)', asked::regclass, asked_part);
    end $keep$;
    comment on function house.keep_quiet is
      'Hides the rows of a private table, which has a column id uuid, from those to whom they are kept quiet; under a part of its own where its ids are those of another table too.';
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
  "0003_graph": { up: graph },
  "0003_quiet": { up: quiet },
  "0003_mandates": { up: mandates },
  "0003_acts_tried": { up: actsTried },
  "0004_asked_by_call": { up: askedByCall },
};
