import { type Kysely, sql } from "kysely";

/** Documents of circles and persons, their versions, and their authors. */
export async function up(db: Kysely<object>): Promise<void> {
  await documents(db);
  await versions(db);
  await authors(db);
}

async function documents(db: Kysely<object>): Promise<void> {
  await sql`
    create table commons.document (
      id              uuid primary key,
      space           uuid not null references access.space (id),
      kind            text not null,
      sealed          bytea,
      public          jsonb,
      language        text not null,
      licence         text,
      themes          text[] not null default '{}',
      origin          uuid,
      origin_number   integer,
      origin_title    text,
      origin_licence  text,
      made_by         uuid not null references people.person (id),
      made_at         timestamptz not null,
      changed_at      timestamptz not null,
      current         integer not null default 1,
      versions        integer not null default 1,
      published_at    timestamptz,
      published_from  integer,
      hidden_because  text,
      version         integer not null default 1,
      constraint known_kind           check (kind in ('text', 'table')),
      constraint sealed_until_public  check ((sealed is null) = (published_at is not null) and (sealed is null) <> (public is null)),
      constraint public_from_one      check ((published_at is null) = (published_from is null)),
      constraint public_under_one     check (published_at is null or licence is not null),
      constraint a_whole_origin       check (num_nulls(origin, origin_number, origin_title, origin_licence) in (0, 4)),
      constraint stands               check (current between 1 and versions),
      unique (id, space)
    );
    create index of_space on commons.document (space, changed_at desc);
    create index published on commons.document (published_at desc) where published_at is not null and hidden_because is null;
    create index by_origin on commons.document (origin) where origin is not null;
    comment on table commons.document is
      'A text or a table. sealed: its title, and whose it is, as JSON under the key of its space, until it is published; then public, in clear, for good: it outlives the key. Nothing of its origin is private, which was published first. Who may do what: commons/domain/rights.ts.';
    select access.guard('commons.document');
    create policy for_everyone on commons.document for select
      using (published_at is not null and hidden_because is null and (select house.actor()) is not null);
  `.execute(db);
}

async function versions(db: Kysely<object>): Promise<void> {
  await sql`
    create table commons.version (
      id             uuid primary key,
      space          uuid not null,
      document       uuid not null,
      number         integer not null,
      way            text not null,
      from_number    integer,
      base           integer,
      name           bytea,
      sealed         bytea,
      public_name    text,
      public         text,
      written_by     uuid not null references people.person (id),
      written_at     timestamptz not null,
      constraint of_a_document_of_the_space foreign key (document, space)
        references commons.document (id, space) on update cascade on delete cascade,
      constraint one_a_number   unique (document, number),
      constraint known_way      check (way in ('written', 'merged', 'beside', 'settled', 'restored', 'suggested')),
      constraint sealed_or_not  check ((sealed is null) <> (public is null)),
      constraint name_alike     check (case when sealed is null then name is null else public_name is null end),
      constraint beside_is_sealed check (way <> 'beside' or sealed is not null)
    );
    create index versions_of_space on commons.version (space);
    comment on table commons.version is
      'A version of a document, whole, never changed. sealed and name: under the key of the space; public and public_name: from the version on that was published. One "beside" waits for somebody to choose between it and what stood then.';
    select access.guard('commons.version');
    create policy for_everyone on commons.version for select
      using (public is not null and (select house.actor()) is not null and exists (
        select from commons.document one where one.id = document
          and one.published_from <= number and one.hidden_because is null));
  `.execute(db);
}

async function authors(db: Kysely<object>): Promise<void> {
  await sql`
    create table commons.author (
      id        uuid primary key default gen_random_uuid(),
      place     bigint generated always as identity,
      space     uuid not null,
      document  uuid not null,
      person    uuid not null references people.person (id),
      because   text not null,
      since     timestamptz not null,
      constraint of_a_document_of_the_space foreign key (document, space)
        references commons.document (id, space) on update cascade on delete cascade,
      constraint one_each       unique (document, person),
      constraint known_because  check (because in ('wrote', 'suggested', 'origin'))
    );
    create index authors_of_space on commons.author (space);
    create index of_person on commons.author (person);
    comment on table commons.author is
      'Who wrote in a document, whose suggestion was accepted there, or who wrote what it was begun from. Read by whoever reads the document.';
    select access.guard('commons.author');
    create policy for_everyone on commons.author for select
      using ((select house.actor()) is not null and exists (
        select from commons.document one where one.id = document
          and one.published_at is not null and one.hidden_because is null));
  `.execute(db);
}
