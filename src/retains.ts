import { type RawBuilder, sql } from "kysely";

import { dayOf } from "#basics/dates";
import { type Retention, SWEPT_AT_ONCE, type Work, withRight } from "#services/house";
import { SESSION_DAYS } from "#services/sessions";

import { retained } from "./retains-texts.fr.ts";

/** What the services keep for a time: sessions, acts, events, counts, mails. */
export const retains: readonly Retention[] = [
  {
    ...retained.sessions,
    name: "sessions",
    howLong: `P${SESSION_DAYS}D`,
    sweep: (work, before) =>
      withRight(work, "sessions", (lent) =>
        deleteOf(lent, sql`sessions.session`, sql`seen_at < ${before}`),
      ),
  },
  {
    ...retained.acts,
    name: "acts",
    howLong: "P2D",
    sweep: (work, before) => deleteOf(work, sql`house.act`, sql`began_at < ${before}`),
  },
  {
    ...retained.events,
    name: "events",
    howLong: "P30D",
    sweep: (work, before) =>
      withRight(work, "events", (lent) =>
        deleteOf(lent, sql`house.event`, sql`delivered_at < ${before}`),
      ),
  },
  {
    ...retained.counts,
    name: "counts",
    howLong: "P1D",
    sweep: (work, before) =>
      deleteOf(work, sql`limits.count`, sql`expire < ${before.epochMilliseconds}`),
  },
  {
    ...retained.accidents,
    name: "accidents",
    howLong: "P90D",
    sweep: (work, before) => deleteOf(work, sql`health.accident`, sql`at < ${before}`),
  },
  {
    ...retained.statements,
    name: "slow-statements",
    howLong: "P30D",
    sweep: (work, before) => deleteOf(work, sql`health.statement`, sql`hour < ${before}`),
  },
  {
    ...retained.tallies,
    name: "tallies",
    howLong: "P90D",
    sweep: (work, before) => deleteOf(work, sql`limits.reached`, sql`day < ${dayOf(before)}`),
  },
  {
    ...retained.processes,
    name: "processes",
    howLong: "P1D",
    sweep: (work, before) => deleteOf(work, sql`health.process`, sql`seen_at < ${before}`),
  },
  {
    ...retained.sent,
    name: "sent-mails",
    howLong: "P1Y",
    sweep: (work, before) => mails(work, sql`sent_at < ${before}`),
  },
  {
    ...retained.bounced,
    name: "bounced",
    howLong: "P1Y",
    sweep: (work, before) =>
      withRight(work, "mail", (lent) => deleteOf(lent, sql`mail.bounced`, sql`at < ${before}`)),
  },
  {
    ...retained.unsent,
    name: "unsent-mails",
    howLong: "P90D",
    sweep: (work, before) => mails(work, sql`sent_at is null and made_at < ${before}`),
  },
];

function mails(work: Work, which: RawBuilder<unknown>): Promise<number> {
  return withRight(work, "mail", (lent) => deleteOf(lent, sql`mail.message`, which));
}

async function deleteOf(
  work: Work,
  table: RawBuilder<unknown>,
  which: RawBuilder<unknown>,
): Promise<number> {
  const { numAffectedRows } = await sql`delete from ${table} where ctid = any (array(
    select ctid from ${table} where ${which} limit ${SWEPT_AT_ONCE}))`.execute(work.db);
  return Number(numAffectedRows ?? 0n);
}
