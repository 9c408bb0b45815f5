import { isId, newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { type Actor, type App, personBy, type Work, withRight } from "#services/house";
import { fingerprint } from "#services/keys";
import { countOne, declareLimit, type Limit } from "#services/limits";

import { isSharedPlace } from "../domain/place.ts";
import { type Report, type ReportId, reasonLabels, referenceOf } from "../domain/report.ts";
import { mayDo } from "../domain/rights.ts";
import { saveReport } from "../store/reports.ts";
import { saveReview } from "../store/reviews.ts";
import { holdSubject } from "../store/verdicts.ts";
import { findSubjectIn, reportableOf } from "./reportables.ts";
import { findReviewIn, seatReviewIn } from "./seat-review.ts";
import { postToReporterIn, tellPersonIn } from "./tell-verdict.ts";
import { texts } from "./texts.fr.ts";
import { whoIs } from "./who.ts";

/** A visitor, or a person, may report five things an hour. */
const perVisitor = declareLimit({ name: "report", points: 5, seconds: 3_600 });
const perPerson = declareLimit({ name: "report-person", points: 20, seconds: 3_600 });
/** Whoever forgets their cookies each time is still in one place: a house, a school, a town hall. */
const perPlace = declareLimit({ name: "report-place", points: 20, seconds: 3_600 });
/** More than a hundred an hour from people who are not known is a flood; it does not stop those who are. */
const perInstance = declareLimit({ name: "reports", points: 100, seconds: 3_600 });
/** Nobody can have more than three acknowledgements a day sent to an address that may be another's. */
const perAddress = declareLimit({ name: "report-receipt", points: 3, seconds: 86_400 });

export interface ReportContent extends Report {
  /** Whose forms these are (session or visitor's cookie), to count; kept only as a fingerprint. */
  readonly visitor: string;
  /** From where they come (network address), to count; kept only as a fingerprint. */
  readonly place: string;
}

export type ReportRefusal = "unknown-subject" | "not-allowed" | "too-many-reports";

/** Someone reports a public thing (DSA, art. 16). No account is needed; it is acknowledged at once. */
export async function reportContent(
  app: App,
  actor: Actor,
  asked: ReportContent,
): Promise<Result<ReportId, ReportRefusal>> {
  if (await isFlood(app, actor, asked)) return refused("too-many-reports");
  const { address } = asked;
  const mayAcknowledge =
    address !== undefined && !(await isTooMuch(app, perAddress, address.trim().toLowerCase()));
  return app.transaction(actor, async (work) => {
    const reported = await reportContentIn(work, asked);
    if (reported.done && mayAcknowledge) await acknowledgeIn(work, reported.value, asked);
    return reported;
  });
}

async function isFlood(
  app: App,
  actor: Actor,
  { visitor, place }: ReportContent,
): Promise<boolean> {
  const person = personBy(actor);
  if (person !== undefined) return isTooMuch(app, perPerson, person);
  if (await isTooMuch(app, perVisitor, visitor)) return true;
  if (!isSharedPlace(place) && (await isTooMuch(app, perPlace, place))) return true;
  return isTooMuch(app, perInstance, "all");
}

/** The step: keeps the report, in the review of its thing. Only those who look at it read it; they are told. */
export async function reportContentIn(
  work: Work,
  asked: Report,
): Promise<Result<ReportId, ReportRefusal>> {
  if (!mayDo(whoIs(work.actor), "report")) return refused("not-allowed");
  const { subject, reason, explanation, name, address } = asked;
  if ((await findSubjectIn(work, subject)) === undefined) return refused("unknown-subject");
  await holdSubject(work, subject);
  const id = newId<"Report">();
  const report = { subject, reason, explanation, name, address };
  const open = await findReviewIn(work, subject);
  const review = await withRight(work, "moderate", async (lent) => {
    const held = open ?? (await saveReview(lent, { subject }));
    await saveReport(lent, { id, by: work.actor.for, review: held.id, report });
    return held;
  });
  await reportableOf(work, subject)?.reported?.(work, subject.id);
  const bench = await seatReviewIn(work, review);
  for (const seat of bench.seats)
    if (isId<"Person">(seat))
      await tellPersonIn(work, seat, { kind: "moderation.to-review", object: review.id });
  return done(id);
}

async function isTooMuch(app: App, limit: Limit, key: string): Promise<boolean> {
  const kept = Buffer.from(fingerprint(app, limit.name, key)).toString("base64url");
  return (await countOne(app, limit, kept)) !== undefined;
}

async function acknowledgeIn(work: Work, id: ReportId, asked: Report): Promise<void> {
  const found = await findSubjectIn(work, asked.subject);
  const { subject, lines } = texts.receipt(referenceOf(id), found?.title ?? "");
  await postToReporterIn(
    work,
    { id, address: asked.address },
    {
      kind: "report-receipt",
      subject,
      lines: lines(reasonLabels[asked.reason], asked.explanation),
    },
  );
}
