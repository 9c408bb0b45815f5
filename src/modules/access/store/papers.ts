import { type RawBuilder, sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { Paper, PaperId, Printed } from "../domain/witness.ts";

/** With its sentence still sealed under the key of the space. */
export type SealedPaper = Paper & { readonly sentence: Uint8Array };

interface PrintedRow {
  readonly text_name: string | null;
  readonly text_version: number | null;
  readonly text_hash: string | null;
  readonly printed_at: Temporal.Instant | null;
  readonly lines: readonly string[] | null;
}

function toPrinted(row: PrintedRow): Printed | undefined {
  const { text_name: name, text_version: version, text_hash: hash, printed_at: at, lines } = row;
  return name === null || version === null || hash === null || at === null || lines === null
    ? undefined
    : { at, text: { name, version, hash }, lines };
}

async function selectPapers(
  work: Work,
  rest: RawBuilder<unknown>,
): Promise<readonly SealedPaper[]> {
  const { rows } = await sql<RowOf<Omit<SealedPaper, "printed">> & PrintedRow>`
    select id, space, sharing, opened_at as "openedAt", under, sentence, ends_at as "endsAt", text_name, text_version,
      encode(text_hash, 'hex') as text_hash, printed_at, lines
    from access.paper where ends_at > ${work.now} ${rest}`.execute(work.db);
  return rows.map(({ text_name, text_version, text_hash, printed_at, lines, ...row }) => ({
    ...keptOf<Omit<SealedPaper, "printed">>(row),
    printed: toPrinted({ text_name, text_version, text_hash, printed_at, lines }),
  }));
}

/** Keeps a sheet; the one that stands already of the same stays. Answers which stands. */
export async function savePaper(
  work: Work,
  one: SealedPaper & { readonly printed: Printed; readonly mark: Uint8Array },
): Promise<PaperId> {
  const { at, text, lines } = one.printed;
  const { rows } = await sql<{ readonly id: PaperId }>`
    insert into access.paper (id, space, sharing, opened_at, under, sentence, mark, ends_at, text_name, text_version,
      text_hash, printed_at, lines)
    values (${one.id}, ${one.space}, ${one.sharing}, ${one.openedAt}, ${one.under}, ${one.sentence},
      ${one.mark}, ${one.endsAt}, ${text.name}, ${text.version}, decode(${text.hash}, 'hex'), ${at},
      ${[...lines]}::text[])
    on conflict (space, sharing, opened_at) do update set ends_at = excluded.ends_at returning id`.execute(
    work.db,
  );
  return rows[0]?.id ?? one.id;
}

/** A sheet that still serves, as far as the actor may know. */
export async function findPaper(work: Work, id: PaperId): Promise<SealedPaper | undefined> {
  return (await selectPapers(work, sql`and id = ${id}`))[0];
}

/** The one that stands of what was opened at an instant. */
export async function findPaperOf(
  work: Work,
  { space, sharing, openedAt }: Pick<Paper, "space" | "sharing" | "openedAt">,
): Promise<SealedPaper | undefined> {
  const [found] = await selectPapers(
    work,
    sql`and space = ${space} and sharing = ${sharing} and opened_at = ${openedAt}`,
  );
  return found;
}

/** The same by its code, held until the work is saved. */
export async function holdPaper(work: Work, mark: Uint8Array): Promise<SealedPaper | undefined> {
  return (await selectPapers(work, sql`and mark = ${mark} for update`))[0];
}

/** It served. */
export async function deletePaper(work: Work, id: PaperId): Promise<void> {
  await sql`delete from access.paper where id = ${id}`.execute(work.db);
}

/** Those that ended before an instant: how many there were. */
export async function deleteOldPapers(work: Work, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows } = await sql`delete from access.paper where ends_at < ${before}`.execute(
    work.db,
  );
  return Number(numAffectedRows ?? 0);
}
