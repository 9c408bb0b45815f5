import { sql } from "kysely";

import type { Work } from "#services/house";

import type {
  CircleId,
  Line,
  LineId,
  OrganisationId,
  OrientationId,
  PersonId,
  Reread,
  VersionId,
} from "../domain/orientation.ts";
import { findVersions } from "./versions.ts";

interface LineRow {
  readonly id: LineId;
  readonly orientation: OrientationId;
  readonly space: CircleId;
  readonly standing: VersionId | null;
  readonly waiting: VersionId | null;
  readonly version: number;
  readonly reread_because: Reread | null;
  readonly hidden_because: string | null;
}

const columns = sql`l.id, l.orientation, l.space, l.standing, l.waiting, l.version, l.reread_because, l.hidden_because`;

async function toLines(work: Work, rows: readonly LineRow[]): Promise<readonly Line[]> {
  const ids = rows.flatMap(({ standing, waiting }) => [standing ?? [], waiting ?? []].flat());
  const versions = await findVersions(work, ids);
  return rows.map((row) => ({
    id: row.id,
    orientation: row.orientation,
    circle: row.space,
    standing: row.standing === null ? undefined : versions.get(row.standing),
    waiting: row.waiting === null ? undefined : versions.get(row.waiting),
    version: row.version,
    reread: row.reread_because ?? undefined,
    isHidden: row.hidden_because !== null,
  }));
}

/** The lines of these tables, in their order, as far as the actor may know of them. */
export async function listLines(
  work: Work,
  orientations: readonly OrientationId[],
): Promise<readonly Line[]> {
  if (orientations.length === 0) return [];
  const { rows } = await sql<LineRow>`select ${columns} from exchanges.orientation_line l
    where l.orientation = any (${[...orientations]}) order by l.orientation, l.place`.execute(
    work.db,
  );
  return toLines(work, rows);
}

export async function findLine(work: Work, id: LineId): Promise<Line | undefined> {
  const { rows } = await sql<LineRow>`select ${columns} from exchanges.orientation_line l
    where l.id = ${id}`.execute(work.db);
  return (await toLines(work, rows))[0];
}

/** Finds a line and holds it until the work is saved. */
export async function holdLine(work: Work, id: LineId): Promise<Line | undefined> {
  const { rows } = await sql<LineRow>`select ${columns} from exchanges.orientation_line l
    where l.id = ${id} for update`.execute(work.db);
  return (await toLines(work, rows))[0];
}

/** A new line, of which nothing is said yet: a version follows in the same transaction. */
export async function addLine(
  work: Work,
  line: Pick<Line, "id" | "orientation" | "circle">,
  by: PersonId | undefined,
): Promise<void> {
  await sql`insert into exchanges.orientation_line (id, space, orientation, version, made_by, made_at)
    values (${line.id}, ${line.circle}, ${line.orientation}, 0, ${by ?? null}, ${work.now})`.execute(
    work.db,
  );
}

/** What stands and what waits on a line from now on; read again, it is no more to be. */
export async function saveState(
  work: Work,
  line: LineId,
  state: {
    readonly standing: VersionId | undefined;
    readonly waiting: VersionId | undefined;
    readonly version: number;
    readonly reread?: Reread | undefined;
  },
): Promise<void> {
  await sql`update exchanges.orientation_line set standing = ${state.standing ?? null},
      waiting = ${state.waiting ?? null}, version = ${state.version}, reread_because = ${state.reread ?? null}
    where id = ${line}`.execute(work.db);
}

export async function saveHiddenLine(
  work: Work,
  line: LineId,
  because: string | undefined,
): Promise<void> {
  await sql`update exchanges.orientation_line set hidden_because = ${because ?? null}
    where id = ${line}`.execute(work.db);
}

/** The lines that name one of these, standing or waiting. */
export async function listLinesNaming(
  work: Work,
  named: {
    readonly person: PersonId | undefined;
    readonly organisations: readonly OrganisationId[];
  },
): Promise<readonly Line[]> {
  const { rows } = await sql<LineRow>`select ${columns} from exchanges.orientation_line l
    where exists (select from exchanges.orientation_version v where v.id in (l.standing, l.waiting)
      and (v.person = ${named.person ?? null} or v.organisation = any (${[...named.organisations]})))
    order by l.orientation, l.place`.execute(work.db);
  return toLines(work, rows);
}

/** The lines whose day to be read again came since a day. */
export async function listDue(
  work: Work,
  { since, today }: { readonly since: Temporal.PlainDate; readonly today: Temporal.PlainDate },
): Promise<readonly Line[]> {
  const { rows } = await sql<LineRow>`select ${columns} from exchanges.orientation_line l
    join exchanges.orientation_version v on v.id = l.standing
    where v.review_on <= ${today} and v.review_on > ${since} order by l.id`.execute(work.db);
  return toLines(work, rows);
}

/** How many lines and changes a person proposed since an instant. */
export async function countProposalsOf(
  work: Work,
  { by, since }: { readonly by: PersonId; readonly since: Temporal.Instant },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from exchanges.orientation_version
    where by_person = ${by} and at > ${since} and what in ('proposed', 'changed')`.execute(work.db);
  return rows[0]?.count ?? 0;
}
