import { type Kysely, sql } from "kysely";

/**
 * Who accompanies an association that opened its answers finds those in which it takes part (organisations,
 * `opened_spaces`): that they are, how far, until when. What is written in them stands in other tables, which stay closed.
 * And an answer keeps whether its call is open to associations alone: whoever joins later is asked too.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create policy accompanied on projects.participant for select using (
      left_at is null and organisation = any (array(select organisations.opened_spaces('answers'))));
    create policy accompanied on projects.answer for select using (
      id = any (array(select p.answer from projects.participant p
        where p.left_at is null and p.organisation = any (array(select organisations.opened_spaces('answers'))))));
    create index of_organisation on projects.participant (organisation) where left_at is null;

    alter table projects.answer add column is_reserved boolean not null default false;
    comment on column projects.answer.is_reserved is
      'The call is open to associations alone: no enterprise takes part for itself (organisations/data/structure-roles.ts).';
  `.execute(db);
}
