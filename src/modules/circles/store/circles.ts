import { sql } from "kysely";

import { isId } from "#basics/id";
import { memory, type Work } from "#services/house";

import type {
  Circle,
  CircleId,
  CircleKind,
  CircleState,
  ClosedFor,
  Joining,
} from "../domain/circle.ts";

interface CircleRow {
  readonly id: CircleId;
  readonly number: number | null;
  readonly name: string;
  readonly kind: CircleKind;
  readonly is_open: boolean;
  readonly hidden_because: string | null;
  readonly purpose: string;
  readonly joining: Joining;
  readonly questions: readonly string[];
  readonly parent: CircleId | null;
  readonly own_rules: string | null;
  readonly charter: readonly string[];
  readonly charter_version: number;
  readonly made_at: Temporal.Instant;
  readonly asleep_since: Temporal.Instant | null;
  readonly asleep_because: string | null;
  readonly closed_at: Temporal.Instant | null;
  readonly closed_because: string | null;
  readonly closed_for: ClosedFor | null;
}

function toCircle(row: CircleRow): Circle {
  return {
    id: row.id,
    number: row.number ?? undefined,
    name: row.name,
    kind: row.kind,
    isOpen: row.is_open,
    isHidden: row.hidden_because !== null,
    purpose: row.purpose,
    joining: row.joining,
    questions: row.questions,
    parent: row.parent ?? undefined,
    ownRules: row.own_rules ?? undefined,
    charter: row.charter,
    charterVersion: row.charter_version,
    madeAt: row.made_at,
    rest: toState(row),
  };
}

function toState(row: CircleRow): CircleState {
  if (row.closed_at !== null && row.closed_because !== null && row.closed_for !== null)
    return {
      state: "closed",
      since: row.closed_at,
      why: row.closed_because,
      readers: row.closed_for,
    };
  if (row.asleep_since !== null && row.asleep_because !== null)
    return { state: "asleep", since: row.asleep_since, why: row.asleep_because };
  return { state: "awake" };
}

/** Finds a circle that the actor may know of, by its id or, when it is open, by its number. */
export function findCircle(work: Work, asked: string): Promise<Circle | undefined> {
  return circlesFound(work, asked, () => readCircle(work, asked));
}

const circlesFound = memory<Circle | undefined>();

async function readCircle(work: Work, asked: string): Promise<Circle | undefined> {
  const by = isId(asked)
    ? sql`id = ${asked}`
    : /^[1-9]\d{0,8}$/.test(asked)
      ? sql`number = ${Number(asked)}`
      : undefined;
  if (by === undefined) return undefined;
  // That it came from elsewhere, its members alone see: asked with it, it costs no journey more.
  const { rows } = await sql<CircleRow & { readonly brought: Came["brought"] | null }>`
    select *, (select jsonb_build_object('offers', exists (select from circles.brought_name n
        where n.space = b.space and n.offered_to = ${work.actor.for ?? null}))
      from circles.brought b where b.space = circle.id) as brought
    from circles.circle where ${by}`.execute(work.db);
  const [row] = rows;
  return row && { ...toCircle(row), ...(row.brought && { brought: row.brought }) };
}

type Came = Pick<Circle, "brought">;

/** The oldest open circle that governs the instance and is not closed. */
export async function findGoverning(work: Work): Promise<Circle | undefined> {
  const { rows } = await sql<CircleRow>`select * from circles.circle
    where kind = 'governing' and is_open and closed_at is null
    order by made_at, id limit 1`.execute(work.db);
  return rows[0] && toCircle(rows[0]);
}

/** Finds a circle and holds it until the work is saved: its charter, rest or close are changed one at a time. */
export async function holdCircle(work: Work, id: CircleId): Promise<Circle | undefined> {
  const { rows } = await sql<CircleRow>`
    select * from circles.circle where id = ${id} for update`.execute(work.db);
  return rows[0] && toCircle(rows[0]);
}

