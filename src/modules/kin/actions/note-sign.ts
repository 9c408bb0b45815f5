import { dayOf } from "#basics/dates";
import { carryIn, mayReachIn, type Work } from "#services/house";

import { type Bond, otherOf, type PersonId } from "../domain/bond.ts";
import type { SignDay } from "../domain/days.ts";
import type { Question } from "../domain/watch.ts";
import { saveSaidAgain, saveSign } from "../store/signs.ts";
import { findQuestion, findWatch, saveClosed, saveWatchEnded } from "../store/watches.ts";

/**
 * Notes a day with a sign: a question that was asked by that day is closed at once. Where the gate keeps the two apart, it is kept for
 * who says it, and closes nothing.
 */
export async function noteSignIn(
  work: Work,
  { bond, by, ...sign }: SignDay & { readonly bond: Bond; readonly by: PersonId },
): Promise<void> {
  const said = { ...sign, bond: bond.id };
  const [row, to] = [await saveSign(work, said), [otherOf(bond, by)]];
  const reached =
    row === undefined
      ? await mayReachIn(work, to, { from: by })
      : await carryIn(work, { row, to, from: by });
  if (reached.length === 0) return;
  if (row === undefined) await saveSaidAgain(work, said);
  const question = await findQuestion(work, bond.id);
  const isAfter = (at: Temporal.Instant) => Temporal.PlainDate.compare(sign.day, dayOf(at)) >= 0;
  if (question === undefined || !isAfter(question.askedAt)) return;
  // A word is one only where the other wrote since the question: both are there, though the day is that of the first.
  const isSign = !sign.spoke || isAfter(question.toldAt ?? question.askedAt);
  await closeIn(work, question, { bond, why: isSign ? "sign" : "unwatched" });
}

/**
 * Why a question is closed. "sign": the two gave each other one. "unwatched": days away or a day typed later explain the
 * silence, or it is noticed no more: nobody says by it that either is well.
 */
export type Closing = "sign" | "unwatched";

export interface Close {
  readonly bond: Bond;
  readonly why: Closing;
  /** Of whom it is told: both, unless one is leaving. */
  readonly persons?: readonly PersonId[] | undefined;
}

/** Closes a question; what was told already is told to be over, and why (`kin.silence-ended`). */
export async function closeIn(
  work: Work,
  { id, toldAt }: Question,
  { bond, why, persons = [bond.askedBy, bond.asked] }: Close,
): Promise<void> {
  await saveClosed(work, id);
  if (toldAt !== undefined)
    await work.tell({
      name: "kin.silence-ended",
      subject: id,
      payload: { question: id, bond: bond.id, persons, why },
    });
}

/** It is noticed no more: what was asked is closed. */
export async function endWatchIn(work: Work, bond: Bond): Promise<void> {
  const watch = await findWatch(work, bond.id);
  if (watch !== undefined) await saveWatchEnded(work, watch.id);
  await leaveUnwatchedIn(work, bond);
}

/** Closes what stands between two, without a sign; told of both, or of who stays. Where nothing stands, nothing is done. */
export async function leaveUnwatchedIn(
  work: Work,
  bond: Bond,
  persons?: readonly PersonId[],
): Promise<void> {
  const question = await findQuestion(work, bond.id);
  if (question !== undefined) await closeIn(work, question, { bond, why: "unwatched", persons });
}
