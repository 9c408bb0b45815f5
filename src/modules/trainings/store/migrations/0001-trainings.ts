import { type Kysely, sql } from "kysely";

/** Trainings beside their occasions: programme, materials, what each answered, and a travel that is shared. */
export async function up(db: Kysely<object>): Promise<void> {
  await trainings(db);
  await answers(db);
  await travels(db);
}

async function trainings(db: Kysely<object>): Promise<void> {
  await sql`
    create table trainings.training (
      id              uuid primary key references calendar.occasion (id) on delete cascade,
      space           uuid not null references access.space (id),
      words           bytea not null,
      trainer         text not null,
      trainer_person  uuid references people.person (id),
      skills          text[] not null default '{}',
      version         integer not null default 1,
      changed_at      timestamptz not null,
      told_before_at  timestamptz,
      told_after_at   timestamptz,
      constraint who_trains check (trainer in ('person', 'space', 'words')),
      unique (id, space)
    );
    create index to_tell on trainings.training (id) where told_after_at is null;
    create index by_skill on trainings.training using gin (skills);
    comment on table trainings.training is
      'What is told of an occasion that is a training, under its id: words (what one will know, the steps, for whom, what to bring, who trains) are one JSON sealed under the key of its space. Who may see and change it: who may the occasion (calendar).';
    select access.guard('trainings.training');
    create policy for_everyone on trainings.training for select
      using ((select house.actor()) is not null and exists (
        select from calendar.occasion one where one.id = training.id and one.seen_by = 'everyone'));

    create table trainings.material (
      id        uuid primary key,
      space     uuid not null,
      training  uuid not null,
      moment    text not null,
      title     bytea not null,
      address   bytea,
      file      uuid,
      added_by  uuid references people.person (id),
      added_at  timestamptz not null,
      constraint of_a_training_of_the_space foreign key (training, space)
        references trainings.training (id, space) on update cascade on delete cascade,
      constraint before_or_after check (moment in ('before', 'after')),
      constraint one_of_both     check ((address is null) <> (file is null))
    );
    create index of_training on trainings.material (training);
    comment on table trainings.material is
      'A file (of access) or an address of the web, for those who take part: title and address are sealed under the key of the space.';
    select access.guard('trainings.material');
  `.execute(db);
}

async function answers(db: Kysely<object>): Promise<void> {
  await sql`
    create table trainings.feedback (
      id          uuid primary key,
      space       uuid not null,
      person      uuid not null references people.person (id),
      training    uuid not null references trainings.training (id) on delete cascade,
      moment      text not null,
      levels      smallint[] not null,
      confidence  smallint not null,
      helped      text[] not null default '{}',
      lacked      text[] not null default '{}',
      word        bytea,
      said_at     timestamptz not null,
      constraint one_answer_each unique (training, moment, person),
      constraint before_or_after check (moment in ('before', 'after')),
      constraint from_one_to_five check (confidence between 1 and 5)
    );
    create index of_person on trainings.feedback (person);
    create index by_day on trainings.feedback (said_at);
    comment on table trainings.feedback is
      'What one person answered before or after a training, in their own space: theirs. word: signed by its author for who trains, sealed under the key of the space of the training. A year later the row goes, and trainings.tally keeps the counts.';
    select access.guard('trainings.feedback');

    create table trainings.tally (
      id        uuid primary key default gen_random_uuid(),
      space     uuid not null,
      training  uuid not null,
      moment    text not null,
      question  smallint not null,
      level     smallint not null,
      people    integer not null,
      constraint of_a_training_of_the_space foreign key (training, space)
        references trainings.training (id, space) on update cascade on delete cascade,
      constraint counted_once unique (training, moment, question, level)
    );
    comment on table trainings.tally is
      'How many answered each level of each question of a training (0: confidence; else the line, from 1), of answers that are over a year old. It names nobody.';
    select access.guard('trainings.tally');
  `.execute(db);
}

async function travels(db: Kysely<object>): Promise<void> {
  await sql`
    create table trainings.travel (
      id           uuid primary key,
      space        uuid not null,
      training     uuid not null unique,
      cost         integer not null,
      km           integer,
      rate         integer,
      words        bytea,
      way          text not null,
      round        integer not null default 1,
      payee        uuid not null references people.person (id),
      proposed_by  uuid not null references people.person (id),
      proposed_at  timestamptz not null,
      constraint of_a_training_of_the_space foreign key (training, space)
        references trainings.training (id, space) on update cascade on delete cascade,
      constraint costs_something check (cost > 0),
      constraint by_road         check ((km is null) = (rate is null)),
      constraint a_way           check (way in ('equal', 'means')),
      unique (id, space)
    );
    comment on table trainings.travel is
      'What the travel of who trains costs, in hundredths of a euro, and how it is proposed to be shared. round grows each time that it is proposed anew. Nothing is paid here.';
    select access.guard('trainings.travel', array['payee']);

    create table trainings.part (
      id           uuid primary key,
      space        uuid not null,
      travel       uuid not null,
      person       uuid not null references people.person (id),
      weight       text not null,
      cents        integer not null,
      answer       text,
      answered_at  timestamptz,
      paid_at      timestamptz,
      received_at  timestamptz,
      constraint of_a_travel_of_the_space foreign key (travel, space)
        references trainings.travel (id, space) on update cascade on delete cascade,
      constraint one_part_each unique (travel, person),
      constraint a_weight    check (weight in ('nothing', 'half', 'one', 'double')),
      constraint not_less    check (cents >= 0),
      constraint an_answer   check (answer in ('agreed', 'declined'))
    );
    create index of_person_who_shares on trainings.part (person);
    comment on table trainings.part is
      'What one person is asked to bring to a travel, what they said, and when they said that they paid it and who is paid that it was received.';
    select access.guard('trainings.part', array['person']);
  `.execute(db);
}
