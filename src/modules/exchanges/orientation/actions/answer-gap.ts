import { findCircleIn, seeGoverningIn, standingIn } from "#modules/circles";
import { done, refused, type Result } from "#basics/result";
import { isMember } from "#rules/circles";
import { action, reading, type Work, withRight } from "#services/house";

import type { GapId } from "../domain/orientation.ts";
import { findGap, type Gap, listGaps, saveAnsweredGap } from "../store/gaps.ts";
import { WRITE } from "./record-gap.ts";

/** Whether the person who acts is in the circle that governs the instance. */
export async function isGoverningIn(work: Work): Promise<boolean> {
  const governing = work.actor.for === undefined ? undefined : await seeGoverningIn(work);
  return governing !== undefined && isMember(await standingIn(work, governing.circle.id));
}

export type SeenGap = Gap & { readonly circleName: string | undefined };

/**
 * What was asked and nobody answers, in all circles that everyone may know of and outside any: for
 * the members of the governing circle; undefined for others. What a private circle lacks is its own.
 */
export const seeGaps = reading((work: Work) => seeGapsIn(work));

export async function seeGapsIn(work: Work): Promise<readonly SeenGap[] | undefined> {
  if (!(await isGoverningIn(work))) return undefined;
  const gaps = await withRight(work, WRITE, (lent) => listGaps(lent));
  const seen: SeenGap[] = [];
  for (const gap of gaps) {
    const circle = gap.circle && (await findCircleIn(work, { circle: gap.circle }));
    if (gap.circle === undefined || circle?.isOpen === true)
      seen.push({ ...gap, circleName: circle?.name });
  }
  return seen;
}

/** One of them, for who may take it up: a member of its circle, or of the governing one. */
export async function findGapIn(work: Work, id: GapId): Promise<Gap | undefined> {
  const gap = await withRight(work, WRITE, (lent) => findGap(lent, id));
  if (gap === undefined) return undefined;
  if (gap.circle !== undefined && isMember(await standingIn(work, gap.circle))) return gap;
  if (!(await isGoverningIn(work))) return undefined;
  const circle = gap.circle && (await findCircleIn(work, { circle: gap.circle }));
  return gap.circle === undefined || circle?.isOpen === true ? gap : undefined;
}

export const seeGap = reading((work: Work, { gap }: { readonly gap: GapId }) =>
  findGapIn(work, gap),
);

/** Somebody says that a need is answered now: all that asked for the same are set aside. */
export const answerGap = action(answerGapIn);

export async function answerGapIn(
  work: Work,
  asked: { readonly gap: GapId },
): Promise<Result<GapId, "unknown-gap">> {
  const gap = await findGapIn(work, asked.gap);
  if (gap === undefined) return refused("unknown-gap");
  await withRight(work, WRITE, (lent) =>
    saveAnsweredGap(lent, gap.id, { by: work.actor.for, line: undefined }),
  );
  return done(gap.id);
}
