import { reading, type Work, withRight } from "#services/house";

import type { ReportId, Subject, VerdictId } from "../domain/report.ts";
import { mayDo } from "../domain/rights.ts";
import {
  countWaitingSubjects,
  findAnswer,
  holdWaitingReports,
  type KeptReport,
  listWaitingSubjects,
} from "../store/reports.ts";
import {
  findLastVerdict,
  findVerdict,
  isHidden,
  listHidden,
  type Verdict,
} from "../store/verdicts.ts";
import { findSubjectIn } from "./reportables.ts";
import { texts } from "./texts.fr.ts";
import { whoIs } from "./who.ts";

export type { KeptReport } from "../store/reports.ts";
export type { Verdict } from "../store/verdicts.ts";

/** A thing as the operator sees it; its title and address are unknown once it exists no more. */
export interface SeenSubject {
  readonly subject: Subject;
  readonly title: string | undefined;
  readonly at: string | undefined;
  readonly waiting: number;
}

/** How many of the hidden things the list shows; each is also found by its own page. */
const HIDDEN_SHOWN = 50;

/** The things that wait for a verdict, the longest waiting first, and those hidden now. */
export const seeReports = reading(seeReportsIn);

export async function seeReportsIn(
  work: Work,
  asked: { readonly from: number; readonly most: number },
): Promise<
  | {
      readonly waiting: readonly SeenSubject[];
      readonly total: number;
      readonly hidden: readonly SeenSubject[];
    }
  | undefined
> {
  if (!mayDo(whoIs(work.actor), "read-reports")) return undefined;
  const { subjects, total } = await listWaitingSubjects(work, asked);
  const waiting: SeenSubject[] = [];
  for (const { waiting: count, ...subject } of subjects)
    waiting.push(await toSeen(work, subject, count));
  const hidden: SeenSubject[] = [];
  for (const { subject } of await listHidden(work, HIDDEN_SHOWN))
    hidden.push(await toSeen(work, subject, 0));
  return { waiting, total, hidden };
}

async function toSeen(work: Work, subject: Subject, waiting: number): Promise<SeenSubject> {
  const found = await findSubjectIn(work, subject);
  return { subject, title: found?.title, at: found?.at, waiting };
}

export interface SeenCase extends SeenSubject {
  readonly hidden: boolean;
  readonly reports: readonly KeptReport[];
  readonly last: Verdict | undefined;
}

/** One thing with its reports and its last verdict; undefined for who is not the operator, or when nothing is known of it. */
export const seeCase = reading(seeCaseIn);

export async function seeCaseIn(work: Work, subject: Subject): Promise<SeenCase | undefined> {
  if (!mayDo(whoIs(work.actor), "read-reports")) return undefined;
  const reports = await holdWaitingReports(work, subject);
  const last = await findLastVerdict(work, subject);
  const seen = await toSeen(work, subject, reports.length);
  if (seen.title === undefined && reports.length === 0 && last === undefined) return undefined;
  return { ...seen, hidden: await isHidden(work, subject), reports, last };
}

/** A statement of reasons, for whoever holds its address. */
export const seeVerdict = reading((work: Work, id: VerdictId) => findVerdict(work, id));

/** What became of a report, for whoever holds its address: the verdict only, nothing of what was said. */
export const seeAnswer = reading(seeAnswerIn);

export async function seeAnswerIn(
  work: Work,
  report: ReportId,
): Promise<{ readonly hasAddress: boolean; readonly verdict: Verdict | undefined } | undefined> {
  const answer = await withRight(work, "report", (lent) => findAnswer(lent, report));
  if (answer === undefined) return undefined;
  const { hasAddress, verdict } = answer;
  return { hasAddress, verdict: verdict && (await findVerdict(work, verdict)) };
}

/** A verdict that was just given, with its thing as the operator sees it. */
export const seeGiven = reading(async (work: Work, id: VerdictId) => {
  if (!mayDo(whoIs(work.actor), "read-reports")) return undefined;
  const verdict = await findVerdict(work, id);
  return verdict && { verdict, thing: await toSeen(work, verdict.subject, 0) };
});

/** What the operator's page says of reports. */
export async function tellReportsIn(
  work: Work,
): Promise<{ readonly sentence: string; readonly needsYou: boolean }> {
  const waiting = await countWaitingSubjects(work);
  return { sentence: texts.waiting(waiting), needsYou: waiting > 0 };
}
