import { namesOfIn } from "#modules/people";
import { reading, type Work } from "#services/house";

import type { Circle } from "../../domain/circle.ts";
import { isMember, type Standing } from "../../domain/rights.ts";
import { findCircle } from "../../store/circles.ts";
import { listFacilitators, listMembers } from "../../store/members.ts";
import { listProposed } from "../../store/silent.ts";
import { MOST_NAMES, type Named } from "../../actions/see-roles.ts";
import { standingIn } from "../../actions/standing.ts";

/** What the page of a circle's life needs: who may do what there, and to whom it may be handed over. */
export interface SeenLife {
  readonly circle: Circle;
  readonly standing: Standing;
  readonly others: readonly Named[];
  readonly facilitators: readonly Named[];
  readonly restProposed: boolean;
}

/** The life of a circle, for its members. */
export const seeLife = reading(
  async (work: Work, asked: { readonly circle: string }): Promise<SeenLife | undefined> => {
    const circle = await findCircle(work, asked.circle);
    const standing = circle && (await standingIn(work, circle.id));
    if (circle === undefined || standing === undefined || !isMember(standing)) return undefined;
    const members = await listMembers(work, circle.id, { from: 0, most: MOST_NAMES });
    const facilitators = await listFacilitators(work, circle.id);
    const names = await namesOfIn(
      work,
      [...members, ...facilitators].map(({ person }) => person),
    );
    const named = ({ person }: { readonly person: Named["person"] }): Named => ({
      person,
      name: names.get(person) ?? "",
    });
    return {
      circle,
      standing,
      others: members.filter(({ person }) => person !== work.actor.for).map(named),
      facilitators: facilitators.map(named),
      restProposed: (await listProposed(work, [circle.id])).length > 0,
    };
  },
);
