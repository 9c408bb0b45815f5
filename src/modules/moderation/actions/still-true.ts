import { isId } from "#basics/id";
import type { Gathered, Work } from "#services/house";

import { isAnswered } from "../store/reports.ts";
import { listModerators } from "../store/moderators.ts";
import { awaitsPerson } from "../store/reviews.ts";
import { findVerdict, type Verdict } from "../store/verdicts.ts";

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

export async function isGivenIn(work: Work, facts: Facts): Promise<boolean> {
  const verdict = await verdictOf(work, facts);
  if (verdict === undefined) return false;
  const since = work.now.subtract({ hours: 24 * DAYS_TOLD });
  return Temporal.Instant.compare(verdict.givenAt, since) > 0;
}

async function verdictOf(work: Work, facts: Facts): Promise<Verdict | undefined> {
  const id = objectOf(facts);
  return isId<"Verdict">(id) ? findVerdict(work, id) : undefined;
}

/** The verdicts that a mail tells. */
export async function listToldVerdictsIn(
  work: Work,
  { facts }: Gathered,
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const one of facts) {
    const verdict = await verdictOf(work, one);
    if (verdict !== undefined) verdicts.push(verdict);
  }
  return verdicts;
}
