import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { action, recordAdministrativeActIn, type Work } from "#services/house";
import { postIn } from "#services/mail";

import { referenceOf, type Subject, type VerdictId } from "../domain/report.ts";
import { mayDo } from "../domain/rights.ts";
import { type AskedVerdict, decideVerdict, type VerdictRefusal } from "../domain/verdict.ts";
import { holdWaitingReports, type KeptReport, saveDecided } from "../store/reports.ts";
import { holdSubject, isHidden, saveVerdict } from "../store/verdicts.ts";
import { findSubjectIn, reportableOf } from "./reportables.ts";
import { texts } from "./texts.fr.ts";
import { whoIs } from "./who.ts";

export interface DecideReport extends AskedVerdict {
  readonly subject: Subject;
}

export type DecideReportRefusal = VerdictRefusal | "not-allowed" | "unknown-subject";

const ACTS = {
  hide: "content-hidden",
  keep: "content-kept",
  "show-again": "content-shown-again",
} as const;

/**
 * The operator hides, keeps or shows again a public thing, with reasons (DSA, art. 17). Who reported
 * it and left an address receives them. Tells `moderation.decided`, for the module that owns it.
 */
export const decideReport = action(decideReportIn);

export async function decideReportIn(
  work: Work,
  asked: DecideReport,
): Promise<Result<VerdictId, DecideReportRefusal>> {
  if (!mayDo(whoIs(work.actor), "decide")) return refused("not-allowed");
  const { subject } = asked;
  const reportable = reportableOf(work, subject);
  if (reportable === undefined) return refused("unknown-subject");

  await holdSubject(work, subject);
  const waiting = await holdWaitingReports(work, subject);
  const hidden = await isHidden(work, subject);
  const found = await findSubjectIn(work, subject);
  if (found === undefined && !hidden && waiting.length === 0) return refused("unknown-subject");

  const decision = decideVerdict({ hidden, waiting: waiting.length }, asked);
  if (!decision.done) return decision;

  const { outcome, ground, reasons } = decision.value;
  const id = newId<"Verdict">();
  const given = { ...decision.value, id, title: found?.title };
  await saveVerdict(work, { id, subject, outcome, ground, reasons });
  await saveDecided(
    work,
    waiting.map((report) => report.id),
    id,
  );
  if (outcome === "hide") await reportable.hide(work, subject.id, reasons);
  if (outcome === "show-again") await reportable.showAgain(work, subject.id);
  for (const report of waiting) await answerIn(work, report, given);
  await recordAdministrativeActIn(work, {
    what: ACTS[outcome],
    about: `${subject.kind} ${subject.id}`,
    reason: reasons,
  });
  await work.tell({
    name: "moderation.decided",
    subject: subject.id,
    payload: { kind: subject.kind, id: subject.id, outcome, verdict: id },
  });
  return done(id);
}

interface Answer extends AskedVerdict {
  readonly id: VerdictId;
  /** Of the thing as it was called until now; undefined when it exists no more. */
  readonly title: string | undefined;
}

async function answerIn(work: Work, report: KeptReport, { id, title, ...verdict }: Answer) {
  if (report.address === undefined) return;
  const { publicUrl, port } = work.app.config;
  const at = `${publicUrl ?? `http://localhost:${port ?? 8080}`}/moderation/${id}`;
  const answer = texts.answer({ reference: referenceOf(report.id), title, at }, verdict);
  await postIn(work, {
    kind: "report-decision",
    holder: report.id,
    to: report.address,
    subject: answer.subject,
    text: answer.lines.join("\n\n"),
  });
}
