import { PARIS } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { shareIn } from "#modules/access";
import type { Recipient } from "#rules/access";
import type { Work } from "#services/house";

import type { SharingId, Term } from "../domain/assignment.ts";
import type { SpaceId, VisitId } from "../domain/visit.ts";
import { VISITS } from "./see-week.ts";

export type ShareVisits = Term & {
  readonly space: SpaceId;
  readonly to: Recipient;
  readonly visits: readonly VisitId[];
  /** What was read before. */
  readonly text: { readonly name: string; readonly version: number; readonly words: string };
};

/** Each visit is one sentence, which ends by itself after the last day. */
export async function shareVisitsIn(
  work: Work,
  { space, to, visits, from, until, text }: ShareVisits,
): Promise<Result<readonly SharingId[], "unknown-person" | "begins-too-late">> {
  const begins = from.toZonedDateTime(PARIS).toInstant();
  const sharings: SharingId[] = [];
  for (const row of visits) {
    const shared = await shareIn(work, {
      space,
      tables: [VISITS],
      row,
      to,
      from: Temporal.Instant.compare(begins, work.now) > 0 ? begins : undefined,
      until: until?.add({ days: 1 }).toZonedDateTime(PARIS).toInstant(),
      purpose: undefined,
      text,
    });
    // Under a mandate it ends by itself, unless the person says it again: before it begins is never.
    if (!shared.done)
      return refused(
        shared.refusal === "begins-after-its-end" ? "begins-too-late" : "unknown-person",
      );
    sharings.push(shared.value);
  }
  return done(sharings);
}
