import { sql } from "kysely";

import { newId } from "#basics/id";
import { keptOf, type RowOf } from "#basics/row";
import type { AddressId } from "#rules/people";
import type { SpaceId, Work } from "#services/house";

import type { Approver } from "../domain/exchange.ts";
import type { ExchangeId } from "../domain/need.ts";
import type { Readers } from "./steps.ts";

/** Who must agree besides the two sides, the name still sealed. */
export interface SealedApprover {
  readonly party: Approver;
  readonly space: SpaceId;
  readonly address: AddressId | undefined;
  readonly name: Uint8Array;
}

export async function listApprovers(
  work: Work,
  exchange: ExchangeId,
): Promise<readonly SealedApprover[]> {
  const { rows } = await sql<RowOf<SealedApprover>>`
    select party, space, address, name from exchanges.approver
    where exchange = ${exchange} order by party`.execute(work.db);
  return rows.map(keptOf<SealedApprover>);
}

export interface NewApprover extends SealedApprover {
  readonly exchange: ExchangeId;
  readonly readers: Readers;
}

/** Named, or named again: the last one counts, as long as nobody approved in that place. */
export async function saveApprover(work: Work, one: NewApprover): Promise<void> {
  await sql`insert into exchanges.approver (id, exchange, space, asker_space, giver_space, party, address, name, named_at)
    values (${newId()}, ${one.exchange}, ${one.space}, ${one.readers.asker ?? null}, ${one.readers.giver ?? null},
      ${one.party}, ${one.address ?? null}, ${one.name}, ${work.now})
    on conflict (exchange, party) do update set address = excluded.address, name = excluded.name,
      space = excluded.space, named_at = excluded.named_at`.execute(work.db);
}
