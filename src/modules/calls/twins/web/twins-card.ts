import type { OperatorCard } from "#services/house";

import { seeTwinsIn } from "../actions/see-twins.ts";
import { twinTexts } from "./texts.fr.ts";

/** What the operator sees of twins on their page. */
export const twinsCard: OperatorCard = {
  title: twinTexts.title,
  at: "/operateur/doublons",
  tell: async (work) => {
    const waiting = (await seeTwinsIn(work, { joined: false, page: 1 }))?.total ?? 0;
    return { sentence: twinTexts.card(waiting), needsYou: waiting > 0 };
  },
};
