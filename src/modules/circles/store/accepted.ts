import { sql } from "kysely";

import type { Work } from "#services/house";

import type { CircleId, MembershipId, PersonId } from "../domain/circle.ts";

/** The member accepted this version of the charter now. */
export async function saveAccepted(
  work: Work,
  member: MembershipId,
  { version, hash }: { readonly version: number; readonly hash: string },
): Promise<void> {
  await sql`update circles.member set charter_version = ${version},
      charter_hash = decode(${hash}, 'hex'), charter_accepted_at = ${work.now}
    where id = ${member}`.execute(work.db);
}

/** Members who have not accepted this version of the charter, the oldest first. */
export async function listUnaccepted(
  work: Work,
  circle: CircleId,
  version: number,
): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`select person from circles.member
    where space = ${circle} and left_at is null and charter_version < ${version}
    order by since, id`.execute(work.db);
  return rows.map(({ person }) => person);
}

/** Somebody who has not accepted the present charter of their circle, and is to be reminded of it. */
export interface Unaccepted {
  readonly id: MembershipId;
  readonly circle: CircleId;
  readonly person: PersonId;
  readonly version: number;
}

/** Those whose charter is due on this day or before, and who were not reminded of this version yet. */
export async function listToRemind(
  work: Work,
  until: Temporal.PlainDate,
): Promise<readonly Unaccepted[]> {
  const { rows } = await sql<Unaccepted>`
    select m.id, m.space as circle, m.person, c.charter_version as version
    from circles.member m join circles.circle c on c.id = m.space
      join circles.charter h on h.space = c.id and h.version = c.charter_version
    where m.left_at is null and m.charter_version < c.charter_version and h.due <= ${until}
      and m.reminded_of is distinct from c.charter_version and c.closed_at is null
    order by c.id, m.since, m.id limit 10000`.execute(work.db);
  return rows;
}

export async function saveReminded(work: Work, members: readonly Unaccepted[]): Promise<void> {
  await sql`update circles.member m set reminded_of = told.version
    from unnest(${members.map(({ id }) => id)}::uuid[], ${members.map(({ version }) => version)}::int[])
      as told (id, version) where m.id = told.id`.execute(work.db);
}
