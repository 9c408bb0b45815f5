import { findCircleIn, standingIn } from "#modules/circles";
import { askThingsIn } from "#modules/subjects";
import { isMember } from "#rules/circles";
import { reading, type SitemapEntry, type Work } from "#services/house";

import type { CircleId, VoteId } from "../../domain/vote.ts";
import { findCountFile, listSeals } from "../../store/counts.ts";
import {
  findPublicDecision,
  findPublicFile,
  isWordHeld,
  listPublicDecisions,
} from "../../store/published.ts";
import { findVote } from "../../store/votes.ts";

/** The file of a count, for the members of its circle: as it was sealed. */
export const seeCountFile = reading(
  async (work: Work, asked: { readonly vote: VoteId }): Promise<string | undefined> => {
    const vote = await findVote(work, asked.vote);
    if (vote === undefined || !isMember(await standingIn(work, vote.circle))) return undefined;
    return findCountFile(work, vote.id);
  },
);

/** The seals of a circle one after the other, for its members. */
export const seeSeals = reading(async (work: Work, asked: { readonly circle: CircleId }) => {
  const circle = await findCircleIn(work, { circle: asked.circle });
  if (circle === undefined || !isMember(await standingIn(work, circle.id))) return undefined;
  return { circle, seals: await listSeals(work, circle.id) };
});

/** How many decisions a page lists. */
export const DECISIONS_PAGE = 20;

/** What open circles decided, for anyone: of one circle by its number, with these words, a page of it. */
export const listDecisions = reading(
  async (
    work: Work,
    asked: { readonly circle: string; readonly words: string; readonly page: number },
  ) => {
    const circle = asked.circle === "" ? undefined : await findCircleIn(work, asked);
    if (asked.circle !== "" && circle === undefined) return undefined;
    const { things, slips } = await askThingsIn(work, asked.words, (word) =>
      isWordHeld(work, word),
    );
    const { decisions, total } = await listPublicDecisions(work, {
      circle: circle?.id,
      things,
      from: (asked.page - 1) * DECISIONS_PAGE,
      most: DECISIONS_PAGE,
    });
    const named = [];
    for (const decision of decisions) {
      const of = await findCircleIn(work, { circle: decision.circle });
      // A circle that was hidden or closed to others takes its decisions with it.
      if (of !== undefined) named.push({ decision, circle: of });
    }
    return { circle, decisions: named, total, slips };
  },
);

/** A decision that anyone may read; undefined once its circle may not be known of. */
export const seeDecision = reading(async (work: Work, asked: { readonly number: number }) => {
  const decision = await findPublicDecision(work, asked.number);
  const circle = decision && (await findCircleIn(work, { circle: decision.circle }));
  return decision === undefined || circle === undefined ? undefined : { decision, circle };
});

/** The file of a decision that anyone may read. */
export const seeDecisionFile = reading(async (work: Work, asked: { readonly number: number }) => {
  const decision = await findPublicDecision(work, asked.number);
  if (decision === undefined) return undefined;
  if ((await findCircleIn(work, { circle: decision.circle })) === undefined) return undefined;
  return findPublicFile(work, asked.number);
});

/** Published decisions, for those who read the map of the site. */
export async function listForSitemapIn(work: Work): Promise<readonly SitemapEntry[]> {
  const { decisions } = await listPublicDecisions(work, {
    circle: undefined,
    things: [],
    from: 0,
    most: 10_000,
  });
  const entries: SitemapEntry[] = [];
  for (const { number, circle, closedAt } of decisions)
    if ((await findCircleIn(work, { circle })) !== undefined)
      entries.push({ at: `/decisions/${number}`, changed: closedAt });
  return entries;
}
