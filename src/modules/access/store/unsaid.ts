import { sql } from "kysely";

import type { Id } from "#basics/id";
import type { Work } from "#services/house";

import { UNSAID } from "../domain/grant.ts";
import type { SharingId } from "../domain/sharing.ts";
import type { PersonId } from "../domain/space.ts";
import type { Paper } from "../domain/witness.ts";
import { type SealedShared, sharedColumns, type SharedRow, toShared } from "./sharings.ts";

/** When those of one's own end that were opened in one's name and not said again: the nearest end of each. */
export async function listUnsaidEnds(
  work: Work,
  ids: readonly SharingId[],
): Promise<ReadonlyMap<SharingId, Temporal.Instant>> {
  const { rows } = await sql<{ readonly sharing: SharingId; readonly ends: Temporal.Instant }>`
    select sharing, min(until) as ends from access.grant
    where sharing = any (${[...ids]}::uuid[]) and space = any (array(select access.own_spaces()))
      and (under is not null or asked_again_at is not null) and ended_at is null and until > ${work.now} group by sharing`.execute(
    work.db,
  );
  return new Map(rows.map(({ sharing, ends }) => [sharing, ends]));
}

/** When those of one's own ended, since an instant, that nobody said again: the latest end of each. */
export async function listEndedUnsaid(
  work: Work,
  ids: readonly SharingId[],
  since: Temporal.Instant,
): Promise<ReadonlyMap<SharingId, Temporal.Instant>> {
  const { rows } = await sql<{ readonly sharing: SharingId; readonly ended: Temporal.Instant }>`
    select sharing, max(until) as ended from access.grant
    where sharing = any (${[...ids]}::uuid[]) and space = any (array(select access.own_spaces()))
      and (under is not null or asked_again_at is not null) and ended_at is null
      and until > ${since} and until <= ${work.now} group by sharing`.execute(work.db);
  return new Map(rows.map(({ sharing, ended }) => [sharing, ended]));
}

/** Those that no mandate stands behind, or none any more, of whichever spaces; under a right. */
export async function listSaidThemself(
  work: Work,
  ids: readonly SharingId[],
): Promise<readonly SharingId[]> {
  const { rows } = await sql<{ readonly sharing: SharingId }>`select sharing from access.grant
    where sharing = any (${[...ids]}::uuid[]) group by sharing having bool_and(under is null)`.execute(
    work.db,
  );
  return rows.map(({ sharing }) => sharing);
}

/** What stands of one sentence, of whichever space; under a right. */
export async function listOfSentence(
  work: Work,
  id: Paper["sharing"],
): Promise<readonly SealedShared[]> {
  const { rows } = await sql<SharedRow>`select ${sharedColumns} from access.grant
    where (sharing = ${id} or id = ${id}) and ended_at is null and (until is null or until > ${work.now})
    order by id`.execute(work.db);
  return rows.map(toShared);
}

/** What stands of a sheet as it was printed, and nobody said again; held until the work is saved. */
export async function holdUnsaidOf(
  work: Work,
  { space, sharing, openedAt, under }: Paper,
): Promise<readonly SealedShared[]> {
  const { rows } = await sql<SharedRow>`select ${sharedColumns} from access.grant
    where (sharing = ${sharing} or id = ${sharing}) and space = ${space} and given_at = ${openedAt}
      and under = ${under} and ended_at is null and until > ${work.now} order by id for update`.execute(
    work.db,
  );
  return rows.map(toShared);
}

/** Those of one's own that the person gave themself and took back: nothing of them was opened under a mandate, and nothing stands. */
export async function listTakenBack(
  work: Work,
  ids: readonly SharingId[],
): Promise<readonly SharingId[]> {
  const { rows } = await sql<{ readonly sharing: SharingId }>`
    select sharing from access.grant
    where sharing = any (${[...ids]}::uuid[]) and space = any (array(select access.own_spaces()))
    group by sharing having bool_and(under is null) and bool_and(ended_at is not null)`.execute(
    work.db,
  );
  return rows.map(({ sharing }) => sharing);
}

/** All that was opened under a mandate from the spaces of the person who acts, latest first; what is over too. */
export async function listOfMandate(
  work: Work,
  mandate: Id<"Mandate">,
): Promise<readonly SealedShared[]> {
  const { rows } = await sql<SharedRow>`select ${sharedColumns} from access.grant
    where under = ${mandate} and space = any (array(select access.own_spaces()))
    order by given_at desc, id`.execute(work.db);
  return rows.map(toShared);
}

/** What the person who acts had opened in their name and a report ended, since an instant; latest first. */
export async function listEndedByReport(
  work: Work,
  since: Temporal.Instant,
): Promise<readonly SealedShared[]> {
  const { rows } = await sql<SharedRow>`select ${sharedColumns} from access.grant
    where space = any (array(select access.own_spaces())) and ended_at >= ${since}
      and under is not null and access.reported_since(under) = ended_at
    order by given_at desc, id`.execute(work.db);
  return rows.map(toShared);
}

