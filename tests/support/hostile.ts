import type { Client } from "pg";

/** A statement of somebody who runs any SQL as the role that serves, to see, or to be allowed, more than they are. */
export interface Hostile {
  readonly sql: string;
  /**
   * Why PostgreSQL lets it pass: it changes nothing of what may be seen (the test looks after each). Without it, the
   * statement is refused.
   */
  readonly passes?: string;
}

const PRIVATE = "people.person";
const forbidden = (...statements: readonly string[]): readonly Hostile[] =>
  statements.map((sql) => ({ sql }));

/** The shape of the house: tables, policies, triggers, functions, schemas, rules. */
const SHAPE = forbidden(
  `alter table ${PRIVATE} disable row level security`,
  `alter table ${PRIVATE} no force row level security`,
  `alter table ${PRIVATE} owner to current_user`,
  `alter table ${PRIVATE} disable trigger all`,
  `alter table currency.entry disable trigger user`,
  `alter table access.read add column mine text`,
  `do $$ declare p record; begin for p in select policyname, schemaname, tablename from pg_policies where schemaname = 'people'
    loop execute format('drop policy %I on %I.%I', p.policyname, p.schemaname, p.tablename); end loop; end $$`,
  `create policy mine on ${PRIVATE} using (true)`,
  `alter policy read on house.administrative_act using (true)`,
  `create table house.mine (id int)`,
  `create table public.mine (id int)`,
  `create schema mine`,
  `create view house.mine as select * from ${PRIVATE}`,
  `create materialized view people.mine as select * from ${PRIVATE}`,
  `create rule mine as on select to ${PRIVATE} do instead select 1`,
  `create rule mine as on insert to house.act do also select 1`,
  `create trigger mine before insert on house.act for each row execute function suppress_redundant_updates_trigger()`,
  `create function public.mine() returns int language sql security definer as 'select 1'`,
  `create or replace function house.is_operator() returns boolean language sql as 'select true'`,
  `create or replace function house.may_everywhere(asked text) returns boolean language sql as 'select true'`,
  `alter function house.may_everywhere(text) security definer`,
  `drop function house.actor() cascade`,
  `drop table currency.entry cascade`,
  `truncate access.read`,
  `truncate currency.entry cascade`,
  `create index on ${PRIVATE} ((id::text))`,
  `create type people.mine as (id uuid)`,
  `create operator public.= (leftarg = uuid, rightarg = text, function = texteq)`,
  `create extension dblink`,
  `create extension file_fdw`,
  `create extension plpython3u`,
  `create event trigger mine on ddl_command_end execute function suppress_redundant_updates_trigger()`,
  `create publication mine for all tables`,
  `create server mine foreign data wrapper nobody`,
  `reindex table ${PRIVATE}`,
  `cluster ${PRIVATE}`,
);

/** Who one is, and what one may. */
const POWER = forbidden(
  `grant archipel to current_user`,
  `alter default privileges for role archipel grant all on tables to public`,
  `set role archipel`,
  `set session authorization archipel`,
  `set role archipel_superuser`,
  `alter role current_user bypassrls`,
  `alter role current_user superuser`,
  `alter role current_user createrole`,
  `create role mine login superuser`,
  `drop owned by archipel`,
  `reassign owned by archipel to current_user`,
  `alter database archipel owner to current_user`,
  `set session_replication_role = replica`,
  `alter system set row_security = off`,
  `insert into house.job_right (name, table_name) values ('mine', '${PRIVATE}')`,
  `update house.job_right set name = 'mine'`,
  `delete from house.job_right`,
  `merge into house.job_right using (values (1)) v on false when not matched then insert values ('mine', '${PRIVATE}')`,
  `copy house.job_right from program 'echo mine'`,
  `with given as (insert into house.job_right values ('mine', '${PRIVATE}') returning 1) select * from given`,
  `update house.migration set name = 'mine'`,
  `delete from people.migration`,
  `update graphile_worker.migrations set id = 99`,
);

