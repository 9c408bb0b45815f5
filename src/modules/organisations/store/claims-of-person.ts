import { sql } from "kysely";

import type { Work } from "#services/house";

import type { ClaimId, ClaimState } from "../domain/claim.ts";
import type { OrganisationId, PersonId } from "../domain/organisation.ts";
import type { Role } from "../domain/representative.ts";

/** A claim of a person, as their own data tells it. */
export interface ClaimOfPerson {
  readonly id: ClaimId;
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly role: Role;
  readonly state: ClaimState;
  readonly words: Uint8Array;
  readonly answer: Uint8Array | undefined;
  readonly madeAt: Temporal.Instant;
  readonly decidedAt: Temporal.Instant | undefined;
}

/** The claims of a person, oldest first. */
export async function listClaimsOfPerson(
  work: Work,
  person: PersonId,
): Promise<readonly ClaimOfPerson[]> {
  const { rows } = await sql<{
    id: ClaimId;
    space: OrganisationId;
    name: string;
    role: Role;
    state: ClaimState;
    words: Uint8Array;
    answer: Uint8Array | null;
    made_at: Temporal.Instant;
    decided_at: Temporal.Instant | null;
  }>`select c.id, c.space, o.name, c.role, c.state, c.words, c.answer, c.made_at, c.decided_at
    from organisations.claim c join organisations.organisation o on o.id = c.space
    where c.person = ${person} order by c.made_at, c.id`.execute(work.db);
  return rows.map(({ space, answer, made_at: madeAt, decided_at, ...row }) => ({
    ...row,
    organisation: space,
    madeAt,
    answer: answer ?? undefined,
    decidedAt: decided_at ?? undefined,
  }));
}

/** For whom a person vouched, and when. */
export async function listVouchesOfPerson(
  work: Work,
  person: PersonId,
): Promise<
  readonly { readonly about: string; readonly as: string; readonly madeAt: Temporal.Instant }[]
> {
  const { rows } = await sql<{ about: string; as_name: string; made_at: Temporal.Instant }>`
    select about.name as about, voucher.name as as_name, v.made_at from organisations.vouch v
    join organisations.organisation about on about.id = v.space
    join organisations.organisation voucher on voucher.id = v.organisation
    where v.person = ${person} order by v.made_at, v.id`.execute(work.db);
  return rows.map(({ about, as_name: as, made_at: madeAt }) => ({ about, as, madeAt }));
}

/** A claim passes to another person, with its words sealed again under their key. */
export async function passClaim(
  work: Work,
  id: ClaimId,
  to: {
    readonly person: PersonId;
    readonly words: Uint8Array;
    readonly answer: Uint8Array | undefined;
  },
): Promise<void> {
  await sql`update organisations.claim set person = ${to.person}, words = ${to.words},
    answer = ${to.answer ?? null} where id = ${id}`.execute(work.db);
}

/** What somebody vouched for, another vouched for; where both did, it counts once. */
export async function passVouches(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`update organisations.vouch v set person = ${into} where person = ${from}
    and not exists (select from organisations.vouch o where o.claim = v.claim and o.person = ${into})`.execute(
    work.db,
  );
}
