import type { OperatorCard } from "#services/house";

import { countOpenIn } from "../actions/tell-state.ts";
import { stateTexts } from "./state-texts.fr.ts";

/** What the operator's page says of what is told to everyone. */
export const stateCard: OperatorCard = {
  title: stateTexts.keeper.card,
  at: "/operateur/etat",
  tell: async (work) => {
    const open = await countOpenIn(work);
    return open === 0
      ? { sentence: stateTexts.keeper.cardWell, needsYou: false }
      : { sentence: stateTexts.keeper.cardOpen(open), needsYou: true };
  },
};
