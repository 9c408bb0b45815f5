import { type Kysely, sql } from "kysely";

/** What a team needs to go on: reminders before an end and in a silence, what is passed on, how to reach it. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table organisations.representative add column reminded_at timestamptz;
    alter table organisations.representative add column last_told_at timestamptz;
    comment on column organisations.representative.end_told_at is 'Told a month before its last day.';
    comment on column organisations.representative.last_told_at is 'Told a week before its last day.';
    comment on column organisations.representative.reminded_at is
      '« Est-ce encore vous ? » was asked once more.';

    alter table organisations.organisation add column contact text;
    comment on column organisations.organisation.contact is
      'How to reach it, in its own words (a telephone, an address, hours); public once it is verified.';

    create table organisations.handover_tick (
      id              uuid primary key,
      space           uuid not null references organisations.organisation (id),
      representative  uuid not null references organisations.representative (id),
      item            text not null,
      side            text not null,
      person          uuid not null references people.person (id),
      ticked_at       timestamptz not null,
      constraint known_side check (side in ('given', 'received'))
    );
    create unique index one_tick_each on organisations.handover_tick (representative, item, side);
    create index tick_of_space on organisations.handover_tick (space);
    comment on table organisations.handover_tick is
      'What is passed on when a representative goes (their role): ticked by who gives and by who receives. item: a key, never a text. Its representatives read it.';
    select access.guard('organisations.handover_tick');
  `.execute(db);
}
