import type { Work } from "#services/house";

import { listOwnSpaces } from "../store/accounts.ts";
import { type KoriSums, sumUp } from "../store/lines.ts";

/** What passed in kori for the person who acts, in whole: sums and how many, never who gave most. */
export async function sumUpMineIn(work: Work): Promise<KoriSums> {
  return sumUp(work, await listOwnSpaces(work));
}
