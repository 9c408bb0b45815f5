import { dayOf } from "#basics/dates";
import type { Work } from "#services/house";

import { type KeptPause, listPauses } from "../store/pauses.ts";
import { atHomeIn } from "./standing.ts";

/** The absence that stands today or comes next, of whose home the person who acts is in; undefined: none. */
export async function seeAwayIn(work: Work): Promise<KeptPause | undefined> {
  const home = await atHomeIn(work);
  if (home === undefined) return undefined;
  const [pause] = await listPauses(work, home.space, dayOf(work.now), { standing: true });
  return pause;
}
