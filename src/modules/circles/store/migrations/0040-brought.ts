import { type Kysely, sql } from "kysely";

/** Circles that come from another instance: an archive while it is read over, then what it told. No row of any yet; locks nothing. */
export async function up(db: Kysely<object>): Promise<void> {
  await drafts(db);
  await brought(db);
}

async function drafts(db: Kysely<object>): Promise<void> {
  await sql`
    create table circles.bring_draft (
      id       uuid primary key,
      space    uuid not null,
      person   uuid not null references people.person (id),
      mark     bytea not null,
      made_at  timestamptz not null,
      content  bytea not null,
      files    uuid[] not null default '{}',
      constraint one_draft_each unique (person, mark)
    );
    comment on table circles.bring_draft is
      'The archive of a circle that somebody (person) reads over before they bring it, some days at most. space: their own. content: what it says, sealed under the key of that space; files: its files, kept there. mark: a fingerprint of the archive.';
    select access.guard('circles.bring_draft');
  `.execute(db);
}

async function brought(db: Kysely<object>): Promise<void> {
  await sql`
    create table circles.brought (
      id          uuid primary key,
      space       uuid not null unique references circles.circle (id),
      by_person   uuid not null references people.person (id),
      mark        bytea not null unique,
      brought_at  timestamptz not null,
      was_open    boolean not null,
      head        bytea not null
    );
    comment on table circles.brought is
      'A circle (space) that came from another instance: by whom, when. mark: a fingerprint of the archive, so that it comes once. head: from where, who was a member, what could not be kept; sealed under the key of the space.';
    select access.guard('circles.brought');

    create table circles.brought_name (
      id          uuid primary key,
      space       uuid not null references circles.circle (id),
      place       integer not null,
      name        bytea,
      invitation  uuid,
      offered_to  uuid references people.person (id),
      claimed_by  uuid references people.person (id),
      constraint one_brought_name_a_place unique (space, place)
    );
    create index name_offered_to on circles.brought_name (offered_to) where offered_to is not null;
    create index name_claimed_by on circles.brought_name (claimed_by) where claimed_by is not null;
    create index name_asked_for on circles.brought_name (invitation) where invitation is not null;
    comment on table circles.brought_name is
      'A name that a brought archive holds, sealed; null once erased. invitation: that which was sent for it; offered_to: who said yes to it, until they say whether the name is theirs; claimed_by: who said so.';
    select access.guard('circles.brought_name');

    create table circles.brought_item (
      id       uuid primary key,
      space    uuid not null references circles.circle (id),
      kind     text not null,
      place    integer not null,
      content  bytea not null,
      constraint one_brought_item_a_place unique (space, kind, place)
    );
    comment on table circles.brought_item is
      'One thing that a brought circle said or did elsewhere (a thread, a task, a vote), sealed, its names as places of circles.brought_name. Read, never changed.';
    select access.guard('circles.brought_item');
  `.execute(db);
}
