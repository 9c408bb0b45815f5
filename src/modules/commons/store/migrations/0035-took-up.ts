import { type Kysely, sql } from "kysely";

/** Who took up a document that was written elsewhere is no author of it. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table commons.author drop constraint known_because;
    alter table commons.author add constraint known_because
      check (because in ('wrote', 'suggested', 'origin', 'took-up'));
    comment on column commons.author.because is
      'Why they stand here; took-up: they took it up from what a circle brought, and signed nothing of it yet.';
  `.execute(db);
}
