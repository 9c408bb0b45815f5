import { type Kysely, sql } from "kysely";

/** How the house is: what its jobs did, what went wrong, what is slow, which processes live. */
async function health(db: Kysely<object>): Promise<void> {
  await sql`
    create table health.job (
      name       text primary key,
      runs       bigint not null default 0,
      last_at    timestamptz not null,
      last_ok_at timestamptz,
      took       integer not null default 0,
      failures   integer not null default 0,
      problem    text
    );
    comment on table health.job is
      'Each job by its name: how often it ran, when it last ended and last ended well, how long it took (milliseconds), how many times in a row it failed since, and the kind of its last problem. No message, which might hold a value.';
    create table health.accident (
      reference text primary key,
      at        timestamptz not null,
      source    text not null,
      place     text not null,
      what      text not null,
      found_in  text not null
    );
    create index by_time on health.accident (at desc);
    comment on table health.accident is
      'What went wrong, under the reference that the visitor was shown: where (the pattern of a page, or the name of a job), the kind of error, and in which line of the code. No address, no value, nobody.';
    create table health.statement (
      hour    timestamptz not null,
      shape   text not null,
      count   integer not null,
      took    integer[] not null,
      constraint one_each_hour primary key (hour, shape)
    );
    comment on table health.statement is
      'Statements slower than 200 ms, by hour and shape (without values): how many, and how long some of them took in milliseconds.';
    create table health.process (
      id        uuid primary key,
      began_at  timestamptz not null,
      seen_at   timestamptz not null,
      memory    bigint not null,
      delay     real not null
    );
    comment on table health.process is
      'Processes that serve this database; each says by the minute that it lives, its memory in bytes and how late its event loop was (milliseconds, 99 in 100).';
  `.execute(db);
}

export const healthMigrations = { "0001_health": { up: health } };
