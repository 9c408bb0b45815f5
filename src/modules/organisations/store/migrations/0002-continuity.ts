import { type Kysely, sql } from "kysely";

/** What who leaves tells who comes; what representatives say of a claim; two that were one. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.handover (
      id       uuid primary key,
      space    uuid not null references organisations.organisation (id),
      person   uuid not null references people.person (id),
      words    bytea not null,
      made_at  timestamptz not null
    );
    create unique index one_handover_each on organisations.handover (space, person);
    comment on table organisations.handover is
      'What who leaves tells who comes: where the keys are, whom to call. Sealed under the key of the organisation; its representatives read it.';
    select access.guard('organisations.handover');

    alter table organisations.claim add column contested_by uuid references people.person (id);
    alter table organisations.claim add column contested_at timestamptz;
    comment on column organisations.claim.contested_by is
      'A representative said that they do not know this person. The operator reads it before deciding.';

    create table organisations.merge (
      id         uuid primary key,
      gone       uuid not null references organisations.organisation (id),
      kept       uuid not null references organisations.organisation (id),
      by_person  uuid,
      reason     text not null,
      made_at    timestamptz not null,
      undone_at  timestamptz,
      constraint not_with_itself check (gone <> kept)
    );
    create unique index one_merge_each on organisations.merge (gone) where undone_at is null;
    comment on table organisations.merge is
      'Two organisations that were one: the address of one leads to the other. Undone within 30 days, each has again what it had (organisations/domain/merge.ts). Ids and a reason of the operator: public.';
  `.execute(db);
}
