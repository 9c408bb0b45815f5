import { sql } from "kysely";

import { type Id, newId } from "#basics/id";
import type { Work } from "#services/house";
import { fingerprint, openIn, sealIn } from "#services/keys";

import {
  type Brought,
  type BroughtHead,
  type BroughtItem,
  type BroughtKind,
  type BroughtName,
  type BroughtNameId,
  isPlain,
} from "../domain/brought.ts";
import type { CircleId, PersonId } from "../domain/circle.ts";
import type { InvitationId } from "../domain/invitation.ts";

/** By which an archive is known again: of what it says, of which the sums of its files are part. */
export function markOfArchive(work: Work, sum: string): Uint8Array {
  return fingerprint(work.app, "circle archive", sum);
}

/** Until the work is saved nobody else brings the same archive. */
export async function holdMark(work: Work, mark: Uint8Array): Promise<void> {
  const key = `circles.brought ${Buffer.from(mark).toString("hex")}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(work.db);
}

/** The circle that an archive has become here, for a step that may see them all. */
export async function findByMark(work: Work, mark: Uint8Array): Promise<CircleId | undefined> {
  const { rows } = await sql<{ space: CircleId }>`
    select space from circles.brought where mark = ${mark}`.execute(work.db);
  return rows[0]?.space;
}

export async function saveBrought(
  work: Work,
  brought: {
    readonly circle: CircleId;
    readonly by: PersonId;
    readonly mark: Uint8Array;
    readonly wasOpen: boolean;
    readonly head: BroughtHead;
  },
): Promise<void> {
  const head = await sealIn(work, brought.circle, JSON.stringify(brought.head));
  await sql`insert into circles.brought (id, space, by_person, mark, brought_at, was_open, head)
    values (${newId()}, ${brought.circle}, ${brought.by}, ${brought.mark}, ${work.now},
      ${brought.wasOpen}, ${head})`.execute(work.db);
}

/** What is in a sealed head, which we wrote. */
function readHead(head: string): BroughtHead {
  return JSON.parse(head);
}

interface BroughtRow {
  readonly space: CircleId;
  readonly brought_at: Temporal.Instant;
  readonly was_open: boolean;
  readonly head: Uint8Array;
}

/** What a circle brought with it; undefined when it was founded here. */
export async function findBrought(work: Work, circle: CircleId): Promise<Brought | undefined> {
  const { rows } = await sql<BroughtRow>`select space, brought_at, was_open, head
    from circles.brought where space = ${circle}`.execute(work.db);
  const [row] = rows;
  const head = row && (await openIn(work, circle, row.head));
  if (row === undefined || head === undefined) return undefined;
  return { ...readHead(head), circle: row.space, broughtAt: row.brought_at, wasOpen: row.was_open };
}

/** In statements of so many rows. */
const AT_ONCE = 500;

export async function saveNames(
  work: Work,
  circle: CircleId,
  names: readonly string[],
): Promise<void> {
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE);
    const sealed = [];
    for (const name of some) sealed.push(await sealIn(work, circle, name));
    await sql`insert into circles.brought_name (id, space, place, name)
      select id, ${circle}, ${from} + at::int - 1, name
      from unnest(${some.map(() => newId())}::uuid[], ${sealed}::bytea[])
        with ordinality as one (id, name, at)`.execute(work.db);
  }
}

interface NameRow {
  readonly id: BroughtNameId;
  readonly place: number;
  readonly name: Uint8Array | null;
  readonly invitation: InvitationId | null;
  readonly offered_to: PersonId | null;
  readonly claimed_by: PersonId | null;
}

async function openName(work: Work, circle: CircleId, row: NameRow): Promise<BroughtName> {
  return {
    id: row.id,
    place: row.place,
    name: row.name === null ? undefined : await openIn(work, circle, row.name),
    offeredTo: row.offered_to ?? undefined,
    claimedBy: row.claimed_by ?? undefined,
    isInvited: row.invitation !== null,
  };
}

/** The names of the archive of a circle, in their order: all, those of a person, or one, held until the work is saved. */
export async function listNames(
  work: Work,
  circle: CircleId,
  of: { readonly offeredTo?: PersonId; readonly held?: BroughtNameId } = {},
): Promise<readonly BroughtName[]> {
  const { offeredTo, held } = of;
  const { rows } = await sql<NameRow>`select id, place, name, invitation, offered_to, claimed_by
    from circles.brought_name where space = ${circle}
    ${offeredTo === undefined ? sql`` : sql`and offered_to = ${offeredTo}`}
    ${held === undefined ? sql`` : sql`and id = ${held}`}
    order by place ${held === undefined ? sql`` : sql`for update`}`.execute(work.db);
  return Promise.all(rows.map((row) => openName(work, circle, row)));
}

/** The name for which an invitation of the circle was sent. */
export async function saveInvited(
  work: Work,
  name: BroughtNameId,
  mark: Uint8Array,
): Promise<void> {
  await sql`update circles.brought_name n set invitation = i.id from circles.invitation i
    where n.id = ${name} and i.space = n.space and i.mark = ${mark}`.execute(work.db);
}

/** Who said yes to the invitation for a name is asked whether it is theirs. */
export async function saveOffered(
  work: Work,
  invitation: InvitationId,
  person: PersonId,
): Promise<void> {
  await sql`update circles.brought_name set offered_to = ${person}
    where invitation = ${invitation} and name is not null and claimed_by is null`.execute(work.db);
}

/** It is theirs, or it is not: they are not asked again. */
export async function saveClaim(
  work: Work,
  name: BroughtNameId,
  person: PersonId | undefined,
): Promise<void> {
  await sql`update circles.brought_name set offered_to = null, claimed_by = ${person ?? null}
    where id = ${name}`.execute(work.db);
}

/** A name goes: what it wrote stays, nobody's. */
export async function eraseName(work: Work, name: BroughtNameId): Promise<void> {
  await sql`update circles.brought_name set name = null, invitation = null, offered_to = null,
    claimed_by = null where id = ${name}`.execute(work.db);
}

/** Under which names of brought archives somebody is, or was asked whether they are. */
export async function listBroughtNamesOf(work: Work, person: PersonId) {
  const { rows } = await sql<{
    space: CircleId;
    circle: string;
    name: Uint8Array | null;
    claimed: boolean;
  }>`select n.space, c.name as circle, n.name, n.claimed_by is not null as claimed
    from circles.brought_name n join circles.circle c on c.id = n.space
    where n.claimed_by = ${person} or n.offered_to = ${person} order by c.name, n.place`.execute(
    work.db,
  );
  return Promise.all(
    rows.map(async ({ space, circle, name, claimed }) => ({
      circle,
      name: name === null ? undefined : await openIn(work, space, name),
      isClaimed: claimed,
    })),
  );
}

/** The names that somebody said to be theirs go with them. */
export async function eraseNamesOf(work: Work, person: PersonId): Promise<void> {
  await sql`update circles.brought_name set name = null, invitation = null, offered_to = null,
    claimed_by = null where claimed_by = ${person} or offered_to = ${person}`.execute(work.db);
}

export async function saveItems(
  work: Work,
  circle: CircleId,
  { kind, items }: { readonly kind: BroughtKind; readonly items: readonly unknown[] },
): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const some = items.slice(from, from + AT_ONCE);
    const sealed = [];
    for (const one of some) sealed.push(await sealIn(work, circle, JSON.stringify(one)));
    await sql`insert into circles.brought_item (id, space, kind, place, content)
      select id, ${circle}, ${kind}, ${from} + at::int - 1, content
      from unnest(${some.map(() => newId())}::uuid[], ${sealed}::bytea[])
        with ordinality as one (id, content, at)`.execute(work.db);
  }
}

/** How many things of each kind it brought. */
export async function countItems(
  work: Work,
  circle: CircleId,
): Promise<ReadonlyMap<BroughtKind, number>> {
  const { rows } = await sql<{ kind: BroughtKind; many: number }>`select kind, count(*)::int as many
    from circles.brought_item where space = ${circle} group by kind`.execute(work.db);
  return new Map(rows.map(({ kind, many }) => [kind, many]));
}

interface ItemRow {
  readonly id: Id<"BroughtItem">;
  readonly kind: BroughtKind;
  readonly place: number;
  readonly content: Uint8Array;
}

async function openItem(
  work: Work,
  circle: CircleId,
  row: ItemRow,
): Promise<BroughtItem | undefined> {
  const content = await openIn(work, circle, row.content);
  const read: unknown = content === undefined ? undefined : JSON.parse(content);
  return isPlain(read)
    ? { id: row.id, kind: row.kind, place: row.place, content: read }
    : undefined;
}

/** Some things of a kind, in their order. */
export async function listItems(
  work: Work,
  circle: CircleId,
  {
    kind,
    from,
    most,
  }: { readonly kind: BroughtKind; readonly from: number; readonly most: number },
): Promise<readonly BroughtItem[]> {
  const { rows } = await sql<ItemRow>`select id, kind, place, content from circles.brought_item
    where space = ${circle} and kind = ${kind} order by place limit ${most} offset ${from}`.execute(
    work.db,
  );
  const opened = await Promise.all(rows.map((row) => openItem(work, circle, row)));
  return opened.flatMap((one) => one ?? []);
}

export async function findItem(
  work: Work,
  circle: CircleId,
  item: Id<"BroughtItem">,
): Promise<BroughtItem | undefined> {
  const { rows } = await sql<ItemRow>`select id, kind, place, content from circles.brought_item
    where space = ${circle} and id = ${item}`.execute(work.db);
  return rows[0] && openItem(work, circle, rows[0]);
}

/** Everyone may know of it from now on: it takes the next number. Answers it. */
export async function saveOpened(work: Work, circle: CircleId): Promise<void> {
  await sql`update circles.circle set is_open = true, number = nextval('circles.next_number'),
    alive_at = ${work.now} where id = ${circle} and not is_open`.execute(work.db);
}
