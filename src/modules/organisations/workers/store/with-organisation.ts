import { sql } from "kysely";

import type { Work } from "#services/house";

import type { OrganisationId } from "../../domain/organisation.ts";
import { selectEmployments, type StoredEmployment, today } from "./employments.ts";

/** What still says something: not ended, or whose last day is still to come. */
const living = (work: Work) => sql`(ended_at is null or (confirmed_at is not null
  and until >= ${today(work)}::date))`;

/** Those of an organisation that end with it, at its very instant, so that an undo finds them. Answers whose. */
export async function endWith(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly StoredEmployment[]> {
  const open = await selectEmployments(
    work,
    sql`where space = ${organisation} and ended_at is null for update`,
  );
  await sql`update organisations.employment set ended_at = ${work.now}, ended_because = 'dissolved',
    until = ${today(work)} where space = ${organisation} and ended_at is null`.execute(work.db);
  return open;
}

/** The organisation is itself again: what had ended with it stands again. */
export async function undoEndWith(
  work: Work,
  organisation: OrganisationId,
  at: Temporal.Instant,
): Promise<void> {
  await sql`update organisations.employment e set ended_at = null, ended_because = null, until = null
    where space = ${organisation} and ended_because = 'dissolved' and ended_at = ${at}
      and not exists (select from organisations.employment o where o.space = e.space
        and o.ended_at is null and (o.person = e.person or (o.person is null and o.address = e.address)))`.execute(
    work.db,
  );
}

/** One organisation is another now: what is open there follows, and where both had it, that of the other stays. */
export async function followMerge(
  work: Work,
  { gone, kept }: { readonly gone: OrganisationId; readonly kept: OrganisationId },
): Promise<void> {
  await sql`update organisations.employment e set ended_at = ${work.now}, ended_because = 'merged',
      until = ${today(work)}
    where space = ${gone} and ended_at is null and exists (select from organisations.employment o
      where o.space = ${kept} and o.ended_at is null
        and (o.person = e.person or (o.person is null and o.address = e.address)))`.execute(
    work.db,
  );
  await sql`update organisations.employment set space = ${kept}, moved_from = moved_from || ${gone}::uuid
    where space = ${gone} and ${living(work)}`.execute(work.db);
}

/** Each is itself again: what had followed goes back, and what gave its place has it again. */
export async function undoFollow(
  work: Work,
  { gone, madeAt }: { readonly gone: OrganisationId; readonly madeAt: Temporal.Instant },
): Promise<void> {
  await sql`update organisations.employment set space = ${gone},
      moved_from = moved_from[1:array_position(moved_from, ${gone}::uuid) - 1]
    where ${gone} = any (moved_from)`.execute(work.db);
  await sql`update organisations.employment e set ended_at = null, ended_because = null, until = null
    where space = ${gone} and ended_because = 'merged' and ended_at = ${madeAt}
      and not exists (select from organisations.employment o where o.space = e.space
        and o.ended_at is null and (o.person = e.person or (o.person is null and o.address = e.address)))`.execute(
    work.db,
  );
}
