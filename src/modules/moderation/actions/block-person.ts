import { done, refused, type Result } from "#basics/result";
import { action, type PersonId, type Work, withRight } from "#services/house";

import { deleteBlock, listBlockers, listBlocks, saveBlock } from "../store/blocks.ts";

export type BlockRefusal = "not-allowed" | "oneself";

/**
 * The person who acts wants nothing more from another: their messages do not notify, they can
 * neither mention, invite nor write to them. The other is not told. Twice changes nothing.
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

/**
 * Whether `by` blocked `person`: asked before `by` is notified of, mentioned by, invited by or
 * written to by `person`. The answer decides what is *not sent*; it is never shown to `person`, who
 * reads the same page in both cases.
 */
export async function isBlockedIn(
  work: Work,
  { by, person }: { readonly by: PersonId; readonly person: PersonId },
): Promise<boolean> {
  return (await whoBlockedIn(work, { person, among: [by] })).has(by);
}

/** Those of `among` who blocked `person`, in one query: whom a message of theirs does not reach. */
export async function whoBlockedIn(
  work: Work,
  { person, among }: { readonly person: PersonId; readonly among: readonly PersonId[] },
): Promise<ReadonlySet<PersonId>> {
  if (among.length === 0) return new Set();
  return new Set(await withRight(work, "see-blocks", (lent) => listBlockers(lent, person, among)));
}

/** Those of `among` whom `by` blocked: somebody does not meet them where the house proposes people. */
export async function whomBlockedIn(
  work: Work,
  { by, among }: { readonly by: PersonId; readonly among: readonly PersonId[] },
): Promise<ReadonlySet<PersonId>> {
  if (among.length === 0) return new Set();
  const blocks = await withRight(work, "see-blocks", (lent) => listBlocks(lent, by));
  return new Set(blocks.flatMap(({ blocked }) => (among.includes(blocked) ? [blocked] : [])));
}

/** Whom the person who acts blocked. */
export async function listMyBlocksIn(work: Work): Promise<readonly PersonId[]> {
  if (work.actor.for === undefined) return [];
  return (await listBlocks(work, work.actor.for)).map(({ blocked }) => blocked);
}
