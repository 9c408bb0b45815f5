import { sql } from "kysely";

import type { Work } from "#services/house";

import type { Key } from "../domain/alert-anchor.ts";

/** How many of the latest calls are looked at to guess how rare a key is. */
const SAMPLE = 400;

/** Which part of the latest calls holds each of these keys, from 0 to 1; a key that none holds is rarest. */
export async function sharesOf(work: Work, keys: readonly Key[]): Promise<(key: Key) => number> {
  const { rows } = await sql<{ key: Key; share: number }>`
    with latest as (select call from calls.public_search order by first_seen_at desc limit ${SAMPLE})
    select key, count(*)::float8 / (select count(*) from latest) as share
    from latest, calls.alert_keys(latest.call) as key
    where key = any (${[...new Set(keys)]}::text[]) group by key`.execute(work.db);
  const shares = new Map(rows.map(({ key, share }) => [key, share]));
  return (key) => shares.get(key) ?? 0;
}
