import { namesOfIn } from "#modules/people";
import { type GoesOn, goesOnIn, reading, type Work } from "#services/house";

import type { Circle, PersonId } from "../domain/circle.ts";
import { findCircle } from "../store/circles.ts";
import { findMembership, listMembers } from "../store/members.ts";
import type { InCircle } from "./join-circle.ts";

export interface SeenLeaving {
  readonly circle: Circle;
  /** What one does still for members of it, or reads of them: person by person; undefined: not said to who acts for another. */
  readonly goesOn:
    | readonly {
        readonly person: PersonId;
        readonly name: string;
        readonly all: readonly GoesOn[];
      }[]
    | undefined;
}

/** Of how many members of a circle it is said what goes on with them. */
const MOST_MEMBERS = 1000;

/** What leaving a circle does not end, before one leaves it; undefined for who is not in it. */
export const seeLeavingCircle = reading(
  async (work: Work, asked: InCircle): Promise<SeenLeaving | undefined> => {
    const me = work.actor.for;
    const circle = await findCircle(work, asked.circle);
    if (circle === undefined || me === undefined) return undefined;
    if ((await findMembership(work, circle.id, me)) === undefined) return undefined;
    if (work.actor.mandate !== undefined) return { circle, goesOn: undefined };
    const members = (await listMembers(work, circle.id, { from: 0, most: MOST_MEMBERS })).map(
      ({ person }) => person,
    );
    const all = (
      await goesOnIn(
        work,
        members.filter((one) => one !== me),
      )
    ).filter(({ side }) => side === "mine");
    const byWhom = Map.groupBy(all, (one) => one.with);
    const names = await namesOfIn(work, [...byWhom.keys()]);
    const goesOn = [...byWhom]
      .map(([person, theirs]) => ({ person, name: names.get(person) ?? "", all: theirs }))
      .toSorted((one, other) => one.name.localeCompare(other.name, "fr"));
    return { circle, goesOn };
  },
);
