import { done, refused, type Result } from "#basics/result";
import { action, isOperator, type Work } from "#services/house";
import { recordBounceIn } from "#services/mail";

import { readReport } from "../domain/report-of-mail.ts";

export type BounceRefusal = "not-the-operator" | "not-a-report" | "unknown-mail";

/** What became of a report: its address takes nothing any more, or may later. */
export type BounceOutcome = "hard" | "soft" | "none";

/** A mail server hands over a mail that came back: from then on its address only gets codes. */
export const recordBounce = action(
  async (
    work: Work,
    { report }: { readonly report: string },
  ): Promise<Result<BounceOutcome, BounceRefusal>> => {
    if (!isOperator(work.actor)) return refused("not-the-operator");
    const found = readReport(report);
    if (found === undefined) return refused("not-a-report");
    const { mail, outcome, status } = found;
    if (outcome !== "hard") return done(outcome);
    if (mail === undefined || !(await recordBounceIn(work, { mail, status })))
      return refused("unknown-mail");
    return done("hard");
  },
);
