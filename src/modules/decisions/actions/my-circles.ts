import { findCircleIn, listMyMembershipsIn } from "#modules/circles";
import type { Circle } from "#rules/circles";
import type { Work } from "#services/house";

/** The circles of the person who acts. */
export async function myCirclesIn(work: Work): Promise<readonly Circle[]> {
  const circles: Circle[] = [];
  for (const { circle } of await listMyMembershipsIn(work)) {
    const found = await findCircleIn(work, { circle });
    if (found !== undefined) circles.push(found);
  }
  return circles;
}
