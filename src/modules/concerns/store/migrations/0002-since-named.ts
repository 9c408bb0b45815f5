import { type Kysely, sql } from "kysely";

/** Who receives reads what was written since they were named; and since when nobody can read what somebody wrote. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create policy since_named on concerns.word as restrictive using (
      (select house.may_everywhere('concerns.word'))
      or exists (select from concerns.receiver as named where named.space = word.space
        and named.person = (select house.person()) and named.named_at <= word.written_at));
    alter table concerns.written add column dark_at timestamptz;
    comment on table concerns.written is
      'That somebody wrote to a service, in their own space, under the id of the word, and what became of it. None of the words. dark_at: since when its organisation is not shown to be itself, so that nobody reads it. unheard_at: nobody there can read it any more, and nobody had. Under no mandate.';
  `.execute(db);
}
