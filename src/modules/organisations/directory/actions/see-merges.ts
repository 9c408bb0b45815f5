import { isOperator, reading, type Work } from "#services/house";

import { decideMerge, type MergeRefusal, UNDO_DAYS } from "../domain/merge.ts";
import { type Organisation, type OrganisationId, standingOf } from "../../domain/organisation.ts";
import { listRecentDissolutions } from "../store/dissolutions.ts";
import { listRecentMerges, listTwins, type Merge } from "../store/merges.ts";
import { findByAddress, listOrganisations } from "../../store/organisations.ts";

/** Two that may be one: the same name in the same commune, or the same SIREN. */
export interface Twins {
  readonly one: Organisation;
  readonly other: Organisation;
  readonly because: "name" | "siren";
}

/** What the operator sees of duplicates: those that look so, and the merges that may still be undone. */
export interface SeenMerges {
  readonly twins: readonly Twins[];
  readonly recent: readonly (Merge & {
    readonly goneName: string;
    readonly keptName: string;
    readonly keptNumber: number;
  })[];
}

/** Since when something may still be undone. */
function undoableSince(work: Work): Temporal.Instant {
  return work.now.subtract({ hours: 24 * (UNDO_DAYS + 1) });
}

/** For the operator alone. */
export const seeMerges = reading(async (work: Work): Promise<SeenMerges | undefined> => {
  if (!isOperator(work.actor)) return undefined;
  return {
    twins: await listTwins(work),
    recent: await listRecentMerges(work, undoableSince(work)),
  };
});

/** Two organisations side by side, before the operator says that they are one. */
export interface ComparedOrganisations {
  readonly gone: Organisation;
  readonly kept: Organisation;
  /** Why they cannot be merged, if so. */
  readonly refusal: MergeRefusal | undefined;
  /** Which of the two was verified and the other not: that one should stay. */
  readonly betterTurned: boolean;
}

/** For the operator alone; undefined when one of the two is not there. */
export const compareOrganisations = reading(
  async (
    work: Work,
    asked: { readonly gone: number; readonly kept: number },
  ): Promise<ComparedOrganisations | undefined> => {
    if (!isOperator(work.actor)) return undefined;
    const gone = await findByAddress(work, asked.gone);
    const kept = await findByAddress(work, asked.kept);
    if (gone === undefined || kept === undefined) return undefined;
    const decision = decideMerge(gone, kept);
    return {
      gone,
      kept,
      refusal: decision.done ? undefined : decision.refusal,
      betterTurned: standingOf(gone) === "verified" && standingOf(kept) === "unverified",
    };
  },
);

/** The dissolutions that may still be undone, for the operator alone. */
export const seeDissolutions = reading(
  async (work: Work): Promise<readonly Organisation[] | undefined> =>
    isOperator(work.actor) ? listRecentDissolutions(work, undoableSince(work)) : undefined,
);

/** The number of the page of each of the two, as they are: for the operator alone. */
export const numbersOfOrganisations = reading(
  async (
    work: Work,
    asked: { readonly gone: OrganisationId; readonly kept: OrganisationId },
  ): Promise<{ readonly gone: number; readonly kept: number } | undefined> => {
    if (!isOperator(work.actor)) return undefined;
    const found = await listOrganisations(work, [asked.gone, asked.kept]);
    const [gone, kept] = [asked.gone, asked.kept].map(
      (id) => found.find((one) => one.id === id)?.number,
    );
    return gone === undefined || kept === undefined ? undefined : { gone, kept };
  },
);