/** All the circles that the actor may know of, by name. */
export async function listCircles(work: Work): Promise<readonly Circle[]> {
  const { rows } = await sql<CircleRow>`
    select * from circles.circle order by name collate "fr-FR-x-icu", id`.execute(work.db);
  return rows.map(toCircle);
}

/** The living circles that everyone may know of, by name: their names only, to choose among them. */
export async function listNamesOfOpen(work: Work): Promise<readonly Pick<Circle, "id" | "name">[]> {
  const { rows } = await sql<Pick<Circle, "id" | "name">>`select id, name from circles.circle
    where is_open and hidden_because is null and closed_at is null
    order by name collate "fr-FR-x-icu", id`.execute(work.db);
  return rows;
}

/** Those of these circles that the actor may know of, in one query. */
export async function listCirclesOf(
  work: Work,
  ids: readonly CircleId[],
): Promise<ReadonlyMap<CircleId, Circle>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<CircleRow>`
    select * from circles.circle where id = any (${ids}::uuid[])`.execute(work.db);
  return new Map(rows.map((row) => [row.id, toCircle(row)]));
}

/** The parts of a circle that the actor may know of, oldest first. */
export async function listParts(work: Work, parent: CircleId): Promise<readonly Circle[]> {
  const { rows } = await sql<CircleRow>`
    select * from circles.circle where parent = ${parent} order by made_at, id`.execute(work.db);
  return rows.map(toCircle);
}

/** Saves a new circle; an open one takes the next number. */
export async function saveCircle(work: Work, circle: Omit<Circle, "number">): Promise<void> {
  await sql`insert into circles.circle (id, number, name, kind, is_open, purpose, joining, questions,
      parent, own_rules, charter, charter_version, made_at, alive_at)
    values (${circle.id}, ${circle.isOpen ? sql`nextval('circles.next_number')` : null},
      ${circle.name}, ${circle.kind}, ${circle.isOpen}, ${circle.purpose}, ${circle.joining},
      ${circle.questions}, ${circle.parent ?? null}, ${circle.ownRules ?? null}, ${circle.charter},
      ${circle.charterVersion}, ${circle.madeAt}, ${circle.madeAt})`.execute(work.db);
}

/** What its facilitators may change of it at any time. */
export type Settings = Pick<Circle, "purpose" | "joining" | "questions" | "ownRules">;

export async function saveSettings(work: Work, circle: CircleId, asked: Settings): Promise<void> {
  await sql`update circles.circle set purpose = ${asked.purpose}, joining = ${asked.joining},
      questions = ${asked.questions}, own_rules = ${asked.ownRules ?? null}
    where id = ${circle}`.execute(work.db);
}

/** Awake, asleep or closed: one column group at a time says it. Any change is a sign of life. */
export async function saveRest(work: Work, circle: CircleId, rest: Circle["rest"]): Promise<void> {
  const [asleep, because] = rest.state === "asleep" ? [rest.since, rest.why] : [null, null];
  const [closed, why, readers] =
    rest.state === "closed" ? [rest.since, rest.why, rest.readers] : [null, null, null];
  await sql`update circles.circle set asleep_since = ${asleep}, asleep_because = ${because},
      closed_at = ${closed}, closed_because = ${why}, closed_for = ${readers},
      alive_at = ${work.now}, rest_proposed_at = null
    where id = ${circle}`.execute(work.db);
}

/** Something happened there: it is not silent. */
export async function saveAlive(work: Work, circle: CircleId): Promise<void> {
  await sql`update circles.circle set alive_at = ${work.now}, rest_proposed_at = null
    where id = ${circle}`.execute(work.db);
}

/** Hides a circle from all but its members, for a reason; without one, shows it again. */
export async function saveHidden(
  work: Work,
  circle: CircleId,
  because: string | undefined,
): Promise<void> {
  await sql`update circles.circle set hidden_because = ${because ?? null}
    where id = ${circle}`.execute(work.db);
}
