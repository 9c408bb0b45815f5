import { dayOf } from "#basics/dates";
import { findOrganisationIn } from "#modules/organisations";
import { reading, type Work, withRight } from "#services/house";

import { RIGHT } from "../../visits/actions/ask-day.ts";
import type { OrganisationId } from "../../visits/domain/visit.ts";
import { type CountedAct, listActs } from "../store/list-acts.ts";

export const ACTS_PAGE = 20;

/** What is behind a figure: how many days, where, in which month. */
export interface SeenAct extends Pick<CountedAct, "month" | "days"> {
  /** Undefined: a structure that is shown no more. */
  readonly at: { readonly id: OrganisationId; readonly name: string } | undefined;
}

/** The list behind the figures, the same for everyone: acts, never persons (mission, S5). */
export const seeActs = reading(
  async (
    work: Work,
    { page }: { readonly page: number },
  ): Promise<{ readonly acts: readonly SeenAct[]; readonly total: number }> => {
    const { acts, total } = await withRight(work, RIGHT, (lent) =>
      listActs(lent, {
        before: dayOf(work.now),
        from: (page - 1) * ACTS_PAGE,
        size: ACTS_PAGE,
      }),
    );
    const seen = [];
    for (const { month, days, host } of acts) {
      const found = await findOrganisationIn(work, host);
      const isShown = found !== undefined && !found.isHidden;
      seen.push({ month, days, at: isShown ? { id: found.id, name: found.name } : undefined });
    }
    return { acts: seen, total };
  },
);
