import { type Kysely, sql } from "kysely";

/** The picture that a person chose to be known by, drawn again here. No row has any yet. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table people.picture (
      person     uuid primary key references people.person (id),
      handle     uuid not null unique default gen_random_uuid(),
      audience   text not null,
      print      bytea not null,
      bytes      bytea,
      kept_at    timestamptz not null,
      hidden_at  timestamptz,
      constraint known_audience      check (audience in ('near', 'members', 'everyone')),
      constraint empty_once_hidden   check (bytes is not null or hidden_at is not null)
    );
    comment on table people.picture is
      'The picture of a person, as we drew it again, sealed under their own key. Nobody reads a row but under a right, so that who acts for somebody reaches none; who sees it is decided in people/picture/domain/picture.ts.';
    comment on column people.picture.handle is
      'Its address: random, another one whenever anything of it changes, so that the former opens no more.';
    comment on column people.picture.hidden_at is
      'Moderation took it down: nobody sees it, and the same (print) is not kept again. Its person may empty it (bytes).';
    alter table people.picture enable row level security;
    alter table people.picture force row level security;
    create policy house_only on people.picture using ((select house.may_everywhere('people.picture')));
  `.execute(db);
}
