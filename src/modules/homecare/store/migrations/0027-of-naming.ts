import { type Kysely, sql } from "kysely";

/**
 * What was over already on the first day when somebody was named: they come for it from the next time on. And whether it is they
 * themself who said, for the body, that it verified what the law asks of them.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table homecare.assignment
      add column over_then uuid[] not null default '{}',
      add column verified_by_self boolean not null default false,
      add constraint over_of_these check (over_then <@ visits);
    comment on column homecare.assignment.over_then is
      'Of visits, those whose hours were over already on the first day when it was said: nobody was expected there, and they come from the next one on.';
    comment on column homecare.assignment.verified_by_self is
      'verified_on was said by who is sent, of themself, and by nobody else of the body: whose visits they are reads so.';
  `.execute(db);
}
