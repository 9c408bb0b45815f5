import { type Kysely, sql } from "kysely";

/** What everyone reads is found by its words; what is private has none here. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table commons.document add column words text;
    alter table commons.document add constraint words_once_public
      check (words is null or published_at is not null);
    create index by_words on commons.document using gin (words gin_trgm_ops)
      where published_at is not null and hidden_because is null;
    comment on column commons.document.words is
      'Of a published one: its title and what stands in it, in small letters without accents, for searches (commons/actions/publish-words.ts).';
  `.execute(db);
}
