import { PARIS } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { shareIn, type ShareRefusal } from "#modules/access";
import type { Recipient } from "#rules/access";
import type { Work } from "#services/house";

import {
  type Assignment,
  latestOf,
  sentenceOf,
  type SharingId,
  type Term,
} from "../domain/assignment.ts";
import type { SpaceId, VisitId } from "../domain/visit.ts";
import { VISITS } from "./see-week.ts";

export type ShareVisits = Term & {
  readonly space: SpaceId;
  readonly to: Recipient;
  readonly visits: readonly VisitId[];
  /** For what else the same person is named: a visit that is open to them by it stays so, in the same sentence. */
  readonly among?: readonly Assignment[];
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
  { space, to, visits, from, until: last, among = [], text }: ShareVisits,
): Promise<Result<readonly SharingId[], ShareVisitsRefusal>> {
  const begins = from.toZonedDateTime(PARIS).toInstant();
  const sharings: SharingId[] = [];
  for (const row of visits) {
    const said = sentenceOf(row, among);
    const until = said === undefined ? last : latestOf(last, said.until);
    // Under a mandate nothing is said again that lasts long enough: it would end with the mandate.
    if (said !== undefined && work.actor.mandate !== undefined && isSameEnd(until, said.until)) {
      sharings.push(said.sharing);
      continue;
    }
    const shared = await shareIn(work, {
      sharing: said?.sharing,
      space,
      tables: [VISITS],
      row,
      to,
      from: Temporal.Instant.compare(begins, work.now) > 0 ? begins : undefined,
      until: until?.add({ days: 1 }).toZonedDateTime(PARIS).toInstant(),
      purpose: undefined,
      // Which bodies may be asked under a mandate, and how often, is decided where one is asked.
      isBody: to.party !== undefined,
      text,
    });
    if (!shared.done) return refused(REFUSALS[shared.refusal] ?? "unknown-person");
    sharings.push(shared.value);
  }
  return done(sharings);
}

const isSameEnd = (one: Term["until"], other: Term["until"]): boolean =>
  one?.toString() === other?.toString();
