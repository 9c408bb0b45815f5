import { sql } from "kysely";

import type { Work } from "#services/house";

export interface SeatCommune {
  readonly code: string;
  readonly name: string;
  readonly department: string;
}

/** The commune of a seat by its INSEE code; undefined when there is none in force. */
export async function findCommune(work: Work, code: string): Promise<SeatCommune | undefined> {
  const { rows } = await sql<SeatCommune>`
    select code, name, department from territory.public_commune where code = ${code}`.execute(
    work.db,
  );
  return rows[0];
}
