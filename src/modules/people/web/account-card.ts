import type { Work } from "#services/house";

import { countRecoveriesToJudgeIn } from "../recovery/actions/see-recoveries.ts";
import { accountTexts as texts } from "./recovery-texts.fr.ts";

/** The card of the operator: whether somebody waits to come back. */
export async function tellRecoveriesIn(work: Work) {
  const waiting = await countRecoveriesToJudgeIn(work);
  const sentence = waiting === 0 ? texts.cardNone : texts.cardSome(waiting);
  return { sentence, needsYou: waiting > 0 };
}
