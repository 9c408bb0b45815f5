import { type Kysely, sql } from "kysely";

/** The line of an orientation table from which a need was asked: whoever answers it may be asked, in the directory or not. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table exchanges.need add column line uuid;
    comment on column exchanges.need.line is
      'The line of an orientation table from which one came to ask; whoever answers it is the first of givers. No foreign key: lines go with their table.';
  `.execute(db);
}
