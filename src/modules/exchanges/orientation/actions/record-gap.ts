import { newId } from "#basics/id";
import type { CommuneCode } from "#rules/territory";
import { type Work, withRight } from "#services/house";

import { type CircleId, type GapId, MOST } from "../domain/orientation.ts";
import { saveGap } from "../store/gaps.ts";
import { stemsOf } from "../../store/telling-words.ts";

/** The right of the house under which tables are written, once a step has decided. */
export const WRITE = "orientation-write";

export interface RecordGap {
  /** Where it was asked, if it was in a circle. */
  readonly circle?: CircleId | undefined;
  /** The need in few words, without any name: it is read by others. */
  readonly words: string;
  readonly commune?: CommuneCode | undefined;
}

/** Notes that a need was asked and that nobody answers it; never who asked. */
export async function recordGapIn(work: Work, asked: RecordGap): Promise<GapId> {
  const id = newId<"OrientationGap">();
  const words = asked.words.replace(/\s+/g, " ").trim().slice(0, MOST.need);
  const telling = await stemsOf(work, words);
  // Words that tell nothing are alike only when they are the same.
  const stems = telling.length > 0 ? telling : [words.toLowerCase()];
  await withRight(work, WRITE, (lent) =>
    saveGap(lent, { id, circle: asked.circle, words, stems, commune: asked.commune }),
  );
  return id;
}
