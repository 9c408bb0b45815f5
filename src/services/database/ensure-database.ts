import pg from "pg";

import type { Cluster } from "./cluster.ts";
import { DatabaseProblem } from "./problem.ts";
import { texts } from "./texts.fr.ts";

/** How a role reaches the server on this port. */
export function addressOf(
  { password }: Cluster,
  port: number,
  user: "archipel" | "postgres",
): string {
  // A wish for TLS in the environment is meant for other servers than this one.
  return `postgres://${user}:${password}@127.0.0.1:${port}/${user}?sslmode=disable`;
}

/**
 * Makes the database where it is not yet. One role, not superuser, owns everything (HOUSE, "PostgreSQL holds
 * the rule too"). Throws a `DatabaseProblem` when the password is lost.
 */
export async function ensureDatabase(cluster: Cluster, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(cluster, port, "postgres") });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const refused = error instanceof Error && "code" in error && error.code === "28P01";
    if (!refused) throw error;
    throw new DatabaseProblem(texts.passwordLost(cluster.passwordFile), { cause: error });
  }
  try {
    const { rows } = await client.query<{ role: boolean; base: boolean }>(
      `select exists (select from pg_roles where rolname = 'archipel') as role,
              exists (select from pg_database where datname = 'archipel') as base`,
    );
    const literal = pg.escapeLiteral(cluster.password);
    if (!rows[0]?.role)
      await client.query(`create role archipel login nosuperuser createdb password ${literal}`);
    if (!rows[0]?.base) {
      await client.query(
        `create database archipel owner archipel template template0 locale_provider icu icu_locale 'fr-FR' encoding 'UTF8'`,
      );
    }
  } finally {
    await client.end();
  }
}
