import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import type { CallId } from "../../domain/call.ts";
import type { OrganisationId } from "../../domain/publish/issuer.ts";
import type { Relay, RelayId } from "../domain/kept.ts";

export type KeptRelay = Relay & { readonly isHidden: boolean };

interface Row {
  readonly id: RelayId;
  readonly call: CallId;
  readonly organisation: OrganisationId;
  readonly url: string;
  readonly on_day: Temporal.PlainDate;
  readonly hidden_because: string | null;
}

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly KeptRelay[]> {
  const { rows } = await sql<Row>`select * from calls.relay ${rest}`.execute(work.db);
  return rows.map(({ on_day: on, hidden_because: hidden, ...row }) => ({
    ...row,
    on,
    isHidden: hidden !== null,
  }));
}

/** The relays of a call that its page shows, the latest first. */
export function listRelaysOfCall(work: Work, call: CallId): Promise<readonly KeptRelay[]> {
  return select(
    work,
    sql`where call = ${call} and hidden_because is null order by on_day desc, id limit 50`,
  );
}

/** The latest relays of a media that its page shows. */
export function listRelaysBy(
  work: Work,
  organisation: OrganisationId,
  most: number,
): Promise<readonly KeptRelay[]> {
  return select(
    work,
    sql`where organisation = ${organisation} and hidden_because is null
      order by on_day desc, id limit ${most}`,
  );
}

export async function findRelay(work: Work, id: RelayId): Promise<KeptRelay | undefined> {
  return (await select(work, sql`where id = ${id}`))[0];
}

/** That of one media for one call, hidden or not. */
export async function findRelayOf(
  work: Work,
  { call, organisation }: Pick<Relay, "call" | "organisation">,
): Promise<KeptRelay | undefined> {
  return (await select(work, sql`where call = ${call} and organisation = ${organisation}`))[0];
}

/** Saves where and when; a media has one relay of a call, which it changes. */
export async function saveRelay(work: Work, one: Relay): Promise<void> {
  await sql`insert into calls.relay (id, call, organisation, url, on_day, relayed_at)
    values (${one.id}, ${one.call}, ${one.organisation}, ${one.url}, ${one.on}::date, ${work.now})
    on conflict (call, organisation) do update set url = excluded.url, on_day = excluded.on_day`.execute(
    work.db,
  );
}

export async function deleteRelay(
  work: Work,
  { call, organisation }: Pick<Relay, "call" | "organisation">,
): Promise<void> {
  await sql`delete from calls.relay where call = ${call} and organisation = ${organisation}
    and hidden_because is null`.execute(work.db);
}

/** Moderation hides it for a reason, or shows it again. */
export async function saveRelayHidden(
  work: Work,
  id: RelayId,
  because: string | undefined,
): Promise<void> {
  await sql`update calls.relay set hidden_because = ${because ?? null} where id = ${id}`.execute(
    work.db,
  );
}
