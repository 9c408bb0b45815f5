import type { OperatorCard } from "#services/house";

import { seeWithoutNewsIn } from "../actions/without-news.ts";
import { withoutNewsTexts as texts } from "./texts.fr.ts";

/** What the operator reads first: whether each organisation still answers. */
export const withoutNewsCard: OperatorCard = {
  title: texts.card,
  at: "/structures/sans-nouvelles",
  tell: async (work) => {
    const seen = await seeWithoutNewsIn(work);
    const count = seen === undefined ? 0 : seen.silent.length + seen.alone.length;
    return { sentence: texts.tell(count), needsYou: (seen?.silent.length ?? 0) > 0 };
  },
};
