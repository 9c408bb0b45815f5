import { sql } from "kysely";

import { memory, type Work } from "#services/house";

import type { Claim, ClaimId, ClaimState } from "../domain/claim.ts";
import type { OrganisationId, PersonId, Proof } from "../domain/organisation.ts";
import type { Role } from "../domain/representative.ts";

interface ClaimRow {
  readonly id: ClaimId;
  readonly space: OrganisationId;
  readonly person: PersonId;
  readonly role: Role;
  readonly words: Uint8Array;
  readonly state: ClaimState;
  readonly made_at: Temporal.Instant;
  readonly decided_at: Temporal.Instant | null;
  readonly contested_at: Temporal.Instant | null;
  readonly letter_asked_at: Temporal.Instant | null;
  readonly answer: Uint8Array | null;
}

/** A claim with its words, still sealed. */
export type KeptClaim = Claim & {
  readonly sealedWords: Uint8Array;
  /** A representative said that they do not know the person. */
  readonly contestedAt: Temporal.Instant | undefined;
  /** The claimant asked for a letter to the seat. */
  readonly letterAskedAt: Temporal.Instant | undefined;
  /** What the operator answered, still sealed. */
  readonly sealedAnswer: Uint8Array | undefined;
};

function toClaim(row: ClaimRow): KeptClaim {
  return {
    id: row.id,
    organisation: row.space,
    person: row.person,
    role: row.role,
    state: row.state,
    madeAt: row.made_at,
    decidedAt: row.decided_at ?? undefined,
    sealedWords: row.words,
    contestedAt: row.contested_at ?? undefined,
    letterAskedAt: row.letter_asked_at ?? undefined,
    sealedAnswer: row.answer ?? undefined,
  };
}

export async function saveClaim(
  work: Work,
  { id, organisation, person, role, state }: Omit<Claim, "madeAt" | "decidedAt">,
  words: Uint8Array,
): Promise<void> {
  await sql`insert into organisations.claim (id, space, person, role, words, state, made_at)
    values (${id}, ${organisation}, ${person}, ${role}, ${words}, ${state}, ${work.now})`.execute(
    work.db,
  );
}

/** The claims that wait for an organisation, oldest first; as row security lets the actor see. */
export function listWaiting(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly KeptClaim[]> {
  return waitingFound(work, organisation, async () => {
    const { rows } = await sql<ClaimRow>`select * from organisations.claim
      where space = ${organisation} and decided_at is null order by made_at, id`.execute(work.db);
    return rows.map(toClaim);
  });
}

const waitingFound = memory<readonly KeptClaim[]>();

export async function findClaim(work: Work, id: ClaimId): Promise<KeptClaim | undefined> {
  const { rows } = await sql<ClaimRow>`
    select * from organisations.claim where id = ${id}`.execute(work.db);
  return rows[0] && toClaim(rows[0]);
}

/** One claim, held until the work is saved; as row security lets the actor see. */
export async function holdClaim(work: Work, id: ClaimId): Promise<KeptClaim | undefined> {
  const { rows } = await sql<ClaimRow>`
    select * from organisations.claim where id = ${id} for update`.execute(work.db);
  return rows[0] && toClaim(rows[0]);
}

/** The latest claim of a person on an organisation, decided or not. */
export async function findLatestClaim(
  work: Work,
  { organisation, person }: Pick<Claim, "organisation" | "person">,
): Promise<KeptClaim | undefined> {
  const { rows } = await sql<ClaimRow>`select * from organisations.claim
    where space = ${organisation} and person = ${person}
    order by decided_at is null desc, made_at desc, id limit 1`.execute(work.db);
  return rows[0] && toClaim(rows[0]);
}

/** Claims of a person, past ones too, latest first. */
export async function listClaimsOf(work: Work, person: PersonId): Promise<readonly KeptClaim[]> {
  const { rows } = await sql<ClaimRow>`
    select * from organisations.claim where person = ${person} order by made_at desc, id`.execute(
    work.db,
  );
  return rows.map(toClaim);
}

/** The claims that wait become frozen, or open again. */
export async function saveWaitingAs(
  work: Work,
  organisation: OrganisationId,
  state: "open" | "frozen",
): Promise<void> {
  await sql`update organisations.claim set state = ${state}
    where space = ${organisation} and decided_at is null`.execute(work.db);
}

/** Ends a claim: confirmed by a proof or recognised by who is there, refused, or taken back. */
export async function saveDecided(
  work: Work,
  id: ClaimId,
  state: "confirmed" | "refused" | "withdrawn",
  proof?: Proof,
): Promise<void> {
  await sql`update organisations.claim set state = ${state}, decided_at = ${work.now},
    proof = ${proof ?? null} where id = ${id} and decided_at is null`.execute(work.db);
}

/** A representative says that they do not know the person. */
export async function saveContested(work: Work, id: ClaimId, by: PersonId): Promise<void> {
  await sql`update organisations.claim set contested_by = ${by}, contested_at = ${work.now}
    where id = ${id} and decided_at is null`.execute(work.db);
}

/** The claimant asks for a letter to the seat; asked twice, the first day stays. */
export async function saveLetterAsked(work: Work, id: ClaimId): Promise<void> {
  await sql`update organisations.claim set letter_asked_at = coalesce(letter_asked_at, ${work.now})
    where id = ${id} and decided_at is null`.execute(work.db);
}

/** What the operator answered, for the claimant alone. */
export async function saveAnswerTo(work: Work, id: ClaimId, sealed: Uint8Array): Promise<void> {
  await sql`update organisations.claim set answer = ${sealed} where id = ${id}`.execute(work.db);
}

/** Claims that a merge or a dissolution took away, at that very instant, wait again. Answers how many wait now. */
export async function reopenClaims(
  work: Work,
  organisation: OrganisationId,
  at: Temporal.Instant,
): Promise<number> {
  await sql`update organisations.claim c set state = 'open', decided_at = null
    where space = ${organisation} and state = 'withdrawn' and decided_at = ${at}
      and not exists (select from organisations.claim other where other.space = c.space
        and other.person = c.person and other.decided_at is null)`.execute(work.db);
  return (await listWaiting(work, organisation)).length;
}
