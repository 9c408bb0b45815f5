import { type Kysely, sql } from "kysely";

/** Methods with their versions; trials in circles; who coaches, and who learnt from whom. */
export async function up(db: Kysely<object>): Promise<void> {
  await methods(db);
  await versions(db);
  await trials(db);
  await answers(db);
  await learning(db);
}

async function methods(db: Kysely<object>): Promise<void> {
  await sql`
    create table methods.method (
      id              uuid primary key,
      space           uuid not null references access.space (id),
      made_by         uuid not null references people.person (id),
      made_at         timestamptz not null,
      changed_at      timestamptz not null,
      current         integer not null default 1,
      licence         text not null,
      parent          uuid references methods.method (id),
      parent_number   integer,
      theme           text,
      minutes         integer not null,
      people_from     integer,
      people_to       integer,
      words           text not null,
      hidden_because  text,
      constraint a_whole_parent check (num_nulls(parent, parent_number) in (0, 2)),
      constraint not_its_own    check (parent <> id),
      constraint a_whole_range  check (num_nulls(people_from, people_to) in (0, 2) and people_from <= people_to),
      unique (id, space)
    );
    create index of_space on methods.method (space);
    create index by_parent on methods.method (parent) where parent is not null;
    create index latest on methods.method (changed_at desc) where hidden_because is null;
    create index by_words on methods.method using gin (words gin_trgm_ops) where hidden_because is null;
    comment on table methods.method is
      'A method: everyone reads it from its first version on, under a free licence. theme, minutes, people_from, people_to and words (small letters without accents) are those of its last version, for searches. Who may do what: methods/actions/rights.test.ts.';
    select access.guard('methods.method');
    create policy for_everyone on methods.method for select
      using (hidden_because is null and (select house.actor()) is not null);
  `.execute(db);
}

async function versions(db: Kysely<object>): Promise<void> {
  await sql`
    create table methods.version (
      id          uuid primary key default gen_random_uuid(),
      space       uuid not null,
      method      uuid not null,
      number      integer not null,
      card        jsonb not null,
      changed     text,
      written_by  uuid not null references people.person (id),
      written_at  timestamptz not null,
      constraint of_a_method_of_the_space foreign key (method, space)
        references methods.method (id, space) on update cascade on delete cascade,
      constraint one_a_number check (number >= 1),
      unique (method, number),
      constraint says_what_it_changed check ((number = 1) = (changed is null))
    );
    create index versions_of_space on methods.version (space);
    comment on table methods.version is 'A version of a method: its card as JSON, never changed, and what it changed.';
    select access.guard('methods.version');
    create policy for_everyone on methods.version for select
      using ((select house.actor()) is not null and exists (
        select from methods.method one where one.id = method and one.hidden_because is null));
  `.execute(db);
}

async function trials(db: Kysely<object>): Promise<void> {
  await sql`
    create table methods.trial (
      id              uuid primary key,
      space           uuid not null references access.space (id),
      method          uuid not null references methods.method (id),
      number          integer not null,
      day             date not null,
      occasion        uuid,
      begun_by        uuid not null references people.person (id),
      begun_at        timestamptz not null,
      outcome         text,
      sealed          bytea,
      public          jsonb,
      written_by      uuid references people.person (id),
      written_at      timestamptz,
      published_at    timestamptz,
      hidden_because  text,
      constraint known_outcome check (outcome in ('failed', 'half', 'worked')),
      constraint told_whole    check (num_nulls(outcome, written_by, written_at) in (0, 3)),
      constraint sealed_until_public check (
        (sealed is null or public is null)
        and (outcome is null) = (sealed is null and public is null)
        and (public is null) = (published_at is null))
    );
    create unique index one_at_a_time on methods.trial (space, method) where outcome is null;
    create index trials_of_method on methods.trial (method);
    comment on table methods.trial is
      'A version of a method that a circle tries. sealed: what it tells of it, as JSON under the key of its space, until the circle makes it public; then public, in clear, for good. Before, nobody else knows of the trial.';
    select access.guard('methods.trial');
    create policy for_everyone on methods.trial for select
      using (published_at is not null and hidden_because is null and (select house.actor()) is not null);
  `.execute(db);
}

async function answers(db: Kysely<object>): Promise<void> {
  await sql`
    create table methods.answer (
      id      uuid primary key default gen_random_uuid(),
      space   uuid not null,
      method  uuid not null,
      number  integer not null,
      trial   uuid not null references methods.trial (id) on delete cascade,
      constraint of_a_method_of_the_space foreign key (method, space)
        references methods.method (id, space) on update cascade on delete cascade,
      unique (method, number, trial)
    );
    create index answers_of_space on methods.answer (space);
    create index by_trial on methods.answer (trial);
    comment on table methods.answer is 'A version that owes what it changed to a report that everyone reads.';
    select access.guard('methods.answer');
    create policy for_everyone on methods.answer for select
      using ((select house.actor()) is not null and exists (
        select from methods.method one where one.id = method and one.hidden_because is null));
  `.execute(db);
}

async function learning(db: Kysely<object>): Promise<void> {
  await sql`
    create table methods.coach (
      id      uuid primary key default gen_random_uuid(),
      space   uuid not null references access.space (id),
      trial   uuid not null references methods.trial (id) on delete cascade,
      person  uuid not null references people.person (id),
      since   timestamptz not null,
      unique (trial, person)
    );
    create index coaches_of_space on methods.coach (space);
    create index of_person on methods.coach (person);
    comment on table methods.coach is
      'Who tried a method and says yes to be asked to coach others, and to be named. space: of the circle that tried it. Taken back, the row goes, and the name with it.';
    select access.guard('methods.coach');
    create policy for_everyone on methods.coach for select
      using ((select house.actor()) is not null and exists (
        select from methods.trial one where one.id = trial
          and one.published_at is not null and one.hidden_because is null));

    create table methods.learning (
      id         uuid primary key,
      space      uuid not null references access.space (id),
      method     uuid not null references methods.method (id),
      coach      uuid not null references methods.coach (id) on delete cascade,
      need       uuid not null unique,
      asked_by   uuid not null references people.person (id),
      asked_at   timestamptz not null,
      is_named   boolean not null,
      agreed_at  timestamptz,
      unique (space, coach)
    );
    create index by_coach on methods.learning (coach);
    create index learnings_of_method on methods.learning (method);
    comment on table methods.learning is
      'A circle that asked a coach to pass a method on to it: need is that of the exchange. Once both agreed, and the circle said that it is named, everyone reads who learnt from whom.';
    select access.guard('methods.learning');
    create policy for_everyone on methods.learning for select
      using (agreed_at is not null and is_named and (select house.actor()) is not null);
  `.execute(db);
}
