import { sql } from "kysely";

import type { Work } from "#services/house";

import type { AlertId } from "../../domain/alert.ts";
import type { CallSearch } from "../../domain/search/search.ts";
import type { Anchor } from "../domain/alert-anchor.ts";
import { searchShape } from "./alert-search.ts";

/** Alerts whose words were compiled by other words than these, held until the work is saved; those that somebody else holds are left to the next time. */
export async function holdOutdated(
  work: Work,
  compiledAs: string,
  most: number,
): Promise<readonly { readonly id: AlertId; readonly search: CallSearch }[]> {
  const { rows } = await sql<{ id: AlertId; asked: unknown }>`
    select id, asked from calls.alert
    where asked is not null and compiled_as is distinct from ${compiledAs}
    limit ${most} for update skip locked`.execute(work.db);
  return rows.map(({ id, asked }) => ({
    id,
    search: { ...searchShape.parse(asked), closedToo: false },
  }));
}

/** An alert, compiled anew. */
export interface Recompiled {
  readonly id: AlertId;
  readonly query: string | undefined;
  readonly anchors: readonly Anchor[];
}

/** Keeps what alerts ask and by which keys they are found, in place of what was kept. */
export async function saveRecompiled(
  work: Work,
  compiledAs: string,
  alerts: readonly Recompiled[],
): Promise<void> {
  const rows = JSON.stringify(alerts.map((one) => ({ ...one, query: one.query ?? null })));
  await sql`update calls.alert set query = row.query::tsquery, compiled_as = ${compiledAs}
    from jsonb_to_recordset(${rows}::jsonb) as row (id uuid, query text) where alert.id = row.id`.execute(
    work.db,
  );
  await sql`delete from calls.alert_anchor
    where alert = any (${alerts.map(({ id }) => id)}::uuid[])`.execute(work.db);
  await sql`insert into calls.alert_anchor (anchor, place, alert)
    select pair.anchor, pair.place, row.id from jsonb_to_recordset(${rows}::jsonb) as row (id uuid, anchors jsonb),
      jsonb_to_recordset(row.anchors) as pair (anchor text, place text)
    on conflict do nothing`.execute(work.db);
}
