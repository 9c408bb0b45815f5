import { type Kysely, sql } from "kysely";

/**
 * What PostgreSQL must know of mandates: who acts in person, whether for somebody else, and which
 * scopes open which private table. Whether a mandate stands is known one floor up (`people`).
 */
export async function mandates(db: Kysely<object>): Promise<void> {
  await sql`
    create function house.myself() returns uuid language sql stable parallel safe
      return case
        when house.actor() like 'person:%' then substr(house.actor(), 8)::uuid
        when house.actor() like 'operator:%' then substr(house.actor(), 10)::uuid end;
    comment on function house.myself is
      'The person who acts, whoever it is done for. house.person() is for whom.';
    create function house.under_mandate() returns boolean language sql stable parallel safe
      return coalesce(current_setting('archipel.actor', true) like 'person:%'
        and current_setting('archipel.for', true) <> ''
        and current_setting('archipel.actor', true) <> 'person:' || current_setting('archipel.for', true), false);
    create table house.table_scope (
      table_name  text not null,
      scope       text not null,
      constraint one_scope_each primary key (table_name, scope)
    );
    comment on table house.table_scope is
      'Under a mandate of which scope a private table is read: "always" under any. Written at each start from what modules declare (Module.entrusts). A private table that is not here is read under none.';
  `.execute(db);
  await keepFromHolder(db);
  await cheapRights(db);
}

/**
 * What every policy asks, in the form that PostgreSQL writes into a plan most cheaply: read once (RETURN,
 * not a text that is read again for each plan), and without a query in the usual case, where no job acts.
 * The answers are those of before; what this saves pays for what mandates ask in addition.
 */
async function cheapRights(db: Kysely<object>): Promise<void> {
  await sql`
    create or replace function house.actor() returns text language sql stable parallel safe
      return nullif(current_setting('archipel.actor', true), '');
    create or replace function house.now() returns timestamptz language sql stable parallel safe
      return nullif(current_setting('archipel.now', true), '')::timestamptz;
    create or replace function house.link_row(asked text) returns uuid language sql stable parallel safe
      return case when current_setting('archipel.actor', true) like 'link:' || asked || ':%'
        then substr(current_setting('archipel.actor', true), length('link:' || asked || ':') + 1)::uuid end;
    create function house.job_may(asked text) returns boolean language plpgsql stable parallel safe as $$
    begin
      return exists (
        select from house.job_right where name = substr(house.actor(), 5) and table_name = asked);
    end $$;
    create or replace function house.may_everywhere(asked text) returns boolean language sql stable parallel safe
      return case when current_setting('archipel.actor', true) like 'job:%' then house.job_may(asked) else false end;
  `.execute(db);
}

/** Who cannot be told apart from the holder of a mandate is said by the floors above, each in its turn. */
async function keepFromHolder(db: Kysely<object>): Promise<void> {
  await sql`
    create function house.holder_side() returns setof uuid language sql stable as $$
      select house.myself() where house.under_mandate()
    $$;
    comment on function house.holder_side is
      'Persons and bodies on the side of who acts under a mandate: nothing is opened or promised to them (services/house/holder-side.ts). Floors above replace it, and add theirs.';
    create function house.keep_from_holder(asked text, column_name text) returns void language plpgsql as $guard$
    begin
      execute format('create policy %I on %s as restrictive for insert with check (
        %I is null or %I <> all (array(select house.holder_side())))',
        'not_to_the_holder_' || column_name, asked::regclass, column_name, column_name);
    end $guard$;
    comment on function house.keep_from_holder is
      'Refuses rows of a private table that would open or promise something, by this column, to the holder of the mandate under which one acts, or to their side.';
  `.execute(db);
}
