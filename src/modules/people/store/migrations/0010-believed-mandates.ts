import { type Kysely, sql } from "kysely";

/** PostgreSQL believes « for Adrienne » when Adrienne's mandate stands, and no longer because it is told so. */
export async function up(db: Kysely<object>): Promise<void> {
  await believe(db);
  await entrust(db);
  await side(db);
}

/**
 * Under a mandate its holder sees their own mandates by who acts, and never by for whom: what decides
 * whether one is believed cannot ask the same again. The order of CASE is kept, so nothing turns in a ring.
 */
async function believe(db: Kysely<object>): Promise<void> {
  await sql`
    alter policy of_the_two on people.mandate using (
      case when (select house.under_mandate()) then holder = (select house.myself())
      else person = (select house.person()) or holder = (select house.person())
        or (since is null and address in (
          select address from people.person_address where person = (select house.person()))) end
      or (select house.may_everywhere('people.mandate')));
    create function people.standing_mandate() returns people.mandate language sql stable parallel safe as $$
      select m from people.mandate m
      where m.holder = house.myself() and m.person = nullif(current_setting('archipel.for', true), '')::uuid
        and m.since is not null and m.ended_at is null and m.until > house.now()
    $$;
    comment on function people.standing_mandate is
      'The mandate under which one acts, when it stands: accepted, not ended, not over. Null else. The rule: people/domain/mandate.ts.';
    create function people.believed() returns uuid language plpgsql stable parallel safe as $$
    begin
      return case when house.under_mandate() then (people.standing_mandate()).person
        when house.myself() = nullif(current_setting('archipel.for', true), '')::uuid then house.myself() end;
    end $$;
    -- Short, and read once (RETURN), since PostgreSQL writes it into each plan: a visitor and oneself are told
    -- by two settings. The rest stays in PL/pgSQL, which it does not try to write there.
    create or replace function house.person() returns uuid language sql stable parallel safe
      return case
        when current_setting('archipel.for', true) = '' then null
        when current_setting('archipel.actor', true) = 'person:' || current_setting('archipel.for', true)
          then current_setting('archipel.for', true)::uuid
        else people.believed() end;
    comment on function house.person is
      'For whom it is done: oneself, or whoever gave the mandate that stands. Null for anybody else.';
  `.execute(db);
}

/** Each private table asks the scope of the mandate, by a policy that the start of the house puts on it. */
async function entrust(db: Kysely<object>): Promise<void> {
  await sql`
    create function people.entrusted_table(asked text) returns boolean language plpgsql stable parallel safe as $$
    begin
      return exists (select from house.table_scope s where s.table_name = asked
        and (s.scope = 'always' or s.scope = any ((people.standing_mandate()).scopes)));
    end $$;
    -- Without a query of its own, so that PostgreSQL writes it into the plan: for oneself it costs a comparison.
    create function house.entrusts(asked text) returns boolean language sql stable parallel safe
      return case when not house.under_mandate() then true else people.entrusted_table(asked) end;
    comment on function house.entrusts is
      'Whether a private table may be read and written by who acts: always for oneself; under a mandate, in a scope of the table.';
    create function house.ask_mandates() returns void language plpgsql as $guard$
    declare asked text; place regclass;
    begin
      -- people.mandate says itself what is seen under a mandate: it is what this question reads. Tables open
      -- under any are held by house.person(), which is nobody without a mandate. Whoever acts queues work, and the
      -- tables of the queue have policies of their own.
      for place, asked in select c.oid::regclass, n.nspname || '.' || c.relname
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and c.relrowsecurity and c.oid <> 'people.mandate'::regclass
          and n.nspname <> 'graphile_worker'
          and not exists (select from house.table_scope s
            where s.table_name = n.nspname || '.' || c.relname and s.scope = 'always')
          and not exists (select from pg_policy where polrelid = c.oid and polname = 'entrusted')
      loop
        -- Written (select …): asked once a statement, not once a row.
        execute format('create policy entrusted on %s as restrictive using ((select house.entrusts(%L)))', place, asked);
      end loop;
    end $guard$;
    comment on function house.ask_mandates is
      'Puts on each private table the policy that asks the scope of a mandate. Run after the migrations: no migration can forget it.';
  `.execute(db);
}

/** The holder, and those who come in with an address of theirs; read under the right of the house on mandates. */
async function side(db: Kysely<object>): Promise<void> {
  await sql`
    create function people.holder_behind(out myself uuid, out giver uuid) language plpgsql stable as $$
    declare
      told text := coalesce(current_setting('archipel.actor', true), '');
      mandate uuid := nullif(current_setting('archipel.mandate', true), '')::uuid;
    begin
      myself := case when house.under_mandate() then house.myself() end;
      giver := nullif(current_setting('archipel.for', true), '')::uuid;
      if myself is not null or mandate is null then return; end if;
      perform set_config('archipel.actor', 'job:mandates', true);
      select m.holder, m.person into myself, giver from people.mandate m where m.id = mandate;
      perform set_config('archipel.actor', told, true);
    end $$;
    comment on function people.holder_behind is
      'Who acts under a mandate and for whom, also behind a right that was lent meanwhile. Null: nobody does.';
    create function people.holder_side() returns setof uuid language plpgsql stable as $$
    declare
      told text := coalesce(current_setting('archipel.actor', true), '');
      myself uuid;
      giver uuid;
    begin
      select h.myself, h.giver into myself, giver from people.holder_behind() h;
      if myself is null then return; end if;
      perform set_config('archipel.actor', 'job:mandates', true);
      return query select myself where myself is not null union
        select other.person from people.person_address mine join people.person_address other using (address)
        where mine.person = myself and other.person <> all (array[myself, giver]);
      perform set_config('archipel.actor', told, true);
    end $$;
    create or replace function house.holder_side() returns setof uuid language sql stable as $$
      select people.holder_side()
    $$;
  `.execute(db);
}
