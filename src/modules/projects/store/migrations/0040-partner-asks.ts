import { type Kysely, sql } from "kysely";

/** Of what kind each requirement is, and who was asked to bring it. New tables: locks nothing. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table projects.requirement (
      id      uuid primary key,
      space   uuid not null,
      answer  uuid not null,
      kind    text not null,
      constraint known_kind check (kind in ('skill', 'reference', 'territory', 'form', 'means', 'own')),
      constraint of_an_answer_of_the_circle foreign key (answer, space) references projects.answer (id, space)
    );
    create index requirements_of_answer on projects.requirement (answer);
    comment on table projects.requirement is
      'Of what kind something that a call asks for is, as the group said. id: its task (tasks.task). Without a row it is guessed from its words (projects/domain/requirement.ts).';
    select access.guard('projects.requirement');

    create table projects.partner_ask (
      id               uuid primary key,
      space            uuid not null,
      answer           uuid not null,
      requirement      uuid not null,
      need             uuid not null,
      giver            uuid not null,
      asked_by         uuid not null references people.person (id),
      asked_at         timestamptz not null,
      charter_version  integer,
      state            text not null default 'asked',
      guest            uuid references people.person (id),
      organisation     uuid,
      constraint known_state check (state in ('asked', 'agreed', 'entered', 'ended')),
      constraint somebody_agreed check (state not in ('agreed', 'entered') or guest is not null),
      constraint once_for_each_need unique (need, requirement),
      constraint of_an_answer_of_the_circle foreign key (answer, space) references projects.answer (id, space)
    );
    create index asks_of_answer on projects.partner_ask (answer, asked_at);
    create index asks_of_guest on projects.partner_ask (guest) where guest is not null;
    create index asks_by on projects.partner_ask (asked_by);
    comment on table projects.partner_ask is
      'Somebody of the directory was asked (exchanges.need, of the kind share) to bring something that a call wants (requirement: tasks.task). charter_version: the version of the charter of the circle that stood in the ask. guest: the person who agreed, for themself or for an organisation; they see it too.';
    select access.guard('projects.partner_ask', array['guest']);
  `.execute(db);
}
