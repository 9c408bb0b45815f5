import { dayOf } from "#basics/dates";
import { reading, type Work, withRight } from "#services/house";

import type { ReportId, VerdictId } from "../domain/report.ts";
import { findAnswer } from "../store/reports.ts";
import { findNextVerdict, isBeingContested } from "../store/reviews.ts";
import { findVerdict, type Verdict } from "../store/verdicts.ts";
import { findSubjectIn, toldIn, type ToldVerdict } from "./reportables.ts";
import { type ContestRefusal, mayContestIn } from "./contest-verdict.ts";

/** What may be done against a decision, and what became of it. */
export interface Contesting {
  readonly may: "yes" | ContestRefusal;
  /** The decision that followed, once others looked again. */
  readonly next: VerdictId | undefined;
  readonly waits: boolean;
  /** The day of the decision. */
  readonly day: Temporal.PlainDate;
}

/** A statement of reasons, for whoever holds its address, and what the actor may do against it. */
export const seeVerdict = reading(async (work: Work, id: VerdictId) => {
  const verdict = await findVerdict(work, id);
  if (verdict === undefined) return undefined;
  // Who may know of the thing reads what it is called; the address of a decision tells nobody else.
  const thing = await findSubjectIn(work, verdict.subject);
  const contesting = await seeContestingIn(work, verdict);
  return { verdict: toldIn(work, verdict), thing, contesting };
});

async function seeContestingIn(
  work: Work,
  verdict: Verdict,
  report?: ReportId,
): Promise<Contesting> {
  const allowed = await mayContestIn(work, verdict, report);
  const after = await withRight(work, "moderate", async (lent) => ({
    next: await findNextVerdict(lent, verdict.id),
    waits: await isBeingContested(lent, verdict.id),
  }));
  return { may: allowed.done ? "yes" : allowed.refusal, ...after, day: dayOf(verdict.givenAt) };
}

/** What became of a report, for whoever holds its address: the verdict only, nothing of what was said. */
export const seeAnswer = reading(seeAnswerIn);

export async function seeAnswerIn(
  work: Work,
  report: ReportId,
): Promise<
  | {
      readonly hasAddress: boolean;
      /** Made by the person who acts: it is among theirs. */
      readonly isMine: boolean;
      readonly answered:
        | { readonly verdict: ToldVerdict; readonly contesting: Contesting }
        | undefined;
    }
  | undefined
> {
  const answer = await withRight(work, "report", (lent) => findAnswer(lent, report));
  if (answer === undefined) return undefined;
  const { by, hasAddress, verdict: id } = answer;
  const isMine = by !== undefined && by === work.actor.for;
  const verdict = id && (await findVerdict(work, id));
  const answered = verdict && {
    verdict: toldIn(work, verdict),
    contesting: await seeContestingIn(work, verdict, report),
  };
  return { hasAddress, isMine, answered };
}
