import { type App, asOwner } from "#services/house";

import { allPartsOf, schemasOf } from "../app.ts";
import { type Check, toMend, well } from "./check.ts";
import { texts } from "./texts.fr.ts";

const words = texts.database;

interface Server {
  readonly version: string;
  readonly number: number;
  readonly encoding: string;
  readonly locale: string;
  readonly superuser: boolean;
  readonly bypass: boolean;
  /** It owns tables of the house, or may act as who does. */
  readonly owns: boolean;
  readonly seconds: number;
}

/** What the database says of itself. */
export async function checkDatabase(app: App): Promise<readonly Check[]> {
  const { rows } = await app.pool.query<Server>(
    `
    select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
      pg_encoding_to_char(d.encoding) as encoding,
      coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale', d.datcollate) as locale,
      r.rolsuper as superuser, r.rolbypassrls as bypass, extract(epoch from clock_timestamp())::float as seconds,
      exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any($1) and pg_has_role(c.relowner, 'usage')) as owns
    from pg_database d, pg_roles r where d.datname = current_database() and r.rolname = current_user`,
    [[...schemasOf(app)]],
  );
  const [server] = rows;
  if (server === undefined) throw new Error("the database does not know itself");
  return [
    checkServer(server),
    checkRole(server),
    /^fr|^und|unicode/i.test(server.locale)
      ? well(words.collation, words.french(server.locale))
      : toMend(words.collation, words.notFrench(server.locale)),
    checkClock(server.seconds),
    await checkMigrations(app),
  ];
}

function checkServer({ version, number, encoding }: Server): Check {
  if (number < 150_000) return toMend(words.name, words.old(version));
  if (encoding !== "UTF8") return toMend(words.name, words.encoding(encoding));
  return well(words.name, words.version(version));
}

/** One role that does all is no fault: some hosts give no other. What is weaker is said (decision 0036). */
function checkRole({ superuser, bypass, owns }: Server): Check {
  if (superuser) return toMend(words.role, words.superuser);
  if (bypass) return toMend(words.role, words.bypass);
  return well(words.role, owns ? words.oneRole : words.plainRole);
}

/** Whether a table is there, and opened to the role that serves: before a first start it is not. */
export async function isOpenToUs({ pool }: App, table: string): Promise<boolean> {
  const { rows } = await pool.query<{ open: boolean }>(
    `select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname || '.' || c.relname = $1 and has_schema_privilege(n.oid, 'usage')
        and has_table_privilege(c.oid, 'select')) as open`,
    [table],
  );
  return rows[0]?.open === true;
}

/** More than this many seconds apart, codes and links would end too early or too late. */
const APART = 60;

function checkClock(seconds: number): Check {
  const apart = Math.round(Math.abs(seconds - Temporal.Now.instant().epochMilliseconds / 1000));
  return apart > APART
    ? toMend(words.clock, words.clockOff(apart))
    : well(words.clock, words.clockWell);
}

function checkMigrations(app: App): Promise<Check> {
  return asOwner(app, checkMigrationsAs);
}

async function checkMigrationsAs(app: App): Promise<Check> {
  const known: string[] = [];
  const applied: string[] = [];
  for (const { name, migrations } of allPartsOf(app)) {
    known.push(...Object.keys(migrations).map((one) => `${name} ${one}`));
    const { rows } = await app.pool.query<{ there: boolean }>(
      "select to_regclass($1) is not null as there",
      [`${name}.migration`],
    );
    if (rows[0]?.there !== true) continue;
    const { rows: done } = await app.pool.query<{ name: string }>(
      `select name from "${name}".migration`,
    );
    applied.push(...done.map((one) => `${name} ${one.name}`));
  }
  if (applied.length === 0) return well(words.migrations, words.empty);
  const newer = applied.filter((one) => !known.includes(one));
  if (newer.length > 0) return toMend(words.migrations, words.newer(newer.join(", ")));
  const pending = known.filter((one) => !applied.includes(one)).length;
  return pending > 0
    ? toMend(words.migrations, words.pending(pending))
    : well(words.migrations, words.upToDate);
}
