import { type Kysely, sql } from "kysely";

/** The year of birth of who said to be a minor, and no one else's. No row has one yet. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table people.person
      add column birth_year smallint,
      add constraint who_left_has_no_age check (left_at is null or birth_year is null);
    comment on column people.person.birth_year is
      'Only of somebody under eighteen who said so; null for everybody else, and again once eighteen is sure (people/domain/age.ts).';
  `.execute(db);
}
