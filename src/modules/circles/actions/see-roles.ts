import { namesOfIn } from "#modules/people";
import { reading, type Work } from "#services/house";

import type { Circle, PersonId } from "../domain/circle.ts";
import { type Holding, mayHandOver, type Responsibility } from "../domain/responsibility.ts";
import { isMember, type Standing } from "../domain/rights.ts";
import { findCircle } from "../store/circles.ts";
import { listMembers } from "../store/members.ts";
import { listHoldings, listRoles } from "../store/roles.ts";
import { standingIn } from "./standing.ts";

export interface Named {
  readonly person: PersonId;
  readonly name: string;
}

/** A role with who holds it and who seconds it now, and who did before. */
export interface SeenRole {
  readonly role: Responsibility;
  readonly holder: Named | undefined;
  readonly second: Named | undefined;
  readonly before: readonly (Named & Pick<Holding, "place" | "since" | "endedAt">)[];
  readonly mayHandOver: boolean;
}

export interface SeenRoles {
  readonly circle: Circle;
  readonly standing: Standing;
  readonly me: PersonId | undefined;
  readonly roles: readonly SeenRole[];
  /** To whom a role may be given: a page of the members, facilitators first. */
  readonly members: readonly Named[];
}

/** How many members a folded list of names holds. */
export const MOST_NAMES = 300;

/** The roles of a circle, for its members. */
export const seeRoles = reading(seeRolesIn);

export async function seeRolesIn(
  work: Work,
  asked: { readonly circle: string },
): Promise<SeenRoles | undefined> {
  const circle = await findCircle(work, asked.circle);
  const standing = circle && (await standingIn(work, circle.id));
  if (circle === undefined || standing === undefined || !isMember(standing)) return undefined;
  const roles = await listRoles(work, circle.id);
  const holdings = await listHoldings(work, circle.id);
  const members = await listMembers(work, circle.id, { from: 0, most: MOST_NAMES });
  const names = await namesOfIn(
    work,
    [...holdings, ...members].map(({ person }) => person),
  );
  const named = (person: PersonId): Named => ({ person, name: names.get(person) ?? "" });
  return {
    circle,
    standing,
    me: work.actor.for,
    members: members.map(({ person }) => named(person)),
    roles: roles.map((role) => {
      const held = holdings.filter((one) => one.role === role.id);
      const now = (place: Holding["place"]) =>
        held.find((one) => one.place === place && one.endedAt === undefined)?.person;
      const [holder, second] = [now("holder"), now("second")];
      return {
        role,
        holder: holder && named(holder),
        second: second && named(second),
        before: held
          .filter(({ endedAt }) => endedAt !== undefined)
          .map(({ person, place, since, endedAt }) => ({
            ...named(person),
            place,
            since,
            endedAt,
          })),
        mayHandOver: mayHandOver(work.actor.for, standing === "facilitator", holder),
      };
    }),
  };
}
