import { type Kysely, sql } from "kysely";

/** The papers of organisations that go with an answer, each read by one person. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table projects.attached_paper (
      id            uuid primary key,
      space         uuid not null,
      answer        uuid not null,
      name          bytea not null,
      share         uuid not null,
      attached_by   uuid not null references people.person (id),
      attached_at   timestamptz not null,
      removed_at    timestamptz,
      constraint of_an_answer_of_the_circle foreign key (answer, space) references projects.answer (id, space)
    );
    create index papers_of_answer on projects.attached_paper (answer, attached_at);
    comment on table projects.attached_paper is
      'A paper that an organisation keeps goes with an answer: its name is read by the circle (sealed), its file by the one person to whom it is shared (share: organisations.paper_share).';
    select access.guard('projects.attached_paper');
  `.execute(db);
}
