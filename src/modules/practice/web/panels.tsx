import { isId } from "#basics/id";
import type { Told, Work } from "#services/house";

import { findCommunityIn } from "../actions/standing.ts";
import { countToReadIn } from "../actions/read-second.ts";
import { communityAt } from "../domain/address.ts";
import { texts } from "./texts.fr.ts";

/** On the page of a circle, for its members: the practice that it shares, and what waits to be read. */
export async function tellsOfCircle(
  work: Work,
  subject: string | undefined,
): Promise<Told | undefined> {
  if (subject === undefined || !isId<"Circle">(subject)) return undefined;
  const community = await findCommunityIn(work, { circle: subject });
  if (community === undefined) return undefined;
  const toRead = await countToReadIn(work, community);
  const body = (
    <p>
      {texts.sharesLead(community.shares)}{" "}
      <a href={communityAt(community.circle)}>
        {toRead === 0 ? texts.panel : texts.toRead(toRead)}
      </a>
    </p>
  );
  return { body, presses: undefined };
}
