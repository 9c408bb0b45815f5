import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

import { sql } from "kysely";
import { z } from "zod";

import type { Work } from "#services/house";

const NAME = "metrics-token";
const shape = z.object({ hash: z.string() });

const hash = (token: string) => createHash("sha256").update(token).digest();

/** A new token in the place of the one before; only its SHA-256 is kept. */
export async function makeToken(work: Work): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const value = JSON.stringify({ hash: hash(token).toString("hex") });
  await sql`insert into house.setting (name, value) values (${NAME}, ${value}::jsonb)
    on conflict (name) do update set value = excluded.value`.execute(work.db);
  return token;
}

/** No token opens anything any more. */
export async function dropToken(work: Work): Promise<void> {
  await sql`delete from house.setting where name = ${NAME}`.execute(work.db);
}

/** Whether this is the token that was made last. */
export async function isToken(work: Work, token: string): Promise<boolean> {
  const { rows } = await sql<{ value: unknown }>`
    select value from house.setting where name = ${NAME}`.execute(work.db);
  const kept = shape.safeParse(rows[0]?.value);
  return kept.success && timingSafeEqual(hash(token), Buffer.from(kept.data.hash, "hex"));
}
