import { setTimeout as wait } from "node:timers/promises";

import pg from "pg";

import { DatabaseProblem } from "./problem.ts";
import type { Addresses } from "./roles.ts";
import { texts } from "./texts.fr.ts";

/** The extensions that the house makes; all trusted, so that the owner of a database may make them. */
const EXTENSIONS = ["unaccent", "pg_trgm", "btree_gin"] as const;
const OLDEST = 150_000;
/** How long a server that is starting is waited for, in milliseconds. */
const STARTING = 30_000;

interface Server {
  readonly version: string;
  readonly number: number;
  readonly encoding: string;
  readonly standby: boolean;
  readonly role: string;
  readonly powerful: boolean;
  readonly database: string;
  /** The same for two roles of one base. */
  readonly place: string;
  /** The name of the setting that led there. */
  readonly variable: string;
  readonly may_create: boolean;
  readonly absent: string | null;
  readonly out_of_reach: string | null;
}

/**
 * Whether a database given by its address can hold the house, and whether both its roles, where two are given, lead to
 * it; throws a `DatabaseProblem` that says what it lacks.
 */
export async function checkReach({ url, ownerUrl }: Addresses): Promise<void> {
  const owner = await ask(ownerUrl ?? url, ownerUrl === undefined ? SERVED : OWNED);
  const problem = problemOf(owner);
  if (problem !== undefined) throw new DatabaseProblem(problem);
  if (ownerUrl === undefined) return;
  const served = await ask(url, SERVED);
  if (served.powerful) throw new DatabaseProblem(texts.powerful(served.role, SERVED));
  if (served.place !== owner.place) throw new DatabaseProblem(texts.otherDatabase);
}

const SERVED = "DATABASE_URL";
const OWNED = "DATABASE_OWNER_URL";

async function ask(url: string, variable: string): Promise<Server> {
  const client = await connect(url, variable, performance.now());
  try {
    const { rows } = await client.query<Omit<Server, "variable">>(ASK, [EXTENSIONS]);
    const [server] = rows;
    if (server === undefined) throw new Error("the database does not know itself");
    return { ...server, variable };
  } finally {
    await client.end().catch(() => undefined);
  }
}

const ASK = `
  with asked as (select unnest($1::text[]) as name),
  missing as (
    select name, exists (select from pg_available_extensions a where a.name = asked.name) as there,
      exists (select from pg_available_extension_versions v where v.name = asked.name and v.trusted) as trusted
    from asked where not exists (select from pg_extension where extname = asked.name)
  )
  select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
    pg_encoding_to_char(d.encoding) as encoding, pg_is_in_recovery() as standby,
    r.rolname as role, r.rolsuper or r.rolbypassrls as powerful,
    d.datname || ' ' || pg_postmaster_start_time() as place,
    d.datname as database, has_database_privilege(d.oid, 'create') as may_create,
    (select string_agg(name, ', ') from missing where not there) as absent,
    (select string_agg(name, ', ') from missing where there and not trusted) as out_of_reach
  from pg_database d, pg_roles r where d.datname = current_database() and r.rolname = current_user`;

function problemOf(server: Server): string | undefined {
  if (server.number < OLDEST) return texts.old(server.version);
  if (server.encoding !== "UTF8") return texts.encoding(server.encoding);
  if (server.standby) return texts.readOnly;
  if (server.powerful) return texts.powerful(server.role, server.variable);
  if (!server.may_create) return texts.mayNotCreate(server.role, server.database);
  if (server.absent !== null) return texts.noExtension(server.absent);
  if (server.out_of_reach !== null) return texts.mayNotExtend(server.out_of_reach);
  return undefined;
}

async function connect(url: string, variable: string, since: number): Promise<pg.Client> {
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    client.on("error", () => undefined);
    await client.connect();
    return client;
  } catch (error) {
    const code = codeOf(error);
    if (code !== "57P03" || performance.now() - since > STARTING) {
      throw new DatabaseProblem(sentenceOf(error, code, variable), { cause: error });
    }
  }
  await wait(500);
  return connect(url, variable, since);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function sentenceOf(error: unknown, code: string, variable: string): string {
  if (code.startsWith("28")) return texts.refusedRole(variable);
  if (code === "3D000") return texts.noDatabase(variable);
  const message = error instanceof Error ? error.message : "";
  return texts.away(variable, code === "" ? message.slice(0, 120) : code);
}
