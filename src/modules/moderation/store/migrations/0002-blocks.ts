import { type Kysely, sql } from "kysely";

/** Who wants to hear no more of whom; and who was welcomed by somebody else, once. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table moderation.block (
      person   uuid not null references people.person (id),
      blocked  uuid not null references people.person (id),
      since    timestamptz not null,
      constraint one_block_each         primary key (person, blocked),
      constraint nobody_blocks_themself check (person <> blocked)
    );
    create index of_blocked on moderation.block (blocked);
    comment on table moderation.block is
      'Person wants nothing more from blocked: read by person alone, and by the house before it writes. Blocked is never told.';
    alter table moderation.block enable row level security;
    alter table moderation.block force row level security;
    create policy own on moderation.block
      using (person = (select house.person()) or (select house.may_everywhere('moderation.block')));

    create table moderation.first_act (
      person       uuid primary key references people.person (id),
      act          text not null,
      accepted_at  timestamptz not null
    );
    comment on table moderation.first_act is
      'The first act of a person that somebody else accepted: before it, what they write has no links and is not indexed. Rule: moderation/domain/newcomer.ts.';
    alter table moderation.first_act enable row level security;
    alter table moderation.first_act force row level security;
    create policy of_the_house on moderation.first_act
      using (person = (select house.person()) or (select house.may_everywhere('moderation.first_act')));
  `.execute(db);
}
