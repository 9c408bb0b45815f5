import { dropFileIn } from "#modules/access";
import type { PersonId, Work } from "#services/house";

import { takeDraftsOf, takeOldDrafts } from "../../store/bring-drafts.ts";

/** Archives that nobody brought in time go, with their files. Under the right « bring-circle ». Answers how many. */
export async function forgetOldDrafts(lent: Work, before: Temporal.Instant): Promise<number> {
  const old = await takeOldDrafts(lent, before);
  for (const { files } of old) for (const file of files) await dropFileIn(lent, file);
  return old.length;
}

/** The archives that somebody read over go with them: under their own space, nobody else could open them. */
export async function forgetDraftsOf(lent: Work, person: PersonId): Promise<void> {
  for (const { files } of await takeDraftsOf(lent, person))
    for (const file of files) await dropFileIn(lent, file);
}
