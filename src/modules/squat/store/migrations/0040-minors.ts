import { type Kysely, sql } from "kysely";

/** Whether the guest said to be under eighteen when they asked: the host has somebody there all day. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table squat.visit add column is_minor boolean not null default false;
    comment on column squat.visit.is_minor is
      'The guest had said to be under eighteen when they asked, and that they bring the written yes of a parent. Nothing of it was checked; no age is kept here.';
  `.execute(db);
}
