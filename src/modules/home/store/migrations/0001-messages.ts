import { type Kysely, sql } from "kysely";

/** What people write to whoever keeps the instance: a question, a page they cannot use, their data. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table home.message (
      id          uuid primary key,
      kind        text not null,
      person      uuid,
      sealed      bytea not null,
      sent_at     timestamptz not null,
      handled_at  timestamptz,
      constraint known_kind     check (kind in ('help', 'accessibility', 'data', 'other')),
      constraint handled_after  check (handled_at is null or handled_at >= sent_at)
    );
    create index waiting on home.message (sent_at) where handled_at is null;
    create index of_person on home.message (person) where person is not null;
    alter table home.message enable row level security;
    alter table home.message force row level security;
    create policy for_the_operator on home.message
      using ((select house.is_operator()) or (select house.may_everywhere('home.message')));
    comment on table home.message is
      'Messages to the operator. Words, name and address are sealed under the key of the message (holder = id), destroyed with it: a year after it was handled, two years at most.';
  `.execute(db);
}
