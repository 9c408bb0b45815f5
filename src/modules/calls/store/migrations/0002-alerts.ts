import { type Kysely, sql } from "kysely";

/** Searches that people keep, what each was told, and how a new call finds them without asking all of them. */
export async function up(db: Kysely<object>): Promise<void> {
  await alerts(db);
  await anchors(db);
  await matches(db);
  await keys(db);
}

async function alerts(db: Kysely<object>): Promise<void> {
  await sql`
    create table calls.alert (
      id           uuid primary key,
      space        uuid not null references people.address (id),
      state        text not null,
      rhythm       text not null,
      made_at      timestamptz not null,
      confirmed_at timestamptz,
      same         text not null,
      call         uuid references calls.call (id) on delete cascade,
      search       text not null,
      asked        jsonb,
      query        tsquery,
      kinds        text[] not null default '{}',
      themes       text[] not null default '{}',
      audiences    text[] not null default '{}',
      scale        text,
      department   text,
      region       text,
      at           point,
      km           float8,
      covering     boolean not null default true,
      within_days  integer,
      after_days   integer,
      least        bigint,
      constraint same_search_is_one   unique (space, same),
      constraint known_state          check (state in ('asked', 'on', 'paused')),
      constraint known_rhythm         check (rhythm in ('at-once', 'daily', 'weekly')),
      constraint on_once_confirmed    check ((state = 'asked') = (confirmed_at is null)),
      constraint a_search_or_a_call   check ((call is null) <> (asked is null)),
      constraint known_scale          check (scale in ('around', 'department', 'region', 'national')),
      constraint around_a_point       check (scale is distinct from 'around'
        or (at is not null and km is not null and department is not null and region is not null))
    );
    create index followed on calls.alert (call) where call is not null;
    create index to_confirm on calls.alert (made_at) where state = 'asked';
    comment on table calls.alert is
      'A search that an address keeps to be told of new calls (asked), or one call that it follows (call). space: the id of the address, which is also its space. search: the query of the address of its results. The words and filters stand in clear, compiled: PostgreSQL must compare them with each new call; they go with the alert. same: the search without its order or spelling, so that the same twice is one alert. The rule of matching: calls/domain/matching.ts.';
    select access.guard('calls.alert');
  `.execute(db);
}

async function anchors(db: Kysely<object>): Promise<void> {
  await sql`
    create table calls.alert_anchor (
      anchor  text not null,
      place   text not null,
      alert   uuid not null references calls.alert (id) on delete cascade,
      constraint one_each primary key (anchor, place, alert)
    );
    create index anchors_of_alert on calls.alert_anchor (alert);
    alter table calls.alert_anchor enable row level security;
    alter table calls.alert_anchor force row level security;
    create policy house_only on calls.alert_anchor using ((select house.may_everywhere('calls.alert_anchor')));
    comment on table calls.alert_anchor is
      'The pairs of keys of which a call must hold one to be matched by an alert: the rarest of what the alert requires, with each of its places. A call looks only at the alerts anchored on its own keys (calls.alert_keys, calls.alert_places). Which are chosen changes only the speed: calls/domain/alert-anchor.ts.';
  `.execute(db);
}

async function matches(db: Kysely<object>): Promise<void> {
  await sql`
    create table calls.alert_match (
      id          uuid primary key,
      space       uuid not null references people.address (id) on delete cascade,
      alert       uuid references calls.alert (id) on delete set null,
      call        uuid not null references calls.call (id) on delete cascade,
      matched_at  timestamptz not null,
      told_at     timestamptz,
      constraint never_twice_to_one_address unique (space, call)
    );
    create index matches_of_alert on calls.alert_match (alert, matched_at desc);
    create index matches_of_call on calls.alert_match (call);
    comment on table calls.alert_match is
      'A new call that an alert found, once for each address even through two alerts. told_at: when it went into a mail; those who were told are told again when its deadline moves. An alert that stopped leaves its rows (alert null), so that another never tells the same call again.';
    select access.guard('calls.alert_match');
  `.execute(db);
}

async function keys(db: Kysely<object>): Promise<void> {
  await sql`
    create function calls.km(one point, other point) returns float8 language sql immutable parallel safe as $$
      select 2 * 6371.0088 * asin(least(1, sqrt(
        power(sin(radians((other[1] - one[1]) / 2)), 2)
        + cos(radians(one[1])) * cos(radians(other[1])) * power(sin(radians((other[0] - one[0]) / 2)), 2))))
    $$;
    comment on function calls.km is 'Kilometres over the ground between two points(longitude, latitude): territory/domain/distance.ts.';

    create function calls.alert_keys(asked uuid) returns setof text language sql stable as $$
      with call as (select * from calls.public_search where call = asked)
      select '*' from call
      union all select 'k:' || kind from call
      union all select 'a:' from call where audiences = '{}'
      union all select 'a:' || key from call, unnest(audiences) as key
      union all select 't:' || key from call, unnest(themes) as key
      union all select 'w:' || key from call, unnest(tsvector_to_array(words)) as key
    $$;
    create function calls.alert_places(asked uuid) returns setof text language sql stable as $$
      with call as (select * from calls.public_search where call = asked)
      select '*' from call
      union all select 'n' from call where national
      union all select 'd:' || key from call, unnest(departments) as key
      union all select 'r:' || key from call, unnest(regions) as key
      union all select 'D:' || key from call, unnest(covers_departments) as key
      union all select 'R:' || key from call, unnest(covers_regions) as key
      union all select distinct 'c:' || floor(at[1])::int || ':' || floor(at[0])::int
        from calls.public_point where call = asked
    $$;
    comment on function calls.alert_keys is
      'Every key that a published call holds of what it is; alert_places, of where it is. Written the same in calls/domain/alert-anchor.ts.';
  `.execute(db);
}
