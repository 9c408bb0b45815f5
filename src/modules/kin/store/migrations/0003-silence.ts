import { type Kysely, sql } from "kysely";

/** Two persons who agree that their silence is noticed. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table kin.watch (
      id           uuid primary key,
      bond         uuid not null references kin.bond (id) on delete cascade,
      proposed_by  uuid not null references people.person (id),
      delay        integer not null,
      proposed_at  timestamptz not null,
      agreed_at    timestamptz,
      ended_at     timestamptz,
      constraint some_delay check (delay between 1 and 7)
    );
    create unique index one_watch_each on kin.watch (bond) where ended_at is null;
    comment on table kin.watch is
      'Two persons agree that a silence longer than theirs ever is be noticed: proposed by one with its delay (days from the question to what is told), agreed by the other, ended by either.';

    create table kin.away (
      id       uuid primary key,
      bond     uuid not null references kin.bond (id) on delete cascade,
      first    date not null,
      last     date not null,
      said_at  timestamptz not null,
      constraint away_ends_after check (last >= first)
    );
    create index away_of_bond on kin.away (bond);
    comment on table kin.away is
      'Days on which one of the two is away: no silence is counted. Without a reason, nor which of them.';

    create table kin.question (
      id         uuid primary key,
      bond       uuid not null references kin.bond (id) on delete cascade,
      after      date not null,
      asked_at   timestamptz not null,
      tells_on   date not null,
      told_at    timestamptz,
      closed_at  timestamptz
    );
    create unique index one_question_each on kin.question (bond) where closed_at is null;
    create index questions_of_bond on kin.question (bond);
    comment on table kin.question is
      'A question to the two, « un petit signe ? »: after: the last sign before it; tells_on: from that day on, without one, it is told; closed_at: a sign came, days away explain it, or it is noticed no more; the same silence may be asked of again.';
  `.execute(db);
  for (const table of ["kin.watch", "kin.away", "kin.question"])
    await sql`
      alter table ${sql.table(table)} enable row level security;
      alter table ${sql.table(table)} force row level security;
      create policy of_the_two on ${sql.table(table)} using (
        bond = any (array(select id from kin.bond)) or (select house.may_everywhere(${sql.lit(table)})));
    `.execute(db);
}
