import { type Kysely, sql } from "kysely";

/** A private address may open one of several things: the dates of one circle. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table access.private_address add column about text;
    comment on column access.private_address.about is
      'Which one of several things of its kind it opens (the space of a circle); null where there is one. Whether it is still theirs is asked at each read.';
  `.execute(db);
}
