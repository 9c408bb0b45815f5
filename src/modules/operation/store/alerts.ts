import { sql } from "kysely";

import type { Work } from "#services/house";

import type { Alert, Written } from "../domain/alerts.ts";

interface Row {
  readonly key: string;
  readonly urgency: Alert["urgency"];
  readonly title: string;
  readonly says: string;
  readonly todo: string;
  readonly since: Temporal.Instant;
  readonly told_at: Temporal.Instant | null;
  readonly over_at: Temporal.Instant | null;
}

/** What is known, held until the end of the transaction: two processes never tell the same twice. */
export async function holdAlerts(
  work: Work,
): Promise<{ readonly alerts: readonly Alert[]; readonly written: Written }> {
  await sql`lock table operation.alert in exclusive mode`.execute(work.db);
  const { rows } = await sql<Row>`select * from operation.alert order by since, key`.execute(
    work.db,
  );
  const mails = await sql<{ which: keyof Written; at: Temporal.Instant }>`
    select which, at from operation.alert_mail`.execute(work.db);
  const at = (which: keyof Written) => mails.rows.find((one) => one.which === which)?.at;
  return {
    alerts: rows.map(({ told_at: toldAt, over_at: overAt, ...row }) => ({
      ...row,
      toldAt: toldAt ?? undefined,
      overAt: overAt ?? undefined,
    })),
    written: { urgent: at("urgent"), daily: at("daily") },
  };
}

/** Keeps these in the place of those that were known. */
export async function saveAlerts(work: Work, alerts: readonly Alert[]): Promise<void> {
  await sql`delete from operation.alert`.execute(work.db);
  for (const { key, urgency, title, says, todo, since, toldAt, overAt } of alerts)
    await sql`insert into operation.alert (key, urgency, title, says, todo, since, told_at, over_at)
      values (${key}, ${urgency}, ${title}, ${says}, ${todo}, ${since}, ${toldAt ?? null},
        ${overAt ?? null})`.execute(work.db);
}

/** Notes that the operator was written to. */
export async function saveAlertMail(work: Work, which: keyof Written): Promise<void> {
  await sql`insert into operation.alert_mail (which, at) values (${which}, ${work.now})
    on conflict (which) do update set at = excluded.at`.execute(work.db);
}
