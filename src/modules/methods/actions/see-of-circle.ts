import { whereIn } from "#modules/commons";
import { type CircleId, spaceOf } from "#rules/circles";
import { mayWrite } from "#rules/commons";
import type { Work } from "#services/house";

import type { TrialId } from "../domain/trial.ts";
import { listCurrent, listOfSpace } from "../store/methods.ts";
import { listTrialsOfSpace } from "../store/trials.ts";
import { type ListedMethod, listedIn } from "./see-methods.ts";

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
