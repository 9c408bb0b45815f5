import { type Kysely, sql } from "kysely";

/** How to come into somebody's home. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table homecare.entry (
      space       uuid primary key references access.space (id),
      sealed      bytea not null,
      changed_at  timestamptz not null
    );
    comment on table homecare.entry is
      'How to come into the home of a person (key, code, dog), in their words, sealed under the key of their space. Theirs alone: no sharing and no link opens it, under no mandate. A right of the house reads it for who is expected there, in the hours of that passage (decision 0148). Never in clear in an archive.';
    alter table homecare.entry enable row level security;
    alter table homecare.entry force row level security;
    create policy mine on homecare.entry
      using (space = (select house.person()) or (select house.may_everywhere('homecare.entry')));
    create policy in_person_alone on homecare.entry as restrictive
      using (coalesce(current_setting('archipel.mandate', true), '') = '');
  `.execute(db);
}
