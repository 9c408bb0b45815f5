import { sql } from "kysely";

import { newId } from "#basics/id";
import { keptOf, type RowOf } from "#basics/row";
import type { SpaceId, Work } from "#services/house";

import type { Versioned } from "../domain/papers.ts";
import type { OrganisationId, PersonId } from "../domain/visit.ts";

/** A version of an employer's own text, sealed; without words the model serves again. */
export interface SealedPaper extends Versioned {
  readonly space: SpaceId;
  readonly words: Uint8Array | undefined;
}

/** All versions of all papers of an organisation, the first one first. */
export async function listOwnPapers(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly SealedPaper[]> {
  const { rows } = await sql<RowOf<SealedPaper>>`select space, paper, version, words,
      said_at as "saidAt" from squat.own_paper where organisation = ${organisation} order by paper, version`.execute(
    work.db,
  );
  return rows.map(keptOf<SealedPaper>);
}

/** Whoever says them for one organisation does so one after the other. Held until the work is saved. */
export async function holdOwnPapers(work: Work, organisation: OrganisationId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`squat.papers ${organisation}`}, 0))`.execute(
    work.db,
  );
}

export async function saveOwnPaper(
  work: Work,
  one: SealedPaper & { readonly organisation: OrganisationId; readonly saidBy: PersonId },
): Promise<void> {
  await sql`insert into squat.own_paper (id, space, organisation, paper, version, words, said_by, said_at)
    values (${newId()}, ${one.space}, ${one.organisation}, ${one.paper}, ${one.version}, ${one.words ?? null},
      ${one.saidBy}, ${one.saidAt})`.execute(work.db);
}

/** A version passes to the organisation that the first one became, sealed anew. */
export async function passOwnPaper(
  work: Work,
  from: OrganisationId,
  {
    organisation,
    space,
    paper,
    version,
    words,
  }: Pick<SealedPaper, "space" | "paper" | "version" | "words"> & {
    readonly organisation: OrganisationId;
  },
): Promise<void> {
  await sql`update squat.own_paper set organisation = ${organisation}, space = ${space}, words = ${words ?? null}
    where organisation = ${from} and paper = ${paper} and version = ${version}`.execute(work.db);
}
