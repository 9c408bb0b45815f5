import { type Kysely, sql } from "kysely";

/**
 * What somebody agreed to, in the sentence that they read or heard, and how; and the end of what was opened in their name, which
 * stands in the grant itself: row security ends it, without a job.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await end(db);
  await consents(db);
}

async function end(db: Kysely<object>): Promise<void> {
  await sql`
    alter table access.grant add column asked_until timestamptz;
    comment on column access.grant.asked_until is
      'Under a mandate: until when it was asked for, which the person says again or not (null: until it is taken back). until is its end while they have not.';
    create function access.unsaid_since(asked_space uuid, asked_table text, asked_row uuid, asked_to uuid)
      returns timestamptz language sql stable as $$
      select min(g.given_at) from access.grant g
        where g.space = asked_space and g.table_name = asked_table and g.row = asked_row and g.to_person = asked_to
          and g.under is not null and g.given_at > coalesce((select max(own.given_at) from access.grant own
            where own.space = asked_space and own.table_name = asked_table and own.row = asked_row
              and own.to_person = asked_to and own.under is null), '-infinity')
    $$;
    comment on function access.unsaid_since is
      'Since when a row was opened to a person under a mandate, without that its owner gave it to them themself meanwhile; null: it was not.';
    create function access.end_unless_said_again() returns trigger language plpgsql as $$
    begin
      new.until := least(new.until, least(new.given_at,
        access.unsaid_since(new.space, new.table_name, new.row, new.to_person)) + interval '336 hours');
      return new;
    end $$;
    comment on function access.end_unless_said_again is
      'What is opened under a mandate ends after 14 days, unless the person says it again: opened anew, after 14 days from the first time. The rule: access/domain/grant.ts.';
    create trigger unless_said_again before insert on access.grant
      for each row when (new.under is not null) execute function access.end_unless_said_again();
    -- What stands already keeps the end that it had, and is said again until then.
    alter table access.grant no force row level security;
    update access.grant set asked_until = until where under is not null and ended_at is null;
    alter table access.grant force row level security;
  `.execute(db);
}

async function consents(db: Kysely<object>): Promise<void> {
  await sql`
    create table access.consent (
      id            uuid primary key,
      space         uuid not null references access.space (id),
      sharing       uuid not null,
      sentence      bytea not null,
      text_name     text not null,
      text_version  integer not null,
      text_hash     bytea not null,
      channel       text not null,
      witness       uuid references people.person (id),
      mandate       uuid,
      said_at       timestamptz not null,
      constraint of_a_text_kept   foreign key (text_name, text_version) references access.text (name, version),
      constraint known_channel    check (channel in ('page', 'paper', 'telephone')),
      constraint witnessed_elsewhere check ((channel = 'page') = (witness is null))
    );
    create index consents_of_space on access.consent (space, said_at);
    create index consents_of_sharing on access.consent (sharing);
    create index consents_of_witness on access.consent (witness) where witness is not null;
    comment on table access.consent is
      'What a person agreed to share: the sentence as it was shown or read aloud (sealed), the text under its version, by which way, before whom. sharing: what was said in one sentence (access.grant.sharing, or the id of a grant given alone). mandate: the one under which it was opened before. Never written nor read under a mandate.';
    select access.guard('access.consent');
    create policy never_under_a_mandate on access.consent as restrictive for insert
      with check (not (select house.under_mandate()));
  `.execute(db);
}
