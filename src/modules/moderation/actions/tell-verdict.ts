import { reachPeopleIn } from "#modules/people";
import { notifyIn, wantsNoMailIn } from "#modules/notifications";
import { siteOf } from "#services/config";
import { type PersonId, type Work, withRight } from "#services/house";
import { postIn } from "#services/mail";

import { type ReportId, referenceOf, type Subject, type VerdictId } from "../domain/report.ts";
import type { AskedVerdict } from "../domain/verdict.ts";
import { listContestingReports } from "../store/appeals.ts";
import { type KeptReport, listReportsByIds } from "../store/reports.ts";
import type { Review } from "../store/reviews.ts";
import { saveConcerned } from "../store/verdicts.ts";
import { authorsOfIn } from "./reportables.ts";
import { texts } from "./texts.fr.ts";

/** The kinds of what moderation says to people; declared in `web/notification-kinds.ts`. */
export type ToldKind =
  | "moderation.mine-decided"
  | "moderation.report-answered"
  | "moderation.to-review"
  | "moderation.asked";

/** Says something to a person, at the first of their addresses; who has none reads it on their pages. */
export async function tellPersonIn(
  work: Work,
  person: PersonId,
  { kind, object }: { readonly kind: ToldKind; readonly object: string },
): Promise<void> {
  const address = (await reachPeopleIn(work, [person], undefined)).get(person);
  if (address === undefined) return;
  await notifyIn(work, { address, kind, object, facts: { object, person } });
}

/** Those who published the thing are told, and find the verdict among theirs (DSA, art. 17). */
export async function tellAuthorsIn(
  work: Work,
  subject: Subject,
  verdict: VerdictId,
): Promise<void> {
  const authors = await authorsOfIn(work, subject);
  await withRight(work, "moderate", (lent) => saveConcerned(lent, verdict, authors));
  for (const author of authors)
    await tellPersonIn(work, author, { kind: "moderation.mine-decided", object: verdict });
}

export interface Answer extends AskedVerdict {
  readonly review: Review;
  readonly verdict: VerdictId;
  /** Of the thing as it was called until now; undefined when it exists no more. */
  readonly title: string | undefined;
}

/** Those who reported are answered (DSA, art. 16-5), and those whose appeal this decides (art. 20-5). */
export async function answerReportsIn(
  work: Work,
  waiting: readonly KeptReport[],
  answer: Answer,
): Promise<void> {
  const contesting = await withRight(work, "moderate", async (lent) =>
    listReportsByIds(lent, await listContestingReports(lent, answer.review.id)),
  );
  for (const report of [...waiting, ...contesting]) await answerOneIn(work, report, answer);
}

async function answerOneIn(work: Work, report: KeptReport, answer: Answer): Promise<void> {
  const { verdict, title, outcome, ground, reasons } = answer;
  const site = siteOf(work.app.config);
  const at = `${site}/moderation/${verdict}`;
  const contest = `${site}/signaler/recu/${report.id}`;
  const about = { reference: referenceOf(report.id), title, at, contest };
  const letter = texts.answer(about, { outcome, ground, reasons });
  const posted = await postToReporterIn(work, report, { ...letter, kind: "report-decision" });
  if (!posted && report.by !== undefined && report.address === undefined)
    await tellPersonIn(work, report.by, { kind: "moderation.report-answered", object: report.id });
}

/**
 * Writes to who reported, at the address that they left: never to one of which somebody said « ne
 * plus jamais m’écrire ». The page of the report says the same to whoever kept its address.
 */
export async function postToReporterIn(
  work: Work,
  { id, address }: { readonly id: ReportId; readonly address: string | undefined },
  letter: { readonly kind: string; readonly subject: string; readonly lines: readonly string[] },
): Promise<boolean> {
  if (address === undefined || (await wantsNoMailIn(work, address))) return false;
  const { kind, subject, lines } = letter;
  await postIn(work, { kind, holder: id, to: address, subject, text: lines.join("\n\n") });
  return true;
}
