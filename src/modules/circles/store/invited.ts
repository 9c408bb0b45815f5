import { sql } from "kysely";

import type { AddressId } from "#rules/people";
import type { Work } from "#services/house";

import type { CircleId, PersonId } from "../domain/circle.ts";
import type { InvitationId } from "../domain/invitation.ts";

/** An invitation that waits at an address. */
export interface WaitingAt {
  readonly id: InvitationId;
  readonly circle: CircleId;
  readonly name: string;
  readonly by: PersonId;
  readonly askedAt: Temporal.Instant;
}

/** What waits at these addresses. */
export async function listAt(
  work: Work,
  addresses: readonly AddressId[],
): Promise<readonly WaitingAt[]> {
  const { rows } = await sql<WaitingAt>`
    select i.id, i.space as circle, c.name, i.by_person as by, i.asked_at as "askedAt"
    from circles.invitation i join circles.circle c on c.id = i.space
    where i.address = any (${addresses}::uuid[]) and i.state = 'asked'
    order by i.asked_at, i.id`.execute(work.db);
  return rows;
}

/** Who leaves the house leaves nothing at their addresses: they look as if they had not answered. */
export async function letGoAt(work: Work, addresses: readonly AddressId[]): Promise<void> {
  await sql`update circles.invitation set label = null, address = null, state = 'silent'
    where address = any (${addresses}::uuid[])`.execute(work.db);
}

/** How many persons somebody asked, by circle. */
export async function listBroughtBy(
  work: Work,
  person: PersonId,
): Promise<readonly { readonly circle: string; readonly many: number }[]> {
  const { rows } = await sql<{ circle: string; many: number }>`
    select c.name as circle, count(*)::int as many from circles.invitation i
    join circles.circle c on c.id = i.space where i.by_person = ${person}
    group by c.id, c.name order by c.name`.execute(work.db);
  return rows;
}
