import { type Kysely, sql } from "kysely";

/** The papers that an organisation keeps once, and whom one of them is shared with. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.paper (
      id       uuid primary key,
      space    uuid not null references organisations.organisation (id),
      kind     text not null,
      is_alone boolean not null,
      title    bytea,
      made_at  timestamptz not null,
      unique (id, space)
    );
    create unique index one_paper_of_a_kind on organisations.paper (space, kind) where is_alone;
    comment on table organisations.paper is
      'A paper that an organisation (space) keeps once: statutes, accounts, insurance. kind: a key of organisations/data/paper-kinds.ts. is_alone: there is one of that kind. title: what it is, sealed, when there may be several. Its representatives read it (organisations/domain/rights.ts).';
    select access.guard('organisations.paper');

    create table organisations.paper_version (
      id       uuid primary key,
      space    uuid not null,
      paper    uuid not null,
      file     uuid not null,
      dated    date not null,
      expires  date,
      kept_by  uuid references people.person (id),
      kept_at  timestamptz not null,
      constraint of_a_paper_of_the_organisation foreign key (paper, space) references organisations.paper (id, space) on delete cascade,
      constraint ends_after_its_day check (expires is null or expires >= dated),
      unique (id, space)
    );
    create index of_paper on organisations.paper_version (paper, kept_at desc);
    create index kept_by on organisations.paper_version (kept_by);
    comment on table organisations.paper_version is
      'A paper as it was on its day: the file (access.file, sealed), the day written on it, the last day on which it is accepted. The newest counts; older ones stay until they are removed. kept_by: nobody once that person left.';
    select access.guard('organisations.paper_version');
  `.execute(db);
  await shares(db);
}

async function shares(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.paper_share (
      id           uuid primary key,
      space        uuid not null,
      version      uuid not null,
      about_table  text not null,
      about_row    uuid not null,
      about_at     text not null,
      words        bytea not null,
      reader       uuid not null references people.person (id),
      access_grant uuid,
      given_by     uuid references people.person (id),
      given_at     timestamptz not null,
      ended_at     timestamptz,
      constraint of_a_version_of_the_organisation foreign key (version, space) references organisations.paper_version (id, space) on delete cascade
    );
    create index of_version on organisations.paper_share (version);
    create index about_row on organisations.paper_share (about_table, about_row) where ended_at is null;
    create index by_reader on organisations.paper_share (reader);
    comment on table organisations.paper_share is
      'A representative lets one person (reader) read one paper, for one thing (a joint answer: about), by the grant access_grant (none when the reader represents it too). words: what for, sealed; about_at: where that thing is. Over when that thing ends, or when a representative takes it back.';
    select access.guard('organisations.paper_share', array['reader']);
  `.execute(db);
}
