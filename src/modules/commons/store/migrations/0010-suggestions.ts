import { type Kysely, sql } from "kysely";

/** What is suggested that a paragraph say, who suggests it without an account, and whom a document names by a name alone. */
export async function up(db: Kysely<object>): Promise<void> {
  await suggestions(db);
  await sql`
    create table commons.suggester (
      id          uuid primary key default gen_random_uuid(),
      space       uuid not null,
      suggestion  uuid not null,
      address     uuid not null references people.address (id),
      asked_at    timestamptz not null,
      constraint one_a_suggester unique (suggestion)
    );
    create index suggester_of_address on commons.suggester (address);
    create index suggester_asked on commons.suggester (asked_at);
    comment on table commons.suggester is
      'The address of who made a suggestion without an account: to confirm it, and to be told what became of it. Refers to its suggestion by no key: one that goes leaves a row that the night sweeps with its address. Swept a week after it was asked and not confirmed, a month after it was answered.';
    select access.guard('commons.suggester');
    -- An address is nobody's to read: not those of the space, the house alone.
    create policy for_the_house on commons.suggester as restrictive
      using ((select house.may_everywhere('commons.suggester')));

    create table commons.named_author (
      id          uuid primary key default gen_random_uuid(),
      space       uuid not null,
      document    uuid not null,
      name        text not null,
      suggestion  uuid not null,
      since       timestamptz not null,
      constraint of_a_document_of_the_space foreign key (document, space)
        references commons.document (id, space) on update cascade on delete cascade,
      constraint one_name_a_suggestion unique (document, suggestion)
    );
    create index named_authors_of_space on commons.named_author (space);
    create index named_of_suggestion on commons.named_author (suggestion);
    comment on table commons.named_author is
      'An author without an account: the name that they gave with a suggestion that was accepted, or none. It goes with what is begun from the document, as its licence asks. suggestion: as it was, also of a document begun from that one.';
    select access.guard('commons.named_author');
    create policy for_everyone on commons.named_author for select
      using ((select house.actor()) is not null and exists (
        select from commons.document one where one.id = document
          and one.published_at is not null and one.hidden_because is null));
  `.execute(db);
}

async function suggestions(db: Kysely<object>): Promise<void> {
  await sql`
    create table commons.suggestion (
      id              uuid primary key,
      space           uuid not null,
      document        uuid not null,
      base            integer not null,
      place           integer not null,
      sealed          bytea,
      public          text,
      person          uuid references people.person (id),
      guest           boolean not null default false,
      made_at         timestamptz not null,
      confirmed_at    timestamptz,
      opened_at       timestamptz,
      hidden_because  text,
      state           text not null default 'waiting',
      decided_by      uuid references people.person (id),
      decided_at      timestamptz,
      kept            integer,
      constraint of_a_document_of_the_space foreign key (document, space)
        references commons.document (id, space) on update cascade on delete cascade,
      constraint sealed_or_not   check ((sealed is null) <> (public is null)),
      constraint known_state     check (state in ('waiting', 'accepted', 'partly', 'refused')),
      constraint decided_or_not  check ((state = 'waiting') = (decided_at is null)),
      constraint a_guest_is_nobody check (not guest or person is null),
      constraint nobody_unopened check (guest or opened_at is null)
    );
    create index suggestions_of_document on commons.suggestion (document, made_at desc);
    create index suggestions_of_space on commons.suggestion (space);
    create index suggestions_of_person on commons.suggestion (person) where person is not null;
    create index suggestions_to_confirm on commons.suggestion (made_at) where confirmed_at is null;
    comment on table commons.suggestion is
      'What somebody suggests that one paragraph of a version (base, place from 0) say. sealed or public: the paragraph as it stood, the words, why, and what became of it, as JSON. guest: without an account; then confirmed_at waits for the button of a letter, and opened_at for an author. Who may do what: commons/suggestions/domain/suggestion.ts.';
    select access.guard('commons.suggestion');
    select house.keep_quiet('commons.suggestion');
    create policy for_everyone on commons.suggestion for select
      using (public is not null and hidden_because is null and (not guest or opened_at is not null)
        and (select house.actor()) is not null and exists (
          select from commons.document one where one.id = document
            and one.published_at is not null and one.hidden_because is null));
    -- Until the button of the letter is pressed nothing was said: the house alone.
    create policy confirmed on commons.suggestion as restrictive
      using (confirmed_at is not null or (select house.may_everywhere('commons.suggestion')));
  `.execute(db);
}
