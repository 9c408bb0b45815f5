import { sql } from "kysely";

import type { Work } from "#services/house";

import type { PersonId } from "../../domain/organisation.ts";
import type { PaperKindKey } from "../domain/paper.ts";

interface KeptPaper {
  readonly organisation: string;
  readonly kind: PaperKindKey;
  readonly dated: Temporal.PlainDate;
  readonly keptAt: Temporal.Instant;
}

/** What a person kept for organisations; with a right of the house. */
export async function listKeptBy(work: Work, person: PersonId): Promise<readonly KeptPaper[]> {
  const { rows } = await sql<KeptPaper>`
    select o.name as organisation, p.kind, v.dated, v.kept_at as "keptAt"
    from organisations.paper_version v join organisations.paper p on p.id = v.paper
    join organisations.organisation o on o.id = v.space
    where v.kept_by = ${person} order by v.kept_at, v.id`.execute(work.db);
  return rows;
}

interface SharedTo {
  readonly organisation: string;
  readonly kind: PaperKindKey;
  readonly givenAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
}

/** What was shared with a person; with a right of the house. */
export async function listSharesTo(work: Work, person: PersonId): Promise<readonly SharedTo[]> {
  const { rows } = await sql<SharedTo>`
    select o.name as organisation, p.kind, s.given_at as "givenAt", s.ended_at as "endedAt"
    from organisations.paper_share s join organisations.paper_version v on v.id = s.version
    join organisations.paper p on p.id = v.paper join organisations.organisation o on o.id = s.space
    where s.reader = ${person} order by s.given_at, s.id`.execute(work.db);
  return rows;
}
