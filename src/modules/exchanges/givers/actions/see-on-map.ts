import { placeIndexIn } from "#modules/territory";
import { isInBox } from "#rules/territory";
import type { PlacedPoints, PointBox, ToldPoint, Work } from "#services/house";

import type { Candidate } from "../domain/candidate.ts";
import { findCandidatesIn } from "./list-candidates.ts";

/** The word of their kind in addresses of the map. */
export const GIVERS = "entraide";

/** Whoever is in the directory, as its readers see it: signed in, and never whom they blocked. */
async function allIn(work: Work): Promise<readonly Candidate[]> {
  if (work.actor.for === undefined) return [];
  return findCandidatesIn(work, { words: "", allWords: true, kinds: [] }, () => true);
}

/**
 * The step: where those are who can be asked, for who is signed in. Each stands at the middle of the commune
 * that they said themselves: nobody's home is a point.
 */
export async function placeGiversIn(
  work: Work,
  box: PointBox | undefined,
): Promise<readonly PlacedPoints[]> {
  const { communes } = await placeIndexIn(work);
  return (await allIn(work)).flatMap(({ giver, commune }) => {
    const centre = commune === undefined ? undefined : communes.get(commune)?.centre;
    if (centre === undefined || (box !== undefined && !isInBox(box, centre))) return [];
    const { longitude, latitude, precision } = centre;
    const place = { longitude, latitude, at: "commune", exact: precision === "exact" } as const;
    return [{ ids: [giver], kind: GIVERS, ...place, commune }];
  });
}

/** The step: what some of them are called, and the first thing that they give. */
export async function tellGiversIn(
  work: Work,
  ids: readonly string[],
): Promise<readonly ToldPoint[]> {
  const asked = new Set<string>(ids);
  return (await allIn(work))
    .filter(({ giver }) => asked.has(giver))
    .map(({ giver, name, offers: [first] }) => ({
      id: giver,
      kind: GIVERS,
      title: name,
      address: `/entraide/${giver}`,
      line: first?.words,
    }));
}
