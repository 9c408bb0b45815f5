import { sql } from "kysely";

import type { PersonId, Work } from "#services/house";

import type { Mandate, MandateId } from "../domain/mandate.ts";
import { columns, type MandateRow, toMandate } from "./mandates.ts";

/** Its holder acts in the name of a structure. */
export async function saveThrough(work: Work, id: MandateId, through: string): Promise<void> {
  await sql`update people.mandate set through = ${through} where id = ${id}`.execute(work.db);
}

/** Those that are open, or stopped for a time, and held in the name of a structure, or of any; held until the work is saved. */
export async function holdThrough(work: Work, through?: string): Promise<readonly Mandate[]> {
  const { rows } = await sql<MandateRow>`select ${columns} from people.mandate
    where through is not null and (${through ?? null}::uuid is null or through = ${through ?? null})
      and ended_at is null and since is not null and until > ${work.now}
    order by id for update`.execute(work.db);
  return rows.map(toMandate);
}

/** Those of a person that ended since an instant because who acted was of their structure no more; latest first. */
export async function listEndedByBody(
  work: Work,
  person: PersonId,
  since: Temporal.Instant,
): Promise<readonly Mandate[]> {
  const { rows } = await sql<MandateRow>`select ${columns} from people.mandate
    where person = ${person} and ended_by = 'body' and ended_at > ${since}
    order by ended_at desc, id`.execute(work.db);
  return rows.map(toMandate);
}
