import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { type Actor, type App, type Work, withRight } from "#services/house";
import { fingerprint } from "#services/keys";
import { countOne, type Limit } from "#services/limits";
import { postIn } from "#services/mail";

import { type Report, type ReportId, reasonLabels, referenceOf } from "../domain/report.ts";
import { mayDo } from "../domain/rights.ts";
import { saveReport } from "../store/reports.ts";
import { findSubjectIn } from "./reportables.ts";
import { texts } from "./texts.fr.ts";
import { whoIs } from "./who.ts";

/** A visitor may report five things an hour; the instance takes a hundred: more is a flood. */
const perVisitor: Limit = { name: "report", points: 5, seconds: 3_600 };
const perInstance: Limit = { name: "reports", points: 100, seconds: 3_600 };
/** Nobody can have more than three acknowledgements a day sent to an address that may be another's. */
const perAddress: Limit = { name: "report-receipt", points: 3, seconds: 86_400 };

export interface ReportContent extends Report {
  /** Whose forms these are (session or visitor's cookie), to count; kept only as a fingerprint. */
  readonly visitor: string;
}

export type ReportRefusal = "unknown-subject" | "not-allowed" | "too-many-reports";

/** Someone reports a public thing (DSA, art. 16). No account is needed; it is acknowledged at once. */
export async function reportContent(
  app: App,
  actor: Actor,
  asked: ReportContent,
): Promise<Result<ReportId, ReportRefusal>> {
  if (await isTooMuch(app, perVisitor, asked.visitor)) return refused("too-many-reports");
  if (await isTooMuch(app, perInstance, "all")) return refused("too-many-reports");
  const { address } = asked;
  const mayAcknowledge =
    address !== undefined && !(await isTooMuch(app, perAddress, address.trim().toLowerCase()));
  return app.transaction(actor, async (work) => {
    const reported = await reportContentIn(work, asked);
    if (reported.done && mayAcknowledge) await acknowledgeIn(work, reported.value, asked);
    return reported;
  });
}

/** The step: keeps the report. Only the operator reads it. */
export async function reportContentIn(
  work: Work,
  asked: Report,
): Promise<Result<ReportId, ReportRefusal>> {
  if (!mayDo(whoIs(work.actor), "report")) return refused("not-allowed");
  if ((await findSubjectIn(work, asked.subject)) === undefined) return refused("unknown-subject");
  const id = newId<"Report">();
  const { subject, reason, explanation, name, address } = asked;
  const report = { subject, reason, explanation, name, address };
  await withRight(work, "report", (lent) => saveReport(lent, { id, by: work.actor.for, report }));
  return done(id);
}

async function isTooMuch(app: App, limit: Limit, key: string): Promise<boolean> {
  const kept = Buffer.from(fingerprint(app, limit.name, key)).toString("base64url");
  return (await countOne(app, limit, kept)) !== undefined;
}

async function acknowledgeIn(work: Work, id: ReportId, asked: Report): Promise<void> {
  if (asked.address === undefined) return;
  const found = await findSubjectIn(work, asked.subject);
  const receipt = texts.receipt(referenceOf(id), found?.title ?? "");
  await postIn(work, {
    kind: "report-receipt",
    holder: id,
    to: asked.address,
    subject: receipt.subject,
    text: receipt.lines(reasonLabels[asked.reason], asked.explanation).join("\n\n"),
  });
}
