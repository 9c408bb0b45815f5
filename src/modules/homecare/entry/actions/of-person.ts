import { open, sealedAgain } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import type { Work } from "#services/house";

import type { PersonId, SpaceId } from "../../domain/visit.ts";
import { deleteEntry, findEntry, saveEntry } from "../store/entries.ts";

/** How it is headed in one's archive; never in clear. */
export const ENTRY_HEADING = "Comment entrer chez vous";

/** What somebody wrote of how to come in; under a right. */
export async function entryOfIn(work: Work, person: PersonId) {
  const found = await findEntry(work, ownSpaceOf(person));
  const words = found && (await open(work, found.space, found.sealed));
  return found === undefined || words === undefined
    ? []
    : [{ "écrit le": found.changedAt.toString(), "comment entrer": words }];
}

export const deleteEntryOfIn = (work: Work, person: PersonId): Promise<void> =>
  deleteEntry(work, ownSpaceOf(person));

/** Of two who are one, what the one who stays wrote; else what the other did, sealed anew. */
export async function moveEntryIn(work: Work, from: SpaceId, into: SpaceId): Promise<void> {
  const found = await findEntry(work, from);
  if (found === undefined) return;
  const isWritten = (await findEntry(work, into)) !== undefined;
  const sealed = await sealedAgain(work, { from, to: into })(found.sealed);
  if (!isWritten && sealed !== undefined) await saveEntry(work, into, sealed);
  await deleteEntry(work, from);
}
