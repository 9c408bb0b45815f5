import { type Kysely, sql } from "kysely";

/** A mandate that one who moderates stopped at once waits until two decide: nothing is read nor done under it meanwhile. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table people.mandate add column suspended_at timestamptz;
    comment on column people.mandate.suspended_at is
      'Since when nothing is read nor done under it, until those who moderate decide: then it goes on, or ends. Null: it is not suspended.';
    create or replace function people.standing_mandate() returns people.mandate language sql stable parallel safe as $$
      select m from people.mandate m
      where m.holder = house.myself() and m.person = nullif(current_setting('archipel.for', true), '')::uuid
        and m.since is not null and m.ended_at is null and m.suspended_at is null and m.until > house.now()
    $$;
    comment on function people.standing_mandate is
      'The mandate under which one acts, when it stands: accepted, not suspended, not ended, not over. Null else. The rule: people/domain/mandate.ts.';
  `.execute(db);
}
