import { isId } from "#basics/id";
import type { CircleArchive } from "#services/house";

import { lastTouchedAt } from "../store/documents.ts";
import { findPlaceIn, listPlaceIn } from "./list-documents.ts";
import { tellSuggestionsOfIn } from "../suggestions/actions/suggestions-of-document.ts";
import { contentsIn } from "./standing.ts";

/** All that a circle wrote, as it stands, for a member who takes it away. */
export const circleArchive: CircleArchive = {
  gives: async (work, circle) => {
    const place = isId<"Circle">(circle) ? await findPlaceIn(work, { circle }) : undefined;
    if (place === undefined) return {};
    const { documents } = await listPlaceIn(work, place, 1, 10_000);
    const all = [];
    for (const document of documents)
      all.push({
        titre: document.title,
        auteurs: document.authors,
        licence: document.licence ?? null,
        "commencé le": document.madeAt.toString(),
        "publié le": document.published?.at.toString() ?? null,
        version: document.current,
        propositions: await tellSuggestionsOfIn(work, document.id),
        contenu: (await contentsIn(work, document, document.current)) ?? null,
      });
    return { "Les documents": all };
  },
  livedAt: (work, circle) => lastTouchedAt(work, circle),
};
