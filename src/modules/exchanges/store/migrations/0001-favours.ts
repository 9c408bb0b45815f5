import { type Kysely, sql } from "kysely";

/** Favours between people, said done by one side and thanked by the other. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table exchanges.favour (
      id          uuid primary key,
      space       uuid not null references access.space (id),
      helper      uuid not null references people.person (id),
      helped      uuid not null references people.person (id),
      said_by     uuid not null references people.person (id),
      said_at     timestamptz not null,
      what        bytea not null,
      state       text not null default 'said',
      settled_at  timestamptz,
      kori        bigint,
      thanks      bytea,
      constraint between_two            check (helper <> helped),
      constraint said_by_one_of_them    check (said_by in (helper, helped)),
      constraint known_state            check (state in ('said', 'thanked', 'set-aside')),
      constraint settled_at_an_instant  check ((state = 'said') = (settled_at is null)),
      constraint kori_when_thanked      check ((state = 'thanked') = (kori is not null)),
      constraint words_when_thanked     check (state = 'thanked' or thanks is null)
    );
    create index of_helper on exchanges.favour (helper);
    create index of_helped on exchanges.favour (helped);
    comment on table exchanges.favour is
      'Help once given. space: of the one who said it, under whose key the words (what) are sealed; thanks under that of the one who was helped. Seen by both. Kori pass in currency, under the same id.';
    select access.guard('exchanges.favour', array['helper', 'helped']);
  `.execute(db);
}
