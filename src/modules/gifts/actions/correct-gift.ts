import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { action, type Work } from "#services/house";

import { decideMeasure, type GiftId, type Measure, type MeasureRefusal } from "../domain/gift.ts";
import { mayCorrect } from "../domain/rights.ts";
import { saveCorrected } from "../store/gifts.ts";
import { holdIn } from "./answer-gift.ts";
import { tellSaidIn } from "./tell-said.ts";

export interface CorrectGift extends Measure {
  readonly gift: GiftId;
  readonly words: string | undefined;
  /** The version that was read: another one meanwhile, and nothing is written over. Without, whatever it is. */
  readonly version?: number | undefined;
}

export type CorrectRefusal =
  | MeasureRefusal
  | "unknown-gift"
  | "not-yours-to-correct"
  | "changed-meanwhile";

/** The side that said it says it otherwise, until it is confirmed; it waits for the other again, who is told. */
export const correctGift = action(correctGiftIn);

export async function correctGiftIn(
  work: Work,
  { gift: id, words, version, ...measure }: CorrectGift,
): Promise<Result<GiftId, CorrectRefusal>> {
  const held = await holdIn(work, id);
  const by = held?.asker.person;
  if (held === undefined || by === undefined) return refused("unknown-gift");
  const { gift, asker } = held;
  if (!mayCorrect(asker, gift)) return refused("not-yours-to-correct");
  if (version !== undefined && version !== gift.version) return refused("changed-meanwhile");
  const fits = decideMeasure(measure, words, dayOf(work.now));
  if (!fits.done) return fits;
  const sealed = words === undefined ? undefined : await seal(work, gift.space, words);
  await saveCorrected(work, id, { ...fits.value, words: sealed, by });
  const saidBy = { ...gift.saidBy, person: by };
  const corrected = { ...gift, ...fits.value, state: "said", version: gift.version + 1 } as const;
  await tellSaidIn(work, { ...corrected, saidBy });
  return done(id);
}
