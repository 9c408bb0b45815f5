import { sql } from "kysely";

import type { Work } from "#services/house";

import type { CircleId } from "../domain/circle.ts";
import type { Bridge, CircleLink, LinkId, LinkState } from "../domain/link.ts";

interface LinkRow {
  readonly id: LinkId;
  readonly space: CircleId;
  readonly other: CircleId;
  readonly words: string;
  readonly state: LinkState;
  readonly proposed_at: Temporal.Instant;
}

function toLink({ id, space, other, words, state, proposed_at }: LinkRow): CircleLink {
  return { id, from: space, to: other, words, state, proposedAt: proposed_at };
}

/** The links of a circle that stand or wait, as far as the actor may know of them; the oldest first. */
export async function listLinks(work: Work, circle: CircleId): Promise<readonly CircleLink[]> {
  const { rows } = await sql<LinkRow>`select * from circles.link
    where (space = ${circle} or other = ${circle}) and state in ('proposed', 'accepted')
    order by proposed_at, id`.execute(work.db);
  return rows.map(toLink);
}

/** What was proposed to these circles and waits. */
export async function listProposedTo(
  work: Work,
  circles: readonly CircleId[],
): Promise<readonly CircleLink[]> {
  if (circles.length === 0) return [];
  const { rows } = await sql<LinkRow>`select * from circles.link
    where other = any (${circles}::uuid[]) and state = 'proposed'
    order by proposed_at, id`.execute(work.db);
  return rows.map(toLink);
}

export async function findLink(work: Work, link: LinkId): Promise<CircleLink | undefined> {
  const { rows } = await sql<LinkRow>`
    select * from circles.link where id = ${link}`.execute(work.db);
  return rows[0] && toLink(rows[0]);
}

/** Finds a link and holds it until the work is saved. */
export async function holdLink(work: Work, link: LinkId): Promise<CircleLink | undefined> {
  const { rows } = await sql<LinkRow>`
    select * from circles.link where id = ${link} for update`.execute(work.db);
  return rows[0] && toLink(rows[0]);
}

/** Saves what is proposed; false when the two are linked already, or one waits for the other. */
export async function saveLink(work: Work, link: CircleLink): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into circles.link (id, space, other, words, proposed_at, proposed_by)
    values (${link.id}, ${link.from}, ${link.to}, ${link.words}, ${link.proposedAt},
      ${work.actor.for ?? null})
    on conflict (least(space, other), greatest(space, other))
      where state in ('proposed', 'accepted') do nothing`.execute(work.db);
  return numAffectedRows === 1n;
}

export async function saveLinkState(
  work: Work,
  link: LinkId,
  state: Exclude<LinkState, "proposed">,
): Promise<void> {
  await (
    state === "ended"
      ? sql`update circles.link set state = 'ended', ended_at = ${work.now} where id = ${link}`
      : sql`update circles.link set state = ${state}, answered_at = ${work.now},
          answered_by = ${work.actor.for ?? null} where id = ${link}`
  ).execute(work.db);
}

/**
 * The pairs among these circles that are linked, or of which one is a part of the other. Only between
 * living circles that everyone may know of, whoever looks: a picture of them is the same for all.
 */
export async function listBridges(
  work: Work,
  among: readonly CircleId[],
): Promise<readonly Bridge[]> {
  if (among.length < 2) return [];
  const { rows } = await sql<Bridge>`
    with shown as (select id, parent from circles.circle
      where id = any (${among}::uuid[]) and is_open and hidden_because is null and closed_at is null)
    select parent as "from", id as "to", 'part' as kind from shown
      where parent in (select id from shown)
    union all
    select space, other, 'link' from circles.link where state = 'accepted'
      and space in (select id from shown) and other in (select id from shown)
      and not exists (select from shown s where (s.id = space and s.parent = other)
        or (s.id = other and s.parent = space))
    order by 1, 2`.execute(work.db);
  return rows;
}
