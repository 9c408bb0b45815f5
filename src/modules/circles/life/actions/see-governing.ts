import { type Work, withRight } from "#services/house";

import type { Circle } from "../../domain/circle.ts";
import { findGoverning } from "../../store/circles.ts";
import { countMembers, listFacilitators } from "../../store/members.ts";
import { listHoldings, listRoles } from "../../store/roles.ts";

/** The circle that governs the instance, as everyone may read it: what is taken care of, never by whom. */
export interface Governing {
  readonly circle: Circle;
  readonly members: number;
  readonly roles: readonly { readonly name: string; readonly about: string }[];
  /** Whether the person who acts facilitates it, or holds or seconds one of its roles. */
  readonly isMine: boolean;
}

/** The oldest open circle of kind `governing` that is not closed; undefined before the operator founds one. */
export async function seeGoverningIn(work: Work): Promise<Governing | undefined> {
  const circle = await findGoverning(work);
  if (circle === undefined) return undefined;
  return withRight(work, "count-members", async (lent) => {
    const roles = (await listRoles(lent, circle.id)).filter(({ endedAt }) => endedAt === undefined);
    const going = new Set(roles.map(({ id }) => id));
    const held = (await listHoldings(lent, circle.id)).filter(
      ({ role, endedAt }) => endedAt === undefined && going.has(role),
    );
    const facilitators = await listFacilitators(lent, circle.id);
    const { for: person } = work.actor;
    return {
      circle,
      members: (await countMembers(lent, [circle.id])).get(circle.id) ?? 0,
      roles: roles.map(({ name, about }) => ({ name, about })),
      isMine: [...facilitators, ...held].some((one) => one.person === person),
    };
  });
}
