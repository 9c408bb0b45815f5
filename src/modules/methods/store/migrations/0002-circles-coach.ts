import { type Kysely, sql } from "kysely";

/** A circle as such says yes to be asked: no person, and once for each trial. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table methods.coach alter column person drop not null;
    create unique index a_circle_once on methods.coach (trial, person) nulls not distinct;
    comment on column methods.coach.person is
      'Undefined: the circle as such, for which one who facilitates it said yes; whoever facilitates it then is asked.';
  `.execute(db);
}
