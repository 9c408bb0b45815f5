import { type Kysely, sql } from "kysely";

/** Who goes on without the yes of their employer comes in their own name: the day is not one of work. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table squat.visit add column in_own_name boolean not null default false;
    comment on column squat.visit.in_own_name is
      'Agreed without the yes of an employer: none was wanted, or the guest went on without it. Such a day counts as nobody’s day of work.';
  `.execute(db);
}
