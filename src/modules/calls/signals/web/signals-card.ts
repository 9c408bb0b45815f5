import type { OperatorCard } from "#services/house";

import { seeWaitingSignalsIn } from "../actions/decide-signal.ts";
import { signalTexts } from "./texts.fr.ts";

/** What the operator sees of signalled calls on their page. */
export const signalsCard: OperatorCard = {
  title: signalTexts.waitingTitle,
  at: "/operateur/appels-signales",
  tell: async (work) => {
    const total = (await seeWaitingSignalsIn(work, { page: 1 }))?.total ?? 0;
    return { sentence: signalTexts.card(total), needsYou: total > 0 };
  },
};
