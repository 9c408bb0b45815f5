import { type Kysely, sql } from "kysely";

/** What was opened in somebody's name, on a sheet that a witness reads to them; its code says that they held it. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table access.paper (
      id         uuid primary key,
      space      uuid not null references access.space (id),
      sharing    uuid not null,
      opened_at  timestamptz not null,
      under      uuid not null,
      sentence   bytea not null,
      mark       bytea not null,
      ends_at    timestamptz not null,
      constraint one_code_each unique (mark),
      constraint one_sheet_each unique (space, sharing, opened_at)
    );
    create index papers_that_end on access.paper (ends_at);
    comment on table access.paper is
      'A sheet of what was opened under a mandate (access.grant.sharing, or the id of a grant given alone, as it was opened at opened_at), to be read aloud by a witness. sentence: as it is read, sealed under the key of the space. mark: the fingerprint of its code, which is made of the id and is kept nowhere. It serves once, until ends_at; then the row goes. Rules: access/domain/witness.ts.';
    select access.guard('access.paper');
    -- Who acts sees the sheets of their own mandate alone.
    create policy of_its_mandate on access.paper as restrictive
      using (not (select house.under_mandate()) or under = (select (people.standing_mandate()).id));
  `.execute(db);
}
