import { isId } from "#basics/id";
import type { Waiting } from "#basics/waiting";
import type { Told, Work } from "#services/house";

import { listAwaitedIn } from "../actions/list-awaited.ts";
import { countToReadIn } from "../actions/read-second.ts";
import { findCommunityIn } from "../actions/standing.ts";
import { communityAt, situationAt } from "../domain/address.ts";
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

/** What one has to read before the others, and what was sent back to who told it. */
export async function waitsOfPractice(work: Work): Promise<readonly Waiting[]> {
  const says = texts.waits;
  return (await listAwaitedIn(work)).map(({ situation, community, waits }): Waiting => {
    const { name } = community.circle;
    if ("until" in waits)
      return {
        group: "answer",
        says: says.read,
        about: says.readAbout(name),
        due: waits.until,
        at: `${situationAt(situation)}/relire`,
        go: says.readGo,
        label: says.of(says.readGo, name),
      };
    return {
      group: "mine",
      says: says.back(waits.title),
      about: says.backAbout(name),
      at: situationAt(situation),
      go: says.backGo,
      label: says.of(says.backGo, waits.title),
    };
  });
}
