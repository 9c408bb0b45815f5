import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { ClaimId } from "../../domain/claim.ts";
import type { OrganisationId, PersonId } from "../../domain/organisation.ts";

export interface Vouch {
  readonly organisation: OrganisationId;
  readonly person: PersonId;
  readonly madeAt: Temporal.Instant;
}

/** Saves that an organisation vouches; answers whether it is new (neither the same organisation nor the same person twice). */
export async function saveVouch(
  work: Work,
  one: Omit<Vouch, "madeAt"> & { readonly claim: ClaimId; readonly about: OrganisationId },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into organisations.vouch (id, space, claim, organisation, person, made_at)
    values (${newId()}, ${one.about}, ${one.claim}, ${one.organisation}, ${one.person}, ${work.now})
    on conflict do nothing`.execute(work.db);
  return numAffectedRows === 1n;
}

export async function listVouches(work: Work, claim: ClaimId): Promise<readonly Vouch[]> {
  const { rows } = await sql<{
    organisation: OrganisationId;
    person: PersonId;
    made_at: Temporal.Instant;
  }>`select organisation, person, made_at from organisations.vouch where claim = ${claim}
    order by made_at, id`.execute(work.db);
  return rows.map(({ made_at: madeAt, ...rest }) => ({ ...rest, madeAt }));
}
