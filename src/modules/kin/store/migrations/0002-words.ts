import { type Kysely, sql } from "kysely";

/** What two persons write to each other. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table kin.word (
      id          uuid primary key,
      space       uuid not null references access.space (id),
      bond        uuid not null references kin.bond (id) on delete cascade,
      reader      uuid not null references people.person (id),
      sealed      bytea not null,
      picture     uuid,
      written_at  timestamptz not null,
      seen_at     timestamptz
    );
    create index words_of_bond on kin.word (bond, written_at);
    create index words_of_space on kin.word (space);
    create index words_of_reader on kin.word (reader);
    comment on table kin.word is
      'Words, or a picture (access.file), of one of two persons to the other. Of the own space of who wrote them, sealed under its key; read by the other too, and kept until either erases them. seen_at: read by the other, which the writer is not told.';
    select access.guard('kin.word', array['reader']);
    select house.keep_quiet('kin.word');
  `.execute(db);
}
