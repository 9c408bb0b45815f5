import { type Kysely, sql } from "kysely";

/** In the name of which structure somebody acts for another: they alone hold the mandate, which ends when they are of it no more (decision 0158). */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table people.mandate add column through uuid;
    comment on column people.mandate.through is
      'The organisation in whose name the holder says to act, by its id (of a floor above: no key). It holds nothing: when the holder is of it no more, the mandate ends.';
    create index mandates_through on people.mandate (through) where through is not null and ended_at is null;
    alter table people.mandate drop constraint known_end;
    alter table people.mandate add constraint known_end
      check (ended_by is null or ended_by in ('person', 'holder', 'operator', 'left', 'died', 'body'));
  `.execute(db);
}
