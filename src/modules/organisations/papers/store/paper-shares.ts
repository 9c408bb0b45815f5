import { sql } from "kysely";

import type { Id } from "#basics/id";
import type { Work } from "#services/house";

import type { OrganisationId, PersonId } from "../../domain/organisation.ts";
import type { PaperId, PaperShareId, PaperVersionId } from "../domain/paper.ts";

/** What a paper is shared for: a row of a module above. */
export interface About {
  readonly table: string;
  readonly row: string;
}

/** The same, with where it is; what it is called is sealed. */
export type SealedAbout = About & { readonly at: string; readonly words: Uint8Array };

/** One person may read one paper, for one thing, until it is over. */
export interface PaperShare {
  readonly id: PaperShareId;
  readonly organisation: OrganisationId;
  readonly version: PaperVersionId;
  readonly paper: PaperId;
  readonly file: Id<"File">;
  readonly about: SealedAbout;
  readonly reader: PersonId;
  /** None when the reader represents the organisation too. */
  readonly grant: Id<"Grant"> | undefined;
  readonly givenBy: PersonId | undefined;
  readonly givenAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | undefined;
}

interface Row {
  readonly id: PaperShareId;
  readonly space: OrganisationId;
  readonly version: PaperVersionId;
  readonly paper: PaperId;
  readonly file: Id<"File">;
  readonly about_table: string;
  readonly about_row: string;
  readonly about_at: string;
  readonly words: Uint8Array;
  readonly reader: PersonId;
  readonly access_grant: Id<"Grant"> | null;
  readonly given_by: PersonId | null;
  readonly given_at: Temporal.Instant;
  readonly ended_at: Temporal.Instant | null;
}

const joined = sql`select s.*, v.paper, v.file from organisations.paper_share s
  join organisations.paper_version v on v.id = s.version`;

function toShare(row: Row): PaperShare {
  return {
    id: row.id,
    organisation: row.space,
    version: row.version,
    paper: row.paper,
    file: row.file,
    about: { table: row.about_table, row: row.about_row, at: row.about_at, words: row.words },
    reader: row.reader,
    grant: row.access_grant ?? undefined,
    givenBy: row.given_by ?? undefined,
    givenAt: row.given_at,
    endedAt: row.ended_at ?? undefined,
  };
}

export async function saveShare(
  work: Work,
  share: Omit<PaperShare, "paper" | "file" | "endedAt">,
): Promise<void> {
  const { id, organisation, version, about, reader, grant, givenBy, givenAt } = share;
  await sql`insert into organisations.paper_share (id, space, version, about_table, about_row, about_at,
      words, reader, access_grant, given_by, given_at)
    values (${id}, ${organisation}, ${version}, ${about.table}, ${about.row}, ${about.at},
      ${about.words}, ${reader}, ${grant ?? null}, ${givenBy ?? null}, ${givenAt})`.execute(
    work.db,
  );
}

/** One share, held until the work is saved. With a right of the house: the reader sees no version of a paper. */
export async function holdShare(work: Work, id: PaperShareId): Promise<PaperShare | undefined> {
  const { rows } = await sql<Row>`${joined} where s.id = ${id} for update of s`.execute(work.db);
  return rows[0] && toShare(rows[0]);
}

export async function listSharesByIds(
  work: Work,
  ids: readonly PaperShareId[],
): Promise<readonly PaperShare[]> {
  const { rows } = await sql<Row>`${joined} where s.id = any (${[...ids]}::uuid[])
    order by s.given_at, s.id`.execute(work.db);
  return rows.map(toShare);
}

/** What was ever shared of a paper, latest first. */
export async function listSharesOfPaper(
  work: Work,
  paper: PaperId,
): Promise<readonly PaperShare[]> {
  const { rows } = await sql<Row>`${joined} where v.paper = ${paper}
    order by s.given_at desc, s.id`.execute(work.db);
  return rows.map(toShare);
}

/** Which shares still stand: for one thing, of one version, of one organisation, with one person. */
export async function listOpenShares(
  work: Work,
  of: {
    readonly about?: About | undefined;
    readonly version?: PaperVersionId | undefined;
    readonly organisation?: OrganisationId | undefined;
    readonly reader?: PersonId | undefined;
  },
): Promise<readonly PaperShare[]> {
  const { about, version, organisation, reader } = of;
  const { rows } = await sql<Row>`${joined} where s.ended_at is null
    and (${about?.row ?? null}::uuid is null or (s.about_table = ${about?.table ?? null} and s.about_row = ${about?.row ?? null}::uuid))
    and (${version ?? null}::uuid is null or s.version = ${version ?? null}::uuid)
    and (${organisation ?? null}::uuid is null or s.space = ${organisation ?? null}::uuid)
    and (${reader ?? null}::uuid is null or s.reader = ${reader ?? null}::uuid)
    order by s.id for update of s`.execute(work.db);
  return rows.map(toShare);
}

export async function saveShareEnded(work: Work, id: PaperShareId): Promise<void> {
  await sql`update organisations.paper_share set ended_at = ${work.now}
    where id = ${id} and ended_at is null`.execute(work.db);
}
