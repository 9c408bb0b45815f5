import { type Kysely, sql } from "kysely";

/** Somebody is named for one day alone, beside what they are named for otherwise (decision 0154). */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table homecare.assignment
      add column one_day boolean not null default false,
      add constraint one_day_alone check (not one_day
        or (last = first and cardinality(visits) = 1 and through is null));
    comment on column homecare.assignment.one_day is
      'For one visit on one day alone: it stands beside what the same person is named for otherwise, which it does not change. Of the others there is one each.';
  `.execute(db);
}
