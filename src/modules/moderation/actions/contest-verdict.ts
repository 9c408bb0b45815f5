import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { action, type Work, withRight } from "#services/house";

import { type AppealRefusal, decideAppeal, type Side } from "../domain/appeal.ts";
import type { ReportId, VerdictId } from "../domain/report.ts";
import { mayDo } from "../domain/rights.ts";
import { type From, saveAppeal } from "../store/appeals.ts";
import { findAnswer } from "../store/reports.ts";
import { isContested, saveReview } from "../store/reviews.ts";
import { findVerdict, holdSubject, isConcerned, type Verdict } from "../store/verdicts.ts";
import { findReviewIn, seatReviewIn } from "./seat-review.ts";
import { tellPersonIn } from "./tell-verdict.ts";
import { whoIs } from "./who.ts";

export interface ContestVerdict {
  readonly verdict: VerdictId;
  /** Why, in the words of who contests. */
  readonly words: string;
  /** Whoever reported contests by the address of their report; who published, by who they are. */
  readonly report?: ReportId | undefined;
}

export type ContestRefusal = AppealRefusal | "unknown-verdict" | "not-allowed";

/**
 * Who published a hidden thing, or whose report was not followed, contests the decision before the
 * instance (DSA, art. 20). Other eyes look again, where there are any.
 */
export const contestVerdict = action(contestVerdictIn);

export async function contestVerdictIn(
  work: Work,
  { verdict: id, words, report }: ContestVerdict,
): Promise<Result<undefined, ContestRefusal>> {
  const found = await findVerdict(work, id);
  if (found === undefined) return refused("unknown-verdict");
  await holdSubject(work, found.subject);
  const from = await fromWhomIn(work, id, report);
  if (from === undefined) return refused("not-allowed");
  const side: Side = "person" in from ? "author" : "reporter";
  const already = await isTakenIn(work, found);
  const contested = {
    ...found,
    day: dayOf(found.givenAt),
    isFinal: found.contests !== undefined,
    already,
  };
  const decision = decideAppeal(contested, side, dayOf(work.now));
  if (!decision.done) return decision;

  const review = await withRight(work, "moderate", async (lent) => {
    const opened = await saveReview(lent, { subject: found.subject, contests: id });
    await saveAppeal(lent, opened.id, { from, words });
    return opened;
  });
  const bench = await seatReviewIn(work, review);
  for (const seat of bench.seats)
    if (isId<"Person">(seat))
      await tellPersonIn(work, seat, { kind: "moderation.to-review", object: review.id });
  return done(undefined);
}

/** Whoever holds the address of a report speaks for it; else the person whom the verdict concerns. */
async function fromWhomIn(
  work: Work,
  verdict: VerdictId,
  report: ReportId | undefined,
): Promise<From | undefined> {
  if (report !== undefined) {
    const answer = await withRight(work, "report", (lent) => findAnswer(lent, report));
    return answer?.verdict === verdict ? { report } : undefined;
  }
  const { for: person } = work.actor;
  if (person === undefined) return undefined;
  const concerned = await isConcerned(work, verdict, person);
  return mayDo(whoIs(work.actor, { concerned }), "contest") && concerned ? { person } : undefined;
}

/** Whether it was contested already, or its thing is being looked at again anyway. */
async function isTakenIn(work: Work, { id, subject }: Verdict): Promise<boolean> {
  const contested = await withRight(work, "moderate", (lent) => isContested(lent, id));
  return contested || (await findReviewIn(work, subject)) !== undefined;
}

/** What the person who acts may still do of a verdict, for its page. */
export async function mayContestIn(
  work: Work,
  verdict: Verdict,
  report?: ReportId,
): Promise<Result<undefined, ContestRefusal>> {
  const from = await fromWhomIn(work, verdict.id, report);
  if (from === undefined) return refused("not-allowed");
  const already = await isTakenIn(work, verdict);
  const isFinal = verdict.contests !== undefined;
  const contested = { ...verdict, day: dayOf(verdict.givenAt), isFinal, already };
  return decideAppeal(contested, "person" in from ? "author" : "reporter", dayOf(work.now));
}
