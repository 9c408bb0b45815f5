import { type Kysely, sql } from "kysely";

/** A group that sent its answer does not form any more: it answered; one that withdrew does neither. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table calls.public_group add column state text not null default 'forming'
      constraint known_state check (state in ('forming', 'answered', 'withdrawn'));
    alter table calls.circle_of_call add column state text not null default 'forming'
      constraint known_state check (state in ('forming', 'answered', 'withdrawn'));
    comment on column calls.public_group.state is
      'Whether the group prepares its answer, sent it, or withdrew: as projects tells it (calls/domain/circle-of-call.ts).';
  `.execute(db);
}
