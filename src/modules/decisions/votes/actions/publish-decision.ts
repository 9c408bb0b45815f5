import { findCircleIn } from "#modules/circles";
import type { Work } from "#services/house";

import type { Method } from "../../domain/methods/method.ts";
import type { Vote } from "../../domain/vote.ts";
import type { Count } from "../../store/counts.ts";
import { savePublicDecision } from "../../store/published.ts";

/** What a count is about persons: it stays in the circle. */
const ABOUT_PERSONS: readonly Method[] = ["nomination"];

export interface Publish {
  readonly vote: Vote;
  readonly count: Count;
  readonly file: string;
  readonly labels: readonly string[];
}

/** Publishes what was decided when everyone may know of the circle: no name, no ballot that names anybody. Elections of persons are never published. */
export async function publishIn(lent: Work, { vote, count, file, labels }: Publish): Promise<void> {
  const circle = await findCircleIn(lent, { circle: vote.circle });
  if (circle === undefined || !circle.isOpen || circle.isHidden) return;
  if (ABOUT_PERSONS.includes(vote.method)) return;
  await savePublicDecision(
    lent,
    {
      vote: vote.id,
      circle: vote.circle,
      question: vote.question,
      method: vote.method,
      options: vote.options.map(({ cost }, i) => ({ label: labels[i] ?? "", cost })),
      summary: count.summary,
      outcome: count.outcome,
      article: vote.article,
      hash: count.hash,
      previous: count.previous,
      seal: count.seal,
      place: count.place,
      closedAt: vote.closesAt,
    },
    file,
  );
}
