import { ownSpaceOf } from "#rules/access";
import type { PersonId, Work } from "#services/house";

import { oneselfIn } from "../../mine/actions/see-my-data.ts";
import type { Closing } from "../domain/closing.ts";
import { listClosingsOf } from "../store/closings.ts";

/** Under which what was named is written when devices are closed. */
export const RIGHT = "closing";

/** Where somebody named the person who acts to close their devices; as row security lets them see, and under no mandate. */
export async function closingByIn(work: Work, person: PersonId): Promise<Closing | undefined> {
  const me = oneselfIn(work);
  const all = me === undefined ? [] : await listClosingsOf(work, me);
  return all.find(({ space }) => space === ownSpaceOf(person));
}
