import { type AboutPerson, type Work, withRight } from "#services/house";

import { YEAR_RULES } from "../../domain/year.ts";
import { listYearOf } from "../store/recalls.ts";

function whole<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "organisations-year", run);
}

/**
 * What somebody ticked in the years of organisations, and where they want to be reminded. Erased: they
 * are reminded of nothing; what they ticked stays, with an id and no name. Merged: all passes.
 */
export const aboutYear: Pick<AboutPerson, "gives"> = {
  gives: (work, person) =>
    whole(work, async (lent) => {
      const { recalls, done } = await listYearOf(lent, person);
      return {
        "Les structures dont on vous rappelle l’année": recalls.map(({ organisation, since }) => ({
          structure: organisation,
          depuis: since.toString(),
        })),
        "Ce que vous avez coché dans l’année d’une structure": done.map(
          ({ organisation, rule, turn, at }) => ({
            structure: organisation,
            quoi: YEAR_RULES.find(({ key }) => key === rule)?.title ?? "une date ajoutée",
            année: turn,
            quand: at.toString(),
          }),
        ),
      };
    }),
};
