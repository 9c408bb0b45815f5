import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import type {
  Line,
  LineId,
  OrganisationId,
  OrientationId,
  PersonId,
  Reread,
  VersionId,
} from "../domain/orientation.ts";
import { findVersions } from "./versions.ts";

type LineRow = Omit<Line, "standing" | "waiting" | "reread"> & {
  readonly standing: VersionId | null;
  readonly waiting: VersionId | null;
  readonly reread: Reread | null;
};

/** The lines that fit, with what stands and what waits, as far as the actor may know of them. */
async function linesWhere(work: Work, rest: RawBuilder<unknown>): Promise<readonly Line[]> {
  const { rows } = await sql<LineRow>`
    select l.id, l.orientation, l.space as circle, l.standing, l.waiting, l.version,
      l.reread_because as reread, l.hidden_because is not null as "isHidden"
    from exchanges.orientation_line l ${rest}`.execute(work.db);
  const ids = rows.flatMap(({ standing, waiting }) => [standing ?? [], waiting ?? []].flat());
  const versions = await findVersions(work, ids);
  return rows.map(({ standing, waiting, reread, ...line }) => ({
    ...line,
    standing: standing === null ? undefined : versions.get(standing),
    waiting: waiting === null ? undefined : versions.get(waiting),
    reread: reread ?? undefined,
  }));
}

/** The lines of these tables, in their order, as far as the actor may know of them. */
export async function listLines(
  work: Work,
  orientations: readonly OrientationId[],
): Promise<readonly Line[]> {
  if (orientations.length === 0) return [];
  return linesWhere(
    work,
    sql`where l.orientation = any (${[...orientations]}) order by l.orientation, l.place`,
  );
}

export async function findLine(work: Work, id: LineId): Promise<Line | undefined> {
  return (await linesWhere(work, sql`where l.id = ${id}`))[0];
}

/** Finds a line and holds it until the work is saved. */
export async function holdLine(work: Work, id: LineId): Promise<Line | undefined> {
  return (await linesWhere(work, sql`where l.id = ${id} for update`))[0];
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
export function listLinesNaming(
  work: Work,
  named: {
    readonly person: PersonId | undefined;
    readonly organisations: readonly OrganisationId[];
  },
): Promise<readonly Line[]> {
  return linesWhere(
    work,
    sql`where exists (select from exchanges.orientation_version v where v.id in (l.standing, l.waiting)
      and (v.person = ${named.person ?? null} or v.organisation = any (${[...named.organisations]})))
    order by l.orientation, l.place`,
  );
}

/** The lines whose day to be read again came since a day. */
export function listDue(
  work: Work,
  { since, today }: { readonly since: Temporal.PlainDate; readonly today: Temporal.PlainDate },
): Promise<readonly Line[]> {
  return linesWhere(
    work,
    sql`join exchanges.orientation_version v on v.id = l.standing
    where v.review_on <= ${today} and v.review_on > ${since} order by l.id`,
  );
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
