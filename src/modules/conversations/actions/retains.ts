import { dropFileIn } from "#modules/access";
import { type Retention, type Work, withRight } from "#services/house";

import { deleteDraft, listOldDrafts } from "../store/drafts.ts";
import { retained } from "./retains-texts.fr.ts";

/** Words that somebody began and never sent. */
export const retains: readonly Retention[] = [
  {
    ...retained.drafts,
    name: "word-drafts",
    howLong: "P1Y",
    sweep: (work, before) =>
      withRight(work, "forget-word-drafts", (lent) => forgetDraftsIn(lent, before)),
  },
];

async function forgetDraftsIn(lent: Work, before: Temporal.Instant): Promise<number> {
  const old = await listOldDrafts(lent, before);
  for (const { id, files } of old) {
    await deleteDraft(lent, id);
    for (const file of files) await dropFileIn(lent, file);
  }
  return old.length;
}
