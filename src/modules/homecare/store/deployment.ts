import { sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import { memory, type Work } from "#services/house";

import type { Deployment, OpenedDeployment } from "../domain/deployment.ts";

/** What the territory said; undefined: it never opened. */
export function findDeployment(work: Work): Promise<OpenedDeployment | undefined> {
  return deploymentFound(work, "", () => readDeployment(work));
}

const deploymentFound = memory<OpenedDeployment | undefined>();

async function readDeployment(work: Work): Promise<OpenedDeployment | undefined> {
  const { rows } = await sql<
    RowOf<OpenedDeployment>
  >`select controller, contact, assessed, register, hosting,
    opened_at as "openedAt", retention_read_at as "retentionReadAt", closed_at as "closedAt" from homecare.deployment`.execute(
    work.db,
  );
  return rows[0] && keptOf<OpenedDeployment>(rows[0]);
}

/** Opens it, or says it otherwise; closed, it is open again. */
export async function saveDeployment(work: Work, said: Deployment): Promise<void> {
  const { controller, contact, assessed, register, hosting } = said;
  await sql`insert into homecare.deployment (controller, contact, assessed, register, hosting, opened_at,
      retention_read_at)
    values (${controller}, ${contact}, ${assessed}, ${register}, ${hosting}, ${work.now}, ${work.now})
    on conflict (single) do update set controller = excluded.controller, contact = excluded.contact,
      assessed = excluded.assessed, register = excluded.register, hosting = excluded.hosting, closed_at = null,
      retention_read_at = excluded.retention_read_at,
      opened_at = case when deployment.closed_at is null then deployment.opened_at else excluded.opened_at end`.execute(
    work.db,
  );
}

export async function closeDeployment(work: Work): Promise<void> {
  await sql`update homecare.deployment set closed_at = ${work.now} where closed_at is null`.execute(
    work.db,
  );
}
