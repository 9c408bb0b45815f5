import { type Kysely, sql } from "kysely";

/** On which day a body verified what the law asks of who comes to somebody's home, as it says. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table homecare.assignment
      add column verified_on date,
      add constraint verified_by_a_body check (verified_on is null or through is not null);
    comment on column homecare.assignment.verified_on is
      'The day on which the body says that it verified what the law asks of who it sends (CASF L133-6): a day, no document and nothing of what it read. Null: not yet, or whose week it is named them.';
  `.execute(db);
}
