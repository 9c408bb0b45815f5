import type { Work } from "#services/house";

import { countGroundsToSeeIn } from "../mandates/actions/see-ground-said.ts";
import { countRecoveriesToJudgeIn } from "../recovery/actions/see-recoveries.ts";
import { accountTexts as texts } from "./recovery-texts.fr.ts";

/** The card of the operator: whether somebody waits to come back, and whether a protection is to be seen on paper. */
export async function tellRecoveriesIn(work: Work) {
  const waiting = await countRecoveriesToJudgeIn(work);
  const grounds = await countGroundsToSeeIn(work);
  const recoveries = waiting === 0 && grounds > 0 ? [] : [sayRecoveries(waiting)];
  const protections = grounds === 0 ? [] : [texts.cardGrounds(grounds)];
  return { sentence: [...recoveries, ...protections].join(" "), needsYou: waiting + grounds > 0 };
}

const sayRecoveries = (waiting: number) =>
  waiting === 0 ? texts.cardNone : texts.cardSome(waiting);
