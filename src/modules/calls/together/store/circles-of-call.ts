import { sql } from "kysely";

import type { Id } from "#basics/id";
import { newId } from "#basics/id";
import type { PersonId, SpaceId, Work } from "#services/house";
import type { CircleId } from "#rules/circles";

import type { CallId } from "../../domain/call.ts";
import type { GroupState } from "../domain/circle-of-call.ts";

export type GroupId = Id<"PublicGroup">;

/** A group around a call that may be counted: a circle to name, or one that asked not to be. */
export interface GroupRow {
  readonly id: GroupId;
  readonly circle: CircleId | undefined;
  readonly state: GroupState;
}

/** The groups around a call that may be counted, in the order in which they began. */
export async function listGroups(work: Work, call: CallId): Promise<readonly GroupRow[]> {
  const { rows } = await sql<{ id: GroupId; circle: CircleId | null; state: GroupState }>`
    select id, circle, state from calls.public_group where call = ${call} and state <> 'withdrawn'
    order by since, id limit 100`.execute(work.db);
  return rows.map(({ circle, ...row }) => ({ ...row, circle: circle ?? undefined }));
}

/** A circle that answers a call, as its members see it. */
export interface LinkRow {
  readonly id: Id<"CircleOfCall">;
  readonly circle: CircleId;
  readonly call: CallId;
  readonly countedAs: GroupId | undefined;
  readonly state: GroupState;
}

interface Row {
  readonly id: Id<"CircleOfCall">;
  readonly space: CircleId;
  readonly call: CallId;
  readonly counted_as: GroupId | null;
  readonly state: GroupState;
}

const toLink = (row: Row): LinkRow => ({
  id: row.id,
  circle: row.space,
  call: row.call,
  countedAs: row.counted_as ?? undefined,
  state: row.state,
});

/** The circles around a call that one is in. */
export async function listLinksOfCall(work: Work, call: CallId): Promise<readonly LinkRow[]> {
  const { rows } =
    await sql<Row>`select id, space, call, counted_as, state from calls.circle_of_call
    where call = ${call} order by at, id limit 100`.execute(work.db);
  return rows.map(toLink);
}

/** The calls that a circle answers, for its members; the latest first. */
export async function listLinksOfCircle(work: Work, circle: CircleId): Promise<readonly LinkRow[]> {
  const { rows } =
    await sql<Row>`select id, space, call, counted_as, state from calls.circle_of_call
    where space = ${circle} order by at desc, id limit 20`.execute(work.db);
  return rows.map(toLink);
}

/** The calls that an open circle answers, for everyone. */
export async function listNamedCalls(work: Work, circle: CircleId): Promise<readonly CallId[]> {
  const { rows } = await sql<{ call: CallId }>`select call from calls.public_group
    where circle = ${circle} and state <> 'withdrawn' order by since desc, id limit 20`.execute(
    work.db,
  );
  return rows.map(({ call }) => call);
}

/** A circle answers a call. False when it did already. */
export async function saveLink(
  work: Work,
  link: {
    readonly space: SpaceId;
    readonly call: CallId;
    readonly by: PersonId;
    readonly countedAs: GroupId | undefined;
  },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into calls.circle_of_call (id, space, call, counted_as, by_person, at)
      values (${newId()}, ${link.space}, ${link.call}, ${link.countedAs ?? null}, ${link.by}, ${work.now})
      on conflict (space, call) do nothing`.execute(work.db);
  return numAffectedRows === 1n;
}

/** One group more may be counted; `circle` when it is named too. */
export async function saveGroup(
  work: Work,
  group: GroupRow & { readonly call: CallId },
): Promise<void> {
  await sql`insert into calls.public_group (id, call, circle, since, state)
    values (${group.id}, ${group.call}, ${group.circle ?? null}, ${work.now}, ${group.state})`.execute(
    work.db,
  );
}

/** The answer of a circle to a call is elsewhere now. Under the right of the house. */
export async function saveState(
  work: Work,
  {
    circle,
    call,
    state,
  }: { readonly circle: CircleId; readonly call: CallId; readonly state: GroupState },
): Promise<void> {
  await sql`with link as (update calls.circle_of_call set state = ${state}
      where space = ${circle} and call = ${call} returning counted_as)
    update calls.public_group set state = ${state} where id in (select counted_as from link)`.execute(
    work.db,
  );
}

/** The members of a circle say whether it is counted. */
export async function saveCounted(
  work: Work,
  link: LinkRow["id"],
  group: GroupId | undefined,
): Promise<void> {
  await sql`update calls.circle_of_call set counted_as = ${group ?? null} where id = ${link}`.execute(
    work.db,
  );
}

export async function deleteGroup(work: Work, group: GroupId): Promise<void> {
  await sql`delete from calls.public_group where id = ${group}`.execute(work.db);
}

/** A circle ended: it is counted around no call any more. Under the right of the house. */
export async function forgetCircle(work: Work, circle: CircleId): Promise<void> {
  await sql`with gone as (delete from calls.circle_of_call where space = ${circle} returning counted_as)
    delete from calls.public_group where id in (select counted_as from gone)`.execute(work.db);
}
