import type { Work } from "#services/house";

import type { BondId } from "../domain/bond.ts";
import type { SignDay } from "../domain/days.ts";
import type { Question } from "../domain/watch.ts";
import { saveSign } from "../store/signs.ts";
import { findQuestion, saveClosed } from "../store/watches.ts";

/** Notes a day with a sign: a question that it answers is closed at once. */
export async function noteSignIn(
  work: Work,
  sign: SignDay & { readonly bond: BondId },
): Promise<void> {
  await saveSign(work, sign);
  const question = await findQuestion(work, sign.bond);
  if (question !== undefined && Temporal.PlainDate.compare(sign.day, question.after) > 0)
    await closeIn(work, question);
}

/** Closes a question; what was told already is told to be over (`kin.silence-ended`). */
export async function closeIn(work: Work, { id, bond, toldAt }: Question): Promise<void> {
  await saveClosed(work, id);
  if (toldAt !== undefined)
    await work.tell({
      name: "kin.silence-ended",
      subject: id,
      payload: { question: id, bond },
    });
}
