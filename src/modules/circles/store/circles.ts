import { sql } from "kysely";

import { isId } from "#basics/id";
import type { Work } from "#services/house";

import type { Circle, CircleId, CircleKind } from "../domain/circle.ts";

interface CircleRow {
  readonly id: CircleId;
  readonly number: number | null;
  readonly name: string;
  readonly kind: CircleKind;
  readonly is_open: boolean;
  readonly hidden_because: string | null;
  readonly purpose: string;
  readonly charter: readonly string[];
  readonly charter_version: number;
  readonly made_at: Temporal.Instant;
  readonly asleep_since: Temporal.Instant | null;
  readonly asleep_because: string | null;
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
    charter: row.charter,
    charterVersion: row.charter_version,
    madeAt: row.made_at,
    rest:
      row.asleep_since === null || row.asleep_because === null
        ? { state: "awake" }
        : { state: "asleep", since: row.asleep_since, why: row.asleep_because },
  };
}

/** Finds a circle that the actor may know of, by its id or, when it is open, by its number. */
export async function findCircle(work: Work, asked: string): Promise<Circle | undefined> {
  const by = isId(asked)
    ? sql`id = ${asked}`
    : /^[1-9]\d{0,8}$/.test(asked)
      ? sql`number = ${Number(asked)}`
      : undefined;
  if (by === undefined) return undefined;
  const { rows } = await sql<CircleRow>`select * from circles.circle where ${by}`.execute(work.db);
  return rows[0] && toCircle(rows[0]);
}

/** All the circles that the actor may know of, by name. */
export async function listCircles(work: Work): Promise<readonly Circle[]> {
  const { rows } = await sql<CircleRow>`
    select * from circles.circle order by name collate "fr-FR-x-icu", id`.execute(work.db);
  return rows.map(toCircle);
}

/** Saves a new circle; an open one takes the next number. */
export async function saveCircle(work: Work, circle: Omit<Circle, "number">): Promise<void> {
  await sql`insert into circles.circle (id, number, name, kind, is_open, purpose, charter,
      charter_version, made_at)
    values (${circle.id}, ${circle.isOpen ? sql`nextval('circles.next_number')` : null},
      ${circle.name}, ${circle.kind}, ${circle.isOpen}, ${circle.purpose}, ${circle.charter},
      ${circle.charterVersion}, ${circle.madeAt})`.execute(work.db);
}

export async function saveRest(work: Work, circle: CircleId, rest: Circle["rest"]): Promise<void> {
  const [since, why] = rest.state === "asleep" ? [rest.since, rest.why] : [null, null];
  await sql`update circles.circle set asleep_since = ${since}, asleep_because = ${why}
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
