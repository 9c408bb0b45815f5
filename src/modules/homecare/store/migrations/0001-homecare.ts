import { type Kysely, sql } from "kysely";

/** Rest@dom: what is expected in somebody's week at home, pauses; and the territory that opened it. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create schema if not exists homecare;
    create table homecare.deployment (
      single      boolean primary key default true,
      controller  text not null,
      contact     text not null,
      assessed    date not null,
      register    text not null,
      hosting     text not null,
      opened_at   timestamptz not null,
      closed_at   timestamptz,
      constraint one_deployment check (single),
      constraint known_hosting  check (hosting in ('itself', 'hds'))
    );
    comment on table homecare.deployment is
      'One row at most: what the territory said before anybody’s week could begin (who answers, impact assessment, register, hosting). Nothing of a person.';
  `.execute(db);
  await visits(db);
  await pauses(db);
}

async function visits(db: Kysely<object>): Promise<void> {
  await sql`
    create table homecare.visit (
      id        uuid primary key,
      space     uuid not null references access.space (id),
      sealed    bytea not null,
      zone      text not null,
      day       date not null,
      at        time not null,
      minutes   integer,
      every     text not null,
      days      text[] not null,
      last      date,
      stopped   date,
      off       date[] not null default '{}',
      paused_from  date,
      paused_until date,
      version   integer not null default 1,
      added_at  timestamptz not null,
      changed_at timestamptz not null,
      constraint known_every   check (every in ('once', 'week', 'fortnight', 'month')),
      constraint some_days     check (cardinality(days) between 1 and 7),
      constraint some_minutes  check (minutes between 1 and 1440),
      constraint ends_after    check (last is null or last >= day),
      constraint whole_pause   check ((paused_from is null) = (paused_until is null) and paused_from <= paused_until)
    );
    create index visits_of_space on homecare.visit (space);
    comment on table homecare.visit is
      'What is expected in somebody’s week, once or again (RFC 5545, by the rules of the calendar). Of their own space; sealed: who comes and what to know, in their words. stopped: from that day on it does not come any more; off: not on these of its days; paused: not on any day from one to another. Without a reason: all that whoever reads a visit must know stands in its row.';
    select access.guard('homecare.visit');
  `.execute(db);
}

async function pauses(db: Kysely<object>): Promise<void> {
  await sql`
    create table homecare.pause (
      id        uuid primary key,
      space     uuid not null references access.space (id),
      first     date not null,
      last      date not null,
      said_at   timestamptz not null,
      ended_at  timestamptz,
      constraint pause_ends_after check (last >= first)
    );
    create index pauses_of_space on homecare.pause (space, last);
    comment on table homecare.pause is
      'Days on which nobody is expected. Without a reason: a hospital, the children or rest. ended_at: taken back.';
    select access.guard('homecare.pause');
  `.execute(db);
}
