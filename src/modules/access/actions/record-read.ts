import { dayOf, PARIS } from "#basics/dates";
import { personBy, type Work, withRight } from "#services/house";

import type { RowName } from "../domain/grant.ts";
import { isWorthALine, type Read } from "../domain/read.ts";
import { findBrokenLine, listReadsOfRow, listReadSince, saveRead } from "../store/reads.ts";
import type { SpaceId } from "../domain/space.ts";
import { findSpace } from "../store/spaces.ts";

/**
 * Writes in the log of its space that the actor saw a row, in the transaction that read it: no line,
 * no reading. Throws when the space was never made.
 */
export async function recordReadIn(work: Work, { space, table, row }: RowName): Promise<void> {
  const { actor, now } = work;
  await withRight(work, "access-log", async (lent) => {
    const found = await findSpace(lent, space);
    if (found === undefined) throw new Error("no such space to log a read of");
    const by = personBy(actor);
    if (!isWorthALine(by, found.owner)) return;
    await saveRead(lent, space, {
      table,
      row,
      byKind: actor.by.kind,
      by,
      for: actor.for,
      channel: actor.channel,
      at: now,
    });
  });
}

/** The same of several rows, once a day each: the log says on which days, and does not fill with a page that is loaded again. */
export async function recordReadsOfDayIn(
  work: Work,
  { space, table, rows }: Omit<RowName, "row"> & { readonly rows: readonly string[] },
): Promise<void> {
  const by = personBy(work.actor);
  if (by === undefined) return;
  const since = dayOf(work.now).toZonedDateTime(PARIS).toInstant();
  const before = await listReadSince(work, { table, rows, by, since });
  for (const row of rows) if (!before.has(row)) await recordReadIn(work, { space, table, row });
}

/** Who saw a row, latest first, for those who see its whole space; anyone else finds only their own readings. */
export function listReadsIn(work: Work, asked: Omit<RowName, "space">): Promise<readonly Read[]> {
  return listReadsOfRow(work, asked);
}

/** Whether nobody touched the log of a space (one of the actor's): the place of the first line that does not follow, if any. */
export function checkLogIn(
  work: Work,
  asked: { readonly space: SpaceId },
): Promise<number | undefined> {
  return findBrokenLine(work, asked.space);
}
