import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { CallId } from "../../domain/call.ts";
import type { OrganisationId } from "../../domain/publish/issuer.ts";

/** Keeps a call for an organisation; twice changes nothing. */
export async function saveKept(
  work: Work,
  { organisation, call }: { readonly organisation: OrganisationId; readonly call: CallId },
): Promise<void> {
  await sql`insert into calls.kept_call (id, space, call, kept_at)
    values (${newId()}, ${organisation}, ${call}, ${work.now}) on conflict do nothing`.execute(
    work.db,
  );
}

export async function deleteKept(
  work: Work,
  { organisation, call }: { readonly organisation: OrganisationId; readonly call: CallId },
): Promise<void> {
  await sql`delete from calls.kept_call where space = ${organisation} and call = ${call}`.execute(
    work.db,
  );
}

export interface KeptRow {
  readonly organisation: OrganisationId;
  readonly call: CallId;
}

/** What these organisations keep, as far as who acts may read it: the latest first. */
export async function listKept(
  work: Work,
  organisations: readonly OrganisationId[],
): Promise<readonly KeptRow[]> {
  const { rows } = await sql<KeptRow>`select space as organisation, call from calls.kept_call
    where space = any (${[...organisations]}::uuid[]) order by kept_at desc, id`.execute(work.db);
  return rows;
}

/** Calls kept that closed before an instant, or are no more published, are forgotten; answers how many. */
export async function forgetKept(
  work: Work,
  before: Temporal.Instant,
  most: number,
): Promise<number> {
  const { numAffectedRows } = await sql`delete from calls.kept_call where id in (
    select k.id from calls.kept_call k join calls.call c on c.id = k.call
    where c.closes_at < ${before} order by k.id limit ${most})`.execute(work.db);
  return Number(numAffectedRows ?? 0n);
}
