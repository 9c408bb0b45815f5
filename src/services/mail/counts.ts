import { sql } from "kysely";

import { isOperator, type Work, withRight } from "#services/house";

import { NOT_SENT } from "./bounces.ts";

/** How mails fare, in figures; refusals without an address. */
export interface MailCounts {
  readonly sent: number;
  readonly waiting: number;
  readonly refused: number;
  /** Addresses that come back. */
  readonly bounced: number;
  readonly refusals: readonly { readonly at: Temporal.Instant; readonly problem: string }[];
}

/** Counts what was sent and refused since then, and what waits; undefined for anyone but the operator. */
export async function countMailsIn(
  work: Work,
  since: Temporal.Instant,
): Promise<MailCounts | undefined> {
  if (!isOperator(work.actor)) return undefined;
  return withRight(work, "mail", async ({ db }) => {
    const { rows } = await sql<Omit<MailCounts, "refusals" | "bounced">>`
      select (count(*) filter (where sent_at >= ${since}))::int as sent,
        (count(*) filter (where sent_at is null and problem is null))::int as waiting,
        (count(*) filter (where problem <> ${NOT_SENT} and problem not like 'revenu%' and made_at >= ${since} and sent_at is null))::int
          as refused
      from mail.message where sent_at is null or sent_at >= ${since}`.execute(db);
    const refusals = await sql<{ at: Temporal.Instant; problem: string }>`
      select made_at as at, problem from mail.message where problem <> ${NOT_SENT}
      order by made_at desc limit 5`.execute(db);
    const bounced = await sql<{ n: number }>`select count(*)::int as n from mail.bounced`.execute(
      db,
    );
    return {
      bounced: bounced.rows[0]?.n ?? 0,
      ...(rows[0] ?? { sent: 0, waiting: 0, refused: 0 }),
      refusals: refusals.rows,
    };
  });
}