/** The machine around, and other connections. */
const MACHINE = forbidden(
  `copy (select 1) to program 'id'`,
  `copy ${PRIVATE} to '/tmp/archipel-hostile'`,
  `copy house.act from '/etc/passwd'`,
  `select pg_read_file('/etc/passwd')`,
  `select pg_read_binary_file('postgresql.conf')`,
  `select pg_ls_dir('.')`,
  `select lo_import('/etc/passwd')`,
  `select lo_export(1, '/tmp/archipel-hostile')`,
  `select pg_reload_conf()`,
  `select rolpassword from pg_authid`,
  `load '/tmp/archipel-hostile.so'`,
  `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'archipel' and pid <> pg_backend_pid()`,
  `select pg_cancel_backend(pid) from pg_stat_activity where usename = 'archipel' and pid <> pg_backend_pid()`,
  `select * from dblink('dbname=archipel', 'select 1') as t(a int)`,
);

/** Names found before ours: what has no schema before it would be somebody else's. */
const SHADOWS = forbidden(
  `create temporary table job_right (name text, table_name text)`,
  `create temporary view person as select 1`,
  `select * into temporary mine from house.setting`,
  `create function pg_temp.current_setting(text, boolean) returns text language sql as 'select ''operator'''`,
  `create or replace function pg_catalog.current_setting(text, boolean) returns text language sql as 'select ''operator'''`,
);

/** Let through, and of no use. */
const HARMLESS: readonly Hostile[] = [
  ...[
    `grant all on ${PRIVATE} to public`,
    `grant insert on house.job_right to current_user`,
    `revoke select on house.job_right from current_user cascade`,
  ].map((sql) => ({ sql, passes: "PostgreSQL warns, and gives or takes nothing" })),
  {
    sql: `set row_security = off`,
    passes: "a query that a policy would cut is then refused, not widened",
  },
  {
    sql: `set search_path = pg_temp, house, public, pg_catalog`,
    passes: "there is nowhere to put what would be found first",
  },
  { sql: `prepare mine as select * from ${PRIVATE}`, passes: "policies hold when it is executed" },
  {
    sql: `do $$ begin perform set_config('role', 'none', false); end $$`,
    passes: "one is oneself again",
  },
  { sql: `listen "jobs:insert"`, passes: "news of the queue hold no content" },
  { sql: `notify "jobs:insert", '{"count":1}'`, passes: "the queue looks, and finds nothing" },
  { sql: `set local statement_timeout = 0`, passes: "one may take time" },
  {
    sql: `select current_setting('archipel.actor', true)`,
    passes: "one knows who one said to be",
  },
  {
    sql: `explain (analyze, verbose) select * from ${PRIVATE}`,
    passes: "counts of what is seen, and the words of the policy",
  },
  {
    sql: `select most_common_vals from pg_stats where schemaname = 'people'`,
    passes: "PostgreSQL hides the samples of tables under row security",
  },
  {
    sql: `declare mine cursor with hold for select * from ${PRIVATE}`,
    passes: "policies hold when it is filled",
  },
];

export interface Victim {
  /** A private circle, and somebody who is in none. */
  readonly space: string;
  readonly person: string;
}

/** Rows that would open something to somebody: for actions alone, under a right of the house. */
const rowsFor = ({ space, person }: Victim): readonly Hostile[] => [
  ...forbidden(
    `insert into access.reader (space, person, since) values ('${space}', '${person}', now())`,
    `insert into access.space (id, owner) values (gen_random_uuid(), '${person}')`,
    `insert into circles.member (id, space, person) values (gen_random_uuid(), '${space}', '${person}')`,
    `insert into currency.entry (id, space, account, transfer, amount) select gen_random_uuid(), '${person}', '${person}', '${person}', 1000`,
  ),
  ...[
    `update house.event set payload = '{}'`,
    `delete from house.administrative_act`,
    `update access.read set by_person = null`,
    `delete from access.reader where space <> '${space}'`,
  ].map((sql) => ({ sql, passes: "no row is reached" })),
];

export const hostileTo = (victim: Victim): readonly Hostile[] => [
  ...rowsFor(victim),
  ...SHAPE,
  ...POWER,
  ...MACHINE,
  ...SHADOWS,
  ...HARMLESS,
];

