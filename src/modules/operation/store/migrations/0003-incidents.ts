import { type Kysely, sql } from "kysely";

/** What the operator says of incidents, for everyone. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table operation.incident (
      id        uuid primary key,
      title     text not null,
      words     text not null,
      begun_at  timestamptz not null,
      ended_at  timestamptz,
      end_words text,
      constraint ends_after check (ended_at >= begun_at),
      constraint ended_with_words check ((ended_at is null) = (end_words is null))
    );
    create index latest on operation.incident (begun_at desc);
    comment on table operation.incident is
      'What did not work, as the operator wrote it for everyone: since when, until when, and how it ended. Nobody is named.';
  `.execute(db);
}
