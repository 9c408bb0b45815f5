import { type Kysely, sql } from "kysely";

/**
 * A piece may be lent by whoever attaches it, and goes back at the end; what was sent says to whom,
 * and keeps the file that was handed in and its receipt. Locks two small tables for an instant.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table projects.sending add column recipient bytea, add unique (id, answer);
    comment on column projects.sending.recipient is 'To whom it was sent, sealed.';

    alter table projects.piece
      drop constraint shared_by_an_organisation,
      add constraint for_an_organisation_when_shared check (organisation is null or shared is not null),
      add column taken_back_at  timestamptz,
      add column dropped_at     timestamptz,
      add column sending        uuid,
      add column sent_as        text,
      add constraint taken_back_when_shared check (taken_back_at is null or shared is not null),
      add constraint sent_as_what check ((sending is null) = (sent_as is null)),
      add constraint known_sent_as check (sent_as in ('handed-in', 'receipt')),
      add constraint of_a_sending_of_the_answer
        foreign key (sending, answer) references projects.sending (id, answer);
    create index to_drop on projects.piece (taken_back_at) where shared is not null and dropped_at is null;
    comment on table projects.piece is
      'What goes with an answer: a file kept in the space of the circle (file), or one that stays in the space of whoever lends it, a person or an organisation (shared): read by the circle until it is taken back. With a sending: what was handed in, or its receipt. name is sealed.';
  `.execute(db);
}