/** The catalogue as far as it says who may what: equal before and after, nobody widened themself. */
export async function catalogueOf(client: Client): Promise<Readonly<Record<string, string>>> {
  const { rows } = await client.query<{ what: string; sum: string }>(`
    with ours as (select oid, nspname, nspowner, nspacl from pg_namespace
      where nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and nspname not like 'pg_temp%'
        and nspname not like 'pg_toast_temp%'),
    told as (
      select 'schemas' as what, ours::text as row from ours
      union all select 'tables', (c.oid, c.relname, c.relkind, c.relowner, c.relacl, c.relrowsecurity,
        c.relforcerowsecurity, c.reloptions, c.relnatts)::text from pg_class c join ours on ours.oid = c.relnamespace
      union all select 'policies', p::text from pg_policy p
      union all select 'triggers', (t.tgrelid, t.tgname, t.tgenabled, t.tgfoid)::text from pg_trigger t
      union all select 'rules', (r.ev_class, r.rulename, r.ev_enabled)::text from pg_rewrite r
      union all select 'functions', (f.oid, f.proowner, f.prosecdef, f.proacl, f.proconfig, md5(f.prosrc))::text
        from pg_proc f
      union all select 'roles', (r.oid, r.rolname, r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb,
        r.rolpassword, r.rolconnlimit)::text from pg_authid r where r.rolname like 'archipel%' or r.rolname = 'mine'
      union all select 'members', (m.roleid, m.member)::text from pg_auth_members m
      union all select 'defaults', d::text from pg_default_acl d
      union all select 'settings', s::text from pg_db_role_setting s
      union all select 'extensions', (e.extname, e.extowner)::text from pg_extension e
      union all select 'base', (d.datname, d.datdba, d.datacl)::text from pg_database d where d.datname = current_database()
      union all select 'rights', r::text from house.job_right r)
    select what, count(*) || ' ' || md5(string_agg(row, '|' order by row)) as sum from told group by what`);
  return Object.fromEntries(rows.map(({ what, sum }) => [what, sum]));
}

export interface Callable {
  readonly name: string;
  readonly types: readonly string[];
}

/** Every function of the house, of the queue and of the extensions that may be called in a query. */
export async function functionsIn(client: Client): Promise<readonly Callable[]> {
  const { rows } = await client.query<Callable>(`
    select format('%I.%I', n.nspname, p.proname) as name,
      array(select format_type(t, null) from unnest(p.proargtypes) with ordinality a(t, place) order by place) as types
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname not in ('pg_catalog', 'information_schema') and p.prokind in ('f', 'p')
      and p.prorettype <> 'trigger'::regtype
      and not exists (select from unnest(p.proargtypes) t where t in ('internal'::regtype, 'anyarray'::regtype))
    order by 1, 2`);
  return rows;
}

/** What is given to a function: nothing, then what would hurt if it were put into a statement as it is. */
export function callsOf({ name, types }: Callable): readonly string[] {
  const nothing = types.map((type) => `null::${type}`);
  const hurting = types.map((type) => hurtingOf(type));
  return [nothing, hurting].map((given) => `select ${name}(${given.join(", ")})`);
}

const HURTS = `people.person'; alter table people.person disable row level security; --`;

function hurtingOf(type: string): string {
  if (/^(text|character varying|name)$/.test(type))
    return `'${HURTS.replaceAll("'", "''")}'::${type}`;
  if (/^(integer|bigint|smallint|numeric|real|double precision)$/.test(type))
    return `(-1)::${type}`;
  if (type === "uuid") return "'00000000-0000-4000-8000-000000000000'::uuid";
  if (type === "boolean") return "true";
  if (/^jsonb?$/.test(type)) return `'{"a": "''; select 1; --"}'::${type}`;
  if (type === "text[]") return `array['${HURTS.replaceAll("'", "''")}']`;
  return `null::${type}`;
}

/** Every view of the house and of the queue. */
export async function viewsIn(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select format('%I.%I', schemaname, viewname) as name from pg_views
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
  return rows.map(({ name }) => name);
}
