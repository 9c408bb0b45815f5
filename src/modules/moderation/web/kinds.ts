import type { NotificationKind } from "#services/house";

import {
  isAnsweredIn,
  isAskedIn,
  isGivenIn,
  isToReviewIn,
  listToldVerdictsIn,
  objectOf,
} from "../actions/still-true.ts";
import { texts } from "./texts.fr.ts";

const words = texts.mails;

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
        entries: verdicts.map(({ id, outcome, reasons }) => ({
          title: texts.verdict.outcomes[outcome],
          at: `/moderation/${id}`,
          lines: [words.mine.reasons(reasons), words.mine.contest],
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
