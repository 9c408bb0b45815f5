import { ownNamesIn } from "#modules/organisations";
import { ownSpaceOf } from "#rules/access";
import { reading, type Work } from "#services/house";

import { type Became, becameOf, type PersonId, type Written } from "../domain/concern.ts";
import { findService } from "../store/services.ts";
import { listWritten } from "../store/words.ts";
import { oneselfIn } from "./standing.ts";

export interface SeenWritten extends Written {
  readonly name: string;
  readonly became: Became;
}

/** To which services one wrote, and what became of it: none of the words. Undefined for a visitor, and under a mandate. */
export const seeWritten = reading(seeWrittenIn);

export async function seeWrittenIn(work: Work): Promise<readonly SeenWritten[] | undefined> {
  const me = oneselfIn(work);
  return me === undefined ? undefined : writtenOfIn(work, me);
}

export async function writtenOfIn(work: Work, person: PersonId): Promise<readonly SeenWritten[]> {
  const seen: SeenWritten[] = [];
  for (const one of await listWritten(work, ownSpaceOf(person))) {
    const organisation = (await findService(work, one.service))?.organisation;
    const name = organisation && (await ownNamesIn(work, [organisation])).get(organisation);
    seen.push({ ...one, name: name ?? "", became: becameOf(one) });
  }
  return seen;
}
