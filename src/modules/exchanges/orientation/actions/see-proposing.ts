import { memberIdsAtIn } from "#modules/circles";
import { findNamedIn } from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import { placeIndexIn } from "#modules/territory";
import { reading, type Work } from "#services/house";

import type { GapId, PersonId } from "../domain/orientation.ts";
import type { Gap } from "../store/gaps.ts";
import { findGapIn } from "./answer-gap.ts";
import { type SeenOrientation, seeOrientationIn } from "./see-orientation.ts";

/** Of how many members one chooses at most. */
const MOST_MEMBERS = 300;

/** What a form that proposes a line offers to choose from. */
export interface Proposing {
  readonly seen: SeenOrientation;
  readonly members: readonly { readonly person: PersonId; readonly name: string }[];
  /** The need of which the line is made. */
  readonly gap: Gap | undefined;
}

/** For the members of a circle that is still written; undefined for others. */
export const seeProposing = reading(
  async (
    work: Work,
    asked: { readonly table: string; readonly gap: GapId | undefined },
  ): Promise<Proposing | undefined> => {
    const seen = await seeOrientationIn(work, asked.table);
    if (seen === undefined || !seen.isMember || seen.isClosed) return undefined;
    const ids = await memberIdsAtIn(work, { circle: seen.circle.id, at: work.now });
    const shown = ids.slice(0, MOST_MEMBERS);
    const names = await namesOfIn(work, shown);
    return {
      seen,
      members: shown.map((person) => ({ person, name: names.get(person) ?? "" })),
      gap: asked.gap && (await findGapIn(work, asked.gap)),
    };
  },
);

/** The organisations that somebody may mean by a name. */
export const listNamed = reading(findNamedIn);

/** The names of all places, to read those that somebody typed. */
export const readPlaceIndex = reading((work: Work) => placeIndexIn(work));
