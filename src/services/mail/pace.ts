import { sql } from "kysely";

import type { Work } from "#services/house";

/** So many mails leave at once before the pace begins: those of a whole minute. */
const BURST_SECONDS = 60;

/**
 * When the next paced mail may leave. One leaves after another at a steady pace, so that no server of the
 * recipients takes the mails of a morning for a flood. Its row is held until the transaction ends. When
 * the clock was set back the pace begins anew: no mail waits for a day that had come already.
 */
export async function nextSlotIn(work: Work, aMinute: number): Promise<Temporal.Instant> {
  const step = 60 / aMinute;
  const earliest = work.now.subtract({ seconds: BURST_SECONDS });
  const { rows } = await sql<{ at: Temporal.Instant }>`
    insert into mail.pace as known (one, next_at, asked_at)
    values (true, ${earliest}::timestamptz + make_interval(secs => ${step}), ${work.now})
    on conflict (one) do update set asked_at = excluded.asked_at, next_at =
      case when known.asked_at > excluded.asked_at then excluded.next_at
        else greatest(known.next_at, ${earliest}::timestamptz) + make_interval(secs => ${step}) end
    returning next_at as at`.execute(work.db);
  return rows[0]?.at ?? work.now;
}
