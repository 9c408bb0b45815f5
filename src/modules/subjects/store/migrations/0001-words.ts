import { type Kysely, sql } from "kysely";

/** The words of searches that found nothing, and the lines that who keeps the instance adds to the list of words. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table subjects.unmet_print (
      day    date not null,
      print  bytea not null,
      times  integer not null default 1,
      primary key (day, print)
    );
    comment on table subjects.unmet_print is
      'A word that found nothing on that day, not yet met on three: a print under the master key, of the day and the word together. It is no text, two days of one word have nothing in common, and only who types the word again finds the days before. A month. Nobody''s.';
    create table subjects.unmet_word (
      word     text primary key,
      days     integer not null,
      times    integer not null,
      last_on  date not null,
      constraint met_on_three_days check (days >= 3 and times >= days),
      constraint one_word check (word ~ '^[a-z]{3,30}$')
    );
    comment on table subjects.unmet_word is
      'A single word, never a search, that found nothing on three different days or more: a month after the last. By nobody.';
    create table subjects.left_word (
      print  bytea primary key,
      day    date not null
    );
    comment on table subjects.left_word is
      'A word that who keeps the instance does not want to complete, as a print under the master key: it is noted no more, for a year.';
    create table subjects.own_line (
      id    uuid primary key,
      line  text not null unique,
      place integer not null generated always as identity,
      constraint one_short_line check (length(line) between 1 and 500 and line !~ '[\n\r]')
    );
    comment on table subjects.own_line is
      'A line that this instance adds to the list of words (subjects/words/data/mots.txt), in the same format; one that is not understood is kept as it came, and says nothing.';
  `.execute(db);
  for (const table of ["unmet_print", "unmet_word", "left_word"])
    await sql`
      alter table ${sql.id("subjects", table)} enable row level security;
      alter table ${sql.id("subjects", table)} force row level security;
      create policy operator_and_house on ${sql.id("subjects", table)}
        using ((select house.is_operator()) or (select house.may_everywhere(${sql.lit(`subjects.${table}`)})));
    `.execute(db);
}
