import { sql } from "kysely";

import type { Work } from "#services/house";

import type { DocumentId, PersonId } from "../domain/document.ts";
import type { Kept } from "./documents.ts";

/** A version, who kept it, and what it holds as it is kept. */
export interface WrittenVersion {
  readonly number: number;
  readonly from: number | undefined;
  readonly by: PersonId;
  /** It came from a suggestion. */
  readonly isSuggested: boolean;
  readonly contents: Kept<string>;
}

/** The versions of a document up to one of them, oldest first: those that one reads; with a right of the house, all of them. */
export async function listWritten(
  work: Work,
  document: DocumentId,
  upTo: number,
): Promise<readonly WrittenVersion[]> {
  const { rows } = await sql<{
    number: number;
    from: number | null;
    by: PersonId;
    suggested: boolean;
    sealed: Uint8Array | null;
    public: string | null;
  }>`select number, coalesce(base, from_number) as from, written_by as by, way = 'suggested' as suggested, sealed, public
    from commons.version where document = ${document} and number <= ${upTo}
    order by number`.execute(work.db);
  return rows.map(({ number, from, by, suggested, sealed, public: open }) => ({
    number,
    from: from ?? undefined,
    by,
    isSuggested: suggested,
    contents: sealed === null ? { open: open ?? "" } : { sealed },
  }));
}

/** A suggestion that became a version: who made it, or nobody here where they have no account. */
export interface TakenSuggestion {
  readonly id: string;
  readonly kept: number;
  readonly by: PersonId | undefined;
  /** In other words than those suggested: who answered wrote there too. */
  readonly isPartly: boolean;
}

export async function listTaken(
  work: Work,
  document: DocumentId,
): Promise<readonly TakenSuggestion[]> {
  const { rows } = await sql<{ id: string; kept: number; by: PersonId | null; partly: boolean }>`
    select id, kept, person as by, state = 'partly' as partly from commons.suggestion
    where document = ${document} and kept is not null`.execute(work.db);
  return rows.map(({ id, kept, by, partly }) => ({
    id,
    kept,
    by: by ?? undefined,
    isPartly: partly,
  }));
}
