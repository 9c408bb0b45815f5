import { reading, type Work } from "#services/house";

import type { Subject } from "../domain/report.ts";
import { findOpenReview } from "../store/reviews.ts";
import { reportableOf } from "./reportables.ts";
import { benchOfIn, isSeated } from "./seat-review.ts";

/**
 * A file joined to a thing that is looked at, for who sits in its open review, and for as long: the
 * module that owns it opens that thing's own files only, and writes in the log who did.
 */
export const openReviewedFile = reading(openReviewedFileIn);

export async function openReviewedFileIn(
  work: Work,
  { subject, file }: { readonly subject: Subject; readonly file: string },
) {
  const review = await findOpenReview(work, subject);
  if (review === undefined) return undefined;
  if (!isSeated(work.actor, await benchOfIn(work, { subject, review }))) return undefined;
  return reportableOf(work, subject)?.reviewedFile?.(work, subject.id, file);
}
