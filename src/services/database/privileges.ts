import { type Kysely, sql } from "kysely";

/** The schema of the queue, which its own library migrates. */
const QUEUE = "graphile_worker";

/** What the runtime role may do with a table: its rows. Neither truncate (no policy holds that), nor refer to it, nor set triggers on it. */
const ROWS = ["DELETE", "INSERT", "SELECT", "UPDATE"] as const;

/** Written by the owner alone: how far migrations are, and which right opens which private table. */
const READ_ONLY = ["migration", "migration_lock", "migrations", "job_right"] as const;

/**
 * Lets the runtime role use what is in these schemas and in the queue's: rows of tables, numbers of sequences; no
 * shape, no policy, no trigger, no right of the house (decision 0036). Called by the owner after each migration. It
 * asks the catalogue first: where nothing changed, nothing is written.
 */
export async function openToRuntime(
  db: Kysely<object>,
  role: string,
  schemas: readonly string[],
): Promise<void> {
  const all = [...schemas, QUEUE];
  await closeTheBase(db);
  await openSchemas(db, role, all);
  await openTables(db, role, all);
  await openSequences(db, role, all);
  await openQueue(db, role);
}

/** Nobody makes anything in this base but its owner: no temporary table either, which would be found before ours. */
async function closeTheBase(db: Kysely<object>): Promise<void> {
  await sql`do $$ begin
    if exists (select from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
      where d.datname = current_database() and a.grantee = 0 and a.privilege_type in ('CREATE', 'TEMPORARY')
        and pg_has_role(d.datdba, 'usage'))
    then execute format('revoke create, temporary on database %I from public', current_database());
    end if;
    if exists (select from pg_namespace n, aclexplode(n.nspacl) a where n.nspname = 'public' and a.grantee = 0
      and a.privilege_type = 'CREATE' and pg_has_role(n.nspowner, 'usage'))
    then revoke create on schema public from public;
    end if;
  end $$`.execute(db);
}

async function openSchemas(
  db: Kysely<object>,
  role: string,
  schemas: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select nspname as name from pg_namespace where nspname = any(${schemas}::text[])
      and not has_schema_privilege(${role}, oid, 'usage')`.execute(db);
  for (const { name } of rows)
    await sql`grant usage on schema ${sql.ref(name)} to ${sql.ref(role)}`.execute(db);
}

/** Tables and views whose privileges are not exactly what they should be. */
async function openTables(
  db: Kysely<object>,
  role: string,
  schemas: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ schema: string; name: string; reads: boolean }>`
    select n.nspname as schema, c.relname as name, c.relname = any(${READ_ONLY}::text[]) as reads
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any(${schemas}::text[]) and c.relkind in ('r', 'p', 'v', 'm')
      and (select array_agg(privilege_type order by privilege_type) from aclexplode(c.relacl)
        where grantee = (select oid from pg_roles where rolname = ${role})) is distinct from
        case when c.relname = any(${READ_ONLY}::text[]) then array['SELECT'] else ${ROWS}::text[] end
    order by 1, 2`.execute(db);
  for (const { schema, name, reads } of rows) {
    const table = sql.table(`${schema}.${name}`);
    const rights = sql.raw(reads ? "select" : "select, insert, update, delete");
    await sql`revoke all on ${table} from ${sql.ref(role)}`.execute(db);
    await sql`grant ${rights} on ${table} to ${sql.ref(role)}`.execute(db);
  }
}

async function openSequences(
  db: Kysely<object>,
  role: string,
  schemas: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select n.nspname || '.' || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any(${schemas}::text[])
      and case when c.relkind = 'S' then not has_sequence_privilege(${role}, c.oid, 'usage') else false end`.execute(
    db,
  );
  for (const { name } of rows)
    await sql`grant usage on sequence ${sql.table(name)} to ${sql.ref(role)}`.execute(db);
}

/**
 * The library of the queue sets row security on its private tables without any policy: its owner passes, nobody else
 * does. One policy a table, for this role alone: what is in the queue is the house's own work.
 */
async function openQueue(db: Kysely<object>, role: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${QUEUE} and c.relkind in ('r', 'p') and c.relrowsecurity
      and not exists (select from pg_policy p join pg_roles r on r.oid = any (p.polroles)
        where p.polrelid = c.oid and r.rolname = ${role})`.execute(db);
  for (const { name } of rows)
    await sql`create policy ${sql.ref(`${role}_works`)} on ${sql.table(`${QUEUE}.${name}`)}
      to ${sql.ref(role)} using (true) with check (true)`.execute(db);
}