/** Whose things that were opened in their name end before an instant, and when; under a right. */
export async function listEndingUnsaid(
  work: Work,
  before: Temporal.Instant,
): Promise<readonly { readonly person: PersonId; readonly until: Temporal.Instant }[]> {
  const { rows } = await sql<{ readonly person: PersonId; readonly until: Temporal.Instant }>`
    select distinct s.owner as person, g.until from access.grant g join access.space s on s.id = g.space
    where (g.under is not null or g.asked_again_at is not null) and g.ended_at is null and g.until > ${work.now} and g.until <= ${before}
      and s.owner is not null order by g.until, s.owner`.execute(work.db);
  return rows;
}

/** Those of one person, from an instant until before another; under a right. */
export async function listUnsaidOf(
  work: Work,
  person: PersonId,
  { from, to }: { readonly from: Temporal.Instant; readonly to: Temporal.Instant },
): Promise<readonly SealedShared[]> {
  const { rows } = await sql<SharedRow>`select ${sharedColumns} from access.grant
    where space in (select id from access.space where owner = ${person})
      and (under is not null or asked_again_at is not null) and ended_at is null and until > ${work.now} and until >= ${from} and until < ${to}
    order by until, given_at, id`.execute(work.db);
  return rows.map(toShared);
}

/**
 * What its owner gave themself, and would stand for longer, is asked of them again: it ends after fourteen days; under a right.
 * Of the tables that these scopes of a mandate open, or of all. Answers whether something is.
 */
export async function askAgainOf(
  work: Work,
  person: PersonId,
  scopes?: readonly string[],
): Promise<boolean> {
  const isEntrusted =
    scopes === undefined
      ? sql`true`
      : sql`table_name in (select table_name from house.table_scope where scope = any (${[...scopes]}::text[]))`;
  const { numAffectedRows = 0n } =
    await sql`update access.grant set asked_until = until, asked_again_at = ${work.now},
      until = least(until, ${work.now.add(UNSAID)})
    where space in (select id from access.space where owner = ${person}) and under is null
      and ended_at is null and asked_again_at is null
      and (until is null or until > ${work.now.add(UNSAID)})
      and ${isEntrusted}`.execute(work.db);
  return numAffectedRows > 0n;
}

/** How many of one person's were asked of them again at an instant or since, and stand unsaid; under a right. */
export async function countAskedAgainSince(
  work: Work,
  person: PersonId,
  since: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql<{
    readonly asked: number;
  }>`select count(*)::int as asked from access.grant
    where space in (select id from access.space where owner = ${person})
      and asked_again_at >= ${since} and ended_at is null and until > ${work.now}`.execute(work.db);
  return rows[0]?.asked ?? 0;
}

/** How many sentences that would be, of the person who acts. */
export async function countToAskAgain(work: Work): Promise<number> {
  const { rows } = await sql<{ readonly asked: number }>`
    select count(distinct coalesce(sharing, id))::int as asked from access.grant
    where space = any (array(select access.own_spaces())) and under is null and ended_at is null
      and asked_again_at is null and (until is null or until > ${work.now.add(UNSAID)})`.execute(
    work.db,
  );
  return rows[0]?.asked ?? 0;
}

/** Whether something of these sentences was given by the person themself, whoever opened it first; under a right. */
export async function isOneSaid(work: Work, ids: readonly SharingId[]): Promise<boolean> {
  const { rows } = await sql`select from access.grant where sharing = any (${[...ids]}::uuid[])
    and under is null limit 1`.execute(work.db);
  return rows.length > 0;
}

/** The mandates by which alone these sentences stand; under a right. */
export async function listMandatesBehind(
  work: Work,
  ids: readonly SharingId[],
): Promise<readonly Id<"Mandate">[]> {
  const { rows } = await sql<{ readonly under: Id<"Mandate"> }>`
    select distinct under from access.grant where sharing = any (${[...ids]}::uuid[])
      and under is not null and ended_at is null order by under`.execute(work.db);
  return rows.map(({ under }) => under);
}

/**
 * Which of these sentences of one's own stand and were opened by somebody else, under a mandate of theirs, said again by their person
 * since or not; oneself sees one's own mandates alone.
 */
export async function listOpenedByOthers(
  work: Work,
  ids: readonly SharingId[],
): Promise<readonly SharingId[]> {
  const { rows } = await sql<{
    readonly sharing: SharingId;
  }>`select distinct sharing from access.grant stands
    where sharing = any (${[...ids]}::uuid[]) and space = any (array(select access.own_spaces()))
      and ended_at is null and (until is null or until > ${work.now})
      and exists (select from access.grant opened where opened.sharing = stands.sharing and opened.space = stands.space
        and opened.under not in (select id from people.mandate where holder = house.myself()))`.execute(
    work.db,
  );
  return rows.map(({ sharing }) => sharing);
}

/** When each of them was over, taken back or by its end. */
export async function listOverSince(
  work: Work,
  ids: readonly SharingId[],
): Promise<ReadonlyMap<SharingId, Temporal.Instant>> {
  const { rows } = await sql<{ readonly sharing: SharingId; readonly over: Temporal.Instant }>`
    select sharing, max(least(ended_at, until)) as over from access.grant
    where sharing = any (${[...ids]}::uuid[]) group by sharing
    having bool_and(least(ended_at, until) <= ${work.now})`.execute(work.db);
  return new Map(rows.map(({ sharing, over }) => [sharing, over]));
}
