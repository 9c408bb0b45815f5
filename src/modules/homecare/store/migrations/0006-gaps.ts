import { type Kysely, sql } from "kysely";

/** Who agreed to be counted, in which commune; and how many visits are without anyone, by commune, day and part of the day. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table homecare.counted (
      id       uuid primary key,
      space    uuid not null unique references access.space (id),
      commune  text not null references territory.commune (code),
      since    date not null
    );
    create index counted_in_commune on homecare.counted (commune);
    comment on table homecare.counted is
      'Who agreed that their visits without anyone are counted, without their name, and in which commune. Off by default: no row. Of their own space; taken back in one press.';
    select access.guard('homecare.counted');

    create table homecare.gap_week (
      week    date primary key,
      places  text[] not null,
      told    text[] not null,
      constraint begins_on_a_monday  check (extract(isodow from week) = 1),
      constraint told_of_its_places  check (told <@ places)
    );
    comment on table homecare.gap_week is
      'In which places the gaps of a week are told, said once, before any of its days is (decision 0135): communes where five persons are counted, then what is left of a département where five are. told: those of them where five still are. No person.';

    create table homecare.gap (
      day     date not null,
      place   text not null,
      part    text not null,
      visits  integer not null,
      constraint one_gap_each primary key (day, place, part),
      constraint known_part   check (part in ('morning', 'afternoon', 'evening')),
      constraint some_visits  check (visits > 0)
    );
    comment on table homecare.gap is
      'How many visits are without anyone, of the persons counted in a place: figures, written anew each hour. No person, no visit.';
  `.execute(db);
}
