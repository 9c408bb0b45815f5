import type { OperatorCard } from "#services/house";

import { seeLinksIn } from "../actions/see-links.ts";
import { linkTexts } from "./texts.fr.ts";

/** What the operator sees of dead links on their page. */
export const linksCard: OperatorCard = {
  title: linkTexts.title,
  at: "/operateur/liens",
  tell: async (work) => {
    const dead = (await seeLinksIn(work, { shown: "dead", page: 1 }))?.counts.dead ?? 0;
    return { sentence: linkTexts.card(dead), needsYou: dead > 0 };
  },
};
