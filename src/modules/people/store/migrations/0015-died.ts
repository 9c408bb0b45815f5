import { type Kysely, sql } from "kysely";

/** It is said of somebody that they died: nothing passes to them nor from them, and nothing is erased yet (decision 0143). */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table people.person add column died_at timestamptz, add column died_said text
      constraint known_died_said check (died_said in ('named', 'operator'));
    comment on column people.person.died_at is
      'Since when it is said that they died; null again if it was an error. Whoever they named for it said so, or the operator (died_said).';
    create index said_dead on people.person (died_at) where died_at is not null and left_at is null;
    alter table people.person_address add column silent boolean not null default false;
    comment on column people.person_address.silent is
      'It is said that this person died: the address is no more a way to them, and stays that of who shares it.';
    alter table people.mandate drop constraint known_end;
    alter table people.mandate add constraint known_end
      check (ended_by is null or ended_by in ('person', 'holder', 'operator', 'left', 'died'));
  `.execute(db);
}
