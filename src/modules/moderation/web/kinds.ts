import type { NotificationKind } from "#services/house";

import type { Verdict } from "../actions/see-reviews.ts";
import {
  isAnsweredIn,
  isAskedIn,
  isGivenIn,
  isToReviewIn,
  listToldVerdictsIn,
  objectOf,
} from "../actions/still-true.ts";
import { redressOf, statementOf } from "./statement.ts";
import { statementTexts } from "./statement-texts.fr.ts";
import { texts } from "./texts.fr.ts";

const words = texts.mails;

/** The parts of a statement of reasons, after what was decided, which is above them. */
function linesOf(verdict: Verdict, now: Temporal.Instant): readonly string[] {
  const [, ...parts] = statementOf(verdict, now);
  return parts.map(({ label, says }) => words.mine.part(label, says));
}

/** What moderation writes to people who have an account; each fact is an id. */
export const moderationKinds = {
  "moderation.to-review": {
    why: words.toReview.why,
    sort: "direct",
    stillTrue: isToReviewIn,
    write: (_, { facts }) =>
      Promise.resolve({
        subject: words.toReview.subject(facts.length),
        title: words.toReview.title,
        entries: [
          {
            title: words.toReview.subject(facts.length),
            at: "/moderer",
            lines: [words.toReview.line],
          },
        ],
      }),
  },
  "moderation.mine-decided": {
    why: words.mine.why,
    sort: "direct",
    stillTrue: isGivenIn,
    write: async (work, gathered) => {
      const verdicts = await listToldVerdictsIn(work, gathered);
      if (verdicts.length === 0) return undefined;
      return {
        subject: words.mine.subject,
        title: words.mine.title,
        entries: verdicts.map((verdict) => ({
          title: statementTexts.outcomes[verdict.outcome],
          at: `/moderation/${verdict.id}`,
          lines: [...linesOf(verdict, work.now), ...redressOf(verdict)],
        })),
      };
    },
  },
  "moderation.report-answered": {
    why: words.answered.why,
    sort: "direct",
    stillTrue: isAnsweredIn,
    write: (_, { facts }) =>
      Promise.resolve({
        subject: words.answered.subject,
        title: words.answered.title,
        entries: facts.map((one) => ({
          title: words.answered.entry,
          at: `/signaler/recu/${objectOf(one)}`,
          lines: [],
        })),
      }),
  },
  "moderation.asked": {
    why: words.asked.why,
    sort: "direct",
    stillTrue: isAskedIn,
    write: () =>
      Promise.resolve({
        subject: words.asked.subject,
        title: words.asked.title,
        entries: [{ title: words.asked.entry, at: "/moderer/accord", lines: [words.asked.line] }],
      }),
  },
} as const satisfies Readonly<Record<string, NotificationKind>>;
