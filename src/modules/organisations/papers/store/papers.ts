import { sql } from "kysely";

import type { Id } from "#basics/id";
import type { Work } from "#services/house";

import type { OrganisationId, PersonId } from "../../domain/organisation.ts";
import {
  maySeveral,
  type Paper,
  type PaperId,
  type PaperKindKey,
  type PaperVersion,
  type PaperVersionId,
} from "../domain/paper.ts";

/** A paper, its name still sealed, with all its versions: newest first, never empty. */
export type SealedPaper = Paper & {
  readonly title: Uint8Array | undefined;
  readonly versions: readonly PaperVersion[];
};

interface Row {
  readonly id: PaperId;
  readonly space: OrganisationId;
  readonly kind: PaperKindKey;
  readonly title: Uint8Array | null;
  readonly version: PaperVersionId;
  readonly file: Id<"File">;
  readonly dated: Temporal.PlainDate;
  readonly expires: Temporal.PlainDate | null;
  readonly kept_by: PersonId | null;
  readonly kept_at: Temporal.Instant;
}

const joined = sql`select p.id, p.space, p.kind, p.title, v.id as version, v.file, v.dated, v.expires,
    v.kept_by, v.kept_at
  from organisations.paper p join organisations.paper_version v on v.paper = p.id`;

function toPapers(rows: readonly Row[]): readonly SealedPaper[] {
  const papers = new Map<PaperId, SealedPaper>();
  for (const row of rows) {
    const version: PaperVersion = {
      id: row.version,
      paper: row.id,
      file: row.file,
      dated: row.dated,
      expires: row.expires ?? undefined,
      keptBy: row.kept_by ?? undefined,
      keptAt: row.kept_at,
    };
    const before = papers.get(row.id)?.versions ?? [];
    const { id, space: organisation, kind, title } = row;
    const versions = [...before, version];
    papers.set(id, { id, organisation, kind, title: title ?? undefined, versions });
  }
  return [...papers.values()];
}

/** All papers of an organisation that the actor sees. */
export async function listPapers(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly SealedPaper[]> {
  const { rows } = await sql<Row>`${joined} where p.space = ${organisation}
    order by p.made_at, p.id, v.kept_at desc, v.id`.execute(work.db);
  return toPapers(rows);
}

export async function findPaper(work: Work, id: PaperId): Promise<SealedPaper | undefined> {
  const { rows } = await sql<Row>`${joined} where p.id = ${id}
    order by v.kept_at desc, v.id`.execute(work.db);
  return toPapers(rows)[0];
}

/** The one paper of a kind that an organisation keeps, when there is one of that kind. */
export async function findPaperOfKind(
  work: Work,
  organisation: OrganisationId,
  kind: PaperKindKey,
): Promise<PaperId | undefined> {
  const { rows } = await sql<{ id: PaperId }>`select id from organisations.paper
    where space = ${organisation} and kind = ${kind} and is_alone`.execute(work.db);
  return rows[0]?.id;
}

export async function savePaper(
  work: Work,
  { id, organisation, kind, title }: Paper & { readonly title: Uint8Array | undefined },
): Promise<void> {
  await sql`insert into organisations.paper (id, space, kind, is_alone, title, made_at)
    values (${id}, ${organisation}, ${kind}, ${!maySeveral(kind)}, ${title ?? null}, ${work.now})`.execute(
    work.db,
  );
}

export async function saveVersion(
  work: Work,
  organisation: OrganisationId,
  version: PaperVersion,
): Promise<void> {
  const { id, paper, file, dated, expires, keptBy, keptAt } = version;
  await sql`insert into organisations.paper_version (id, space, paper, file, dated, expires, kept_by, kept_at)
    values (${id}, ${organisation}, ${paper}, ${file}, ${dated}::date, ${expires ?? null}::date,
      ${keptBy ?? null}, ${keptAt})`.execute(work.db);
}

/** Removes a version; a paper without any goes too. */
export async function deleteVersion(work: Work, version: PaperVersion): Promise<void> {
  await sql`delete from organisations.paper_version where id = ${version.id}`.execute(work.db);
  await sql`delete from organisations.paper p where id = ${version.paper} and not exists (
    select from organisations.paper_version v where v.paper = p.id)`.execute(work.db);
}

/** Deletes all papers of an organisation, and answers their files, to be dropped too. */
export async function deletePapers(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly Id<"File">[]> {
  const { rows } = await sql<{ file: Id<"File"> }>`delete from organisations.paper_version
    where space = ${organisation} returning file`.execute(work.db);
  await sql`delete from organisations.paper where space = ${organisation}`.execute(work.db);
  return rows.map(({ file }) => file);
}
