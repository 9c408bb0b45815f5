import { letterKind, type NotificationKind, type Work } from "#services/house";

import type { ToldVerdict } from "../actions/see-reviews.ts";
import {
  findToldVerdictIn,
  isAnsweredIn,
  isAskedIn,
  isToReviewIn,
  objectOf,
} from "../actions/still-true.ts";
import { redressOf, statementOf } from "./statement.ts";
import { statementTexts } from "./statement-texts.fr.ts";
import { texts } from "./texts.fr.ts";

const words = texts.mails;

/** The parts of a statement of reasons, after what was decided, which is above them. */
function linesOf(verdict: ToldVerdict, now: Temporal.Instant): readonly string[] {
  const [, ...parts] = statementOf(verdict, now);
  return parts.map(({ label, says }) => words.mine.part(label, says));
}

type Facts = Readonly<Record<string, unknown>>;

/** Finds the facts themselves while they hold: the letter says where to read, and nothing of what is there. */
function factsIf(holds: (work: Work, facts: Facts) => Promise<boolean>) {
  return async (work: Work, facts: Facts) => ((await holds(work, facts)) ? facts : undefined);
}

/** What moderation writes to people who have an account; each fact is an id. */
export const moderationKinds = {
  "moderation.to-review": letterKind({
    why: words.toReview.why,
    sort: "direct",
    find: factsIf(isToReviewIn),
    says: ({ length }) => {
      const subject = words.toReview.subject(length);
      const entry = { title: subject, at: "/moderer", lines: [words.toReview.line] };
      return { subject, title: words.toReview.title, entries: [entry] };
    },
  }),
  "moderation.mine-decided": letterKind({
    why: words.mine.why,
    sort: "direct",
    always: true,
    find: findToldVerdictIn,
    says: (verdicts, work) => ({
      subject: words.mine.subject,
      title: words.mine.title,
      entries: verdicts.map((verdict) => ({
        title: statementTexts.outcomes[verdict.outcome],
        at: `/moderation/${verdict.id}`,
        lines: [...linesOf(verdict, work.now), ...redressOf(verdict)],
      })),
    }),
  }),
  "moderation.report-answered": letterKind({
    why: words.answered.why,
    sort: "direct",
    always: true,
    find: factsIf(isAnsweredIn),
    says: (reports) => ({
      subject: words.answered.subject,
      title: words.answered.title,
      entries: reports.map((report) => ({
        title: words.answered.entry,
        at: `/signaler/recu/${objectOf(report)}`,
        lines: [],
      })),
    }),
  }),
  "moderation.asked": letterKind({
    why: words.asked.why,
    sort: "direct",
    find: factsIf(isAskedIn),
    says: () => ({
      subject: words.asked.subject,
      title: words.asked.title,
      entries: [{ title: words.asked.entry, at: "/moderer/accord", lines: [words.asked.line] }],
    }),
  }),
} as const satisfies Readonly<Record<string, NotificationKind>>;
