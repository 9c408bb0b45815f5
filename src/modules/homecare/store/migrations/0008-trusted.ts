import { type Kysely, sql } from "kysely";

/** Who is told, in the place of nobody, that somebody new came. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table homecare.trusted (
      id        uuid primary key,
      space     uuid not null references access.space (id),
      person    uuid not null references people.person (id),
      named_at  timestamptz not null,
      constraint trusted_once unique (space, person)
    );
    create index trusted_of_person on homecare.trusted (person);
    comment on table homecare.trusted is
      'Whom somebody wants told when a helper came to their home for the first time: one person, named by themself alone. Under no mandate.';
    select access.guard('homecare.trusted');
    create policy trusted_is_mine on homecare.trusted as restrictive
      using (coalesce(current_setting('archipel.mandate', true), '') = '');
    select house.keep_quiet('homecare.trusted');
  `.execute(db);
}
