import { type Kysely, sql } from "kysely";

/**
 * The words of a title and a summary as they are written, beside their stems: « répit » and « repas » share
 * a stem, and only one of them was asked. Read for the best of a search alone, so it has no index. Filled as
 * calls are saved, and by the nights for those kept before (`actions/age-closed.ts`); null until then.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create text search configuration calls.exact (copy = simple);
    alter text search configuration calls.exact
      alter mapping for hword, hword_part, word, asciiword, asciihword, hword_asciipart
      with unaccent, simple;
    alter table calls.public_search add column exact tsvector;
    alter table calls.hidden_search add column exact tsvector;
    comment on column calls.public_search.exact is
      'Words as written, without accents: of the title (weight A), of the body and the summary (B). Null: not read yet.';
  `.execute(db);
}
