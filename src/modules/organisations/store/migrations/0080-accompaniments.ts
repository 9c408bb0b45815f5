import { type Kysely, sql } from "kysely";

/** Who accompanies whom, what was opened for it, and the roles that a structure says it has here. */
export async function up(db: Kysely<object>): Promise<void> {
  await roles(db);
  await accompaniments(db);
  await whoMaySay(db);
  await whatIsSeen(db);
  await year(db);
}

async function roles(db: Kysely<object>): Promise<void> {
  await sql`
    alter table organisations.organisation add column said_roles text[] not null default '{}';
    create index of_said_roles on organisations.organisation using gin (said_roles)
      where said_roles <> '{}';
    comment on column organisations.organisation.said_roles is
      'What it says it is here besides its kind: keys of organisations/data/structure-roles.ts.';
  `.execute(db);
}

async function accompaniments(db: Kysely<object>): Promise<void> {
  await sql`
    create table organisations.accompaniment (
      id               uuid primary key,
      space            uuid not null references organisations.organisation (id),
      support          uuid not null references organisations.organisation (id),
      asked_by         text not null,
      asked_at         timestamptz not null,
      until            date not null,
      accepted_at      timestamptz,
      ended_at         timestamptz,
      opens_calls      boolean not null default false,
      opens_answers    boolean not null default false,
      opens_deadlines  boolean not null default false,
      wanted_until     date,
      wanted_by        text,
      shown_by_space   boolean not null default false,
      shown_by_support boolean not null default false,
      constraint of_two            check (space <> support),
      constraint known_side        check (asked_by in ('association', 'support')),
      constraint known_wanted_side check (wanted_by in ('association', 'support')),
      constraint wanted_by_a_side  check ((wanted_until is null) = (wanted_by is null))
    );
    create unique index one_each on organisations.accompaniment (space, support) where ended_at is null;
    create index accompanied_by on organisations.accompaniment (support) where ended_at is null;
    comment on table organisations.accompaniment is
      'A structure (support) accompanies an association (space), once the other side said yes: accepted_at. until: its last day. opens_…: what the association opened. wanted_…: a longer one, asked for. shown_…: each side agrees that everyone may know. Who said so is in the journal of both.';
    select access.guard('organisations.accompaniment', array['support']);
    create policy proposed on organisations.accompaniment for insert
      with check (support = any (array(select access.visible_spaces())) and asked_by = 'support');
    create policy not_yet on organisations.accompaniment as restrictive for insert
      with check (accepted_at is null and ended_at is null);
    create policy shown on organisations.accompaniment for select using (
      shown_by_space and shown_by_support and accepted_at is not null and ended_at is null
      and until >= (house.now() at time zone 'Europe/Paris')::date);
  `.execute(db);
}

/** Neither side says yes for the other, and the association alone opens: PostgreSQL holds it too. */
async function whoMaySay(db: Kysely<object>): Promise<void> {
  await sql`
    create function organisations.each_says_for_itself() returns trigger language plpgsql as $$
    declare
      theirs boolean := new.space = any (array(select access.visible_spaces()));
      ours boolean := new.support = any (array(select access.visible_spaces()));
    begin
      if house.may_everywhere('organisations.accompaniment') then return new; end if;
      if (new.space, new.support, new.asked_by) <> (old.space, old.support, old.asked_by) then
        raise exception 'an accompaniment stays between the two who agreed';
      end if;
      if (new.opens_calls, new.opens_answers, new.opens_deadlines, new.shown_by_space)
          is distinct from (old.opens_calls, old.opens_answers, old.opens_deadlines, old.shown_by_space)
          and not theirs then
        raise exception 'the association alone opens what is its own';
      end if;
      if new.shown_by_support is distinct from old.shown_by_support and not ours then
        raise exception 'each side says for itself whether everyone may know';
      end if;
      if old.accepted_at is null and new.accepted_at is not null
          and not (case old.asked_by when 'support' then theirs else ours end) then
        raise exception 'the side that asked does not say yes for the other';
      end if;
      if new.until > old.until and not (case old.wanted_by when 'support' then theirs when 'association' then ours else false end) then
        raise exception 'the side that asks for longer does not say yes for the other';
      end if;
      return new;
    end $$;
    create trigger each_says_for_itself before update on organisations.accompaniment
      for each row execute function organisations.each_says_for_itself();
  `.execute(db);
}

/**
 * What a person may see of organisations because a structure of theirs accompanies them: only while they ask to look
 * (archipel.accompanies), so that it comes up in no other list; and only while everything holds, asked anew by each statement.
 */
async function whatIsSeen(db: Kysely<object>): Promise<void> {
  await sql`
    create function organisations.opened_spaces(what text) returns setof uuid language plpgsql stable as $$
    declare today date;
    begin
      if coalesce(current_setting('archipel.accompanies', true), '') <> what
        or house.person() is null then return; end if;
      today := (house.now() at time zone 'Europe/Paris')::date;
      return query
        select a.space from organisations.accompaniment a
        join organisations.organisation theirs on theirs.id = a.space
        join organisations.organisation ours on ours.id = a.support
        where a.accepted_at is not null and a.ended_at is null and a.until >= today
          and case what when 'calls' then a.opens_calls when 'answers' then a.opens_answers
            when 'deadlines' then a.opens_deadlines else false end
          and ours.verified_at is not null and ours.frozen_at is null and ours.dissolved_at is null
          and ours.merged_into is null and ours.hidden_because is null
          and theirs.dissolved_at is null and theirs.merged_into is null
          and exists (select from organisations.representative r
            where r.space = a.support and r.person = house.person() and r.ended_at is null
              and (r.until is null or r.until >= today));
    end $$;
    comment on function organisations.opened_spaces is
      'The organisations that opened this (calls, answers, deadlines) to a structure that the person who acts represents. Empty unless the transaction says that it looks for it. The rule: organisations/support/domain/accompaniment.ts.';
  `.execute(db);
}

async function year(db: Kysely<object>): Promise<void> {
  await sql`
    create policy accompanied on organisations.year_facts for select
      using (space = any (array(select organisations.opened_spaces('deadlines'))));
    create policy accompanied on organisations.year_date for select
      using (space = any (array(select organisations.opened_spaces('deadlines'))));
    create policy accompanied on organisations.year_done for select
      using (space = any (array(select organisations.opened_spaces('deadlines'))));
  `.execute(db);
}
