import { PARIS } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { shareIn, type ShareRefusal } from "#modules/access";
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

export type ShareVisitsRefusal = "unknown-person" | "begins-too-late" | "unsaid-for-long";

/** Under a mandate it ends by itself, unless the person says it again: before it begins is never, and anew is not for ever. */
const REFUSALS: Partial<Record<ShareRefusal, ShareVisitsRefusal>> = {
  "begins-after-its-end": "begins-too-late",
  "already-over": "unsaid-for-long",
};

/** Each visit is one sentence, which ends by itself after the last day. */
export async function shareVisitsIn(
  work: Work,
  { space, to, visits, from, until, text }: ShareVisits,
): Promise<Result<readonly SharingId[], ShareVisitsRefusal>> {
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
    if (!shared.done) return refused(REFUSALS[shared.refusal] ?? "unknown-person");
    sharings.push(shared.value);
  }
  return done(sharings);
}
