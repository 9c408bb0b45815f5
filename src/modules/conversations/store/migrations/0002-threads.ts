import { type Kysely, sql } from "kysely";

/** Threads: what is said in a circle, and what each one keeps for themself about it. */
export async function up(db: Kysely<object>): Promise<void> {
  await threads(db);
  await messages(db);
  await ofMessages(db);
  await marks(db);
  await drafts(db);
}

async function threads(db: Kysely<object>): Promise<void> {
  await sql`
    create table conversations.thread (
      id           uuid primary key,
      space        uuid not null references access.space (id),
      about_table  text,
      about_row    uuid,
      title        bytea not null,
      opened_by    uuid not null references people.person (id),
      opened_at    timestamptz not null,
      last_place   integer not null default 0,
      last_at      timestamptz not null,
      constraint about_one_row check ((about_table is null) = (about_row is null))
    );
    create index latest_of_space on conversations.thread (space, last_at desc, id);
    create index about_a_row on conversations.thread (about_row) where about_row is not null;
    comment on table conversations.thread is
      'A thread of a circle: its title sealed under the key of the circle''s space. last_place: how many messages it ever had; whoever writes holds this row.';
    select access.guard('conversations.thread');
  `.execute(db);
}

async function messages(db: Kysely<object>): Promise<void> {
  await sql`
    create table conversations.message (
      id              uuid primary key,
      space           uuid not null references access.space (id),
      thread          uuid not null references conversations.thread (id) on delete cascade,
      place           integer not null,
      author          uuid not null references people.person (id),
      pen_of          uuid not null references people.person (id),
      words           bytea,
      written_at      timestamptz not null,
      edited_at       timestamptz,
      deleted_at      timestamptz,
      hidden_because  bytea,
      constraint one_a_place unique (thread, place),
      constraint deleted_has_no_words check ((words is null) = (deleted_at is not null))
    );
    create index latest_in_space on conversations.message (space, written_at desc);
    create index of_author_in_threads on conversations.message (author);
    comment on table conversations.message is
      'What is said in a thread, sealed under the key of its space. Deleted: its row stays, without words, so that places follow one another. hidden_because: by moderation, with the reason. pen_of: who held the pen.';
    select access.guard('conversations.message');
  `.execute(db);
}

/** What belongs to one message: its former wordings, its files, whom it names. */
async function ofMessages(db: Kysely<object>): Promise<void> {
  await sql`
    create table conversations.version (
      id          uuid primary key,
      space       uuid not null references access.space (id),
      message     uuid not null references conversations.message (id) on delete cascade,
      words       bytea not null,
      written_at  timestamptz not null
    );
    create index of_message on conversations.version (message, written_at);
    comment on table conversations.version is
      'Former wordings of a message, with the instant of each; the one that stands is in the message. Gone when the message is deleted.';
    select access.guard('conversations.version');

    create table conversations.attachment (
      id       uuid primary key,
      space    uuid not null references access.space (id),
      message  uuid not null references conversations.message (id) on delete cascade,
      file     uuid not null references access.file (id) on delete cascade,
      place    integer not null,
      constraint one_attachment_a_file unique (file)
    );
    create index files_of_message on conversations.attachment (message, place);
    comment on table conversations.attachment is 'The files of a message, in the order in which they were given.';
    select access.guard('conversations.attachment');

    create table conversations.mention (
      id       uuid primary key,
      space    uuid not null references access.space (id),
      message  uuid not null references conversations.message (id) on delete cascade,
      person   uuid not null references people.person (id),
      constraint one_mention_each unique (message, person)
    );
    create index of_person on conversations.mention (person);
    comment on table conversations.mention is 'Members whom a message names: told at once.';
    select access.guard('conversations.mention');
  `.execute(db);
}

async function marks(db: Kysely<object>): Promise<void> {
  await sql`
    create table conversations.mark (
      id         uuid primary key,
      space      uuid not null references access.space (id),
      thread     uuid not null references conversations.thread (id) on delete cascade,
      read_to    integer not null default 0,
      read_at    timestamptz,
      following  text,
      constraint one_mark_each unique (space, thread),
      constraint known_following check (following in ('followed', 'muted'))
    );
    create index marks_of_thread on conversations.mark (thread);
    comment on table conversations.mark is
      'How far somebody read a thread, and whether they want to be told of it: in their own space, nobody else sees it.';
    select access.guard('conversations.mark');
  `.execute(db);
}

async function drafts(db: Kysely<object>): Promise<void> {
  await sql`
    create table conversations.draft (
      id        uuid primary key,
      space     uuid not null references access.space (id),
      circle    uuid not null,
      thread    uuid references conversations.thread (id) on delete cascade,
      title     bytea,
      words     bytea not null,
      saved_at  timestamptz not null,
      constraint one_draft_each unique nulls not distinct (space, circle, thread)
    );
    create index drafts_of_thread on conversations.draft (thread);
    comment on table conversations.draft is
      'What somebody began to write and did not send, in their own space and under its key: an answer in a thread, or a new thread of a circle.';
    select access.guard('conversations.draft');

    create table conversations.draft_file (
      id     uuid primary key,
      space  uuid not null references access.space (id),
      draft  uuid not null references conversations.draft (id) on delete cascade,
      file   uuid not null references access.file (id) on delete cascade,
      place  integer not null,
      constraint one_draft_a_file unique (file)
    );
    create index files_of_draft on conversations.draft_file (draft, place);
    comment on table conversations.draft_file is
      'Files joined to a draft, kept in the own space of who writes; they pass to the circle when it is sent.';
    select access.guard('conversations.draft_file');
  `.execute(db);
}
