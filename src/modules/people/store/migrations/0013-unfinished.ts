import { type Kysely, sql } from "kysely";

/** What somebody in simple mode began to answer and means to end later. No row has any yet. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table people.unfinished (
      person   uuid not null references people.person (id),
      page     text not null,
      action   text not null,
      answers  bytea not null,
      kept_at  timestamptz not null,
      constraint one_of_a_page primary key (person, page)
    );
    create index unfinished_over on people.unfinished (kept_at);
    comment on table people.unfinished is
      'Answers of a form that was not sent, by the page that they were typed on, sealed under the key of the person; action: where the form goes, so that sending it forgets them. Nobody reads a row but under a right, so that who acts for somebody reaches none.';
    alter table people.unfinished enable row level security;
    alter table people.unfinished force row level security;
    create policy house_only on people.unfinished using ((select house.may_everywhere('people.unfinished')));
  `.execute(db);
}
