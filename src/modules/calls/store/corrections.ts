import { sql } from "kysely";

import type { Work } from "#services/house";

import type { CallId } from "../domain/call.ts";
import type { CorrectedField, Correction, FieldValue } from "../domain/correction.ts";

interface Row {
  readonly call: CallId;
  readonly field: CorrectedField;
  readonly value: string | null;
  readonly source_value: string | null;
  readonly by: Correction["by"];
  readonly at: Temporal.Instant;
  readonly why: string;
}

/** The corrections of people, by call. */
export async function listCorrections(
  work: Work,
  calls: readonly CallId[],
): Promise<ReadonlyMap<CallId, readonly Correction[]>> {
  if (calls.length === 0) return new Map();
  const { rows } =
    await sql<Row>`select * from calls.correction where call = any (${[...calls]}::uuid[])
    order by call, at, field`.execute(work.db);
  const corrections = Map.groupBy(rows, ({ call }) => call);
  return new Map(
    [...corrections].map(([call, all]) => [
      call,
      all.map((row) => ({
        field: row.field,
        value: row.value ?? undefined,
        sourceValue: row.source_value ?? undefined,
        by: row.by,
        at: row.at,
        why: row.why,
      })),
    ]),
  );
}

/** Keeps a correction; one more of the same field replaces it, and what the source says stays. */
export async function saveCorrection(
  work: Work,
  call: CallId,
  correction: Omit<Correction, "at">,
): Promise<void> {
  await sql`insert into calls.correction (call, field, value, source_value, by, at, why)
    values (${call}, ${correction.field}, ${correction.value ?? null}, ${correction.sourceValue ?? null},
      ${correction.by}, ${work.now}, ${correction.why})
    on conflict (call, field) do update set value = excluded.value, by = excluded.by, at = excluded.at,
      why = excluded.why`.execute(work.db);
}

/** A person gives the word back to the source. */
export async function deleteCorrection(
  work: Work,
  call: CallId,
  field: CorrectedField,
): Promise<void> {
  await sql`delete from calls.correction where call = ${call} and field = ${field}`.execute(
    work.db,
  );
}

/** What the source says by now of what was corrected. */
export async function saveSourceValues(
  work: Work,
  said: readonly {
    readonly call: CallId;
    readonly field: CorrectedField;
    readonly value: FieldValue;
  }[],
): Promise<void> {
  if (said.length === 0) return;
  await sql`update calls.correction set source_value = row.value
    from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as row (call uuid, field text, value text)
    where correction.call = row.call and correction.field = row.field`.execute(work.db);
}
