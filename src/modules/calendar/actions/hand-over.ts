import { isId } from "#basics/id";
import { spaceOf } from "#rules/organisations";
import type { HandingOver, ToHandOver, Work } from "#services/house";

import { addressOf } from "../domain/occasion.ts";
import { listToComeBy } from "../store/owed.ts";
import { openWordsIn } from "./find-occasion.ts";
import { handsOverTexts } from "./kept.fr.ts";
import { besideAll, whereIn } from "./standing.ts";

/**
 * What somebody still organises in the name of an organisation: occasions that they made, of which a date is to come.
 * Read by who represents it too; nothing for anyone else.
 */
export async function handsOverIn(
  work: Work,
  { organisation, person }: HandingOver,
): Promise<readonly ToHandOver[]> {
  if (!isId<"Organisation">(organisation)) return [];
  const space = spaceOf(organisation);
  const { asker } = await whereIn(work, space);
  if (asker.standing === "outside") return [];
  const things: ToHandOver[] = [];
  for (const one of await besideAll(work, (lent) => listToComeBy(lent, space, person))) {
    const words = await openWordsIn(work, one);
    if (words === undefined) continue;
    const label = handsOverTexts.occasion(words.title);
    things.push({ key: `calendar.occasion ${one.id}`, label, at: addressOf(one) });
  }
  return things;
}
