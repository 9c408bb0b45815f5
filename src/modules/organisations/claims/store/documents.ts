import { sql } from "kysely";

import { newId, type Id } from "#basics/id";
import type { Work } from "#services/house";

import type { ClaimId } from "../../domain/claim.ts";
import type { PersonId } from "../../domain/organisation.ts";

type FileId = Id<"File">;

/** A paper that a claimant shows to the operator. */
export interface KeptDocument {
  readonly claim: ClaimId;
  readonly file: FileId;
  /** Whose space it is in: the claimant's. */
  readonly person: PersonId;
  readonly keptAt: Temporal.Instant;
}

interface DocumentRow {
  readonly claim: ClaimId;
  readonly file: FileId;
  readonly space: PersonId;
  readonly kept_at: Temporal.Instant;
}

function toDocument({ claim, file, space, kept_at }: DocumentRow): KeptDocument {
  return { claim, file, person: space, keptAt: kept_at };
}

export async function saveDocument(
  work: Work,
  { claim, file, person }: Omit<KeptDocument, "keptAt">,
): Promise<void> {
  await sql`insert into organisations.document (id, space, claim, file, kept_at)
    values (${newId()}, ${person}, ${claim}, ${file}, ${work.now})`.execute(work.db);
}

/** The papers of these claims, oldest first; as row security lets the actor see. */
export async function listDocuments(
  work: Work,
  claims: readonly ClaimId[],
): Promise<readonly KeptDocument[]> {
  const { rows } = await sql<DocumentRow>`select * from organisations.document
    where claim = any (${[...claims]}::uuid[]) order by kept_at, id`.execute(work.db);
  return rows.map(toDocument);
}

/** The papers of claims that were decided before an instant. */
export async function listOldDocuments(
  work: Work,
  before: Temporal.Instant,
): Promise<readonly KeptDocument[]> {
  const { rows } = await sql<DocumentRow>`select d.* from organisations.document d
    join organisations.claim c on c.id = d.claim where c.decided_at < ${before}`.execute(work.db);
  return rows.map(toDocument);
}

export async function deleteDocument(work: Work, file: FileId): Promise<void> {
  await sql`delete from organisations.document where file = ${file}`.execute(work.db);
}
