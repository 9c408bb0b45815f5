import { type Kysely, sql } from "kysely";

/** Who works for which organisation, who says yes for them there, and where an employer is written to that nobody represents. */
export async function up(db: Kysely<object>): Promise<void> {
  await employments(db);
  await whoReadsThem(db);
  await approvers(db);
  await found(db);
  await left(db);
}

async function employments(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.employment (
      id            uuid primary key,
      space         uuid not null references organisations.organisation (id),
      person        uuid references people.person (id),
      address       uuid references people.address (id),
      status        text not null,
      since         date not null,
      said_by       text not null,
      said_at       timestamptz not null,
      by_person     uuid references people.person (id),
      confirmed_at  timestamptz,
      confirmed_how text,
      until         date,
      ended_at      timestamptz,
      ended_because text,
      words         bytea,
      moved_from    uuid[] not null default '{}',
      constraint known_status     check (status in ('employee', 'public-agent', 'intern', 'apprentice')),
      constraint known_side       check (said_by in ('organisation', 'person')),
      constraint known_way        check (confirmed_how in ('person', 'representative', 'found-address')),
      constraint confirmed_by_way check ((confirmed_at is null) = (confirmed_how is null)),
      constraint known_end        check (ended_because in ('not-true', 'withdrawn', 'left', 'ended', 'merged', 'dissolved')),
      constraint ends_for_a_reason check ((ended_at is null) = (ended_because is null)),
      constraint of_somebody      check (person is not null or address is not null),
      constraint stands_for_a_person check (confirmed_at is null or person is not null)
    );
    create unique index one_employment_each on organisations.employment (space, person) where ended_at is null;
    create unique index one_said_each on organisations.employment (space, address) where ended_at is null and person is null;
    create index employment_of_person on organisations.employment (person);
    create index employment_at_address on organisations.employment (address) where address is not null;
    comment on table organisations.employment is
      'Somebody works for an organisation (space): said by one side, it counts once the other said yes (confirmed_at). person: nobody yet while it waits at an address. until: its last day, once an end was said (ended_at). words: what was said with the end, sealed under the key of the space. by_person: who of the team said it. moved_from: the organisations whose merges brought it here, in order. Never public: organisations/workers/domain/rights.ts.';
    select access.guard('organisations.employment', array['person', 'address']);
    select house.keep_quiet('organisations.employment');
  `.execute(db);
}

/** Of an organisation, those alone who keep its team or say yes for it, while nobody contests that; and only the steps write. */
async function whoReadsThem(db: Kysely<object>): Promise<void> {
  await sql`
    create function organisations.spaces_of_workers() returns setof uuid language sql stable as $$
      select r.space from organisations.representative r
      join organisations.organisation o on o.id = r.space
      where r.person = house.person() and r.ended_at is null
        and (r.until is null or r.until >= (house.now() at time zone 'Europe/Paris')::date)
        and ('manage' = any (r.powers) or ('approve' = any (r.powers) and o.verified_at is not null))
        and o.frozen_at is null and o.dissolved_at is null and o.hidden_because is null
    $$;
    comment on function organisations.spaces_of_workers is
      'The organisations of which the person who acts may read who works there: a role that stands, with manage or approve. The rule: organisations/workers/domain/rights.ts.';
    create policy told_to_few on organisations.employment as restrictive for select using (
      (select house.may_everywhere('organisations.employment'))
      or id = (select house.link_row('organisations.employment'))
      or person = any (array(select access.visible_spaces()))
      or address = any (array(select access.visible_spaces()))
      or space = any (array(select organisations.spaces_of_workers())));
    create policy said_by_steps on organisations.employment as restrictive for insert
      with check ((select house.may_everywhere('organisations.employment')));
    create policy changed_by_steps on organisations.employment as restrictive for update
      using ((select house.may_everywhere('organisations.employment')));
    create policy removed_by_steps on organisations.employment as restrictive for delete
      using ((select house.may_everywhere('organisations.employment')));
  `.execute(db);
}

async function approvers(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.approver (
      id             uuid primary key,
      space          uuid not null references organisations.organisation (id),
      kind           text not null,
      representative uuid references organisations.representative (id),
      role           text,
      address        uuid references people.address (id),
      words          bytea,
      said_by        uuid references people.person (id),
      said_at        timestamptz not null,
      answered_at    timestamptz,
      ended_at       timestamptz,
      constraint known_kind check (kind in ('representative', 'function', 'given-address')),
      constraint names_one  check (case kind when 'representative' then representative is not null
        when 'function' then role is not null else ended_at is not null or (address is not null and words is not null) end)
    );
    create unique index one_approver_each on organisations.approver (space) where ended_at is null;
    create index approver_at_address on organisations.approver (address) where address is not null;
    create index approver_of_role on organisations.approver (representative) where representative is not null;
    comment on table organisations.approver is
      'Who says yes for those who work for an organisation (space): one representative, whoever has a function (role), or an address that a representative gave (words: whose, sealed under the key of the space), which counts once it answered (answered_at). None: those who may approve, by rank.';
    select access.guard('organisations.approver', array['address']);
  `.execute(db);
}

async function found(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.found_address (
      id        uuid primary key,
      space     uuid not null references organisations.organisation (id),
      address   uuid not null references people.address (id),
      words     bytea not null,
      source    text not null,
      found_on  date not null,
      found_by  uuid references people.person (id),
      said_at   timestamptz not null,
      told_at   timestamptz,
      ended_at  timestamptz,
      constraint on_a_site check (source ~ '^https://')
    );
    create unique index one_found_each on organisations.found_address (space) where ended_at is null;
    create index found_at_address on organisations.found_address (address);
    comment on table organisations.found_address is
      'Where to write to an organisation (space) that nobody represents here: an address that the operator read on its own site (source, found_on). words: whose it is there, sealed under the key of the address. told_at: the operator was asked to read it again. The organisation and the operator read it.';
    select access.guard('organisations.found_address');
    create policy found_by_operator on organisations.found_address using ((select house.is_operator()));
    create policy only_the_operator on organisations.found_address as restrictive for insert
      with check ((select house.is_operator()) or (select house.may_everywhere('organisations.found_address')));
    create policy the_operator_changes on organisations.found_address as restrictive for update
      using ((select house.is_operator()) or (select house.may_everywhere('organisations.found_address')));
  `.execute(db);
}

async function left(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.left_address (
      person   uuid not null references people.person (id),
      mailbox  bytea not null,
      left_at  timestamptz not null,
      constraint left_once primary key (person, mailbox)
    );
    alter table organisations.left_address enable row level security;
    alter table organisations.left_address force row level security;
    create policy right_of_the_house on organisations.left_address
      using ((select house.may_everywhere('organisations.left_address')));
    comment on table organisations.left_address is
      'An address that somebody who works somewhere came in with, and left: its fingerprint alone, so that nobody says yes for them from there. Nobody reads it: steps compare.';
  `.execute(db);
}
