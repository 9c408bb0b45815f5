import { dayOf, PARIS } from "#basics/dates";
import {
  type App,
  person,
  personBy,
  type PersonId,
  privateReader,
  type Work,
  withRight,
} from "#services/house";

import type { RowName } from "../domain/grant.ts";
import { isWorthALine, type Read } from "../domain/read.ts";
import { findBrokenLine, listReadsOfRow, listReadSince, saveRead } from "../store/reads.ts";
import type { SpaceId } from "../domain/space.ts";
import { findSpace } from "../store/spaces.ts";

/**
 * Writes in the log of its space that the actor saw a row, in the transaction that read it: no line,
 * no reading. Throws when the space was never made.
 */
export function recordReadIn(work: Work, { table, ...read }: RowName): Promise<void> {
  return recordAllIn(work, table, [read]);
}

/** A row that was read, of its space. */
type ReadOf = Omit<RowName, "table">;

async function recordAllIn(
  work: Work,
  table: string,
  reads: readonly ReadOf[],
  channel = work.actor.channel,
): Promise<void> {
  const { actor, now } = work;
  const by = personBy(actor);
  const line = {
    table,
    byKind: actor.by.kind,
    by,
    for: actor.for,
    channel,
    at: now,
  };
  // Always in the same order: two who read the same spaces at once wait for each other, and not both for ever.
  const spaces = [...Map.groupBy(reads, (read) => read.space)];
  await withRight(work, "access-log", async (lent) => {
    for (const [space, rows] of spaces.toSorted(byName)) {
      const found = await findSpace(lent, space);
      if (found === undefined) throw new Error("no such space to log a read of");
      if (!isWorthALine(by, found.owner)) continue;
      for (const { row } of rows) await saveRead(lent, space, { ...line, row });
    }
  });
}

const byName = ([one]: readonly [SpaceId, unknown], [other]: readonly [SpaceId, unknown]) =>
  one.localeCompare(other);

/** The same of several rows, once a day each: the log says on which days, and does not fill with a page that is loaded again. */
export function recordReadsOfDayIn(
  work: Work,
  { space, table, rows }: Omit<RowName, "row"> & { readonly rows: readonly string[] },
): Promise<void> {
  return recordReadsAcrossIn(work, { table, reads: rows.map((row) => ({ space, row })) });
}

/** The same of rows of several spaces: what was read before that day is asked in one statement. */
export async function recordReadsAcrossIn(
  work: Work,
  { table, reads }: ReadsOf,
  channel = work.actor.channel,
): Promise<void> {
  const by = personBy(work.actor);
  if (by === undefined || reads.length === 0) return;
  const since = dayOf(work.now).toZonedDateTime(PARIS).toInstant();
  const rows = reads.map(({ row }) => row);
  const before = await listReadSince(work, { table, rows, by, since });
  const unread = reads.filter(({ row }) => !before.has(row));
  if (unread.length === 0) return;
  if (work.actor.channel === "private-address")
    owed.set(work.db, [...owedIn(work), { table, reads: unread }]);
  else await recordAllIn(work, table, unread, channel);
}

interface ReadsOf {
  readonly table: string;
  readonly reads: readonly ReadOf[];
}

/** What was read in a transaction that may not write, without its line. */
const owed = new WeakMap<Work["db"], readonly ReadsOf[]>();
const owedIn = (work: Work): readonly ReadsOf[] => owed.get(work.db) ?? [];

/** By a private address nothing is written; but no line, no reading: what others let one read is in their log before it answers. */
export async function readByAddress<T>(
  app: App,
  whose: PersonId,
  read: (work: Work) => Promise<T>,
): Promise<T> {
  const { answer, all } = await app.transaction(privateReader(whose), async (work) => {
    owed.delete(work.db);
    return { answer: await read(work), all: owedIn(work) };
  });
  if (all.length > 0)
    await app.transaction(person(whose), async (work) => {
      for (const one of all) await recordReadsAcrossIn(work, one, "private-address");
    });
  return answer;
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
