import { dayOf, writeDate } from "#basics/dates";
import type { GoesOn, PersonId, Work } from "#services/house";

import { endMandateIn } from "../actions/end-mandate.ts";
import { seeMandatesIn } from "../actions/see-mandates.ts";
import { goesOnTexts as texts } from "./asked-texts.fr.ts";

/** The mandates that stand between the person who acts and these. */
export async function goesOn(work: Work, persons: readonly PersonId[]): Promise<readonly GoesOn[]> {
  const standing = ((await seeMandatesIn(work)) ?? []).filter(
    ({ state }) => state === "open" || state === "suspended",
  );
  return standing.flatMap(({ id, side, person, holder, until }): GoesOn[] => {
    const other = side === "holder" ? person : holder;
    if (other === undefined || !persons.includes(other)) return [];
    const day = writeDate(dayOf(until));
    return [
      {
        with: other,
        side: side === "holder" ? "mine" : "theirs",
        what: "mandate",
        says: texts[side](day),
        at: `/moi/mandats/${id}/arreter`,
        go: texts.go,
        end: (then) => endMandateIn(then, { mandate: id }),
      },
    ];
  });
}
