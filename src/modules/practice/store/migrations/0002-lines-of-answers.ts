import { type Kysely, sql } from "kysely";

/** A line learnt from an answer goes with it: what somebody took back is not kept under another name. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table practice.line drop constraint line_answer_fkey,
      add constraint line_answer_fkey foreign key (answer)
        references practice.answer (id) on delete cascade;
  `.execute(db);
}
