import { endAllWithIn } from "#modules/access";
import { done, refused, type Result } from "#basics/result";
import { action, type PersonId, type Work } from "#services/house";

import { deleteBlock, listBlocks, saveBlock } from "../store/blocks.ts";

export type BlockRefusal = "not-allowed" | "oneself";

/**
 * The person who acts wants nothing more from another: their messages do not notify, they can
 * neither mention, invite nor write to them, and what was shared with them ends. The other is not told. Twice changes nothing.
 */
export const blockPerson = action(blockPersonIn);

export async function blockPersonIn(
  work: Work,
  { person }: { readonly person: PersonId },
): Promise<Result<undefined, BlockRefusal>> {
  const mine = work.actor.for;
  if (mine === undefined) return refused("not-allowed");
  if (mine === person) return refused("oneself");
  await saveBlock(work, mine, person);
  await endAllWithIn(work, person);
  return done(undefined);
}

/** They may write again. */
export const unblockPerson = action(unblockPersonIn);

export async function unblockPersonIn(
  work: Work,
  { person }: { readonly person: PersonId },
): Promise<Result<undefined, "not-allowed">> {
  if (work.actor.for === undefined) return refused("not-allowed");
  await deleteBlock(work, work.actor.for, person);
  return done(undefined);
}

/** Whom the person who acts blocked. */
export async function listMyBlocksIn(work: Work): Promise<readonly PersonId[]> {
  if (work.actor.for === undefined) return [];
  return (await listBlocks(work, work.actor.for)).map(({ blocked }) => blocked);
}
