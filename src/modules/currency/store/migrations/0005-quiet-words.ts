import { type Kysely, sql } from "kysely";

/** Of kori that an account of several gave, the words and who pressed may be kept quiet apart: the kori are not. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create policy words_kept_quiet on currency.thanks as restrictive
      using (id <> all (array(select house.quiet_rows('thanks')))) with check (true);
  `.execute(db);
}
