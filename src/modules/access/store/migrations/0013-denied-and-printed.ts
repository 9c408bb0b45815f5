import { type Kysely, sql } from "kysely";

/**
 * A yes that the person denies is kept as denied. A sheet keeps the text and the things as it was printed. What somebody gave
 * and took back themself restarts no days: who acts for them reads nothing of it.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table access.consent
      add column denied_at timestamptz,
      add column denial    text,
      add constraint what_a_witness_wrote check (denied_at is null or witness is not null),
      add constraint known_denial check (denial is null or (denied_at is not null and denial in ('upheld', 'dismissed')));
    comment on column access.consent.denied_at is
      'Since when the person says that it is not true: what it opened ended at that instant.';
    comment on column access.consent.denial is
      'What those who moderate found of that denial; null: nothing yet.';
    alter table access.paper
      add column text_name    text,
      add column text_version integer,
      add column text_hash    bytea,
      add column printed_at   timestamptz,
      add column lines        text[],
      add constraint of_a_text_kept foreign key (text_name, text_version) references access.text (name, version);
    comment on column access.paper.text_version is
      'The text that stands on the sheet, as it was accepted. Null: printed before it was kept.';
    comment on column access.paper.lines is
      'Fingerprints of what whoever reads the thing learned of it when the sheet was printed, line by line: a line more since, and the sheet serves no more.';
  `.execute(db);
  await unsaid(db);
}

async function unsaid(db: Kysely<object>): Promise<void> {
  await sql`
    create or replace function access.unsaid_since(
      asked_space uuid, asked_table text, asked_row uuid, asked_to uuid, asked_under uuid
    ) returns timestamptz language sql stable as $$
      with recursive one(id, person, holder, since) as (
        select id, person, holder, since from people.mandate where id = asked_under
        union
        select m.id, m.person, m.holder, m.since from people.mandate m
          join one on m.person = one.person and m.holder = one.holder and m.ended_at = one.since
      ), same as (
        select g.given_at, g.until, g.ended_at, g.under from access.grant g
          where g.space = asked_space and g.table_name = asked_table and g.row = asked_row and g.to_person = asked_to
      )
      select min(g.given_at) from same g
        where (g.under = asked_under or g.under in (select id from one))
          and g.until <= g.given_at + interval '336 hours'
          and g.given_at > coalesce((select max(own.given_at) from same own where own.under is null
            and (own.ended_at is null or own.ended_at = house.now()
              or own.ended_at in (select after.given_at from same after where after.under is not null))), '-infinity')
    $$;
    comment on function access.unsaid_since is
      'Since when a row was opened to a person under a mandate (or the one that it renews), without that its owner gave it to them themself meanwhile; null: it was not. What they gave and took back is as if they had not: of what is replaced at the same instant, what follows goes on. What stood longer than fourteen days was opened before there was such an end.';
  `.execute(db);
}
