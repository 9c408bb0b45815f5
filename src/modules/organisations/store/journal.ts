import { sql } from "kysely";

import { newId } from "#basics/id";
import { memory, personBy, type Work } from "#services/house";

import type { OrganisationId, PersonId } from "../domain/organisation.ts";
import type { JournalWhat } from "../domain/journal.ts";

export interface JournalLine {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly what: JournalWhat;
  /** "person", "operator", "job" and so on: who acted. */
  readonly byKind: string;
  readonly person: PersonId | undefined;
  readonly about: PersonId | undefined;
  readonly detail: string | undefined;
}

/** Writes a line: who acts is read from `by`, so that a right lent for the writing hides nobody. */
export async function saveJournalLine(
  lent: Work,
  by: Work,
  line: {
    readonly organisation: OrganisationId;
    readonly what: JournalWhat;
    readonly about?: PersonId | undefined;
    readonly detail?: string | undefined;
  },
): Promise<void> {
  await sql`insert into organisations.line (id, space, at, what, by_kind, person, about, detail)
    values (${newId()}, ${line.organisation}, ${lent.now}, ${line.what}, ${by.actor.by.kind},
      ${personBy(by.actor) ?? by.actor.for ?? null}, ${line.about ?? null}, ${line.detail ?? null})`.execute(
    lent.db,
  );
}

/** The journal of an organisation, latest first, for those who see its space. */
export async function listJournalLines(
  work: Work,
  organisation: OrganisationId,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<{ readonly lines: readonly JournalLine[]; readonly total: number }> {
  const { rows } = await sql<{
    id: string;
    at: Temporal.Instant;
    what: JournalWhat;
    by_kind: string;
    person: PersonId | null;
    about: PersonId | null;
    detail: string | null;
    total: number;
  }>`select *, count(*) over () as total from organisations.line where space = ${organisation}
    order by place desc limit ${most} offset ${from}`.execute(work.db);
  const lines = rows.map(({ by_kind: byKind, person, about, detail, id, at, what }) => ({
    id,
    at,
    what,
    byKind,
    person: person ?? undefined,
    about: about ?? undefined,
    detail: detail ?? undefined,
  }));
  return { lines, total: rows[0]?.total ?? 0 };
}

/** Whether somebody brought it here, and not a register, an import or the operator: for its representatives. */
export function wasBroughtByPerson(work: Work, organisation: OrganisationId): Promise<boolean> {
  return broughtFound(work, organisation, async () => {
    const { rows } = await sql`select from organisations.line
      where space = ${organisation} and what = 'made' and by_kind = 'person' limit 1`.execute(
      work.db,
    );
    return rows.length > 0;
  });
}

const broughtFound = memory<boolean>();
