import pg from "pg";

import type { Cluster } from "./cluster.ts";
import { DatabaseProblem } from "./problem.ts";
import { type RoleOfServer, ROLES, type Secrets } from "./roles.ts";
import { texts } from "./texts.fr.ts";

const BASE = "archipel";

/** How a role of the embedded server reaches the base of the house on this port; the superuser, the one beside. */
export function addressOf({ passwords }: Secrets, port: number, role: RoleOfServer): string {
  return writeAddress(ROLES[role], passwords[role], {
    port,
    base: role === "superuser" ? "postgres" : BASE,
  });
}

function writeAddress(
  name: string,
  password: string,
  { port, base }: { readonly port: number; readonly base: string },
): string {
  // A wish for TLS in the environment is meant for other servers than this one.
  return `postgres://${name}:${password}@127.0.0.1:${port}/${base}?sslmode=disable`;
}

/**
 * Makes what is not there yet: the base, the role that owns everything in it, and the one that serves and owns
 * nothing; neither is superuser (decision 0036). Throws a `DatabaseProblem` when a password is lost.
 */
export async function ensureDatabase(cluster: Cluster, port: number): Promise<void> {
  const client = await openSuperuser(cluster, port);
  try {
    await leaveFormerSuperuser(client, cluster.secrets);
    await ensureRole(client, cluster.secrets, "owner");
    await ensureRole(client, cluster.secrets, "runtime");
    const { rowCount } = await client.query("select from pg_database where datname = $1", [BASE]);
    if (rowCount === 0)
      await client.query(
        `create database ${BASE} owner ${ROLES.owner} template template0 locale_provider icu icu_locale 'fr-FR' encoding 'UTF8'`,
      );
  } finally {
    await client.end();
  }
}

/** The superuser of former versions, who had the password of the owner. */
const FORMER = "postgres";

/** Opens the server as its superuser, whom a cluster of a former version receives now. */
async function openSuperuser({ secrets }: Cluster, port: number): Promise<pg.Client> {
  const { passwords, files } = secrets;
  const known = await open(addressOf(secrets, port, "superuser"));
  if (known !== undefined) return known;
  const former = await open(writeAddress(FORMER, passwords.owner, { port, base: "postgres" }));
  if (former === undefined) throw new DatabaseProblem(texts.passwordLost(files.owner));
  try {
    if (!(await isSuperuser(former, FORMER)))
      throw new DatabaseProblem(texts.passwordLost(files.superuser));
    await makeRole(former, secrets, { role: "superuser", may: "superuser" });
  } finally {
    await former.end();
  }
  const made = await open(addressOf(secrets, port, "superuser"));
  if (made === undefined) throw new DatabaseProblem(texts.passwordLost(files.superuser));
  return made;
}

/** Undefined when the name or the password is refused. */
async function open(address: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({ connectionString: address });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "28P01") return undefined;
    throw error;
  }
}

async function isSuperuser(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ is: boolean }>(
    "select rolsuper as is from pg_roles where rolname = $1",
    [name],
  );
  return rows[0]?.is === true;
}

/** Where the bootstrap superuser of a former version goes: PostgreSQL keeps it superuser for ever, so nobody enters by it. */
const ASIDE = "archipel_bootstrap";

/**
 * Lets nobody enter as the superuser of a former version: whoever knows the owner's password would be
 * superuser. A role of that name stays, without any power: the former version, when one goes back to it,
 * asks it whether the base is there before it opens it (guide « Mettre à jour », « Revenir en arrière »).
 * Done whole or not at all.
 */
async function leaveFormerSuperuser(client: pg.Client, { passwords }: Secrets): Promise<void> {
  if (!(await isSuperuser(client, FORMER))) return;
  const password = pg.escapeLiteral(passwords.owner);
  // One simple query is one transaction.
  await client.query(`
    alter role ${FORMER} rename to ${ASIDE};
    alter role ${ASIDE} nologin password null;
    create role ${FORMER} login nosuperuser noinherit connection limit 4 password ${password}`);
}

async function ensureRole(
  client: pg.Client,
  secrets: Secrets,
  role: "owner" | "runtime",
): Promise<void> {
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [ROLES[role]]);
  if (rowCount === 0) await makeRole(client, secrets, { role, may: MAY[role] });
}

/** The owner makes the base in which a backup is tried. */
const MAY = {
  owner: "nosuperuser createdb",
  runtime: "nosuperuser nocreatedb nocreaterole noinherit",
} as const;

interface Made {
  readonly role: RoleOfServer;
  readonly may: string;
}

/** Makes a role, or gives it its password again when a start was cut before it was kept. */
async function makeRole(
  client: pg.Client,
  { passwords }: Secrets,
  { role, may }: Made,
): Promise<void> {
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [ROLES[role]]);
  const verb = rowCount === 0 ? "create" : "alter";
  await client.query(
    `${verb} role ${ROLES[role]} login ${may} password ${pg.escapeLiteral(passwords[role])}`,
  );
}
