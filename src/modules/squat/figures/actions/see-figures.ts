import { dayOf } from "#basics/dates";
import { findOrganisationIn } from "#modules/organisations";
import { countKeepersIn } from "#modules/premises";
import { isId } from "#basics/id";
import { reading, type Work, withRight } from "#services/house";

import { hostsAtDoorsIn } from "../../invite/actions/door-at.ts";
import { RIGHT } from "../../visits/actions/ask-day.ts";
import type { OrganisationId } from "../../visits/domain/visit.ts";
import { type Figures, figuresOf } from "../domain/figures.ts";
import { countDays } from "../store/count-days.ts";

export interface SeenFigures {
  readonly figures: Figures;
  /** Of one structure; undefined: of the whole territory. */
  readonly of: { readonly id: OrganisationId; readonly name: string } | undefined;
  /** How many structures opened a door. */
  readonly welcoming: number;
}

/** The figures of the squat, the same for everyone; undefined for a structure that is none. */
export const seeFigures = reading(
  async (
    work: Work,
    { structure }: { readonly structure: string | undefined },
  ): Promise<SeenFigures | undefined> => {
    const id = structure === undefined || !isId<"Organisation">(structure) ? undefined : structure;
    const found = id && (await findOrganisationIn(work, id));
    if (structure !== undefined && (found === undefined || found.isHidden)) return undefined;
    const today = dayOf(work.now);
    const counted = await withRight(work, RIGHT, (lent) =>
      countDays(lent, { before: today, host: found?.id }),
    );
    return {
      figures: figuresOf(counted, today),
      of: found && { id: found.id, name: found.name },
      welcoming: await countKeepersIn(work, await hostsAtDoorsIn(work)),
    };
  },
);
