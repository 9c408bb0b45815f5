import { type AboutPerson, type Work, withRight } from "#services/house";

import { paperKind } from "../domain/paper.ts";
import { listKeptBy, listSharesTo } from "../store/papers-of-person.ts";
import { endSharesOfIn } from "./share-paper.ts";

function whole<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "organisations-papers", run);
}

/**
 * The papers that somebody kept for an organisation, and those shared with them. Erased: they read none
 * any more; what they kept stays with the organisation, with an id and no name. Merged: all passes.
 */
export const aboutPapers: Omit<AboutPerson, "merges"> = {
  gives: (work, person) =>
    whole(work, async (lent) => ({
      "Les papiers que vous avez rangés pour une structure": (await listKeptBy(lent, person)).map(
        ({ organisation, kind, dated, keptAt }) => ({
          structure: organisation,
          papier: paperKind(kind).name,
          "daté du": dated.toString(),
          "rangé le": keptAt.toString(),
        }),
      ),
      "Les papiers de structures que l’on vous a confiés": (await listSharesTo(lent, person)).map(
        ({ organisation, kind, givenAt, endedAt }) => ({
          structure: organisation,
          papier: paperKind(kind).name,
          depuis: givenAt.toString(),
          "repris le": endedAt?.toString() ?? null,
        }),
      ),
    })),
  erases: (work, person) => endSharesOfIn(work, { reader: person }),
};
