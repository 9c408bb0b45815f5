import { mayLinkIn } from "#modules/moderation";
import { namesOfIn } from "#modules/people";
import type { CircleId } from "#rules/circles";
import { reading, type Work } from "#services/house";

import type { PersonId } from "../domain/note.ts";
import { nameMembersIn, type WhomToName } from "./name-members.ts";
import { findSeatIn } from "./seat.ts";

/** What a message would be, before it is sent. */
export interface Foreseen {
  readonly persons: readonly PersonId[];
  readonly named: readonly string[];
  readonly links: boolean;
}

/** Whom a message would name, and whether its links would be links; undefined for whoever is not a member. */
export const foreseeMessage = reading(
  async (
    work: Work,
    asked: Omit<WhomToName, "circle"> & { readonly circle: CircleId },
  ): Promise<Foreseen | undefined> => {
    const me = work.actor.for;
    if (me === undefined || (await findSeatIn(work, asked.circle)) === undefined) return undefined;
    const { persons } = await nameMembersIn(work, asked);
    const names = await namesOfIn(work, persons);
    return {
      persons,
      named: persons.flatMap((person) => names.get(person) ?? []),
      links: await mayLinkIn(work, me),
    };
  },
);
