import { type Kysely, sql } from "kysely";

/** The year of an organisation: what it says of itself, its own dates, what is done, who is reminded. */
export async function up(db: Kysely<object>): Promise<void> {
  await facts(db);
  await dates(db);
}

async function facts(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.year_facts (
      id                  uuid primary key,
      space               uuid not null references organisations.organisation (id),
      assembly_months     integer not null,
      assembly_on         date,
      has_changed         boolean not null,
      gives_receipts      boolean not null,
      publishes_accounts  boolean not null,
      since               date not null,
      said_by             uuid references people.person (id),
      said_at             timestamptz not null,
      constraint one_year_each unique (space),
      constraint months_of_statutes check (assembly_months between 1 and 12)
    );
    comment on table organisations.year_facts is
      'What an organisation (space) says of itself, for the dates of its year to be counted (organisations/domain/year.ts); the end of its exercise is organisation.year_ends. since: what was due before is no debt.';
    select access.guard('organisations.year_facts');

    create table organisations.year_recall (
      id      uuid primary key,
      space   uuid not null references organisations.organisation (id),
      person  uuid not null references people.person (id),
      since   timestamptz not null,
      constraint one_recall_each unique (space, person)
    );
    comment on table organisations.year_recall is
      'A representative wants to be reminded by mail of the dates of the year, 30 and 7 days before.';
    select access.guard('organisations.year_recall', array['person']);
  `.execute(db);
}

async function dates(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.year_date (
      id         uuid primary key,
      space      uuid not null references organisations.organisation (id),
      kind       text not null,
      title      bytea not null,
      on_day     date not null,
      is_yearly  boolean not null,
      added_by   uuid references people.person (id),
      added_at   timestamptz not null,
      constraint known_kind check (kind in ('subsidy', 'own')),
      constraint a_subsidy_ends_once check (kind <> 'subsidy' or not is_yearly)
    );
    create index year_dates_of on organisations.year_date (space);
    comment on table organisations.year_date is
      'A subsidy received (on_day: the end of the exercise for which it was given) or a date of its own (on_day: when it is due). title: whose, what for; sealed.';
    select access.guard('organisations.year_date');

    create table organisations.year_done (
      id       uuid primary key,
      space    uuid not null references organisations.organisation (id),
      rule     text not null,
      own      uuid references organisations.year_date (id) on delete cascade,
      turn     integer not null,
      done_by  uuid references people.person (id),
      done_at  timestamptz not null,
      constraint done_once unique nulls not distinct (space, rule, own, turn)
    );
    comment on table organisations.year_done is
      'A date of the year is done, at one turn of it. rule: a key of organisations/data/year-rules.ts, or own.';
    select access.guard('organisations.year_done');
  `.execute(db);
}
