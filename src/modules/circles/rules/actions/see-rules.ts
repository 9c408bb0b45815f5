import { namesOfIn } from "#modules/people";
import { reading, type Work } from "#services/house";

import type { Circle } from "../../domain/circle.ts";
import { isMember, maySeeMembers, type Standing } from "../../domain/rights.ts";
import { findCircle } from "../../store/circles.ts";
import type { Named } from "../../actions/see-roles.ts";
import { isModeratorOfIn, moderatorIdsOfIn, standingIn } from "../../actions/standing.ts";

/** The rules that a circle gave itself, and who moderates what is said there. */
export interface SeenRules {
  readonly circle: Circle;
  readonly standing: Standing;
  /** Facilitators first, then by a role; their names for members only. */
  readonly moderators: readonly Named[];
  readonly count: number;
  /** Whether the reader is one of them. */
  readonly isModerator: boolean;
}

/** Whoever may know of a circle reads its rules, and how many moderate; its members, who. */
export const seeRules = reading(
  async (work: Work, asked: { readonly circle: string }): Promise<SeenRules | undefined> => {
    const circle = await findCircle(work, asked.circle);
    if (circle === undefined) return undefined;
    const standing = await standingIn(work, circle.id);
    const persons = await moderatorIdsOfIn(work, circle.id);
    const names = maySeeMembers(standing) ? await namesOfIn(work, persons) : undefined;
    return {
      circle,
      standing,
      moderators:
        names === undefined
          ? []
          : persons.map((person) => ({ person, name: names.get(person) ?? "" })),
      count: persons.length,
      isModerator: isMember(standing) && (await isModeratorOfIn(work, circle.id)),
    };
  },
);
