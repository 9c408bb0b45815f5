import { type RawBuilder, sql } from "kysely";

import { type Amount, amountOf } from "#basics/amount";
import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { Dispute, DisputeId } from "../domain/dispute.ts";
import { partyOf, type PartyKind, type PersonId, type SpaceId, spaceOf } from "../domain/party.ts";
import type { TransferId } from "../domain/transfer.ts";

/** A dispute as it is kept: both words sealed, each under the key of whose they are. */
export interface SealedDispute extends Dispute {
  readonly words: Uint8Array;
  readonly answer: Uint8Array | undefined;
  /** Who pressed for the line that makes it right. */
  readonly pen: PersonId | undefined;
}

type Kept = Omit<SealedDispute, "from" | "to" | "meant"> & {
  readonly space: SpaceId;
  readonly toSpace: SpaceId;
  readonly fromKind: PartyKind;
  readonly toKind: PartyKind;
  readonly meant: number;
};

function toDispute(row: RowOf<Kept>): SealedDispute {
  const { space, toSpace, fromKind, toKind, meant, ...kept } = keptOf<Kept>(row);
  const amount: Amount | undefined = amountOf(meant);
  if (amount === undefined) throw new Error("an amount that is none was kept");
  return { ...kept, meant: amount, from: partyOf(fromKind, space), to: partyOf(toKind, toSpace) };
}

async function selectDisputes(
  work: Work,
  rest: RawBuilder<unknown>,
): Promise<readonly SealedDispute[]> {
  const { rows } = await sql<RowOf<Kept>>`
    select d.id, d.transfer, t.at as "lineAt", d.space, d.to_space as "toSpace",
      d.from_kind as "fromKind", d.to_kind as "toKind", d.meant, d.words, d.answer,
      d.said_at as "saidAt", d.ends_at as "endsAt", d.refused_at as "refusedAt",
      d.corrected_at as "correctedAt", d.by_person as pen
    from currency.dispute d join currency.transfer t on t.id = d.transfer ${rest}`.execute(work.db);
  return rows.map(toDispute);
}

/** What is said of these lines, and what brought those that mend another; first said first, as far as the actor may know. */
export function listDisputesOf(
  work: Work,
  transfers: readonly TransferId[],
): Promise<readonly SealedDispute[]> {
  return selectDisputes(
    work,
    sql`where d.transfer = any (${transfers}::uuid[]) or d.id = any (${transfers}::uuid[])
      order by d.said_at, d.id`,
  );
}

/** What was said by or to who has these spaces, first said first. */
export function listDisputesIn(
  work: Work,
  spaces: readonly SpaceId[],
): Promise<readonly SealedDispute[]> {
  return selectDisputes(
    work,
    sql`where d.space = any (${spaces}::uuid[]) or d.to_space = any (${spaces}::uuid[])
      order by d.said_at, d.id`,
  );
}

export async function findDispute(work: Work, id: DisputeId): Promise<SealedDispute | undefined> {
  const [found] = await selectDisputes(work, sql`where d.id = ${id}`);
  return found;
}

/** Holds what is said of a line until the work is saved: of two acts on it at once, one comes first. */
export async function holdLine(work: Work, transfer: TransferId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`currency.dispute ${transfer}`}, 0))`.execute(
    work.db,
  );
}

/** Keeps it. Under the right to give kori, as all that follows. */
export async function saveDispute(
  work: Work,
  one: Omit<SealedDispute, "lineAt" | "answer" | "refusedAt">,
): Promise<void> {
  const { from, to } = one;
  await sql`insert into currency.dispute (id, transfer, space, to_space, from_kind, to_kind, meant,
      words, said_at, ends_at, corrected_at, by_person)
    values (${one.id}, ${one.transfer}, ${spaceOf(from)}, ${spaceOf(to)}, ${from.kind}, ${to.kind},
      ${one.meant}, ${one.words}, ${one.saidAt}, ${one.endsAt}, ${one.correctedAt ?? null},
      ${one.pen ?? null})`.execute(work.db);
}

export async function saveCorrected(
  work: Work,
  { id, pen }: Pick<SealedDispute, "id" | "pen">,
): Promise<void> {
  await sql`update currency.dispute set corrected_at = ${work.now}, by_person = ${pen ?? null}
    where id = ${id}`.execute(work.db);
}

export async function saveRefused(
  work: Work,
  id: DisputeId,
  answer: Uint8Array | undefined,
): Promise<void> {
  await sql`update currency.dispute set refused_at = ${work.now}, answer = ${answer ?? null}
    where id = ${id}`.execute(work.db);
}

export async function deleteDispute(work: Work, id: DisputeId): Promise<void> {
  await sql`delete from currency.dispute where id = ${id}`.execute(work.db);
}
