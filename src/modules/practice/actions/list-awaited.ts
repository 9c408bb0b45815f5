import { type Work, withRight } from "#services/house";

import { mayWrite } from "../domain/rights.ts";
import { READING, type Situation } from "../domain/situation.ts";
import { listReadBy, listSentBackTo } from "../store/situations-of-person.ts";
import { type Community, findCommunityIn, toldOfIn } from "./standing.ts";

/** A situation that waits for who acts: to read before the others, or sent back to them. */
export interface Awaited {
  readonly situation: Situation["id"];
  readonly community: Community;
  /** To read: until when it is theirs alone. Sent back: its title. */
  readonly waits: { readonly until: Temporal.Instant } | { readonly title: string };
}

/** What one took to read and said nothing of, then one's own that were sent back; where one may still write. */
export async function listAwaitedIn(work: Work): Promise<readonly Awaited[]> {
  const { for: person, mandate } = work.actor;
  if (person === undefined || mandate !== undefined) return [];
  const toRead = await withRight(work, "second-reading", (lent) => listReadBy(lent, person));
  const awaited: Awaited[] = [];
  for (const one of [...toRead, ...(await listSentBackTo(work, person))]) {
    const community = await findCommunityIn(work, { circle: one.community });
    if (community === undefined || !mayWrite(community.asker)) continue;
    const { id: situation, takenAt } = one;
    if (takenAt !== undefined)
      awaited.push({ situation, community, waits: { until: takenAt.add(READING) } });
    const told = takenAt === undefined ? await toldOfIn(work, one) : undefined;
    if (told !== undefined) awaited.push({ situation, community, waits: { title: told.title } });
  }
  return awaited;
}
