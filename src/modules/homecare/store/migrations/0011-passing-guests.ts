import { type Kysely, sql } from "kysely";

/** Who passes answers without an account too, by an address that a letter confirms. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table homecare.passing_answer alter column person drop not null;
    alter table homecare.passing_answer add column address uuid references people.address (id);
    alter table homecare.passing_answer add constraint somebody
      check (num_nonnulls(person, address) = 1);
    alter table homecare.passing_answer add constraint one_answer_an_address unique (ask, address);
    alter table homecare.passing_answer drop constraint known_state;
    alter table homecare.passing_answer add constraint known_state
      check (state in ('asked', 'waiting', 'yes', 'no', 'gone'));
    create index passing_answers_of_address on homecare.passing_answer (address) where address is not null;
    create index passing_answers_to_confirm on homecare.passing_answer (said_at) where state = 'asked';
    comment on column homecare.passing_answer.address is
      'Of who answers without an account. Until they press the button of the page to which a letter leads (state: asked) nobody reads it; who asks never reads the address.';
  `.execute(db);
}
