import { sql } from "kysely";

import type { Work } from "#services/house";

import type { LineId, OrganisationId, OrientationId } from "../domain/orientation.ts";

/** A standing line of a table that one may know of, whose actor is an organisation. */
export interface AnswerRow {
  readonly id: LineId;
  readonly orientation: OrientationId;
  /** Only tables of open circles have one. */
  readonly number: number | null;
  readonly need: string;
  readonly organisation: OrganisationId;
  readonly passesTo: LineId | null;
}

/** More are never drawn on a map. */
const MOST = 5_000;

/** Which organisation answers what, in the order of the tables; all, or some of these lines. */
export async function listAnswers(
  work: Work,
  ids?: readonly string[],
): Promise<readonly AnswerRow[]> {
  const those = ids === undefined ? sql`` : sql`and l.id = any (${[...ids]}::uuid[])`;
  const { rows } = await sql<AnswerRow>`
    select l.id, l.orientation, o.number::integer as number, v.need, v.organisation,
      v.passes_to as "passesTo"
    from exchanges.orientation_line l
    join exchanges.orientation_version v on v.id = l.standing
    join exchanges.orientation o on o.id = l.orientation
    where l.hidden_because is null and v.organisation is not null ${those}
    order by o.changed_at desc, l.orientation, l.place limit ${MOST}`.execute(work.db);
  return rows;
}
