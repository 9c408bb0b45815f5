import { isId } from "#basics/id";
import type { Work } from "#services/house";

import { isAnswered } from "../store/reports.ts";
import { listModerators } from "../store/moderators.ts";
import { awaitsPerson } from "../store/reviews.ts";
import { findVerdict } from "../store/verdicts.ts";
import { toldIn, type ToldVerdict } from "./reportables.ts";

type Facts = Readonly<Record<string, unknown>>;

/** The row that a mail of moderation speaks of. */
export function objectOf({ object }: Facts): string {
  return typeof object === "string" ? object : "";
}

/** Whether a review is open, and still waits for this moderator's answer. */
export async function isToReviewIn(work: Work, facts: Facts): Promise<boolean> {
  const { object: review, person } = facts;
  if (typeof review !== "string" || typeof person !== "string") return false;
  return isId(review) && isId(person) && (await awaitsPerson(work, review, person));
}

/** Whether somebody was asked to moderate and did not answer. */
export async function isAskedIn(work: Work, facts: Facts): Promise<boolean> {
  const asked = await listModerators(work);
  return asked.some(
    ({ person, acceptedAt }) => person === objectOf(facts) && acceptedAt === undefined,
  );
}

/** Whether a report is kept still, and answered. */
export function isAnsweredIn(work: Work, facts: Facts): Promise<boolean> {
  const report = objectOf(facts);
  return isId<"Report">(report) ? isAnswered(work, report) : Promise.resolve(false);
}

/** After so many days a decision is read on one's page, and no mail comes late to tell it. */
const DAYS_TOLD = 14;

/** The verdict that a mail tells; undefined when it comes too late. */
export async function findToldVerdictIn(
  work: Work,
  facts: Facts,
): Promise<ToldVerdict | undefined> {
  const id = objectOf(facts);
  const verdict = isId<"Verdict">(id) ? await findVerdict(work, id) : undefined;
  const since = work.now.subtract({ hours: 24 * DAYS_TOLD });
  return verdict && Temporal.Instant.compare(verdict.givenAt, since) > 0
    ? toldIn(work, verdict)
    : undefined;
}
