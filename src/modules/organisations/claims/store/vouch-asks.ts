import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { ClaimId } from "../../domain/claim.ts";
import type { OrganisationId } from "../../domain/organisation.ts";

/** A verified organisation was asked to vouch. */
export interface VouchAsk {
  readonly claim: ClaimId;
  readonly about: OrganisationId;
  readonly organisation: OrganisationId;
  readonly madeAt: Temporal.Instant;
  readonly declinedAt: Temporal.Instant | undefined;
}

interface AskRow {
  readonly claim: ClaimId;
  readonly space: OrganisationId;
  readonly organisation: OrganisationId;
  readonly made_at: Temporal.Instant;
  readonly declined_at: Temporal.Instant | null;
}

function toAsk(row: AskRow): VouchAsk {
  return {
    claim: row.claim,
    about: row.space,
    organisation: row.organisation,
    madeAt: row.made_at,
    declinedAt: row.declined_at ?? undefined,
  };
}

/** Saves that an organisation is asked; answers whether it is new. */
export async function saveVouchAsk(
  work: Work,
  one: Pick<VouchAsk, "claim" | "about" | "organisation">,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into organisations.vouch_ask (id, space, claim, organisation, made_at)
    values (${newId()}, ${one.about}, ${one.claim}, ${one.organisation}, ${work.now})
    on conflict do nothing`.execute(work.db);
  return numAffectedRows === 1n;
}

/** Whom a claimant asked, in order. */
export async function listAsksOf(work: Work, claim: ClaimId): Promise<readonly VouchAsk[]> {
  const { rows } = await sql<AskRow>`select * from organisations.vouch_ask where claim = ${claim}
    order by made_at, id`.execute(work.db);
  return rows.map(toAsk);
}

/** What waits for the answer of one of these organisations: neither declined nor vouched for, of claims that wait. */
export async function listWaitingAsks(
  work: Work,
  organisations: readonly OrganisationId[],
): Promise<readonly VouchAsk[]> {
  const { rows } = await sql<AskRow>`select a.* from organisations.vouch_ask a
    join organisations.claim c on c.id = a.claim and c.state = 'open'
    where a.organisation = any (${[...organisations]}::uuid[]) and a.declined_at is null
      and not exists (select from organisations.vouch v
        where v.claim = a.claim and v.organisation = a.organisation)
    order by a.made_at, a.id`.execute(work.db);
  return rows.map(toAsk);
}

/** The organisation does not vouch: nobody is told why. */
export async function saveDeclined(
  work: Work,
  { claim, organisation }: Pick<VouchAsk, "claim" | "organisation">,
): Promise<void> {
  await sql`update organisations.vouch_ask set declined_at = ${work.now}
    where claim = ${claim} and organisation = ${organisation} and declined_at is null`.execute(
    work.db,
  );
}
