import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { mayBePublicIn } from "#modules/people";
import { mayWrite } from "#rules/commons";
import { action, type Work, withRight } from "#services/house";

import {
  decideReport,
  isForEveryone,
  type Outcome,
  type Report,
  type ReportRefusal,
  type TrialId,
} from "../domain/trial.ts";
import { removeCoach, saveCoach } from "../store/learning.ts";
import { holdTrial, savePublished, saveReport } from "../store/trials.ts";
import { actsIn, findTrialIn, foundTrialIn, type OfTrial, reportIn } from "./standing.ts";

export type TellTrial = OfTrial & { readonly outcome: Outcome; readonly report: Report };
export type TellRefusal = ReportRefusal | "unknown-trial" | "read-by-everyone";

/** A member of the circle tells of its trial: the circle alone reads it. Told again, it is what stands, until everyone reads it. */
export const tellTrial = action(tellTrialIn);

export async function tellTrialIn(
  work: Work,
  asked: TellTrial,
): Promise<Result<TrialId, TellRefusal>> {
  const by = actsIn(work);
  const found = by && (await memberTrialIn(work, asked));
  if (by === undefined || found === undefined) return refused("unknown-trial");
  const { trial } = found;
  if (trial.told?.publishedAt !== undefined) return refused("read-by-everyone");
  const report = decideReport(asked.outcome, asked.report);
  if (!report.done) return report;
  await saveReport(work, trial.id, {
    outcome: asked.outcome,
    sealed: await seal(work, trial.space, JSON.stringify(report.value)),
    writtenBy: by,
  });
  return done(trial.id);
}

export type PublishReport = OfTrial & {
  /** That it is never taken back was read, and said yes to. */
  readonly forGood: boolean;
};
export type PublishRefusal =
  | "unknown-trial"
  | "not-yours-to-publish"
  | "nothing-told"
  | "say-for-good";

/** The circle says that everyone reads it: by who facilitates it, and for good. Said twice, nothing changes. */
export const publishReport = action(publishReportIn);

export async function publishReportIn(
  work: Work,
  asked: PublishReport,
): Promise<Result<TrialId, PublishRefusal>> {
  const found = actsIn(work) && (await memberTrialIn(work, asked));
  if (found === undefined) return refused("unknown-trial");
  const { trial, where } = found;
  if (where.asker.standing !== "keeper") return refused("not-yours-to-publish");
  if (trial.told?.publishedAt !== undefined) return done(trial.id);
  const report = await reportIn(work, trial);
  if (report === undefined) return refused("nothing-told");
  if (!asked.forGood) return refused("say-for-good");
  await savePublished(work, trial.id, report);
  return done(trial.id);
}

export type SayCoach = OfTrial & {
  readonly says: "yes" | "no";
  /** The circle as such: who facilitates it says it for it, and no person is named. */
  readonly asCircle?: true;
};
export type CoachRefusal =
  | "unknown-trial"
  | "not-told-yet"
  | "not-public-for-you"
  | "not-yours-to-say";

/**
 * A member of a circle that told everyone of its trial says yes to be asked to coach, and named; or takes it back, be they of
 * that circle still or not.
 */
export const sayCoach = action(sayCoachIn);

export async function sayCoachIn(
  work: Work,
  asked: SayCoach,
): Promise<Result<TrialId, CoachRefusal>> {
  const person = actsIn(work);
  if (person === undefined) return refused("unknown-trial");
  if (asked.asCircle === true) return sayCircleIn(work, asked);
  if (asked.says === "no") {
    const of = { trial: asked.trial, person };
    const had = await withRight(work, "methods-coach-no-more", (lent) => removeCoach(lent, of));
    const isKnown = had || (await findTrialIn(work, asked)) !== undefined;
    return isKnown ? done(asked.trial) : refused("unknown-trial");
  }
  const found = await memberTrialIn(work, asked);
  if (found === undefined) return refused("unknown-trial");
  const { trial } = found;
  if (!isForEveryone(trial)) return refused("not-told-yet");
  if (!(await mayBePublicIn(work, person))) return refused("not-public-for-you");
  await saveCoach(work, { trial: trial.id, space: trial.space, person });
  return done(trial.id);
}

async function sayCircleIn(work: Work, asked: SayCoach): Promise<Result<TrialId, CoachRefusal>> {
  const found = await memberTrialIn(work, asked);
  if (found === undefined) return refused("unknown-trial");
  const { trial, where } = found;
  if (where.asker.standing !== "keeper") return refused("not-yours-to-say");
  const row = { trial: trial.id, space: trial.space, person: undefined };
  if (asked.says === "no") await removeCoach(work, row);
  else if (isForEveryone(trial)) await saveCoach(work, row);
  else return refused("not-told-yet");
  return done(trial.id);
}

/** A trial of a circle of who acts, held. */
async function memberTrialIn(work: Work, { trial }: OfTrial) {
  const known = await findTrialIn(work, { trial });
  if (known === undefined || !mayWrite(known.where.asker)) return undefined;
  return foundTrialIn(work, await holdTrial(work, trial));
}
