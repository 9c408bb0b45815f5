import type { Id } from "#basics/id";
import { heldMandateIn } from "#modules/people";
import { type PersonId, type Work, withRight } from "#services/house";

import type { Grant } from "../domain/grant.ts";
import type { SharingId } from "../domain/sharing.ts";
import type { SpaceId } from "../domain/space.ts";
import {
  endGrantsOfTable,
  listGrantsOfRows,
  listGrantsUnder,
  listOpenGrantsTo,
} from "../store/grants.ts";
import {
  listKeptSharings,
  listOpenSharings,
  listOpenSharingsTo,
  listSharedWithMe,
  listStandingSharings,
} from "../store/sharings.ts";
import {
  isOneSaid,
  listMandatesBehind,
  listOpenedByOthers,
  listSaidThemself,
  listTakenBack,
  listEndedUnsaid,
  listOverSince,
  listUnsaidEnds,
} from "../store/unsaid.ts";

/** What was ever shared of these rows, latest first, for whoever owns their space. */
export function listGrantsIn(
  work: Work,
  asked: { readonly table: string; readonly rows: readonly string[] },
): Promise<readonly Grant[]> {
  return listGrantsOfRows(work, asked.table, asked.rows);
}

/** What was opened from a table under a mandate, latest first, for the person who gave the mandate. */
export function listGrantsUnderIn(
  work: Work,
  asked: { readonly mandate: Id<"Mandate">; readonly table: string },
): Promise<readonly Grant[]> {
  return listGrantsUnder(work, asked.mandate, asked.table);
}

/** What others share of a table with the person who acts, and still do, latest first. */
export async function listSharedWithMeIn(
  work: Work,
  asked: { readonly table: string },
): Promise<readonly Grant[]> {
  return work.actor.for === undefined ? [] : listOpenGrantsTo(work, work.actor.for, asked.table);
}

/** Whether all of a table in somebody’s space is open now to the person who acts: themself, never under a mandate. */
export async function isKindOpenToMeIn(
  work: Work,
  { space, table }: { readonly space: SpaceId; readonly table: string },
): Promise<boolean> {
  if (work.actor.for === undefined || work.actor.mandate !== undefined) return false;
  return (await listSharedWithMe(work)).some(
    (one) => one.space === space && one.table === table && one.row === undefined,
  );
}

/** Which of these sentences, said from a space of the person who acts, are open or will be: neither taken back nor over. */
export async function openSharingsIn(
  work: Work,
  sharings: readonly SharingId[],
): Promise<ReadonlySet<SharingId>> {
  return new Set(sharings.length === 0 ? [] : await listOpenSharings(work, sharings));
}

/**
 * Which of these sentences are open or will be, whoever said them: for a module that knows whom they are of, and has decided
 * who may learn it.
 */
export async function standingSharingsIn(
  work: Work,
  sharings: readonly SharingId[],
): Promise<ReadonlySet<SharingId>> {
  if (sharings.length === 0) return new Set();
  return new Set(
    await withRight(work, "access-grants", (lent) => listStandingSharings(lent, sharings)),
  );
}

/** Which of these sentences nobody took back before their end, be it past; likewise. */
export async function keptSharingsIn(
  work: Work,
  sharings: readonly SharingId[],
): Promise<ReadonlySet<SharingId>> {
  if (sharings.length === 0) return new Set();
  return new Set(
    await withRight(work, "access-grants", (lent) => listKeptSharings(lent, sharings)),
  );
}

/** When each of these sentences was over, taken back or by its end; of those that are open, nothing; likewise. */
export async function overSinceIn(
  work: Work,
  sharings: readonly SharingId[],
): Promise<ReadonlyMap<SharingId, Temporal.Instant>> {
  if (sharings.length === 0) return new Map();
  return withRight(work, "access-grants", (lent) => listOverSince(lent, sharings));
}

/** Which of these sentences their persons said themself, or said again: none that stands by a mandate alone; likewise. */
export async function saidThemselfIn(
  work: Work,
  sharings: readonly SharingId[],
): Promise<ReadonlySet<SharingId>> {
  if (sharings.length === 0) return new Set();
  return new Set(
    await withRight(work, "access-grants", (lent) => listSaidThemself(lent, sharings)),
  );
}

/** When those of them end that were opened in the name of the person who acts, unless they say them again themself. */
export async function unsaidEndsIn(
  work: Work,
  sharings: readonly SharingId[],
): Promise<ReadonlyMap<SharingId, Temporal.Instant>> {
  return sharings.length === 0 ? new Map() : listUnsaidEnds(work, sharings);
}

/** When those of them ended, since an instant, that were opened in the name of the person who acts, or asked again, and not said again. */
export async function endedUnsaidIn(
  work: Work,
  sharings: readonly SharingId[],
  since: Temporal.Instant,
): Promise<ReadonlyMap<SharingId, Temporal.Instant>> {
  return sharings.length === 0 ? new Map() : listEndedUnsaid(work, sharings, since);
}

/** Which of them the person gave themself and took back: who acts for them reads of these as if they had never been. */
export async function takenBackIn(
  work: Work,
  sharings: readonly SharingId[],
): Promise<ReadonlySet<SharingId>> {
  return new Set(sharings.length === 0 ? [] : await listTakenBack(work, sharings));
}

/** Whether all of these sentences were opened in the name of their person, who never said them; read with the right to write mails. */
export async function areUnsaidIn(work: Work, sharings: readonly SharingId[]): Promise<boolean> {
  return sharings.length > 0 && !(await isOneSaid(work, sharings));
}

/** The same, whosever they are: for a module that knows whom they are of. */
export function neverSaidIn(work: Work, sharings: readonly SharingId[]): Promise<boolean> {
  return withRight(work, "access-grants", (lent) => areUnsaidIn(lent, sharings));
}

/** Who opened these sentences in the name of their person, and they stand by that alone; likewise. */
export async function openersOfIn(
  work: Work,
  sharings: readonly SharingId[],
): Promise<readonly PersonId[]> {
  const mandates = await withRight(work, "access-grants", (lent) =>
    listMandatesBehind(lent, sharings),
  );
  const held = [];
  for (const one of mandates) held.push(await heldMandateIn(work, one));
  return held.flatMap((one) => one?.holder ?? []);
}

/**
 * Whether one of these sentences was opened by somebody else who acts for the person: of two who do, neither undoes what the
 * other opened. Nothing of it for oneself.
 */
export async function isOpenedByAnotherIn(
  work: Work,
  sharings: readonly SharingId[],
): Promise<boolean> {
  if (work.actor.mandate === undefined || sharings.length === 0) return false;
  return (await listOpenedByOthers(work, sharings)).length > 0;
}

/** Which of these sentences are open to the person who acts, or will be. */
export async function sharingsOpenToMeIn(
  work: Work,
  sharings: readonly SharingId[],
): Promise<ReadonlySet<SharingId>> {
  const me = work.actor.for;
  return new Set(
    me === undefined || sharings.length === 0 ? [] : await listOpenSharingsTo(work, sharings, me),
  );
}

/**
 * Rows of a table went to another space, as when two persons turned out to be one: what was shared of them from there opens
 * nothing any more, and is over, so that nobody reads that it is shared.
 */
export async function endSharedOfMovedIn(
  work: Work,
  { space, table }: { readonly space: SpaceId; readonly table: string },
): Promise<void> {
  await withRight(work, "access-about-person", (lent) => endGrantsOfTable(lent, space, table));
}
