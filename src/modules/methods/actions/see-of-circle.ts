import { listMyMembershipsIn } from "#modules/circles";
import { whereIn } from "#modules/commons";
import { type CircleId, spaceOf } from "#rules/circles";
import { mayWrite } from "#rules/commons";
import type { Work } from "#services/house";

import { isToDecide, type TrialId } from "../domain/trial.ts";
import { listCurrent, listOfSpace } from "../store/methods.ts";
import { listTrialsOfSpace, listTrialsOfSpaces } from "../store/trials.ts";
import { type ListedMethod, listedIn } from "./see-methods.ts";
import { actsIn } from "./standing.ts";

export interface SeenOfCircle {
  /** The last method that it wrote. */
  readonly latest: ListedMethod | undefined;
  readonly underWay: readonly { readonly id: TrialId; readonly title: string }[];
}

/** What a circle wrote last, and what it tries, for its members alone. */
export async function seeOfCircleIn(
  work: Work,
  { circle }: { readonly circle: CircleId },
): Promise<SeenOfCircle | undefined> {
  const space = spaceOf(circle);
  if (!mayWrite((await whereIn(work, space)).asker)) return undefined;
  const [last] = await listedIn(work, (await listOfSpace(work, space)).slice(-1));
  const trials = (await listTrialsOfSpace(work, space)).filter(({ told }) => told === undefined);
  const titles = await listCurrent(
    work,
    trials.map(({ method }) => method),
  );
  return {
    latest: last,
    underWay: trials.map(({ id, method }) => ({ id, title: titles.get(method)?.card.title ?? "" })),
  };
}

/** A report of which a circle has not said whether everyone reads it. */
export interface ToDecide {
  readonly id: TrialId;
  readonly title: string;
  readonly circle: string;
  readonly writtenAt: Temporal.Instant;
}

/** The reports that wait for a word of the circles that who acts facilitates, for as long as they are asked of them. */
export async function listToDecideIn(work: Work): Promise<readonly ToDecide[]> {
  if (actsIn(work) === undefined) return [];
  const facilitated = (await listMyMembershipsIn(work)).flatMap(({ circle, role }) =>
    role === "facilitator" ? [spaceOf(circle)] : [],
  );
  const trials = (await listTrialsOfSpaces(work, facilitated)).filter((trial) =>
    isToDecide(trial, work.now),
  );
  const titles = await listCurrent(
    work,
    trials.map(({ method }) => method),
  );
  const waiting: ToDecide[] = [];
  for (const space of new Set(trials.map((trial) => trial.space))) {
    const { asker, circle } = await whereIn(work, space);
    if (asker.standing !== "keeper") continue;
    for (const { id, method, told } of trials.filter((trial) => trial.space === space))
      if (told !== undefined)
        waiting.push({
          id,
          title: titles.get(method)?.card.title ?? "",
          circle: circle?.name ?? "",
          writtenAt: told.writtenAt,
        });
  }
  return waiting;
}
