import { sql } from "kysely";

import type { Work } from "#services/house";

import type { PersonId, SpaceId } from "../domain/relay.ts";

/** What somebody takes care of, and will not any more, passes on. Before what names them goes. */
export async function saveDueWithout(work: Work, person: PersonId): Promise<void> {
  await sql`update relays.alarm set next_at = ${work.now}, unanswered_at = null where ended_at is null
    and id in (select alarm from relays.told where person = ${person} and answer = 'takes')`.execute(
    work.db,
  );
}

export async function deleteOfSpace(work: Work, space: SpaceId): Promise<void> {
  for (const table of ["named", "served", "choice", "alarm", "well"])
    await sql`delete from ${sql.table(`relays.${table}`)} where space = ${space}`.execute(work.db);
}

/** To the space of who stays of two: whom both named is named once, and of two alarms that stand that of who stays does. */
export async function moveSpace(work: Work, from: SpaceId, into: SpaceId): Promise<void> {
  await sql`delete from relays.named gone where gone.space = ${from} and exists (select from relays.named kept
    where kept.space = ${into} and kept.person = gone.person and kept.relay = gone.relay)`.execute(
    work.db,
  );
  await sql`delete from relays.named where space = ${from} and relay = 'apart'
    and exists (select from relays.named where space = ${into} and relay = 'apart')`.execute(
    work.db,
  );
  await sql`delete from relays.served where space = ${from}
    and exists (select from relays.served where space = ${into})`.execute(work.db);
  await sql`delete from relays.choice where space = ${from}
    and exists (select from relays.choice where space = ${into})`.execute(work.db);
  await sql`update relays.alarm gone set ended_at = ${work.now}, ended = 'anew', next_at = null
    where gone.space = ${from} and ended_at is null and exists (select from relays.alarm kept
      where kept.space = ${into} and kept.relay = gone.relay and kept.ended_at is null)`.execute(
    work.db,
  );
  for (const table of ["named", "served", "choice", "alarm", "told", "well"])
    await sql`update ${sql.table(`relays.${table}`)} set space = ${into} where space = ${from}`.execute(
      work.db,
    );
}
