import { MOST_SUGGESTED } from "#basics/suggestions";
import { reading, type Work } from "#services/house";

import { standingOf } from "../../domain/organisation.ts";
import { listPage } from "../../store/directory.ts";

export interface NamesAsked {
  readonly typed: string;
  /** Only those that may be asked to say yes for another. */
  readonly onlyVerified: boolean;
}

/** The names of organisations that hold what is typed, as our forms read them. Public; dissolved ones are left out. */
export const suggestNames = reading(
  async (work: Work, { typed, onlyVerified }: NamesAsked): Promise<readonly string[]> => {
    const words = typed.slice(0, 100).trim();
    if (words.length < 2) return [];
    const found = await listPage(
      work,
      { words, onlyVerified, kinds: [], roles: [], near: undefined, departments: undefined },
      { order: "name", from: 0, most: MOST_SUGGESTED },
    );
    return found
      .filter(({ organisation }) => standingOf(organisation) !== "dissolved")
      .map(({ organisation }) => organisation.name);
  },
);
