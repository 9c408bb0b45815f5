import { type Kysely, sql } from "kysely";

/** Pictures of texts: those that somebody just brought, and those of a document. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table commons.picture (
      id        uuid primary key,
      space     uuid not null references access.space (id),
      document  uuid,
      file      uuid references access.file (id) on delete cascade,
      public    bytea,
      type      text not null,
      width     integer not null,
      height    integer not null,
      kept_at   timestamptz not null,
      constraint of_a_document_of_the_space foreign key (document, space)
        references commons.document (id, space) on update cascade on delete cascade,
      constraint known_type            check (type in ('image/jpeg', 'image/png')),
      constraint sealed_or_public      check ((file is null) <> (public is null)),
      constraint public_of_a_document  check (public is null or document is not null),
      constraint something_to_see      check (width > 0 and height > 0)
    );
    alter table commons.picture alter column public set storage external;
    create index pictures_of_document on commons.picture (document) where document is not null;
    create index pictures_of_space on commons.picture (space);
    create index pictures_that_wait on commons.picture (kept_at) where document is null;
    comment on table commons.picture is
      'A picture of a text, drawn again. Without a document: just brought by the one whose space it is, and swept after a day unless a document is begun with it. file: sealed under the key of the space; public: in clear, from the first version with it that everyone reads.';
    select access.guard('commons.picture');
    create policy for_everyone on commons.picture for select
      using (public is not null and (select house.actor()) is not null and exists (
        select from commons.document one where one.id = document
          and one.published_at is not null and one.hidden_because is null));
  `.execute(db);
}
